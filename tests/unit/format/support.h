// Loading from text, and a plan as text, for the tests of this module.
#ifndef PLAN_TESTS_UNIT_FORMAT_SUPPORT_H_
#define PLAN_TESTS_UNIT_FORMAT_SUPPORT_H_

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "plan/format/loader.h"

namespace plan::test {

// A plan of three lines: `plan`, `id`, `title`; what a test adds begins on line 4.
inline const std::string kHead = "plan: 1\nid: p\ntitle: 方案\n";

inline std::unique_ptr<LoadedPlan> load(const std::string& more) {
  return load_plan_text("plan.yaml", kHead + more);
}

// "4:1 K001 message" of each finding.
inline std::vector<std::string> findings(const LoadedPlan& loaded) {
  std::vector<std::string> out;
  for (const Finding& f : loaded.findings) {
    out.push_back(std::to_string(f.place.line) + ":" + std::to_string(f.place.column) + " " +
                  f.code + " " + f.message.en);
  }
  return out;
}

inline std::vector<std::string> findings(const std::string& more) {
  return findings(*load(more));
}

using Strings = std::vector<std::string>;

// Everything a plan says, without places: two plans that mean the same dump the same.
std::string dump(const Plan& plan);
inline std::string dump(const std::string& more) {
  return dump(load(more)->plan);
}

}  // namespace plan::test

template <>
struct doctest::StringMaker<plan::test::Strings> {
  static doctest::String convert(const plan::test::Strings& strings) {
    std::string out;
    for (const std::string& s : strings) out += "\n    " + s;
    return out.c_str();
  }
};

#endif  // PLAN_TESTS_UNIT_FORMAT_SUPPORT_H_
