// `assessment`: schemes, their items and what stands on top of the tree.
#ifndef PLAN_FORMAT_LOAD_SCHEME_H_
#define PLAN_FORMAT_LOAD_SCHEME_H_

#include <string>
#include <string_view>
#include <vector>

#include "plan/format/context.h"
#include "plan/format/map_reader.h"
#include "plan/model/scheme.h"

namespace plan::load {

// Fills Plan::schemes and answers the chapter's body: its title and lead text.
[[nodiscard]] Clause load_assessment(Context& context, yaml::Value value);

// load_item.cc
[[nodiscard]] Item load_item(Context& context, yaml::Value value);
void load_named(const MapReader& reader, Named& named);
[[nodiscard]] plan::Where load_where(const MapReader& reader);

// load_extra.cc: one that stands under a heading takes the effect keys it lacks from it.
[[nodiscard]] Extra load_extra(Context& context, yaml::Value value, Extra::Kind kind,
                               const Extra* heading = nullptr);

// load_method.cc
// Sets `method` to the first method that is written, and lists all that are.
void load_method(const MapReader& reader, Item& item);
// The options that `deduct` shares with bonuses and penalties: those the place knows.
[[nodiscard]] Charge load_charge(const MapReader& reader);
[[nodiscard]] std::vector<Level> load_levels(const MapReader& reader, std::string_view key);
[[nodiscard]] std::optional<Overdue> load_overdue(const MapReader& reader, bool may_be_default);
[[nodiscard]] std::optional<Range> load_range(const MapReader& reader, std::string_view key);

// load_value_method.cc
[[nodiscard]] Measure load_measure(const MapReader& reader);
[[nodiscard]] Rate load_rate(const MapReader& reader);
[[nodiscard]] Rollup load_rollup(const MapReader& reader);
// 一季度, 第一季度 → Q1, 上半年 → H1, 3月 → 03; other names stay as they are.
[[nodiscard]] std::string period_name(std::string_view text);

// load_outcome.cc
[[nodiscard]] std::vector<Grade> load_grades(const MapReader& reader);
[[nodiscard]] Ranking load_ranking(const MapReader& reader);
[[nodiscard]] std::vector<Consequence> load_consequences(const MapReader& reader);
[[nodiscard]] std::vector<InspectionDuty> load_inspections(const MapReader& reader);

}  // namespace plan::load

#endif  // PLAN_FORMAT_LOAD_SCHEME_H_
