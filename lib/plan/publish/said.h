// What a thing's own text already says, so that its rule is not said again beside it.
//
// A rule is made of phrases. A phrase is left out only where the text says the very number
// with the very verb (扣0.1分), so that no rule is ever lost by a chance likeness; a list of
// numbers only where each stands behind its own name, so that two that are swapped show.
#ifndef PLAN_PUBLISH_SAID_H_
#define PLAN_PUBLISH_SAID_H_

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "plan/base/ratio.h"
#include "plan/model/value.h"

namespace plan::publishing {

class Said {
 public:
  Said() = default;
  explicit Said(const Prose& prose) { add(prose); }

  void add(const Prose& prose);
  void add(std::string_view text);

  [[nodiscard]] bool anything() const { return !text_.empty(); }
  [[nodiscard]] bool has(std::string_view words) const;
  [[nodiscard]] bool any_of(std::initializer_list<std::string> words) const;
  [[nodiscard]] bool all_of(const std::vector<std::string>& words) const;

  // 扣0.1分, 扣减0.1分; 加3分, 给予3分.
  [[nodiscard]] bool takes_off(const Ratio& points) const;
  [[nodiscard]] bool adds(const Ratio& points) const;
  // The number itself, with no digit or point beside it, before `unit` (may be empty).
  [[nodiscard]] bool number(const Ratio& value, std::string_view unit) const;
  // The same, with one of `words` at most `reach` bytes before it.
  [[nodiscard]] bool number_after(const Ratio& value, std::string_view unit,
                                  std::initializer_list<std::string_view> words,
                                  std::size_t reach = 18) const;
  // The same, in a sentence that has one of `words`.
  [[nodiscard]] bool number_beside(const Ratio& value, std::string_view unit,
                                   std::initializer_list<std::string_view> words) const;
  // `name`, and the first number after it is this one before `unit`: 严重问题每处扣1分.
  [[nodiscard]] bool gives(std::string_view name, const Ratio& value,
                           std::string_view unit) const;

 private:
  std::string text_;  // without blanks
};

}  // namespace plan::publishing

#endif  // PLAN_PUBLISH_SAID_H_
