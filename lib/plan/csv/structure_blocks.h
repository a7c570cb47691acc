// What the ways of looking share: blocks of 64 bytes become masks, and masks offsets. For
// structure*.cc only.
#ifndef PLAN_CSV_STRUCTURE_BLOCKS_H_
#define PLAN_CSV_STRUCTURE_BLOCKS_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "plan/text/utf8.h"

namespace plan::csv {

inline constexpr std::size_t kBlockBytes = 64;

// Bit i is about byte i of a block.
struct Masks {
  std::uint64_t separators = 0;
  std::uint64_t stops = 0;  // quotes, line ends, NUL bytes
};

// Where offsets are written; both arrays have room for one a byte and kBlockBytes more.
struct Found {
  std::uint32_t* marks = nullptr;
  std::uint32_t* stops = nullptr;
  std::size_t mark_count = 0;
  std::size_t stop_count = 0;
  std::size_t valid = 0;
};

// Always part of the function that calls it, and so built for the processor that one is for.
#define PLAN_INLINE __attribute__((always_inline)) inline

// Offsets are written in groups without asking how many there are, for a wrong guess of the
// processor costs more than a few writes: what is too much is written over. (The highest bit
// changes no answer, but without it the compiler would ask each time whether there is any.)
PLAN_INLINE void add_marks(std::uint64_t bits, std::uint32_t base, Found& found) {
  constexpr unsigned kGroup = 8;
  constexpr std::uint64_t kHighest = std::uint64_t{1} << (kBlockBytes - 1);
  auto count = static_cast<unsigned>(std::popcount(bits));
  std::uint32_t* out = found.marks + found.mark_count;
  for (unsigned written = 0; written == 0 || written < count; written += kGroup) {
    for (unsigned i = 0; i < kGroup; ++i) {
      *out++ = base + static_cast<std::uint32_t>(std::countr_zero(bits | kHighest));
      bits &= bits - 1;
    }
  }
  found.mark_count += count;
}

PLAN_INLINE void add_block(const Masks& masks, std::uint32_t base, Found& found) {
  std::uint64_t all = masks.separators | masks.stops;
  auto first = static_cast<std::uint32_t>(found.mark_count);
  std::uint64_t left = masks.stops;
  auto count = static_cast<unsigned>(std::popcount(left));
  std::uint32_t* out = found.stops + found.stop_count;
  for (unsigned i = 0; i == 0 || i < count; ++i) {
    std::uint64_t lowest = left & (0 - left);
    *out++ = first + static_cast<std::uint32_t>(std::popcount(all & (lowest - 1)));
    left ^= lowest;
  }
  found.stop_count += count;
  add_marks(all, base, found);
}

// The exact end of what is UTF-8 in `bytes`, all of which is known to be so before `near`, but
// that a character may reach over it.
[[nodiscard]] inline std::size_t valid_from(std::string_view bytes, std::size_t near) {
  return find_invalid_utf8(bytes, near).value_or(bytes.size());
}

void find_portable(std::string_view bytes, char delimiter, Found& found);
// REQUIRES: knows(Look::kAvx2).
void find_avx2(std::string_view bytes, char delimiter, Found& found);
// REQUIRES: knows(Look::kAvx512).
void find_avx512(std::string_view bytes, char delimiter, Found& found);

}  // namespace plan::csv

#endif  // PLAN_CSV_STRUCTURE_BLOCKS_H_
