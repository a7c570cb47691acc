#include "plan/yaml/report.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "plan/text/escape.h"
#include "plan/text/utf8.h"

namespace plan::yaml {
namespace {

struct RuleName {
  std::string_view code;
  std::string_view name;
};

constexpr RuleName kRules[] = {
    {"Y001", "yaml-syntax"}, {"Y002", "duplicate-key"},  {"Y003", "limit-exceeded"},
    {"Y004", "not-utf8"},    {"Y005", "many-documents"}, {"Y006", "hidden-character"},
};

constexpr Words kMore{"there are more of these in the file; they are not listed",
                      "文件中还有同类问题，不再列出"};
constexpr Words kRaise{
    "if the file is meant to be so, raise it with `--limit {name}=VALUE`, or `{name}:` under "
    "`limits:` in .plan.yaml",
    "如确有需要，用 --limit {name}=数值 调高，或在 .plan.yaml 的 limits: 下写 {name}:"};

std::size_t most_of(Rule rule) {
  return rule == Rule::kDuplicate ? Report::kMostDuplicates : Report::kMostOfOne;
}

}  // namespace

bool Report::wants(Rule rule) const {
  // The one too many is still wanted: it makes the last one say that there are more.
  return counts_[static_cast<std::size_t>(rule)] <= most_of(rule);
}

Finding& Report::add(Rule rule, std::size_t begin, std::size_t end, Message message,
                     Message help) {
  std::size_t& count = counts_[static_cast<std::size_t>(rule)];
  const RuleName& names = kRules[static_cast<std::size_t>(rule)];
  if (++count > most_of(rule)) {
    if (count == most_of(rule) + 1) {
      auto last = std::find_if(findings_.rbegin(), findings_.rend(),
                               [&](const Finding& f) { return f.code == names.code; });
      if (last != findings_.rend()) last->notes.push_back(say(kMore));
    }
    dropped_ = {};
    return dropped_;
  }
  std::size_t size = text().size();
  if (begin >= size) {
    // Behind the end: the last character that is there is where people look.
    std::size_t last = text().find_last_not_of(" \t\r\n");
    begin = last == std::string_view::npos ? 0 : last + 1;
    end = begin;
  }
  end = std::clamp(end, begin, size);
  Finding f;
  f.code = names.code;
  f.name = names.name;
  f.severity = Severity::kError;
  f.span = {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  f.place = sources_.place(f.span);
  f.message = std::move(message);
  f.help = std::move(help);
  findings_.push_back(std::move(f));
  return findings_.back();
}

Finding& Report::add_limit(std::string_view name, std::size_t begin, std::size_t end,
                           Message message) {
  return add(Rule::kLimit, begin, end, std::move(message), say(kRaise, {{"name", name}}));
}

Related Report::related(std::size_t begin, std::size_t end, Message message) const {
  Span span{file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  return {sources_.place(span), std::move(message)};
}

void Report::clear() {
  findings_.clear();
  std::fill(std::begin(counts_), std::end(counts_), 0);
}

std::vector<Finding> Report::take() {
  sort_findings(findings_);
  return std::exchange(findings_, {});
}

std::string shown(std::string_view text) {
  std::string one_line(excerpt(text, 60));
  std::replace(one_line.begin(), one_line.end(), '\n', ' ');
  std::replace(one_line.begin(), one_line.end(), '\r', ' ');
  return for_terminal(one_line);
}

}  // namespace plan::yaml
