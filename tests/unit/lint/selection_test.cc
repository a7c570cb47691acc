#include "plan/lint/selection.h"

#include <doctest/doctest.h>

#include "plan/lint/rule_table.h"

using namespace plan;

namespace {

bool runs(LintOptions options, std::string_view code) {
  return Selection(options).runs(*find_rule(code));
}

LintOptions with(std::vector<std::string> select, std::vector<std::string> ignore = {},
                 std::vector<std::string> extend = {}) {
  LintOptions options;
  options.select = std::move(select);
  options.extend_select = std::move(extend);
  options.ignore = std::move(ignore);
  return options;
}

}  // namespace

TEST_CASE("everything runs by default, and select replaces the default") {
  CHECK(runs({}, "D003"));
  CHECK(runs({}, "A001"));
  CHECK(runs(with({"D"}), "D003"));
  CHECK_FALSE(runs(with({"D"}), "T001"));
  CHECK_FALSE(runs(with({"D"}), "A001"));
  CHECK(runs(with({"d003"}), "D003"));
  CHECK(runs(with({"stage-overlap"}), "D003"));
  CHECK(runs(with({"A00"}), "A001"));
  CHECK_FALSE(runs(with({"A00"}), "A010"));
  CHECK(runs(with({"ALL"}), "X001"));
}

TEST_CASE("the longer prefix wins, and ignore wins between equals") {
  CHECK_FALSE(runs(with({}, {"D"}), "D003"));
  CHECK(runs(with({"D003"}, {"D"}), "D003"));
  CHECK_FALSE(runs(with({"D"}, {"D003"}), "D003"));
  CHECK_FALSE(runs(with({"D003"}, {"stage-overlap"}), "D003"));
  CHECK(runs(with({}, {"D"}, {"D003"}), "D003"));
  CHECK(runs(with({"T"}, {}, {"D003"}), "D003"));
  CHECK(runs(with({"T"}, {}, {"D003"}), "T001"));
  CHECK_FALSE(runs(with({"T"}, {}, {"D003"}), "X001"));
}

TEST_CASE("ignore does not reach errors") {
  CHECK(runs(with({}, {"D"}), "D002"));
  CHECK(runs(with({}, {"A"}), "A001"));
}

TEST_CASE("an unknown selector is answered with the nearest rules") {
  CHECK(check_selection({}));
  CHECK(check_selection(with({"D", "T001", "stage-overlap"}, {"X"}, {"ALL"})));
  auto bad = check_selection(with({"D03"}));
  REQUIRE_FALSE(bad);
  CHECK(bad.error().message.en == "no such rule or group of rules: `D03`");
  CHECK(bad.error().help.en.find("`D003`") != std::string::npos);
  bad = check_selection(with({}, {"stage-overlapp"}));
  REQUIRE_FALSE(bad);
  CHECK(bad.error().message.zh == "没有“stage-overlapp”这条或这组规则");
  CHECK(bad.error().help.zh == "是不是“stage-overlap”？");
  bad = check_selection(with({"完全不同的词"}));
  REQUIRE_FALSE(bad);
  CHECK(bad.error().help.en == "`plan explain` lists all rules");
}

TEST_CASE("an error named in ignore is refused, not passed over") {
  auto bad = check_selection(with({}, {"A001"}));
  REQUIRE_FALSE(bad);
  CHECK(bad.error().message.en ==
        "`A001` is an error and cannot be ignored: such a plan can be neither scored nor "
        "rendered");
  CHECK_FALSE(check_selection(with({}, {"weights-not-100"})));
  CHECK(check_selection(with({}, {"A"})));
}
