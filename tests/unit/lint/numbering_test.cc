#include <doctest/doctest.h>

#include "lint_support.h"
#include "plan/lint/hand_number.h"

using namespace plan;
using plan::test::fixed;
using plan::test::said;

TEST_CASE("numbers that people type") {
  auto read = [](std::string_view text) {
    HandNumber number = hand_number(text);
    return std::pair(number.form, number.value);
  };
  using F = NumberForm;
  CHECK(read("一、指导思想") == std::pair(F::kChapter, 1));
  CHECK(read("十二、附则") == std::pair(F::kChapter, 12));
  CHECK(read("（三）甲") == std::pair(F::kBracketed, 3));
  CHECK(read("(三)、甲") == std::pair(F::kBracketed, 3));
  CHECK(read("4.甲") == std::pair(F::kDigits, 4));
  CHECK(read("4、甲") == std::pair(F::kDigits, 4));
  CHECK(read("（5）甲") == std::pair(F::kBracketedDigits, 5));
  CHECK(read("5）甲") == std::pair(F::kBracketedDigits, 5));
  CHECK(read("⑥甲") == std::pair(F::kCircled, 6));
  CHECK(read("一是甲") == std::pair(F::kOrdinal, 1));
  CHECK(read("第二阶段：甲") == std::pair(F::kStage, 2));
  CHECK(read("第二阶段甲") == std::pair(F::kStage, 2));
  CHECK(read("第十条　甲") == std::pair(F::kArticle, 10));
  CHECK(hand_number("1. 甲").end == 3);
  for (const char* text :
       {"3.5公里", "一、二级公路", "1、2号楼", "2024.5", "一", "一、", "甲一、", "第一书记",
        "一事一议", "（甲）乙", "3月", "第二阶段性目标", "第二阶段的重点"}) {
    CAPTURE(text);
    CHECK_FALSE(hand_number(text));
  }
}

TEST_CASE("X006: lines that were meant as a list") {
  CHECK(said("X006", "requirements:\n  1. 甲\n  2. 乙，\n  接着\n  3. 丙\n", Lang::kZh) ==
        "5:3 warning X006 以“1.”等开头的3行被当成一段文字，印出来会连成一片");
  CHECK(said("X006", "tasks:\n  （一）甲\n  （二）乙\nsafeguards: |\n  • 甲\n  • 乙\n") ==
        "5:3 warning X006 the 2 lines that begin with `（一）` and so on are read as one text\n"
        "7:13 warning X006 the 2 lines that begin with `•` and so on are read as one text");
  // A list within a text, one number, and paragraphs of their own.
  for (const char* body :
       {"requirements: [{title: 甲, text: 1. 乙；}]\n", "requirements:\n  1. 甲\n  5. 乙\n",
        "requirements: |\n  1. 甲\n\n  2. 乙\n",
        "requirements:\n  - title: 甲\n    text:\n      1. 乙\n      2. 丙\n",
        "requirements:\n  1.甲；2.乙；\n  3.丙。\n"}) {
    CAPTURE(body);
    CHECK(said("X006", body).empty());
  }
}

TEST_CASE("X006 takes off what would be printed twice") {
  CHECK(
      said("X006",
           "requirements: [{title: 一、加强领导, text: 甲}, {title: 强化宣传, text: 乙}]\n") ==
      "4:24 warning X006 `一、` is typed by hand; the number is printed by itself");
  CHECK(said("X006", "requirements: [1. 甲一, 2. 甲二]\n", Lang::kZh) ==
        "4:16 warning X006 “1.”是手工写的编号，成文时会自动编号，将重复出现\n"
        "4:23 warning X006 “2.”是手工写的编号，成文时会自动编号，将重复出现");
  CHECK(fixed("X006", "requirements: [1. 甲一, 2. 甲二]\n") == "requirements: [甲一, 甲二]\n");
  CHECK(fixed("X006",
              "sections:\n"
              "  - title: 一、总体要求\n"
              "    items: [甲, 乙]\n"
              "  - title: 二、工作安排\n"
              "    numbering: stage\n"
              "    items: [第一阶段：宣传发动, 第二阶段：集中整治]\n") ==
        "sections:\n"
        "  - title: 总体要求\n"
        "    items: [甲, 乙]\n"
        "  - title: 工作安排\n"
        "    numbering: stage\n"
        "    items: [宣传发动, 集中整治]\n");
}

TEST_CASE("X006 takes the blanks behind the number along") {
  CHECK(fixed("X006", "requirements: [一、 甲一, '二、  甲二', \"三、 甲三\", 四、 abc]\n") ==
        "requirements: [甲一, '甲二', \"甲三\", abc]\n");
  CHECK(fixed("X006",
              "requirements:\n  numbering: article\n  items:\n    - 第一条 甲\n"
              "    - |\n      第二条  乙\n      丙\n    - 第三条\n      丁\n") ==
        "requirements:\n  numbering: article\n  items:\n    - 甲\n"
        "    - |\n      乙\n      丙\n    - 第三条\n      丁\n");
  CHECK(fixed("X006", "stages: {numbering: stage, items: [第一阶段 宣传, 第二阶段整治]}\n") ==
        "stages: {numbering: stage, items: [宣传, 整治]}\n");
}

TEST_CASE("X006: a title that others refer to is not mended unseen") {
  std::string_view body =
      "tasks:\n"
      "  - {title: 1、清理垃圾, lead: 甲村}\n"
      "  - {title: 2、清理沟渠, lead: 甲村}\n"
      "stages:\n"
      "  - {title: 集中整治, period: 2024-05, tasks: [1、清理垃圾]}\n";
  CHECK(fixed("X006", body).find("title: 1、清理垃圾") != std::string::npos);
  CHECK(fixed("X006", body).find("title: 清理沟渠") != std::string::npos);
}

TEST_CASE("X006 says nothing of numbers that are not the renderer's") {
  CHECK(said("X006", "requirements: [2. 甲, 1. 乙]\n").empty());  // another number
  CHECK(said("X006", "requirements: [1. 甲]\n").empty());         // not numbered
  CHECK(said("X006", "requirements: {numbering: none, items: [1. 甲, 2. 乙]}\n").empty());
  CHECK(
      said("X006", "requirements: [1.清扫；2.保洁；3.清运。, 乙]\n").empty());  // a list inside
  CHECK(said("X006", "requirements: [一是清扫；二是保洁。, 乙]\n").empty());
  CHECK(said("X006", "stages: [第一阶段：宣传发动, 第二阶段：集中整治]\n").empty());
  CHECK(said("X006", "requirements: [一、二级公路整治, 乙]\n").empty());
}

namespace {

// Lists within lists: the innermost stand on level `levels` when chapters are level 1.
std::string nested(int levels) {
  std::string items = "[甲, 乙]";
  for (int i = 2; i < levels; ++i) items = "[{title: 丙, items: " + items + "}, 丁]";
  return "requirements: " + items + "\nsafeguards: [经费, 人员]\n";
}

}  // namespace

TEST_CASE("N002 counts numbered levels") {
  CHECK(said("N002", nested(5)).empty());
  CHECK(said("N002", nested(6)).find("N002 a level below the fifth") != std::string::npos);
  // One finding for the list, whatever lies below it.
  CHECK(said("N002", nested(8)).find('\n') == std::string::npos);
  // A list without numbers is no level.
  auto with = [](std::string_view numbering) {
    return "requirements: [{title: 甲, items: [{title: 乙, numbering: " +
           std::string(numbering) +
           ", items: [{title: 丙, items: [{title: 丁, items: [戊, 己]}, 庚]}, 辛]}, 壬]}, 癸]\n"
           "safeguards: [经费, 人员]\n";
  };
  CHECK(said("N002", with("none")).empty());
  CHECK_FALSE(said("N002", with("auto")).empty());
}

TEST_CASE("X013 counts the items below") {
  CHECK(said("X013",
             "sections: [{title: 安排, text: 分四个阶段进行：, items: [甲, 乙, 丙]}]\n") ==
        "4:31 warning X013 `四个阶段` is announced, but 3 follow");
  CHECK(said("X013",
             "sections: [{title: 安排, text: 分四个阶段进行：, items: [甲, 乙, 丙, 丁]}]\n")
            .empty());
  CHECK(said("X013", "sections: [{title: 实施十大行动, items: [甲, 乙, 丙]}]\n", Lang::kZh) ==
        "4:22 warning X013 前面说“十大行动”，后面实际列出3项，数目不一致");
  CHECK(said("X013", "stages: {text: 行动分三步推进。, items: [甲, 乙]}\n") ==
        "4:19 warning X013 `三步` is announced, but 2 follow");
}

TEST_CASE("X013 counts numbered paragraphs up to the next level") {
  std::string_view three =
      "preamble: |\n"
      "  重点做好四件事：\n"
      "\n"
      "  1、甲。\n"
      "\n"
      "  另起一段。\n"
      "\n"
      "  2、乙。\n"
      "\n"
      "  3、丙。\n"
      "\n"
      "  二、其他\n"
      "\n"
      "  4、丁。\n";
  CHECK(said("X013", three) == "5:7 warning X013 `四件事` is announced, but 3 follow");
  CHECK(said("X013",
             "sections: [{title: 安排, items: [做好两件事：, （一）甲。, （二）乙。, "
             "（三）丙。]}]\n") == "4:34 warning X013 `两件事` is announced, but 3 follow");
}

TEST_CASE("X013 counts 一是, 二是") {
  CHECK(said("X013", "preamble: 整理材料要注重三点，一是齐全；二是完善。\n") ==
        "4:18 warning X013 `三点` is announced, but 2 follow");
  CHECK(said("X013", "preamble: 整理材料要注重三点，一是齐全；二是完善；三是美观。\n").empty());
}

TEST_CASE("X013 is silent where it is not sure") {
  for (const char* text :
       {"创文任务分解为九大类21项工作。", "落实三项措施，要求如下：", "做到“四个一”工程：",
        "第三阶段：", "每三个月：", "不少于十个方面的：", "领导班子、实绩、素质等六个方面。"}) {
    CAPTURE(text);
    CHECK(said("X013", "sections: [{title: 安排, text: '" + std::string(text) +
                           "', items: [甲, 乙]}]\n")
              .empty());
  }
  CHECK(said("X013", "sections: [{title: 三项措施, items: [甲]}]\n").empty());
  CHECK(said("X013", "sections: [{title: 三步走, text: 分三步：, items: [甲, 乙, 丙]}]\n")
            .empty());
}
