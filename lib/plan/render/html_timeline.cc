// The stages as bars over a calendar.
#include <algorithm>

#include "plan/render/html_parts.h"
#include "plan/text/utf8.h"

namespace plan::rendering {
namespace {

constexpr Words kTitle{"The stages in time", "实施步骤进度图"};
constexpr Words kDescription{"{n} stages from {first} to {last}.",
                             "共{n}个阶段，自{first}起至{last}止。"};
constexpr Words kStage{"Stage", "阶段"};
constexpr Words kTime{"Time", "时间"};
constexpr Words kFirst{"First day", "起始日期"};
constexpr Words kLast{"Last day", "截止日期"};
constexpr Words kDays{"Days", "天数"};

// In units of the drawing.
constexpr int kWidth = 640;
constexpr int kLabels = 200;  // room for the names
constexpr int kRow = 34;
constexpr int kAxis = 30;
constexpr int kType = 15;  // size of the type; the style sheet has the same
constexpr std::size_t kMostRows = 28;
constexpr int kMostTicks = 12;

std::string number(int n) {
  return std::to_string(n);
}

// Wide characters take one em, others about half.
int width_of(std::string_view text) {
  return static_cast<int>(display_width(text)) * kType / 2;
}

std::string cut(const std::string& text, int room) {
  if (width_of(text) <= room) return text;
  std::string out = text;
  for (std::size_t n = count_code_points(text); n > 1 && width_of(out) > room; --n) {
    out = std::string(first_code_points(text, n - 1)) + "…";
  }
  return out;
}

struct Scale {
  Day first;
  Day last;

  [[nodiscard]] int at(Day day) const {
    int all = days_between(first, last) + 1;
    return kLabels + static_cast<int>(static_cast<long long>(kWidth - kLabels) *
                                      days_between(first, day) / all);
  }
};

struct Tick {
  Day day;
  std::string label;
};

std::string month_label(Day day, bool with_year, Lang lang) {
  std::string year = number(year_of(day));
  std::string month = number(month_of(day));
  if (lang == Lang::kZh) return (with_year ? year + "年" : "") + month + "月";
  return with_year ? year + "-" + (month.size() < 2 ? "0" : "") + month : month;
}

// Months, or as many of them to a tick as keep the axis legible.
std::vector<Tick> ticks_of(const Scale& scale, Lang lang) {
  int months = (year_of(scale.last) - year_of(scale.first)) * 12 + month_of(scale.last) -
               month_of(scale.first) + 1;
  int step = 1;
  for (int wider : {2, 3, 6, 12, 24, 60, 120, 600}) {
    if (months / step > kMostTicks) step = wider;
  }
  std::vector<Tick> ticks;
  int index = year_of(scale.first) * 12 + month_of(scale.first) - 1;
  for (int n = 0; n < months; ++n, ++index) {
    if (index % step != 0 && n > 0) continue;
    auto day = make_day(index / 12, index % 12 + 1, 1);
    if (!day) continue;
    bool with_year = ticks.empty() || index % 12 < step;
    ticks.push_back({std::max(*day, scale.first), month_label(*day, with_year, lang)});
  }
  return ticks;
}

std::string text_at(int x, int y, std::string_view words) {
  return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\">" + html_text(words) +
         "</text>\n";
}

std::string axis(const Scale& scale, int height, Lang lang) {
  std::string out;
  int free_from = 0;
  for (const Tick& tick : ticks_of(scale, lang)) {
    int x = scale.at(tick.day);
    out += "<line class=\"grid\" x1=\"" + number(x) + "\" y1=\"0\" x2=\"" + number(x) +
           "\" y2=\"" + number(height) + "\"/>\n";
    if (x < free_from || x + width_of(tick.label) > kWidth) continue;
    out += text_at(x + 3, kAxis - 10, tick.label);
    free_from = x + width_of(tick.label) + 6;
  }
  return out;
}

std::string bar_row(const doc::Bar& bar, const Scale& scale, int y) {
  int begin = scale.at(bar.first);
  int end = std::max(begin + 4, scale.at(bar.last + std::chrono::days(1)));
  int line = y + kRow / 2 + kType / 3;
  std::string out = "<g>\n<title>" + html_text(bar.label + " " + bar.when) + "</title>\n";
  out += text_at(4, line, cut(bar.label, kLabels - 16));
  out += "<rect class=\"bar\" x=\"" + number(begin) + "\" y=\"" + number(y + 6) +
         "\" width=\"" + number(end - begin) + "\" height=\"" + number(kRow - 12) + "\"/>\n";
  int words = width_of(bar.when) + 8;
  if (end + words <= kWidth) {
    out += text_at(end + 6, line, bar.when);
  } else if (begin - words >= kLabels) {
    out += text_at(begin - words, line, bar.when);
  }
  return out + "</g>\n";
}

std::string drawing(const doc::Timeline& timeline, std::size_t from, const Scale& scale,
                    Lang lang, HtmlIds& ids) {
  std::size_t to = std::min(timeline.bars.size(), from + kMostRows);
  int height = kAxis + static_cast<int>(to - from) * kRow;
  std::string title = ids.take("timeline-title");
  std::string words = ids.take("timeline-words");
  std::string out = "<svg viewBox=\"0 0 " + number(kWidth) + " " + number(height) +
                    "\" role=\"img\" aria-labelledby=\"" + title + " " + words + "\">\n";
  out += "<title id=\"" + title + "\">" + say(kTitle).in(lang) + "</title>\n";
  Day first = timeline.bars.front().first;
  for (const doc::Bar& bar : timeline.bars) first = std::min(first, bar.first);
  Message description = say(kDescription, {{"n", timeline.bars.size()},
                                           {"first", iso_date(first)},
                                           {"last", iso_date(scale.last)}});
  out += "<desc id=\"" + words + "\">" + description.in(lang) + "</desc>\n";
  out += axis(scale, height, lang);
  for (std::size_t i = from; i < to; ++i) {
    out += bar_row(timeline.bars[i], scale, kAxis + static_cast<int>(i - from) * kRow);
  }
  return out + "</svg>\n";
}

std::string table_of(const doc::Timeline& timeline, Lang lang) {
  doc::Table table;
  table.caption = say(kTitle).in(lang);
  table.columns = {{say(kStage).in(lang)},
                   {say(kTime).in(lang)},
                   {say(kFirst).in(lang), doc::Align::kCentre},
                   {say(kLast).in(lang), doc::Align::kCentre},
                   {say(kDays).in(lang), doc::Align::kRight}};
  for (const doc::Bar& bar : timeline.bars) {
    table.rows.push_back({bar.label, bar.when, iso_date(bar.first), iso_date(bar.last),
                          number(days_between(bar.first, bar.last) + 1)});
  }
  return html_table(table);
}

}  // namespace

std::string html_timeline(const doc::Timeline& timeline, Lang lang, HtmlIds& ids) {
  if (timeline.bars.empty()) return {};
  Scale scale{timeline.bars.front().first, timeline.bars.front().last};
  for (const doc::Bar& bar : timeline.bars) {
    scale.first = std::min(scale.first, bar.first);
    scale.last = std::max(scale.last, bar.last);
  }
  // The axis begins where a month does.
  scale.first -= std::chrono::days(day_of_month(scale.first) - 1);
  std::string out = "<figure>\n";
  for (std::size_t from = 0; from < timeline.bars.size(); from += kMostRows) {
    out += drawing(timeline, from, scale, lang, ids);
  }
  return out + "</figure>\n" + table_of(timeline, lang);
}

}  // namespace plan::rendering
