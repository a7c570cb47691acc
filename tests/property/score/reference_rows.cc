// What becomes of each row, and which records count where.
#include <algorithm>

#include "reference.h"
#include "reference_cells.h"

namespace reference {
namespace {

// No record lies before or behind these; they stand for ends that are open.
const int kLongAgo = day_of(2018, 1, 1), kFarAway = day_of(2028, 12, 31);

struct Read {
  Record record;
  bool voided = false, bad = false, two_notes = false;
  std::string item;
};

Opt<int> read_day(const std::string& text, const Plan& plan, bool& bad) {
  if (text.empty()) return {};
  Opt<int> day = read_date(text, plan.first, plan.last);
  bad = bad || !day;
  return day;
}

// A name without one leading 省市区县镇乡 is a name too, when three characters are left.
std::string short_name(const std::string& name) {
  std::string rest = name.size() > 3 ? name.substr(3) : "";
  bool leads = is_one_of(name.substr(0, 3), {"省", "市", "区", "县", "镇", "乡"});
  return leads && rest.size() >= 9 ? rest : name;
}

void read_unit(const Row& row, const Plan& plan, Record& record) {
  const std::string& name = row[kUnit].empty() ? row[kUnit2] : row[kUnit];
  record.unit = -1;
  for (std::size_t i = 0; !name.empty() && i < plan.units.size(); ++i) {
    const Unit& unit = plan.units[i];
    bool its = name == unit.id || name == unit.name || name == unit.alias ||
               name == short_name(unit.name);
    if (its) record.unit = static_cast<int>(i);
  }
}

void read_dates(const Row& row, const Plan& plan, Record& record, bool& bad) {
  Opt<int> date = read_day(row[kDate], plan, bad);
  bad = bad || !date;
  record.date = date.value_or(0);
  record.due = read_day(row[kDue], plan, bad);
  record.fixed = read_day(row[kFixed], plan, bad);
  bad = bad || (record.due && *record.due < record.date) ||
        (record.fixed && *record.fixed < record.date);
}

void read_numbers(const Row& row, Record& record, bool& bad) {
  std::string value = row[kValue];
  if (!value.empty() && value.back() == '%') value.pop_back();
  record.value = read_number(value, bad);
  record.total = read_number(row[kTotal], bad);
  record.points = read_number(row[kPoints].empty() ? row[kPoints2] : row[kPoints], bad);
  if (Opt<Num> count = read_number(row[kCount], bad)) record.count = *count;
  Opt<Num> missed = read_number(row[kMissed], bad);
  bad = bad || record.count < 0 || (record.points && *record.points < 0) ||
        (record.total && *record.total < 0) ||
        (missed && (*missed < 0 || denominator(*missed) != 1));
  if (missed) record.missed = static_cast<int>(numerator(*missed));
}

// What can be said of a row without knowing the plan's items.
Read read_row(Row row, const Plan& plan, int order) {
  for (std::string& cell : row) cell = without_null_word(cell);
  Read read;
  Record& record = read.record;
  bool& bad = read.bad;
  read.voided = is_one_of(row[kVoid], {"1", "yes", "true", "y", "Y", "是", "作废", "撤销"});
  bad = !read.voided && !row[kVoid].empty() &&
        !is_one_of(row[kVoid], {"0", "no", "false", "n", "否"});
  bad = bad || !row[kBeyond].empty();
  bad = bad || (!row[kUnit].empty() && !row[kUnit2].empty()) ||
        (!row[kPoints].empty() && !row[kPoints2].empty());
  record.order = order;
  read_dates(row, plan, record, bad);
  read_unit(row, plan, record);
  bad = bad || record.unit < 0;
  read.item = row[kItem];
  read_numbers(row, record, bad);
  record.level = row[kLevel];
  record.source = row[kSource];
  record.ref = row[kRef];
  record.note = row[kNote].empty() ? row[kNote2] : row[kNote];
  read.two_notes = !row[kNote].empty() && !row[kNote2].empty();
  record.result = row[kResult];
  if (is_one_of(row[kResult], {"pass", "PASS", "合格", "是", "yes", "1"})) {
    record.passed = true;
  }
  if (is_one_of(row[kResult], {"fail", "Fail", "不合格", "否", "no", "0"})) {
    record.passed = false;
  }
  return read;
}

bool usable_charge(const Thing& thing, const Record& record, bool level) {
  const Charge& charge = thing.charge();
  if (!thing.extra.ladder.empty()) return level && record.count == 1;
  bool by_count = charge.repeat || !charge.unique.empty() || thing.extra.from ||
                  thing.extra.flat.value_or(false);
  if (by_count && denominator(record.count) != 1) return false;
  if (record.count == 0) return true;
  if (charge.range) {
    return record.points && *record.points >= charge.range->first &&
           *record.points <= charge.range->second;
  }
  return record.points || (level && !charge.levels.empty()) || charge.each;
}

// Whether the METHOD can use the record.
bool usable(const Thing& thing, const Record& record) {
  bool level = !record.level.empty();
  const std::vector<Level>& levels = thing.levels();
  if (level && !levels.empty() &&
      std::none_of(levels.begin(), levels.end(),
                   [&](const Level& l) { return l.answers_to(record.level); })) {
    return false;
  }
  if (thing.kind == Thing::Kind::kVeto) return true;
  if (thing.charges()) return usable_charge(thing, record, level);
  const Node& node = *thing.node;
  switch (node.method) {
    case Method::kMeasure: {
      if (!record.value || record.count != 1) return false;
      if (node.range) {
        return *record.value >= node.range->first && *record.value <= node.range->second;
      }
      bool by_of = node.conversion.kind == Conversion::Kind::kUsual ||
                   node.conversion.kind == Conversion::Kind::kOf;
      if (!by_of || node.over_clamp) return true;
      Num most =
          node.conversion.kind == Conversion::Kind::kOf ? node.conversion.of : thing.full;
      return *record.value >= 0 && *record.value <= most;
    }
    case Method::kRate:
      if (!record.result.empty() && !record.passed) return false;
      if (record.passed) return !record.value && !record.total && record.count != 0;
      return record.value && record.total && *record.value >= 0 && *record.total > 0 &&
             *record.value <= *record.total && record.count == 1;
    case Method::kLevels:
      return level && record.count != 0;
    default:
      return false;
  }
}

bool matches(const Thing& thing, const Record& record) {
  const Where& where = thing.where();
  auto in = [](const std::vector<std::string>& words, const std::string& word) {
    return words.empty() || std::find(words.begin(), words.end(), word) != words.end();
  };
  std::vector<std::string> levels;
  for (const std::string& level : where.level) levels.push_back(thing.level(level));
  return in(where.source, record.source) && in(levels, thing.level(record.level));
}

void add_leaves(const std::vector<Node>& nodes, std::vector<Thing>& things) {
  for (const Node& node : nodes) {
    if (node.method == Method::kBranch) {
      add_leaves(node.items, things);
      continue;
    }
    Thing thing;
    thing.id = node.id;
    thing.title = node.title;
    thing.node = &node;
    thing.full = full_points(node);
    things.push_back(thing);
  }
}

void add_extras(const std::vector<Extra>& extras, Thing::Kind kind, const Extra* heading,
                std::vector<Thing>& things) {
  for (const Extra& extra : extras) {
    Extra merged = extra;
    if (heading) {
      // How many points is one question.
      const Charge& own = extra.charge;
      if (!own.each && own.levels.empty() && !own.range && extra.ladder.empty()) {
        merged.charge.each = heading->charge.each;
        merged.charge.levels = heading->charge.levels;
        merged.charge.range = heading->charge.range;
        merged.ladder = heading->ladder;
      }
      if (own.unique.empty()) merged.charge.unique = heading->charge.unique;
      if (!merged.within) merged.within = heading->within;
      if (merged.where.source.empty() && merged.where.level.empty()) {
        merged.where = heading->where;
      }
      if (!merged.when) merged.when = heading->when;
      if (!merged.charge.cap) merged.charge.cap = heading->charge.cap;
      if (!merged.charge.overdue) merged.charge.overdue = heading->charge.overdue;
      if (!merged.charge.prompt) merged.charge.prompt = heading->charge.prompt;
      if (!merged.charge.repeat) merged.charge.repeat = heading->charge.repeat;
      if (!merged.from) merged.from = heading->from;
      if (!merged.flat) merged.flat = heading->flat;
      if (!merged.grade) merged.grade = heading->grade;
      if (!merged.grade_cap) merged.grade_cap = heading->grade_cap;
      if (!merged.score) merged.score = heading->score;
      if (!merged.score_cap) merged.score_cap = heading->score_cap;
      if (!merged.unranked) merged.unranked = heading->unranked;
    }
    if (!extra.items.empty()) {
      add_extras(extra.items, kind, &merged, things);
      continue;
    }
    Thing thing;
    thing.kind = kind;
    thing.id = extra.id;
    thing.title = extra.title;
    thing.extra = merged;
    things.push_back(thing);
  }
}

Course make_course(const Plan& plan, const Scheme& scheme) {
  Course course;
  course.scheme = &scheme;
  course.first = scheme.period ? scheme.period->first.value_or(kLongAgo) : plan.first;
  course.last = scheme.period ? scheme.period->last.value_or(kFarAway) : plan.last;
  course.full = full_marks(scheme);
  course.calendar = periods_of(scheme.cycle, course.first, course.last);
  add_leaves(scheme.items, course.things);
  add_extras(scheme.bonuses, Thing::Kind::kBonus, nullptr, course.things);
  add_extras(scheme.penalties, Thing::Kind::kPenalty, nullptr, course.things);
  add_extras(scheme.vetoes, Thing::Kind::kVeto, nullptr, course.things);
  course.hits.resize(course.things.size());
  return course;
}

bool is_subject(const Scheme& scheme, int unit) {
  return std::find(scheme.subjects.begin(), scheme.subjects.end(), unit) !=
         scheme.subjects.end();
}

// The schemes it could count in: of this unit, with this item.
std::vector<std::size_t> meeting(const World& world, const Read& read) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < world.courses.size(); ++i) {
    const Course& course = world.courses[i];
    if (is_subject(*course.scheme, read.record.unit) && course.thing(read.item)) {
      found.push_back(i);
    }
  }
  return found;
}

bool looks_at_notes(const Thing& thing) {
  auto has_note = [](const std::vector<Field>& fields) {
    return std::find(fields.begin(), fields.end(), Field::kNote) != fields.end();
  };
  if (!thing.charges()) return false;
  const Charge& charge = thing.charge();
  return has_note(charge.unique) || (charge.repeat && has_note(charge.repeat->by));
}

// Of two notes nobody can tell which is meant, if anything in the plan goes by notes.
bool two_notes_matter(const World& world) {
  return std::any_of(world.courses.begin(), world.courses.end(), [](const Course& course) {
    return std::any_of(course.things.begin(), course.things.end(), looks_at_notes);
  });
}

bool refused(const World& world, const Read& read, const std::vector<std::size_t>& where) {
  if (read.bad || where.empty()) return true;
  if (read.two_notes && two_notes_matter(world)) return true;
  return std::any_of(where.begin(), where.end(), [&](std::size_t i) {
    return !usable(*world.courses[i].thing(read.item), read.record);
  });
}

void place(World& world, Read& read, const std::vector<std::size_t>& where) {
  bool inside = false, used = false;
  Record& record = read.record;
  for (std::size_t i : where) {
    Course& course = world.courses[i];
    if (record.date > *world.as_of || course.period_of(record.date) < 0) continue;
    inside = true;
    const Thing* thing = course.thing(read.item);
    if (!matches(*thing, record)) continue;
    used = true;
    course.hits[static_cast<std::size_t>(thing - course.things.data())].push_back(record);
  }
  ++(!inside ? world.rows.outside : used ? world.rows.counted : world.rows.unused);
}

}  // namespace

const std::vector<Level>& Thing::levels() const {
  if (!node) return extra.ladder.empty() ? extra.charge.levels : extra.ladder;
  return node->method == Method::kLevels ? node->levels : node->charge.levels;
}

std::string Thing::level(const std::string& word) const {
  for (const Level& one : levels()) {
    if (!word.empty() && one.answers_to(word)) return one.key;
  }
  return word;
}

int Course::period_of(int day) const {
  for (std::size_t i = 0; i < calendar.size(); ++i) {
    if (calendar[i].first <= day && day <= calendar[i].last) return static_cast<int>(i);
  }
  return -1;
}

const Thing* Course::thing(const std::string& name) const {
  for (const Thing& one : things) {
    if (!name.empty() && (one.id == name || one.title == name)) return &one;
  }
  return nullptr;
}

Num full_points(const Node& node) {
  if (node.points) return *node.points;
  if (node.method != Method::kBranch || node.items[0].weight) return 100;
  Num sum = 0;
  for (const Node& child : node.items) sum += full_points(child);
  return sum;
}

Num full_marks(const Scheme& scheme) {
  if (scheme.full_marks) return *scheme.full_marks;
  if (scheme.items[0].weight) return 100;
  Num sum = 0;
  for (const Node& item : scheme.items) sum += full_points(item);
  return sum;
}

World make_world(const Case& given) {
  World world;
  world.given = &given;
  for (const Scheme& scheme : given.plan.schemes) {
    world.courses.push_back(make_course(given.plan, scheme));
  }
  std::vector<std::pair<Read, std::vector<std::size_t>>> sound;
  for (const Row& row : given.rows) {
    Read read = read_row(row, given.plan, world.rows.read++);
    std::vector<std::size_t> where = meeting(world, read);
    if (read.voided) {
      ++world.rows.voided;
    } else if (refused(world, read, where)) {
      ++world.rows.refused;
    } else {
      sound.emplace_back(read, where);
    }
  }
  world.as_of = given.as_of;
  for (const auto& [read, where] : sound) {
    const Record& record = read.record;
    bool inside = std::any_of(where.begin(), where.end(), [&](std::size_t i) {
      return world.courses[i].period_of(record.date) >= 0;
    });
    if (given.as_of || !inside) continue;
    world.as_of = std::max(world.as_of.value_or(record.date), record.date);
    if (record.fixed && *record.fixed - record.date <= 366) {
      world.as_of = std::max(*world.as_of, *record.fixed);
    }
  }
  for (auto& [read, where] : sound) {
    if (!world.as_of) {
      ++world.rows.outside;
      continue;
    }
    if (read.record.fixed && *read.record.fixed > *world.as_of) read.record.fixed.reset();
    place(world, read, where);
  }
  for (Course& course : world.courses) {
    for (std::vector<Record>& hits : course.hits) {
      std::stable_sort(hits.begin(), hits.end(),
                       [](const Record& a, const Record& b) { return a.date < b.date; });
    }
  }
  return world;
}

}  // namespace reference
