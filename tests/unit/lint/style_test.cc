#include <doctest/doctest.h>

#include "lint_support.h"

using namespace plan;
using plan::test::fixed;
using plan::test::said;

TEST_CASE("N001 mends the brackets of the year") {
  CHECK(said("N001", "number: 望发[2024]12号\n") ==
        "4:11 warning N001 the year of a document number stands in 〔〕: `〔2024〕`");
  CHECK(fixed("N001", "number: 望发[2024]12号\n") == "number: 望发〔2024〕12号\n");
  CHECK(fixed("N001", "number: 望发（2024）12号\n") == "number: 望发〔2024〕12号\n");
  CHECK(fixed("N001", "preamble: 按裕办字[20xx]5号、赣市教基字【2023】19号文件\n") ==
        "preamble: 按裕办字〔20xx〕5号、赣市教基字〔2023〕19号文件\n");
  CHECK(said("N001", "preamble: 按灌办发(2023)40号，制定\n", Lang::kZh) ==
        "4:15 warning N001 发文字号的年份应当用六角括号括起：“〔2023〕”");
}

TEST_CASE("N001: the number itself") {
  CHECK(said("N001", "number: 望发〔2024〕012号\n") ==
        "4:17 warning N001 the number of a document has no leading zero: `〔2024〕12号`");
  CHECK(fixed("N001", "number: 望发〔2024〕012号\n") == "number: 望发〔2024〕12号\n");
  CHECK(fixed("N001", "number: 望发〔2024〕第12号\n") == "number: 望发〔2024〕12号\n");
  for (const char* number : {"望发2024年12号", "12号", "〔2024〕12号", "望发〔24〕12号",
                             "望发〔2024〕12", "望发〔2024〕号"}) {
    CAPTURE(number);
    CHECK(said("N001", "number: " + std::string(number) + "\n", Lang::kZh) ==
          "4:9 warning N001 “" + std::string(number) + "”不合发文字号的写法");
  }
}

TEST_CASE("N001 leaves good numbers and other brackets alone") {
  CHECK(said("N001", "number: 灌住建发〔2024〕3号\n").empty());
  CHECK(said("N001", "number: x政发〔20xx〕x号\n").empty());
  CHECK(said("N001", "preamble: 阳光小区(2024)3号楼、(2024)1号、办法（2024年度）、第[3]项\n")
            .empty());
  CHECK(said("N001", "lang: en\nnumber: No. 12/2024\n").empty());
}

TEST_CASE("N003: titles that are too long or end in punctuation") {
  std::string title;
  for (int i = 0; i < 51; ++i) title += "甲";
  CHECK(said("N003", "requirements: [{title: " + title + ", text: 乙}, 丙]\n") ==
        "4:24 info N003 a title of 51 characters");
  CHECK(
      said("N003", "requirements: [{title: " + title.substr(3) + ", text: 乙}, 丙]\n").empty());
  CHECK(said("N003",
             "requirements: [{title: 加强领导。, text: 乙}, {title: 谁来做？, text: 丁}]\n",
             Lang::kZh) == "4:28 info N003 标题末尾不用标点“。”");
  CHECK(said("N003",
             "requirements: [{title: 办法（试行）, text: 乙}, {title: “四堆”, text: 丁}]\n")
            .empty());
}

TEST_CASE("N004: short names that nobody uses") {
  CHECK(said("N004", "preamble: 根据《考核办法》（以下简称《办法》），制定本方案。\n") ==
        "4:24 info N004 the short name `《办法》` is never used");
  CHECK(said("N004", "preamble: 县物业管理考核小组（以下简称“考核小组”）负责。\n", Lang::kZh) ==
        "4:26 info N004 简称“考核小组”后文没有用到");
  CHECK(said("N004",
             "preamble: 文明城市创建工作（以下简称创文工作）。\nrequirements: [抓好创文工作。, "
             "乙]\n")
            .empty());
  // A role counts as a use, and so does a word that a line end divides.
  CHECK(said("N004",
             "preamble: 县考核小组（以下简称“考核小组”）负责。\ntasks: [{title: 甲, lead: "
             "考核小组}]\n")
            .empty());
  CHECK(
      said("N004",
           "preamble: |\n  县物业考核小组（以下简称“考核小组”）负责，考核\n  小组按季通报。\n")
          .empty());
}

TEST_CASE("N004: a short name that is used before it is given") {
  CHECK(
      said("N004",
           "guiding_ideology: 按照《路径图》推进。\n"
           "requirements: [制定《工作路径图》（以下简称《路径图》）。, 落实《路径图》。]\n") ==
      "5:30 info N004 the short name `《路径图》` is used before it is given here\n"
      "  - 4:21 used here");
}
