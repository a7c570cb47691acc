#include "plan/score/duplicates.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#include "plan/score/memo.h"
#include "plan/text/utf8.h"

namespace plan::score {
namespace {

// No byte 0xFF stands in UTF-8, so no text meets these and turns a product to nothing.
constexpr std::uint64_t kFirst = 0xff9e3779b97f4a15, kSecond = 0x94d0ffbf58476d1d;
constexpr std::uint64_t kThird = 0xd6e8feb8ff6659fd, kFourth = 0x2545ff914f6cdd1d;

}  // namespace

RowHasher::PlainEnds::PlainEnds(char delimiter) {
  for (unsigned byte = 0; byte < 256; ++byte) {
    bool plain = byte > ' ' && byte != 0x7F;
    first_[byte] = plain && byte != 0xE3;
    last_[byte] = plain && byte != 0x80;
  }
  auto separator = static_cast<unsigned char>(delimiter);
  first_[separator] = last_[separator] = true;
}

RowHash hash_bytes(std::string_view bytes) {
  // Two lanes, each of every other 16 bytes, for a product waits for the one before.
  struct Lane {
    std::uint64_t high = 0, low = 0;
    void mix(const char* at) {
      std::uint64_t a = load_word(at), b = load_word(at + 8);
      // Only few bits of it are used: it is kept with less care.
      high = (high ^ a ^ std::rotl(b, 32)) * kSecond;
      low = fold_multiply(a ^ kThird, b ^ low ^ kFourth);
    }
  };
  Lane one{bytes.size() * kThird, bytes.size() * kFirst}, two{kFirst, kSecond};
  const char* at = bytes.data();
  std::size_t size = bytes.size();
  for (; size >= 32; at += 32, size -= 32) {
    one.mix(at);
    two.mix(at + 16);
  }
  if (size > 0) {
    // The last ones again with some before them, which their number tells from others.
    char few[32] = {};
    if (bytes.size() < sizeof few) std::memcpy(few, at, size);
    const char* rest = bytes.size() < sizeof few ? few : at + size - sizeof few;
    one.mix(rest);
    two.mix(rest + 16);
  }
  return {fold_multiply(one.high ^ kThird, two.high ^ kSecond),
          fold_multiply(one.low ^ kFirst, std::rotl(two.low, 32) ^ kFourth)};
}

void RowHasher::open(const std::vector<std::string>& names, char delimiter) {
  bool first = delimiter_ == 0;
  if (first) delimiter_ = delimiter;
  ends_ = PlainEnds(delimiter);
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
bool RowHasher::is_plain(const csv::Fields& fields, std::string_view raw) const {
  if (!as_first_ || fields.size() > places_.size()) return false;
  if (!fields.side_by_side()) {
    std::size_t bytes = fields.size() - 1;
    for (std::string_view field : fields) bytes += field.size();
    if (bytes != raw.size()) return false;  // quotes
  }
  auto is_plain = [this](std::string_view field) {
    return field.empty() || ends_.plain(field);
  };
  bool plain = is_plain(fields.front()) && is_plain(fields.back());
  // At the ends of a blank cell between others stand separators, which pass: the processor
  // could not guess which cells are blank.
  for (std::size_t i = 1; i + 1 < fields.size(); ++i) plain &= ends_.plain(fields[i]);
  return plain;
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

RowHash RowHasher::operator()(const csv::Fields& fields, std::string_view raw) {
  std::string_view bytes = raw;
  if (!is_plain(fields, raw)) {
    write(fields);
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

inline std::uint32_t DuplicateFinder::Bucket::find(std::uint64_t hash) const {
  // The lower halves of all at once: it is nearly never there, and that is soon seen.
  unsigned alike = 0;
  for (std::uint32_t i = 0; i < kMost; ++i) {
    alike |= static_cast<unsigned>(low[i] == static_cast<std::uint32_t>(hash)) << i;
  }
  alike &= (1U << used) - 1;
  for (; alike != 0; alike &= alike - 1) {
    auto i = static_cast<std::uint32_t>(std::countr_zero(alike));
    if (high[i] == hash >> 32) return i;
  }
  return kMost;
}

inline void DuplicateFinder::Bucket::add(std::uint64_t hash, std::uint32_t at) {
  low[used] = static_cast<std::uint32_t>(hash);
  high[used] = static_cast<std::uint32_t>(hash >> 32);
  place[used] = at;
  ++used;
}

// REQUIRES: there is one.
inline DuplicateFinder::Bucket& DuplicateFinder::free_bucket(Part& part, std::uint64_t hash) {
  std::size_t at = place_in(part, hash);
  while (part.buckets[at].used == Bucket::kMost) at = behind(part, at);
  return part.buckets[at];
}

DuplicateFinder::Seen DuplicateFinder::look(const RowHash& row, std::uint32_t line) {
  Part& part = parts_[row.high >> 56];
  if ((part.used + 1) * 10 > part.buckets.size() * Bucket::kMost * 9) grow(part);
  Bucket* buckets = part.buckets.data();
  std::size_t at = place_in(part, row.low);
  for (;; at = behind(part, at)) {
    std::uint32_t found = buckets[at].find(row.low);
    if (found != Bucket::kMost) return seen_at(buckets[at].place[found]);
    if (buckets[at].used != Bucket::kMost) break;
  }
  buckets[at].add(row.low, files_.back().base + line);
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
  auto expected = static_cast<std::size_t>(expected_ / kParts) * 5 / 4 / Bucket::kMost;
  std::size_t size = std::max({std::size_t{8}, old.buckets.size() * 6 / 5, expected});
  part.buckets.assign(size, {});
  part.used = old.used;
  for (const Bucket& bucket : old.buckets) {
    for (std::uint32_t i = 0; i < bucket.used; ++i) {
      std::uint64_t hash = std::uint64_t{bucket.high[i]} << 32 | bucket.low[i];
      free_bucket(part, hash).add(hash, bucket.place[i]);
    }
  }
}

}  // namespace plan::score
