// Whether a record says what the method of its item needs, and nothing senseless.
#include <algorithm>
#include <array>

#include "plan/score/row.h"
#include "plan/score/row_needs.h"
#include "plan/text/escape.h"
#include "plan/text/fold.h"
#include "plan/text/prose.h"
#include "plan/text/utf8.h"

namespace plan::score {
namespace {

constexpr Words kPercent{"`{text}` is a share, but `{total}` says of how many: {all}",
                         "“{text}”是百分比，而“{total}”写的是{all}"};
constexpr Words kPercentHelp{"write how many passed, or the share of 100",
                             "请填合格的件数；只有百分比的，总数填100"};
constexpr Words kUnknownLevel{"`{item}` has no level `{level}`",
                              "“{item}”没有“{level}”这个等级"};
constexpr Words kLevelsAre{"its levels: {levels}", "它的等级有：{levels}"};
constexpr Words kNoLevel{"`{item}` needs a level: fill in `{column}`",
                         "“{item}”要写明等级：请填“{column}”"};
constexpr Words kNoPoints{"`{item}` does not say what a record is worth: fill in `{column}`",
                          "方案没有规定“{item}”每处多少分：请填“{column}”"};
constexpr Words kPointsRange{"{points} points are outside the range of `{item}`: {lo} to {hi}",
                             "{points}分不在“{item}”的幅度{lo}至{hi}分之内"};
constexpr Words kNeedPoints{"`{item}` takes points from {lo} to {hi}: fill in `{column}`",
                            "“{item}”由检查人员在{lo}至{hi}分之间酌定：请填“{column}”"};
constexpr Words kCountOne{"a count of {count} has no meaning for `{item}`: leave it blank",
                          "“{item}”的数量填{count}没有意义：请留空"};
constexpr Words kCountZero{"a count of 0 has no meaning for `{item}`",
                           "“{item}”的数量填0没有意义"};
constexpr Words kCountWhole{"`{item}` counts occurrences one by one; {count} is not whole",
                            "“{item}”按次计数，{count}不是整数"};
constexpr Words kNoValue{"`{item}` is measured: fill in `{column}`",
                         "“{item}”按数值计分：请填“{column}”"};
constexpr Words kValueRange{"{value} is outside the range of `{item}`: {lo} to {hi}",
                            "{value}不在“{item}”的取值范围{lo}至{hi}之内"};
constexpr Words kNoRate{
    "`{item}` is a rate: fill in `{result}` (pass or fail), or `{value}` and `{total}`",
    "“{item}”按达标率计分：请填“{result}”（合格或不合格），或“{value}”和“{total}”"};
constexpr Words kBothRates{
    "`{result}` stands beside `{value}` or `{total}`: give one of the two",
    "“{result}”和“{value}”“{total}”只能填一种"};
constexpr Words kTotalZero{"a rate out of 0 has no meaning", "总数为0，算不出达标率"};
constexpr Words kAboveTotal{"{value} out of {total} is more than all",
                            "{value}大于总数{total}"};
constexpr Words kNegativeValue{"`{column}` is negative: {value}", "“{column}”是负数：{value}"};
constexpr Words kBadResult{
    "`{text}` is no result; expected one of pass, fail, yes, no, 1, 0, 合格, 不合格, 是, 否",
    "“{text}”不是检查结果；应填合格、不合格、是、否、pass、fail、yes、no、1、0之一"};

class Check {
 public:
  Check(const Thing& thing, Row& row, const Log& log, Complaints& complaints)
      : thing_(thing), row_(row), log_(log), complaints_(complaints) {}

  void run() {
    switch (thing_.takes) {
      case Thing::Takes::kCharge:
        return charge();
      case Thing::Takes::kMeasure:
        return measure();
      case Thing::Takes::kRate:
        return rate();
      case Thing::Takes::kLevels:
        return levels();
      case Thing::Takes::kRollup:
      case Thing::Takes::kMark:
        return;
    }
  }

 private:
  [[nodiscard]] const Ratio& count() const { return log_.numbers[row_.record.count]; }
  // What is filled in and cannot be read was refused already: it is not asked for again.
  [[nodiscard]] bool unread(std::uint32_t number, Column column) const {
    return number == NumberPool::kNone && !row_.text(column).empty();
  }
  [[nodiscard]] bool has(std::uint32_t number) const { return number != NumberPool::kNone; }
  [[nodiscard]] std::string item() const { return thing_.named->printed(); }
  [[nodiscard]] Message name(Column column) const { return complaints_.header_of(column); }

  // True when the row names a level; an unknown one is refused where the thing names levels.
  bool level_given() {
    if (row_.record.level == 0) return false;
    std::uint32_t key = log_.words.key(row_.record.level);
    if (!thing_.levels.any() || thing_.levels.find(key) >= 0) return true;
    std::vector<std::string> names;
    for (const Level& level : thing_.levels.levels) {
      names.push_back(level.title.given() ? level.title.text : level.key.text);
    }
    Message help = listed(names);
    complaints_.say_of(
        row_, Column::kLevel, Trouble::kUnknownLevel,
        say(kUnknownLevel, {{"item", item()},
                            {"level", for_terminal(excerpt(row_.text(Column::kLevel), 60))}}),
        say(kLevelsAre, {{"levels", std::move(help)}}));
    return true;
  }

  void charge() {
    bool level = level_given();
    if (thing_.charge.ladder) {
      one_only();
      if (!level) no_level(Trouble::kNoPoints);
      return;
    }
    if (thing_.charge.counts_occurrences() && !count().is_whole()) {
      complaints_.say_of(row_, Column::kCount, Trouble::kBadCount,
                         say(kCountWhole, {{"item", item()}, {"count", count().exact()}}));
    }
    if (count().is_zero() || unread(row_.record.points, Column::kPoints)) return;
    bool points = has(row_.record.points);
    if (thing_.charge.range) return in_range(points);
    bool by_level = level && thing_.levels.any();
    if (points || by_level || thing_.charge.each) return;
    if (thing_.levels.any()) {
      no_level(Trouble::kNoPoints);
    } else {
      complaints_.say_of(row_, Column::kPoints, Trouble::kNoPoints,
                         say(kNoPoints, {{"item", item()}, {"column", name(Column::kPoints)}}));
    }
  }

  void in_range(bool points) {
    const auto& [lo, hi] = *thing_.charge.range;
    if (!points) {
      complaints_.say_of(row_, Column::kPoints, Trouble::kNoPoints,
                         say(kNeedPoints, {{"item", item()},
                                           {"lo", lo.exact()},
                                           {"hi", hi.exact()},
                                           {"column", name(Column::kPoints)}}));
      return;
    }
    const Ratio& given = log_.numbers[row_.record.points];
    if ((given >= lo && given <= hi) || given.is_negative()) return;  // that was said
    complaints_.say_of(row_, Column::kPoints, Trouble::kOutOfRange,
                       say(kPointsRange, {{"points", given.exact()},
                                          {"item", item()},
                                          {"lo", lo.exact()},
                                          {"hi", hi.exact()}}));
  }

  void measure() {
    one_only();
    if (unread(row_.record.value, Column::kValue)) return;
    if (!has(row_.record.value)) {
      complaints_.say_of(row_, Column::kValue, Trouble::kUnusable,
                         say(kNoValue, {{"item", item()}, {"column", name(Column::kValue)}}));
      return;
    }
    std::optional<ValueBounds> bounds = value_bounds(thing_);
    if (!bounds) return;
    const Ratio& value = log_.numbers[row_.record.value];
    if (value >= bounds->lo && value <= bounds->hi) return;
    complaints_.say_of(row_, Column::kValue, Trouble::kOutOfRange,
                       say(kValueRange, {{"value", value.exact()},
                                         {"item", item()},
                                         {"lo", bounds->lo.exact()},
                                         {"hi", bounds->hi.exact()}}));
  }

  void rate() {
    bool value = has(row_.record.value), total = has(row_.record.total);
    std::string_view result = row_.text(Column::kResult);
    if (!result.empty()) {
      row_.record.result = read_result(result);
      if (row_.record.result == RateResult::kNone) {
        complaints_.say_of(row_, Column::kResult, Trouble::kUnknownWord,
                           say(kBadResult, {{"text", for_terminal(excerpt(result, 60))}}));
      }
      if (value || total) {
        complaints_.say_of(row_, Column::kResult, Trouble::kBadRate,
                           say(kBothRates, {{"result", name(Column::kResult)},
                                            {"value", name(Column::kValue)},
                                            {"total", name(Column::kTotal)}}));
      }
      return not_zero();
    }
    if (unread(row_.record.value, Column::kValue) ||
        unread(row_.record.total, Column::kTotal)) {
      return;
    }
    if (!value || !total) {
      complaints_.say_of(row_, value ? Column::kTotal : Column::kValue, Trouble::kUnusable,
                         say(kNoRate, {{"item", item()},
                                       {"result", name(Column::kResult)},
                                       {"value", name(Column::kValue)},
                                       {"total", name(Column::kTotal)}}));
      return;
    }
    one_only();
    const Ratio& passed = log_.numbers[row_.record.value];
    const Ratio& all = log_.numbers[row_.record.total];
    std::string_view written = row_.text(Column::kValue);
    if ((written.ends_with("%") || written.ends_with("％")) && all != Ratio(100)) {
      complaints_.say_of(row_, Column::kValue, Trouble::kBadRate,
                         say(kPercent, {{"text", for_terminal(excerpt(written, 60))},
                                        {"total", name(Column::kTotal)},
                                        {"all", all.exact()}}),
                         say(kPercentHelp));
    } else if (passed.is_negative()) {
      complaints_.say_of(
          row_, Column::kValue, Trouble::kNegativeNumber,
          say(kNegativeValue, {{"column", name(Column::kValue)}, {"value", passed.exact()}}));
    } else if (all.is_zero()) {
      complaints_.say_of(row_, Column::kTotal, Trouble::kBadRate, say(kTotalZero));
    } else if (passed > all) {
      complaints_.say_of(row_, Column::kValue, Trouble::kBadRate,
                         say(kAboveTotal, {{"value", passed.exact()}, {"total", all.exact()}}));
    }
  }

  void levels() {
    if (!level_given()) no_level(Trouble::kUnusable);
    not_zero();
  }

  void no_level(Trouble trouble) {
    complaints_.say_of(row_, Column::kLevel, trouble,
                       say(kNoLevel, {{"item", item()}, {"column", name(Column::kLevel)}}));
  }

  void one_only() {
    if (count() == Ratio(1)) return;
    complaints_.say_of(row_, Column::kCount, Trouble::kBadCount,
                       say(kCountOne, {{"item", item()}, {"count", count().exact()}}));
  }

  void not_zero() {
    if (!count().is_zero()) return;
    complaints_.say_of(row_, Column::kCount, Trouble::kBadCount,
                       say(kCountZero, {{"item", item()}}));
  }

  const Thing& thing_;
  Row& row_;
  const Log& log_;
  Complaints& complaints_;
};

}  // namespace

void check_for(const Thing& thing, Row& row, const Log& log, Complaints& complaints) {
  Check(thing, row, log, complaints).run();
}

RateResult read_result(std::string_view text) {
  constexpr std::array<std::string_view, 5> kPass{"pass", "合格", "是", "yes", "1"};
  constexpr std::array<std::string_view, 5> kFail{"fail", "不合格", "否", "no", "0"};
  std::string folded = fold_name(text);
  if (std::find(kPass.begin(), kPass.end(), folded) != kPass.end()) return RateResult::kPass;
  if (std::find(kFail.begin(), kFail.end(), folded) != kFail.end()) return RateResult::kFail;
  return RateResult::kNone;
}

}  // namespace plan::score
