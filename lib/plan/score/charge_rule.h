// How records take points off (deduct, penalties) or bring them (bonuses), with every option
// resolved.
#ifndef PLAN_SCORE_CHARGE_RULE_H_
#define PLAN_SCORE_CHARGE_RULE_H_

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "plan/model/method.h"

namespace plan::score {

// The levels a thing names, found by the key of a word.
struct LevelSet {
  std::vector<Level> levels;
  std::vector<int> by_word;  // by word key; -1: not one of them

  [[nodiscard]] bool any() const { return !levels.empty(); }
  [[nodiscard]] int find(std::uint32_t word_key) const {
    return word_key < by_word.size() ? by_word[word_key] : -1;
  }
};

struct OverdueRule {
  enum class Kind : std::uint8_t { kFactor, kSet, kAdd };
  Kind kind = Kind::kFactor;
  Ratio amount;
  std::optional<int> every;  // days
  std::optional<int> times;  // most
};

struct PromptRule {
  int days = 0;
  Ratio factor{1};
};

struct RepeatRule {
  std::vector<Field> by;
  Window within = Window::kYear;
  Ratio step;
  std::optional<Ratio> max;
};

struct ChargeRule {
  std::optional<Ratio> each;
  std::optional<Ratio> cap;  // unset: none
  std::optional<OverdueRule> overdue;
  std::optional<PromptRule> prompt;
  std::optional<RepeatRule> repeat;
  std::optional<std::pair<Ratio, Ratio>> range;
  std::vector<Field> unique;
  bool ladder = false;            // the levels' points are steps of a ladder
  Window within = Window::kYear;  // of the ladder and of `from`
  int from = 1;
  bool numbered = false;  // `from` is written
  bool flat = false;

  // Occurrences are counted one by one, so a count has to be whole.
  [[nodiscard]] bool counts_occurrences() const {
    return repeat.has_value() || !unique.empty() || numbered || flat;
  }
  // A record is charged whatever other records there are, so that what it costs is its count
  // times what one of it does.
  [[nodiscard]] bool charges_alone() const {
    return unique.empty() && !ladder && !repeat && from <= 1 && !flat;
  }
};

}  // namespace plan::score

#endif  // PLAN_SCORE_CHARGE_RULE_H_
