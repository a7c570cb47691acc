#include "plan/io/converted_source.h"

#include <algorithm>

namespace plan {
namespace {

constexpr std::size_t kBlock = 1 << 16;

}  // namespace

Result<std::size_t> ConvertedSource::read(char* buffer, std::size_t size) {
  while (at_ == ready_.size() && !ended_) {
    if (auto filled = fill(); !filled) {
      failure_ = filled.error();
      ended_ = true;
    }
  }
  if (at_ == ready_.size() && failure_) return tl::unexpected<Error>(*failure_);
  std::size_t n = std::min(size, ready_.size() - at_);
  std::copy_n(ready_.data() + at_, n, buffer);
  at_ += n;
  return n;
}

Result<void> ConvertedSource::fill() {
  ready_.clear();
  at_ = 0;
  std::size_t kept = raw_.size();  // of what was cut off
  raw_.resize(kept + kBlock);
  Result<std::size_t> got = source_.read(raw_.data() + kept, kBlock);
  raw_.resize(kept + got.value_or(0));
  if (!got) return tl::unexpected<Error>(got.error());
  ended_ = *got == 0;
  std::string_view left = raw_;
  if (auto done = convert(left, ended_, ready_); !done) return done;
  raw_.erase(0, raw_.size() - left.size());
  return {};
}

}  // namespace plan
