// `where`: which records a thing keeps.
#ifndef PLAN_SCORE_WHERE_H_
#define PLAN_SCORE_WHERE_H_

#include <algorithm>

#include "plan/score/compiled.h"
#include "plan/score/pools.h"
#include "plan/score/record.h"

namespace plan::score {

[[nodiscard]] inline bool is_in(const std::vector<std::uint32_t>& keys, std::uint32_t key) {
  return keys.empty() || std::find(keys.begin(), keys.end(), key) != keys.end();
}

[[nodiscard]] inline bool passes_where(const Thing& thing, std::uint32_t level,
                                       std::uint32_t source, const WordPool& words) {
  return is_in(thing.where_source, words.key(source)) &&
         is_in(thing.where_level, words.key(level));
}

}  // namespace plan::score

#endif  // PLAN_SCORE_WHERE_H_
