#include <doctest/doctest.h>

#include "lint_support.h"

using namespace plan;
using plan::test::said;
using plan::test::scheme;

namespace {

// One item of 10 points with this method, in line 7.
std::string item(std::string_view method) {
  return scheme("    - {title: 一, points: 10, " + std::string(method) + "}\n");
}

}  // namespace

TEST_CASE("A015: exactly one method") {
  CHECK(said("", scheme("    - {title: 一, points: 10}\n")) ==
        "7:15 error A015 一 does not say how it is scored");
  CHECK(said("", item("deduct: 1, rate: {of: 100}"), Lang::kZh) ==
        "7:41 error A015 “一”写了不止一种计分方式：deduct、rate");
  CHECK(said("", scheme("    - title: 一\n"
                        "      deduct: 1\n"
                        "      items: [{title: 二, points: 10, deduct: 1}]\n")) ==
        "8:7 error A015 一 has items below it and a method of its own: `deduct`");
  CHECK(said("", item("deduct: ")).empty());
  CHECK(said("", item("measure: ")).empty());
}

TEST_CASE("A010: bands that are never reached, or worth too much") {
  CHECK(
      said("", item("rate: {bands: {95: 10, 95.5: 9, else: 0}}")) ==
      "7:53 error A010 the band from 95.5 is never reached: the one from 95 stands before it");
  CHECK(said("",
             item("measure: {bands: [{max: 5, score: 10}, {max: 3, score: 5}, {score: 0}]}"),
             Lang::kZh) == "7:75 error A010 上限3的一档评不到：前面已有上限5的一档");
  CHECK(said("", item("rate: {bands: [{score: 0}, {min: 90, score: 10}]}")) ==
        "7:57 error A010 this band is never reached: the one before it takes all the rest");
  CHECK(said("", item("rate: {bands: {90: 12, else: 0}}")) ==
        "7:49 error A010 a band is worth 12 points, more than 一 itself (10)");
  CHECK(said("", item("rate: {bands: {101: 10, 90: 8, else: 0}}")) ==
        "7:45 error A010 values of 一 never reach 101: they lie in 0 to 100");
  CHECK(
      said("", item("measure: {bands: [{max: 5, score: 10}, {max: 9, score: 5}, {score: 0}]}"))
          .empty());
  CHECK(said("", item("measure: {bands: {120: 10, 100: 8, else: 0}}")).empty());
}

TEST_CASE("A011: targets that no value can meet") {
  CHECK(said("", item("rate: {target: {at_least: 105, deduct: 1}}")) ==
        "7:56 error A011 the target of 一 can never be met: its values lie in 0 to 100");
  CHECK(said("", item("measure: {range: [1, 10], target: {at_most: 0.5, deduct: 1}}")) ==
        "7:74 error A011 the target of 一 can never be met: its values lie in 1 to 10");
  CHECK(said("", item("measure: {combine: sum, range: [0, 10], target: {at_least: 50, "
                      "deduct: 1}}"))
            .empty());
  CHECK(said("", item("measure: {target: {at_least: 5000, deduct: 1}}")).empty());
}

TEST_CASE("A019: numbers that make no sense") {
  CHECK(said("A019", scheme("    - {title: 一, points: 0, deduct: 1}\n")) ==
        "7:26 error A019 `points` must be above zero, not 0");
  CHECK(said("A019", scheme("    - {title: 一, weight: -5, deduct: 1}\n"), Lang::kZh) ==
        "7:26 error A019 “权重”应大于零，不能是-5");
  CHECK(said("", item("measure: {of: 0}")) == "7:44 error A019 `of` must be above zero, not 0");
  CHECK(said("", item("rate: {target: {at_least: 95, step: 0, deduct: 1}}")) ==
        "7:66 error A019 `step` must be above zero, not 0");
  CHECK(said("", item("deduct: {each: 1, overdue: {factor: 0.5}}")) ==
        "7:66 error A019 `factor` must be 1 or more, not 0.5");
  CHECK(said("", item("deduct: {each: 1, overdue: {factor: 2, every: 7}}")) ==
        "7:76 error A019 `every` needs `times`: how many missed deadlines count at most");
  CHECK(
      said("", item("deduct: {each: 1, prompt: {factor: 1.5}}")) ==
      "7:65 error A019 `factor` must not be above 1: putting an issue right at once would cost "
      "more (1.5)");
  CHECK(said("", item("deduct: {each: 1, repeat: {step: 0}}")) ==
        "7:63 error A019 `step` must be above zero, not 0");
  CHECK(said("", item("deduct: {each: 1, cap: 11}")) ==
        "7:53 error A019 the cap of 一 is 11, more than its 10 points");
  CHECK(said("", item("deduct: {each: 1, cap: 5, floor: none}")) ==
        "7:53 error A019 一 has a `cap` and `floor: none`, which says that there is none");
  CHECK(said("", item("deduct: -0.5")) == "7:38 error A019 `each` must not be negative: -0.5");
  CHECK(said("", item("measure: {range: [10, 1]}")) ==
        "7:47 error A019 the range ends (1) below its beginning (10)");
  CHECK(said("", item("deduct: 1") + "  limits: {min: 50, max: 40}\n") ==
        "8:26 error A019 the highest total (40) is below the lowest (50)");
}

TEST_CASE("A019 is silent about numbers that do make sense") {
  CHECK(said("", item("deduct: {each: 1, cap: 10, overdue: {factor: 1, every: 7, times: 3}, "
                      "prompt: {days: 0, factor: 0}, repeat: {step: 0.5, max: 2}}"))
            .empty());
  CHECK(said("", item("deduct: {range: [0, 3]}")).empty());
}
