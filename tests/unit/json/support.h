// What the tests of the plan as JSON share.
#ifndef PLAN_TESTS_JSON_SUPPORT_H_
#define PLAN_TESTS_JSON_SUPPORT_H_

#include <string>

#include "plan/format/loader.h"
#include "plan/json/plan_json.h"

namespace plan::test {

inline std::string json_text(const std::string& yaml) {
  auto loaded = load_plan_text("plan.yaml", yaml);
  return to_json(loaded->plan, loaded->sources);
}

}  // namespace plan::test

#endif  // PLAN_TESTS_JSON_SUPPORT_H_
