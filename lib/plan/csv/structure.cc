#include "plan/csv/structure.h"

#include <array>
#include <cassert>
#include <cstring>

#include "plan/base/processor.h"
#include "plan/csv/structure_blocks.h"
#include "plan/text/utf8.h"

namespace plan::csv {
namespace {

constexpr std::size_t kWord = sizeof(std::uint64_t);

constexpr std::uint64_t in_all_bytes(unsigned char byte) {
  return 0x0101010101010101u * byte;
}

// The first of eight bytes is the lowest of the word.
std::uint64_t load_word(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, kWord);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  return word;
}

// 0x80 in every byte that is 0, exactly.
std::uint64_t zero_bytes(std::uint64_t word) {
  constexpr std::uint64_t kLow = in_all_bytes(0x7F);
  return ~(((word & kLow) + kLow) | word | kLow);
}

// The highest bits of the bytes, side by side.
std::uint64_t gather(std::uint64_t highest) {
  return ((highest >> 7) * 0x0102040810204080u) >> 56;
}

Masks masks_of(const char* block, char delimiter) {
  std::uint64_t separator = in_all_bytes(static_cast<unsigned char>(delimiter));
  Masks masks;
  for (std::size_t i = 0; i < kBlockBytes; i += kWord) {
    std::uint64_t word = load_word(block + i);
    std::uint64_t stops = zero_bytes(word) | zero_bytes(word ^ in_all_bytes('\n')) |
                          zero_bytes(word ^ in_all_bytes('\r')) |
                          zero_bytes(word ^ in_all_bytes('"'));
    masks.separators |= gather(zero_bytes(word ^ separator)) << i;
    masks.stops |= gather(stops) << i;
  }
  return masks;
}

std::size_t ascii_prefix(std::string_view bytes) {
  std::size_t at = 0;
  while (at + kWord <= bytes.size() &&
         (load_word(bytes.data() + at) & in_all_bytes(0x80)) == 0) {
    at += kWord;
  }
  return at;
}

}  // namespace

std::size_t valid_from(std::string_view bytes, std::size_t near) {
  auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  std::size_t start = near;
  while (start > 0 && near - start < 3 && (byte(start - 1) & 0xC0) == 0x80) --start;
  if (start > 0 && byte(start - 1) >= 0xC0) --start;
  std::optional<std::size_t> bad = find_invalid_utf8(bytes.substr(start));
  return bad ? start + *bad : bytes.size();
}

void find_portable(std::string_view bytes, char delimiter, Found& found) {
  std::size_t at = 0;
  for (; at + kBlockBytes <= bytes.size(); at += kBlockBytes) {
    add_block(masks_of(bytes.data() + at, delimiter), static_cast<std::uint32_t>(at), found);
  }
  if (std::size_t left = bytes.size() - at; left > 0) {
    char block[kBlockBytes] = {};
    std::memcpy(block, bytes.data() + at, left);
    Masks masks = masks_of(block, delimiter);
    std::uint64_t there = ~std::uint64_t{0} >> (kBlockBytes - left);
    masks.separators &= there;
    masks.stops &= there;
    add_block(masks, static_cast<std::uint32_t>(at), found);
  }
  found.valid = valid_from(bytes, ascii_prefix(bytes));
}

bool knows(Look look) {
  return look <= fastest_look();
}

Look fastest_look() {
  static const Look fastest = !knows_avx2()    ? Look::kPortable
                              : knows_avx512() ? Look::kAvx512
                                               : Look::kAvx2;
  return fastest;
}

Structure::Structure(char delimiter, Look look)
    : delimiter_(delimiter),
      look_(look),
      marks_(new std::uint32_t[1 + kMost + kBlockBytes]),
      stops_(new std::uint32_t[kMost + kBlockBytes]) {
  assert(knows(look));
}

void Structure::find(std::string_view bytes) {
  assert(bytes.size() <= kMost);
  Found found{marks(), stops_.get()};
  constexpr std::array kWays{find_portable, find_avx2, find_avx512};
  kWays[static_cast<std::size_t>(look_)](bytes, delimiter_, found);
  mark_count_ = found.mark_count;
  stop_count_ = found.stop_count;
  valid_ = found.valid;
}

}  // namespace plan::csv
