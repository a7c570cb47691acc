// Sets of units: members of collective units, subjects of schemes.
#ifndef PLAN_FORMAT_UNIT_SETS_H_
#define PLAN_FORMAT_UNIT_SETS_H_

#include <string>
#include <unordered_map>
#include <vector>

#include "plan/format/context.h"
#include "plan/format/unit_names.h"

namespace plan::load {

// A kind, a ranking group, or a unit may stand for several units. Sets hold indexes into
// Plan::units in ascending order.
class UnitSets {
 public:
  // REQUIRES: all references of units are resolved through `names`.
  UnitSets(Context& context, UnitNames& names);

  // Fills Unit::expanded of all collective units.
  void expand_collectives();
  // The units that `written` stands for; collective ones are expanded.
  [[nodiscard]] std::vector<int> subjects(std::vector<UnitRef> written);
  // All units but collective ones.
  [[nodiscard]] std::vector<int> all();
  [[nodiscard]] bool is_kind(std::string_view name) const;

  // A kind that is named but not there (rule R001), with the nearest.
  void report_kind(const Line& name);

 private:
  using Sets = std::unordered_map<std::string, std::vector<int>>;  // by folded name

  // Splits what is written and looks it up, and answers the units it names; collective ones
  // stand for themselves. A kind or group stays as written in `refs`.
  std::vector<int> read(std::vector<UnitRef>& refs);
  bool add_set(const Line& name, std::vector<int>& out);
  [[nodiscard]] const std::vector<int>* set_of(const Line& name);
  void check_unit(const Line& name, const std::vector<int>& set);
  // Fills Unit::expanded of a collective unit, `depth` levels below one that it is in.
  void expand(int unit, int depth);

  Context& context_;
  UnitNames& names_;
  Sets kinds_, groups_;
  std::vector<std::vector<int>> direct_;  // members by unit, collective ones not yet expanded
  enum class State : std::uint8_t { kFresh, kUnderWay, kDone };
  std::vector<State> states_;
  bool all_expanded_ = false;
};

}  // namespace plan::load

#endif  // PLAN_FORMAT_UNIT_SETS_H_
