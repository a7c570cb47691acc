#include "plan/lint/explain.h"

#include <doctest/doctest.h>

#include "plan/lint/rule_table.h"
#include "plan/text/utf8.h"

using namespace plan;

TEST_CASE("a rule is explained with head, text and examples") {
  std::string text = *explain("d002", Lang::kEn, 60);
  CHECK(
      text.starts_with("D002 ends-before-start (error)\na period that ends, or a task that is "
                       "due, before it starts\n"));
  CHECK(text.find("\nBad:\n\n    plan: 1\n    id: cleanup\n") != text.npos);
  CHECK(text.ends_with("    period: 2024-04-29..2024-05-20\n"));
  text = *explain("stage-overlap", Lang::kZh);
  CHECK(text.starts_with("D003 stage-overlap（警告）\n上一阶段未结束，下一阶段已开始\n"));
  CHECK(text.find("\n正确写法：\n") != text.npos);
}

TEST_CASE("prose keeps to the width, and no line begins with a closing sign") {
  for (const Rule& rule : rule_table()) {
    for (Lang lang : {Lang::kEn, Lang::kZh}) {
      std::string text = explain_rule(rule, lang, 60);
      std::string_view rest = text;
      while (!rest.empty()) {
        std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        if (line.starts_with("    ")) continue;
        CAPTURE(line);
        CHECK(display_width(line) <= 64);
        CHECK_FALSE(line.starts_with("，"));
        CHECK_FALSE(line.starts_with("。"));
      }
    }
  }
}

TEST_CASE("examples are safe to show") {
  for (const Rule& rule : rule_table()) {
    std::string text = explain_rule(rule, Lang::kEn);
    CHECK_FALSE(find_invalid_utf8(text).has_value());
    CHECK(text.find("\u200b") == text.npos);
  }
  CHECK(explain("Y004", Lang::kEn)->find("\\xb7\\xbd") != std::string::npos);
}

TEST_CASE("a key is explained in every place it may stand") {
  std::string text = *explain("整改时限", Lang::kEn);
  CHECK(text.starts_with("rectify / 整改时限\n"));
  text = *explain("cycle", Lang::kZh);
  CHECK(text.starts_with("考核周期 / cycle\n"));
  CHECK(text.find("可用的词：") != text.npos);
}

TEST_CASE("a key is explained by what it takes") {
  auto tells = [](const std::string& key, const std::string& words) {
    return explain(key, Lang::kEn)->find("expected: " + words + "\n") != std::string::npos;
  };
  CHECK(tells("ranks", "ranks, `1..3`"));
  CHECK(tells("floor", "a word\n    words: `none`"));
  CHECK(tells("最低", "a number, or `none`"));
}

TEST_CASE("an unknown word is answered with the nearest") {
  auto bad = explain("D0033", Lang::kEn);
  REQUIRE_FALSE(bad);
  CHECK(bad.error().message.en == "neither a rule nor a key: `D0033`");
  CHECK(bad.error().help.en.find("`D003`") != std::string::npos);
  bad = explain("rectfy", Lang::kZh);
  REQUIRE_FALSE(bad);
  CHECK(bad.error().help.zh.find("rectify") != std::string::npos);
}

TEST_CASE("the list says which rules run only when they are selected") {
  CHECK(list_rules(Lang::kEn).find("T007  off      goal-unmeasured") != std::string::npos);
  CHECK(list_rules(Lang::kZh).find("T007  不查  goal-unmeasured") != std::string::npos);
}

TEST_CASE("the list has every rule once") {
  for (Lang lang : {Lang::kEn, Lang::kZh}) {
    std::string text = list_rules(lang);
    for (const Rule& rule : rule_table()) {
      std::size_t at = text.find("  " + std::string(rule.code) + "  ");
      CHECK(at != text.npos);
      CHECK(text.find("  " + std::string(rule.code) + "  ", at + 1) == text.npos);
    }
  }
}
