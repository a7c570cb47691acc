// Points per issue in words: assessment.md, "deduct".
#include "scheme_helper.h"

using plan::testing::chapter;
using plan::testing::holds;
using plan::testing::rule;

TEST_CASE("each, levels, range, as recorded") {
  CHECK(rule("deduct: 0.5") == "每处扣0.5分。");
  CHECK(rule("deduct: {each: 0.5, cap: 5}") == "每处扣0.5分，最多扣5分。");
  CHECK(rule("deduct: {each: 0.5, cap: 10}") == "每处扣0.5分。");
  CHECK(rule("deduct: {levels: {严重: 3, 一般: 0.5}}") ==
        "每处按程度扣分：严重3分、一般0.5分。");
  CHECK(rule("deduct: {levels: {minor: {title: 一般, points: 1}, major: {title: 严重, points: "
             "2}}}") == "每处按程度扣分：一般1分、严重2分。");
  CHECK(rule("deduct: {each: 1, levels: {严重: 3}}") == "每处扣1分（其中严重3分）。");
  CHECK(rule("deduct: {range: [0.5, 2]}") == "每处视情节扣0.5分至2分。");
  CHECK(rule("deduct: {floor: none}") == "扣分以检查记录为准；扣分不封底。");
}

TEST_CASE("overdue rules") {
  CHECK(rule("deduct: {each: 1, overdue: {factor: 2}}") ==
        "每处扣1分；未按期整改到位的，依次加倍扣分。");
  CHECK(rule("deduct: {each: 1, overdue: {factor: 2, times: 3}}") ==
        "每处扣1分；未按期整改到位的，依次加倍扣分，最多3次。");
  CHECK(rule("deduct: {each: 1, overdue: {factor: 1.5}}") ==
        "每处扣1分；未按期整改到位的，依次按1.5倍扣分。");
  CHECK(rule("deduct: {each: 1, overdue: {factor: 2, every: 7, times: 3}}") ==
        "每处扣1分；未按期整改到位的，每逾期7天（不足7天的按7天计）加倍一次，最多加倍3次。");
  CHECK(rule("deduct: {each: 0.3, overdue: {set: 1}}") ==
        "每处扣0.3分；未按期整改到位的，每处改扣1分。");
  CHECK(
      rule("deduct: {levels: {大: 2, 小: 0.5}, overdue: {set: 1}}") ==
      "每处按程度扣分：大2分、小0.5分；未按期整改到位的，每处改扣1分（原应扣分更高的从高）。");
  CHECK(rule("deduct: {each: 1, overdue: {add: 2}}") ==
        "每处扣1分；未按期整改到位的，每逾期一次每处另扣2分。");
  CHECK(rule("deduct: {each: 1, overdue: {add: 2, every: 5, times: 2}}") ==
        "每处扣1分；未按期整改到位的，每逾期5天（不足5天的按5天计）每处另扣2分，最多另扣2次。");
  CHECK(rule("deduct: {each: 1, overdue: none}") == "每处扣1分；逾期不加扣。");
}

TEST_CASE("prompt, repeat, unique") {
  CHECK(rule("deduct: {each: 1, prompt: {days: 0, factor: 0.5}}") ==
        "每处扣1分；当日整改到位的减半扣分。");
  CHECK(rule("deduct: {each: 1, prompt: {days: 3, factor: 0}}") ==
        "每处扣1分；3日内整改到位的不扣分。");
  CHECK(rule("deduct: {each: 1, prompt: {days: 0, factor: 0.3}}") ==
        "每处扣1分；当日整改到位的按30%扣分。");
  CHECK(rule("deduct: {each: 1, repeat: {step: 0.5, max: 2.5}}") ==
        "每处扣1分；年度内重复发生的，第二次按1.5倍扣分，以后每次再增加0.5倍，最高2.5倍。");
  CHECK(rule("deduct: {each: 1, repeat: {by: ref, within: period, step: 1, max: 2}}") ==
        "每处扣1分；同一事项当季重复发生的，按2倍扣分。");
  CHECK(rule("deduct: {each: 1, unique: [ref]}") ==
        "每处扣1分；同一事项当季只扣一次，按扣分最多的一次计。");
}

TEST_CASE("where, by and missing") {
  CHECK(rule("deduct: 1, where: {source: [暗访, 曝光]}") ==
        "仅计暗访、曝光发现的问题；每处扣1分。");
  CHECK(rule("deduct: 1, by: 东村") == "由东村负责；每处扣1分。");
  CHECK(rule("deduct: 1, missing: zero") == "每处扣1分；当季无记录的记零分。");
  CHECK(rule("rate: {of: 100}, missing: full") == "按达标率折算得分；当季无记录的记满分。");
  CHECK(rule("rate: {of: 100}, missing: skip") ==
        "按达标率折算得分；当季无记录的不计入，其余项目按比例折算。");
}

TEST_CASE("a text that gives the rule is not followed by the same rule") {
  CHECK(rule("text: 有垃圾的，每处扣0.5分。, deduct: 0.5") == "有垃圾的，每处扣0.5分。");
  CHECK(rule("text: '有垃圾的，每处扣0.50分，当场清除的减半', deduct: {each: 0.5, prompt: "
             "{days: 0, "
             "factor: 0.5}}") == "有垃圾的，每处扣0.50分，当场清除的减半");
  CHECK(rule("text: 一般的扣1分，严重的扣3分。, deduct: {levels: {一般: 1, 严重: 3}}") ==
        "一般的扣1分，严重的扣3分。");
}

TEST_CASE("a text that only looks like the rule loses nothing") {
  CHECK(rule("text: 本项10分。, deduct: 10") == "本项10分。每处扣10分。");
  CHECK(rule("text: 每处扣0.5分。, deduct: 5") == "每处扣0.5分。每处扣5分。");
  CHECK(rule("text: 每处扣10.5分。, deduct: 0.5") == "每处扣10.5分。每处扣0.5分。");
  CHECK(rule("text: 每处扣1分，依次加倍。, deduct: {each: 1, overdue: {factor: 2, every: 7, "
             "times: 3}}") ==
        "每处扣1分，依次加倍。每逾期7天（不足7天的按7天计）加倍一次，最多加倍3次。");
}

TEST_CASE("the time to put right and the scheme's own overdue rule are said once") {
  std::string text = chapter(R"(  rectify: 7
  overdue: {factor: 2}
  closing: 10
  items:
    - {id: a, title: 环境, points: 60, deduct: 1}
    - {id: b, title: 管理, points: 40, deduct: 1}
)");
  CHECK(holds(text,
              "**问题整改**。检查发现的问题应在7日内整改到位，检查时另定期限的从其规定；"
              "未按期整改到位的，依次加倍扣分；季度结束10日后整改的，不再影响该季度得分。\n"));
  CHECK(!holds(text, "每处扣1分；"));
}

TEST_CASE("the time to put right is said where the text gives the days for something else") {
  auto text = [](const char* note) {
    return chapter(
        "  rectify: 3\n  items: [{id: a, title: 环境, points: 60, deduct: 1}, "
        "{id: b, title: 管理, points: 40, deduct: 1}]\n  notes: [" +
        std::string(note) + "]\n");
  };
  constexpr std::string_view kRule = "检查发现的问题应在3日内整改到位";
  CHECK(holds(text("问题限期整改。对结果有异议的，可在公布后3日内申请复核。"), kRule));
  CHECK(!holds(text("有关单位应在3日内完成整改。"), kRule));
  CHECK(!holds(text("整改期限为3天。"), kRule));
}
