// What --fix and --add-ignore give is no worse than what they got, and has come to rest.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "mutants.h"
#include "plan/lint/fix.h"

using namespace plan;
using namespace plan::test;

namespace {

FixOptions everything() {
  FixOptions options;
  options.unsafe = true;
  return options;
}

std::vector<PlanToFix> plan_of(const std::string& text) {
  return {{{"plan.yaml", text, "."}, false}};
}

// How often each thing is said; errors only, or all.
std::map<std::pair<std::string, std::string>, long> counts(const std::vector<Finding>& findings,
                                                           bool errors_only) {
  std::map<std::pair<std::string, std::string>, long> out;
  for (const Finding& f : findings) {
    if (errors_only && f.severity != Severity::kError) continue;
    ++out[{f.code, f.message.en}];
  }
  return out;
}

long errors(const std::vector<Finding>& findings) {
  return std::count_if(findings.begin(), findings.end(),
                       [](const Finding& f) { return f.severity == Severity::kError; });
}

// Lint as a later run of the program does it.
std::vector<Finding> found_in(const std::string& text) {
  auto loaded = load_plan_text("plan.yaml", text);
  return lint(*loaded);
}

// How many plans were changed: a test of nothing would pass too.
int changed = 0;

void check_fix(const std::string& text) {
  Fixed once = fix_plans(plan_of(text), everything());
  REQUIRE(once.left.size() == 1);
  CHECK(once.mended.empty() == once.files.empty());
  if (once.files.empty()) return;
  ++changed;
  const std::string& after = once.files.front().after;
  CAPTURE(after);
  std::vector<Finding> found = found_in(after);
  // Every error that was said to be mended is gone, and none has come; but below a key that was
  // not known nothing was read before.
  bool renamed = std::any_of(once.mended.begin(), once.mended.end(),
                             [](const Finding& f) { return f.code == "K001"; });
  if (!renamed) CHECK(errors(found) <= errors(once.before[0]) - errors(once.mended));
  auto before = counts(once.before[0], true);
  auto mended = counts(once.mended, true);
  auto left = counts(found, true);
  for (const auto& [said, n] : mended) {
    CAPTURE(said.second);
    CHECK(left[said] <= std::max(before[said] - n, 0L));
  }
  CHECK(load_plan_text("plan.yaml", text)->has_model ==
        load_plan_text("plan.yaml", after)->has_model);
  Fixed twice = fix_plans(plan_of(after), everything());
  CHECK(twice.files.empty());
}

void check_silence(const std::string& text) {
  Fixed once = silence_plans(plan_of(text), {}, "理由");
  if (once.files.empty()) return;
  ++changed;
  const std::string& after = once.files.front().after;
  CAPTURE(after);
  std::vector<Finding> found = found_in(after);
  CHECK(errors(found) == errors(once.before[0]));
  auto before = counts(once.before[0], false);
  for (const auto& [said, n] : counts(found, false)) {
    CAPTURE(said.second);
    CHECK(n <= before[said]);
  }
  Fixed twice = silence_plans(plan_of(after), {}, "理由");
  CHECK(twice.files.empty());
}

}  // namespace

TEST_CASE(
    "a fixed plan has no error that was said to be mended, and fixing it again does "
    "nothing") {
  changed = 0;
  for_each_mutant(small_plans(), 2000, 11, check_fix);
  CHECK(changed > 200);
}

TEST_CASE("so the examples") {
  for_each_mutant(large_plans(), 12, 12, check_fix);
}

TEST_CASE("silenced findings are gone, nothing has come, and silencing again does nothing") {
  changed = 0;
  for_each_mutant(small_plans(), 2000, 13, check_silence);
  CHECK(changed > 200);
}
