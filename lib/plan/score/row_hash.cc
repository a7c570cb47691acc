#include "plan/score/row_hash.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "plan/text/utf8.h"

namespace plan::score {

RowHasher::Bytes::Bytes(char delimiter) {
  for (unsigned byte = 0; byte < 256; ++byte) {
    bool plain = (byte > ' ' && byte != 0x7F) || byte == static_cast<unsigned char>(delimiter);
    if (plain && byte != 0xE3) kinds_[byte] |= kPlainFirst;
    if (plain && byte != 0x80) kinds_[byte] |= kPlainLast;
  }
  for (char c : {delimiter, '"', '\r', '\n'}) kinds_[static_cast<unsigned char>(c)] |= kQuoted;
}

void RowHasher::open(const std::vector<std::string>& names, char delimiter) {
  bool first = delimiter_ == 0;
  if (first) {
    delimiter_ = delimiter;
    bytes_written_ = Bytes(delimiter);
  }
  bytes_here_ = Bytes(delimiter);
  places_.clear();
  std::vector<bool> taken(names_.size(), false);
  names_repeat_ = false;
  for (const std::string& name : names) {
    std::size_t at = 0;
    while (at < names_.size() && (taken[at] || names_[at] != name)) {
      names_repeat_ = names_repeat_ || names_[at] == name;
      ++at;
    }
    if (at == names_.size()) {
      names_.push_back(name);
      taken.push_back(false);
    }
    taken[at] = true;
    places_.push_back(at);
  }
  as_first_ = delimiter == delimiter_ && !names_repeat_;
  for (std::size_t i = 0; i < places_.size(); ++i) as_first_ = as_first_ && places_[i] == i;
}

// Whether the row's bytes are already in the form that write() gives it.
inline bool RowHasher::is_plain(const csv::Fields& fields, std::string_view raw) const {
  if (!as_first_ || fields.size() > places_.size()) return false;
  if (fields.side_by_side()) return are_plain_side_by_side(fields);
  std::size_t bytes = fields.size() - 1;
  for (std::string_view field : fields) bytes += field.size();
  if (bytes != raw.size()) return false;  // quotes
  return std::all_of(fields.begin(), fields.end(),
                     [this](std::string_view field) { return is_plain(field); });
}

// Looks on both sides of each separator. Beside a blank cell stand separators, which pass: the
// processor could not guess which cells are blank.
inline bool RowHasher::are_plain_side_by_side(const csv::Fields& fields) const {
  if (!is_plain(fields.front()) || !is_plain(fields.back())) return false;
  const std::size_t size = fields.size();
  if (size < 3) return true;
  std::uint8_t firsts = bytes_here_[fields.end_of(0)[1]];
  std::uint8_t lasts = bytes_here_[fields.end_of(size - 2)[-1]];
  for (std::size_t i = 1; i + 2 < size; ++i) {
    const char* separator = fields.end_of(i);
    firsts &= bytes_here_[separator[1]];
    lasts &= bytes_here_[separator[-1]];
  }
  return (firsts & Bytes::kPlainFirst) != 0 && (lasts & Bytes::kPlainLast) != 0;
}

// The cells in the order of names_, separated as in the first file, in quotes where one holds
// a separator, a quote or a line end; nothing behind the last that is not blank.
void RowHasher::write(const csv::Fields& fields) {
  cells_.assign(names_.size(), {});
  for (std::size_t i = 0; i < fields.size() && i < places_.size(); ++i) {
    cells_[places_[i]] = trim(fields[i]);
  }
  if (names_repeat_) {
    // Which of two columns of one name holds a cell does not matter.
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      for (std::size_t j = i + 1; j < cells_.size(); ++j) {
        if (names_[i] == names_[j] && cells_[i] < cells_[j]) std::swap(cells_[i], cells_[j]);
      }
    }
  }
  bytes_.clear();
  for (std::string_view cell : cells_) {
    std::uint8_t kinds = 0;
    for (char c : cell) kinds |= bytes_written_[c];
    const bool quoted = (kinds & Bytes::kQuoted) != 0;
    if (quoted) {
      bytes_ += '"';
      for (std::size_t quote = cell.find('"'); quote != cell.npos; quote = cell.find('"')) {
        bytes_ += cell.substr(0, quote + 1);
        bytes_ += '"';
        cell.remove_prefix(quote + 1);
      }
    }
    bytes_ += cell;
    if (quoted) bytes_ += '"';
    bytes_ += delimiter_;
  }
}

inline RowHash RowHasher::hash_written(std::string_view bytes) const {
  while (!bytes.empty() && bytes.back() == delimiter_) bytes.remove_suffix(1);
  return way_(bytes);
}

RowHash RowHasher::operator()(const csv::Fields& fields, std::string_view raw) {
  if (is_plain(fields, raw)) return hash_written(raw);
  write(fields);
  return hash_written(bytes_);
}

void RowHasher::hash(const csv::Batch& rows, RowHash* hashes) {
  const csv::Run& even = rows.even;
  const bool may_be_plain = as_first_ && even.columns() <= places_.size();
  for (std::size_t i = 0; i < even.size(); ++i) {
    const csv::Fields fields = even[i];
    assert(fields.side_by_side());
    if (may_be_plain && are_plain_side_by_side(fields)) {
      hashes[i] = hash_written(fields.whole());
    } else {
      write(fields);
      hashes[i] = hash_written(bytes_);
    }
  }
  if (!rows.last.empty()) hashes[even.size()] = (*this)(rows.last[0], rows.last_raw);
}

}  // namespace plan::score
