#include "plan/publish/said.h"

#include <algorithm>

#include "plan/text/utf8.h"

namespace plan::publishing {
namespace {

bool is_digit_or_point(char c) {
  return (c >= '0' && c <= '9') || c == '.';
}

// 2 may be written 2 or 2.0.
std::vector<std::string> spellings(const Ratio& value) {
  std::string exact = value.exact();
  std::vector<std::string> out = {exact};
  if (value.is_whole()) out.push_back(exact + ".0");
  if (value.ends_within(1) && !value.is_whole()) out.push_back(value.fixed(2));
  return out;
}

// Calls `found(offset)` for every place where the number stands before `unit`.
template <class Found>
bool any_number(const std::string& text, const Ratio& value, std::string_view unit,
                Found found) {
  for (const std::string& digits : spellings(value)) {
    std::string wanted = digits + std::string(unit);
    for (std::size_t at = text.find(wanted); at != text.npos; at = text.find(wanted, at + 1)) {
      if (at > 0 && is_digit_or_point(text[at - 1])) continue;
      std::size_t end = at + wanted.size();
      if (unit.empty() && end < text.size() && is_digit_or_point(text[end])) continue;
      if (found(at)) return true;
    }
  }
  return false;
}

}  // namespace

void Said::add(std::string_view text) {
  // Chinese text has few blanks.
  while (!text.empty()) text_ += take_until(text, ' ');
  text_ += '\n';
}

void Said::add(const Prose& prose) {
  for (const std::string& paragraph : prose.paragraphs) add(paragraph);
}

bool Said::has(std::string_view words) const {
  std::string wanted;
  for (char c : words) {
    if (c != ' ') wanted += c;
  }
  return !wanted.empty() && text_.find(wanted) != text_.npos;
}

bool Said::any_of(std::initializer_list<std::string> words) const {
  return std::any_of(words.begin(), words.end(), [&](const std::string& w) { return has(w); });
}

bool Said::all_of(const std::vector<std::string>& words) const {
  return std::all_of(words.begin(), words.end(), [&](const std::string& w) { return has(w); });
}

bool Said::takes_off(const Ratio& points) const {
  return number_after(points, "分", {"扣", "扣除", "扣减", "减", "减去", "扣掉"}, 0) ||
         number_after(points, "point", {"takesoff", "deduct", "deducts", "loses", "costs"},
                      0) ||
         number(points, "pointoff") || number(points, "pointsoff");
}

bool Said::adds(const Ratio& points) const {
  return number_after(points, "分", {"加", "加计", "给予", "奖励", "奖"}, 0) ||
         number_after(points, "point", {"adds", "add", "brings", "gains"}, 0);
}

bool Said::number(const Ratio& value, std::string_view unit) const {
  return any_number(text_, value, unit, [](std::size_t) { return true; });
}

bool Said::gives(std::string_view name, const Ratio& value, std::string_view unit) const {
  if (name.empty()) return false;
  for (std::size_t at = text_.find(name); at != text_.npos; at = text_.find(name, at + 1)) {
    std::size_t number = text_.find_first_of("0123456789\n", at + name.size());
    for (const std::string& digits : spellings(value)) {
      std::string wanted = digits + std::string(unit);
      if (text_.compare(number, wanted.size(), wanted) == 0) return true;
    }
  }
  return false;
}

bool Said::number_beside(const Ratio& value, std::string_view unit,
                         std::initializer_list<std::string_view> words) const {
  return any_number(text_, value, unit, [&](std::size_t at) {
    std::size_t begin = 0, end = text_.size();
    for (std::string_view mark : {"。", "；", "\n"}) {
      if (std::size_t before = text_.rfind(mark, at); before != text_.npos) {
        begin = std::max(begin, before);
      }
      end = std::min(end, text_.find(mark, at));
    }
    std::string_view sentence = std::string_view(text_).substr(begin, end - begin);
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
      return sentence.find(word) != sentence.npos;
    });
  });
}

bool Said::number_after(const Ratio& value, std::string_view unit,
                        std::initializer_list<std::string_view> words,
                        std::size_t reach) const {
  return any_number(text_, value, unit, [&](std::size_t at) {
    for (std::string_view word : words) {
      std::size_t length = word.size() + reach;
      std::size_t begin = at > length ? at - length : 0;
      if (text_.substr(begin, at - begin).find(word) != std::string::npos) return true;
    }
    return false;
  });
}

}  // namespace plan::publishing
