#include "plan/model/clause.h"

#include <algorithm>
#include <string_view>

namespace plan {

std::string Clause::name() const {
  if (id.given()) return id.text;
  if (title.given()) return title.text;
  if (!text.given()) return {};
  const std::string& first = text.paragraphs.front();
  std::size_t cut = first.size();
  for (std::string_view stop : {"，", "。", "；", ",", ";"})
    cut = std::min(cut, first.find(stop));
  return first.substr(0, cut);
}

}  // namespace plan
