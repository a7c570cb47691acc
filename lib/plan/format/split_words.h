// Lists of words in the tables: "牵头部门 主办单位".
#ifndef PLAN_FORMAT_SPLIT_WORDS_H_
#define PLAN_FORMAT_SPLIT_WORDS_H_

#include <algorithm>
#include <string_view>

namespace plan::keys {

// Calls `visit` with every blank-separated word.
template <class Visit>
void each_word(std::string_view list, const Visit& visit) {
  while (!list.empty()) {
    std::size_t end = std::min(list.find(' '), list.size());
    if (end > 0) visit(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

}  // namespace plan::keys

#endif  // PLAN_FORMAT_SPLIT_WORDS_H_
