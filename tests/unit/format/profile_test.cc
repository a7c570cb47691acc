#include "plan/format/profile.h"

#include <algorithm>

#include "plan/format/loader.h"
#include "support.h"
#include "support/temp_folder.h"

using namespace plan;
using test::Strings;

namespace {

LoadedProfile profile_of(const std::string& text) {
  TempFolder folder;
  folder.write("profile.yaml", text);
  return *load_profile(folder / "profile.yaml", LoadOptions());
}

// "line:column code message", in the order of the file.
Strings complaints(const std::string& text) {
  LoadedProfile loaded = profile_of(text);
  Strings out;
  for (const Finding& f : loaded.findings) {
    out.push_back(std::to_string(f.place.line) + ":" + std::to_string(f.place.column) + " " +
                  f.code + " " + f.message.en);
  }
  return out;
}

}  // namespace

TEST_CASE("an empty profile is the page of the standard") {
  for (const char* text : {"", "# 本单位没有不同\n", "页边距:\n"}) {
    CAPTURE(text);
    LoadedProfile loaded = profile_of(text);
    CHECK(loaded.findings.empty());
    CHECK(loaded.profile.top == 2098);  // 37 mm: 104.9 points
    CHECK(loaded.profile.line_pitch == 579);
    CHECK(loaded.profile.number == PageProfile::Number::kOutside);
  }
  // Written out, its own measures are the same numbers.
  PageProfile page = profile_of(
                         "margins: {top: 37, bottom: 35, left: 28, right: 26}\n"
                         "line-pitch: 28.95\n"
                         "sizes: {title: 二号, body: 16, table: 小四, page-number: 14}\n")
                         .profile;
  CHECK(page.top == 2098);
  CHECK(page.bottom == 1984);
  CHECK(page.left == 1588);
  CHECK(page.right == 1474);
  CHECK(page.line_pitch == 579);
  CHECK(page.title_size == 44);
  CHECK(page.annex_title_size == 44);
  CHECK(page.body_size == 32);
  CHECK(page.table_size == 24);
  CHECK(page.page_number_size == 28);
}

TEST_CASE("every key, in Chinese") {
  LoadedProfile loaded = profile_of(
      "页边距: {上: 35.5, 下: 30, 左: 27, 右: 25}\n"
      "行距: 28\n"
      "字号: {标题: 小二, 正文: 15.5, 附件标题: 三号, 表格: 10.5, 页码: 小四}\n"
      "字体: {标题: 甲, 正文: 乙, 一级标题: 丙, 二级标题: 丁, 三级标题: 戊, 表格: 己, 页码: "
      "庚, "
      "西文: Arial}\n"
      "加粗: [一级, 4]\n"
      "页码: 居中\n"
      "x-备注: 不管\n");
  CHECK(loaded.findings.empty());
  const PageProfile& page = loaded.profile;
  CHECK(page.top == 2012);  // 100.63 points, 100.6 as Word counts
  CHECK(page.bottom == 1700);
  CHECK(page.left == 1530);
  CHECK(page.right == 1418);
  CHECK(page.line_pitch == 560);
  CHECK(page.title_size == 36);
  CHECK(page.body_size == 31);
  CHECK(page.annex_title_size == 32);
  CHECK(page.table_size == 21);
  CHECK(page.page_number_size == 24);
  CHECK(page.fonts.title == "甲");
  CHECK(page.fonts.body == "乙");
  CHECK(page.fonts.level1 == "丙");
  CHECK(page.fonts.level2 == "丁");
  CHECK(page.fonts.level3 == "戊");
  CHECK(page.fonts.table == "己");
  CHECK(page.fonts.page_number == "庚");
  CHECK(page.fonts.latin == "Arial");
  CHECK(page.bold == std::array<bool, 4>{true, false, false, true});
  CHECK(page.number == PageProfile::Number::kCentre);
  // An annex's title follows the title where nothing is said of it.
  CHECK(profile_of("字号: {标题: 三号}\n").profile.annex_title_size == 32);
}

TEST_CASE("what cannot be is refused where it stands") {
  CHECK(complaints("行矩: 28\n") == Strings{"1:1 K001 a page profile has no key `行矩`"});
  CHECK(complaints("margins: {top: 3, inner: 4}\n") ==
        Strings{"1:16 K004 `top` should be a number from 5 to 150, not `3`",
                "1:19 K001 `margins` of a page profile has no key `inner`"});
  CHECK(complaints("line-pitch: 9.9\n") ==
        Strings{"1:13 K004 `line-pitch` should be a number from 10 to 72, not `9.9`"});
  CHECK(complaints("sizes: {body: 九号, table: 4.5, title: 16.2}\n") ==
        Strings{"1:15 K004 `九号` is no size of type", "1:26 K004 `4.5` is no size of type",
                "1:38 K004 `16.2` is no size of type"});
  CHECK(complaints("bold: [0, 5]\n") ==
        Strings{"1:8 K004 `bold` cannot be `0`", "1:11 K004 `bold` cannot be `5`"});
  CHECK(complaints("page-number: left\n") ==
        Strings{"1:14 K004 `page-number` cannot be `left`"});
  CHECK(complaints("fonts: {title: "
                   "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二}\n") ==
        Strings{"1:16 K004 the name of a font has at most 31 characters"});
  CHECK(complaints("- margins\n").at(0).find("K003") != std::string::npos);
}

TEST_CASE("measures that do not go together are refused") {
  CHECK(complaints("margins: {left: 100, right: 31}\n") ==
        Strings{"1:17 K004 left and right margins leave 79 mm for the text; at least 80 mm are "
                "needed"});
  CHECK(complaints("margins: {left: 100, right: 30}\n").empty());
  CHECK(complaints("margins: {bottom: 150, top: 100}\n") ==
        Strings{"1:19 K004 top and bottom margins leave 47 mm for the text; at least 80 mm are "
                "needed"});
  CHECK(complaints("margins: {bottom: 14}\n") ==
        Strings{"1:19 K004 there is no room for the page number below the text"});
  CHECK(complaints("margins: {bottom: 14}\npage-number: none\n").empty());
  CHECK(complaints("line-pitch: 15\n") ==
        Strings{"1:13 K004 lines 15 points apart do not hold type of 16 points"});
  CHECK(complaints("sizes: {body: 一号, title: 一号}\nline-pitch: 26\n").empty());
}

TEST_CASE("a document is no profile") {
  TempFolder folder;
  folder.write("a.yaml", "PK\x03\x04rest");
  auto loaded = load_profile(folder / "a.yaml", LoadOptions());
  REQUIRE_FALSE(loaded);
  CHECK(loaded.error().message.en.ends_with("is a document, not a page profile"));
  CHECK_FALSE(load_profile(folder / "none.yaml", LoadOptions()));
}
