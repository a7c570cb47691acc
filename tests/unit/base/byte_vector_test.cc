#include "plan/base/byte_vector.h"

#include <doctest/doctest.h>

#include <string>

using namespace plan;

TEST_CASE("bits say which bytes are set, either way") {
  for (std::size_t at = 0; at < 16; ++at) {
    std::string text(17, '.');
    text[1 + at] = 'x';
    for (bool all_others : {false, true}) {
      ByteVector bytes = load_bytes(text.data() + 1);
      ByteMask mask = all_others ? bytes != 'x' : bytes == 'x';
      std::uint64_t bits = all_others ? 0xFFFFu ^ (1u << at) : 1u << at;
      CHECK(bits_of(mask) == bits);
      CHECK(bits_by_multiplying(mask) == bits);
      CHECK(any(mask));
    }
  }
  CHECK_FALSE(any(load_bytes("0123456789abcdef") == 'x'));
}
