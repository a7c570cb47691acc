#include "plan/io/gzip.h"

#include <doctest/doctest.h>
#include <zlib.h>

#include <string>

using namespace plan;

namespace {

// A member as gzip writes it.
std::string packed(const std::string& text) {
  z_stream stream{};
  constexpr int kGzip = 16;
  REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, MAX_WBITS + kGzip, 8, Z_DEFAULT_STRATEGY) ==
          Z_OK);
  std::string out(deflateBound(&stream, text.size()) + 64, '\0');
  std::string in = text;
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

struct Unpacked {
  std::string text;
  std::string error;  // in English
};

Unpacked unpacked(const std::string& bytes, std::size_t given = 1 << 16,
                  std::size_t asked = 100) {
  auto source = memory_source("log.csv.gz", bytes, given);
  auto unzip = gunzip_source(*source);
  Unpacked out;
  std::string buffer(asked, '\0');
  for (;;) {
    auto got = unzip->read(buffer.data(), buffer.size());
    if (!got) {
      out.error = got.error().message.en;
      CHECK_FALSE(got.error().message.zh.empty());
      CHECK_FALSE(got.error().help.en.empty());
      return out;
    }
    if (*got == 0) return out;
    out.text.append(buffer, 0, *got);
  }
}

std::string sample() {
  std::string text;
  for (int i = 0; i < 20'000; ++i)
    text += "2024-03-01,东风村," + std::to_string(i * 7919) + "\n";
  return text;
}

}  // namespace

TEST_CASE("gzip is told by its first bytes") {
  CHECK(looks_like_gzip(packed("a")));
  CHECK_FALSE(looks_like_gzip("\x1F"));
  CHECK_FALSE(looks_like_gzip("日期,单位"));
}

TEST_CASE("gzip: what was packed comes out, however it is handed over") {
  for (const std::string& text : {std::string(), std::string("a"), sample()}) {
    std::string bytes = packed(text);
    for (std::size_t given : {1, 7, 1 << 20}) {
      for (std::size_t asked : {1, 1000, 1 << 20}) {
        if (given == 1 && asked == 1 && text.size() > 10) continue;
        Unpacked out = unpacked(bytes, given, asked);
        CHECK(out.error.empty());
        CHECK(out.text == text);
      }
    }
  }
}

TEST_CASE("gzip: several members are one text, zeros behind them nothing") {
  CHECK(unpacked(packed("a\n") + packed("b\n")).text == "a\nb\n");
  CHECK(unpacked(packed("a\n") + packed("") + packed("b\n"), 1).text == "a\nb\n");
  CHECK(unpacked(packed("a\n") + std::string(1000, '\0')).text == "a\n");
  CHECK(unpacked(packed("a\n") + std::string(1000, '\0')).error.empty());
}

TEST_CASE("gzip: cut off anywhere, it is an error") {
  std::string bytes = packed("2024-03-01,东风村\n");
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK(unpacked(bytes.substr(0, size)).error ==
          "log.csv.gz: the packed data break off; the .gz file is not complete");
  }
  std::string two = bytes + bytes;
  CHECK_FALSE(unpacked(two.substr(0, two.size() - 1)).error.empty());
}

TEST_CASE("gzip: damaged in any byte, it is an error") {
  std::string text = sample();
  std::string bytes = packed(text);
  // Bytes 4 to 9 tell time, level and system, and are no part of what is checked.
  for (std::size_t at = 10; at < bytes.size(); at += 1 + bytes.size() / 97) {
    std::string spoilt = bytes;
    spoilt[at] = static_cast<char>(spoilt[at] ^ 0x10);
    CHECK_MESSAGE(!unpacked(spoilt).error.empty(), at);
  }
  CHECK(unpacked(packed("a") + "rest").error ==
        "log.csv.gz: something else follows the packed data");
}

TEST_CASE("gzip: a wrong checksum or length is told behind all that was packed") {
  std::string text = sample();
  for (std::size_t from_end : {8, 1}) {  // the checksum, then the length, of four bytes each
    std::string spoilt = packed(text);
    char& byte = spoilt[spoilt.size() - from_end];
    byte = static_cast<char>(byte ^ 0x10);
    for (std::size_t asked : {1000, 1 << 20}) {
      Unpacked out = unpacked(spoilt, 1 << 16, asked);
      CHECK(out.text == text);
      CHECK(out.error ==
            "log.csv.gz: all was unpacked, but it does not agree with its checksum: something "
            "in it is wrong");
    }
  }
}

TEST_CASE("gzip: a read error is handed on") {
  class Failing : public ByteSource {
   public:
    Result<std::size_t> read(char*, std::size_t) override {
      return fail(plain("the disk is gone"));
    }
    const std::string& name() const override { return name_; }

   private:
    std::string name_ = "t.gz";
  };
  Failing source;
  char byte = 0;
  CHECK(gunzip_source(source)->read(&byte, 1).error().message.en == "the disk is gone");
}
