#include "plan/csv/ranges.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

namespace plan::csv {
namespace {

// The first byte behind the line end that follows `offset`; kToEnd: there is none.
Result<std::uint64_t> behind_line_end(const SeekableFile& file, std::uint64_t offset) {
  std::array<char, 4096> block;
  for (bool after_cr = false;;) {
    Result<std::size_t> got = file.read_at(offset, block.data(), block.size());
    if (!got) return tl::unexpected<Error>(got.error());
    if (*got == 0) return Range::kToEnd;
    if (after_cr) return offset + (block[0] == '\n' ? 1 : 0);
    std::string_view bytes(block.data(), *got);
    std::size_t at = bytes.find_first_of("\r\n");
    offset += at == bytes.npos ? bytes.size() : at + 1;
    if (at == bytes.npos) continue;
    if (bytes[at] == '\n') return offset;
    after_cr = true;
  }
}

}  // namespace

Result<std::vector<Range>> cut_into_ranges(const SeekableFile& file, std::size_t count,
                                           std::uint64_t least) {
  least = std::max<std::uint64_t>(least, 1);
  std::uint64_t most = std::max<std::size_t>(count, 1);
  std::uint64_t parts = std::clamp<std::uint64_t>(file.size() / least, 1, most);
  std::uint64_t length = file.size() / parts, left = file.size() % parts;
  std::vector<Range> ranges{{}};
  for (std::uint64_t i = 1; i < parts; ++i) {
    std::uint64_t cut = i * length + i * left / parts;
    if (cut <= ranges.back().begin) continue;  // a line as long as a range
    Result<std::uint64_t> begin = behind_line_end(file, cut);
    if (!begin) return tl::unexpected<Error>(begin.error());
    if (*begin >= file.size()) break;
    ranges.back().end = *begin;
    ranges.push_back({*begin, Range::kToEnd});
  }
  return ranges;
}

Place behind(const Extent& before, Place place) {
  constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();
  auto move = [&](std::uint32_t& line) {
    line = static_cast<std::uint32_t>(std::min(kMost, line + before.lines));
  };
  if (place.line > 0) move(place.line);
  if (place.end_line > 0) move(place.end_line);
  std::size_t digits = place.cell.find_first_of("0123456789");
  if (digits != std::string::npos) {
    std::uint64_t row = 0;
    std::from_chars(place.cell.data() + digits, place.cell.data() + place.cell.size(), row);
    place.cell.replace(digits, std::string::npos, std::to_string(row + before.rows));
  }
  return place;
}

}  // namespace plan::csv
