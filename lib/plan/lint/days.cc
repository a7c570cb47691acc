#include "plan/lint/days.h"

namespace plan {
namespace {

constexpr Words kOneDay{"1 day", "1天"};
constexpr Words kDays{"{n} days", "{n}天"};

// Where neither end of a period has a year, any leap year shows their order.
constexpr int kAnyYear = 2024;

PartialDate exact(Day day, bool has_year) {
  return {PartialDate::Kind::kDay, has_year ? year_of(day) : 0, month_of(day),
          day_of_month(day), 0};
}

}  // namespace

Days days_of(const Period& period) {
  Period known = period;
  bool yearless = (known.start || known.end) && (!known.start || !known.start->has_year()) &&
                  (!known.end || !known.end->has_year());
  if (yearless && known.start) known.start = known.start->with_year(kAnyYear);
  if (yearless && known.end) known.end = known.end->with_year(kAnyYear);
  return {known.first(), known.last(), !yearless};
}

Message day_words(Day day, bool has_year) {
  return date_words(exact(day, has_year));
}

Message days_words(Day first, Day last, bool has_year) {
  return period_words(
      {exact(first, has_year), exact(last, has_year), first == last, false, {}});
}

Message date_words(const PartialDate& date) {
  return {iso(date), describe(date, Lang::kZh)};
}

Message period_words(const Period& period) {
  return {iso(period), describe(period, Lang::kZh)};
}

Message count_days(int n) {
  return n == 1 ? say(kOneDay) : say(kDays, {{"n", n}});
}

}  // namespace plan
