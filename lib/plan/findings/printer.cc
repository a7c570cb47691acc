#include "plan/findings/printer.h"

#include <algorithm>
#include <map>

#include "plan/findings/forms.h"
#include "plan/text/escape.h"
#include "plan/text/prose.h"
#include "plan/text/utf8.h"

namespace plan {
namespace {

constexpr Words kError{"error", "错误"};
constexpr Words kWarning{"warning", "警告"};
constexpr Words kInfo{"info", "提示"};

constexpr Words kAllWell{"all is well: no findings", "未发现问题"};
constexpr Words kOneError{"1 error", "1个错误"};
constexpr Words kErrors{"{n} errors", "{n}个错误"};
constexpr Words kOneWarning{"1 warning", "1个警告"};
constexpr Words kWarnings{"{n} warnings", "{n}个警告"};
constexpr Words kOneInfo{"1 info", "1个提示"};
constexpr Words kInfos{"{n} infos", "{n}个提示"};
constexpr Words kInOneFile{"{what} in 1 file", "{what}（共1个文件）"};
constexpr Words kInFiles{"{what} in {n} files", "{what}（共{n}个文件）"};

Message words_of(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return say(kError);
    case Severity::kWarning:
      return say(kWarning);
    case Severity::kInfo:
    case Severity::kOff:
      break;
  }
  return say(kInfo);
}

void add_count(std::vector<Message>& parts, std::size_t n, const Words& one,
               const Words& many) {
  if (n == 1) parts.push_back(say(one));
  if (n > 1) parts.push_back(say(many, {{"n", n}}));
}

}  // namespace

Message severity_label(Severity severity) {
  return words_of(severity);
}

Tally tally(const std::vector<Finding>& findings) {
  Tally sum;
  for (const Finding& finding : findings) {
    switch (finding.severity) {
      case Severity::kError:
        ++sum.errors;
        break;
      case Severity::kWarning:
        ++sum.warnings;
        break;
      case Severity::kInfo:
      case Severity::kOff:
        ++sum.infos;
        break;
    }
    if (finding.fix) ++sum.fixable;
  }
  return sum;
}

std::vector<std::string> plain_lines(const Finding& finding, Lang lang) {
  constexpr Words kCell{"{cell}: {message}", "{cell}：{message}"};
  Message message = finding.message;
  if (!finding.place.cell.empty()) {
    message = say(kCell, {{"cell", finding.place.cell}, {"message", finding.message}});
  }
  std::vector<std::string> out = {for_terminal(message.in(lang))};
  for (const Message& note : finding.notes) out.push_back(for_terminal(note.in(lang)));
  if (!finding.help.empty()) out.push_back(for_terminal(finding.help.in(lang)));
  return out;
}

std::vector<CodeCount> count_codes(const std::vector<Finding>& findings) {
  std::map<std::string_view, CodeCount> by_code;
  for (const Finding& finding : findings) {
    CodeCount& entry = by_code[finding.code];
    if (entry.first == nullptr) entry.first = &finding;
    ++entry.count;
  }
  std::vector<CodeCount> out;
  for (const auto& [code, entry] : by_code) out.push_back(entry);
  std::stable_sort(out.begin(), out.end(),
                   [](const CodeCount& a, const CodeCount& b) { return a.count > b.count; });
  return out;
}

std::string print_findings(const std::vector<Finding>& findings, const PrintOptions& options) {
  switch (options.format) {
    case FindingFormat::kText:
      return text_form(findings, options);
    case FindingFormat::kConcise:
      return concise_form(findings, options);
    case FindingFormat::kJson:
      return json_form(findings, options);
    case FindingFormat::kSarif:
      return sarif_form(findings, options);
    case FindingFormat::kGithub:
      return github_form(findings, options);
    case FindingFormat::kJunit:
      return junit_form(findings, options);
  }
  return {};
}

bool has_statistics(FindingFormat format) {
  return format == FindingFormat::kText || format == FindingFormat::kConcise ||
         format == FindingFormat::kJson;
}

std::string print_statistics(const std::vector<Finding>& findings,
                             const PrintOptions& options) {
  if (options.format == FindingFormat::kJson) return json_statistics(findings, options);
  std::vector<CodeCount> counts = count_codes(findings);
  std::size_t width = 0;
  for (const CodeCount& entry : counts) {
    width = std::max(width, std::to_string(entry.count).size());
  }
  std::string out;
  for (const CodeCount& entry : counts) {
    out += pad_left(std::to_string(entry.count), width) + "  " + entry.first->code + " " +
           entry.first->name + "\n";
  }
  return out;
}

std::string summary_line(const std::vector<Finding>& findings, const PrintOptions& options) {
  Tally sum = tally(findings);
  std::vector<Message> parts;
  add_count(parts, sum.errors, kOneError, kErrors);
  add_count(parts, sum.warnings, kOneWarning, kWarnings);
  add_count(parts, sum.infos, kOneInfo, kInfos);
  Message what = parts.empty() ? say(kAllWell) : listed(parts);
  if (options.files == 1) what = say(kInOneFile, {{"what", what}});
  if (options.files > 1) what = say(kInFiles, {{"what", what}, {"n", options.files}});
  return what.in(options.lang);
}

}  // namespace plan
