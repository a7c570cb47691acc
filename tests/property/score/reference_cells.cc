// Cells of a log: dates, numbers, words.
#include "reference_cells.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "reference_dates.h"

namespace reference {
namespace {

std::string half_width(const std::string& text) {
  const std::string wide = "０１２３４５６７８９";  // three bytes each
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t digit = i + 3 <= text.size() ? wide.find(text.substr(i, 3)) : wide.npos;
    bool is_wide = digit != wide.npos && digit % 3 == 0;
    out.push_back(is_wide ? static_cast<char>('0' + digit / 3) : text[i]);
    i += is_wide ? 3 : 1;
  }
  return out;
}

// All of the text in this form, digits where it has %d.
bool reads(const std::string& text, const std::string& form, std::array<int*, 3> into) {
  int end = -1;
  std::sscanf(text.c_str(), (form + "%n").c_str(), into[0], into[1], into[2], &end);
  if (end == static_cast<int>(text.size())) return true;
  end = -1;
  std::sscanf(text.c_str(), (form + "%n").c_str(), into[0], into[1], &end);
  return end == static_cast<int>(text.size());
}

}  // namespace

bool is_one_of(const std::string& word, std::initializer_list<const char*> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string without_null_word(const std::string& text) {
  return is_one_of(text, {"-", "—", "/", "无", "未检"}) ? "" : text;
}

Opt<Num> read_number(const std::string& written, bool& bad) {
  std::string text = half_width(written);
  if (text.empty()) return {};
  bool negative = text[0] == '-';
  if (negative) text = text.substr(1);
  text.erase(std::remove(text.begin(), text.end(), ','), text.end());
  std::size_t point = text.find('.');
  std::string digits = text, places;
  if (point != std::string::npos) {
    digits = text.substr(0, point);
    places = text.substr(point + 1);
  }
  bool whole = digits.find_first_not_of("0123456789") == std::string::npos;
  bool part = places.find_first_not_of("0123456789") == std::string::npos;
  if (digits.empty() || !whole || !part || (point != std::string::npos && places.empty())) {
    bad = true;
    return {};
  }
  Num value = 0;
  for (char c : digits + places) value = value * 10 + (c - '0');
  for (std::size_t i = 0; i < places.size(); ++i) value /= 10;
  return negative ? Num(-value) : value;
}

Opt<int> read_date(const std::string& written, int first, int last) {
  std::string text = written.substr(0, written.find(' '));  // what follows is the time of day
  int year = 0, month = 0, day = 0;
  std::array<int*, 3> all{&year, &month, &day};
  bool digits = text.find_first_not_of("0123456789") == std::string::npos;
  if (digits && text.size() == 5) return std::stoi(text) - 25569;  // days since 1899-12-30
  bool dated =
      (digits && text.size() == 8 && reads(text, "%4d%2d%2d", all)) ||
      (!digits && (reads(text, "%4d-%2d-%2d", all) || reads(text, "%4d/%2d/%2d", all) ||
                   reads(text, "%4d.%2d.%2d", all) || reads(text, "%4d年%2d月%2d日", all)));
  if (dated) return exact_day(year, month, day);
  int none = 0;
  if (!reads(text, "%2d月%2d日", {&month, &day, &none})) return {};
  // The plan's year, when only one fits.
  Opt<int> found;
  for (year = date_of(first).year; year <= date_of(last).year; ++year) {
    Opt<int> its = exact_day(year, month, day);
    if (!its || *its < first || *its > last) continue;
    if (found) return {};
    found = its;
  }
  return found;
}

}  // namespace reference
