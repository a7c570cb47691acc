// What a period covers, and which years are meant where none are written.

#include "plan/text/date.h"

namespace plan {
namespace {

struct Bounds {
  std::optional<Day> first;
  std::optional<Day> last;

  [[nodiscard]] bool hold(const PartialDate& date) const {
    std::optional<Day> from = date.first();
    std::optional<Day> to = date.last();
    if (!from || !to) return false;
    return (!first || *from >= *first) && (!last || *to <= *last);
  }
};

bool lacks_year(const std::optional<PartialDate>& date) {
  return date && date->kind != PartialDate::Kind::kUndecided && !date->has_year();
}

// The one year in which the date lies within the bounds, else the plan's first.
int year_for(const PartialDate& date, const Bounds& plan) {
  int usual = year_of(plan.first ? *plan.first : *plan.last);
  // Without an end, or with a far one, a third year makes no difference: two are several.
  int latest = usual + 2;
  if (plan.last) latest = year_of(*plan.last);
  int found = 0;
  for (int year = usual; year <= latest; ++year) {
    if (!plan.hold(date.with_year(year))) continue;
    if (found != 0) return usual;
    found = year;
  }
  return found != 0 ? found : usual;
}

}  // namespace

std::optional<Day> Period::first() const {
  return start ? start->first() : std::nullopt;
}

std::optional<Day> Period::last() const {
  return end ? end->last() : std::nullopt;
}

void Period::fill_years(std::optional<Day> plan_first, std::optional<Day> plan_last) {
  if (!plan_first && !plan_last) return;
  Bounds plan{plan_first, plan_last};
  bool moves = lacks_year(end);
  if (lacks_year(start)) start->year = year_for(*start, plan);
  if (!moves) return;
  if (next_year && start && start->has_year()) {
    end->year = start->year + 1;
    next_year = false;
    return;
  }
  end->year = year_for(*end, plan);
  if (single) return;
  std::optional<Day> from = first();
  std::optional<Day> to = last();
  if (!from || !to || *to >= *from) return;
  PartialDate later = *end;
  ++later.year;
  std::optional<Day> later_last = later.last();
  if (later_last && (!plan_last || *later_last <= *plan_last)) end = later;
}

}  // namespace plan
