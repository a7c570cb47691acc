// A plan and its log in the test's own words: what the generator makes, the reference scores
// and the printer writes as YAML and CSV for the library to read.
//
// Days are counted from 1970-01-01. What is not set is not written.
#ifndef TESTS_PROPERTY_SCORE_SPEC_H_
#define TESTS_PROPERTY_SCORE_SPEC_H_

#include <array>
#include <boost/multiprecision/cpp_int.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace reference {

using Num = boost::multiprecision::cpp_rational;
template <typename T>
using Opt = std::optional<T>;

enum class Cycle { kWeek, kMonth, kQuarter, kHalf, kYear, kOnce };
enum class Field { kDate, kLevel, kSource, kRef, kNote };
enum class Window { kYear, kPeriod, kPlan };
enum class Combine { kMean, kSum, kMin, kMax, kLast, kMedian, kWeighted };
enum class Absent { kUnscored, kDrop, kZero };
enum class Missing { kFull, kUnscored, kSkip, kZero };
enum class Method { kBranch, kDeduct, kMeasure, kRate, kLevels, kRollup };
enum class Mode { kHalfUp, kHalfEven, kDown };

struct Level {
  std::string key;
  Num points;
  std::string title, alias;  // may be blank
  [[nodiscard]] bool answers_to(const std::string& word) const {
    return word == key || (!title.empty() && word == title) ||
           (!alias.empty() && word == alias);
  }
};

struct Overdue {
  enum class Kind { kNone, kUsual, kFactor, kSet, kAdd } kind = Kind::kNone;
  Num amount = 0;
  Opt<int> every, times;
};

struct Prompt {
  int days = 0;
  Num factor;
};

struct Repeat {
  std::vector<Field> by;
  Opt<Window> within;
  Num step;
  Opt<Num> max;
};

struct Charge {
  Opt<Num> each;
  std::vector<Level> levels;
  Opt<Num> cap;
  bool no_floor = false;
  Opt<Overdue> overdue;
  Opt<Prompt> prompt;
  Opt<Repeat> repeat;
  Opt<std::pair<Num, Num>> range;
  std::vector<Field> unique;
};

struct Band {
  Opt<Num> edge;  // not set: else
  Num score;
};

struct Conversion {
  enum class Kind { kUsual, kOf, kBands, kTarget } kind = Kind::kUsual;
  Num of;
  std::vector<Band> bands;
  bool up_to = false;  // the edges are `max`
  bool at_least = true;
  Num target, deduct;
  Opt<Num> step;
  bool whole_steps = false;
};

struct Rollup {
  int scheme = 0;
  std::string item;  // blank: the published score
  Opt<Combine> combine;
  std::vector<std::string> periods;
  Opt<int> best;
  std::vector<std::pair<std::string, Num>> weights;
  Opt<Absent> absent;
};

struct Where {
  std::vector<std::string> source, level;
};

struct Node {
  std::string id, title;
  Opt<Num> points, weight;
  Method method = Method::kBranch;
  std::vector<Node> items;
  Charge charge;
  Conversion conversion;
  Opt<Combine> combine;
  bool per_source = false, over_clamp = false;
  Opt<std::pair<Num, Num>> range;
  std::vector<Level> levels;  // of `levels`
  Rollup rollup;
  Opt<Missing> missing;
  Where where;
};

struct Extra {
  std::string id, title;
  Charge charge;
  std::vector<Level> ladder;
  Opt<Window> within;
  Where where;
  Opt<int> from;
  bool flat = false;
  Opt<std::string> grade, grade_cap;
  Opt<Num> score, score_cap;
  bool unranked = false;
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
  enum class Kind { kTop, kBottom, kRanks, kProgress, kGrade } kind = Kind::kTop;
  int n = 1, to = 1;
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

struct Scheme {
  std::string id;
  Cycle cycle = Cycle::kOnce;
  Opt<std::pair<int, int>> period;
  Opt<int> closing;
  std::vector<int> subjects;  // indexes of units
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
  std::string id, name, alias, group;
};

struct Plan {
  int first = 0, last = 0;
  std::vector<Unit> units;
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
  kColumns
};
using Row = std::array<std::string, kColumns>;

struct Case {
  Plan plan;
  std::vector<Row> rows;
  Opt<int> as_of;
};

// Decimal where it ends within six places, else a fraction.
[[nodiscard]] std::string exact(const Num& value);
// For numbers of up to three decimals: "0.5".
[[nodiscard]] std::string decimal(const Num& value);
[[nodiscard]] std::string iso(int day);

[[nodiscard]] std::string yaml(const Plan& plan);
[[nodiscard]] std::string csv(const std::vector<Row>& rows);

}  // namespace reference

#endif  // TESTS_PROPERTY_SCORE_SPEC_H_
