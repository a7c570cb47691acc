// The chapters of a plan, what it is based on, and its annexes.
#ifndef PLAN_MODEL_SECTION_H_
#define PLAN_MODEL_SECTION_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plan/model/clause.h"
#include "plan/model/value.h"

namespace plan {

// The chapters a plan may have, in their default order.
enum class SectionKind : std::uint8_t {
  kPreamble,
  kGuidingIdeology,
  kPrinciples,
  kGoals,
  kScope,
  kOrganization,
  kTasks,
  kResponsibilities,
  kStages,
  kAssessment,
  kSafeguards,
  kRequirements,
  kFree,  // one of `sections`
  kSupplement,
};

// A chapter that is written in the file. For kOrganization the groups are in Plan::groups, for
// kAssessment the schemes in Plan::schemes; `body` then holds only title and lead text.
struct Section {
  SectionKind kind = SectionKind::kFree;
  std::string key;           // English key, or a free section's id (its title without one)
  std::string_view synonym;  // of the key, as WrittenKey has it
  Clause body;  // title (not given: the default heading), lead text, items, numbering
};

struct Basis {
  Line title, number, note;
  Span span;
};

enum class Generate : std::uint8_t {
  kNothing,
  kTaskTable,
  kItemTable,
  kSchedule,
  kChecklist,
  kUnitTable
};

struct Attachment {
  Line id;
  Line title;
  Line file;
  Generate generate = Generate::kNothing;
  Prose text;
  std::vector<Clause> items;
  Span span;
};

}  // namespace plan

#endif  // PLAN_MODEL_SECTION_H_
