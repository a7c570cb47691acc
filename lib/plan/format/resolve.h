// What can be done only when the whole plan has been read: order of chapters, references,
// inheritance, ids. The steps run in this order (load.cc).
#ifndef PLAN_FORMAT_RESOLVE_H_
#define PLAN_FORMAT_RESOLVE_H_

#include <functional>
#include <vector>

#include "plan/format/context.h"
#include "plan/format/names.h"

namespace plan::load {

// Puts Plan::sections into the order in which they are printed: the usual one, `after` of free
// chapters, and `order` over both. Their names in `after` become English keys or ids.
void order_sections(Context& context, const std::vector<Line>& order);

// Fills Plan::groups.
void flatten_groups(Context& context);

// Every reference to a unit, group or office; members of collective units; subjects of
// schemes. A plan without `units` gets those that it names.
void resolve_units(Context& context);

// Fills Plan::tasks, stages and goals, with what tasks inherit.
void flatten_tasks(Context& context);

// References to tasks and goals.
void resolve_tasks(Context& context);

// References between schemes and to their items and grades.
void resolve_schemes(Context& context);

// `insert`, and {#id} in texts.
void resolve_pointers(Context& context);

// Two of a kind with one id or name (rule K005).
void check_ids(Context& context);

// Every clause of the plan, parents first, in reading order.
void for_each_clause(Plan& plan, const std::function<void(Clause&)>& visit);

}  // namespace plan::load

#endif  // PLAN_FORMAT_RESOLVE_H_
