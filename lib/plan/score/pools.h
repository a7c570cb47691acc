// Texts and numbers of a log, each kept once.
//
// A log repeats itself: a million rows hold a few hundred names, levels and numbers. Records
// carry small ids; the pools give the text or the number back.
#ifndef PLAN_SCORE_POOLS_H_
#define PLAN_SCORE_POOLS_H_

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "plan/base/ratio.h"

namespace plan::score {

// Lets string_views look into maps of strings.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};
template <class T>
using TextMap = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

// Words as they are written, and the key by which two of them are the same (fold_name).
// Id 0 and key 0 are "blank".
class WordPool {
 public:
  WordPool();
  std::uint32_t intern(std::string_view text);
  // The key of a text, whether or not it has been interned; made when it is new.
  std::uint32_t key_of(std::string_view text);

  [[nodiscard]] const std::string& text(std::uint32_t id) const { return *texts_[id]; }
  [[nodiscard]] std::uint32_t key(std::uint32_t id) const { return keys_[id]; }
  [[nodiscard]] std::size_t size() const { return texts_.size(); }

 private:
  TextMap<std::uint32_t> ids_;
  TextMap<std::uint32_t> folded_;
  std::vector<const std::string*> texts_;  // by id, into ids_ (whose nodes do not move)
  std::vector<std::uint32_t> keys_;        // by id
};

// Numbers. Id 0 is "no number", id 1 is the number one.
class NumberPool {
 public:
  static constexpr std::uint32_t kNone = 0;
  static constexpr std::uint32_t kOne = 1;

  NumberPool() : numbers_{Ratio(0), Ratio(1)} {}
  std::uint32_t add(Ratio number);
  [[nodiscard]] const Ratio& operator[](std::uint32_t id) const { return numbers_[id]; }
  [[nodiscard]] std::size_t size() const { return numbers_.size(); }
  // Forgets the numbers from id `size` on. REQUIRES: size > kOne.
  void shrink(std::size_t size) { numbers_.resize(size); }

 private:
  std::deque<Ratio> numbers_;
};

}  // namespace plan::score

#endif  // PLAN_SCORE_POOLS_H_
