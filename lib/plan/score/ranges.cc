#include "plan/score/ranges.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "plan/score/quick_cells.h"

namespace plan::score {
namespace {

constexpr std::size_t kShortLook = 1 << 12, kLongLook = 1 << 16;
constexpr int kRowsToSee = 3;
constexpr int kLinesToTry = 64;
constexpr int kCutsToTry = 64;  // in a row, without a row: what follows is no log

bool is_row(const csv::Record& record, const Header& header, CellReader& cells) {
  if (record.fields.size() < header.names.size()) return false;
  std::size_t field = header.of(Column::kDate).front();
  std::string_view date = cell_text(record.fields[field]);
  return quick_day(date) != kNoDay || (!date.empty() && cells.date(date).problem.empty());
}

// Whether rows begin here. The last one may be cut off, and is not looked at.
bool begins_rows(std::string_view bytes, const Header& header, CellReader& cells) {
  auto source = memory_source("", bytes, kLongLook);
  csv::Options options;
  options.delimiter = header.delimiter;
  options.block = kShortLook;
  csv::Reader reader(*source, options, {1, csv::Range::kToEnd});
  for (int seen = 0; seen < kRowsToSee; ++seen) {
    if (reader.next() != csv::Reader::Answer::kRecord) return false;
    if (!is_row(reader.record(), header, cells)) return false;
  }
  return true;
}

std::optional<std::size_t> find_row(std::string_view bytes, const Header& header,
                                    CellReader& cells) {
  std::size_t at = 0;
  for (int line = 0; line < kLinesToTry; ++line) {
    at = bytes.find_first_of("\r\n", at);
    if (at == bytes.npos || at + 1 == bytes.size()) return std::nullopt;
    at += bytes[at] == '\r' && bytes[at + 1] == '\n' ? 2 : 1;
    if (begins_rows(bytes.substr(at), header, cells)) return at;
  }
  return std::nullopt;
}

}  // namespace

std::uint64_t range_for(std::uint64_t size, unsigned threads) {
  // Few, for where each begins has to be looked for; but more than threads, as they are not
  // equally fast.
  constexpr std::uint64_t kLeast = 1 << 20, kMost = 1 << 22, kPerThread = 32;
  return std::clamp(size / (kPerThread * threads), kLeast, kMost);
}

Result<std::vector<csv::Range>> cut_log(const SeekableFile& file, const Header& header,
                                        CellReader& cells, std::uint64_t size) {
  std::vector<csv::Range> ranges{{}};
  size = std::max<std::uint64_t>(size, 1);
  std::string bytes;
  int missed = 0;
  for (std::uint64_t cut = size; cut < file.size() && missed < kCutsToTry; cut += size) {
    if (cut <= ranges.back().begin) continue;
    std::optional<std::size_t> row;
    for (std::size_t look : {kShortLook, kLongLook}) {
      if (row) break;
      bytes.resize(look);
      Result<std::size_t> got = file.read_at(cut, bytes.data(), look);
      if (!got) return tl::unexpected<Error>(got.error());
      bytes.resize(*got);
      row = find_row(bytes, header, cells);
    }
    missed = row ? 0 : missed + 1;
    if (!row) continue;
    ranges.back().end = cut + *row;
    ranges.push_back({cut + *row, csv::Range::kToEnd});
  }
  return ranges;
}

}  // namespace plan::score
