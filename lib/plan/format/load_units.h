// `units` and `organization`.
#ifndef PLAN_FORMAT_LOAD_UNITS_H_
#define PLAN_FORMAT_LOAD_UNITS_H_

#include "plan/format/context.h"
#include "plan/format/map_reader.h"

namespace plan::load {

// `units`: a list of units, a map kind → names, {from: FILE}, mixed. Fills Plan::units.
void load_units(Context& context, yaml::Value value);

// The rows of a CSV file of units, load_units_csv.cc; `file` is its number.
void load_units_csv(Context& context, std::uint32_t file);

// Adds a unit unless it has neither id nor name, which is said.
void add_unit(Context& context, Unit unit);

// `organization`, load_group.cc: fills Plan::organization and answers the chapter's body.
[[nodiscard]] Clause load_organization(Context& context, yaml::Value value);

}  // namespace plan::load

#endif  // PLAN_FORMAT_LOAD_UNITS_H_
