// Days and the periods of a cycle, counted out day by day.
#ifndef TESTS_PROPERTY_SCORE_REFERENCE_DATES_H_
#define TESTS_PROPERTY_SCORE_REFERENCE_DATES_H_

#include <string>
#include <vector>

#include "spec.h"

namespace reference {

struct Date {
  int year = 1970, month = 1, day = 1;
};
[[nodiscard]] int day_of(int year, int month, int day);
[[nodiscard]] Date date_of(int day);
// Nothing where there is no such day.
[[nodiscard]] Opt<int> exact_day(int year, int month, int day);

struct Span {
  std::string name;
  int first = 0, last = 0;
};
// The periods of a cycle from `first` to `last`, cut to them.
[[nodiscard]] std::vector<Span> periods_of(Cycle cycle, int first, int last);
// Whether `inner`, a period of `cycle`, lies in the larger one.
[[nodiscard]] bool lies_in(Cycle cycle, const Span& inner, const Span& outer);

}  // namespace reference

#endif  // TESTS_PROPERTY_SCORE_REFERENCE_DATES_H_
