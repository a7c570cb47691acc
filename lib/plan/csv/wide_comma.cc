#include "plan/csv/wide_comma.h"

#include <string>
#include <string_view>

#include "plan/io/converted_source.h"

namespace plan::csv {
namespace {

class WideCommaSource : public ConvertedSource {
 public:
  using ConvertedSource::ConvertedSource;

 private:
  enum class State : unsigned char { kCellStart, kPlain, kQuoted, kQuoteSeen };

  Result<void> convert(std::string_view& raw, bool last, std::string& ready) override {
    while (!raw.empty()) {
      bool cut = raw.size() < kWideComma.size() && kWideComma.starts_with(raw);
      if (cut && !last) break;
      raw.remove_prefix(take(raw, ready));
    }
    return {};
  }

  // Takes over what comes next and says how many bytes that was.
  std::size_t take(std::string_view left, std::string& ready) {
    if (state_ != State::kQuoted && left.starts_with(kWideComma)) {
      state_ = State::kCellStart;
      ready += kForWideComma;
      return kWideComma.size();
    }
    char c = left.front();
    ready += c;
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

  State state_ = State::kCellStart;
};

}  // namespace

std::unique_ptr<ByteSource> wide_comma_source(ByteSource& source) {
  return std::make_unique<WideCommaSource>(source);
}

std::string with_wide_commas(std::string text) {
  for (std::size_t at = 0; (at = text.find(kForWideComma, at)) != text.npos;) {
    text.replace(at, 1, kWideComma);
  }
  return text;
}

}  // namespace plan::csv
