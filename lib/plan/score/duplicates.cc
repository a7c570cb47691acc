#include "plan/score/duplicates.h"

#include <algorithm>
#include <utility>

namespace plan::score {

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

std::uint32_t DuplicateFinder::Bucket::find(std::uint64_t hash) const {
  for (std::uint32_t i = 0; i < used; ++i) {
    if (low[i] == static_cast<std::uint32_t>(hash) && high[i] == hash >> 32) return i;
  }
  return kMost;
}

// REQUIRES: there is one.
inline DuplicateFinder::Bucket& DuplicateFinder::free_bucket(Part& part, std::uint64_t hash) {
  std::size_t at = place_in(part, hash);
  while (part.buckets[at].used == Bucket::kMost) at = behind(part, at);
  return part.buckets[at];
}

DuplicateFinder::Seen DuplicateFinder::look_further(const RowHash& row, std::uint32_t line) {
  Part& part = parts_[row.high >> 56];
  if (part.used == part.most) grow(part);
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

void DuplicateFinder::expect(std::uint64_t rows) {
  constexpr std::uint64_t kMost = 5'000'000;
  expected_ = used_ + std::min(rows, kMost);
  if (used_ > 0 || expected_size() == 0) return;
  first_size_ = expected_size();
  first_.emplace(kParts * first_size_ * sizeof(Bucket));
  first_->prefer_large();
}

void DuplicateFinder::clear() {
  for (Part& part : parts_) part = {};
  first_.reset();
  first_size_ = 0;
  used_ = 0;
}

// Buckets of a part, of which four in five entries are taken when all rows have come.
std::size_t DuplicateFinder::expected_size() const {
  return static_cast<std::size_t>(expected_ / kParts) * 5 / 4 / Bucket::kMost;
}

void DuplicateFinder::grow(Part& part) {
  Part old = std::move(part);
  part = {};
  const auto index = static_cast<std::size_t>(&part - parts_.data());
  if (old.buckets.empty() && first_) {
    part.buckets = {static_cast<Bucket*>(first_->data()) + index * first_size_, first_size_};
  } else {
    part.own.resize(std::max({std::size_t{8}, old.buckets.size() * 6 / 5, expected_size()}));
    part.buckets = part.own;
  }
  part.used = old.used;
  part.most = part.buckets.size() * Bucket::kMost * 9 / 10;
  for (const Bucket& bucket : old.buckets) {
    for (std::uint32_t i = 0; i < bucket.used; ++i) {
      std::uint64_t hash = std::uint64_t{bucket.high[i]} << 32 | bucket.low[i];
      free_bucket(part, hash).add(hash, bucket.place[i]);
    }
  }
  if (!old.buckets.empty() && old.own.empty()) {
    first_->release(index * first_size_ * sizeof(Bucket), first_size_ * sizeof(Bucket));
  }
}

}  // namespace plan::score
