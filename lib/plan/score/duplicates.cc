#include "plan/score/duplicates.h"

#include <cstring>
#include <utility>

namespace plan::score {
namespace {

__extension__ typedef unsigned __int128 Wide;

std::uint64_t fold_multiply(std::uint64_t a, std::uint64_t b) {
  Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

// Two hashes of a text in one pass.
void mix(std::string_view text, std::uint64_t& high, std::uint64_t& low) {
  constexpr std::uint64_t kOdd = 0x9e3779b97f4a7c15, kOther = 0xd6e8feb86659fd93;
  high ^= text.size() * kOdd;
  low ^= text.size() * kOther;
  while (!text.empty()) {
    std::uint64_t word = 0;
    std::size_t n = text.size() < 8 ? text.size() : 8;
    std::memcpy(&word, text.data(), n);
    high = fold_multiply(high ^ word, kOdd) + 0x2545f4914f6cdd1d;
    low = fold_multiply(low ^ word, kOther) + 0x1234567891234567;
    text.remove_prefix(n);
  }
  high = fold_multiply(high, kOther);
  low = fold_multiply(low, kOdd);
}

}  // namespace

ColumnSeed::ColumnSeed(std::string_view column) : high(0x1234567), low(0xfedcba98765) {
  mix(column, high, low);
}

void RowHash::add(const ColumnSeed& column, std::string_view text) {
  if (text.empty()) return;
  // Sums, so that the order of the columns does not matter.
  std::uint64_t high = column.high, low = column.low;
  mix(text, high, low);
  high_ += high;
  low_ += low;
}

DuplicateFinder::Seen DuplicateFinder::look(const RowHash& row, std::uint32_t file,
                                            std::uint32_t line) {
  if (slots_.size() < 2 * (used_ + 1)) grow();
  std::size_t mask = slots_.size() - 1;
  for (std::size_t at = row.low() & mask;; at = (at + 1) & mask) {
    Slot& slot = slots_[at];
    if (slot.seen.line == 0) {
      slot = {row.high(), row.low(), {file, line}};
      ++used_;
      return {};
    }
    if (slot.high == row.high() && slot.low == row.low()) return slot.seen;
  }
}

void DuplicateFinder::clear() {
  slots_ = {};
  used_ = 0;
}

void DuplicateFinder::grow() {
  std::vector<Slot> old(slots_.empty() ? 1024 : slots_.size() * 2);
  std::swap(old, slots_);
  std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.seen.line == 0) continue;
    std::size_t at = slot.low & mask;
    while (slots_[at].seen.line != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace plan::score
