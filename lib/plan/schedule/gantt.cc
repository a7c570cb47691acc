#include "plan/schedule/gantt.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

#include "plan/schedule/axis.h"
#include "plan/text/escape.h"
#include "plan/text/utf8.h"

namespace plan {
namespace {

using gantt::Axis;

// Lengths in tenths of a unit: 720 units are the width of a printed page.
constexpr int kWidth = 7200;
constexpr int kMargin = 80;
constexpr int kLeastLabel = 900, kMostLabel = 2100;
constexpr int kYearsHeight = 240, kMonthsHeight = 240;
constexpr int kRow = 300;
constexpr int kBar = 160;
constexpr int kLegend = 320;
constexpr int kWide = 130, kNarrow = 73;  // of a character, at the size of the text

constexpr std::string_view kStageColour = "#2b5c8a";
constexpr std::string_view kTaskColour = "#4f6f24";
constexpr std::string_view kDueColour = "#a33b1f";

int text_width(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    int cells = char_width(next_code_point(text, at));
    width += cells == 2 ? kWide : cells == 1 ? kNarrow : 0;
  }
  return width;
}

std::string cut_to(std::string_view text, int most) {
  if (text_width(text) <= most) return std::string(text);
  std::size_t kept = 0;
  int width = kWide;  // of the …
  for (std::size_t at = 0; at < text.size(); kept = at) {
    std::size_t begin = at;
    next_code_point(text, at);
    width += text_width(text.substr(begin, at - begin));
    if (width > most) break;
  }
  return std::string(text.substr(0, kept)) + "…";
}

// 123 as 12.3, 120 as 12.
std::string units(int tenths) {
  std::string out = std::to_string(tenths / 10);
  return tenths % 10 == 0 ? out : out + "." + std::to_string(tenths % 10);
}

bool is_stage_bar(const TimelineRow& row) {
  return row.is_stage && row.first;
}
bool is_task_bar(const TimelineRow& row) {
  return !row.is_stage && row.first;
}
bool has_due(const TimelineRow& row) {
  return row.due.has_value();
}
bool is_inexact(const TimelineRow& row) {
  return row.sure_first != row.first || row.sure_last != row.last;
}
bool is_open(const TimelineRow& row) {
  return row.first && !row.last;
}

class Picture {
 public:
  Picture(const Timeline& timeline, const std::vector<const TimelineRow*>& rows,
          std::string_view title, int label_width)
      : timeline_(timeline),
        rows_(rows),
        title_(title),
        label_width_(label_width),
        axis_(*timeline.first, *timeline.last, kMargin + label_width, kWidth - kMargin) {}

  std::string draw() {
    int height = top() + kRow * static_cast<int>(rows_.size()) + kLegend;
    out_ = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" "
        "height=\"{1}\" role=\"img\" aria-label=\"{2}\" font-family=\"'Noto Sans SC',"
        "'Microsoft YaHei','PingFang SC',sans-serif\" font-size=\"13\" fill=\"#222\">\n"
        "<title>{2}</title>\n<desc>{3}</desc>\n",
        units(kWidth), units(height), for_html(title_), for_html(description()));
    rect(0, 0, kWidth, height, "fill=\"#fff\"");
    draw_axis();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      draw_row(*rows_[i], top() + kRow * static_cast<int>(i));
    }
    draw_legend(top() + kRow * static_cast<int>(rows_.size()));
    return out_ + "</svg>";
  }

 private:
  [[nodiscard]] int left() const { return kMargin + label_width_; }
  [[nodiscard]] static int right() { return kWidth - kMargin; }
  [[nodiscard]] static int top() { return kYearsHeight + kMonthsHeight; }
  [[nodiscard]] std::string in(const Words& words, std::initializer_list<Arg> args = {}) const {
    return say(words, args).in(timeline_.lang);
  }

  [[nodiscard]] std::string description() const {
    static constexpr Words kFrom{"From {first} to {last}: {list}.",
                                 "{first}至{last}，各项安排：{list}。"};
    bool zh = timeline_.lang == Lang::kZh;
    std::string list;
    for (const TimelineRow* row : rows_) {
      if (!list.empty()) list += zh ? "；" : "; ";
      list += row->name + (zh ? "，" : ", ") + row->when;
    }
    auto day = [&](Day one) { return zh ? chinese_date(one) : iso_date(one); };
    return in(
        kFrom,
        {{"first", day(*timeline_.first)}, {"last", day(*timeline_.last)}, {"list", list}});
  }

  void rect(int x, int y, int width, int height, std::string_view attributes) {
    out_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" {}/>\n", units(x),
                        units(y), units(width), units(height), attributes);
  }

  void line(int x1, int y1, int x2, int y2, std::string_view colour) {
    out_ += fmt::format("<path d=\"M{} {}L{} {}\" stroke=\"{}\" fill=\"none\"/>\n", units(x1),
                        units(y1), units(x2), units(y2), colour);
  }

  void text(int x, int y, std::string_view words, std::string_view attributes = {}) {
    if (words.empty()) return;
    out_ += fmt::format("<text x=\"{}\" y=\"{}\"{}{}>{}</text>\n", units(x), units(y),
                        attributes.empty() ? "" : " ", attributes, for_html(words));
  }

  void draw_axis() {
    int bottom = top() + kRow * static_cast<int>(rows_.size());
    rect(left(), 0, right() - left(), top(), "fill=\"#eef1f4\"");
    for (const Axis::Mark& year : axis_.years(timeline_.lang)) {
      line(year.begin, 0, year.begin, bottom, "#8a949e");
      text((year.begin + year.end) / 2, 170, year.label,
           "text-anchor=\"middle\" font-weight=\"bold\"");
    }
    for (const Axis::Mark& month : axis_.months(timeline_.lang)) {
      line(month.begin, kYearsHeight, month.begin, bottom, "#c5ccd3");
      text((month.begin + month.end) / 2, kYearsHeight + 170, month.label,
           "text-anchor=\"middle\"");
    }
    line(right(), 0, right(), bottom, "#8a949e");
    line(left(), kYearsHeight, right(), kYearsHeight, "#c5ccd3");
    line(kMargin, top(), right(), top(), "#8a949e");
  }

  void draw_row(const TimelineRow& row, int y) {
    bool zh = timeline_.lang == Lang::kZh;
    out_ += "<g>\n<title>" + for_html(row.name + (zh ? "：" : ": ") + row.when) + "</title>\n";
    text(kMargin, y + 195, cut_to(row.name, label_width_ - kNarrow),
         row.is_stage ? "font-weight=\"bold\"" : "");
    int begin = right(), end = left();  // of all that is drawn
    int solid = 0;                      // room for words on the bar
    if (row.first) solid = draw_bar(row, y, begin, end);
    if (row.due) {
      int x = axis_.after(*row.due);
      diamond(x, y + kRow / 2);
      begin = std::min(begin, x - 70);
      end = std::max(end, x + 70);
    }
    write_when(row, y, begin, end, solid);
    line(kMargin, y + kRow, right(), y + kRow, "#e3e7ea");
    out_ += "</g>\n";
  }

  // The bar: what is sure in full colour, an inexact end pale with a dashed edge, an open one
  // with an arrow. Returns the width of what is sure.
  int draw_bar(const TimelineRow& row, int y, int& begin, int& end) {
    std::string_view colour = row.is_stage ? kStageColour : kTaskColour;
    begin = axis_.at(*row.first);
    end = row.last ? axis_.after(*row.last) : right() - 80;
    end = std::max(end, begin + 20);
    int from = row.sure_first ? std::min(axis_.at(*row.sure_first), end) : begin;
    int to = row.sure_last ? std::max(axis_.after(*row.sure_last), begin) : end;
    y += (kRow - kBar) / 2;
    bool any_sure = from < to;
    if (!any_sure) from = to = begin;
    auto pale = [&](int x1, int x2) {
      if (x2 <= x1) return;
      rect(x1, y, x2 - x1, kBar,
           fmt::format("fill=\"{0}\" fill-opacity=\".3\" stroke=\"{0}\" "
                       "stroke-dasharray=\"3 2\"",
                       colour));
    };
    pale(begin, from);
    if (any_sure) rect(from, y, to - from, kBar, fmt::format("fill=\"{}\"", colour));
    pale(to, end);
    if (!row.last) {
      out_ += fmt::format("<path d=\"M{0} {1}L{2} {3}L{0} {4}z\" fill=\"{5}\"/>\n", units(end),
                          units(y - 30), units(right()), units(y + kBar / 2),
                          units(y + kBar + 30), colour);
      end = right();
    }
    return any_sure ? to - from : 0;
  }

  void diamond(int x, int y) {
    x = std::min(x, right() - 70);
    out_ += fmt::format("<path d=\"M{} {}l7 7l-7 7l-7 -7z\" fill=\"{}\"/>\n", units(x),
                        units(y - 70), kDueColour);
  }

  // The time in words: right of the bar, left of it, on it, wherever there is room.
  void write_when(const TimelineRow& row, int y, int begin, int end, int solid) {
    constexpr int kGap = 50;
    int width = text_width(row.when) + 2 * kGap;
    y += 195;
    if (solid >= width && row.last) {
      int middle = (axis_.at(*row.sure_first) + axis_.after(*row.sure_last)) / 2;
      text(middle, y, row.when, "text-anchor=\"middle\" fill=\"#fff\"");
    } else if (right() - end >= width) {
      text(end + kGap, y, row.when);
    } else if (begin - left() >= width) {
      text(begin - kGap, y, row.when, "text-anchor=\"end\"");
    } else if (solid >= width) {
      text(axis_.at(*row.sure_first) + kGap, y, row.when, "fill=\"#fff\"");
    }  // else the table beside it says it, and the tooltip
  }

  // Only what this picture shows.
  void draw_legend(int y) {
    static constexpr Words kStage{"stage", "阶段"};
    static constexpr Words kTask{"task", "任务"};
    static constexpr Words kDue{"deadline", "完成时限"};
    static constexpr Words kInexact{"inexact date", "日期不确切"};
    static constexpr Words kStanding{"no end", "长期坚持"};
    int x = left();
    y += 80;
    auto entry = [&](bool (*shows)(const TimelineRow&), const Words& words,
                     const std::string& sign) {
      bool shown = std::any_of(rows_.begin(), rows_.end(),
                               [&](const TimelineRow* row) { return shows(*row); });
      if (!shown) return;
      out_ += fmt::format("<path d=\"M{} {}{}\"/>\n", units(x), units(y + 10), sign);
      text(x + 230, y + 125, in(words));
      x += 230 + text_width(in(words)) + 180;
    };
    entry(is_stage_bar, kStage, fmt::format("h18v12h-18z\" fill=\"{}", kStageColour));
    entry(is_task_bar, kTask, fmt::format("h18v12h-18z\" fill=\"{}", kTaskColour));
    entry(has_due, kDue, fmt::format("m9 0l7 7l-7 7l-7 -7z\" fill=\"{}", kDueColour));
    entry(is_inexact, kInexact,
          "h18v12h-18z\" fill-opacity=\".2\" stroke=\"#222\" stroke-dasharray=\"3 2");
    entry(is_open, kStanding, "l18 7l-18 7z");
  }

  const Timeline& timeline_;
  const std::vector<const TimelineRow*>& rows_;
  std::string_view title_;
  int label_width_;
  Axis axis_;
  std::string out_;
};

}  // namespace

std::vector<std::string> gantt_svg(const Timeline& timeline, std::string_view title) {
  assert(timeline.first && timeline.last);
  std::vector<const TimelineRow*> drawn;
  int label_width = kLeastLabel;
  for (const TimelineRow& row : timeline.rows) {
    if (!row.first && !row.due) continue;
    drawn.push_back(&row);
    label_width = std::max(label_width, text_width(row.name) + 2 * kNarrow);
  }
  label_width = std::min(label_width, kMostLabel);
  std::vector<std::string> pictures;
  for (std::size_t begin = 0; begin < drawn.size(); begin += kMostGanttRows) {
    std::size_t end = std::min(drawn.size(), begin + kMostGanttRows);
    std::vector<const TimelineRow*> rows(drawn.begin() + static_cast<std::ptrdiff_t>(begin),
                                         drawn.begin() + static_cast<std::ptrdiff_t>(end));
    pictures.push_back(Picture(timeline, rows, title, label_width).draw());
  }
  return pictures;
}

}  // namespace plan
