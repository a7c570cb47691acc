// How a leaf, bonus or penalty turns records into points, in words.
#ifndef PLAN_PUBLISH_LEAF_RULES_H_
#define PLAN_PUBLISH_LEAF_RULES_H_

#include <string>
#include <vector>

#include "plan/publish/context.h"
#include "plan/publish/said.h"

namespace plan::publishing {

using Phrases = std::vector<std::string>;

enum class ChargeKind : std::uint8_t { kDeduct, kPenalty, kBonus };

// What a charge takes off (or a bonus brings), without what `said` says. `full`: the leaf's
// points, null for bonuses and penalties.
void add_charge(const Context& context, const Scheme& scheme, const Charge& charge,
                ChargeKind kind, const Ratio* full, const Said& said, Phrases& out);

[[nodiscard]] inline const std::string& name_of(const Level& level) {
  return level.title.given() ? level.title.text : level.key.text;
}
// Whether `said` gives each level its points.
[[nodiscard]] bool levels_said(const std::vector<Level>& levels, const Said& said);

// The same without what one record is worth: cap, unique, repeat, prompt, overdue.
void add_charge_limits(const Context& context, const Scheme& scheme, const Charge& charge,
                       ChargeKind kind, const Said& said, Phrases& out);

// 未按期整改到位的，依次加倍扣分.
// `going_on`: the words before it have said what is late, and that it costs more.
[[nodiscard]] std::string overdue_phrase(const Context& context, const Overdue& overdue,
                                         const Charge* charge, bool going_on = false);
[[nodiscard]] bool overdue_said(const Overdue& overdue, const Said& said);

// Measured leaves: assessment.md, "Conversion" of x.
void add_measure(const Context& context, const Measure& measure, const Ratio& full,
                 const Said& said, Phrases& out);
void add_rate(const Context& context, const Item& item, const Rate& rate, const Ratio& full,
              const Said& said, Phrases& out);
void add_levels(const Context& context, const Levels& levels, const Ratio& full,
                const Said& said, Phrases& out);
void add_rollup(const Context& context, const Scheme& scheme, const Rollup& rollup,
                const Ratio& full, const Said& said, Phrases& out);

// The time within which occurrences are counted or a ladder is climbed.
[[nodiscard]] std::string window_words(const Context& context, const Scheme& scheme,
                                       Window window);
// 仅计县三创办巡查、媒体曝光发现的问题
[[nodiscard]] std::string where_phrase(const Context& context, const Where& where,
                                       const Said& said);
// 同一事项 …
[[nodiscard]] std::string same_fields(const Voice& voice, const std::vector<Field>& fields);

// An item's own text and its rule beside it, as one paragraph.
[[nodiscard]] std::string leaf_rule(const Context& context, const Scheme& scheme,
                                    const Item& item);

}  // namespace plan::publishing

#endif  // PLAN_PUBLISH_LEAF_RULES_H_
