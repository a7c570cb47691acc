// Remembers what texts stand for, by their bytes: the usual cell costs one hash.
//
// Bounded: when it is full, what it does not know it does not learn. Texts are compared whole,
// never by hash alone. Not thread-safe.
#ifndef PLAN_SCORE_MEMO_H_
#define PLAN_SCORE_MEMO_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace plan::score {

// The two halves of a 128-bit product, folded: a cheap, thorough mixer.
[[nodiscard]] inline std::uint64_t fold_multiply(std::uint64_t a, std::uint64_t b) {
  __extension__ typedef unsigned __int128 Wide;
  Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

// What words are mixed with before, so that zeros do not stay zeros.
inline constexpr std::uint64_t kOdd = 0x9e3779b97f4a7c15, kOther = 0xd6e8feb86659fd93;

[[nodiscard]] inline std::uint64_t load_word(const char* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}

[[nodiscard]] inline std::uint32_t load_half_word(const char* at) {
  std::uint16_t half = 0;
  std::memcpy(&half, at, sizeof half);
  return half;
}

class TextMemo {
 public:
  static constexpr std::uint32_t kUnknown = 0xFFFFFFFF;

  explicit TextMemo(std::size_t most = 1 << 15) : most_(most) {}
  TextMemo(const TextMemo&) = delete;
  TextMemo& operator=(const TextMemo&) = delete;

  // What it was told, or kUnknown.
  [[nodiscard]] std::uint32_t find(std::string_view text) const {
    if (text.size() - 8 > 8) return find_further(text);
    // Three to five 汉字.
    std::uint64_t a = load_word(text.data()), b = load_word(text.data() + text.size() - 8);
    const Slot& slot = slots_[hash(a, b) >> shift_];
    bool same = ((slot.a ^ a) | (slot.b ^ b) | (slot.size ^ text.size())) == 0;
    return same ? slot.value : find_further(text);
  }
  // REQUIRES: value is not kUnknown; a text keeps the value it was told first.
  void learn(std::string_view text, std::uint32_t value);

 private:
  static constexpr std::size_t kShort = 24;

  static_assert(std::endian::native == std::endian::little);
  // Words that overlap where the text is no whole number of them. With the size, they tell
  // short texts apart.
  struct Key {
    std::uint64_t a = 0, b = 0, c = 0;
    std::uint32_t size = kNone;
  };
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;  // the size of no text
  // Two in a line of the cache. Of a long text, c is its number in long_texts_.
  struct alignas(32) Slot : Key {
    std::uint32_t value = kUnknown;
    Slot() = default;
    Slot(const Key& key, std::uint32_t stands_for) : Key(key), value(stands_for) {}
    [[nodiscard]] bool is(const Key& key) const {
      return ((a ^ key.a) | (b ^ key.b) | (c ^ key.c) | (size ^ key.size)) == 0;
    }
  };
  static const std::array<Slot, 2> kFree;

  [[nodiscard]] std::uint32_t find_further(std::string_view text) const;

  [[nodiscard]] static Key key_of(std::string_view text) {
    const char* at = text.data();
    std::size_t size = text.size();
    auto size32 = static_cast<std::uint32_t>(size);
    if (size > kShort) return key_of_long(text);
    if (size > 16) return {load_word(at), load_word(at + size - 8), load_word(at + 8), size32};
    if (size >= 8) return {load_word(at), load_word(at + size - 8), 0, size32};
    if (size >= 4) return {load_half(at), load_half(at + size - 4), 0, size32};
    if (size == 0) return {0, 0, 0, 0};
    auto byte = [at](std::size_t i) { return static_cast<unsigned char>(at[i]); };
    return {byte(0), static_cast<std::uint64_t>(byte(size / 2)) << 8 | byte(size - 1), 0,
            size32};
  }
  [[nodiscard]] static std::uint64_t load_half(const char* at) {
    std::uint32_t half = 0;
    std::memcpy(&half, at, sizeof half);
    return half;
  }
  [[nodiscard]] static Key key_of_long(std::string_view text);
  // Its highest bits are good ones.
  [[nodiscard]] static std::uint64_t hash(std::uint64_t a, std::uint64_t b) {
    return (a + std::rotl(b, 29)) * kOdd;
  }
  [[nodiscard]] static std::uint64_t hash(const Key& key) {
    bool has_c = key.size > 16 && key.size <= kShort;
    return hash(has_c ? key.a ^ std::rotl(key.c, 43) : key.a, key.b);
  }

  std::size_t most_;
  std::size_t used_ = 0;
  std::vector<Slot> all_slots_;  // open addressing, size a power of two
  // The same, without the checks of a vector.
  const Slot* slots_ = kFree.data();
  int shift_ = 63;  // leaves the bits of a hash that are a place
  std::deque<std::string> long_texts_;
};

}  // namespace plan::score

#endif  // PLAN_SCORE_MEMO_H_
