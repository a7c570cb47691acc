#include "plan/lint/suppress.h"

#include <doctest/doctest.h>

#include "lint_support.h"

using namespace plan;
using plan::test::lint_text;
using plan::test::said;

namespace {

// Two overlapping stages; the second stands in lines 7 and 8.
std::string overlap(std::string_view behind, std::string_view above = "",
                    std::string_view first = "2024-04-29..2024-05-20") {
  std::string out = "stages:\n  - title: 甲\n    period: ";
  out += first;
  out += "\n";
  out += above;
  out += "  - title: 乙\n    period: 2024-05-10..2024-12-31";
  out += behind;
  return out + "\n";
}

constexpr std::string_view kNone = "2024-04-29..2024-05-09";  // no overlap

// The only fix in what is said of a body, applied to its text.
std::string mended(std::string_view body) {
  std::string text = std::string(test::kHead) + std::string(body);
  for (const Finding& finding : lint_text(text)) {
    if (!finding.fix) continue;
    REQUIRE(finding.fix->safe);
    REQUIRE(finding.fix->edits.size() == 1);
    const Edit& edit = finding.fix->edits[0];
    SourceFile file("plan.yaml", text);
    auto offset = [&](std::uint32_t line, std::uint32_t column) {
      std::size_t at = file.line_begin(line);
      for (; column > 1; --column) {
        do ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
      }
      return at;
    };
    std::size_t begin = offset(edit.place.line, edit.place.column);
    std::size_t end = offset(edit.place.end_line, edit.place.end_column);
    return text.substr(0, begin) + edit.text + text.substr(end);
  }
  return "";
}

}  // namespace

TEST_CASE("a finding is silenced on its line, in the node below, in the file") {
  CHECK(said("", overlap("")).find("D003") != std::string::npos);
  CHECK(said("", overlap("  # plan: ignore[D003] -- 交叉进行")).empty());
  CHECK(said("", overlap("", "  # plan: ignore[D003] -- 交叉进行\n")).empty());
  CHECK(said("", "# plan: ignore-file[D003] -- 交叉进行\n" + overlap("")).empty());
  CHECK(said("", overlap("  # plan：ignore［stage-overlap］ -- 交叉进行")).empty());
  CHECK(said("", overlap("  # plan: ignore[D] -- 交叉进行")).empty());
  // Another line, another node.
  CHECK(said("D003", "# plan: ignore[D003] -- 交叉进行\ntasks: []\n" + overlap("")).size() > 0);
}

TEST_CASE("K007: what is wrong with a comment") {
  CHECK(said("K007", overlap("  # plan: ignore")) ==
        "8:37 warning K007 a bare `ignore` silences nothing; name the rules: ignore[D003]");
  CHECK(said("", overlap("  # plan: ignore[D003]")) == "8:37 warning K007 no reason is given");
  CHECK(said("K007", overlap("  # plan: ignore[D993] -- 交叉进行"), Lang::kZh) ==
        "8:37 warning K007 没有“D993”这条规则");
  CHECK(said("K007", overlap("  # plan: ignore[D003, A001] -- 交叉进行")) ==
        "8:37 warning K007 A001 is an error and cannot be silenced");
}

TEST_CASE("K007: errors are never silenced") {
  std::string plan = "# plan: ignore-file[A001] -- 以后再改\n" +
                     test::scheme("    - {title: 一, weight: 90, deduct: 1}\n");
  CHECK(said("", plan) ==
        "4:1 warning K007 A001 is an error and cannot be silenced\n"
        "8:26 error A001 the weights in the scheme add up to 90, not 100\n"
        "  = 一 90");
}

TEST_CASE("K007: a comment that silences nothing goes, and only it") {
  CHECK(said("", overlap("  # plan: ignore[D003] -- 交叉进行", "", kNone)) ==
        "8:37 warning K007 nothing to silence here: D003");
  CHECK(mended(overlap("  # plan: ignore[D003] -- 交叉进行", "", kNone)) ==
        std::string(test::kHead) + overlap("", "", kNone));
  CHECK(mended(overlap("", "  # plan: ignore[D003] -- 交叉进行\n", kNone)) ==
        std::string(test::kHead) + overlap("", "", kNone));
  CHECK(mended(overlap("  # plan: ignore[D003, T001] -- 交叉进行")) ==
        std::string(test::kHead) + overlap("  # plan: ignore[D003] -- 交叉进行"));
}

TEST_CASE("K007 does not call a comment idle where that is not sure") {
  // A file with reading errors; a rule that did not run.
  CHECK(said("K007", "colour: red\n" + overlap("  # plan: ignore[D003] -- 交叉进行", "", kNone))
            .empty());
  std::string text =
      std::string(test::kHead) + overlap("  # plan: ignore[D003] -- 交叉进行", "", kNone);
  LintOptions options;
  options.select = {"T", "K"};
  CHECK(lint_text(text, options).empty());
}
