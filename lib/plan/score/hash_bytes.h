// Hashes of bytes, and the ways of making them. For this module only.
//
// Two ways give the same bytes different hashes: what is compared is made in one of them.
#ifndef PLAN_SCORE_HASH_BYTES_H_
#define PLAN_SCORE_HASH_BYTES_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace plan::score {

struct RowHash {
  std::uint64_t high = 0, low = 0;
};

using HashWay = RowHash (*)(std::string_view bytes);

// Every way takes so many bytes at a time, and then last_piece() if some are left.
inline constexpr std::size_t kPiece = 32;
// The last ones: some of them may have been taken before, which their number tells from others.
// Of fewer, all, with zeros behind them in `few`, which begins as zeros.
[[nodiscard]] inline const char* last_piece(std::string_view bytes, char (&few)[kPiece]) {
  if (bytes.size() >= kPiece) return bytes.data() + bytes.size() - kPiece;
  std::memcpy(few, bytes.data(), bytes.size());
  return few;
}

[[nodiscard]] RowHash hash_by_products(std::string_view bytes);
// REQUIRES: knows_aes().
[[nodiscard]] RowHash hash_by_aes(std::string_view bytes);
// Of those that this processor knows.
[[nodiscard]] HashWay fastest_hash();

}  // namespace plan::score

#endif  // PLAN_SCORE_HASH_BYTES_H_
