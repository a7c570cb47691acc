#include "plan/csv/scanner.h"

#include <algorithm>

namespace plan::csv {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kShown = 1 << 12;  // bytes behind a broken place

std::size_t as_index(char c) {
  return static_cast<unsigned char>(c);
}

}  // namespace

Scanner::Scanner(Window& window, const Options& options, const Range& range)
    : window_(window), options_(options), stop_(range.end), first_(range.begin == 0) {
  for (char c : {options_.delimiter, '"', '\r', '\n', '\0'}) plain_stop_[as_index(c)] = true;
}

std::string_view Scanner::raw() const {
  return window_.bytes().substr(begin_, end_ - begin_);
}

// Gets more bytes behind the window; what lies before the record is let go.
Scanner::Pull Scanner::pull() {
  window_.drop(begin_);
  at_ -= begin_;
  begin_ = 0;
  return window_.pull();
}

// Steps over a byte order mark. False: `step` is the answer.
bool Scanner::pass_mark(Step& step) {
  while (first_ && window_.size() < kByteOrderMark.size()) {
    Pull pulled = pull();
    if (pulled == Pull::kError) return !broken(Step::kReadError, 0, step);
    if (pulled == Pull::kEnd) break;
  }
  if (first_ && window_.bytes().starts_with(kByteOrderMark)) at_ += kByteOrderMark.size();
  first_ = false;
  return true;
}

// Brings `at_` to the first byte of the next record. False: `step` is the answer.
bool Scanner::prepare(Step& step) {
  begin_ = at_;
  if (!pass_mark(step)) return false;
  for (;;) {
    begin_ = at_;
    if (!skip_line_ && !skip_lf_ && window_.offset() + at_ >= stop_) {
      step = Step::kEnd;
      return false;
    }
    if (!have_byte()) {
      Pull pulled = pull();
      if (pulled == Pull::kError) return !broken(Step::kReadError, 0, step);
      if (pulled == Pull::kEnd) {
        step = Step::kEnd;
        return false;
      }
      continue;
    }
    char c = window_.data()[at_];
    if (skip_line_) {
      at_ = std::min(window_.bytes().find_first_of("\r\n", at_), window_.size());
      if (!have_byte()) continue;
      skip_line_ = false;
      skip_lf_ = window_.data()[at_++] == '\r';
    } else if (skip_lf_) {
      skip_lf_ = false;
      if (c == '\n') ++at_;
    } else {
      return true;
    }
  }
}

Scanner::Step Scanner::next() {
  fields_.clear();
  breaks_ = 0;
  broken_at_ = 0;
  state_ = State::kFieldStart;
  end_ = begin_;
  Step step = Step::kEnd;
  if (!prepare(step)) return step;
  while (!step_over(step)) {
    if (have_byte()) continue;
    if (over_limit(step)) break;
    Pull pulled = pull();
    if (pulled == Pull::kError) {
      (void)broken(Step::kReadError, here(), step);
      break;
    }
    if (pulled == Pull::kEnd && end_input(step)) break;
  }
  return step;
}

// One run of bytes that mean the same. True: `step` is the answer.
bool Scanner::step_over(Step& step) {
  if (!have_byte()) return false;
  char c = window_.data()[at_];
  switch (state_) {
    case State::kFieldStart:
      field_ = {};
      field_.start = here();
      if (c == '"') {
        ++at_;
        field_.begin = here();
        quoted_lines_ = 1;
        state_ = State::kQuoted;
        return false;
      }
      field_.begin = here();
      state_ = State::kPlain;
      return plain(step);
    case State::kPlain:
      return plain(step);
    case State::kQuoted:
      return quoted(step);
    case State::kQuoteSeen:
      break;
  }
  if (over_limit(step)) return true;
  // Behind a quote inside quotes: it was doubled, or it was the closing one.
  if (c == '"') {
    field_.doubled = true;
    ++at_;
    state_ = State::kQuoted;
    return false;
  }
  if (c != options_.delimiter && c != '\r' && c != '\n') {
    if (c == '\0') return broken(Step::kNul, here(), step);
    return broken(Step::kAfterQuote, here(), step);
  }
  if (!end_field(here() - 1 - field_.begin, here(), step)) return true;
  if (c != options_.delimiter) return end_record(step);
  ++at_;
  state_ = State::kFieldStart;
  return false;
}

bool Scanner::plain(Step& step) {
  const char* data = window_.data();
  std::size_t size = window_.size();
  std::size_t at = at_;
  while (at < size && !plain_stop_[as_index(data[at])]) ++at;
  at_ = at;
  if (!have_byte()) return false;
  if (over_limit(step)) return true;
  char c = data[at];
  if (c == '\0') return broken(Step::kNul, here(), step);
  if (c == '"') return broken(Step::kBareQuote, here(), step);
  bool nothing = here() == 0 && c != options_.delimiter;
  if (!nothing && !end_field(here() - field_.begin, here(), step)) return true;
  if (c != options_.delimiter) return end_record(step);
  ++at_;
  state_ = State::kFieldStart;
  return false;
}

bool Scanner::quoted(Step& step) {
  for (; have_byte(); ++at_) {
    char c = window_.data()[at_];
    if (c != '"' && c != '\r' && c != '\n' && c != '\0') continue;
    if (over_limit(step)) return true;
    if (c == '\0') return broken(Step::kNul, here(), step);
    if (c == '"') {
      ++at_;
      state_ = State::kQuoteSeen;
      return false;
    }
    bool second_half = c == '\n' && at_ > begin_ && window_.data()[at_ - 1] == '\r';
    if (second_half) continue;
    ++breaks_;
    if (++quoted_lines_ > options_.max_quoted_lines) {
      return broken(Step::kLongQuote, field_.start, step);
    }
  }
  return false;
}

// The first byte too many, of the field or of the record, before the byte at `at_`.
bool Scanner::over_limit(Step& step) {
  bool in_field = state_ == State::kPlain || state_ == State::kQuoted;
  bool field = in_field && here() - field_.begin > options_.max_field;
  bool record = here() > options_.max_record;
  if (!field && !record) return false;
  bool field_first =
      field && (!record || field_.begin + options_.max_field <= options_.max_record);
  if (field_first) return broken(Step::kLongField, field_.start, step);
  return broken(Step::kLongRecord, options_.max_record, step);
}

// False when there is one field too many.
bool Scanner::end_field(std::size_t size, std::size_t end, Step& step) {
  if (fields_.size() == options_.max_columns) {
    return !broken(Step::kManyColumns, field_.start, step);
  }
  field_.size = size;
  field_.end = end;
  fields_.push_back(field_);
  return true;
}

// At the CR or LF that ends a record.
bool Scanner::end_record(Step& step) {
  end_ = at_;
  if (over_limit(step)) return true;
  bool cr = window_.data()[at_++] == '\r';
  skip_lf_ = cr && !have_byte();
  if (cr && have_byte() && window_.data()[at_] == '\n') ++at_;
  step = fields_.empty() ? Step::kBlankLine : Step::kRecord;
  return true;
}

bool Scanner::end_input(Step& step) {
  switch (state_) {
    case State::kQuoted:
      return broken(Step::kOpenQuote, field_.start, step);
    case State::kFieldStart:  // behind a separator
      field_ = {};
      field_.start = field_.begin = here();
      [[fallthrough]];
    case State::kPlain:
      if (!end_field(here() - field_.begin, here(), step)) return true;
      break;
    case State::kQuoteSeen:
      if (!end_field(here() - 1 - field_.begin, here(), step)) return true;
      break;
  }
  end_ = at_;
  step = Step::kRecord;
  return true;
}

// Always true, for the caller to return.
bool Scanner::broken(Step what, std::size_t at, Step& step) {
  step = what;
  broken_at_ = at;
  skip_line_ = true;
  // A message shows some of the line behind the place, the same at every size of block.
  auto line_end = [&] { return window_.bytes().find_first_of("\r\n", begin_ + at); };
  while (window_.size() < begin_ + at + kShown && line_end() == std::string_view::npos) {
    if (pull() != Pull::kMore) break;
  }
  end_ = std::min({line_end(), begin_ + at + kShown, window_.size()});
  while (end_ > begin_ + at && end_ < window_.size() && (window_.data()[end_] & 0xC0) == 0x80)
    --end_;
  return true;
}

}  // namespace plan::csv
