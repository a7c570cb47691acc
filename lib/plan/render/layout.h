// The page of an official document: GB/T 9704-2012, and what an office may do otherwise.
//
// Lengths are twips (1/20 of a point, 567 a centimetre), sizes of type half points, as in
// OOXML. The defaults give 22 lines of 28 characters in Word, WPS and LibreOffice: that many
// lines only because their pitch is exact and no grid is used, that many characters because
// each is drawn together by a quarter of a point. Other pages have as many as they hold.
#ifndef PLAN_RENDER_LAYOUT_H_
#define PLAN_RENDER_LAYOUT_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "plan/base/message.h"

namespace plan {

// The faces of a document. Each role has the name that users expect and the one that stands in
// for it where that is not installed.
struct Face {
  std::string_view name;
  std::string_view otherwise;
};
struct FontSet {
  std::string_view name;  // of --fonts
  Words what;
  Face title;   // 小标宋
  Face body;    // 仿宋
  Face first;   // 一、 黑体
  Face second;  // （一） 楷体
  Face third;   // 1. and （1）
  Face table;
  Face number;  // of pages
  Face latin;   // letters and digits
};
// The first is the default.
[[nodiscard]] const std::vector<FontSet>& font_sets();
[[nodiscard]] const FontSet* find_font_set(std::string_view name);

struct Layout {
  static constexpr int kPageWidth = 11906;  // A4
  static constexpr int kPageHeight = 16838;

  int sheet_width = kPageWidth;
  int sheet_height = kPageHeight;
  int top = 2098;  // 天头 37 mm
  int right = 1474;
  int bottom = 1984;
  int left = 1588;          // 订口 28 mm
  int line = 579;           // pitch of lines, exact: 22 of them in 225 mm
  int letter_spacing = -5;  // 28 characters in 156 mm; see fit_letters()
  int body_size = 32;       // 三号
  int title_size = 44;      // 二号
  int annex_title_size = 44;
  int table_size = 24;         // 小四
  int small_size = 28;         // 四号: page numbers, 抄送
  std::array<bool, 4> bold{};  // numbers and headings of level 1, 2 …
  enum class Number : std::uint8_t { kOutside, kCentre, kNone } number = Number::kOutside;

  // Sets the letter spacing for the width and size at hand: a character more goes into the line
  // where a quarter of a point less for each makes room for it.
  void fit_letters();
  [[nodiscard]] int width() const { return sheet_width - left - right; }  // of 版心
  [[nodiscard]] int height() const { return sheet_height - top - bottom; }
  [[nodiscard]] int character() const { return body_size * 10; }  // 字: 16 pt
  // The line of the page number, and how far it is from the foot of the page: it begins 7 mm
  // below 版心.
  [[nodiscard]] int footer_line() const { return std::max(360, small_size * 12); }
  [[nodiscard]] int footer() const { return std::max(0, bottom - 397 + 207 - footer_line()); }
};

// How wide `text` is in such type; letters and digits by rule of thumb.
[[nodiscard]] int text_width(std::string_view text, int half_points, int letter_spacing);
// In half characters, as a Chinese page counts: a quotation mark and a dash take two.
[[nodiscard]] int half_characters(std::string_view text);

}  // namespace plan

#endif  // PLAN_RENDER_LAYOUT_H_
