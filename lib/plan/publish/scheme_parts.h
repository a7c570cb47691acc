// The parts of a scheme, one function each, in the order in which they are printed. Each adds
// nothing where the scheme says nothing.
#ifndef PLAN_PUBLISH_SCHEME_PARTS_H_
#define PLAN_PUBLISH_SCHEME_PARTS_H_

#include <vector>

#include "plan/publish/context.h"
#include "plan/publish/leaf_rules.h"
#include "plan/publish/part.h"
#include "plan/publish/said.h"

namespace plan::publishing {

// The item tree as one table, or as one a top item where it is deeper than two levels.
void add_items(const Context& context, const Scheme& scheme, Part& part);
// Items stand in tables: who points to one is led to what holds it.
void add_inner_names(const std::vector<Item>& items, Part& part);
// True when an attachment prints the tree, so that the body only points there: schemes made
// of inspected items; those that roll up other schemes stay in the body.
[[nodiscard]] bool in_item_table(const Context& context, const Scheme& scheme);

// One item, bonus, penalty or veto, by its id.
[[nodiscard]] Part compose_one(const Context& context, const Scheme& scheme,
                               const std::string& id);
[[nodiscard]] Part compose_item(const Context& context, const Scheme& scheme, const Item& item);
[[nodiscard]] Part compose_extra(const Context& context, const Scheme& scheme,
                                 const Extra& extra);
[[nodiscard]] Part compose_veto(const Context& context, const Scheme& scheme,
                                const Extra& veto);

// What `{#…}` calls the attachment with this number by.
[[nodiscard]] std::string attachment_name(int number);

void add_extras(const Context& context, const Scheme& scheme, const std::vector<Extra>& extras,
                Part& part);
void add_vetoes(const Context& context, const Scheme& scheme, Part& part);
void add_rectify(const Context& context, const Scheme& scheme, Part& part);
void add_scoring(const Context& context, const Scheme& scheme, Part& part);
void add_grades(const Context& context, const Scheme& scheme, Part& part);
void add_ranking(const Context& context, const Scheme& scheme, Part& part);
void add_consequences(const Context& context, const Scheme& scheme, Part& part);
void add_inspections(const Context& context, const Scheme& scheme, Part& part);

}  // namespace plan::publishing

#endif  // PLAN_PUBLISH_SCHEME_PARTS_H_
