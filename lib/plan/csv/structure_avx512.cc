// The structure of CSV text by AVX-512: a block is one vector, and what was found in it becomes
// offsets without a loop.
//
// Only functions marked with the target are built for it, so that nothing inlined elsewhere
// meets a processor that does not know it.
#include <cassert>

#include "plan/csv/structure_blocks.h"
#include "plan/csv/structure_tables.h"

#if defined(__x86_64__)

#include <immintrin.h>

#include <array>

#define PLAN_TARGET "avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,bmi,bmi2,popcnt"
#define PLAN_AVX512 __attribute__((target(PLAN_TARGET)))
#define PLAN_AVX512_INLINE __attribute__((target(PLAN_TARGET), always_inline)) inline

#if defined(__GNUC__) && !defined(__clang__)
// GCC's own header leaves on purpose what a mask of ones covers (its bug 105593).
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif

namespace plan::csv {
namespace {

// What an operation on three vectors gives, as its instruction wants it: bit 4a + 2b + c.
constexpr int kAndOfAll = 0b10000000;  // a & b & c

constexpr auto kNumbers = [] {
  std::array<unsigned char, kBlockBytes> numbers{};
  for (std::size_t i = 0; i < kBlockBytes; ++i) numbers[i] = static_cast<unsigned char>(i);
  return numbers;
}();

constexpr auto kMostInBlock = [] {
  std::array<unsigned char, kBlockBytes> most{};
  for (std::size_t i = 0; i < kBlockBytes; ++i) {
    most[i] = i + 3 < kBlockBytes ? 0xFF : kMostAtEnd[i + 3 - kBlockBytes];
  }
  return most;
}();

PLAN_AVX512_INLINE __m512i table(const unsigned char (&bytes)[16]) {
  return _mm512_broadcast_i32x4(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes)));
}

PLAN_AVX512_INLINE __m512i all(int byte) {
  return _mm512_set1_epi8(static_cast<char>(byte));
}

// Not zero where the block, which follows `before`, is not UTF-8.
PLAN_AVX512_INLINE __m512i utf8_errors(__m512i block, __m512i before) {
  __m512i low = all(0x0F);
  __m512i lanes = _mm512_alignr_epi64(block, before, 6);  // moved up by 16 bytes
  __m512i first = _mm512_alignr_epi8(block, lanes, 15);   // by one
  __m512i high_of_first = _mm512_and_si512(_mm512_srli_epi16(first, 4), low);
  __m512i high_of_block = _mm512_and_si512(_mm512_srli_epi16(block, 4), low);
  __m512i special = _mm512_ternarylogic_epi64(
      _mm512_shuffle_epi8(table(kFirstHigh), high_of_first),
      _mm512_shuffle_epi8(table(kFirstLow), _mm512_and_si512(first, low)),
      _mm512_shuffle_epi8(table(kSecondHigh), high_of_block), kAndOfAll);
  // Two continuations in a row are right where three or four bytes were announced, and only
  // there.
  __m512i third = _mm512_subs_epu8(_mm512_alignr_epi8(block, lanes, 14), all(0xE0 - 0x80));
  __m512i fourth = _mm512_subs_epu8(_mm512_alignr_epi8(block, lanes, 13), all(0xF0 - 0x80));
  __m512i announced = _mm512_and_si512(_mm512_or_si512(third, fourth), all(0x80));
  return _mm512_xor_si512(announced, special);
}

struct Utf8State {
  __m512i before;      // the last block
  __m512i unfinished;  // not zero when a character of it goes on behind it
  __m512i errors;      // not zero when one was found
};

PLAN_AVX512_INLINE void check(__m512i block, __m512i most, Utf8State& state) {
  if (_mm512_movepi8_mask(block) == 0) {
    state.errors = _mm512_or_si512(state.errors, state.unfinished);
    state.unfinished = _mm512_setzero_si512();
  } else {
    state.errors = _mm512_or_si512(state.errors, utf8_errors(block, state.before));
    state.unfinished = _mm512_subs_epu8(block, most);
  }
  state.before = block;
}

PLAN_AVX512_INLINE void add_block(__m512i block, __mmask64 there, __m512i separator,
                                  __m512i stops_table, std::uint32_t base, Found& found) {
  constexpr unsigned kGroup = 16;
  std::uint64_t stops =
      there & _mm512_cmpeq_epi8_mask(block, _mm512_shuffle_epi8(stops_table, block));
  std::uint64_t marks = stops | (there & _mm512_cmpeq_epi8_mask(block, separator));
  __m512i offsets = _mm512_maskz_compress_epi8(marks, _mm512_loadu_si512(kNumbers.data()));
  auto count = static_cast<unsigned>(__builtin_popcountll(marks));
  std::uint32_t* out = found.marks + found.mark_count;
  for (unsigned written = 0;; offsets = _mm512_alignr_epi64(offsets, offsets, 2)) {
    __m512i wide = _mm512_cvtepu8_epi32(_mm512_castsi512_si128(offsets));
    _mm512_storeu_si512(out + written,
                        _mm512_add_epi32(wide, _mm512_set1_epi32(static_cast<int>(base))));
    written += kGroup;
    if (written >= count) [[likely]]
      break;
  }
  auto first = static_cast<std::uint32_t>(found.mark_count);
  std::uint64_t which = _pext_u64(stops, marks);
  auto stop_count = static_cast<unsigned>(__builtin_popcountll(which));
  std::uint32_t* stop = found.stops + found.stop_count;
  for (unsigned i = 0; i == 0 || i < stop_count; ++i, which = _blsr_u64(which)) {
    stop[i] = first + static_cast<std::uint32_t>(_tzcnt_u64(which));
  }
  found.mark_count += count;
  found.stop_count += stop_count;
}

}  // namespace

PLAN_AVX512 void find_avx512(std::string_view bytes, char delimiter, Found& result) {
  Found found = result;  // counts stay in registers
  const __m512i separator = all(delimiter), stops = table(kStops);
  const __m512i most = _mm512_loadu_si512(kMostInBlock.data());
  const __m512i zero = _mm512_setzero_si512();
  Utf8State utf8{zero, zero, zero};
  std::size_t at = 0;
  for (; at + kBlockBytes <= bytes.size(); at += kBlockBytes) {
    __m512i block = _mm512_loadu_si512(bytes.data() + at);
    add_block(block, ~__mmask64{0}, separator, stops, static_cast<std::uint32_t>(at), found);
    check(block, most, utf8);
  }
  if (std::size_t left = bytes.size() - at; left > 0) {
    __mmask64 there = ~std::uint64_t{0} >> (kBlockBytes - left);
    add_block(_mm512_maskz_loadu_epi8(there, bytes.data() + at), there, separator, stops,
              static_cast<std::uint32_t>(at), found);
  }
  bool broken = _mm512_test_epi8_mask(utf8.errors, utf8.errors) != 0;
  // Less than a block is left, and what the blocks before left unfinished.
  found.valid = valid_from(bytes, broken ? 0 : at);
  result = found;
}

}  // namespace plan::csv

#else

namespace plan::csv {

void find_avx512(std::string_view, char, Found&) {
  assert(false);
}

}  // namespace plan::csv

#endif
