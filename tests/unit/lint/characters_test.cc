#include <doctest/doctest.h>

#include "lint_support.h"
#include "plan/lint/han_script.h"

using namespace plan;
using plan::test::fixed;
using plan::test::said;

TEST_CASE("X002: pinyin behind characters") {
  CHECK(said("X002", "preamble: 創(chuàng)建全國文明單位實(shí)施方案\n") ==
        "4:12 warning X002 pinyin `(chuàng)` left in behind the character\n"
        "  = once more in the same text");
  CHECK(said("X002", "preamble: 创建（jiàn）\n", Lang::kZh) ==
        "4:13 warning X002 汉字后面夹着注音“（jiàn）”");
  CHECK(said("X002", "preamble: 公厕(WC)、步行街(café)、卡(à la carte)、(jiàn)\n").empty());
}

TEST_CASE("X002: broken encodings") {
  CHECK(said("X002", "preamble: 改善人居环�，锟斤拷\n") ==
        "4:16 warning X002 `�` is what a wrong encoding leaves behind\n"
        "  = once more in the same text");
  CHECK(said("X002", "preamble: 鏂囨槑鍒涘缓锛屾暣娌荤幆澧冦\n") ==
        "4:17 warning X002 `锛` is what a wrong encoding leaves behind");
  CHECK(said("X002", "preamble: æ–‡æ˜Žåˆ›å»º\n") ==
        "4:11 warning X002 `æ–‡æ˜Žåˆ›å»º` is what a wrong encoding leaves behind");
  CHECK(said("X002", "preamble: 长×宽……，“甲”——乙·丙，25°C，é\n").empty());
}

TEST_CASE("X002 leaves hidden characters to Y006") {
  CHECK(said("", "preamble: \"改善\\u200B人居环境。\"\n") ==
        "4:11 error Y006 an escape in this text stands for U+200B (an invisible, zero-width "
        "character)");
}

TEST_CASE("X007: the majority of the plan decides") {
  CHECK(said("X007", "preamble: 实现六个確保，落实责任，推进环境整治和垃圾分类。\n") ==
        "4:15 warning X007 traditional 確 in a text in simplified characters");
  CHECK(said("X007", "preamble: 實現環境整治，確保責任落實，推進垃圾分類与監督。\n").empty());
  CHECK(said("X007", "preamble: 實現環境整治，確保責任落實，推進垃圾分類和监督。\n",
             Lang::kZh) == "4:32 warning X007 繁体文字里夹有简体字“监”");
}

TEST_CASE("X007 leaves shared characters, names and plans in both alone") {
  CHECK(
      said("X007", "preamble: 于村里平台公布，今后干部、群众每周系统清理，准备面向余下各台。\n")
          .empty());
  CHECK(said("X007",
             "preamble: 实现六个确保，落实责任，推进环境整治。\n"
             "organization: {name: 领导小组, leader: {name: 陳華, post: 镇长}}\n")
            .empty());
  CHECK(said("X007", "preamble: 实现责任落实。實現責任落實。\n").empty());
  for (char32_t c : U"后里台于干面制准只云余谷周游") {
    if (c != 0) CHECK(han_script(c) == HanScript::kBoth);
  }
  CHECK(other_script(U'確') == U'确');
  CHECK(other_script(U'环') == U'環');
  CHECK(other_script(U'好') == U'好');
}

TEST_CASE("X012 mends all of a text") {
  std::string_view body = "preamble: 到２０２４年底，覆盖率９５％，评为Ａ级\n";
  CHECK(said("X012", body) ==
        "4:12 warning X012 full-width `２０２４`; write `2024`\n"
        "  = 2 more times in the same text");
  CHECK(fixed("X012", body) == "preamble: 到2024年底，覆盖率95%，评为A级\n");
  CHECK(said("X012", "preamble: 由ｘｘ村，（甲）！\n").empty());
  // A plain scalar cannot begin with %.
  CHECK(fixed("X012", "preamble: ％甲\n") == "preamble: ％甲\n");
}
