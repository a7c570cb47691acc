// Pinyin in brackets behind a character, as pages made to be read aloud carry it: 建(jiàn).
#ifndef PLAN_LINT_PINYIN_H_
#define PLAN_LINT_PINYIN_H_

#include <cstddef>
#include <string_view>

namespace plan {

// `open` is where a bracket stands. The end of the bracket that closes it, when the two hold
// one syllable with a tone mark and follow an ideograph; else 0.
[[nodiscard]] std::size_t pinyin_end(std::string_view text, std::size_t open);

}  // namespace plan

#endif  // PLAN_LINT_PINYIN_H_
