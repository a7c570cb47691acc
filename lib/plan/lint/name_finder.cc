#include "plan/lint/name_finder.h"

#include <algorithm>

#include "plan/text/utf8.h"

namespace plan {
namespace {

constexpr std::size_t kBitOfFirst = 0xffff;

// The first two code points as one number; 0 when there are fewer.
std::uint64_t beginning(std::string_view text, std::size_t at) {
  std::uint64_t first = next_code_point(text, at);
  if (at >= text.size()) return 0;
  return first << 32 | next_code_point(text, at);
}

}  // namespace

void NameFinder::add(std::string_view name, int target) {
  std::uint64_t key = name.empty() ? 0 : beginning(name, 0);
  if (key == 0 || !targets_.try_emplace(std::string(name), target).second) return;
  first_.set((key >> 32) & kBitOfFirst);
  std::vector<std::size_t>& sizes = sizes_[key];
  auto at = std::lower_bound(sizes.begin(), sizes.end(), name.size(), std::greater<>());
  if (at == sizes.end() || *at != name.size()) sizes.insert(at, name.size());
}

std::optional<NameFinder::Found> NameFinder::find(std::string_view text,
                                                  std::size_t from) const {
  for (std::size_t at = from; at < text.size();) {
    std::size_t begin = at;
    char32_t c = next_code_point(text, at);
    if (!first_.test(c & kBitOfFirst)) continue;
    auto sizes = sizes_.find(beginning(text, begin));
    if (sizes == sizes_.end()) continue;
    for (std::size_t size : sizes->second) {
      if (begin + size > text.size()) continue;
      auto target = targets_.find(text.substr(begin, size));
      if (target != targets_.end()) return Found{begin, begin + size, target->second};
    }
  }
  return {};
}

}  // namespace plan
