#include "plan/score/hash_bytes.h"

#include <bit>

#include "plan/base/processor.h"
#include "plan/score/memo.h"

namespace plan::score {
namespace {

// No byte 0xFF stands in UTF-8, so no text meets these and turns a product to nothing.
constexpr std::uint64_t kFirst = 0xff9e3779b97f4a15, kSecond = 0x94d0ffbf58476d1d;
constexpr std::uint64_t kThird = 0xd6e8feb8ff6659fd, kFourth = 0x2545ff914f6cdd1d;

}  // namespace

RowHash hash_by_products(std::string_view bytes) {
  // Two lanes, each of every other 16 bytes, for a product waits for the one before.
  struct Lane {
    std::uint64_t high = 0, low = 0;
    void mix(const char* at) {
      std::uint64_t a = load_word(at), b = load_word(at + 8);
      // Only few bits of it are used: it is kept with less care.
      high = (high ^ a ^ std::rotl(b, 32)) * kSecond;
      low = fold_multiply(a ^ kThird, b ^ low ^ kFourth);
    }
  };
  Lane one{bytes.size() * kThird, bytes.size() * kFirst}, two{kFirst, kSecond};
  const char* at = bytes.data();
  std::size_t size = bytes.size();
  for (; size >= kPiece; at += kPiece, size -= kPiece) {
    one.mix(at);
    two.mix(at + 16);
  }
  if (size > 0) {
    char few[kPiece] = {};
    const char* rest = last_piece(bytes, few);
    one.mix(rest);
    two.mix(rest + 16);
  }
  return {fold_multiply(one.high ^ kThird, two.high ^ kSecond),
          fold_multiply(one.low ^ kFirst, std::rotl(two.low, 32) ^ kFourth)};
}

HashWay fastest_hash() {
  static const HashWay fastest = knows_aes() ? hash_by_aes : hash_by_products;
  return fastest;
}

}  // namespace plan::score
