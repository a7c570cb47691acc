#include "plan/text/number.h"

#include <doctest/doctest.h>

using namespace plan;

namespace {

std::string shown(const std::optional<Ratio>& number) {
  return number ? number->exact() : "none";
}

struct Case {
  std::string_view text;
  std::string_view value;
};

}  // namespace

TEST_CASE("full-width text becomes half width, and nothing else changes") {
  CHECK(to_half_width("ＡＢｃ１２．５％（）　x") == "ABc12.5%() x");
  CHECK(to_half_width("扣分、。“”—𠀀") == "扣分、。“”—𠀀");
}

TEST_CASE("plan-file numbers are plain decimals") {
  const Case cases[] = {
      {"0", "0"},
      {"5", "5"},
      {"-5", "-5"},
      {"+5", "5"},
      {"0.5", "0.5"},
      {" 2.50 ", "2.5"},
      {"１０．５", "10.5"},
      {"－３", "-3"},
      {"\u30007\u3000", "7"},
      {"100", "100"},
      {"999999999999999999", "999999999999999999"},
      // refused
      {"", "none"},
      {" ", "none"},
      {"01", "none"},
      {"00", "none"},
      {"-01", "none"},
      {"1e3", "none"},
      {".5", "none"},
      {"5.", "none"},
      {"1,000", "none"},
      {"0x10", "none"},
      {"1 2", "none"},
      {"--1", "none"},
      {"+-1", "none"},
      {"5分", "none"},
      {"五", "none"},
      {"50%", "none"},
      {"1.2.3", "none"},
      {"NaN", "none"},
      {"−5", "none"},
      {"-", "none"},
      {"1000000000000000000", "none"},
      {"0.1234567890123456789", "none"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(shown(parse_number(c.text)) == c.value);
  }
}

TEST_CASE("cells of a log may hold what spreadsheets make of numbers") {
  const Case cases[] = {
      {"5", "5"},
      {"-0.5", "-0.5"},
      {"007", "7"},
      {"00.50", "0.5"},
      {"1,234", "1234"},
      {"12,345,678.9", "12345678.9"},
      {"１，２３４", "1234"},
      {"−5", "-5"},
      {"–5", "-5"},
      {"—5", "-5"},
      {"－５", "-5"},
      {"-1,000", "-1000"},
      {"−1,000.5", "-1000.5"},
      {"0,123", "123"},
      {"00000000000000000000000001", "1"},
      // refused
      {"1,23", "none"},
      {"1234,567", "none"},
      {",123", "none"},
      {"1,234,", "none"},
      {"1,2345", "none"},
      {"1,234,56", "none"},
      {"1.234,5", "none"},
      {"—", "none"},
      {"−-5", "none"},
      {"--5", "none"},
      {"1e5", "none"},
      {"", "none"},
      {"95%", "none"},
      {"1,234 567", "none"},
      {"− 5", "none"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(shown(parse_cell_number(c.text)) == c.value);
  }
}

TEST_CASE("whole numbers keep within their bounds") {
  CHECK(parse_whole("7", 0, 10) == 7);
  CHECK(parse_whole("１０", 0, 10) == 10);
  CHECK(parse_whole("-3", -5, 5) == -3);
  CHECK(!parse_whole("11", 0, 10));
  CHECK(!parse_whole("-1", 0, 10));
  CHECK(!parse_whole("7.0", 0, 10));
  CHECK(!parse_whole("７．０", 0, 10));
  CHECK(!parse_whole("7.5", 0, 10));
  CHECK(!parse_whole("07", 0, 10));
  CHECK(!parse_whole("seven", 0, 10));
}
