#include "plan/score/duplicates.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "plan/score/memo.h"
#include "plan/text/utf8.h"

namespace plan::score {
namespace {

// No byte 0xFF stands in UTF-8, so no text meets these and turns a product to nothing.
constexpr std::uint64_t kFirst = 0xff9e3779b97f4a15, kSecond = 0x94d0ffbf58476d1d;
constexpr std::uint64_t kThird = 0xd6e8feb8ff6659fd, kFourth = 0x2545ff914f6cdd1d;

void mix(RowHash& hash, std::uint64_t a, std::uint64_t b) {
  hash.high = fold_multiply(a ^ hash.high ^ kFirst, b ^ kSecond);
  hash.low = fold_multiply(a ^ kThird, b ^ hash.low ^ kFourth);
}

// Whether nothing that trim() takes can stand at the ends: no blank, no control character, no
// byte of U+3000.
bool has_plain_ends(std::string_view cell) {
  auto first = static_cast<unsigned char>(cell.front());
  auto last = static_cast<unsigned char>(cell.back());
  return first > ' ' && last > ' ' && first != 0x7F && last != 0x7F && first != 0xE3 &&
         last != 0x80;
}

}  // namespace

RowHash hash_bytes(std::string_view bytes) {
  RowHash hash{bytes.size() * kThird, bytes.size() * kFirst};
  const char* at = bytes.data();
  std::size_t size = bytes.size();
  for (; size >= 16; at += 16, size -= 16) mix(hash, load_word(at), load_word(at + 8));
  if (size > 0) {
    char rest[16] = {};
    std::memcpy(rest, at, size);
    mix(hash, load_word(rest), load_word(rest + 8));
  }
  return {fold_multiply(hash.high ^ kThird, hash.low ^ kSecond),
          fold_multiply(hash.low ^ kFirst, hash.high ^ kFourth)};
}

void RowHasher::open(const std::vector<std::string>& names, char delimiter) {
  bool first = delimiter_ == 0;
  if (first) delimiter_ = delimiter;
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
bool RowHasher::is_plain(const csv::Record& record) const {
  if (!as_first_ || record.fields.size() > places_.size()) return false;
  std::size_t bytes = record.fields.size() - 1;
  bool plain = true;
  for (std::string_view field : record.fields) {
    bytes += field.size();
    plain = plain && (field.empty() || has_plain_ends(field));
  }
  return plain && bytes == record.raw.size();  // no quotes
}

// The cells in the order of names_, separated as in the first file, in quotes where one holds
// a separator, a quote or a line end; nothing behind the last that is not blank.
void RowHasher::write(const csv::Record& record) {
  cells_.assign(names_.size(), {});
  for (std::size_t i = 0; i < record.fields.size() && i < places_.size(); ++i) {
    cells_[places_[i]] = trim(record.fields[i]);
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
  const char special[] = {delimiter_, '"', '\r', '\n'};
  for (std::string_view cell : cells_) {
    bool quoted = cell.find_first_of(std::string_view(special, sizeof special)) != cell.npos;
    if (quoted) bytes_ += '"';
    for (char c : cell) {
      bytes_ += c;
      if (c == '"') bytes_ += c;
    }
    if (quoted) bytes_ += '"';
    bytes_ += delimiter_;
  }
}

RowHash RowHasher::operator()(const csv::Record& record) {
  std::string_view bytes = record.raw;
  if (!is_plain(record)) {
    write(record);
    bytes = bytes_;
  }
  while (!bytes.empty() && bytes.back() == delimiter_) bytes.remove_suffix(1);
  return hash_bytes(bytes);
}

void DuplicateFinder::open_file(std::uint32_t file, std::uint64_t lines_before) {
  std::uint64_t base = files_.empty() ? 0 : files_.back().base + lines_before;
  files_.push_back({static_cast<std::uint32_t>(base), file});
}

DuplicateFinder::Seen DuplicateFinder::seen_at(std::uint32_t place) const {
  auto behind = std::upper_bound(files_.begin(), files_.end(), place,
                                 [](std::uint32_t p, const File& f) { return p <= f.base; });
  const File& file = *(behind - 1);
  return {file.file, place - file.base};
}

DuplicateFinder::Seen DuplicateFinder::look(const RowHash& row, std::uint32_t line) {
  Part& part = parts_[row.high >> 56];
  if ((part.used + 1) * 20 > part.hashes.size() * 17) grow(part);
  std::size_t at = place_in(part, row);
  while (part.places[at] != 0) {
    if (part.hashes[at] == row.low) return seen_at(part.places[at]);
    if (++at == part.hashes.size()) at = 0;
  }
  part.hashes[at] = row.low;
  part.places[at] = files_.back().base + line;
  ++part.used;
  ++used_;
  return {};
}

void DuplicateFinder::clear() {
  for (Part& part : parts_) part = {};
  used_ = 0;
}

void DuplicateFinder::grow(Part& part) const {
  Part old = std::move(part);
  auto expected = static_cast<std::size_t>(expected_ / kParts) * 5 / 4;
  std::size_t size = std::max({std::size_t{64}, old.hashes.size() * 6 / 5, expected});
  part.hashes.assign(size, 0);
  part.places.assign(size, 0);
  part.used = old.used;
  for (std::size_t i = 0; i < old.hashes.size(); ++i) {
    if (old.places[i] == 0) continue;
    std::size_t at = place_in(part, {0, old.hashes[i]});
    while (part.places[at] != 0) at = at + 1 == size ? 0 : at + 1;
    part.hashes[at] = old.hashes[i];
    part.places[at] = old.places[i];
  }
}

}  // namespace plan::score
