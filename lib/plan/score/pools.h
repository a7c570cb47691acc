// Texts and numbers of a log, each kept once.
//
// A log repeats itself: a million rows hold a few hundred names, levels and numbers. Records
// carry small ids; the pools give the text or the number back.
#ifndef PLAN_SCORE_POOLS_H_
#define PLAN_SCORE_POOLS_H_

#include <cstdint>
#include <deque>
#include <memory>
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

// Words as they are written, and the key by which two of them are the same (fold_name): the id
// of the word that they fold to. Id 0 and key 0 are "blank". About 45 bytes a word, and its
// own.
class WordPool {
 public:
  WordPool();
  WordPool(WordPool&&) = default;
  WordPool& operator=(WordPool&&) = default;
  std::uint32_t intern(std::string_view text);
  // A word with the key of the text, for who will not ask how it was written.
  std::uint32_t intern_key(std::string_view text);
  // The key of a text, whether or not it has been interned; made when it is new.
  std::uint32_t key_of(std::string_view text);

  // Stays where it is while the pool lives.
  [[nodiscard]] std::string_view text(std::uint32_t id) const {
    return {words_[id].text, words_[id].size};
  }
  [[nodiscard]] std::uint32_t key(std::uint32_t id) const { return words_[id].key; }
  [[nodiscard]] std::size_t size() const { return words_.size(); }

 private:
  struct Word {
    const char* text = nullptr;
    std::uint32_t size = 0;
    std::uint32_t key = 0;
  };

  // Half of a word's hash tells most others apart without a look at them; the other half says
  // where to look.
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t id = 0;  // + 1; 0: none
  };

  // Where a text stands in slots_, or would.
  [[nodiscard]] std::size_t slot_of(std::string_view text, std::size_t hash) const;
  std::uint32_t add(std::string_view text, std::size_t hash, std::size_t slot);
  const char* keep(std::string_view text);
  void grow();

  std::deque<Word> words_;   // by id
  std::vector<Slot> slots_;  // never full
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t left_ = 0;  // in the last one
  char* next_ = nullptr;
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
