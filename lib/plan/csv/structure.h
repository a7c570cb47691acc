// Where the structure of CSV text stands, found many bytes at a time: separators, quotes, line
// ends and NUL bytes, and how far the text is UTF-8. For this module only.
//
// What a quote means is not decided here: every byte counts for what it is. All ways of looking
// give the same answers; the fastest one this processor knows is chosen when the program runs.
#ifndef PLAN_CSV_STRUCTURE_H_
#define PLAN_CSV_STRUCTURE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace plan::csv {

enum class Look : std::uint8_t {
  kPortable,  // 16 bytes at a time
  kAvx2,      // 32, twice
  kAvx512,    // 64
};
[[nodiscard]] Look fastest_look();
[[nodiscard]] bool knows(Look look);  // whether this processor does

class Structure {
 public:
  static constexpr std::size_t kMost = 1 << 14;  // bytes looked at in one go

  explicit Structure(char delimiter, Look look = fastest_look());

  // REQUIRES: bytes.size() <= kMost.
  void find(std::string_view bytes);

  // Of the last find(): the offsets of all separators, quotes, line ends and NUL bytes,
  // ascending. One slot before the first may be written: who reads records puts there where
  // the one before it ended.
  [[nodiscard]] std::uint32_t* marks() { return marks_.get() + 1; }
  [[nodiscard]] std::size_t mark_count() const { return mark_count_; }
  // Which of the marks are no separators, ascending.
  [[nodiscard]] const std::uint32_t* stops() const { return stops_.get(); }
  [[nodiscard]] std::size_t stop_count() const { return stop_count_; }
  // Bytes at the beginning that are UTF-8; a character cut off at the end is not among them.
  [[nodiscard]] std::size_t valid() const { return valid_; }

 private:
  char delimiter_;
  Look look_;
  std::unique_ptr<std::uint32_t[]> marks_, stops_;
  std::size_t mark_count_ = 0;
  std::size_t stop_count_ = 0;
  std::size_t valid_ = 0;
};

}  // namespace plan::csv

#endif  // PLAN_CSV_STRUCTURE_H_
