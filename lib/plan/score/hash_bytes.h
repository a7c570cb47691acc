// Hashes of bytes, and the ways of making them. For this module only.
//
// Two ways give the same bytes different hashes: what is compared is made in one of them.
#ifndef PLAN_SCORE_HASH_BYTES_H_
#define PLAN_SCORE_HASH_BYTES_H_

#include <cstdint>
#include <string_view>

namespace plan::score {

struct RowHash {
  std::uint64_t high = 0, low = 0;
};

using HashWay = RowHash (*)(std::string_view bytes);

[[nodiscard]] RowHash hash_by_products(std::string_view bytes);
// REQUIRES: knows_aes().
[[nodiscard]] RowHash hash_by_aes(std::string_view bytes);
// Of those that this processor knows.
[[nodiscard]] HashWay fastest_hash();

}  // namespace plan::score

#endif  // PLAN_SCORE_HASH_BYTES_H_
