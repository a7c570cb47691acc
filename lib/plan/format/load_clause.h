// Clauses and chapters of the tree as clauses of the model.
#ifndef PLAN_FORMAT_LOAD_CLAUSE_H_
#define PLAN_FORMAT_LOAD_CLAUSE_H_

#include <vector>

#include "plan/format/context.h"
#include "plan/format/keys.h"
#include "plan/format/map_reader.h"
#include "plan/model/clause.h"

namespace plan::load {

// A clause of the kind that stands at `where`: kClause, kTask, kGoal, kDuty, kStage,
// kFreeSection. Its items come with it.
[[nodiscard]] Clause load_clause(Context& context, yaml::Value value, keys::Where where);
[[nodiscard]] std::vector<Clause> load_clauses(Context& context,
                                               const std::vector<yaml::Value>& values,
                                               keys::Where where);

// A chapter: text, a list of elements, one element, or written out with title and lead text.
[[nodiscard]] Clause load_chapter(Context& context, yaml::Value value, keys::Where chapter,
                                  keys::Where element);

// True when a map is one element rather than a chapter written out: it has a key that only
// elements have, and none of the lists a chapter keeps its elements in.
[[nodiscard]] bool is_one_element(yaml::Value map, keys::Where chapter, keys::Where element);

// What hangs on a clause beside its prose, load_facts.cc: reads the keys of `reader` that make
// it a task, stage, duty or goal. Sub-tasks and tasks written in place become items.
void load_facts(const MapReader& reader, keys::Where where, Clause& clause);

// Shared with items of schemes, which have inspection points too, and with inspection duties.
[[nodiscard]] std::vector<Check> load_checks(const MapReader& reader);
[[nodiscard]] Frequency load_frequency(const MapReader& reader);

// A stage that is given by its end only begins the day after the stage before it ends.
void begin_after_each_other(const std::vector<Clause>& stages);

}  // namespace plan::load

#endif  // PLAN_FORMAT_LOAD_CLAUSE_H_
