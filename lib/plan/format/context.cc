#include "plan/format/context.h"

#include <utility>

#include "plan/text/escape.h"
#include "plan/text/nearest.h"
#include "plan/text/utf8.h"

namespace plan::load {
namespace {

struct RuleName {
  std::string_view code;
  std::string_view name;
};

constexpr std::array<RuleName, static_cast<std::size_t>(Rule::kCount)> kRules{{
    {"Y002", "duplicate-key"},
    {"Y003", "limit-exceeded"},
    {"Y004", "not-utf8"},
    {"K001", "unknown-key"},
    {"K002", "missing-key"},
    {"K003", "wrong-type"},
    {"K004", "bad-value"},
    {"K005", "duplicate-id"},
    {"K006", "bad-include"},
    {"R001", "unknown-reference"},
    {"R002", "ambiguous-reference"},
    {"R006", "circular-reference"},
    {"D001", "bad-date"},
}};

constexpr Words kMore{"there are more findings of this rule; they are not shown",
                      "同类问题还有，不再列出"};
constexpr Words kNoRoom{
    "what units, tasks and items take from others comes to more than {most} entries",
    "单位、任务、项目展开和继承的内容超过{most}项"};
constexpr Words kMean{"did you mean {names}?", "是不是{names}？"};
constexpr Words kFirstHere{"first written here", "第一次写在这里"};

}  // namespace

// A finding keeps its line and counts its columns: on lines of megabytes not for each.
bool Context::is_costly(const Span& span) {
  constexpr std::size_t kLong = 1 << 16;
  if (!span.known()) return false;
  const SourceFile& file = out.sources.file(span.file);
  if (file.line_text(file.line_of(span.begin)).size() < kLong) return false;
  if (long_lines_left_ == 0) return true;
  --long_lines_left_;
  return false;
}

Finding& Context::report(Rule rule, const Span& span, Message message, Message help) {
  auto index = static_cast<std::size_t>(rule);
  std::size_t count = counts_[index]++;
  if (count > kMostOfOne || is_costly(span)) return dropped_ = Finding{};
  Finding f;
  f.code = kRules[index].code;
  f.name = kRules[index].name;
  f.place = out.sources.place(span);
  f.span = span;
  f.message = count == kMostOfOne ? say(kMore) : std::move(message);
  if (count < kMostOfOne) f.help = std::move(help);
  out.findings.push_back(std::move(f));
  // What the caller adds to the last one is not about what it says.
  return count == kMostOfOne ? dropped_ = Finding{} : out.findings.back();
}

std::vector<std::string> Context::nearest_of(Rule rule, std::string_view word,
                                             const std::vector<std::string>& candidates,
                                             std::size_t most) {
  bool reported = wants(rule) && long_lines_left_ > 0;
  if (!reported || candidates.size() > candidates_left_) return {};
  candidates_left_ -= candidates.size();
  return nearest(word, candidates, most);
}

bool Context::has_room(std::size_t entries, const Span& span) {
  if (entries <= room_left_) {
    room_left_ -= entries;
    return true;
  }
  if (!room_said_) {
    report(Rule::kLimit, span, say(kNoRoom, {{"most", kMostCopies}}));
  }
  room_said_ = true;
  return false;
}

std::string shown(std::string_view text) {
  return for_terminal(excerpt(trim(text), 40));
}

Message quoted(const std::vector<std::string>& names) {
  Message list;
  for (const std::string& name : names) {
    std::string clean = shown(name);
    if (!list.en.empty()) list.en += ", ";
    list.en += "`" + clean + "`";
    list.zh += "“" + clean + "”";
  }
  return list;
}

Message did_you_mean(const std::vector<std::string>& names) {
  if (names.empty()) return {};
  return say(kMean, {{"names", quoted(names)}});
}

std::optional<Fix> respelled(const Context& context, Span span, std::string_view wrong,
                             const std::string& right) {
  if (!span.known() || wrong.empty() || right.empty()) return {};
  // What means itself in quotes, without them, in a list and in a CSV cell.
  constexpr std::string_view kMeaningful = "\"'\\:#,;[]{}&*!|>%@`\n\r\t";
  // A list in full-width brackets is read as names that begin or end with one.
  if (right.starts_with("【") || right.ends_with("】")) return {};
  bool special = right.find_first_of(kMeaningful) != right.npos || right.front() == '-' ||
                 right.front() == '?' || right.front() == ' ' || right.back() == ' ';
  if (special) return {};
  std::string_view written = context.out.sources.text(span);
  if (unquoted(written) != wrong) return {};
  if (written != wrong) {
    ++span.begin;
    --span.end;
  }
  return Fix{false, {Edit{context.out.sources.place(span), right, span}}};
}

Related first_here(const Context& context, const Span& span) {
  return {context.out.sources.place(span), say(kFirstHere)};
}

Parts::Parts(const Context& context, const Line& line) : whole_(line.span) {
  if (!whole_.known()) return;
  std::size_t at = context.out.sources.text(whole_).find(line.text);
  if (at != std::string_view::npos) begin_ = whole_.begin + static_cast<std::uint32_t>(at);
}

Span Parts::part(std::size_t offset, std::size_t size) const {
  if (!begin_) return whole_;
  std::uint32_t begin = *begin_ + static_cast<std::uint32_t>(offset);
  return {whole_.file, begin, begin + static_cast<std::uint32_t>(size)};
}

}  // namespace plan::load
