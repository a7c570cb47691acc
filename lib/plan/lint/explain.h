// `plan explain`: rules and keys at length.
#ifndef PLAN_LINT_EXPLAIN_H_
#define PLAN_LINT_EXPLAIN_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "plan/base/message.h"
#include "plan/base/result.h"
#include "plan/findings/printer.h"
#include "plan/lint/rule.h"

namespace plan {

// Code, name, severity, summary, what and why, a bad and a good example. Lines of prose are at
// most `width` cells.
[[nodiscard]] std::string explain_rule(const Rule& rule, Lang lang, std::size_t width = 80);

// A key of the plan file in every place where it may stand: both names, synonyms, what it
// takes, what it means. Empty: no such key.
[[nodiscard]] std::string explain_key(std::string_view key, Lang lang);

// A rule by code or name, else a key; an Error with the nearest of both.
[[nodiscard]] Result<std::string> explain(std::string_view word, Lang lang,
                                          std::size_t width = 80);

// All rules, a line each, group by group.
[[nodiscard]] std::string list_rules(Lang lang);

// All rules, for printers that tell of them.
[[nodiscard]] std::vector<RuleAbout> about_rules();

}  // namespace plan

#endif  // PLAN_LINT_EXPLAIN_H_
