#include "score_options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <thread>
#include <utility>

#include "plan/score/calendar.h"
#include "plan/score/columns.h"
#include "plan/score/names.h"
#include "plan/text/date.h"
#include "plan/text/escape.h"
#include "plan/text/prose.h"
#include "usage.h"

namespace plan::tool {
namespace {

constexpr Words kStdinTwice{"standard input can be read only once", "标准输入只能读一次"};
constexpr Words kExplainFormat{"`--explain` writes table (text), md or json",
                               "--explain 只能输出 table（文字）、md 或 json"};
constexpr Words kOnlyExplain{"`--format md` is for `--explain`",
                             "--format md 只用于 --explain"};
constexpr Words kExplainUnit{"`--explain` names the unit already; leave out `--unit`",
                             "--explain 已写明单位，请去掉 --unit"};
constexpr Words kLogFirst{"the plan comes first, and the logs behind it",
                          "先写方案，后写记录表"};
constexpr Words kPlanFirst{"plan score {plan} {log}", "plan score {plan} {log}"};
constexpr Words kSameFile{"`--rejects` and the result cannot go to one place",
                          "--rejects 和结果不能写到同一处"};
constexpr Words kBadAsOf{"`--as-of {text}` is not a day", "--as-of {text} 不是具体的一天"};
constexpr Words kDayLike{"write it as 2024-03-31", "请写成 2024-03-31 的样子"};
constexpr Words kBadMap{"`--map {text}`: expected COLUMN=HEADER",
                        "--map {text}：应写成 列=表头"};
constexpr Words kNoColumn{"`--map {text}`: there is no column `{column}`",
                          "--map {text}：没有 {column} 这一列"};
constexpr Words kNoUnit{"the plan has no unit `{name}`", "方案里没有单位 {name}"};
constexpr Words kManyUnits{"`{name}` fits several units: {names}",
                           "{name} 对应不止一个单位：{names}"};
constexpr Words kNoScheme{"the plan scores no scheme `{name}`",
                          "方案里没有计分的考核办法 {name}"};
constexpr Words kSchemes{"there are: {names}", "计分的有：{names}"};
constexpr Words kNoPeriod{"there is no period `{name}` with a record",
                          "没有 {name} 这一期的记录"};
constexpr Words kPeriods{"there are: {names}", "有记录的是：{names}"};
constexpr Words kManyPeriods{"`{name}` fits several periods: {names}",
                             "{name} 对应不止一期：{names}"};

Result<std::string> find_scheme_id(const std::string& name, const score::Scoreboard& board) {
  std::vector<std::string> names;
  for (const score::SchemeScores& scheme : board.schemes) {
    if (scheme.id == name || scheme.title == name) return scheme.id;
    names.push_back(scheme.id);
  }
  Message help = did_you_mean(name, names);
  if (help.empty()) help = say(kSchemes, {{"names", listed(names)}});
  return fail(say(kNoScheme, {{"name", for_terminal(name)}}), std::move(help));
}

Result<std::string> find_period(const std::string& name, const std::string& scheme,
                                const score::Scoreboard& board) {
  std::vector<std::string> all, fits;
  auto add = [](std::vector<std::string>& to, const std::string& period) {
    if (std::find(to.begin(), to.end(), period) == to.end()) to.push_back(period);
  };
  for (const score::SchemeScores& scores : board.schemes) {
    if (!scheme.empty() && scores.id != scheme) continue;
    for (const score::PeriodScores& period : scores.periods) {
      add(all, period.name);
      if (score::names_period(name, period.name)) add(fits, period.name);
    }
  }
  if (fits.size() == 1) return fits.front();
  if (fits.empty()) {
    Message help = all.empty() ? Message{} : say(kPeriods, {{"names", listed(all)}});
    return fail(say(kNoPeriod, {{"name", for_terminal(name)}}), std::move(help));
  }
  return fail(say(kManyPeriods, {{"name", for_terminal(name)}, {"names", listed(fits)}}));
}

}  // namespace

void declare(CLI::App& app, ScoreOptions& o) {
  auto words = [](std::vector<std::string> list) { return CLI::IsMember(std::move(list)); };
  app.add_option("plan", o.plan_file,
                 both({"the plan file (`-`: standard input)", "方案文件（- 为标准输入）"}))
      ->required()
      ->type_name("PLAN");
  app.add_option("log", o.logs,
                 both({"inspection logs, CSV; several are one log in the order given",
                       "检查记录表，CSV 格式；给几个就按顺序合成一份"}))
      ->required()
      ->type_name("LOG");
  app.add_option("--scheme", o.scheme, both({"show only this scheme", "只显示这一个考核办法"}))
      ->type_name("ID");
  app.add_option("--period", o.period,
                 both({"show only this period: 2024-Q1, or Q1", "只显示这一期：2024-Q1 或 Q1"}))
      ->type_name("PERIOD");
  app.add_option("--unit", o.unit, both({"show only this unit", "只显示这一个单位"}))
      ->type_name("UNIT");
  app.add_option("--as-of", o.as_of,
                 both({"judge as of this day (default: the latest day in the log)",
                       "按这一天的情况计分（默认记录中最晚的一天）"}))
      ->type_name("DATE");
  app.add_option("--explain", o.explain,
                 both({"show how this unit's score came about, record by record",
                       "逐条说明这个单位的得分是怎么来的"}))
      ->type_name("UNIT");
  app.add_flag("--keep-going", o.keep_going,
               both({"score the rest when rows have errors", "有错误的行不计，其余照常计分"}));
  app.add_option("--rejects", o.rejects,
                 both({"write refused rows with the reasons to this CSV file",
                       "把被拒绝的行和原因写到这个 CSV 文件"}))
      ->type_name("FILE");
  app.add_option(
         "--map", o.maps,
         both({"this header means that column: unit=村名", "这个表头就是那一列：unit=村名"}))
      ->type_name("COLUMN=HEADER");
  app.add_option("--encoding", o.encoding,
                 both({"encoding of the logs (default: told by content)",
                       "记录表的编码（默认按内容判断）"}))
      ->check(words({"auto", "utf-8", "gb18030", "utf-16"}));
  app.add_option("--delimiter", o.delimiter,
                 both({"what separates the cells (default: told by the header)",
                       "记录表的分隔符（默认按表头判断）"}))
      ->check(words({"auto", ",", ";", "tab"}));
  app.add_option("--duplicates", o.duplicates,
                 both({"rows alike in every column (default: warn)",
                       "各列完全相同的行怎么办（默认 warn）"}))
      ->check(words({"warn", "error", "off"}));
  app.add_option("--threads", o.threads,
                 both({"threads that read a log together (default: one a core)",
                       "同时用几个线程读取一份记录表（默认每个处理器核心一个）"}))
      ->check(CLI::Range(1, 1024))
      ->type_name("N");
  app.add_flag("--check", o.check,
               both({"only check the log; show no scores", "只检查记录表，不显示得分"}));
  app.add_option("--format", o.format,
                 both({"form of the result (default: table); md with --explain only",
                       "结果的格式（默认 table），md 只用于 --explain"}))
      ->check(words({"table", "csv", "json", "md"}));
  app.add_option("-o,--output", o.out,
                 both({"write to this file (default: standard output)",
                       "写到这个文件（默认标准输出）"}))
      ->type_name("FILE");
  app.add_flag(
      "--strict", o.strict,
      both({"exit 1 when inspection duties are not met", "检查安排没有落实时以 1 退出"}));
  add_common(app, o.common);
}

Result<void> check_options(const ScoreOptions& o) {
  auto is_yaml = [](std::string_view path) {
    return path.ends_with(".yaml") || path.ends_with(".yml");
  };
  auto plan = std::find_if(o.logs.begin(), o.logs.end(), is_yaml);
  if (!is_yaml(o.plan_file) && plan != o.logs.end()) {
    return fail(say(kLogFirst), say(kPlanFirst, {{"plan", for_terminal(*plan)},
                                                 {"log", for_terminal(o.plan_file)}}));
  }
  auto stdin_logs = std::count(o.logs.begin(), o.logs.end(), "-");
  if (stdin_logs + (o.plan_file == "-" ? 1 : 0) > 1) return fail(say(kStdinTwice));
  if (!o.explain.empty() && o.format == "csv") return fail(say(kExplainFormat));
  if (o.explain.empty() && o.format == "md") return fail(say(kOnlyExplain));
  if (!o.explain.empty() && !o.unit.empty()) return fail(say(kExplainUnit));
  auto place = [](const std::string& path) { return path.empty() ? std::string("-") : path; };
  if (!o.rejects.empty() && !o.check && place(o.rejects) == place(o.out)) {
    return fail(say(kSameFile));
  }
  return {};
}

Result<score::LogOptions> log_options(const ScoreOptions& o) {
  score::LogOptions options;
  if (!o.as_of.empty()) {
    auto date = parse_date(o.as_of);
    if (!date || date->kind != PartialDate::Kind::kDay || !date->has_year()) {
      return fail(say(kBadAsOf, {{"text", for_terminal(o.as_of)}}), say(kDayLike));
    }
    options.as_of = date->first();
  }
  if (o.encoding == "utf-8") options.encoding = Encoding::kUtf8;
  if (o.encoding == "gb18030") options.encoding = Encoding::kGb18030;
  if (o.encoding == "utf-16") options.encoding = Encoding::kUtf16Le;
  if (o.delimiter != "auto") options.delimiter = o.delimiter == "tab" ? '\t' : o.delimiter[0];
  options.threads = o.threads != 0 ? o.threads : std::thread::hardware_concurrency();
  options.threads = std::max(options.threads, 1U);
  options.keep_rejects = !o.rejects.empty();
  if (o.duplicates == "error") options.duplicates = score::Duplicates::kError;
  if (o.duplicates == "off") options.duplicates = score::Duplicates::kOff;
  for (const std::string& text : o.maps) {
    std::size_t equals = text.find('=');
    std::string shown = for_terminal(text);
    if (equals == text.npos || equals + 1 == text.size()) {
      return fail(say(kBadMap, {{"text", shown}}));
    }
    std::string name = text.substr(0, equals);
    std::optional<score::Column> column = score::column_named(name);
    if (!column) column = score::column_of_header(name);
    if (!column) {
      std::vector<std::string> names;
      for (const score::ColumnInfo& row : score::column_table()) names.emplace_back(row.name);
      return fail(say(kNoColumn, {{"text", shown}, {"column", for_terminal(name)}}),
                  did_you_mean(name, names));
    }
    options.maps.push_back({*column, text.substr(equals + 1)});
  }
  return options;
}

Result<int> find_unit(const Plan& plan, const std::string& name) {
  score::UnitNames names(plan);
  int unit = names.find(name);
  if (unit >= 0) return unit;
  std::string shown = for_terminal(name);
  if (unit == score::UnitNames::kAmbiguous) {
    return fail(say(kManyUnits, {{"name", shown}, {"names", listed(names.fits(name))}}));
  }
  return fail(say(kNoUnit, {{"name", shown}}), did_you_mean(name, names.like(name)));
}

Result<score::Selection> selection(const ScoreOptions& o, const score::Scoreboard& board) {
  score::Selection selection;
  if (!o.scheme.empty()) {
    Result<std::string> id = find_scheme_id(o.scheme, board);
    if (!id) return tl::unexpected<Error>(id.error());
    selection.scheme = *id;
  }
  if (!o.period.empty()) {
    Result<std::string> period = find_period(o.period, selection.scheme, board);
    if (!period) return tl::unexpected<Error>(period.error());
    selection.period = *period;
  }
  if (!o.unit.empty()) {
    Result<int> unit = find_unit(*board.plan, o.unit);
    if (!unit) return tl::unexpected<Error>(unit.error());
    selection.unit = *unit;
  }
  return selection;
}

}  // namespace plan::tool
