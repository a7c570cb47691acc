#include "plan/text/escape.h"

#include <algorithm>
#include <array>

#include "plan/text/utf8.h"

namespace plan {
namespace {

constexpr char kHexDigits[] = "0123456789abcdef";

void append_hex(std::string& out, char32_t value) {
  int shift = 28;
  while (shift > 0 && (value >> shift) == 0) shift -= 4;
  for (; shift >= 0; shift -= 4) out += kHexDigits[(value >> shift) & 0xF];
}

// What a terminal would obey, or would not show while it changes what is seen.
bool is_unsafe_on_terminal(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

// What stands for a character in HTML; empty: itself.
std::string_view html_reference(char32_t c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\t':
    case '\n':
    case '\r':
      return {};
    default:
      break;
  }
  bool is_control = c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0xFFFE || c == 0xFFFF;
  bool is_bidi = c == 0x061C || (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
                 (c >= 0x2066 && c <= 0x2069);
  return is_control || is_bidi ? std::string_view("\xEF\xBF\xBD") : std::string_view();
}

using ByteSet = std::array<bool, 256>;

constexpr ByteSet all_but(std::string_view bytes) {
  ByteSet set;
  for (bool& byte : set) byte = true;
  for (char c : bytes) set[static_cast<unsigned char>(c)] = false;
  return set;
}

// Bytes that stand for themselves in HTML whatever is beside them: printable ASCII but for
// marks, and the characters that begin with E3 to EC, which nearly all Chinese is.
constexpr ByteSet kPlainInHtml = [] {
  ByteSet set = all_but("&<>\"'\x7F");
  for (std::size_t byte = 0; byte < set.size(); ++byte) {
    bool control = byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
    bool other_lead = byte >= 0xC0 && (byte < 0xE3 || byte > 0xEC);
    if (control || other_lead) set[byte] = false;
  }
  return set;
}();

// How many of the bytes from `at` on are in the set.
std::size_t run_of(const ByteSet& set, std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && set[static_cast<unsigned char>(text[end])]) ++end;
  return end - at;
}

bool is_ascii_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr ByteSet kNoMarkup = all_but("\\`*_{}[]<>#~|&$^");
// And begins neither an address nor a citation.
constexpr ByteSet kPlainInMarkdown = all_but("\\`*_{}[]<>#~|&$^:.@-");

bool is_markup(char c) {
  return !kNoMarkup[static_cast<unsigned char>(c)];
}

bool blank_or_end(std::string_view text, std::size_t i) {
  return i >= text.size() || is_ascii_blank(text[i]);
}

// A counter of a numbered list: digits, one letter, or (for pandoc) a Roman number.
bool is_counter(std::string_view word) {
  if (word.empty()) return false;
  if (word.find_first_not_of("0123456789") == word.npos) return true;
  if (word.size() == 1) return is_ascii_letter(word.front());
  return word.find_first_not_of("ivxlcdm") == word.npos ||
         word.find_first_not_of("IVXLCDM") == word.npos;
}

// Index of the character to escape so that `line` begins no list, rule, underline of a
// heading, definition or title block; npos when there is none.
std::size_t line_start_mark(std::string_view line) {
  if (line.empty()) return line.npos;
  switch (line.front()) {
    case '-':
      return blank_or_end(line, 1) || line[1] == '-' ? 0 : line.npos;
    case '+':
      return blank_or_end(line, 1) || line[1] == '-' ? 0 : line.npos;
    case '%':
      return blank_or_end(line, 1) ? 0 : line.npos;
    case ':':
    case '=':
      return 0;
    default:
      break;
  }
  std::size_t begin = line.front() == '(' ? 1 : 0;
  std::size_t end = begin;
  while (end < line.size() && (is_ascii_digit(line[end]) || is_ascii_letter(line[end]))) ++end;
  if (end >= line.size() || !is_counter(line.substr(begin, end - begin))) return line.npos;
  bool closes = line[end] == ')' || (line[end] == '.' && begin == 0);
  return closes && blank_or_end(line, end + 1) ? end : line.npos;
}

// pandoc makes a dash of -- and an ellipsis of three points.
bool is_smart(std::string_view line, std::size_t i) {
  if (line[i] == '.') return line.substr(i, 3) == "...";
  return line[i] == '-' && (line.substr(i, 2) == "--" || (i > 0 && line[i - 1] == '-'));
}

// And a picture of :name:.
bool is_emoji(std::string_view rest) {
  constexpr std::size_t kLongest = 64;
  std::size_t end = 1;
  for (; end < std::min(rest.size(), kLongest); ++end) {
    char c = rest[end];
    bool named = is_ascii_letter(c) || is_ascii_digit(c) || c == '_' || c == '+' || c == '-';
    if (!named) break;
  }
  return end > 1 && end < rest.size() && rest[end] == ':';
}

// GFM turns bare addresses into links and takes what follows as it stands, backslashes too:
// one that holds markup must not be seen as an address.
class Addresses {
 public:
  explicit Addresses(std::string_view line) : line_(line) {}

  // Asked from left to right: each byte is looked at once, however many addresses begin.
  bool broken(std::size_t at) {
    if (!line_.substr(at).starts_with("://") && !line_.substr(at).starts_with("."))
      return false;
    for (end_ = std::max(end_, at); end_ < line_.size(); ++end_) {
      char c = line_[end_];
      if (is_ascii_blank(c)) return false;
      if (is_markup(c) || c == '@' || is_smart(line_, end_)) return true;
    }
    return false;
  }

 private:
  std::string_view line_;
  std::size_t end_ = 0;  // of what is free of markup
};

// pandoc reads @name as a citation, but not inside a word, where mail addresses have it.
bool begins_citation(std::string_view before) {
  return before.empty() || !(is_ascii_letter(before.back()) || is_ascii_digit(before.back()));
}

void append_markdown_line(std::string& out, std::string_view line, bool start_of_line) {
  std::size_t begin = 0;
  std::size_t mark = line.npos;
  if (start_of_line) {
    std::size_t columns = 0;
    while (begin < line.size() && (line[begin] == ' ' || line[begin] == '\t')) {
      columns += line[begin] == '\t' ? 4 : 1;
      ++begin;
    }
    if (columns >= 4) {  // would be a code block
      out += line.front() == '\t' ? "&#9;" : "&#32;";
      out += line.substr(1, begin - 1);
    } else {
      out += line.substr(0, begin);
    }
    mark = line_start_mark(line.substr(begin));
    if (mark != line.npos) mark += begin;
  }
  Addresses addresses(line);
  for (std::size_t i = begin; i < line.size(); ++i) {
    std::size_t plain = run_of(kPlainInMarkdown, line, i);
    if (mark >= i && mark != line.npos) plain = std::min(plain, mark - i);
    out += line.substr(i, plain);
    i += plain;
    if (i == line.size()) break;
    char c = line[i];
    std::string_view before = line.substr(0, i);
    bool escaped = i == mark || is_markup(c) || is_smart(line, i);
    if (c == ':') escaped = escaped || is_emoji(line.substr(i)) || addresses.broken(i);
    if (c == '.' && before.ends_with("www")) escaped = escaped || addresses.broken(i);
    if (c == '@') escaped = escaped || begins_citation(before);
    if (escaped) out += '\\';
    out += c;
  }
}

}  // namespace

std::string for_terminal(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    std::size_t begin = offset;
    char32_t c = next_code_point(text, offset);
    if (c == 0xFFFD && offset == begin + 1) {  // a byte that is no UTF-8
      auto byte = static_cast<unsigned char>(text[begin]);
      out += "\\x";
      out += kHexDigits[byte >> 4];
      out += kHexDigits[byte & 0xF];
    } else if (c == '\t') {
      out += ' ';
    } else if (is_unsafe_on_terminal(c)) {
      out += "\\u{";
      append_hex(out, c);
      out += '}';
    } else {
      out += text.substr(begin, offset - begin);
    }
  }
  return out;
}

std::string for_markdown(std::string_view text, bool start_of_line) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  while (true) {
    std::size_t end = text.find('\n');
    append_markdown_line(out, text.substr(0, end), start_of_line);
    if (end == text.npos) return out;
    out += '\n';
    text.remove_prefix(end + 1);
    start_of_line = true;
  }
}

std::string for_html(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (std::size_t at = 0; at < text.size();) {
    std::size_t plain = run_of(kPlainInHtml, text, at);
    out += text.substr(at, plain);
    at += plain;
    if (at == text.size()) break;
    std::size_t begin = at;
    char32_t c = next_code_point(text, at);
    if (std::string_view reference = html_reference(c); !reference.empty()) {
      out += reference;
    } else {
      out += text.substr(begin, at - begin);
    }
  }
  return out;
}

std::string guard_formula(std::string_view cell) {
  for (std::string_view mark : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}) {
    if (cell.starts_with(mark)) return "'" + std::string(cell);
  }
  return std::string(cell);
}

}  // namespace plan
