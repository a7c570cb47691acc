// Numbers as text; rounding.
#include "reference.h"

namespace reference {
namespace {

using Big = boost::multiprecision::cpp_int;

// REQUIRES: value * 10^places is whole.
std::string plain(const Num& value, std::size_t places) {
  Num scaled = value;
  for (std::size_t i = 0; i < places; ++i) scaled *= 10;
  Big whole = numerator(scaled);
  bool negative = whole < 0;
  if (negative) whole = -whole;
  std::string digits = whole.str();
  while (digits.size() <= places) digits.insert(0, "0");
  std::string text =
      digits.substr(0, digits.size() - places) + "." + digits.substr(digits.size() - places);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return (negative ? "-" : "") + text;
}

}  // namespace

std::string decimal(const Num& value) {
  return plain(value, 3);
}

std::string exact(const Num& value) {
  bool ends = denominator(Num(value * 1'000'000)) == 1;
  return ends ? plain(value, 6) : value.str();
}

Num ceiling(const Num& value) {
  Big whole = numerator(value) / denominator(value);
  if (Num(whole) < value) whole += 1;
  return Num(whole);
}

Num rounded(const Num& value, int places, Mode mode) {
  Num scale = 1;
  for (int i = 0; i < places; ++i) scale *= 10;
  bool negative = value < 0;
  Num size = abs(value) * scale;
  Num up = ceiling(size), down = up == size ? up : Num(up - 1);
  Num rest = size - down;
  bool odd = numerator(down) % 2 != 0;
  bool away = mode == Mode::kHalfUp     ? rest * 2 >= 1
              : mode == Mode::kHalfEven ? rest * 2 > 1 || (rest * 2 == 1 && odd)
                                        : false;
  Num chosen = (away ? Num(down + 1) : down) / scale;
  return negative ? Num(-chosen) : chosen;
}

}  // namespace reference
