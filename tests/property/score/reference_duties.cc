// What the inspectors promised and did not do.
#include <algorithm>
#include <cstdlib>
#include <set>

#include "reference.h"

namespace reference {
namespace {

Cycle cycle_of(const std::string& every) {
  if (every == "week" || every == "2 weeks") return Cycle::kWeek;
  if (every == "month" || every == "2 months") return Cycle::kMonth;
  if (every == "quarter") return Cycle::kQuarter;
  return every == "half" ? Cycle::kHalf : Cycle::kYear;
}

// Two weeks are W01-W02, W03-W04 ..., two months 01-02 ..., called by their first, which may
// lie before the time that is cut out.
std::vector<Span> duty_periods(const std::string& every, int first, int last) {
  std::vector<Span> singles = periods_of(cycle_of(every), first, last);
  if (every[0] != '2') return singles;
  std::vector<Span> pairs;
  for (Span span : singles) {
    std::size_t digits = span.name.size() - 2;
    int number = std::atoi(span.name.c_str() + digits);
    if (number % 2 == 0) --number;
    span.name = span.name.substr(0, digits) + (number < 10 ? "0" : "") + std::to_string(number);
    if (pairs.empty() || pairs.back().name != span.name) {
      pairs.push_back(span);
    } else {
      pairs.back().last = span.last;
    }
  }
  return pairs;
}

// Whether the leaf is the item that is named, or stands below it.
bool is_below(const std::vector<Node>& nodes, const std::string& leaf, const std::string& named,
              bool inside = false) {
  return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
    bool here = inside || node.id == named;
    return (here && node.id == leaf) || is_below(node.items, leaf, named, here);
  });
}

bool counts(const Scheme& scheme, const Duty& duty, const Thing& thing, const Record& record) {
  auto in = [](const std::vector<std::string>& words, const std::string& word) {
    return words.empty() || std::find(words.begin(), words.end(), word) != words.end();
  };
  bool on_items = duty.items.empty();
  for (const std::string& item : duty.items) {
    on_items = on_items || is_below(scheme.items, thing.id, item);
  }
  return thing.kind == Thing::Kind::kLeaf && in(duty.source, record.source) && on_items;
}

int dates(const Course& course, const Duty& duty, const Span& period, int unit) {
  std::set<int> days;
  for (std::size_t i = 0; i < course.things.size(); ++i) {
    for (const Record& record : course.hits[i]) {
      bool its = unit < 0 || record.unit == unit;
      bool inside = period.first <= record.date && record.date <= period.last;
      if (its && inside && counts(*course.scheme, duty, course.things[i], record))
        days.insert(record.date);
    }
  }
  return static_cast<int>(days.size());
}

}  // namespace

std::vector<std::string> unmet(const World& world) {
  std::vector<std::string> lines;
  for (const Course& course : world.courses) {
    for (const Duty& duty : course.scheme->inspections) {
      std::vector<int> units = course.scheme->subjects;
      if (duty.for_all) units = {-1};
      int need = duty.times.value_or(1);
      bool open = course.scheme->period && !course.scheme->period->first;
      int first = open ? world.given->plan.first : course.first;
      for (const Span& period : duty_periods(duty.every, first, course.last)) {
        if (!world.as_of || period.last > *world.as_of) continue;
        for (int unit : units) {
          int have = dates(course, duty, period, unit);
          if (have >= need) continue;
          const std::vector<Unit>& all = world.given->plan.units;
          std::string who = unit < 0 ? "all" : all[static_cast<std::size_t>(unit)].id;
          lines.push_back("unmet " + course.scheme->id + " " + duty.id + " " + period.name +
                          " " + who + " " + std::to_string(have) + " of " +
                          std::to_string(need));
        }
      }
    }
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace reference
