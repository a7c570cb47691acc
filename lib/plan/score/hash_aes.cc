// Hashes of bytes by the rounds of AES, which mix sixteen bytes in a few cycles.
//
// Only functions marked with the target are built for it, so that nothing inlined elsewhere
// meets a processor that does not know it.
#include <cstddef>

#include "plan/score/hash_bytes.h"

#if defined(__x86_64__)

#include <immintrin.h>

#define PLAN_AES __attribute__((target("avx,aes")))
#define PLAN_AES_INLINE __attribute__((target("avx,aes"), always_inline)) inline

namespace plan::score {
namespace {

PLAN_AES_INLINE __m128i half(const char* bytes) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
}

// After two rounds each byte that came in has reached all sixteen: what is mixed in next cannot
// undo the difference of two texts unless by chance.
PLAN_AES_INLINE __m128i mix(__m128i lane, const char* bytes, __m128i key) {
  return _mm_aesenc_si128(_mm_aesenc_si128(lane, half(bytes)), key);
}

}  // namespace

PLAN_AES RowHash hash_by_aes(std::string_view bytes) {
  // Two lanes, each of every other 16 bytes, for a round waits for the one before. Keys: the
  // first digits behind the point of π, of which nobody can say that they were chosen.
  const __m128i key = _mm_set_epi64x(0x243f6a8885a308d3, 0x13198a2e03707344);
  const __m128i other =
      _mm_set_epi64x(static_cast<long long>(0xa4093822299f31d0), 0x082efa98ec4e6c89);
  __m128i one = _mm_xor_si128(other, _mm_set1_epi64x(static_cast<long long>(bytes.size())));
  __m128i two = key;
  const char* at = bytes.data();
  std::size_t size = bytes.size();
  for (; size >= kPiece; at += kPiece, size -= kPiece) {
    one = mix(one, at, key);
    two = mix(two, at + 16, other);
  }
  if (size > 0) {
    char few[kPiece] = {};
    const char* rest = last_piece(bytes, few);
    one = mix(one, rest, key);
    two = mix(two, rest + 16, other);
  }
  one = _mm_aesenc_si128(one, _mm_aesenc_si128(two, key));
  one = _mm_aesenc_si128(_mm_aesenc_si128(one, other), key);
  return {static_cast<std::uint64_t>(_mm_extract_epi64(one, 1)),
          static_cast<std::uint64_t>(_mm_cvtsi128_si64(one))};
}

}  // namespace plan::score

#else

namespace plan::score {
RowHash hash_by_aes(std::string_view bytes) {
  return hash_by_products(bytes);
}
}  // namespace plan::score

#endif
