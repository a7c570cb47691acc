#include "plan/render/zip.h"

#include <doctest/doctest.h>

using namespace plan;
using rendering::zip;
using rendering::ZipArchive;
using rendering::ZipMember;

namespace {

std::string refusal(std::string bytes) {
  auto archive = ZipArchive::open(std::move(bytes));
  REQUIRE_FALSE(archive);
  return archive.error().message.en;
}

}  // namespace

TEST_CASE("what was packed is unpacked") {
  std::string long_text;
  for (int i = 0; i < 100'000; ++i) long_text += std::to_string(i * 7919);
  auto archive =
      ZipArchive::open(*zip({{"甲/乙.xml", "字"}, {"empty", ""}, {"long", long_text}}, 0));
  REQUIRE(archive);
  CHECK(*archive->read("甲/乙.xml") == "字");
  CHECK(archive->read("empty")->empty());
  CHECK(*archive->read("long") == long_text);
  CHECK(*archive->read("甲/乙.xml") == "字");  // in any order, again
  CHECK_FALSE(archive->is_encrypted());
  CHECK_FALSE(archive->has("丙"));
  CHECK(archive->read("丙").error().message.en == "it holds no `丙`");
}

TEST_CASE("names that lead out of the archive, or stand in it twice, are refused") {
  for (const char* name : {"../a", "/a", "a/../b", "a//b", "a\\b", "./a"}) {
    CAPTURE(name);
    CHECK(refusal(*zip({{name, "x"}}, 0)) ==
          "it holds a file whose name is not allowed: `" + std::string(name) + "`");
  }
  CHECK_FALSE(ZipArchive::open(*zip({{"a", "x"}, {"a", "y"}}, 0)));
  CHECK_FALSE(ZipArchive::open(*zip({{std::string(256, 'a'), "x"}}, 0)));
  CHECK(ZipArchive::open(*zip({{std::string(255, 'a'), "x"}, {"folder/", ""}}, 0)));
}

TEST_CASE("archives that blow up are not unpacked") {
  // Zeros pack to a thousandth.
  auto bomb = ZipArchive::open(*zip({{"bomb", std::string(30 << 20, '\0')}}, 0));
  REQUIRE(bomb);
  CHECK(bomb->read("bomb").error().message.en == "`bomb` is too large when unpacked");
  auto small = ZipArchive::open(*zip({{"small", std::string(1 << 20, '\0')}}, 0));
  CHECK(small->read("small")->size() == 1 << 20);
  std::vector<ZipMember> many;
  for (std::size_t i = 0; i <= ZipArchive::kMostMembers; ++i)
    many.push_back({std::to_string(i), ""});
  CHECK(refusal(*zip(many, 0)) == "it holds more than 5000 files");
}

TEST_CASE("members in all are bounded too") {
  std::string noise;
  std::uint32_t state = 1;
  while (noise.size() < (9 << 20)) {
    state = state * 1664525 + 1013904223;
    noise += static_cast<char>(state >> 24);
  }
  auto archive = ZipArchive::open(*zip({{"noise", noise}}, 0));
  REQUIRE(archive);
  for (int i = 0; i < 7; ++i) CHECK(archive->read("noise"));
  CHECK(archive->read("noise").error().message.en == "`noise` is too large when unpacked");
}

TEST_CASE("damage is found") {
  std::string bytes = *zip({{"a", "some text that is packed"}}, 0);
  CHECK(refusal(bytes.substr(0, bytes.size() / 2)) ==
        "it is no ZIP archive, or only a part of one");
  bytes[35] = static_cast<char>(bytes[35] ^ 0x55);
  auto archive = ZipArchive::open(bytes);
  REQUIRE(archive);
  CHECK(archive->read("a").error().message.en == "`a` is damaged");
}
