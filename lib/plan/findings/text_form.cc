#include <map>
#include <utility>

#include "plan/findings/forms.h"
#include "plan/findings/paint.h"
#include "plan/findings/printer.h"
#include "plan/findings/snippet.h"
#include "plan/text/escape.h"

namespace plan {
namespace {

constexpr Words kHelp{"help: {text}", "帮助：{text}"};
constexpr Words kElsewhere{"{what}: {where}", "{what}：{where}"};
constexpr Words kOneMore{
    "{file}: 1 more finding is not shown; `plan lint --max-findings 0` shows all",
    "{file}：另有1条未显示，用 plan lint --max-findings 0 显示全部"};
constexpr Words kMore{
    "{file}: {n} more findings are not shown; `plan lint --max-findings 0` shows all",
    "{file}：另有{n}条未显示，用 plan lint --max-findings 0 显示全部"};
constexpr Words kMoreWithErrors{
    "{file}: {n} more findings are not shown, errors among them: {errors}; "
    "`plan lint --max-findings 0` shows all",
    "{file}：另有{n}条未显示，其中错误{errors}个，用 plan lint --max-findings 0 显示全部"};

// file:line:col, or as much of it as is known; `nowhere` for what has no file.
std::string where(const Place& place, std::string_view nowhere) {
  if (!place.known()) return std::string(nowhere);
  std::string out = for_terminal(place.file);
  if (place.line == 0) return out;
  out += ":" + std::to_string(place.line);
  if (place.column != 0) out += ":" + std::to_string(place.column);
  return out;
}

std::string first_line(const Finding& finding, Lang lang, const Paint& paint) {
  std::string label = severity_label(finding.severity).in(lang);
  if (!finding.code.empty()) {
    label += "[" + for_terminal(finding.code);
    if (!finding.name.empty()) label += " " + for_terminal(finding.name);
    label += "]";
  }
  return paint.bold(where(finding.place, "plan") + ":") + " " +
         paint.severity(finding.severity, label + ":") + " " +
         paint.bold(plain_lines(finding, lang).front()) + "\n";
}

std::string note(std::size_t gutter, const Message& text, Lang lang, const Paint& paint) {
  return std::string(gutter + 1, ' ') + paint.frame("=") + " " + for_terminal(text.in(lang)) +
         "\n";
}

std::string whole(const Finding& finding, Lang lang, const Paint& paint) {
  std::size_t gutter = 1;
  std::string out = first_line(finding, lang, paint);
  out += snippet(finding, lang, paint, gutter);
  for (const Related& related : finding.related) {
    // What has no source line to point into is said in words.
    bool shown = related.place.line != 0 && !related.place.line_text.empty() &&
                 finding.place.line != 0 && !finding.place.line_text.empty();
    if (shown || !related.place.known()) continue;
    Message text =
        say(kElsewhere, {{"what", related.message}, {"where", where(related.place, "")}});
    out += note(gutter, text, lang, paint);
  }
  for (const Message& text : finding.notes) out += note(gutter, text, lang, paint);
  if (!finding.help.empty()) {
    out += note(gutter, say(kHelp, {{"text", finding.help}}), lang, paint);
  }
  return out;
}

// What was left out of one file.
struct Rest {
  std::size_t shown = 0, hidden = 0, hidden_errors = 0;
};

std::string rest_line(const std::string& file, const Rest& rest, Lang lang) {
  Arg name("file", for_terminal(file));
  if (rest.hidden_errors > 0) {
    return say(kMoreWithErrors, {name, {"n", rest.hidden}, {"errors", rest.hidden_errors}})
        .in(lang);
  }
  if (rest.hidden == 1) return say(kOneMore, {name}).in(lang);
  return say(kMore, {name, {"n", rest.hidden}}).in(lang);
}

}  // namespace

std::string text_form(const std::vector<Finding>& findings, const PrintOptions& options) {
  Paint paint{options.colour};
  std::map<std::string, Rest> files;
  std::string out;
  for (const Finding& finding : findings) {
    Rest& rest = files[finding.place.file];
    if (options.max_per_file != 0 && rest.shown == options.max_per_file) {
      ++rest.hidden;
      if (finding.severity == Severity::kError) ++rest.hidden_errors;
      continue;
    }
    ++rest.shown;
    if (!out.empty()) out += "\n";
    out += whole(finding, options.lang, paint);
  }
  bool first = true;
  for (const auto& [file, rest] : files) {
    if (rest.hidden == 0) continue;
    if (std::exchange(first, false)) out += "\n";
    out += rest_line(file, rest, options.lang) + "\n";
  }
  return out;
}

std::string concise_form(const std::vector<Finding>& findings, const PrintOptions& options) {
  Paint paint{options.colour};
  std::string out;
  for (const Finding& finding : findings) out += first_line(finding, options.lang, paint);
  return out;
}

std::string print_error(const Error& error, const PrintOptions& options) {
  Finding finding;
  finding.place = error.place;
  finding.message = error.message;
  finding.help = error.help;
  return whole(finding, options.lang, Paint{options.colour});
}

}  // namespace plan
