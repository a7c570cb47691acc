// Numbers that people type in front of a heading or paragraph: 一、（一）1.（1）① 第一阶段.
#ifndef PLAN_LINT_HAND_NUMBER_H_
#define PLAN_LINT_HAND_NUMBER_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace plan {

// In the order of GB/T 9704-2012, higher levels first; then those that stand for themselves.
enum class NumberForm : std::uint8_t {
  kNone,
  kChapter,          // 一、
  kBracketed,        // （一）
  kDigits,           // 1. 1、
  kBracketedDigits,  // （1） 1）
  kCircled,          // ①
  kOrdinal,          // 一是
  kStage,            // 第一阶段：
  kArticle,          // 第一条
};

struct HandNumber {
  NumberForm form = NumberForm::kNone;
  int value = 0;
  std::size_t end = 0;  // behind it and the blanks that follow

  [[nodiscard]] explicit operator bool() const { return form != NumberForm::kNone; }
};

// The number that stands at `at`, if something follows it. 3.5公里, 2024.5 and 一、二级 are
// none.
[[nodiscard]] HandNumber hand_number(std::string_view text, std::size_t at = 0);

// True for the five levels above, of which each lies below those before it.
[[nodiscard]] inline bool is_level(NumberForm form) {
  return form >= NumberForm::kChapter && form <= NumberForm::kCircled;
}

}  // namespace plan

#endif  // PLAN_LINT_HAND_NUMBER_H_
