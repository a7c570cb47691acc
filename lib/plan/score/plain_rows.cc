#include "plan/score/plain_rows.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace plan::score {

namespace {

// Into the ways that need no table.
constexpr std::int32_t kUnsettled = 0, kStaysOpen = 1, kIsPassed = 2;
constexpr PlainPlace kNowhere;

std::int32_t near(std::int64_t days) {
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(days, -kFarDay, kFarDay));
}

// By value, or the compiler would see ways that part.
std::int32_t lesser(std::int32_t a, std::int32_t b) {
  return a < b ? a : b;
}
std::int32_t greater(std::int32_t a, std::int32_t b) {
  return a > b ? a : b;
}

}  // namespace

PlainRows::Sum PlainRows::sum(std::size_t first, std::size_t count) const {
  std::uint32_t counted = 0, outside = 0, unused = 0;
  std::int32_t last = kNoDay;
  const std::int32_t* fates = fate.data() + first;
  const std::int32_t* days = latest.data() + first;
  for (std::size_t i = 0; i < count; ++i) {
    const std::int32_t what = fates[i];
    counted += what == static_cast<std::int32_t>(Fate::kCounted) ? 1 : 0;
    outside += what == static_cast<std::int32_t>(Fate::kOutside) ? 1 : 0;
    unused += what == static_cast<std::int32_t>(Fate::kUnused) ? 1 : 0;
    last = greater(last, days[i]);
  }
  return {{counted, outside, unused}, last};
}

void PlainRows::clear(std::size_t count) {
  std::fill_n(way.begin(), count, way::kOther);
  std::fill_n(fate.begin(), count, kNotPlain);
  std::fill_n(latest.begin(), count, kNoDay);
}

void PlainPlaces::look_up(const PlainCells& cells, std::size_t size, DayClasses& days) {
  for (std::size_t i = 0; i < size; ++i) {
    auto day_class = static_cast<std::uint32_t>(days.find(cells.date.data()[i]));
    std::uint32_t kind = kind_.data()[i];
    bool known = day_class < day_classes_ && kind != PlainKinds::kNone;
    const PlainPlace& place =
        known ? places_.data()[kind * day_classes_ + day_class] : kNowhere;
    found_.lines.data()[i] = place.lines;
    found_.judged.data()[i] = place.judged;
    found_.rectify.data()[i] = place.rectify;
    found_.most_late.data()[i] = place.most_late;
    found_.ways.data()[i] = place.ways;
    found_.fate.data()[i] = place.fate;
    found_.days.data()[i] = place.days;
  }
}

// Nothing in this loop depends on the row before or takes a way of its own, and all it reads it
// reads of every row: so the compiler has the processor reckon with several rows at once.
void PlainPlaces::weigh(const PlainCells& cells, std::size_t size, const AsOf& as_of,
                        PlainRows& rows) {
  const std::int32_t least = near(as_of.least), most = near(as_of.most);
#pragma GCC ivdep
  for (std::size_t i = 0; i < size; ++i) {
    const std::int32_t date = cells.date.data()[i], fixed = cells.fixed.data()[i];
    const std::int32_t given = cells.due.data()[i], sound = cells.sound.data()[i];
    const std::uint32_t unit = cells.unit.data()[i], lines = found_.lines.data()[i];
    const std::int32_t judged = found_.judged.data()[i], rectify = found_.rectify.data()[i];
    const std::int32_t most_late = found_.most_late.data()[i], ways = found_.ways.data()[i];
    const std::int32_t fate = found_.fate.data()[i], days = found_.days.data()[i];

    const std::int32_t due = given == kBlankDay ? date + rectify : given;
    const std::int32_t passed =
        due <= lesser(least, judged) - most_late ? kIsPassed : kUnsettled;
    const std::int32_t open = due >= lesser(most, judged) ? kStaysOpen : passed;
    const std::int32_t late = lesser(greater(fixed - due, 0), kLastLate);
    const bool unsettled = (late > 0) & (fixed > judged);
    const std::int32_t closed = unsettled ? kUnsettled : ways + late;
    const bool is_open = (fixed == kBlankDay) | (fixed > most);
    const std::int32_t by_days = is_open ? open : closed;
    const std::int32_t which = days != 0 ? by_days : kStaysOpen;

    const bool due_in_order = (given == kBlankDay) | (given >= date);
    const bool fixed_in_order =
        (fixed == kBlankDay) | ((fixed >= date) & (fixed - date <= Places::kYear));
    const bool read = (sound != 0) & (given != kBadDay) & (fixed != kBadDay);
    const bool plain = read & due_in_order & fixed_in_order & (lines != PlainPlace::kNone);
    which_.data()[i] = plain ? which : kUnsettled;

    const std::int32_t later = greater(date, fixed);
    rows.line.data()[i] = lines + unit;
    rows.ones.data()[i] = cells.ones.data()[i];
    rows.fate.data()[i] = fate;
    rows.latest.data()[i] = fate == static_cast<std::int32_t>(Fate::kOutside) ? kNoDay : later;
  }
}

std::size_t PlainPlaces::place(const PlainCells& cells, std::size_t size, DayClasses& days,
                               const AsOf& as_of, std::span<const ShortLine> lines,
                               PlainRows& rows) {
  kinds_.find(cells, size, kind_);
  look_up(cells, size, days);
  weigh(cells, size, as_of, rows);
  std::size_t count = 0;
  for (std::size_t i = 0; i < size; ++i) {
    std::int8_t way = ways_.data()[which_.data()[i]];
    rows.way.data()[i] = way;
    if (way != way::kOther) [[likely]] {
      __builtin_prefetch(lines.data() + rows.line.data()[i], 1);
      ++count;
    } else {
      rows.fate.data()[i] = PlainRows::kNotPlain;
      rows.latest.data()[i] = kNoDay;
    }
  }
  return count;
}

std::int32_t PlainPlaces::late_ways(const RowNeeds& needs) {
  for (const auto& [rule, begin] : tables_) {
    if (rule == std::pair(needs.every, needs.times)) return begin;
  }
  auto begin = static_cast<std::int32_t>(ways_.size());
  ways_.push_back(way::kClosed);
  for (int late = 1; late <= kLastLate; ++late) {
    int way = way::kLate + steps_missed(needs, late);
    ways_.push_back(static_cast<std::int8_t>(way < way::kCount ? way : way::kOther));
  }
  // It stands for all that are later, too.
  if (most_lateness(needs) > kLastLate) ways_.back() = way::kOther;
  return tables_.emplace_back(std::pair(needs.every, needs.times), begin).second;
}

void PlainPlaces::make_room(std::uint32_t day_classes, std::uint32_t kinds) {
  if (std::uint32_t had = day_classes_; day_classes > had) {
    day_classes_ = std::bit_ceil(day_classes);
    std::vector<PlainPlace> places(places_.size() / had * day_classes_);
    for (std::size_t i = 0; i < places_.size(); ++i) {
      places[i / had * day_classes_ + i % had] = places_[i];
    }
    places_ = std::move(places);
  }
  std::size_t wanted = std::size_t{kinds} * day_classes_;
  if (places_.size() < wanted) places_.resize(wanted);
}

bool PlainPlaces::takes(const RowClassInfo& info, const RowNeeds& needs,
                        const RowPlace& at) const {
  constexpr std::size_t kMostPlaces = 1 << 16;
  const RowClass& key = info.key;
  std::size_t places = std::size_t{std::max(day_classes_, std::bit_ceil(key.day_class + 1U))} *
                       (kinds_.size() + 1);
  bool counts = key.count_kind == CountKind::kUsual || key.count_kind == CountKind::kZero;
  return key.missed == kNoMissed && counts && info.only_counts && needs.adds_up &&
         !needs.exact_count() && !needs.prompt && !needs.mixed_rectify &&
         at.least_judged == at.most_judged && places <= kMostPlaces;
}

void PlainPlaces::learn(const RowClassInfo& info, const RowNeeds& needs, const RowPlace& at) {
  std::uint32_t kind = kinds_.learn(info.key, needs);
  make_room(info.key.day_class + 1U, kinds_.size());
  PlainPlace& place = places_[std::size_t{kind} * day_classes_ + info.key.day_class];
  place.lines = info.lines;
  place.judged = near(at.most_judged);
  if (needs.rectify >= 0) place.rectify = std::min(needs.rectify, kFarDay / 2);
  place.most_late = near(most_lateness(needs));
  place.fate = static_cast<int>(info.fate);
  place.days = needs.days ? 1 : 0;
  place.ways = late_ways(needs);
}

}  // namespace plan::score
