#include "plan/lint/list_edit.h"

#include <algorithm>

#include "plan/text/prose.h"
#include "plan/text/utf8.h"

namespace plan {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

std::size_t skip_blanks_back(std::string_view text, std::size_t at) {
  while (at > 0 && is_blank(text[at - 1])) --at;
  return at;
}

class ListText {
 public:
  ListText(std::string_view text, const std::vector<Span>& entries, std::size_t index)
      : text_(text), entries_(entries), index_(index), own_(entries[index]) {}

  std::optional<Edit> edit(std::string_view name) {
    if (!reads(name)) return {};
    if (index_ + 1 < entries_.size() && only_separator_between(own_, entries_[index_ + 1])) {
      std::size_t next = entries_[index_ + 1].begin;
      bool one_line = text_.substr(own_.end, next - own_.end).find('\n') == text_.npos;
      return one_line ? cut(own_.begin, next) : rest_of_line();
    }
    if (index_ > 0 && only_separator_between(entries_[index_ - 1], own_)) {
      std::size_t before = entries_[index_ - 1].end;
      bool one_line = text_.substr(before, own_.begin - before).find('\n') == text_.npos;
      return one_line ? cut(before, own_.end) : std::nullopt;
    }
    return block_item();
  }

 private:
  // `name`, with or without quotes, and nothing else.
  [[nodiscard]] bool reads(std::string_view name) const {
    return unquoted(text_.substr(own_.begin, own_.end - own_.begin)) == name;
  }

  // The next entry stands on another line: this one goes with the separator behind it, and
  // with the line when it is alone on it.
  [[nodiscard]] std::optional<Edit> rest_of_line() const {
    std::size_t begin = skip_blanks_back(text_, own_.begin);
    std::size_t end = text_.find('\n', own_.end);
    if (begin > 0 && text_[begin - 1] == '\n') return cut(begin, end + 1);
    return cut(begin, text_[end - 1] == '\r' ? end - 1 : end);
  }

  [[nodiscard]] bool only_separator_between(const Span& a, const Span& b) const {
    if (a.file != b.file || a.end > b.begin) return false;
    std::string_view gap = text_.substr(a.end, b.begin - a.end);
    constexpr std::string_view kSpace = " \t\r\n";
    std::size_t first = gap.find_first_not_of(kSpace);
    if (first == gap.npos) return false;
    gap = gap.substr(first, gap.find_last_not_of(kSpace) + 1 - first);
    std::size_t end = 0;
    return is_list_mark(next_code_point(gap, end)) && end == gap.size();
  }

  // `- 甲` on a line of its own: the whole line, but for a comment.
  [[nodiscard]] std::optional<Edit> block_item() const {
    std::size_t before = skip_blanks_back(text_, own_.begin);
    if (before == 0 || text_[before - 1] != '-' || before == own_.begin) return {};
    std::size_t dash = before - 1;
    std::size_t line = skip_blanks_back(text_, dash);
    if (line > 0 && text_[line - 1] != '\n') return {};
    std::size_t end = skip_blanks(text_, own_.end);
    if (end < text_.size() && text_[end] == '#') return cut(dash, end);
    if (end < text_.size() && text_[end] == '\r') ++end;
    if (end < text_.size() && text_[end] != '\n') return {};
    return cut(line, std::min(end + 1, text_.size()));
  }

  [[nodiscard]] std::optional<Edit> cut(std::size_t from, std::size_t to) const {
    return Edit{
        {}, "", {own_.file, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)}};
  }

  std::string_view text_;
  const std::vector<Span>& entries_;
  std::size_t index_;
  const Span& own_;
};

}  // namespace

std::optional<Edit> take_out(const SourceSet& sources, const std::vector<Span>& entries,
                             std::size_t index, std::string_view name) {
  const Span& own = entries[index];
  if (!own.known() || entries.size() < 2) return {};
  std::string_view text = sources.file(own.file).text();
  if (own.end > text.size() || own.begin >= own.end) return {};
  // Neighbours with one place: their text could not be taken apart.
  bool shared = (index > 0 && entries[index - 1] == own) ||
                (index + 1 < entries.size() && entries[index + 1] == own);
  if (shared) return {};
  return ListText(text, entries, index).edit(name);
}

}  // namespace plan
