#include "plan/score/charge.h"

#include <algorithm>
#include <map>
#include <utility>

namespace plan::score {
namespace {

using Fate = ChargeLine::Fate;
using GroupKey = std::vector<std::uint32_t>;

const Ratio& smaller(const Ratio& a, const Ratio& b) {
  return b < a ? b : a;
}

// What of a window a record falls into: its year, its period, or the one plan.
std::uint32_t window_of(Window window, const Record& record, const Entry& entry) {
  switch (window) {
    case Window::kYear:
      return static_cast<std::uint32_t>(year_of(to_day(record.date)));
    case Window::kPeriod:
      return entry.period;
    case Window::kPlan:
      return 0;
  }
  return 0;
}

class Charger {
 public:
  Charger(const SchemeRun& run, const Thing& thing, std::vector<ChargeLine>& lines)
      : run_(run), thing_(thing), rule_(thing.charge), lines_(lines) {}

  void run(std::span<const Entry> entries) {
    lines_.clear();
    lines_.reserve(entries.size());
    for (const Entry& entry : entries) start(entry, lines_.emplace_back());
    if (!rule_.unique.empty()) keep_one_of_alike();
    if (rule_.ladder) {
      climb();
    } else {
      if (rule_.repeat) number_repeats();
      if (rule_.from > 1) keep_from();
      for (ChargeLine& line : lines_) {
        if (line.fate == Fate::kCounts) line.points = points(line);
      }
    }
    if (rule_.flat) keep_largest();
  }

 private:
  [[nodiscard]] Record record(const ChargeLine& line) const { return run_.record(line.entry); }
  [[nodiscard]] const Ratio& number(std::uint32_t id) const { return run_.log().numbers[id]; }
  [[nodiscard]] int level_of(const Record& record) const {
    return thing_.levels.find(run_.log().words.key(record.level));
  }
  [[nodiscard]] const Ratio& points_of_level(int level) const {
    return thing_.levels.levels[static_cast<std::size_t>(level)].points.value;
  }

  // Base and the modifiers that a record has by itself.
  void start(const Entry& entry, ChargeLine& line) const {
    line.entry = entry;
    const Record record = run_.record(entry);
    line.count = record.count;
    line.rows = record.rows;
    line.kept = line.repeat = number(record.count);
    line.first = Ratio(1);
    if (rule_.overdue || rule_.prompt || thing_.has_issues) {
      line.when = deadline(run_, record, entry.period);
    }
    if (rule_.ladder) {
      line.base_from = ChargeLine::BaseFrom::kLadder;
      line.base = points_of_level(level_of(record));
      return;
    }
    if (line.kept.is_zero()) {
      line.fate = Fate::kNothingFound;
      return;
    }
    find_base(record, line);
    if (rule_.prompt && !line.when.open && record.fixed - record.date <= rule_.prompt->days) {
      line.prompt = rule_.prompt->factor;
    }
    if (rule_.overdue) apply_overdue(*rule_.overdue, record, line);
  }

  void find_base(const Record& record, ChargeLine& line) const {
    int level = level_of(record);
    if (record.points != NumberPool::kNone) {
      line.base_from = ChargeLine::BaseFrom::kPoints;
      line.base = number(record.points);
    } else if (level >= 0) {
      line.base_from = ChargeLine::BaseFrom::kLevel;
      line.base = points_of_level(level);
    } else if (rule_.each) {
      line.base = *rule_.each;
    }
  }

  static int missed_deadlines(const OverdueRule& rule, const Record& record,
                              const Deadline& when) {
    int missed = 0;
    if (record.missed != kNoMissed) {
      missed = record.missed;
    } else if (when.overdue()) {
      missed = 1;
      if (rule.every) missed = (when.end - when.due + *rule.every - 1) / *rule.every;
    }
    return rule.times ? std::min(missed, *rule.times) : missed;
  }

  static void apply_overdue(const OverdueRule& rule, const Record& record, ChargeLine& line) {
    line.missed = missed_deadlines(rule, record, line.when);
    if (line.missed == 0) return;
    switch (rule.kind) {
      case OverdueRule::Kind::kFactor:
        line.factor = power(rule.amount, static_cast<unsigned>(line.missed));
        return;
      case OverdueRule::Kind::kSet:
        if (rule.amount <= line.base) return;
        line.base = rule.amount;
        line.base_from = ChargeLine::BaseFrom::kOverdueSet;
        return;
      case OverdueRule::Kind::kAdd:
        line.add = rule.amount * Ratio(line.missed);
        return;
    }
  }

  [[nodiscard]] static Ratio points(const ChargeLine& line) {
    return line.base * line.prompt * line.factor * line.repeat + line.add * line.kept;
  }

  // The fields in which records may be alike; 0 is blank. A level is the same by whichever of
  // its names it is called.
  [[nodiscard]] std::uint32_t field_key(Field field, const Record& record) const {
    const WordPool& words = run_.log().words;
    switch (field) {
      case Field::kDate:
        return static_cast<std::uint32_t>(record.date) ^ 0x80000000U;
      case Field::kLevel: {
        int level = level_of(record);
        std::uint32_t key = words.key(record.level);
        return level >= 0 ? 0x80000000U + static_cast<std::uint32_t>(level) : key;
      }
      case Field::kSource:
        return words.key(record.source);
      case Field::kRef:
        return words.key(record.ref);
      case Field::kNote:
        return words.key(record.note);
    }
    return 0;
  }
  // False when one of the fields is blank: the record stands alone.
  bool group_key(const std::vector<Field>& fields, const Record& record, GroupKey& key) const {
    for (Field field : fields) {
      key.push_back(field_key(field, record));
      if (key.back() == 0) return false;
    }
    return true;
  }

  void keep_one_of_alike() {
    std::map<GroupKey, std::size_t> best;
    auto brings = [this](const ChargeLine& line) {
      return rule_.ladder ? line.base : points(line);
    };
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      ChargeLine& line = lines_[i];
      GroupKey key{line.entry.period};
      if (line.fate != Fate::kCounts || !group_key(rule_.unique, record(line), key)) continue;
      auto [at, is_new] = best.emplace(std::move(key), i);
      if (is_new) continue;
      std::size_t loser = i;
      if (brings(line) > brings(lines_[at->second])) loser = std::exchange(at->second, i);
      lines_[loser].fate = Fate::kNotUnique;
    }
    for (ChargeLine& line : lines_) {
      if (line.fate != Fate::kNotUnique) continue;
      GroupKey key{line.entry.period};
      group_key(rule_.unique, record(line), key);
      line.instead = lines_[best.find(key)->second].entry.record;
    }
  }

  void number_repeats() {
    const RepeatRule& rule = *rule_.repeat;
    std::map<GroupKey, Ratio> counted;
    for (ChargeLine& line : lines_) {
      if (line.fate != Fate::kCounts) continue;
      GroupKey key{window_of(rule.within, record(line), line.entry)};
      if (group_key(rule.by, record(line), key)) {
        Ratio& before = counted[std::move(key)];
        line.first = before + 1;
        before += line.kept;
        line.repeat = repeat_sum(rule, line.first, line.kept);
      } else {
        // A blank stands alone, each occurrence of the row too.
        line.first = Ratio(0);
        line.repeat = line.kept * repeat_sum(rule, Ratio(1), Ratio(1));
      }
    }
  }

  // Of the occurrences in a window, the first from - 1 cost nothing.
  void keep_from() {
    std::map<std::uint32_t, Ratio> counted;
    for (ChargeLine& line : lines_) {
      if (line.fate != Fate::kCounts) continue;
      Ratio& before = counted[window_of(rule_.within, record(line), line.entry)];
      Ratio spared = Ratio(rule_.from - 1) - before;
      before += line.kept;
      if (spared <= Ratio(0)) continue;
      if (spared >= line.kept) {
        line.fate = Fate::kBelowFrom;
        line.kept = line.repeat = Ratio(0);
        continue;
      }
      keep_last(line, line.kept - spared);
    }
  }

  // Only the last `many` of a record's occurrences count.
  void keep_last(ChargeLine& line, const Ratio& many) {
    if (rule_.repeat && !line.first.is_zero()) {
      line.first += line.kept - many;
      line.repeat = repeat_sum(*rule_.repeat, line.first, many);
    } else if (rule_.repeat) {
      line.repeat = many * repeat_sum(*rule_.repeat, Ratio(1), Ratio(1));
    } else {
      line.repeat = many;
    }
    line.kept = many;
  }

  void climb() {
    std::map<GroupKey, Ratio> highest;
    std::map<std::uint32_t, int> occurrences;
    std::uint32_t alone = 0;
    for (ChargeLine& line : lines_) {
      if (line.fate != Fate::kCounts) continue;
      std::uint32_t window = window_of(rule_.within, record(line), line.entry);
      std::uint32_t ref = run_.log().words.key(record(line).ref);
      GroupKey key{window, ref};
      if (ref == 0) key.push_back(++alone);
      Ratio& reached = highest[std::move(key)];
      line.before = reached;
      // A step is an occurrence whether or not it goes higher.
      bool counts = ++occurrences[window] >= rule_.from;
      if (line.base > reached) {
        line.points = line.base - reached;
        reached = line.base;
      } else {
        line.fate = Fate::kNoHigher;
      }
      if (counts) continue;
      line.fate = Fate::kBelowFrom;
      line.points = Ratio(0);
    }
  }

  void keep_largest() {
    std::map<std::uint32_t, std::size_t> largest;  // by period
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      ChargeLine& line = lines_[i];
      if (line.fate != Fate::kCounts) continue;
      if (!rule_.ladder) {
        // The last occurrence of a record is its largest: `repeat` never falls.
        keep_last(line, Ratio(1));
        line.points = points(line);
      }
      auto [at, is_new] = largest.emplace(line.entry.period, i);
      if (!is_new && line.points > lines_[at->second].points) at->second = i;
    }
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      ChargeLine& line = lines_[i];
      if (line.fate != Fate::kCounts) continue;
      std::size_t winner = largest.find(line.entry.period)->second;
      if (winner == i) continue;
      line.fate = Fate::kNotLargest;
      line.instead = lines_[winner].entry.record;
      line.points = Ratio(0);
    }
  }

  const SchemeRun& run_;
  const Thing& thing_;
  const ChargeRule& rule_;
  std::vector<ChargeLine>& lines_;
};

}  // namespace

void charge_lines(const SchemeRun& run, const Thing& thing, std::span<const Entry> entries,
                  std::vector<ChargeLine>& lines) {
  Charger(run, thing, lines).run(entries);
}

Deadline deadline(const SchemeRun& run, const Record& record, std::uint32_t period) {
  Deadline when;
  when.due = record.due;
  const Maybe<int>& rectify = run.scheme().scheme->rectify;
  if (when.due == kNoDay && rectify) when.due = record.date + rectify->value;
  when.open = record.fixed == kNoDay || record.fixed > run.as_of();
  when.end = when.open ? run.as_of() : record.fixed;
  if (std::optional<std::int32_t> judged = run.judged(period)) {
    when.end = std::min(when.end, *judged);
  }
  return when;
}

Ratio repeat_sum(const RepeatRule& rule, const Ratio& first, const Ratio& many) {
  Ratio last = first + many - 1;
  Ratio rising = last;  // the last N before `max` bites
  if (rule.max && *rule.max < Ratio(1)) {
    rising = Ratio(0);
  } else if (rule.max && !rule.step.is_zero()) {
    rising = smaller(last, ((*rule.max - 1) / rule.step).floor() + 1);
  }
  Ratio sum(0);
  if (rising >= first) {
    Ratio terms = rising - first + 1;
    sum = terms + rule.step * terms * (first + rising - 2) / Ratio(2);
  }
  Ratio flat_terms = rising >= first ? last - rising : many;
  if (rule.max) sum += *rule.max * flat_terms;
  return sum;
}

}  // namespace plan::score
