#include "plan/render/text_form.h"

#include <doctest/doctest.h>

#include "plan/render/closing.h"

using namespace plan;
using doc::Document;
using doc::Heading;
using doc::Paragraph;
using doc::Table;
using Role = doc::Paragraph::Role;

namespace {

Paragraph words(const std::string& text, Role role = Role::kBody,
                const std::string& number = {}) {
  Paragraph paragraph;
  paragraph.text = text;
  paragraph.role = role;
  paragraph.number = number;
  return paragraph;
}

Document whole() {
  Document document;
  document.title = "实施方案";
  Paragraph led = words("对道路清理。");
  led.number = "（一）";
  led.lead = "整治沿线";
  led.mark = "。";
  document.blocks = {words("各村：", Role::kRecipients),
                     words("制定本方案。"),
                     Heading{1, "一、", "重点任务", "tasks"},
                     led,
                     words("评分细则", Role::kAttachments, "附件：1."),
                     words("任务分解表", Role::kAttachments, "2."),
                     words("望淮镇人民政府", Role::kSignature),
                     words("2024年4月18日", Role::kDate),
                     doc::Annex{"附件1", "　", "评分细则", ""},
                     Table{"", {{"项目"}, {"分值"}}, {{"道路", "8"}, {"", "6"}}, 1},
                     words("县委农办。", Role::kCopies, "抄送：")};
  return document;
}

}  // namespace

// The last line of 署名 ends two characters before the 28th: 28 - 2 - 7 = 19 characters stand
// before it, and 21 before the date.
TEST_CASE("a whole document, one paragraph a line") {
  CHECK(to_text(whole()) ==
        "实施方案\n"
        "\n"
        "各村：\n"
        "　　制定本方案。\n"
        "　　一、重点任务\n"
        "　　（一）整治沿线。对道路清理。\n"
        "\n"
        "　　附件：1.评分细则\n"
        "　　　　　2.任务分解表\n"
        "\n"
        "　　　　　　　　　　　　　　　　　　　望淮镇人民政府\n"
        "　　　　　　　　　　　　　　　　　　　　　2024年4月18日\n"
        "\n"
        "附件1\n"
        "\n"
        "评分细则\n"
        "\n"
        "项目\t分值\n"
        "道路\t8\n"
        "\t6\n"
        "\n"
        "抄送：县委农办。\n");
}

TEST_CASE("wrapped for reading: indent on the first line only, the title in the middle") {
  Document document;
  document.title = "方案";
  document.blocks = {words("全面贯彻落实生态优先，绿色发展之路。")};
  TextOptions options;
  options.width = 20;
  CHECK(to_text(document, options) ==
        "　　　　方案\n"
        "\n"
        "　　全面贯彻落实生态\n"
        "优先，绿色发展之路。\n");
  document.blocks = {words("甲", Role::kAttachments, "附件：1."),
                     words("乙丙丁戊己庚辛", Role::kAttachments, "2.")};
  CHECK(to_text(document, options) ==
        "　　　　方案\n"
        "\n"
        "　　附件：1.甲\n"
        "　　　　　2.乙丙丁戊\n"
        "　　　　　己庚辛\n");
}

TEST_CASE("a long title is wrapped by meaning") {
  Document document;
  document.title = "望淮镇2024年村庄清洁行动和文明创建工作实施方案";
  TextOptions options;
  options.width = 40;
  // 24 and 22 cells of 40. By width alone the first line would end behind 创建工作实.
  CHECK(to_text(document, options) ==
        "　　　　望淮镇2024年村庄清洁行动\n"
        "　　　　 和文明创建工作实施方案\n");
}

TEST_CASE("signature and date by 7.3.5.2, widths in half characters") {
  // Seven characters and six and a half: the date begins two to the right of the signature.
  rendering::Closing closing = rendering::place_closing(14, 13, 2);
  CHECK(closing.signature == 4);
  CHECK(closing.date == 1);
  // A short signature moves left, the date takes the two characters.
  closing = rendering::place_closing(6, 13, 2);
  CHECK(closing.date == 4);
  CHECK(closing.signature == 15);
  // The date's first character is two to the right of the signature's: 6 + 15 - (13 + 4) = 4.
  CHECK(rendering::place_closing(10, 0, 2).signature == 4);
  CHECK(rendering::place_closing(0, 13, 2).date == 4);
}

TEST_CASE("cells and paragraphs hold no control character of their own") {
  Document document;
  document.title = "甲\n乙";
  document.blocks = {
      words("甲\t乙\r\n丙\x01"),
      Table{"", {{"子\t丑"}, {"寅"}}, {{"卯\n辰", "巳"}, {"午", "未", "多"}}, 0}};
  CHECK(to_text(document) ==
        "甲 乙\n"
        "\n"
        "　　甲 乙  丙 \n"
        "子 丑\t寅\n"
        "卯 辰\t巳\n"
        "午\t未\n");
}

TEST_CASE("English: no indent, blank lines between paragraphs") {
  Document document;
  document.lang = Lang::kEn;
  document.title = "Plan";
  document.blocks = {Heading{1, "1. ", "Tasks", ""},
                     words("Clear the roads."),
                     words("Tasks", Role::kAttachments, "Attachments: 1. "),
                     words("Items", Role::kAttachments, "2. "),
                     words("Town hall", Role::kSignature),
                     words("1 March 2024", Role::kDate)};
  CHECK(to_text(document) ==
        "Plan\n\n1. Tasks\n\nClear the roads.\n\n"
        "Attachments: 1. Tasks\n             2. Items\n\nTown hall\n1 March 2024\n");
}

TEST_CASE("an empty document is one empty line") {
  CHECK(to_text({}) == "\n");
}
