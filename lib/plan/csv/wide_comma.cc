#include "plan/csv/wide_comma.h"

#include <algorithm>
#include <string>

namespace plan::csv {
namespace {

class WideCommaSource : public ByteSource {
 public:
  explicit WideCommaSource(ByteSource& source) : source_(source) {}

  Result<std::size_t> read(char* buffer, std::size_t size) override {
    while (at_ == ready_.size() && !ended_) {
      if (auto done = fill(); !done) return tl::unexpected<Error>(done.error());
    }
    std::size_t n = std::min(size, ready_.size() - at_);
    std::copy_n(ready_.data() + at_, n, buffer);
    at_ += n;
    return n;
  }
  [[nodiscard]] const std::string& name() const override { return source_.name(); }

 private:
  enum class State : unsigned char { kCellStart, kPlain, kQuoted, kQuoteSeen };

  Result<void> fill() {
    ready_.clear();
    at_ = 0;
    std::size_t kept = raw_.size();  // of a comma that was cut off
    raw_.resize(kept + kBlock);
    Result<std::size_t> got = source_.read(raw_.data() + kept, kBlock);
    raw_.resize(kept + got.value_or(0));
    if (!got) return tl::unexpected<Error>(got.error());
    ended_ = *got == 0;
    std::string_view left = raw_;
    while (!left.empty()) {
      bool cut = left.size() < kWideComma.size() && kWideComma.starts_with(left);
      if (cut && !ended_) break;
      left.remove_prefix(take(left));
    }
    raw_.erase(0, raw_.size() - left.size());
    return {};
  }

  // Takes over what comes next and says how many bytes that was.
  std::size_t take(std::string_view left) {
    if (state_ != State::kQuoted && left.starts_with(kWideComma)) {
      state_ = State::kCellStart;
      ready_ += kForWideComma;
      return kWideComma.size();
    }
    char c = left.front();
    ready_ += c;
    if (c == '"') {
      bool opens = state_ == State::kCellStart || state_ == State::kQuoteSeen;
      if (opens) {
        state_ = State::kQuoted;
      } else if (state_ == State::kQuoted) {
        state_ = State::kQuoteSeen;
      }
    } else if (state_ != State::kQuoted) {
      state_ = c == '\n' || c == '\r' ? State::kCellStart : State::kPlain;
    }
    return 1;
  }

  static constexpr std::size_t kBlock = 1 << 16;
  ByteSource& source_;
  std::string raw_, ready_;
  std::size_t at_ = 0;
  State state_ = State::kCellStart;
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<ByteSource> wide_comma_source(ByteSource& source) {
  return std::make_unique<WideCommaSource>(source);
}

}  // namespace plan::csv
