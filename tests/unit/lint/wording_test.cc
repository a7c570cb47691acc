#include <doctest/doctest.h>

#include "lint_support.h"

using namespace plan;
using plan::test::said;

namespace {

std::string repeat(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("X008 shows both places") {
  // Twenty characters.
  std::string same = "各村要建立长效管护机制，落实保洁人员经费。";
  CHECK(said("X008", "safeguards: [" + same + ", 乙]\nrequirements: [" + same + ", 乙]\n") ==
        "5:16 warning X008 this paragraph stands twice\n"
        "  - 4:14 first here");
  CHECK(said("X008", "preamble: |\n  " + same + "\n\n  乙\n\n  " + same + "\n", Lang::kZh) ==
        "9:3 warning X008 这段文字前面已经写过一遍\n"
        "  - 5:3 第一次出现在这里");
}

TEST_CASE("X008 leaves short ones, items, forms, tasks and role lines alone") {
  std::string same = "各村要建立长效管护机制，落实保洁人员经费。";
  CHECK(said("X008", "requirements: [各村要高度重视, 各村要高度重视]\n").empty());
  CHECK(said("X008", "attachments: [{title: 甲, text: " + same +
                         "}, {title: 乙, text: " + same + "}]\n")
            .empty());
  CHECK(said("X008", "tasks: [{title: 甲, lead: 丙村, text: " + same +
                         "}, {title: 乙, lead: 丙村, text: " + same + "}]\n")
            .empty());
  CHECK(said("X008",
             test::scheme("    - {title: 甲, points: 50, deduct: 1, text: " + same +
                          "}\n    - {title: 乙, points: 50, deduct: 1, text: " + same + "}\n"))
            .empty());
  std::string role = "责任部门：区公安局、区住建局、区城管局、区市场监管局、各区镇。";
  CHECK(said("X008", "requirements: [" + role + ", " + role + "]\n").empty());
}

TEST_CASE("X008 leaves a task's text to T005 only where T005 speaks of it") {
  std::string same = "各村要建立长效管护机制，落实保洁人员经费。";
  std::string tasks = "tasks:\n  - {title: 甲, lead: 丙村, text: " + same +
                      "}\n  - {title: 乙, lead: 丙村, text: " + same + "}\n";
  // Once for each: the first task repeats the preamble, the second the first task.
  CHECK(said("X008", "preamble: " + same + "\n" + tasks) ==
        "6:32 warning X008 this paragraph stands twice\n  - 4:11 first here");
  CHECK(said("T005", "preamble: " + same + "\n" + tasks) ==
        "7:32 warning T005 the text of 乙 is that of 甲\n  - 6:32 first here");
  // Only a part of the two texts is the same.
  std::string parts = "tasks:\n  - title: 甲\n    text: |\n      甲。\n\n      " + same +
                      "\n  - title: 乙\n    text: |\n      乙。\n\n      " + same + "\n";
  CHECK(said("T005", parts).empty());
  CHECK(said("X008", parts) ==
        "14:7 warning X008 this paragraph stands twice\n  - 9:7 first here");
}

TEST_CASE("X009 counts characters between full stops") {
  CHECK(said("X009", "preamble: " + repeat("甲", 150) + "。" + repeat("乙", 151) + "。\n") ==
        "4:162 info X009 a sentence of 151 characters");
  CHECK(said("X009", "preamble: " + repeat("甲乙丙丁，", 29) + "戊己庚辛；" +
                         repeat("甲乙丙丁，", 20) + "\n")
            .empty());
  CHECK(said("X009", "preamble: " + repeat("甲", 151) + "\n", Lang::kZh) ==
        "4:11 info X009 这一句有151个字，过长");
  CHECK(said("X009", "lang: en\npreamble: " + repeat("word ", 40) + "\n").empty());
}

TEST_CASE("X010 runs when it is selected") {
  std::string plan = std::string(test::kHead) +
                     "tasks:\n"
                     "  - {title: 环境, text: 进一步改善环境，切实提升。, lead: 甲村}\n"
                     "  - {title: 道路, text: 大力整治道路。, lead: 甲村, due: 2024-06}\n"
                     "  - {title: 沟渠, text: 清理沟渠。, lead: 甲村}\n";
  auto count = [&](const LintOptions& options) {
    std::string out;
    for (const Finding& finding : test::lint_text(plan, options)) {
      if (finding.code == "X010") out += finding.message.zh + "\n";
    }
    return out;
  };
  CHECK(count({}).empty());
  LintOptions options;
  options.extend_select = {"X010"};
  CHECK(count(options) == "“环境”写了“进一步”，却没有检查要点、量化指标和完成期限\n");
}

TEST_CASE("X011 finds what pages put around a text") {
  CHECK(said("X011", "supplement: [大家都在看, '【本文地址：http://a.cn】']\n") ==
        "4:14 warning X011 `大家都在看` is left over from a web page\n"
        "4:23 warning X011 `本文地址` is left over from a web page");
  CHECK(said("X011", "supplement: [最新文章, '相关阅读：', 下载此文档]\n", Lang::kZh) ==
        "4:14 warning X011 “最新文章”是从网页复制时带进来的文字\n"
        "4:21 warning X011 “相关阅读：”是从网页复制时带进来的文字\n"
        "4:29 warning X011 “下载此文档”是从网页复制时带进来的文字");
  CHECK(said("X011",
             "supplement: [住宅小区文明城市创建实施方案集合15篇, 创建全国文明城市工作方案 "
             "篇3]\n") ==
        "4:28 warning X011 `集合15篇` is left over from a web page\n"
        "4:48 warning X011 `篇3` is left over from a web page");
  CHECK(said("X011",
             "supplement: [在网站发布最新文章和相关阅读材料。, 每季度报送信息3篇。, "
             "本方案分上下篇]\n")
            .empty());
}
