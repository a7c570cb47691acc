// Numbers that look thrown and are the same on every machine: those of the standard library
// may differ between versions. Each thread needs dice of its own.
#ifndef PLAN_TESTS_BENCH_DICE_H_
#define PLAN_TESTS_BENCH_DICE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace plan::bench {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  // 0 … sides - 1.
  unsigned roll(unsigned sides) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<unsigned>((state_ >> 33) % sides);
  }
  template <std::size_t kSize>
  std::string_view of(const std::array<std::string_view, kSize>& words) {
    return words[roll(kSize)];
  }

 private:
  std::uint64_t state_;
};

}  // namespace plan::bench

#endif  // PLAN_TESTS_BENCH_DICE_H_
