// plan render as one piece: its formats, options that do not go together, folders.
#include <doctest/doctest.h>

#include <filesystem>

#include "plan/format/profile.h"
#include "plan/format/words.h"
#include "plan/render/formats.h"
#include "support/console.h"
#include "support/files.h"
#include "support/temp_folder.h"

namespace plan::test {
namespace {

constexpr const char* kPlan = "plan: 1\nid: a\ntitle: 方案\nscope: 全镇各村。\n";

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("every format gives the same bytes twice, on standard output and in a file") {
  TempFolder folder;
  folder.write("plan.yaml", kPlan);
  for (const RenderFormat& format : render_formats()) {
    std::string name(format.name);
    CAPTURE(name);
    Ran first = run({"render", folder / "plan.yaml", "--to", name});
    CHECK(first.status == tool::kDone);
    CHECK(first.err.empty());
    CHECK(has(first.out, "方案") == format.text);
    CHECK(run({"render", folder / "plan.yaml", "--to", name}).out == first.out);
    std::string file = folder / ("plan" + std::string(format.extension));
    CHECK(run({"render", folder / "plan.yaml", "-o", file}).status == tool::kDone);
    CHECK(read(folder / ("plan" + std::string(format.extension))) == first.out);
    CHECK(run({"render", folder / "plan.yaml", "-o", file, "--check"}).status == tool::kDone);
  }
}

TEST_CASE("a check tells what differs, and writes nothing") {
  TempFolder folder;
  folder.write("plan.yaml", std::string(kPlan) + "issuer: 望淮镇人民政府\n");
  std::string plan = folder / "plan.yaml";
  std::string file = folder / "plan.md";
  auto check = [&](const std::string& option) {
    tool::Args args = {"render", plan, "-o", file, "--check"};
    if (!option.empty()) args.push_back(option);
    return run(args);
  };
  Ran missing = check("");
  CHECK(missing.status == tool::kProblems);
  CHECK(missing.out.empty());
  CHECK(missing.err == "plan: there is no " + file + " yet\n" +
                           "  = help: the same command without --check writes it\n");
  CHECK_FALSE(std::filesystem::exists(file));
  CHECK(run({"render", plan, "-o", file, "--letterhead"}).status == tool::kDone);
  std::string written = read(folder / "plan.md");
  Ran differs = check("");
  CHECK(differs.status == tool::kProblems);
  CHECK(differs.err == "plan: " + file + " is not what this plan renders to\n" +
                           "  = help: the same command without --check writes it again\n");
  CHECK(check("--letterhead").status == tool::kDone);
  folder.write("plan.md", written + "\n");
  CHECK(check("--letterhead").status == tool::kProblems);
  CHECK(read(folder / "plan.md") == written + "\n");
}

TEST_CASE("settings and options know the same font sets and the same page") {
  const auto& words = keys::font_words().words();
  REQUIRE(words.size() == font_sets().size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    CHECK(words[i].en == font_sets()[i].name);
    CHECK(words[i].value == static_cast<int>(i));
  }
  const PageProfile profile;
  const Layout layout;
  CHECK(profile.top == layout.top);
  CHECK(profile.bottom == layout.bottom);
  CHECK(profile.left == layout.left);
  CHECK(profile.right == layout.right);
  CHECK(profile.line_pitch == layout.line);
  CHECK(profile.title_size == layout.title_size);
  CHECK(profile.annex_title_size == layout.annex_title_size);
  CHECK(profile.body_size == layout.body_size);
  CHECK(profile.table_size == layout.table_size);
  CHECK(profile.page_number_size == layout.small_size);
}

TEST_CASE("a profile of the project holds, and the one of the command line wins over it") {
  TempFolder folder;
  folder.write("plan.yaml", kPlan);
  tool::Args args{"render", folder / "plan.yaml", "--to", "docx"};
  std::string standard = run(args).out;
  folder.write("a.yaml", "行距: 28\n");
  folder.write("b.yaml", "行距: 26\n");
  tool::Args with_b = args;
  with_b.insert(with_b.end(), {"--profile", folder / "b.yaml"});
  std::string b = run(with_b).out;
  folder.write(".plan.yaml", "render: {profile: a.yaml}\n");
  std::string a = run(args).out;
  CHECK(a != standard);
  CHECK(a != b);
  CHECK(run(with_b).out == b);
  // Of no concern to other formats, even when it is gone.
  folder.write(".plan.yaml", "render: {profile: c.yaml}\n");
  CHECK(run({"render", folder / "plan.yaml", "--to", "txt"}).status == tool::kDone);
  Ran ran = run(args);
  CHECK(ran.status == tool::kCannot);
  CHECK(ran.out.empty());
  CHECK(has(ran.err, "there is no file `c.yaml`"));
  CHECK(run(with_b).out == b);
  Ran over = run({"render", folder / "plan.yaml", "-o", folder / "b.yaml", "--to", "docx",
                  "--profile", folder / "b.yaml"});
  CHECK(over.status == tool::kCannot);
  CHECK(read(folder / "b.yaml") == "行距: 26\n");
}

TEST_CASE("SOURCE_DATE_EPOCH dates a docx; what is no time is left aside") {
  TempFolder folder;
  folder.write("plan.yaml", kPlan);
  tool::Args args{"render", folder / "plan.yaml", "--to", "docx"};
  std::string plain = run(args).out;
  CHECK(run(args, {{"SOURCE_DATE_EPOCH", "1709280000"}}).out != plain);
  for (const char* none : {"", "-5", "yesterday", "999999999999999"}) {
    CHECK(run(args, {{"SOURCE_DATE_EPOCH", none}}).out == plain);
  }
}

TEST_CASE("one plan that cannot be printed does not keep the others from it") {
  TempFolder folder;
  folder.write("good.yaml", kPlan);
  folder.write("bad.yaml", "plan: 1\nid: b\ntitle: 方案\nscoop: x\n");
  Ran ran = run({"render", folder / "bad.yaml", folder / "good.yaml", "--to", "txt", "-o",
                 folder / "out/"});
  CHECK(ran.status == tool::kCannot);
  CHECK(has(ran.err, "bad.yaml"));
  CHECK(read(folder / "out/good.txt") == "方案\n\n　　适用范围\n　　全镇各村。\n");
}

}  // namespace
}  // namespace plan::test
