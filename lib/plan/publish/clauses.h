// Clauses, sections and what is inserted, as parts.
#ifndef PLAN_PUBLISH_CLAUSES_H_
#define PLAN_PUBLISH_CLAUSES_H_

#include <vector>

#include "plan/publish/context.h"
#include "plan/publish/part.h"

namespace plan::publishing {

// `depth` is that of the part itself: 1 a chapter, 2 an item of a chapter.
[[nodiscard]] Part compose_clause(const Context& context, const Clause& clause, int depth);
[[nodiscard]] std::vector<Part> compose_clauses(const Context& context,
                                                const std::vector<Clause>& clauses, int depth);

// A section with its title (the default one where none is written). A section of which
// everything is printed elsewhere comes out empty but for its title.
[[nodiscard]] Part compose_section(const Context& context, const Section& section, int depth);

// True when a section stands as a chapter of its own.
[[nodiscard]] bool is_chapter(const Section& section);

// The heading a section has when none is written: 重点任务.
[[nodiscard]] std::string default_heading(const Context& context, const Section& section);

}  // namespace plan::publishing

#endif  // PLAN_PUBLISH_CLAUSES_H_
