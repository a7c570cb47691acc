// Sixteen bytes at a time, on every processor: the compiler's own vectors, which become SSE2,
// NEON or what else there is. What only some processors know stands in functions marked with
// their target (base/processor.h).
#ifndef PLAN_BASE_BYTE_VECTOR_H_
#define PLAN_BASE_BYTE_VECTOR_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace plan {

using ByteVector = unsigned char __attribute__((vector_size(16)));
// What comparing two of them gives: all bits of a byte, or none.
using ByteMask = signed char __attribute__((vector_size(16)));

[[nodiscard]] inline ByteVector load_bytes(const char* at) {
  ByteVector bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

[[nodiscard]] inline bool any(ByteMask mask) {
  std::uint64_t halves[2];
  std::memcpy(halves, &mask, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

// Bit i is set where byte i is; for processors that do not do so by themselves.
[[nodiscard]] inline std::uint64_t bits_by_multiplying(ByteMask mask) {
  std::uint64_t halves[2];
  std::memcpy(halves, &mask, sizeof halves);
  std::uint64_t bits[2];
  for (std::size_t i = 0; i < 2; ++i) {
    std::uint64_t half = halves[i];
    if constexpr (std::endian::native == std::endian::big) half = __builtin_bswap64(half);
    bits[i] = ((half & 0x0101010101010101u) * 0x0102040810204080u) >> 56;
  }
  return bits[0] | bits[1] << 8;
}

[[nodiscard]] inline std::uint64_t bits_of(ByteMask mask) {
#if defined(__SSE2__)
  using Chars = char __attribute__((vector_size(16)));
  return static_cast<std::uint32_t>(__builtin_ia32_pmovmskb128(std::bit_cast<Chars>(mask)));
#else
  return bits_by_multiplying(mask);
#endif
}

}  // namespace plan

#endif  // PLAN_BASE_BYTE_VECTOR_H_
