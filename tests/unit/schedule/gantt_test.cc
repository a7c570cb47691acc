// The chart as a picture: where things stand in it, and that nothing breaks out of it.
#include "plan/schedule/gantt.h"

#include <doctest/doctest.h>

#include "plan/schedule/axis.h"

namespace plan {
namespace {

Day day(int year, int month, int number) {
  return *make_day(year, month, number);
}

TimelineRow bar(const std::string& name, Day first, Day last) {
  TimelineRow row;
  row.name = name;
  row.when = "某时";
  row.is_stage = true;
  row.first = row.sure_first = first;
  row.last = row.sure_last = last;
  return row;
}

Timeline timeline_of(std::vector<TimelineRow> rows, Day first, Day last) {
  Timeline out;
  out.rows = std::move(rows);
  out.first = first;
  out.last = last;
  return out;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++n;
  return n;
}

TEST_CASE("days stand in proportion between the first and the last month") {
  // January to April 2023: 120 days on 1200 tenths.
  gantt::Axis axis(day(2023, 1, 15), day(2023, 4, 2), 100, 1300);
  CHECK(axis.at(day(2023, 1, 1)) == 100);
  CHECK(axis.at(day(2023, 1, 11)) == 200);
  CHECK(axis.at(day(2023, 2, 1)) == 410);
  CHECK(axis.after(day(2023, 4, 30)) == 1300);
  CHECK(axis.at(day(2022, 12, 1)) == 100);
  CHECK(axis.at(day(2024, 1, 1)) == 1300);
}

TEST_CASE("as many months are named as have room") {
  auto labels = [](Day first, Day last) {
    std::string out;
    for (const auto& mark : gantt::Axis(first, last, 0, 5000).months(Lang::kZh)) {
      out += mark.label + " ";
    }
    return out;
  };
  CHECK(labels(day(2024, 11, 3), day(2025, 2, 3)) == "11月 12月 1月 2月 ");
  CHECK(labels(day(2024, 1, 1), day(2025, 12, 31)) ==
        "1月 3月 5月 7月 9月 11月 1月 3月 5月 7月 9月 11月 ");
  CHECK(labels(day(2024, 2, 1), day(2026, 12, 31)) ==
        " 4月 7月 10月 1月 4月 7月 10月 1月 4月 7月 10月 ");
  CHECK(labels(day(1999, 1, 1), day(2099, 1, 1)).empty());
}

TEST_CASE("an axis over the whole calendar ends") {
  gantt::Axis axis(day(1, 1, 1), day(9999, 12, 31), 0, 5000);
  auto years = axis.years(Lang::kEn);
  CHECK(years.size() > 1);
  CHECK(years.size() < 12);
  CHECK(years.front().label == "1");
}

TEST_CASE("text is escaped, wherever it stands") {
  TimelineRow row = bar("<script>\"'&\x01", day(2024, 1, 1), day(2024, 3, 31));
  row.when = "]]><!--";
  std::string svg =
      gantt_svg(timeline_of({row, row}, day(2024, 1, 1), day(2024, 3, 31)), "<b>\"").front();
  CHECK(svg.find("<script") == svg.npos);
  CHECK(svg.find("<b>") == svg.npos);
  CHECK(svg.find("<!--") == svg.npos);
  CHECK(svg.find('\x01') == svg.npos);
  CHECK(count(svg, "]]&gt;&lt;!--") >= 2);
  CHECK(count(svg, "aria-label=\"&lt;b&gt;&quot;\"") == 1);
}

TEST_CASE("an inexact end is pale, an open one has an arrow, a deadline is a diamond") {
  TimelineRow exact = bar("甲", day(2024, 1, 1), day(2024, 2, 1));
  TimelineRow inexact = bar("乙", day(2024, 1, 1), day(2024, 3, 31));
  inexact.sure_last = day(2024, 3, 1);
  TimelineRow open = bar("丙", day(2024, 1, 1), day(2024, 1, 1));
  open.last = open.sure_last = std::nullopt;
  TimelineRow due;
  due.name = "丁";
  due.due = day(2024, 2, 10);
  auto draw = [&](const TimelineRow& row) {
    return gantt_svg(timeline_of({exact, row}, day(2024, 1, 1), day(2024, 3, 31)), "图")
        .front();
  };
  std::string plain = draw(exact);
  CHECK(count(plain, "stroke-dasharray") == 0);
  CHECK(plain.find("日期不确切") == plain.npos);
  CHECK(count(draw(inexact), "stroke-dasharray") == 2);  // and in the legend
  CHECK(draw(inexact).find("日期不确切") != plain.npos);
  CHECK(draw(open).find("长期坚持") != plain.npos);
  CHECK(draw(due).find("完成时限") != plain.npos);
}

TEST_CASE("what is too long is cut, and stands whole in the tooltip") {
  std::string name;
  for (int i = 0; i < 40; ++i) name += "长";
  std::string svg = gantt_svg(timeline_of({bar(name, day(2024, 1, 1), day(2024, 1, 2))},
                                          day(2024, 1, 1), day(2024, 1, 2)),
                              "图")
                        .front();
  CHECK(count(svg, name) == 2);  // tooltip and description
  CHECK(svg.find("长…</text>") != svg.npos);
}

TEST_CASE("more rows than a page holds go on in a second picture with the same axis") {
  std::vector<TimelineRow> rows(kMostGanttRows + 1,
                                bar("甲", day(2024, 1, 1), day(2024, 3, 31)));
  auto pictures = gantt_svg(timeline_of(rows, day(2024, 1, 1), day(2024, 3, 31)), "图");
  REQUIRE(pictures.size() == 2);
  CHECK(count(pictures[0], "<g>") == kMostGanttRows);
  CHECK(count(pictures[1], "<g>") == 1);
  CHECK(pictures[1].find("1月") != std::string::npos);
}

}  // namespace
}  // namespace plan
