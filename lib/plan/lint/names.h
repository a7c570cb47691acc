// What messages call the things of a plan by, and the place that shows them best.
#ifndef PLAN_LINT_NAMES_H_
#define PLAN_LINT_NAMES_H_

#include <string>
#include <string_view>

#include "plan/base/message.h"
#include "plan/base/place.h"
#include "plan/format/keys.h"
#include "plan/model/plan.h"

namespace plan {

// The title, else the id, else the text up to the first ，。；, cut to 30 characters.
[[nodiscard]] std::string name_of(const Clause& clause);
[[nodiscard]] std::string name_of(const Task& task);
[[nodiscard]] std::string name_of(const Named& thing);  // item, bonus, penalty, veto
// A scheme with neither title nor id is called the scheme.
[[nodiscard]] Message name_of(const Scheme& scheme);

// Where the name stands; without one, all of the thing.
[[nodiscard]] Span span_of(const Clause& clause);
[[nodiscard]] Span span_of(const Named& thing);
[[nodiscard]] Span span_of(const Scheme& scheme);

// Where `part` first stands within `whole`; all of `whole` where the file spells it otherwise
// (escapes, line breaks).
[[nodiscard]] Span part_of(const SourceSet& sources, const Span& whole, std::string_view part);

// A key as each language writes it: points, 分值.
[[nodiscard]] Message key_name(keys::Where where, std::string_view key);

}  // namespace plan

#endif  // PLAN_LINT_NAMES_H_
