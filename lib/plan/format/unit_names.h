// Names of units, groups and their offices, and the references to them.
#ifndef PLAN_FORMAT_UNIT_NAMES_H_
#define PLAN_FORMAT_UNIT_NAMES_H_

#include <string>
#include <vector>

#include "plan/format/context.h"
#include "plan/format/names.h"

namespace plan::load {

class UnitNames {
 public:
  explicit UnitNames(Context& context);

  // Replaces each written reference by those it stands for: pasted lists are split, names
  // looked up. What is unknown is said (R001, R002); in a plan without `units` it becomes one.
  void resolve(std::vector<UnitRef>& refs);
  // One reference, which is never split. `unknown`: {name}, where it may be more than a unit.
  void resolve(UnitRef& ref);
  void resolve(UnitRef& ref, const Words& unknown);

  [[nodiscard]] const NameIndex& index() const { return index_; }
  // Without a word about what is unknown.
  [[nodiscard]] std::vector<UnitRef> find(const Line& name) const;

 private:
  void add_units();
  void add_unit(std::size_t number);
  void add_groups();
  void report_or_add(UnitRef& ref, const Words& unknown);
  [[nodiscard]] std::string shown_as(int target) const;

  Context& context_;
  NameIndex index_;
};

}  // namespace plan::load

#endif  // PLAN_FORMAT_UNIT_NAMES_H_
