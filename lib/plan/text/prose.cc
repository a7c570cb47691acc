#include "plan/text/prose.h"

#include <algorithm>

#include "plan/text/utf8.h"

namespace plan {
namespace {

// Quotation marks, dashes and dots that Chinese and Western text share: at a break they count
// as whatever letter stands behind them.
bool is_shared(char32_t c) {
  return c == U'“' || c == U'”' || c == U'‘' || c == U'’' || c == U'…' || c == U'—' ||
         c == U'·';
}

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

enum class Script { kNone, kCjk, kOther };

Script script_of(char32_t c) {
  return is_cjk(c) ? Script::kCjk : Script::kOther;
}

// So far a letter is looked for: a page of dashes would be walked again for each of its lines.
constexpr int kFarthest = 100;

Script script_before(std::string_view text) {
  for (int far = 0; far < kFarthest && !text.empty(); ++far) {
    std::size_t begin = text.size() - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
    std::size_t offset = begin;
    char32_t c = next_code_point(text, offset);
    if (!is_shared(c)) return script_of(c);
    text = text.substr(0, begin);
  }
  return Script::kNone;
}

Script script_after(std::string_view text) {
  std::size_t offset = 0;
  for (int far = 0; far < kFarthest && offset < text.size(); ++far) {
    char32_t c = next_code_point(text, offset);
    if (!is_shared(c)) return script_of(c);
  }
  return Script::kNone;
}

// Whether what stands on both sides of a break joins without a space.
bool joins(std::string_view before, std::string_view after) {
  Script left = script_before(before);
  Script right = script_after(after);
  if (left == Script::kOther || right == Script::kOther) return false;
  return left == Script::kCjk || right == Script::kCjk;
}

std::string_view trim_blanks(std::string_view line) {
  while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
  while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
  return line;
}

// Appends one line to a paragraph; single spaces inside the line are judged as breaks are.
void append_line(std::string& paragraph, std::string_view line) {
  if (!paragraph.empty() && !joins(paragraph, line)) paragraph += ' ';
  std::size_t from = 0;
  for (std::size_t i = line.find(' '); i != line.npos; i = line.find(' ', i + 1)) {
    bool lone_space = i > 0 && !is_blank(line[i - 1]) && !is_blank(line[i + 1]);
    if (!lone_space || !joins(line.substr(0, i), line.substr(i + 1))) continue;
    paragraph += line.substr(from, i - from);
    from = i + 1;
  }
  paragraph += line.substr(from);
}

// Takes the next line off `text`: ended by LF, CR LF or CR.
std::string_view take_line(std::string_view& text) {
  std::size_t end = text.find('\n');
  end = std::min(end, text.substr(0, end).find('\r'));
  std::string_view line = text.substr(0, end);
  if (end == text.npos) {
    text = {};
  } else {
    bool pair = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n';
    text.remove_prefix(end + (pair ? 2 : 1));
  }
  return trim_blanks(line);
}

}  // namespace

std::vector<std::string> paragraphs(std::string_view text) {
  std::vector<std::string> result;
  std::string current;
  auto finish = [&] {
    // An indent of U+3000 at a paragraph's edge is layout, which renderers do.
    if (std::string_view whole = trim(current); !whole.empty()) result.emplace_back(whole);
    current.clear();
  };
  while (!text.empty()) {
    std::string_view line = take_line(text);
    if (trim(line).empty()) {
      finish();
    } else {
      append_line(current, line);
    }
  }
  finish();
  return result;
}

std::string one_line(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    std::string_view line = take_line(text);
    if (!trim(line).empty()) append_line(result, line);
  }
  return std::string(trim(result));
}

std::vector<std::string_view> split_names(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  auto finish = [&](std::size_t end) {
    if (std::string_view part = trim(text.substr(begin, end - begin)); !part.empty()) {
      parts.push_back(part);
    }
  };
  for (std::size_t offset = 0; offset < text.size();) {
    std::size_t at = offset;
    char32_t c = next_code_point(text, offset);
    if (is_list_mark(c)) {
      finish(at);
      begin = offset;
    }
  }
  finish(text.size());
  return parts;
}

std::string join_names(const std::vector<std::string>& names, bool chinese) {
  std::string result;
  for (const std::string& name : names) {
    if (!result.empty()) result += chinese ? "、" : ", ";
    result += name;
  }
  return result;
}

Message listed(const std::vector<std::string>& names) {
  return {join_names(names, false), join_names(names, true)};
}

Message listed(const std::vector<Message>& names) {
  Message list;
  for (const Message& name : names) {
    list.en += (list.en.empty() ? "" : ", ") + name.en;
    list.zh += (list.zh.empty() ? "" : "、") + name.zh;
  }
  return list;
}

}  // namespace plan
