#include <doctest/doctest.h>

#include "lint_support.h"

using namespace plan;
using plan::test::fixed;
using plan::test::said;

TEST_CASE("X004 stands at the first mark and mends all of a text") {
  std::string_view body =
      "preamble: |\n"
      "  为改善环境,提升村容村貌(含自然庄),制定本方案:\n"
      "  现予印发!\n";
  CHECK(said("X004", body) ==
        "5:8 warning X004 half-width `,` in Chinese text; write `，`\n"
        "  = 5 more times in the same text");
  CHECK(said("X004", body, Lang::kZh) ==
        "5:8 warning X004 中文里用了半角标点“,”，应为“，”\n"
        "  = 同一段文字里还有5处");
  CHECK(fixed("X004", body) ==
        "preamble: |\n"
        "  为改善环境，提升村容村貌（含自然庄），制定本方案：\n"
        "  现予印发！\n");
}

TEST_CASE("X004 in every style of scalar") {
  CHECK(fixed("X004", "preamble: 甲,乙\n") == "preamble: 甲，乙\n");
  CHECK(fixed("X004", "preamble: '甲,乙'\n") == "preamble: '甲，乙'\n");
  CHECK(fixed("X004", "preamble: \"甲,乙\"\n") == "preamble: \"甲，乙\"\n");
  CHECK(fixed("X004", "preamble: >\n  甲,\n  乙\n") == "preamble: >\n  甲，\n  乙\n");
  CHECK(fixed("X004", "preamble: 甲, 乙\n") == "preamble: 甲，乙\n");
  CHECK(fixed("X004", "preamble: (甲)乙\n") == "preamble: （甲）乙\n");
}

TEST_CASE("X004 knows marks of Chinese beside digits and Latin words") {
  CHECK(fixed("X004", "preamble: 达到95%,群众满意(2024年度);A类\n") ==
        "preamble: 达到95%，群众满意（2024年度）；A类\n");
  CHECK(fixed("X004", "preamble: 重点是:(1)甲\n") == "preamble: 重点是：（1）甲\n");
  CHECK(fixed("X004", "preamble: 甲（乙)丙\n") == "preamble: 甲（乙）丙\n");
}

TEST_CASE("X004 leaves what is not Chinese alone") {
  for (const char* text :
       {"每日8:30开始", "按1,000元计", "见http://a.cn/b?c=1", "f(x), g(y)", "Wi-Fi (5G), LTE",
        "1)开展", "(1)开展", "建(jiàn)设", "甲{#a}，乙", "甲，乙；丙：丁？戊！（己）"}) {
    CAPTURE(text);
    CHECK(said("X004",
               "attachments: [{id: a, title: 表}]\npreamble: '" + std::string(text) + "'\n")
              .empty());
  }
}

TEST_CASE("X004 tells apart what can and what cannot be mended") {
  CHECK(said("X004", "x-a: &a 甲,乙\npreamble: *a\n") ==
        "5:11 warning X004 half-width `,` in Chinese text; write `，`");
  CHECK(fixed("X004", "x-a: &a 甲,乙\npreamble: *a\n") == "x-a: &a 甲,乙\npreamble: *a\n");
}

TEST_CASE("X005 keeps the mark that is meant") {
  CHECK(fixed("X005", "preamble: 甲。。\n") == "preamble: 甲。\n");
  CHECK(fixed("X005", "preamble: 甲，。乙\n") == "preamble: 甲。乙\n");
  CHECK(fixed("X005", "preamble: 甲。；乙\n") == "preamble: 甲；乙\n");
  CHECK(fixed("X005", "preamble: 甲。；\n") == "preamble: 甲。\n");
  CHECK(fixed("X005", "preamble: 甲、、乙，，丙\n") == "preamble: 甲、乙，丙\n");
  CHECK(fixed("X005", "preamble: 甲;;乙\n") == "preamble: 甲；乙\n");
  // Which of the two is open.
  CHECK(said("X005", "preamble: 甲：，乙\n") ==
        "4:12 warning X005 two punctuation marks in a row: `：，`");
  CHECK(fixed("X005", "preamble: 甲：，乙。。。\n") == "preamble: 甲：，乙。。。\n");
}

TEST_CASE("X005 finds marks astray") {
  CHECK(said("X005", "preamble: 组织的`清洁村庄验收\n") ==
        "4:14 warning X005 a backtick stands astray between Chinese characters");
  CHECK(fixed("X005", "preamble: 组织的`清洁，主题的'班队会课\n") ==
        "preamble: 组织的清洁，主题的班队会课\n");
  CHECK(said("X005", "preamble: 已达标的.项目\n", Lang::kZh) ==
        "4:15 warning X005 “.”是多余的符号");
  CHECK(fixed("X005", "preamble: 已达标的.项目\n") == "preamble: 已达标的.项目\n");
  CHECK(said("X005", "preamble: 难以整改的.,要列出\n") ==
        "4:16 warning X005 two punctuation marks in a row: `.,`");
}

TEST_CASE("X005: a title may be named elsewhere, so its fix is looked at") {
  std::string_view body = "requirements: [{title: 甲。。, text: 乙}, 丙]\n";
  CHECK(fixed("X005", body) == body);
  CHECK(fixed("X005", body, true) == "requirements: [{title: 甲。, text: 乙}, 丙]\n");
}

TEST_CASE("X005 leaves pairs, code and ellipses alone") {
  for (const char* text : {"甲……乙", "甲...", "真的？！", "他说：“好。”", "运行`plan lint`命令",
                           "‘甲’与'乙'", "甲。）。", "3.15活动", "甲”、“乙"}) {
    CAPTURE(text);
    CHECK(said("X005", "preamble: |\n  " + std::string(text) + "\n").empty());
  }
}

TEST_CASE("X003 points to the half that is alone") {
  CHECK(said("X003", "preamble: 围绕“五清主要内容，按照《标准》（修订版制定\n") ==
        "4:13 warning X003 `“` is not closed\n"
        "4:27 warning X003 `（` is not closed");
  CHECK(said("X003", "preamble: 甲”乙\n", Lang::kZh) ==
        "4:12 warning X003 “””只有后一半，缺少与之配对的前一半");
  CHECK(said("X003", "preamble: 《甲（乙》丙）\n") ==
        "4:13 warning X003 `（` is not closed\n"
        "4:17 warning X003 `）` closes nothing");
  // One fault, said once.
  CHECK(said("X003", "preamble: |\n  “甲\"乙\n") == "5:3 warning X003 `“` is not closed");
  CHECK(said("X003", "preamble: |\n  “甲’乙\n") == "5:3 warning X003 `“` is not closed");
}

TEST_CASE("X003 knows quotations, list marks and both widths") {
  for (const char* text :
       {"《关于〈甲〉的通知》和《关于印发《乙》的通知》", "1)甲；2)乙", "a）甲", "（一）甲",
        "it’s", "（甲)和(乙）", "\"甲\"", "24\"屏", "“甲‘乙’”", "〔2024〕1号[见附表]"}) {
    CAPTURE(text);
    CHECK(said("X003", "preamble: |\n  " + std::string(text) + "\n").empty());
  }
  CHECK(said("X003", "preamble: |\n  “甲\n\n  “乙”\n").empty());
  CHECK(said("X003", "preamble: |\n  （甲\n\n  乙）\n").empty());
}
