// Finds many names in texts, in one pass over each text.
#ifndef PLAN_LINT_NAME_FINDER_H_
#define PLAN_LINT_NAME_FINDER_H_

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace plan {

// Where names overlap, the one that begins first is found, and of those the longest.
class NameFinder {
 public:
  struct Found {
    std::size_t begin = 0, end = 0;  // bytes of the text
    int target = 0;
  };

  // Names of one character are found nowhere: they are words of other things. Of two targets
  // with one name the first is meant.
  void add(std::string_view name, int target);
  [[nodiscard]] bool empty() const { return targets_.empty(); }

  // The first name in `text` from byte `from` on.
  [[nodiscard]] std::optional<Found> find(std::string_view text, std::size_t from = 0) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const {
      return std::hash<std::string_view>{}(s);
    }
  };

  std::bitset<0x10000> first_;  // code points that begin a name, all but the rarest planes
  // By the first two code points: how many bytes names that begin so have, longest first.
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> sizes_;
  std::unordered_map<std::string, int, Hash, std::equal_to<>> targets_;
};

}  // namespace plan

#endif  // PLAN_LINT_NAME_FINDER_H_
