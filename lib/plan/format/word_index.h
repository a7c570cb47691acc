// Words to numbers, for a few dozen words that are asked for all the time.
#ifndef PLAN_FORMAT_WORD_INDEX_H_
#define PLAN_FORMAT_WORD_INDEX_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace plan::keys {

// The words are not copied.
class WordIndex {
 public:
  // `most`: at most so many words will be added.
  explicit WordIndex(std::size_t most) : slots_(std::bit_ceil(most + most / 2 + 1)) {}
  // A word that is there keeps its number.
  void add(std::string_view word, std::uint8_t number);
  [[nodiscard]] int find(std::string_view word) const {  // -1: not there
    for (std::size_t i = hash(word);; ++i) {
      const Slot& slot = slots_[i & (slots_.size() - 1)];
      if (slot.length == 0) return -1;
      if (std::string_view(slot.word, slot.length) == word) return slot.number;
    }
  }

 private:
  // Small, for the tables are made anew in every process.
  struct Slot {
    const char* word = nullptr;
    std::uint16_t length = 0;  // 0: free
    std::uint8_t number = 0;
  };
  // Words of one length that begin, end and have their middle alike are few.
  [[nodiscard]] static std::size_t hash(std::string_view word) {
    if (word.empty()) return 0;
    auto byte = [word](std::size_t i) -> std::size_t {
      return static_cast<unsigned char>(word[i]);
    };
    std::size_t last = word.size() - 1;
    std::size_t mixed = byte(0) + 31 * byte(last) + 173 * byte(word.size() / 2) +
                        1031 * byte(last / 3) + 4093 * word.size();
    return mixed ^ (mixed >> 7);
  }

  std::vector<Slot> slots_;  // a power of two of them, a third or more free
};

}  // namespace plan::keys

#endif  // PLAN_FORMAT_WORD_INDEX_H_
