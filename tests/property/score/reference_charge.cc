// What records take off (deduct, penalties) or bring (bonuses).
#include <algorithm>
#include <functional>

#include "reference.h"

namespace reference {
namespace {

// The last day on which the record's dates are looked at.
int judged_until(const World& world, const Course& course, const Record& record) {
  int end = *world.as_of;
  if (record.fixed) end = std::min(end, *record.fixed);
  if (course.scheme->closing) {
    const Span& period =
        course.calendar[static_cast<std::size_t>(course.period_of(record.date))];
    end = std::min(end, period.last + *course.scheme->closing);
  }
  return end;
}

Opt<int> due_day(const Course& course, const Record& record) {
  if (record.due) return record.due;
  if (course.scheme->rectify) return record.date + *course.scheme->rectify;
  return {};
}

int missed_deadlines(const World& world, const Course& course, const Record& record,
                     const Overdue& rule) {
  int missed = 0;
  if (record.missed) {
    missed = *record.missed;
  } else if (Opt<int> due = due_day(course, record)) {
    int late = judged_until(world, course, record) - *due;
    if (late > 0) missed = rule.every ? (late + *rule.every - 1) / *rule.every : 1;
  }
  return rule.times ? std::min(missed, *rule.times) : missed;
}

// What one of the record's count costs but for `repeat`: times + plus.
struct Price {
  Num times, plus;
};

Price price(const World& world, const Course& course, const Thing& thing,
            const Record& record) {
  const Charge& charge = thing.charge();
  Num base = 0;
  if (charge.each) base = *charge.each;
  for (const Level& level : charge.levels) {
    if (!record.level.empty() && level.answers_to(record.level)) base = level.points;
  }
  if (record.points) base = *record.points;
  Price price{base, 0};
  if (Opt<Overdue> rule = overdue_of(course, thing)) {
    int missed = missed_deadlines(world, course, record, *rule);
    if (rule->kind == Overdue::Kind::kSet && missed >= 1) {
      price.times = std::max(price.times, rule->amount);
    }
    if (rule->kind == Overdue::Kind::kAdd) price.plus = rule->amount * missed;
    for (int i = 0; rule->kind == Overdue::Kind::kFactor && i < missed; ++i) {
      price.times *= rule->amount;
    }
  }
  if (charge.prompt && record.fixed && *record.fixed - record.date <= charge.prompt->days) {
    price.times *= charge.prompt->factor;
  }
  return price;
}

// The record in the fields named; nothing where one is blank.
Opt<std::vector<std::string>> likeness(const Thing& thing, const std::vector<Field>& fields,
                                       const Record& record) {
  std::vector<std::string> words;
  for (Field field : fields) {
    switch (field) {
      case Field::kDate:
        words.push_back(iso(record.date));
        break;
      case Field::kLevel:
        words.push_back(thing.level(record.level));
        break;
      case Field::kSource:
        words.push_back(record.source);
        break;
      case Field::kRef:
        words.push_back(record.ref);
        break;
      case Field::kNote:
        words.push_back(record.note);
        break;
    }
    if (words.back().empty()) return {};
  }
  return words;
}

bool same_window(const Course& course, Window window, const Record& a, const Record& b) {
  if (window == Window::kPlan) return true;
  if (window == Window::kYear) return date_of(a.date).year == date_of(b.date).year;
  return course.period_of(a.date) == course.period_of(b.date);
}

Num ladder_points(const Thing& thing, const Record& record) {
  for (const Level& level : thing.extra.ladder) {
    if (level.answers_to(record.level)) return level.points;
  }
  return 0;
}

std::vector<Record> only_unique(const World& world, const Course& course, const Thing& thing,
                                const std::vector<Record>& records) {
  const std::vector<Field>& fields = thing.charge().unique;
  if (fields.empty()) return records;
  auto worth = [&](const Record& record) -> Num {
    if (!thing.extra.ladder.empty()) return ladder_points(thing, record);
    Price one = price(world, course, thing, record);
    return (one.times + one.plus) * record.count;
  };
  std::vector<Record> kept;
  for (std::size_t i = 0; i < records.size(); ++i) {
    auto its = likeness(thing, fields, records[i]);
    bool beaten = false;
    for (std::size_t j = 0; its && j < records.size(); ++j) {
      if (i == j || likeness(thing, fields, records[j]) != its ||
          course.period_of(records[j].date) != course.period_of(records[i].date)) {
        continue;
      }
      Num a = worth(records[i]), b = worth(records[j]);
      beaten = beaten || b > a || (b == a && j < i);
    }
    if (!beaten) kept.push_back(records[i]);
  }
  return kept;
}

struct Occurrence {
  const Record* record;
  Num points;
};

std::vector<Occurrence> by_ladder(const Course& course, const Thing& thing,
                                  const std::vector<Record>& records) {
  Window window = thing.extra.within.value_or(Window::kYear);
  std::vector<Occurrence> all;
  for (std::size_t i = 0; i < records.size(); ++i) {
    Num highest = 0;
    for (std::size_t j = 0; j < i && !records[i].ref.empty(); ++j) {
      if (records[j].ref != records[i].ref) continue;
      if (!same_window(course, window, records[i], records[j])) continue;
      highest = std::max(highest, ladder_points(thing, records[j]));
    }
    Num more = ladder_points(thing, records[i]) - highest;
    all.push_back({&records[i], std::max(Num(0), more)});
  }
  return all;
}

// Every occurrence by itself, in order. Where nothing tells them apart a record is one.
std::vector<Occurrence> by_count(const World& world, const Course& course, const Thing& thing,
                                 const std::vector<Record>& records) {
  const Charge& charge = thing.charge();
  bool apart = charge.repeat || thing.extra.from || thing.extra.flat.value_or(false);
  std::vector<Occurrence> all;
  for (const Record& record : records) {
    Price one = price(world, course, thing, record);
    if (!apart) {
      all.push_back({&record, (one.times + one.plus) * record.count});
      continue;
    }
    for (Num i = 0; i < record.count; i += 1) {
      Num weight = 1;
      if (charge.repeat) {
        int earlier = 0;
        auto its = likeness(thing, charge.repeat->by, record);
        for (const Occurrence& before : all) {
          // A row of five is five rows: those of one row with a blank field stand alone too.
          bool alike = its && likeness(thing, charge.repeat->by, *before.record) == its;
          if (alike && same_window(course, charge.repeat->within.value_or(Window::kYear),
                                   *before.record, record)) {
            ++earlier;
          }
        }
        weight += charge.repeat->step * earlier;
        if (charge.repeat->max) weight = std::min(weight, *charge.repeat->max);
      }
      all.push_back({&record, one.times * weight + one.plus});
    }
  }
  return all;
}

}  // namespace

Opt<Overdue> overdue_of(const Course& course, const Thing& thing) {
  if (thing.kind == Thing::Kind::kBonus) return {};
  Opt<Overdue> rule = thing.charge().overdue;
  if (!rule && thing.kind == Thing::Kind::kPenalty) return {};
  if (!rule || rule->kind == Overdue::Kind::kUsual) rule = course.scheme->overdue;
  if (rule && rule->kind == Overdue::Kind::kNone) return {};
  return rule;
}

bool is_overdue(const World& world, const Course& course, const Record& record) {
  Opt<int> due = due_day(course, record);
  return due && judged_until(world, course, record) > *due;
}

Num charge_sum(const World& world, const Course& course, std::size_t number, int unit,
               int period) {
  const Thing& thing = course.things[number];
  std::vector<Record> records;
  for (const Record& record : course.hits[number]) {
    if (record.unit == unit && record.count > 0) records.push_back(record);
  }
  records = only_unique(world, course, thing, records);
  std::vector<Occurrence> all = thing.extra.ladder.empty()
                                    ? by_count(world, course, thing, records)
                                    : by_ladder(course, thing, records);
  Num sum = 0, largest = 0;
  Window window = thing.extra.within.value_or(Window::kYear);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (course.period_of(all[i].record->date) != period) continue;
    int number_in_window = 1;
    for (std::size_t j = 0; j < i; ++j) {
      if (same_window(course, window, *all[i].record, *all[j].record)) ++number_in_window;
    }
    if (thing.extra.from && number_in_window < *thing.extra.from) continue;
    sum += all[i].points;
    largest = std::max(largest, all[i].points);
  }
  if (thing.extra.flat.value_or(false)) sum = largest;
  Opt<Num> cap = thing.charge().cap;
  if (thing.node && !thing.charge().no_floor)
    cap = std::min(cap.value_or(thing.full), thing.full);
  return cap ? std::min(sum, *cap) : sum;
}

}  // namespace reference
