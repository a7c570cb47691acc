#include "plan/render/title_lines.h"

#include <doctest/doctest.h>

#include "plan/render/layout.h"

using namespace plan;

namespace {

std::string lines(std::string_view title) {
  std::string out;
  for (const std::string& line : rendering::title_lines(title, 40)) {
    out += (out.empty() ? "" : "/") + line;
  }
  return out;
}

}  // namespace

TEST_CASE("a title that fits stays on one line") {
  CHECK(lines("灌南县住宅小区文明城市创建实施方案") == "灌南县住宅小区文明城市创建实施方案");
  CHECK(lines("") == "");
}

TEST_CASE("a longer one is cut between words, into lines of like length") {
  CHECK(lines("望淮镇2024年村庄清洁行动和文明创建工作实施方案") ==
        "望淮镇2024年村庄清洁行动/和文明创建工作实施方案");
  CHECK(lines("灌南县全国文明城市创建工作领导小组专项考核办法") ==
        "灌南县全国文明城市创建工作/领导小组专项考核办法");
}

TEST_CASE("what is quoted is cut behind its marks, or not") {
  // Evener would be 争当/文明小标兵.
  CHECK(lines("城南实验小学“文明从我做起、争当文明小标兵”创建文明校园活动实施方案") ==
        "城南实验小学“文明从我做起、/争当文明小标兵”创建文明校园活动实施方案");
  CHECK(lines("东湖区实验小学开展“小手拉大手文明一起走”主题实践活动的实施方案") ==
        "东湖区实验小学开展/“小手拉大手文明一起走”/主题实践活动的实施方案");
}

TEST_CASE("a line more is taken where fewer would cut a word") {
  // 46 characters: two lines of 23 would part at 集贸市|场.
  std::string title =
      "东湖区市场监督管理局关于创建省级文明城市集贸市场环境整治和“六小”行业规范专项行动的实施方"
      "案";
  std::string cut;
  for (const std::string& line : rendering::title_lines(title, 46)) cut += line + "/";
  CHECK(cut ==
        "东湖区市场监督管理局关于创建/省级文明城市集贸市场环境整治和/"
        "“六小”行业规范专项行动的实施方案/");
}

TEST_CASE("one or two characters are never left alone, numbers and words are never cut") {
  // 21 characters: one more than fits.
  std::string title = "关于进一步加强全县秸秆禁烧和综合利用工作的通知";
  for (const std::string& line : rendering::title_lines(title, 40)) {
    CHECK(half_characters(line) >= 6);
    CHECK(half_characters(line) <= 40);
  }
  std::string latin = "A plan for the clean-up of all villages in the county in the year 2024";
  std::string joined;
  for (const std::string& line : rendering::title_lines(latin, 40)) {
    CHECK(half_characters(line) <= 40);
    joined += (joined.empty() ? "" : " ") + line;
  }
  CHECK(joined == latin);
}

TEST_CASE("what cannot be cut well is left to the word processor, however long") {
  std::string word(200, 'a');
  CHECK(lines(word) == word);
  std::string endless;
  for (int i = 0; i < 5000; ++i) endless += "字";
  CHECK(lines(endless) == endless);
}
