// split_csv FILE [THREADS]: finds where every field of a CSV file ends, and does nothing else:
// no check, no row, no text. What is left of the work of whoever reads all bytes through the
// kernel and has to know the fields, as a floor to set beside `plan score`.
//
// Blocks of 256 KiB by pread; of 64 bytes at once (AVX2) the quotes, separators and line ends;
// what lies between quotes by their parity; the offsets of the rest written to an array. Exits
// with 3 where the processor has no AVX2.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

#include "plan/csv/ranges.h"
#include "plan/io/seekable.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace {

constexpr std::size_t kBlock = 1 << 18;
constexpr std::size_t kStep = 64;
constexpr int kAtOnce = 8;  // offsets written without asking whether there are so many

struct alignas(256) Part {
  std::uint64_t records = 0, fields = 0;
  std::uint64_t inside = 0;  // all ones while a quote is open
  bool failed = false;
};

#if defined(__x86_64__)
#define TARGET __attribute__((target("avx2,bmi,bmi2,pclmul,popcnt")))

bool knows_how() {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("pclmul");
}

TARGET std::uint32_t bits(__m256i found) {
  return static_cast<std::uint32_t>(_mm256_movemask_epi8(found));
}

TARGET std::uint64_t equal(__m256i low, __m256i high, char what) {
  __m256i all = _mm256_set1_epi8(what);
  return bits(_mm256_cmpeq_epi8(low, all)) | std::uint64_t{bits(_mm256_cmpeq_epi8(high, all))}
                                                 << 32;
}

// Bit i: whether an odd number of bits up to and with i is set.
TARGET std::uint64_t parity(std::uint64_t marks) {
  __m128i product = _mm_clmulepi64_si128(_mm_set_epi64x(0, static_cast<long long>(marks)),
                                         _mm_set1_epi8('\xFF'), 0);
  return static_cast<std::uint64_t>(_mm_cvtsi128_si64(product));
}

// `bytes` end in zeros up to a whole step. Returns how many offsets were written.
TARGET std::size_t split(const char* bytes, std::size_t size, std::uint32_t* offsets,
                         Part& part) {
  std::uint32_t* out = offsets;
  for (std::size_t at = 0; at < size; at += kStep) {
    auto* from = reinterpret_cast<const __m256i*>(bytes + at);
    __m256i low = _mm256_loadu_si256(from), high = _mm256_loadu_si256(from + 1);
    std::uint64_t quoted = parity(equal(low, high, '"')) ^ part.inside;
    part.inside = 0 - (quoted >> 63);
    std::uint64_t line_ends = equal(low, high, '\n') & ~quoted;
    std::uint64_t ends = (equal(low, high, ',') & ~quoted) | line_ends;
    part.records += static_cast<unsigned>(__builtin_popcountll(line_ends));
    int count = __builtin_popcountll(ends);
    auto base = static_cast<std::uint32_t>(at);
    for (int i = 0; i < kAtOnce; ++i, ends = _blsr_u64(ends)) {
      out[i] = base + static_cast<std::uint32_t>(_tzcnt_u64(ends));
    }
    for (int i = kAtOnce; ends != 0; ++i, ends = _blsr_u64(ends)) {
      out[i] = base + static_cast<std::uint32_t>(_tzcnt_u64(ends));
    }
    out += count;
  }
  return static_cast<std::size_t>(out - offsets);
}

#else

bool knows_how() {
  return false;
}
std::size_t split(const char*, std::size_t, std::uint32_t*, Part&) {
  return 0;
}

#endif

void split_range(const plan::SeekableFile& file, plan::csv::Range range, Part& part) {
  std::vector<char> buffer(kBlock + kStep);
  std::vector<std::uint32_t> offsets(kBlock + kStep);
  std::uint64_t end = std::min(range.end, file.size());
  for (std::uint64_t at = range.begin; at < end;) {
    auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(kBlock, end - at));
    auto got = file.read_at(at, buffer.data(), wanted);
    if (!got || *got == 0) {
      part.failed = true;
      return;
    }
    std::fill_n(buffer.begin() + static_cast<std::ptrdiff_t>(*got), kStep, '\0');
    part.fields += split(buffer.data(), *got, offsets.data(), part);
    at += *got;
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t threads = argc == 3 ? std::strtoul(argv[2], nullptr, 10) : 1;
  if ((argc != 2 && argc != 3) || threads == 0) {
    std::fputs("usage: split_csv FILE [THREADS]\n", stderr);
    return 2;
  }
  if (!knows_how()) return 3;
  auto file = plan::SeekableFile::open(argv[1]);
  if (!file || !*file) return 2;
  auto ranges = plan::csv::cut_into_ranges(**file, threads);
  if (!ranges) return 2;
  std::vector<Part> parts(ranges->size());
  std::vector<std::thread> running;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    running.emplace_back([&, i] { split_range(**file, (*ranges)[i], parts[i]); });
  }
  for (std::thread& thread : running) thread.join();
  Part sum;
  for (const Part& part : parts) {
    // Each range begins where a line ends: rightly, if the one before it closed its quotes.
    if (part.failed || part.inside != 0) return 1;
    sum.records += part.records;
    sum.fields += part.fields;
  }
  std::printf("%llu records, %llu fields\n", static_cast<unsigned long long>(sum.records),
              static_cast<unsigned long long>(sum.fields));
  return 0;
}
