// Items of a plan in the test's own words: the tree and how its leaves turn records into
// points.
#ifndef TESTS_PROPERTY_SCORE_SPEC_ITEM_H_
#define TESTS_PROPERTY_SCORE_SPEC_ITEM_H_

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

}  // namespace reference

#endif  // TESTS_PROPERTY_SCORE_SPEC_ITEM_H_
