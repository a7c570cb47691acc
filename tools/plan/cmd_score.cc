// plan score: scores, grades, ranks and what follows from them.
#include <CLI/CLI.hpp>

#include "command.h"
#include "plan/io/file.h"
#include "plan/json/explanation_json.h"
#include "plan/json/scoreboard_json.h"
#include "plan/score/engine.h"
#include "plan/score/explain.h"
#include "plan/score/table.h"
#include "plan/text/escape.h"
#include "progress.h"
#include "score_options.h"
#include "usage.h"

namespace plan::tool {
namespace {

constexpr Words kNotScored{
    "plan: the log has errors ({count}), so nothing was scored; `--keep-going` leaves out "
    "these "
    "rows and scores the rest\n",
    "plan: 记录表有{count}处错误，没有计分；加 --keep-going 可略去这些行，其余照常计分\n"};
constexpr Words kCutShort{"plan: a log could not be read to its end, so nothing was scored\n",
                          "plan: 有记录表没能读完，没有计分\n"};
constexpr Words kLine{"plan: {text}\n", "plan: {text}\n"};
constexpr Words kRemark{"plan: warning[{code}]: {text}\n", "plan: 注意[{code}]：{text}\n"};

void tell(const Message& message, Console& console) {
  console.err(say(kLine, {{"text", message}}).in(console.lang));
}

bool tells_how_the_file_was_read(const Finding& finding) {
  return finding.place.line == 0 ||
         finding.code == score::info(score::Trouble::kHeaderReadAs).code ||
         finding.code == score::info(score::Trouble::kHeaderUnread).code;
}

// Errors first; each severity lists no more than the reader has kept. Where errors stop the
// scoring the rest is noise, but for how a whole file was read: that may be what is wrong.
void print_troubles(const score::Log& log, bool errors_only, Console& console) {
  for (Severity severity : {Severity::kError, Severity::kWarning, Severity::kInfo}) {
    std::vector<Finding> findings;
    for (const Finding& finding : log.troubles.listed()) {
      if (finding.severity != severity) continue;
      bool is_noise = errors_only && severity != Severity::kError;
      if (!is_noise || tells_how_the_file_was_read(finding)) findings.push_back(finding);
    }
    print_on_stderr(findings, console);
  }
  if (Message rest = log.troubles.rest(); !rest.empty()) tell(rest, console);
}

constexpr std::size_t kUncut = 1 << 20;  // wider than any line

std::string compose(const ScoreOptions& options, const score::Scoreboard& board,
                    Console& console) {
  bool to_file = !options.out.empty() && options.out != "-";
  if (options.format == "json") return to_json(board, console.lang);
  if (options.format == "table") {
    // Only a terminal's lines are cut to its width; a file or a pipe gets every word.
    bool cut = console.out_is_terminal && !to_file;
    std::size_t width = cut ? static_cast<std::size_t>(console.width) : kUncut;
    return score::score_table(board, console.lang, width);
  }
  // What CSV has no room for.
  tell(score::rows_line(board.rows), console);
  for (const score::Remark& remark : board.remarks) {
    Message text{for_terminal(remark.message.en), for_terminal(remark.message.zh)};
    console.err(say(kRemark, {{"code", remark.code}, {"text", text}}).in(console.lang));
  }
  return score::score_csv(board, to_file);
}

int write_rejects(const ScoreOptions& options, const score::Log& log,
                  const std::vector<std::string>& inputs, Console& console) {
  if (options.rejects.empty()) return kDone;
  bool to_file = options.rejects != "-";
  return deliver(options.rejects, score::rejects_csv(log, console.lang, to_file), inputs,
                 console);
}

// The result as text, which uses up what it is made of; an Error when what is to be shown is
// not there.
Result<std::string> result_text(const ScoreOptions& options, const LoadedPlan& loaded,
                                const score::Compiled& compiled, score::Log& log,
                                score::Scoring scoring, int unit, Console& console) {
  Result<score::Selection> chosen = selection(options, scoring.board);
  if (!chosen) return tl::unexpected<Error>(chosen.error());
  if (unit < 0) {
    score::Scoreboard board = score::select(std::move(scoring.board), *chosen);
    scoring.runs.clear();
    log.records = {};
    return compose(options, board, console);
  }
  std::vector<score::Explanation> explanations =
      score::explain(compiled, scoring, unit, chosen->scheme, chosen->period);
  score::ExplainedUnit explained{explanations, log, scoring, loaded.sources, unit};
  if (options.format == "json") return to_json(explained, console.lang);
  if (options.format == "md") return score::explain_markdown(explained, console.lang);
  return score::explain_text(explained, console.lang);
}

Result<score::Log> read_logs(const score::Compiled& compiled,
                             const std::vector<std::string>& paths, score::LogOptions how,
                             Console& console) {
  score::Progress progress;
  how.progress = &progress;
  ProgressTeller teller(paths, progress, console);
  return score::read_logs(compiled, paths, how);
}

int run(const ScoreOptions& options, LoadedPlan& loaded, Console& console) {
  Result<score::LogOptions> how = log_options(options);
  if (!how) return cannot(how.error(), console);
  if (!options.explain.empty()) {
    Result<int> unit = find_unit(loaded.plan, options.explain);
    if (!unit) return cannot(unit.error(), console);
    how->words_of_unit = *unit;
  }
  Result<score::Compiled> compiled = score::compile(loaded.plan);
  if (!compiled) return cannot(compiled.error(), console);
  Result<score::Log> log = read_logs(*compiled, options.logs, *how, console);
  if (!log) return cannot(log.error(), console);

  bool errors = log->troubles.errors() > 0;
  bool stops = log->cut_short || (errors && !options.keep_going);
  print_troubles(*log, stops, console);
  std::vector<std::string> inputs = loaded.inputs;
  inputs.insert(inputs.end(), options.logs.begin(), options.logs.end());
  if (int status = write_rejects(options, *log, inputs, console); status != kDone)
    return status;
  if (stops || options.check) tell(score::rows_line(log->rows), console);
  if (log->cut_short) {
    console.err(say(kCutShort).in(console.lang));
    return kCannot;
  }
  if (options.check) return errors ? kProblems : kDone;
  if (stops) {
    auto count = static_cast<std::size_t>(log->troubles.errors());
    console.err(say(kNotScored, {{"count", count}}).in(console.lang));
    return kProblems;
  }

  score::Scoring scoring = score::score(*compiled, *log, how->threads);
  bool unmet = options.strict && !scoring.board.unmet.empty();
  Result<std::string> text = result_text(options, loaded, *compiled, *log, std::move(scoring),
                                         how->words_of_unit, console);
  if (!text) return cannot(text.error(), console);
  if (int status = deliver(options.out, *text, inputs, console); status != kDone) return status;
  return errors || unmet ? kProblems : kDone;
}

}  // namespace

int cmd_score(const Args& args, Console& console) {
  CLI::App app;
  ScoreOptions options;
  declare(app, options);
  if (auto status = parse(app, args, options.common, console)) return *status;
  if (auto fine = check_options(options); !fine) return cannot(fine.error(), console);
  int status = kDone;
  auto loaded = load_sound(options.plan_file, options.common, console, status);
  if (!loaded) return status;
  return run(options, *loaded, console);
}

}  // namespace plan::tool
