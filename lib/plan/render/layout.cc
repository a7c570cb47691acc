#include "plan/render/layout.h"

#include <algorithm>

#include "plan/text/utf8.h"

namespace plan {
namespace {

// Narrow on a terminal, but as wide as any other character in Chinese type.
constexpr std::u32string_view kWideHere = U"“”‘’…—·※①②③④⑤⑥⑦⑧⑨⑩×÷±℃°";

bool is_wide(char32_t c) {
  return char_width(c) == 2 || kWideHere.find(c) != kWideHere.npos;
}

// In quarters of the type's size.
int quarters(char32_t c) {
  if (is_wide(c)) return 4;
  if (char_width(c) == 0) return 0;
  return c == U' ' || c == U'.' || c == U',' || c == U':' || c == U';' ? 1 : 2;
}

}  // namespace

const std::vector<FontSet>& font_sets() {
  static const std::vector<FontSet> sets{
      {"gb2312",
       {"the names that official documents use", "公文常用字体"},
       {"方正小标宋简体", "华文中宋"},
       {"仿宋_GB2312", "仿宋"},
       {"黑体", "SimHei"},
       {"楷体_GB2312", "楷体"},
       {"仿宋_GB2312", "仿宋"},
       {"宋体", "SimSun"},
       {"宋体", "SimSun"},
       {"Times New Roman", "Liberation Serif"}},
      {"windows",
       {"what Windows and Office bring along", "Windows 和 Office 自带字体"},
       {"华文中宋", "宋体"},
       {"仿宋", "FangSong"},
       {"黑体", "SimHei"},
       {"楷体", "KaiTi"},
       {"仿宋", "FangSong"},
       {"宋体", "SimSun"},
       {"宋体", "SimSun"},
       {"Times New Roman", "Liberation Serif"}},
      {"noto",
       {"free fonts", "开源字体"},
       {"Noto Serif CJK SC", "Source Han Serif SC"},
       {"Noto Serif CJK SC", "Source Han Serif SC"},
       {"Noto Sans CJK SC", "Source Han Sans SC"},
       {"Noto Serif CJK SC", "Source Han Serif SC"},
       {"Noto Serif CJK SC", "Source Han Serif SC"},
       {"Noto Serif CJK SC", "Source Han Serif SC"},
       {"Noto Serif CJK SC", "Source Han Serif SC"},
       {"Noto Serif CJK SC", "Source Han Serif SC"}},
  };
  return sets;
}

const FontSet* find_font_set(std::string_view name) {
  const auto& sets = font_sets();
  auto found = std::find_if(sets.begin(), sets.end(),
                            [&](const FontSet& set) { return set.name == name; });
  return found == sets.end() ? nullptr : &*found;
}

void Layout::fit_letters() {
  constexpr int kClosest = 5;
  int more = width() / character() + 1;
  int each = (more * character() - width() + more - 1) / more;
  letter_spacing = each <= kClosest ? -each : 0;
}

int text_width(std::string_view text, int half_points, int letter_spacing) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    int own = quarters(next_code_point(text, at)) * half_points * 10 / 4;
    if (own > 0) width += own + letter_spacing;
  }
  return width;
}

int half_characters(std::string_view text) {
  int count = 0;
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_code_point(text, at);
    count += is_wide(c) ? 2 : char_width(c);
  }
  return count;
}

}  // namespace plan
