// Remembers what texts stand for, by their bytes: the usual cell costs one hash.
//
// Bounded: when it is full, what it does not know it does not learn. Texts are compared whole,
// never by hash alone. Not thread-safe.
#ifndef PLAN_SCORE_MEMO_H_
#define PLAN_SCORE_MEMO_H_

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

[[nodiscard]] inline std::uint64_t load_word(const char* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}

class TextMemo {
 public:
  static constexpr std::uint32_t kUnknown = 0xFFFFFFFF;

  explicit TextMemo(std::size_t most = 1 << 15) : most_(most) {}

  // What it was told, or kUnknown. Where the text is part of `around`, which is usual, it is
  // found faster.
  [[nodiscard]] std::uint32_t find(std::string_view text, std::string_view around) const {
    if (slots_.empty()) return kUnknown;
    auto at = [](const char* byte) { return reinterpret_cast<std::uintptr_t>(byte); };
    bool has_room = text.size() <= kShort && at(text.data()) >= at(around.data()) &&
                    at(text.data()) + kShort <= at(around.data()) + around.size();
    Key key = has_room ? short_key(text.data(), text.size()) : key_of(text);
    std::size_t mask = slots_.size() - 1;
    for (std::size_t i = hash(key) & mask;; i = (i + 1) & mask) {
      const Slot& slot = slots_[i];
      if (slot.value == kUnknown) return kUnknown;
      if (slot.key == key && (text.size() <= kShort || *slot.text == text)) return slot.value;
    }
  }
  [[nodiscard]] std::uint32_t find(std::string_view text) const { return find(text, text); }
  // REQUIRES: value is not kUnknown; a text keeps the value it was told first.
  void learn(std::string_view text, std::uint32_t value);

 private:
  static constexpr std::size_t kShort = 16;

  static_assert(std::endian::native == std::endian::little);
  // A short text is its key, filled up with zeros.
  struct Key {
    std::uint64_t a = 0, b = 0;
    std::uint32_t size = 0;
    friend bool operator==(const Key&, const Key&) = default;
  };
  struct Slot {
    Key key;
    std::uint32_t value = kUnknown;
    const std::string* text = nullptr;  // of a long one
  };

  // REQUIRES: size <= 16; 16 bytes may be read.
  [[nodiscard]] static Key short_key(const char* at, std::size_t size) {
    std::uint64_t first = load_word(at), second = load_word(at + 8);
    // A shift by 64 would be no shift at all.
    auto low = [](std::size_t bytes) {
      return bytes >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << 8 * bytes) - 1;
    };
    return {first & low(size), second & low(size > 8 ? size - 8 : 0),
            static_cast<std::uint32_t>(size)};
  }
  [[nodiscard]] static Key key_of(std::string_view text);
  [[nodiscard]] static std::uint64_t hash(const Key& key) {
    return fold_multiply(key.a ^ kOdd, std::rotl(key.b, 23) ^ (key.size * kOther));
  }

  static constexpr std::uint64_t kOdd = 0x9e3779b97f4a7c15, kOther = 0xd6e8feb86659fd93;

  std::size_t most_;
  std::size_t used_ = 0;
  std::vector<Slot> slots_;  // open addressing, size a power of two
  std::deque<std::string> long_texts_;
};

}  // namespace plan::score

#endif  // PLAN_SCORE_MEMO_H_
