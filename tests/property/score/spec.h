// A plan and its log in the test's own words: what the generator makes, the reference scores
// and the printer writes as YAML and CSV for the library to read.
//
// Days are counted from 1970-01-01. What is not set is not written.
#ifndef TESTS_PROPERTY_SCORE_SPEC_H_
#define TESTS_PROPERTY_SCORE_SPEC_H_

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "spec_item.h"

namespace reference {

struct Extra {
  std::string id, title;
  Charge charge;
  std::vector<Level> ladder;
  Opt<Window> within;
  Where where;
  Opt<int> from;
  Opt<bool> flat;
  Opt<std::string> grade, grade_cap;
  Opt<Num> score, score_cap;
  Opt<bool> unranked;
  Opt<std::pair<std::string, Num>> when;
  std::vector<Extra> items;
};

struct Grade {
  std::string name;
  Opt<Num> min;
};

struct Ranking {
  std::string by;  // an item, or the id of a scheme
  bool by_is_scheme = false;
  bool within_group = false, dense = false;
  std::vector<std::string> tiebreak;
};

struct Consequence {
  Opt<int> top, bottom, progress;
  Opt<std::pair<int, int>> ranks;
  std::string grade, at_least, label;
  Opt<int> consecutive;
  Opt<Num> amount;
};

// What the inspectors owe.
struct Duty {
  std::string id, every = "month";
  Opt<int> times;
  bool for_all = false;
  std::vector<std::string> source, items;
};

// Both ends inclusive; one that is not set is open. `text`: as it is written.
struct Period {
  Opt<int> first, last;
  std::string text;
};

struct Scheme {
  std::string id;
  Cycle cycle = Cycle::kOnce;
  Opt<Period> period;
  Opt<int> closing;
  std::vector<int> subjects;   // indexes of units
  std::string subjects_words;  // who they are in a word, such as a kind; blank: one by one
  Opt<Num> full_marks;
  std::vector<Node> items;
  std::vector<Extra> bonuses, penalties, vetoes;
  Opt<int> rectify;
  Opt<Overdue> overdue;
  bool by_item = false;
  Opt<Num> min, max, bonus_limit, penalty_limit;
  bool no_min = false;
  Opt<int> places;
  Mode mode = Mode::kHalfUp;
  std::vector<Grade> grades;
  Ranking ranking;
  std::vector<Consequence> consequences;
  std::vector<Duty> inspections;
};

struct Unit {
  std::string id, name, alias, group, kind = "village";
};

struct Plan {
  int first = 0, last = 0;
  std::vector<Unit> units;
  std::string collective;  // a kind, whose units are also called 各片 together
  std::vector<Scheme> schemes;
};

enum Column {
  kDate,
  kUnit,
  kItem,
  kValue,
  kTotal,
  kCount,
  kPoints,
  kLevel,
  kResult,
  kDue,
  kFixed,
  kMissed,
  kSource,
  kRef,
  kNote,
  kVoid,
  kUnit2,    // a second column for the unit
  kPoints2,  // a second column for the points
  kNote2,    // a second column for the note
  kBeyond,   // one cell more than the header has
  kColumns
};
using Row = std::array<std::string, kColumns>;

struct Case {
  Plan plan;
  std::vector<Row> rows;
  Opt<int> as_of;
  unsigned dress = 0;  // chooses headers and their order; 0: the usual ones
};

// Decimal where it ends within six places, else a fraction.
[[nodiscard]] std::string exact(const Num& value);
// For numbers of up to three decimals: "0.5".
[[nodiscard]] std::string decimal(const Num& value);
[[nodiscard]] std::string iso(int day);

[[nodiscard]] std::string yaml(const Plan& plan);
[[nodiscard]] std::string csv(const std::vector<Row>& rows, unsigned dress = 0);

}  // namespace reference

#endif  // TESTS_PROPERTY_SCORE_SPEC_H_
