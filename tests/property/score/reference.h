// Scoring again, slow and plain, from the words of the page that defines it; it shares nothing
// with the library but that page. Everything is looked for anew wherever it is needed.
#ifndef TESTS_PROPERTY_SCORE_REFERENCE_H_
#define TESTS_PROPERTY_SCORE_REFERENCE_H_

#include <map>
#include <string>
#include <vector>

#include "reference_dates.h"
#include "spec.h"

namespace reference {

// A row that can be read.
struct Record {
  int order = 0;
  int unit = 0;
  int date = 0;
  Opt<int> due, fixed, missed;  // `fixed`: blank when after the as-of date
  Num count = 1;
  Opt<Num> points, value, total;
  std::string level, source, ref, note, result;
  Opt<bool> passed;
};

// A leaf, bonus, penalty or veto as records see it.
struct Thing {
  enum class Kind { kLeaf, kBonus, kPenalty, kVeto } kind = Kind::kLeaf;
  std::string id, title;
  const Node* node = nullptr;
  Extra extra;  // with what its headings say
  Num full;     // of a leaf

  [[nodiscard]] const Charge& charge() const { return node ? node->charge : extra.charge; }
  [[nodiscard]] const Where& where() const { return node ? node->where : extra.where; }
  [[nodiscard]] bool charges() const {
    return node ? node->method == Method::kDeduct : kind != Kind::kVeto;
  }
  [[nodiscard]] const std::vector<Level>& levels() const;
  // The level's key where the thing knows it by any name, else the word itself.
  [[nodiscard]] std::string level(const std::string& word) const;
};

// One scheme with its calendar and the records that count in it.
struct Course {
  const Scheme* scheme = nullptr;
  int first = 0, last = 0;
  Num full;
  std::vector<Span> calendar;
  std::vector<Thing> things;              // leaves, bonuses, penalties, vetoes
  std::vector<std::vector<Record>> hits;  // of each thing, by date then log order

  [[nodiscard]] int period_of(int day) const;  // into calendar, or -1
  [[nodiscard]] const Thing* thing(const std::string& name) const;
};

struct Rows {
  int read = 0, counted = 0, voided = 0, outside = 0, unused = 0, refused = 0;
};

struct World {
  const Case* given = nullptr;
  std::vector<Course> courses;
  Opt<int> as_of;
  Rows rows;
};
[[nodiscard]] World make_world(const Case& given);
// A node's own points.
[[nodiscard]] Num full_points(const Node& node);
[[nodiscard]] Num full_marks(const Scheme& scheme);

// What comes off for a leaf or penalty, or is brought by a bonus, in one period.
[[nodiscard]] Num charge_sum(const World& world, const Course& course, std::size_t thing,
                             int unit, int period);
// Whether it was overdue when it was judged, as far as dates say.
[[nodiscard]] bool is_overdue(const World& world, const Course& course, const Record& record);
[[nodiscard]] Opt<Overdue> overdue_of(const Course& course, const Thing& thing);

enum class State { kScored, kSkipped, kUnscored };
struct Value {
  State state = State::kUnscored;
  bool recorded = false;
  Num score;
};

struct UnitScore {
  int unit = 0;
  std::vector<std::pair<const Node*, Value>> items;  // parents first
  Opt<Num> tree, total, score;
  Num bonus, penalty, deductions, issues, open, overdue;
  int records = 0, recorded = 0, leaves = 0;
  int grade = -1;
  bool unranked = false;
  Opt<int> rank;
  std::vector<std::string> vetoes, unscored, consequences;

  [[nodiscard]] const Value* item(const std::string& id) const;
};
struct PeriodScore {
  int period = 0;  // into Course::calendar
  bool scored = false, provisional = false;
  std::vector<UnitScore> units;
};
using SchemeScore = std::vector<PeriodScore>;
using Board = std::vector<SchemeScore>;

// What a rollup looks at in one period: periods of the rolled-up scheme.
struct Source {
  int held = 0;                            // that the larger period holds
  std::vector<const PeriodScore*> scored;  // in time order
  const Course* course = nullptr;          // the rolled-up scheme's
};
[[nodiscard]] Source source_of(const World& world, const Board& board, const Course& course,
                               const Rollup& rollup, int period);
// The value of a leaf with records (or scores) to go by; unscored with `recorded` false
// where there are none.
[[nodiscard]] Value leaf_value(const World& world, const Board& board, const Course& course,
                               std::size_t thing, int unit, int period);
[[nodiscard]] SchemeScore score_scheme(const World& world, const Board& board, int scheme);
// Ranks and consequences of every scheme.
void rank_all(const World& world, Board& board);

// Inspection duties not met by the as-of date, a line each.
[[nodiscard]] std::vector<std::string> unmet(const World& world);

[[nodiscard]] Num rounded(const Num& value, int places, Mode mode);
[[nodiscard]] Num ceiling(const Num& value);

// Everything that is known of a score, a line each.
using Answer = std::vector<std::string>;
[[nodiscard]] Answer reference_answer(const Case& given);

}  // namespace reference

#endif  // TESTS_PROPERTY_SCORE_REFERENCE_H_
