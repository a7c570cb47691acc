// Names compared as people mean them.
#ifndef PLAN_TEXT_FOLD_H_
#define PLAN_TEXT_FOLD_H_

#include <string>
#include <string_view>

namespace plan {

// A name's key for look-ups: half width, ASCII lower case, all blanks and line breaks removed,
// （ ） as ( ). Two names with equal keys are the same name.
[[nodiscard]] std::string fold_name(std::string_view name);

// A CSV header's key: fold_name without a bracketed suffix that only names a unit: （分）,
// （个）.
[[nodiscard]] std::string fold_header(std::string_view header);

// A unit's name without one leading character of 省市区县镇乡 when three or more characters are
// left, else empty: 县住建局 → 住建局.
[[nodiscard]] std::string implied_alias(std::string_view name);

}  // namespace plan

#endif  // PLAN_TEXT_FOLD_H_
