#include "plan/csv/structure.h"

#include <array>
#include <cassert>
#include <cstring>

#include "plan/base/byte_vector.h"
#include "plan/base/processor.h"
#include "plan/csv/structure_blocks.h"

namespace plan::csv {
namespace {

Masks masks_of(const char* block, char delimiter) {
  const auto separator = static_cast<unsigned char>(delimiter);
  Masks masks;
  for (std::size_t i = 0; i < kBlockBytes; i += sizeof(ByteVector)) {
    ByteVector bytes = load_bytes(block + i);
    ByteMask stops = (bytes == '\0') | (bytes == '\n') | (bytes == '\r') | (bytes == '"');
    masks.separators |= bits_of(bytes == separator) << i;
    masks.stops |= bits_of(stops) << i;
  }
  return masks;
}

}  // namespace

void find_portable(std::string_view bytes, char delimiter, Found& found) {
  std::size_t at = 0;
  for (; at + kBlockBytes <= bytes.size(); at += kBlockBytes) {
    add_block(masks_of(bytes.data() + at, delimiter), static_cast<std::uint32_t>(at), found);
  }
  if (std::size_t left = bytes.size() - at; left > 0) {
    char block[kBlockBytes] = {};
    std::memcpy(block, bytes.data() + at, left);
    Masks masks = masks_of(block, delimiter);
    std::uint64_t there = ~std::uint64_t{0} >> (kBlockBytes - left);
    masks.separators &= there;
    masks.stops &= there;
    add_block(masks, static_cast<std::uint32_t>(at), found);
  }
  found.valid = valid_from(bytes, 0);
}

bool knows(Look look) {
  return look <= fastest_look();
}

Look fastest_look() {
  static const Look fastest = !knows_avx2()    ? Look::kPortable
                              : knows_avx512() ? Look::kAvx512
                                               : Look::kAvx2;
  return fastest;
}

Structure::Structure(char delimiter, Look look)
    : delimiter_(delimiter),
      look_(look),
      marks_(new std::uint32_t[1 + kMost + kBlockBytes]),
      stops_(new std::uint32_t[kMost + kBlockBytes]) {
  assert(knows(look));
}

void Structure::find(std::string_view bytes) {
  assert(bytes.size() <= kMost);
  Found found{marks(), stops_.get()};
  constexpr std::array kWays{find_portable, find_avx2, find_avx512};
  kWays[static_cast<std::size_t>(look_)](bytes, delimiter_, found);
  mark_count_ = found.mark_count;
  stop_count_ = found.stop_count;
  valid_ = found.valid;
}

}  // namespace plan::csv
