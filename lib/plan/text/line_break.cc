#include "plan/text/line_break.h"

#include <cassert>

#include "plan/text/utf8.h"

namespace plan {
namespace {

// GB/T 15834: these never begin a line.
constexpr std::u32string_view kNeverFirst =
    U"。，、；：？！）》」』】〉〕〗］｝”’…·～％‰℃°"
    U".,;:?!)]}%";
// These never end one.
constexpr std::u32string_view kNeverLast = U"《（「『【〈〔〖［｛“‘￥＄([{$#";

bool holds(std::u32string_view set, char32_t c) {
  return set.find(c) != set.npos;
}

}  // namespace

bool may_break(char32_t before, char32_t after) {
  if (after == U' ' || char_width(after) == 0) return false;
  if (before == U' ') return true;
  if (holds(kNeverFirst, after) || holds(kNeverLast, before)) return false;
  if (before == U'—' && after == U'—') return false;
  return is_cjk(before) || is_cjk(after);
}

std::vector<std::string_view> break_lines(std::string_view text, std::size_t first_width,
                                          std::size_t width) {
  assert(first_width >= 2 && width >= 2);
  std::vector<std::string_view> lines;
  std::size_t begin = 0;    // of the line
  std::size_t good = 0;     // where it may end; `begin`: nowhere yet
  std::size_t taken = 0;    // cells from `begin`
  std::size_t by_good = 0;  // cells from `begin` to `good`
  std::size_t room = first_width;
  char32_t before = 0;
  auto end_line = [&](std::size_t end) {
    std::string_view line = text.substr(begin, end - begin);
    while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
    lines.push_back(line);
    begin = good = end;
    room = width;
  };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t next = at;
    char32_t c = next_code_point(text, next);
    std::size_t cells = static_cast<std::size_t>(char_width(c));
    if (at > begin && may_break(before, c)) {
      good = at;
      by_good = taken;
    }
    // A blank at the end of a line takes no room.
    if (c != U' ' && taken + cells > room && at > begin) {
      bool cut = good == begin;
      taken -= cut ? taken : by_good;
      end_line(cut ? at : good);
    }
    taken += cells;
    before = c;
    at = next;
  }
  end_line(text.size());
  return lines;
}

}  // namespace plan
