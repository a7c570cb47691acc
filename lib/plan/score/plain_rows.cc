#include "plan/score/plain_rows.h"

namespace plan::score {

const LateWays& PlainPlaces::late_ways(const RowNeeds& needs) {
  for (const auto& [rule, ways] : late_ways_) {
    if (rule == std::pair(needs.every, needs.times)) return ways;
  }
  LateWays ways{};
  ways[0] = way::kClosed;
  for (int late = 1; late <= kLastLate; ++late) {
    int way = way::kLate + steps_missed(needs, late);
    ways[static_cast<std::size_t>(late)] =
        static_cast<std::int8_t>(way < way::kCount ? way : way::kOther);
  }
  if (most_lateness(needs) > kLastLate) ways[kLastLate] = way::kOther;
  return late_ways_.emplace_back(std::pair(needs.every, needs.times), ways).second;
}

void PlainPlaces::make_room(std::uint32_t day_classes, std::uint32_t targets) {
  if (day_classes <= day_classes_ && targets <= targets_) return;
  day_classes = std::max(day_classes, day_classes_);
  targets = std::max(targets, targets_);
  std::vector<PlainPlace> places(std::size_t{day_classes} * targets);
  for (std::uint32_t t = 0; t < targets_; ++t) {
    for (std::uint32_t d = 0; d < day_classes_; ++d) {
      places[std::size_t{t} * day_classes + d] = places_[std::size_t{t} * day_classes_ + d];
    }
  }
  places_ = std::move(places);
  day_classes_ = day_classes;
  targets_ = targets;
}

bool PlainPlaces::takes(const RowClassInfo& info, const RowNeeds& needs,
                        const RowPlace& at) const {
  constexpr std::size_t kMostPlaces = 1 << 16;
  std::size_t places = std::size_t{std::max(day_classes_, info.key.day_class + 1U)} *
                       std::max(targets_, info.key.targets + 1);
  return info.key.is_plain() && info.only_counts && needs.adds_up && !needs.level &&
         !needs.source && !needs.exact_count() && !needs.prompt && !needs.mixed_rectify &&
         at.least_judged == at.most_judged && places <= kMostPlaces;
}

void PlainPlaces::learn(const RowClassInfo& info, const RowNeeds& needs, const RowPlace& at,
                        std::uint32_t lines) {
  make_room(info.key.day_class + 1U, info.key.targets + 1);
  PlainPlace& place =
      places_[std::size_t{info.key.targets} * day_classes_ + info.key.day_class];
  place.lines = lines;
  place.judged = at.most_judged;
  place.rectify = needs.rectify;
  place.most_late = most_lateness(needs);
  place.fate = info.fate;
  place.days = needs.days;
  place.zero_count = needs.zero_count;
  place.ways = &late_ways(needs);
}

}  // namespace plan::score
