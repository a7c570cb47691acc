// Characters that stand in simplified or in traditional Chinese only.
#ifndef PLAN_LINT_HAN_SCRIPT_H_
#define PLAN_LINT_HAN_SCRIPT_H_

#include <cstdint>

namespace plan {

// kBoth: everything else, characters that both ways of writing use (后 里 台 于) too.
enum class HanScript : std::uint8_t { kBoth, kSimplified, kTraditional };

[[nodiscard]] HanScript han_script(char32_t c);

// The same character in the other way of writing: 確 → 确. One of kBoth stays as it is.
[[nodiscard]] char32_t other_script(char32_t c);

}  // namespace plan

#endif  // PLAN_LINT_HAN_SCRIPT_H_
