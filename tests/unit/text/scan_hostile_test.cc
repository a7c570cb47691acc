// Texts made of the pieces that dates are made of: nothing may break, and what is understood
// must be said and understood again.
#include <doctest/doctest.h>

#include <cstdint>
#include <string>

#include "plan/text/date.h"
#include "plan/text/escape.h"
#include "plan/text/number.h"
#include "plan/text/prose.h"
#include "plan/text/utf8.h"

using namespace plan;

namespace {

constexpr std::string_view kPieces[] = {
    "2024", "20xx",   "2025",     "年",       "月",   "日",   "4",  "04",   "20",     "30",
    "13",   "-",      "..",       "至",       "—",    "~",    "前", "起",   "底",     "初",
    "中",   "中旬",   "下旬",     "年底",     "月底", "Q1",   "H2", "W53",  "/",      ".",
    " ",    "，",     "长期坚持", "待定",     "tbd",  "第",   "一", "季度", "上半年", "次年",
    "自",   "-early", "2024-04",  "\xFF",     "0",    "9:05", "T",  "２",   "\u3000", "周",
    "号",   "份",     "中下旬",   "99999999", "以后"};

// A small generator of our own, so that every machine walks the same texts.
class Pick {
 public:
  std::size_t below(std::size_t bound) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::size_t>((state_ >> 33) % bound);
  }

 private:
  std::uint64_t state_ = 20240301;
};

std::string random_text(Pick& pick) {
  std::string text;
  for (std::size_t pieces = 1 + pick.below(8); pieces > 0; --pieces) {
    text += kPieces[pick.below(std::size(kPieces))];
  }
  return text;
}

}  // namespace

TEST_CASE("whatever is read as a date or period is written and read back the same") {
  Pick pick;
  int dates = 0;
  int periods = 0;
  for (int i = 0; i < 60000; ++i) {
    std::string text = random_text(pick);
    CAPTURE(text);
    if (auto date = parse_date(text)) {
      ++dates;
      REQUIRE(parse_date(iso(*date)) == *date);
      auto period = parse_period(text);
      REQUIRE(period);
      REQUIRE(period->start == *date);
      if (date->has_year()) REQUIRE(date->first().has_value());
    } else {
      REQUIRE(!date.error().message.empty());
    }
    if (auto period = parse_period(text)) {
      ++periods;
      auto again = parse_period(iso(*period));
      REQUIRE(again);
      REQUIRE(again->start == period->start);
      REQUIRE(again->end == period->end);
      auto printed = parse_period(describe(*period, Lang::kZh));
      REQUIRE(printed);
      REQUIRE(printed->first() == period->first());
      REQUIRE(printed->last() == period->last());
      REQUIRE(printed->standing == period->standing);
      period->fill_years(make_day(2024, 3, 1), make_day(2025, 2, 28));
    }
    if (auto cell = parse_cell_date(text)) REQUIRE(cell->date.kind == PartialDate::Kind::kDay);
  }
  CHECK(dates > 500);
  CHECK(periods > 1000);
}

TEST_CASE("no bytes at all break the text functions") {
  Pick pick;
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (std::size_t n = pick.below(24); n > 0; --n) {
      text += static_cast<char>(pick.below(4) == 0 ? pick.below(256)
                                                   : " \n\t-1.*\xE4\xB8"[pick.below(9)]);
    }
    std::string safe = for_terminal(text);
    REQUIRE(!find_invalid_utf8(safe));
    REQUIRE(safe.find('\x1b') == safe.npos);
    REQUIRE(display_width(safe) >= count_code_points(safe) / 2);
    (void)for_markdown(text, true);
    (void)parse_cell_number(text);
    (void)parse_period(text);
    std::string joined = one_line(text);
    REQUIRE(one_line(joined) == joined);
  }
}
