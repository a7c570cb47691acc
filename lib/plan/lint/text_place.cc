#include "plan/lint/text_place.h"

#include <tuple>

#include "plan/lint/text_scan.h"

namespace plan {
namespace {

constexpr std::string_view kWideSpace = "\u3000";

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_break(char c) {
  return c == '\n' || c == '\r';
}

bool has_any(std::string_view text, std::string_view characters) {
  return text.find_first_of(characters) != text.npos;
}

// What may begin a plain scalar or a line of one whatever follows.
bool begins_plainly(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || is_letter(static_cast<unsigned char>(c)) ||
         is_digit(static_cast<unsigned char>(c));
}

bool is_null_word(std::string_view text) {
  return text == "null" || text == "Null" || text == "NULL" || text == "~";
}

}  // namespace

TextPlace::TextPlace(const SourceSet& sources, const Text& text)
    : text_(text), source_(sources.text(text.span)) {
  enter_scalar();
  start();
  if (lost_ || text_.paragraphs.empty()) return;
  settle();
  bool begins = at_ < source_.size() && (source_[at_] == text_.paragraphs.front().front() ||
                                         source_[at_] == '\\' || source_[at_] == '\'');
  if (!begins && !find_whole()) {
    style_ = Style::kNone;
    lost_ = true;
  }
}

void TextPlace::start() {
  at_ = content_;
  paragraph_ = offset_ = 0;
  lost_ = style_ == Style::kNone;
}

void TextPlace::enter_scalar() {
  // Anchors and tags.
  while (content_ < source_.size() && (source_[content_] == '&' || source_[content_] == '!')) {
    while (content_ < source_.size() && !is_space(source_[content_])) ++content_;
    while (content_ < source_.size() && is_space(source_[content_])) ++content_;
  }
  if (content_ >= source_.size() || source_[content_] == '*') return;
  switch (source_[content_]) {
    case '|':
    case '>': {
      style_ = Style::kBlock;
      std::size_t line_end = source_.find('\n', content_);
      content_ = line_end == source_.npos ? source_.size() : line_end + 1;
      return;
    }
    case '"':
      style_ = Style::kDouble;
      ++content_;
      return;
    case '\'':
      style_ = Style::kSingle;
      ++content_;
      return;
    default:
      style_ = Style::kPlain;
  }
}

// Skips what decoding left out before the next character of the text: indents, line ends, the
// U+3000 at a paragraph's edge.
void TextPlace::settle() {
  const std::string& text = text_.paragraphs[paragraph_];
  char wanted = offset_ < text.size() ? text[offset_] : '\0';
  while (at_ < source_.size()) {
    std::string_view rest = source_.substr(at_);
    if (is_space(rest.front()) && wanted != ' ' && wanted != rest.front()) {
      ++at_;
    } else if (offset_ == 0 && rest.starts_with(kWideSpace)) {
      at_ += kWideSpace.size();
    } else if (style_ == Style::kDouble && wanted != ' ' && rest.starts_with("\\n")) {
      at_ += 2;
    } else {
      return;
    }
  }
}

bool TextPlace::step_escape(char wanted) {
  if (at_ + 1 >= source_.size()) return false;
  char escaped = source_[at_ + 1];
  if (escaped == '"' || escaped == '\\' || escaped == '/') {
    if (escaped != wanted) return false;
    ++offset_;
  } else if (escaped == 'n' || escaped == 't' || is_space(escaped)) {
    if (wanted == ' ') ++offset_;
  } else {
    return false;
  }
  at_ += 2;
  return true;
}

// Over one byte of the text, or over something that only the source has.
bool TextPlace::step() {
  const std::string& text = text_.paragraphs[paragraph_];
  if (offset_ == text.size()) {
    ++paragraph_;
    offset_ = 0;
    return paragraph_ < text_.paragraphs.size();
  }
  settle();
  if (at_ >= source_.size()) return false;
  char wanted = text[offset_];
  char found = source_[at_];
  if (style_ == Style::kDouble && found == '\\') return step_escape(wanted);
  if (style_ == Style::kDouble && found == '"') return false;
  if (style_ == Style::kSingle && found == '\'') {
    if (wanted != '\'' || !source_.substr(at_ + 1).starts_with('\'')) return false;
    at_ += 2;
    ++offset_;
    return true;
  }
  if (found == wanted) {
    ++at_;
    ++offset_;
    return true;
  }
  if (wanted != ' ' || !is_space(found)) return false;
  while (at_ < source_.size() && is_space(source_[at_])) ++at_;
  ++offset_;
  return true;
}

bool TextPlace::go_to(std::size_t paragraph, std::size_t offset) {
  if (std::tie(paragraph, offset) < std::tie(paragraph_, offset_)) start();
  while (!lost_ && std::tie(paragraph_, offset_) < std::tie(paragraph, offset)) {
    if (!step() && !find_whole()) lost_ = true;
  }
  if (lost_) return false;
  settle();
  return at_ < source_.size();
}

// One of several names in a value, a name in a map: it is where the whole of it stands, if
// that is once.
bool TextPlace::find_whole() {
  if (style_ == Style::kNone || text_.paragraphs.size() != 1) return false;
  const std::string& whole = text_.paragraphs.front();
  std::size_t found = source_.find(whole);
  if (found == source_.npos || source_.find(whole, found + 1) != source_.npos) return false;
  if (found == content_) return false;
  style_ = Style::kPlain;
  content_ = found;
  source_ = source_.substr(0, found + whole.size());
  start();
  return true;
}

std::optional<Span> TextPlace::exact(const TextRange& range) {
  if (!go_to(range.paragraph, range.begin)) return {};
  std::string_view wanted(text_.paragraphs[range.paragraph]);
  wanted = wanted.substr(range.begin, range.end - range.begin);
  if (!source_.substr(at_).starts_with(wanted)) return {};
  if (style_ == Style::kSingle && has_any(wanted, "'")) return {};
  if (style_ == Style::kDouble && has_any(wanted, "\"\\")) return {};
  return span(at_, wanted.size());
}

Span TextPlace::shown(const TextRange& range) {
  if (!go_to(range.paragraph, range.begin)) return text_.span;
  std::string_view wanted(text_.paragraphs[range.paragraph]);
  wanted = wanted.substr(range.begin, range.end - range.begin);
  std::string_view rest = source_.substr(at_);
  std::size_t size = 0;
  for (std::size_t next = 0; next < wanted.size(); size = next) {
    next_code_point(wanted, next);
    if (rest.substr(0, next) != wanted.substr(0, next)) break;
  }
  return size == 0 ? text_.span : span(at_, size);
}

std::optional<Edit> TextPlace::edit(const TextRange& range, std::string_view text) {
  std::optional<Span> span = exact(range);
  std::string_view old(text_.paragraphs[range.paragraph]);
  if (!span && range.end - range.begin > 1 && old[range.end - 1] == ' ') {
    // A blank that a line end was read as: the line end stays.
    return edit({range.paragraph, range.begin, range.end - 1}, text);
  }
  if (!span) return {};
  std::size_t size = range.end - range.begin;
  // What goes at the beginning of a line takes the blanks along that stood behind it.
  while (text.empty() && starts_line(at_) && source_.substr(at_ + size).starts_with(' '))
    ++size;
  if (!is_safe(at_, size, text)) return {};
  Edit edit;
  edit.text = text;
  edit.span = this->span(at_, size);
  return edit;
}

bool TextPlace::starts_line(std::size_t at) const {
  while (at > content_ && (source_[at - 1] == ' ' || source_[at - 1] == '\t')) --at;
  return at == content_ || is_break(source_[at - 1]);
}

// Whether the scalar is still the same kind of scalar, with the same lines, afterwards.
bool TextPlace::is_safe(std::size_t at, std::size_t size, std::string_view text) const {
  char before = at > content_ ? source_[at - 1] : '\n';
  char after = at + size < source_.size() ? source_[at + size] : '\n';
  char next = text.empty() ? after : text.front();
  bool whole = at == content_ && at + size == source_.size();
  if (has_any(text, "\n\r\t") || (starts_line(at) && is_space(next))) return false;
  switch (style_) {
    case Style::kNone:
      return false;
    case Style::kBlock:
      return true;
    case Style::kSingle:
      return !has_any(text, "'") && !(text.empty() && at == content_ && after == '\'');
    case Style::kDouble:
      return !has_any(text, "\"\\") && !(text.empty() && at == content_ && after == '"');
    case Style::kPlain:
      break;
  }
  if (starts_line(at) && !begins_plainly(next)) return false;
  if (has_any(text, ":#,[]{}'\"\\") || (whole && is_null_word(text))) return false;
  if (next == '#' && is_space(before)) return false;
  return !(text.empty() && before == ':');
}

Span TextPlace::span(std::size_t at, std::size_t size) const {
  auto begin = text_.span.begin + static_cast<std::uint32_t>(at);
  return {text_.span.file, begin, begin + static_cast<std::uint32_t>(size)};
}

}  // namespace plan
