// The structure of CSV text by AVX2, 64 bytes at a time.
//
// Only functions marked with the target are built for it, so that nothing inlined elsewhere
// meets a processor that does not know it.
#include <cassert>

#include "plan/csv/structure_blocks.h"
#include "plan/csv/structure_tables.h"

#if defined(__x86_64__)

#include <immintrin.h>

#include <cstring>

#define PLAN_AVX2 __attribute__((target("avx2,bmi,bmi2,popcnt")))
#define PLAN_AVX2_INLINE __attribute__((target("avx2,bmi,bmi2,popcnt"), always_inline)) inline

namespace plan::csv {
namespace {

constexpr std::size_t kVector = sizeof(__m256i);

// Sixteen bytes, twice: what a shuffle looks up by the low four bits.
PLAN_AVX2_INLINE __m256i table(const unsigned char (&bytes)[16]) {
  return _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes)));
}

PLAN_AVX2_INLINE __m256i all(int byte) {
  return _mm256_set1_epi8(static_cast<char>(byte));
}

PLAN_AVX2_INLINE __m256i load(const char* bytes) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes));
}

PLAN_AVX2_INLINE std::uint32_t highest_bits(__m256i vector) {
  return static_cast<std::uint32_t>(_mm256_movemask_epi8(vector));
}

// `bytes` moved up by kCount, behind the last ones of `before`.
template <int kCount>
PLAN_AVX2_INLINE __m256i shifted(__m256i bytes, __m256i before) {
  return _mm256_alignr_epi8(bytes, _mm256_permute2x128_si256(before, bytes, 0x21), 16 - kCount);
}

// Not zero where `bytes`, which follow `before`, are not UTF-8.
PLAN_AVX2_INLINE __m256i utf8_errors(__m256i bytes, __m256i before) {
  __m256i low = all(0x0F);
  __m256i first = shifted<1>(bytes, before);
  __m256i high_of_first = _mm256_and_si256(_mm256_srli_epi16(first, 4), low);
  __m256i high_of_bytes = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), low);
  __m256i special = _mm256_and_si256(
      _mm256_and_si256(_mm256_shuffle_epi8(table(kFirstHigh), high_of_first),
                       _mm256_shuffle_epi8(table(kFirstLow), _mm256_and_si256(first, low))),
      _mm256_shuffle_epi8(table(kSecondHigh), high_of_bytes));
  // Two continuations in a row are right where three or four bytes were announced, and only
  // there.
  __m256i third = _mm256_subs_epu8(shifted<2>(bytes, before), all(0xE0 - 0x80));
  __m256i fourth = _mm256_subs_epu8(shifted<3>(bytes, before), all(0xF0 - 0x80));
  __m256i announced = _mm256_and_si256(_mm256_or_si256(third, fourth), all(0x80));
  return _mm256_xor_si256(announced, special);
}

// Not zero when the last bytes begin a character that goes on behind them.
PLAN_AVX2_INLINE __m256i unfinished(__m256i bytes) {
  alignas(kVector) static constexpr unsigned char kMost[kVector] = {
      255, 255, 255, 255, 255, 255, 255, 255,           255,           255,          255,
      255, 255, 255, 255, 255, 255, 255, 255,           255,           255,          255,
      255, 255, 255, 255, 255, 255, 255, kMostAtEnd[0], kMostAtEnd[1], kMostAtEnd[2]};
  return _mm256_subs_epu8(bytes, _mm256_load_si256(reinterpret_cast<const __m256i*>(kMost)));
}

// A block, and of the one before what the first characters of this one depend on.
struct Utf8State {
  __m256i before;      // the last vector
  __m256i unfinished;  // of it
};

// Whether the block is UTF-8, as far as it can be known.
PLAN_AVX2_INLINE bool is_utf8(const char* block, Utf8State& state) {
  __m256i low = load(block), high = load(block + kVector);
  __m256i errors = state.unfinished;
  if (highest_bits(_mm256_or_si256(low, high)) == 0) {
    state.unfinished = _mm256_setzero_si256();
  } else {
    errors = _mm256_or_si256(utf8_errors(low, state.before), utf8_errors(high, low));
    state.unfinished = unfinished(high);
  }
  state.before = high;
  return _mm256_testz_si256(errors, errors) != 0;
}

// Bytes at the beginning that are UTF-8.
PLAN_AVX2 std::size_t valid_prefix(std::string_view bytes) {
  Utf8State state{_mm256_setzero_si256(), _mm256_setzero_si256()};
  std::size_t at = 0;
  for (; at + kBlockBytes <= bytes.size(); at += kBlockBytes) {
    if (!is_utf8(bytes.data() + at, state)) return valid_from(bytes, at);
  }
  // Less than a block is left, and what the blocks before left unfinished.
  return valid_from(bytes, at);
}

PLAN_AVX2_INLINE Masks masks_of(const char* block, __m256i separator, __m256i stops) {
  __m256i low = load(block), high = load(block + kVector);
  auto mask = [](__m256i of_low, __m256i of_high)
      __attribute__((target("avx2,bmi,bmi2,popcnt"), always_inline)) {
    return std::uint64_t{highest_bits(of_high)} << kVector | highest_bits(of_low);
  };
  return {mask(_mm256_cmpeq_epi8(low, separator), _mm256_cmpeq_epi8(high, separator)),
          mask(_mm256_cmpeq_epi8(low, _mm256_shuffle_epi8(stops, low)),
               _mm256_cmpeq_epi8(high, _mm256_shuffle_epi8(stops, high)))};
}

}  // namespace

PLAN_AVX2 void find_avx2(std::string_view bytes, char delimiter, Found& result) {
  Found found = result;  // counts stay in registers
  const __m256i separator = all(delimiter), stops = table(kStops);
  std::size_t at = 0;
  for (; at + kBlockBytes <= bytes.size(); at += kBlockBytes) {
    add_block(masks_of(bytes.data() + at, separator, stops), static_cast<std::uint32_t>(at),
              found);
  }
  if (std::size_t left = bytes.size() - at; left > 0) {
    char block[kBlockBytes] = {};
    std::memcpy(block, bytes.data() + at, left);
    Masks masks = masks_of(block, separator, stops);
    std::uint64_t there = ~std::uint64_t{0} >> (kBlockBytes - left);
    masks.separators &= there;
    masks.stops &= there;
    add_block(masks, static_cast<std::uint32_t>(at), found);
  }
  // A pass of its own: together, the tables would not stay in registers.
  found.valid = valid_prefix(bytes);
  result = found;
}

}  // namespace plan::csv

#else

namespace plan::csv {

void find_avx2(std::string_view, char, Found&) {
  assert(false);
}

}  // namespace plan::csv

#endif
