// `# plan: ignore[…] -- reason`: what is one, and what it silences.
#include <doctest/doctest.h>

#include "support.h"

using namespace plan;

namespace {

// The text that a suppression silences.
std::string silenced(const LoadedPlan& loaded, std::size_t i) {
  const Span& span = loaded.suppressions[i].silences;
  return std::string(
      loaded.sources.file(span.file).text().substr(span.begin, span.end - span.begin));
}

}  // namespace

TEST_CASE("behind a value: the line") {
  auto loaded = test::load("number: 甲  # plan: ignore[N001, t003] -- 上级定的\ndate: 2024\n");
  REQUIRE(loaded->suppressions.size() == 1);
  const Suppression& s = loaded->suppressions[0];
  CHECK(s.scope == Suppression::Scope::kLine);
  CHECK(s.codes == std::vector<std::string>{"N001", "T003"});
  CHECK(s.reason == "上级定的");
  CHECK(!s.bare);
  CHECK(!s.no_reason);
  CHECK(silenced(*loaded, 0) == "number: 甲  # plan: ignore[N001, t003] -- 上级定的\n");
  Place comment = loaded->sources.place(s.comment);
  CHECK(comment.line == 4);
  CHECK(comment.column == 12);
  CHECK(comment.end_column == 46);
}

TEST_CASE("on a line of its own: the entry or item below it, and all in that") {
  auto loaded = test::load(
      "# plan: ignore[D003] -- 一\n"
      "# another remark\n"
      "# plan: ignore[D004] -- 二\n"
      "stages:\n"
      "  # plan: ignore[D005] -- 三\n"
      "  - title: 一\n"
      "    # plan: ignore[D006] -- 四\n"
      "    text: 甲\n"
      "  - title: 二\n"
      "# plan: ignore[X001] -- 后面什么也没有\n");
  REQUIRE(loaded->suppressions.size() == 5);
  const std::string stages =
      "stages:\n  # plan: ignore[D005] -- 三\n  - title: 一\n    # plan: ignore[D006] -- 四\n  "
      "  "
      "text: 甲\n  - title: 二";
  CHECK(silenced(*loaded, 0) == stages);
  CHECK(silenced(*loaded, 1) == stages);
  CHECK(silenced(*loaded, 2) == "title: 一\n    # plan: ignore[D006] -- 四\n    text: 甲");
  CHECK(silenced(*loaded, 3) == "text: 甲");
  CHECK(silenced(*loaded, 4).empty());
}

TEST_CASE("for the whole file") {
  auto loaded = test::load("# plan: ignore-file[X] -- 原文照录\n");
  REQUIRE(loaded->suppressions.size() == 1);
  CHECK(loaded->suppressions[0].scope == Suppression::Scope::kFile);
  CHECK(silenced(*loaded, 0) == loaded->sources.file(0).text());
}

TEST_CASE("full-width punctuation, and no blanks, are understood") {
  auto loaded = test::load(
      "#plan：ignore［D003，D004］——理由\n"
      "number: 甲 # plan: ignore 【D005】 — 理由\n");
  REQUIRE(loaded->suppressions.size() == 2);
  CHECK(loaded->suppressions[0].codes == std::vector<std::string>{"D003", "D004"});
  CHECK(loaded->suppressions[0].reason == "理由");
  CHECK(loaded->suppressions[1].codes == std::vector<std::string>{"D005"});
}

TEST_CASE("without codes, without reason") {
  auto loaded = test::load(
      "# plan: ignore\n# plan: ignore[D003]\n# plan: ignore[] -- 理由\n# plan: "
      "ignore[D003\nnumber: 1\n");
  REQUIRE(loaded->suppressions.size() == 4);
  CHECK(loaded->suppressions[0].bare);
  CHECK(loaded->suppressions[0].no_reason);
  CHECK(!loaded->suppressions[1].bare);
  CHECK(loaded->suppressions[1].no_reason);
  CHECK(loaded->suppressions[2].bare);
  CHECK(!loaded->suppressions[2].no_reason);
  CHECK(loaded->suppressions[3].codes == std::vector<std::string>{"D003"});
}

TEST_CASE("in quotes and block scalars it is text, and other remarks are remarks") {
  auto loaded = test::load(
      "number: '甲 # plan: ignore[D003] -- 引号里'\n"
      "preamble: |\n"
      "  第一行\n"
      "  # plan: ignore[D003] -- 正文里\n"
      "# plan: ignored since then\n"
      "# the plan: ignore[D003] -- 不在开头\n"
      "issuer: a#plan: ignore[D003]\n");
  CHECK(loaded->suppressions.empty());
}

TEST_CASE("a comment behind a block scalar is a comment again") {
  auto loaded = test::load(
      "preamble: |\n"
      "  第一行\n"
      "\n"
      "# plan: ignore[D003] -- 管下面\n"
      "number: 甲\n");
  REQUIRE(loaded->suppressions.size() == 1);
  CHECK(silenced(*loaded, 0) == "number: 甲");
}
