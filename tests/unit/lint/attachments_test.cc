#include <doctest/doctest.h>

#include "lint_support.h"

using namespace plan;
using plan::test::said;

namespace {

constexpr std::string_view kTwo =
    "attachments:\n  - {title: 任务分解表, generate: task-table}\n  - {id: c, title: 检查表一, "
    "generate: checklist}\n";

std::string r004(std::string_view text, std::string_view more = kTwo, Lang lang = Lang::kEn) {
  return said("R004", "preamble: " + std::string(text) + "\n" + std::string(more), lang);
}

}  // namespace

TEST_CASE("R004: attachments by number") {
  CHECK(r004("按附件3办理。") ==
        "4:12 warning R004 the text says 附件3, and the plan has 2 attachments");
  CHECK(r004("按附件三办理。", kTwo, Lang::kZh) ==
        "4:12 warning R004 正文提到“附件三”，但方案只有2个附件");
  CHECK(r004("详见附件。", "") ==
        "4:13 warning R004 the text says 附件, and the plan has no attachments");
  CHECK(r004("见附件１。", "").size() == r004("见附件。", "").size() + 3);
  CHECK(r004("按附件1、附件2办理，见附件。").empty());
  CHECK(r004("按本方案附件3办理。").find("附件3") != std::string::npos);
  CHECK(r004("按《办法》附件3和县方案附件4办理。").empty());
  CHECK(r004("按《条例》第十条、附件3和《办法》附件4、附件5办理。").empty());
  CHECK(r004("按附件1、附件3办理。").find("附件3") != std::string::npos);
  CHECK(r004("将附件一并报送，附件3份。").empty());
  CHECK(r004("见附件3。", "attachments: [{title: 附件3：分解表}]\n").empty());
}

TEST_CASE("R004: articles by number") {
  constexpr std::string_view kArticles =
      "requirements: {numbering: article, items: [一。, 二。]}\nsupplement: ";
  auto plan = [&](std::string_view text) {
    return r004("一。", std::string(kArticles) + std::string(text) + "\n");
  };
  CHECK(plan("违反第三条的，通报批评。") ==
        "6:15 warning R004 the text says 第三条, and the plan has 2 articles");
  CHECK(plan("违反第二条的，通报批评。").empty());
  CHECK(plan("违反《村规民约》第八条的。").empty());
  CHECK(plan("建设第三条生产线。").empty());
  CHECK(r004("按照本办法第八条执行。", "") ==
        "4:16 warning R004 the text says 第八条, and the plan is not written in articles");
  CHECK(r004("按照第八条执行。", "").empty());
}

TEST_CASE("R005: by number, range, id or title") {
  auto r005 = [](std::string_view text) {
    return said("R005", "preamble: " + std::string(text) + "\n" + std::string(kTwo));
  };
  CHECK(r005("按附件1办理。") == "7:20 info R005 no text refers to attachment 2");
  CHECK(r005("按附件1、2办理。").empty());
  CHECK(r005("检查内容见附件。").empty());
  CHECK_FALSE(r005("附件另行印发。").empty());
  CHECK(r005("按附件1—2办理。").empty());
  CHECK(r005("按任务分解表和检查表一办理。").empty());
  CHECK(r005("按附件1和{#c}办理。").empty());
  CHECK(said("R005", "preamble: 一。\nattachments: [{title: 附件：表, text: 附件}]\n",
             Lang::kZh) == "");
  CHECK(said("R005", "preamble: 一。\nattachments: [{title: 一览表}]\n", Lang::kZh) ==
        "5:23 info R005 正文没有提到这个附件");
  CHECK(said("R005", "preamble: 见附件。\nattachments: [{title: 一览表}]\n").empty());
  CHECK(said("R005", "preamble: See the attachment.\nattachments: [{title: Map}]\n").empty());
  CHECK(said("R005", "preamble: As annexed.\nattachments: [{title: Map}]\n").empty());
  CHECK(r005("See Attachment 1 and attachment 2.").empty());
  CHECK(r005("See annex 2.") == "6:13 info R005 no text refers to attachment 1");
}

TEST_CASE("R005: a single attachment is printed without a number, and so is the advice") {
  auto help = [](std::string_view attachments) {
    std::string plan = std::string(plan::test::kHead) + "preamble: 一。\nattachments: [" +
                       std::string(attachments) + "]\n";
    std::string out;
    for (const Finding& finding : plan::test::lint_text(plan)) {
      if (finding.code == "R005") out += finding.help.zh + "\n";
    }
    return out;
  };
  CHECK(help("{title: 一览表}") == "请在用到它的地方写明（见附件）\n");
  CHECK(help("{title: 一览表}, {title: 统计表}") ==
        "请在用到它的地方写明（附件1）\n请在用到它的地方写明（附件2）\n");
}

TEST_CASE("R005: the chapter of assessment refers to its table of items by itself") {
  auto r005 = [](std::string_view items) {
    return said("R005", "assessment: {title: 考核, items: [" + std::string(items) +
                            "]}\nattachments: [{title: 评分细则, generate: item-table}, "
                            "{title: 再印一次的细则, generate: item-table}]\n");
  };
  CHECK(r005("{title: 环境, points: 60, deduct: 1}, {title: 秩序, points: 40, deduct: 1}")
            .ends_with("no text refers to attachment 2"));
  CHECK(r005("{title: 环境, points: 100, deduct: 1}").find("attachment 1") !=
        std::string::npos);
}
