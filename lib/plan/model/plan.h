// A whole plan, as plain structs: what the file means, without YAML and without layout.
//
// The loader in format/ fills it; everything else reads it. A Plan owns all its parts and is
// immutable once loaded, so any number of threads may read one. Lists keep the file's order.
#ifndef PLAN_MODEL_PLAN_H_
#define PLAN_MODEL_PLAN_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plan/base/message.h"
#include "plan/model/clause.h"
#include "plan/model/own_keys.h"
#include "plan/model/scheme.h"
#include "plan/model/section.h"
#include "plan/model/unit.h"
#include "plan/model/value.h"

namespace plan {

// A task wherever it stands, with what it inherits filled in.
struct Task {
  const Clause* clause = nullptr;    // into Plan::sections
  const TaskFacts* facts = nullptr;  // its own, as written
  int parent = -1;                   // index of the task it is a sub-task of
  bool has_subtasks = false;
  std::string key;  // id, or title, or the text up to the first ，。；
  // Effective duties and times: its own, else those of the nearest parent that has them.
  std::vector<UnitRef> lead, responsible, support;
  std::vector<Person> leaders;
  Maybe<Period> period;
  Maybe<PartialDate> due;
  Frequency frequency;
  bool standing = false;
};

// Words to print instead of the usual ones (`labels`).
struct Label {
  Line key;
  Line text;
};

// A group of `organization` in the flat list; `office_of` targets use the same index.
struct GroupEntry {
  const Group* group = nullptr;
  int parent = -1;
};

struct Plan {
  At<int> format;
  Line id;
  Line title;
  Lang lang = Lang::kZh;
  std::vector<Line> issuer;
  Line number;
  Maybe<PartialDate> date;
  std::vector<Line> recipients, copies;
  Maybe<Period> period;
  std::vector<Line> implements;
  std::vector<Basis> basis;
  std::vector<Unit> units;
  std::vector<Group> organization;
  std::vector<Scheme> schemes;
  std::vector<Section> sections;  // in the order in which they are printed
  std::vector<Attachment> attachments;
  std::vector<Label> labels;
  std::vector<OwnKey> own_keys;  // x-…, wherever they stand
  Span span;

  // Flattened by the loader.
  std::vector<GroupEntry> groups;     // organization, parents first
  std::vector<Task> tasks;            // every task, in reading order, parents first
  std::vector<const Clause*> stages;  // the items of the stages section
  std::vector<const Clause*> goals;   // the items of the goals section

  Plan() = default;
  Plan(Plan&&) = default;  // flattened pointers point into vectors, which move along
  Plan& operator=(Plan&&) = default;
  Plan(const Plan&) = delete;
  Plan& operator=(const Plan&) = delete;
};

// Look-ups. Indexes are -1, pointers null when there is none.
[[nodiscard]] const Section* find_section(const Plan& plan, SectionKind kind);
[[nodiscard]] int find_scheme(const Plan& plan, std::string_view name);  // id or title
// The scheme's own, else the plan's.
[[nodiscard]] inline const Maybe<Period>& period_of(const Plan& plan, const Scheme& scheme) {
  return scheme.period ? scheme.period : plan.period;
}
[[nodiscard]] std::string_view label_of(const Plan& plan, std::string_view key);  // or empty
// What a reference prints as: the unit's, group's or office's name, else as it is written.
[[nodiscard]] std::string printed(const Plan& plan, const UnitRef& ref);
// The units a reference stands for: itself, or a collective's members.
[[nodiscard]] std::vector<int> expand(const Plan& plan, const UnitRef& ref);

// The item, bonus, penalty or veto of a scheme by id; null when there is none.
[[nodiscard]] const Item* find_item(const Scheme& scheme, std::string_view id);
[[nodiscard]] const Extra* find_extra(const Scheme& scheme, std::string_view id);
// Leaves of a scheme in tree order, headings' children included for extras.
[[nodiscard]] std::vector<const Item*> leaves(const Scheme& scheme);
[[nodiscard]] std::vector<const Extra*> leaves(const std::vector<Extra>& extras);

// A node's own points: stated, or the sum of its points children, or 100 (assessment.md).
[[nodiscard]] Ratio full_points(const Item& item);
// The scheme's full marks: stated, or the sum of its top items' points, or 100 under weights.
[[nodiscard]] Ratio full_marks(const Scheme& scheme);

}  // namespace plan

#endif  // PLAN_MODEL_PLAN_H_
