#include <doctest/doctest.h>

#include "lint_support.h"

using namespace plan;
using plan::test::said;
using plan::test::scheme;

namespace {

std::string with(std::string_view rest) {
  return scheme("    - {title: 丙, points: 100, deduct: 1}\n") + std::string(rest);
}

}  // namespace

TEST_CASE("A009: bonuses without end") {
  std::string bonuses = "  bonuses: [{title: 好人, each: 1}, {title: 约稿, each: 0.5}]\n";
  CHECK(said("A009", with(bonuses)) ==
        "8:21 info A009 nothing limits the bonus 好人, nor the total of the scheme\n"
        "  = bonuses of this scheme of which that holds: 2");
  CHECK(said("A009", with(bonuses + "  limits: {max: 110}\n")).empty());
  CHECK(said("A009", with(bonuses + "  limits: {bonus: 10}\n")).empty());
  CHECK(said("A009", with("  bonuses: [{title: 甲, cap: 5, items: [{title: 乙, each: 1}]}, "
                          "{title: 丁, each: 1, flat: true}]\n"))
            .empty());
}

TEST_CASE("A016: what can be checked and is not") {
  auto plan = [](std::string_view task) {
    return "tasks:\n"
           "  - {title: 甲, lead: 甲村, checks: [一]}\n"
           "  - {title: 乙, lead: 乙村, checks: [二], tasks: [{title: 丁, checks: [三]}]}\n"
           "  - {title: 戊, lead: 乙村}\n" +
           scheme("    - {title: 丙, points: 100, deduct: 1" + std::string(task) + "}\n");
  };
  CHECK(said("A016", plan(", task: 甲"), Lang::kZh) ==
        "6:13 info A016 “乙”有检查要点或者量化指标，但没有考核项目与它对应\n"
        "6:55 info A016 “丁”有检查要点或者量化指标，但没有考核项目与它对应");
  CHECK(said("A016", plan(", task: 乙")) ==
        "5:13 info A016 no item of an assessment refers to 甲, which can be measured");
  CHECK(said("A016", plan("")).empty());
}

TEST_CASE("A018 and A023 speak of what is there") {
  CHECK(said("A018", scheme("    - {title: 丙, points: 100, deduct: 1, missing: skip}\n")) ==
        "7:51 info A018 丙 drops out where nothing is recorded: who is not inspected loses "
        "nothing");
  CHECK(said("A018", scheme("    - {title: 丙, points: 100, deduct: 1, missing: zero}\n"))
            .empty());
  CHECK(said("A023", "units: [甲村]\nassessment: {title: 办法, text: 另行制定。}\n",
             Lang::kZh) == "5:21 info A023 “办法”没有考核项目，只能成文，不能计分");
  CHECK(said("A023", with("")).empty());
}

TEST_CASE("A020: what lies between two grades") {
  CHECK(said("A020",
             "requirements: [85分（含）以上的为A级；70—84分的为B级；60—69分的为C级。, 乙]\n") ==
        "4:29 warning A020 nothing between 84 and 85 has a place: 84.5 is neither in `70—84分` "
        "nor above it\n"
        "4:40 warning A020 nothing between 69 and 70 has a place: 69.5 is neither in `60—69分` "
        "nor above it");
  // The grades of a scheme, a text each.
  CHECK(said("A020",
             with("  grades:\n"
                  "    - {grade: A, min: 85, text: 85分以上的为A级。}\n"
                  "    - {grade: B, text: 70-84分的为B级。}\n"),
             Lang::kZh) ==
        "10:24 warning A020 84分与85分之间没有归属，如84.5分既不在“70-84分”之内，也不在上一档");
}

TEST_CASE("A020 is silent about amounts, whole scores and bands that meet") {
  for (const char* text : {"一般问题扣1—2分，严重问题扣3—5分",
                           "70分（含）以上、85分以下的为B级", "70—85分的为B级，85分以上的为A级",
                           "60—69岁、70岁以上", "70.5—84.5分为B级，85.5分以上为A级"}) {
    CAPTURE(text);
    CHECK(said("A020", "requirements: ['" + std::string(text) + "', 乙]\n").empty());
  }
  CHECK(said("A020", with("  rounding: 0\n"
                          "  grades:\n"
                          "    - {grade: A, min: 85, text: 85分以上的为A级。}\n"
                          "    - {grade: B, text: 70-84分的为B级。}\n"))
            .empty());
}

TEST_CASE("A021: amounts left open") {
  CHECK(said("A021",
             scheme("    - {title: 丙, points: 100, deduct: {}, text: 发现问题的酌情扣分}\n",
                    "  text: 给予一定的物质奖励。\n")) ==
        "6:11 info A021 `一定的物质奖励` without a number\n"
        "8:54 info A021 `酌情扣分` without a number");
  CHECK(said("A021", scheme("    - {title: 丙, points: 100, deduct: 1, text: 每处进行扣分}\n",
                            "  text: 给予一定的物质奖励，第一名3000元；不予加分。\n"))
            .empty());
  CHECK(said("A021", with("  consequences: [{top: 1, label: 甲, amount: 3000, in: 元, text: "
                          "给予一定奖励}]\n"))
            .empty());
}
