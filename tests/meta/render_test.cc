// plan render as one piece: its formats, options that do not go together, folders.
#include <doctest/doctest.h>

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
