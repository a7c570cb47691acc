#include "plan/yaml/feed.h"

#include <algorithm>

#include "plan/yaml/scan.h"

namespace plan::yaml {
namespace {

// Deeper than any limit may be set; the exact limit is the handler's.
constexpr std::size_t kHopelessDepth = 1024;
// A generous number of tokens for one item: `{key: value}`, with anchors and tags.
constexpr std::size_t kTokensPerItem = 8;
constexpr std::size_t kSlack = 4096;

}  // namespace

void TokenCounter::advance_to(std::size_t to) {
  to = std::min(to, text_.size());
  while (at_ < to) step();
}

// Where it is not plain what the parser will see (a line that goes on with a plain scalar may
// begin with anything), more tokens are counted rather than fewer.
void TokenCounter::step() {
  char c = text_[at_];
  if (is_break(c)) {
    ++at_;
    first_of_line_ = true;
    if (depth_ == 0) {
      // Outside brackets nothing is kept beyond the end of a line.
      tokens_ = 0;
      items_ = 0;
      opened_at_ = at_;
    }
    return;
  }
  if (is_blank(c)) {
    ++at_;
    return;
  }
  if (c == '#') {
    at_ = line_end(text_, at_);
    return;
  }
  ++tokens_;
  last_token_ = at_;
  bool maybe_text = after_plain_ && first_of_line_;
  after_plain_ = false;
  first_of_line_ = false;
  if (c == '[' || c == '{') {
    if (depth_++ == 0) opened_at_ = at_;
    ++items_;
    ++at_;
  } else if (c == ']' || c == '}') {
    if (depth_ > 0) --depth_;
    ++at_;
  } else if (c == ',') {
    ++items_;
    ++at_;
  } else if ((c == '"' || c == '\'') && !maybe_text) {
    at_ = end_of_quoted(text_, at_);
  } else if ((c == '-' || c == '?' || c == ':') &&
             (depth_ > 0 || blank_or_break_at(text_, at_ + 1))) {
    ++at_;
  } else if (c == '*' || c == '&' || c == '!') {
    at_ = std::max(end_of_name(text_, at_), at_ + 1);
  } else {
    plain();
    after_plain_ = true;
  }
}

void TokenCounter::plain() {
  ++at_;
  while (at_ < text_.size()) {
    char c = text_[at_];
    if (is_break(c)) break;
    if (c == ':' && (blank_or_break_at(text_, at_ + 1) || is_flow_indicator(text_[at_ + 1]))) {
      break;
    }
    if (depth_ > 0 && (is_flow_indicator(c) || c == '?')) break;
    if (c == '#' && is_blank(text_[at_ - 1])) break;
    ++at_;
  }
}

Feed::Feed(std::string_view text, std::size_t flow_items)
    : text_(text), most_items_(flow_items), counter_(text, 0, 0) {
  // A text that ends in a line end gets no further one: it would be part of a block scalar
  // that keeps its last line ends.
  bool ended = !text.empty() && is_break(text.back());
  sentinel_ = ended ? "#\n...\n" : "\n#\n...\n";
}

std::size_t Feed::safe_bytes(std::size_t flow_items) {
  return 2 * (flow_items + kSlack);
}

void Feed::reported(std::size_t at, std::size_t depth) {
  reported_at_ = at;
  reported_depth_ = depth;
  restart_ = true;
}

bool Feed::too_much(std::size_t to) {
  // So few bytes are not many tokens, and the brackets among them are quickly counted.
  if (to - reported_at_ <= kSlack) {
    std::string_view unreported = text_.substr(reported_at_, to - reported_at_);
    auto brackets = std::count(unreported.begin(), unreported.end(), '[') +
                    std::count(unreported.begin(), unreported.end(), '{');
    if (reported_depth_ + static_cast<std::size_t>(brackets) <= kHopelessDepth) return false;
  }
  if (restart_) {
    counter_ = TokenCounter(text_, reported_at_, reported_depth_);
    restart_ = false;
  }
  counter_.advance_to(to);
  if (counter_.depth() > kHopelessDepth) {
    trip_ = Trip::kNesting;
  } else if (counter_.items() / 2 > most_items_ + kSlack ||
             counter_.tokens() / kTokensPerItem > most_items_ + kSlack) {
    // The handler counts items exactly; this is for what never gets to it.
    trip_ = Trip::kItems;
  }
  return trip_ != Trip::kNone;
}

char Feed::byte_at(std::size_t at) const {
  if (at >= text_.size()) return sentinel_[at - text_.size()];
  bool alone = text_[at] == '\r' && (at + 1 == text_.size() || text_[at + 1] != '\n');
  return alone ? '\n' : text_[at];
}

Feed::int_type Feed::underflow() {
  if (gptr() < egptr()) return traits_type::to_int_type(*gptr());
  if (trip_ != Trip::kNone) return traits_type::eof();
  std::size_t end = std::min(fed_ + sizeof block_, text_.size() + sentinel_.size());
  if (fed_ < text_.size() && too_much(std::min(end, text_.size()))) return traits_type::eof();
  // The sentinel follows in the same block: the parser puts the first bytes of its input
  // back, which it can do within a block only.
  std::size_t size = end - fed_;
  if (size == 0) return traits_type::eof();
  std::size_t whole = std::min(size, text_.size() - std::min(fed_, text_.size()));
  if (text_.substr(std::min(fed_, text_.size()), whole).find('\r') != text_.npos) whole = 0;
  std::copy_n(text_.data() + fed_, whole, block_);
  for (std::size_t i = whole; i < size; ++i) block_[i] = byte_at(fed_ + i);
  fed_ += size;
  setg(block_, block_, block_ + size);
  return traits_type::to_int_type(block_[0]);
}

}  // namespace plan::yaml
