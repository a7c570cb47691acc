// The lines of `|` and `>`.
#include <algorithm>

#include "plan/yaml/quick_scan.h"

namespace plan::yaml {

struct QuickScan::Header {
  bool folded = false;
  char chomp = '\0';       // '+', '-' or neither
  std::size_t indent = 0;  // as given; 0: found out from the first line
  std::size_t end = 0;     // of the line
};

// Joins the lines of `>` as yaml-cpp does: lines that begin with a blank keep their ends.
class QuickScan::Folding {
 public:
  explicit Folding(std::string& text) : text_(text) {}

  // A line end, and what follows it: an empty line, one that is indented further, one that
  // does not belong here any more.
  void line_end(bool empty, bool further, bool outside, bool any_text) {
    if (empty && empty_lines_ == 0) began_further_ = further_;
    if (!empty_ && !empty && !further_ && !further && !outside) {
      text_ += ' ';
    } else if (empty) {
      ++empty_lines_;
    } else {
      text_ += '\n';
    }
    if (!empty && empty_lines_ > 0) {
      text_.append(empty_lines_ - 1, '\n');
      if (began_further_ || further || !any_text) text_ += '\n';
      empty_lines_ = 0;
    }
  }
  void now(bool empty, bool further) {
    empty_ = empty;
    further_ = further;
  }

 private:
  std::string& text_;
  std::size_t empty_lines_ = 0;
  bool empty_ = false;
  bool further_ = false;
  bool began_further_ = false;
};

bool QuickScan::header(std::size_t at, Header& header) const {
  header.folded = text_[at++] == '>';
  for (; !ends_word(at); ++at) {
    char c = text_[at];
    if ((c == '+' || c == '-') && header.chomp == '\0') {
      header.chomp = c;
    } else if (c >= '1' && c <= '9' && header.indent == 0) {
      header.indent = static_cast<std::size_t>(c - '0');
    } else {
      return false;
    }
  }
  at = skip_blanks(at);
  header.end = peek(at) == '#' ? end_of_line(at) : at;
  return is_break(peek(header.end));
}

bool QuickScan::block(std::size_t at, std::size_t parent, Scalar& scalar) {
  Header head;
  if (!header(at, head)) return false;
  joined_.clear();
  Folding folding(joined_);
  bool any_text = false;
  std::size_t indent = parent + std::max(head.indent, std::size_t{1});
  std::size_t line = head.end;
  std::size_t last = at + trimmed(at, head.end).size();
  for (bool first = true;; first = false) {
    line = next_line(line);
    std::size_t i = line;
    bool find_out = head.indent == 0 && !any_text;
    while (peek(i) == ' ' && (i - line < indent || find_out)) ++i;
    if (find_out) indent = std::max(indent, i - line);
    if (peek(i) == '\t' && i - line < indent) return false;
    bool empty = line < text_.size() && is_break(peek(i));
    bool further = is_blank(peek(i));
    bool outside = i - line < indent;
    if (!first && head.folded) folding.line_end(empty, further, outside, any_text);
    if (!first && !head.folded) joined_ += '\n';
    folding.now(empty, further);
    if (!empty && outside) break;
    std::size_t end = end_of_line(i);
    joined_.append(text_, i, end - i);
    any_text = any_text || end > i;
    if (std::string_view own = trimmed(i, end); !own.empty()) last = i + own.size();
    line = end;
  }
  std::size_t kept = joined_.find_last_not_of('\n');
  kept = kept == joined_.npos ? 0 : kept + 1;
  if (head.chomp == '-') joined_.resize(kept);
  if (head.chomp == '\0') joined_.resize(kept == 0 ? 0 : std::min(kept + 1, joined_.size()));
  scalar = {at, last, line, joined_, false, Scalar::kNone};
  return true;
}

}  // namespace plan::yaml
