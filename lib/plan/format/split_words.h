// Lists of words in the tables: "牵头部门 主办单位".
#ifndef PLAN_FORMAT_SPLIT_WORDS_H_
#define PLAN_FORMAT_SPLIT_WORDS_H_

#include <string_view>

#include "plan/text/utf8.h"

namespace plan::keys {

// Calls `visit` with every blank-separated word.
template <class Visit>
void each_word(std::string_view list, const Visit& visit) {
  while (!list.empty()) {
    if (std::string_view word = take_until(list, ' '); !word.empty()) visit(word);
  }
}

}  // namespace plan::keys

#endif  // PLAN_FORMAT_SPLIT_WORDS_H_
