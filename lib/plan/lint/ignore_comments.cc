#include "plan/lint/ignore_comments.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

#include "plan/lint/fix.h"

namespace plan {
namespace {

struct Extent {
  std::size_t begin = 0, end = 0;
  bool block = false;
};

// Where comments may stand in a file.
class Layout {
 public:
  Layout(const SourceSet& sources, std::uint32_t file, const yaml::Limits& limits)
      : text_(sources.file(file).text()) {
    yaml::Document document = yaml::read(sources, file, limits);
    if (!document.tree || !document.tree->root().is_map()) return;
    is_plan_ = true;
    add(document.tree->root());
    auto earlier = [](const Extent& a, const Extent& b) { return a.begin < b.begin; };
    std::stable_sort(scalars_.begin(), scalars_.end(), earlier);
    std::stable_sort(pieces_.begin(), pieces_.end(), earlier);
  }

  // What can hold no comments is no plan: a CSV file.
  [[nodiscard]] bool is_plan() const { return is_plan_; }

  // Where a comment behind the line of `at` begins; none where the line ends within a text, or
  // has one already.
  [[nodiscard]] std::optional<std::size_t> behind(std::size_t at) const {
    std::size_t end = line_end(at);
    if (in_scalar(end)) return {};
    for (std::size_t hash = text_.find('#', line_begin(at)); hash < end;
         hash = text_.find('#', hash + 1)) {
      bool begins = hash == 0 || is_space(text_[hash - 1]);
      if (begins && !in_scalar(hash)) return {};
    }
    return end;
  }

  // The beginning of the line of the smallest entry that holds `at` and that a comment above
  // its line speaks of.
  [[nodiscard]] std::optional<std::size_t> above(std::size_t at) const {
    auto after =
        std::upper_bound(pieces_.begin(), pieces_.end(), at,
                         [](std::size_t n, const Extent& piece) { return n < piece.begin; });
    while (after != pieces_.begin()) {
      --after;
      if (at >= std::max(after->end, after->begin + 1)) continue;
      std::size_t begin = line_begin(after->begin);
      std::string_view before = text_.substr(begin, after->begin - begin);
      if (before.find_first_not_of(" -?") == before.npos) return begin;
    }
    return {};
  }

  [[nodiscard]] std::string_view indentation(std::size_t line) const {
    std::size_t end = std::min(text_.find_first_not_of(' ', line), text_.size());
    return text_.substr(line, end - line);
  }
  // As the line that `at` is in ends.
  [[nodiscard]] std::string_view line_break(std::size_t at) const {
    std::size_t end = line_end(at);
    if (end == text_.size()) return "\n";
    return text_.substr(end, text_.substr(end, 2) == "\r\n" ? 2 : 1);
  }
  [[nodiscard]] std::size_t line_begin(std::size_t at) const {
    std::size_t before = at == 0 ? text_.npos : text_.find_last_of("\r\n", at - 1);
    return before == text_.npos ? 0 : before + 1;
  }

 private:
  static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
  [[nodiscard]] std::size_t line_end(std::size_t at) const {
    return std::min(text_.find_first_of("\r\n", at), text_.size());
  }

  [[nodiscard]] bool in_scalar(std::size_t at) const {
    auto after =
        std::lower_bound(scalars_.begin(), scalars_.end(), at,
                         [](const Extent& scalar, std::size_t n) { return scalar.begin < n; });
    if (after == scalars_.begin()) return false;
    const Extent& last = *std::prev(after);
    // What follows the last line of a block is text of it too.
    return last.block ? at <= last.end : at < last.end;
  }

  void add(yaml::Value value) {
    if (value.is_list()) {
      for (yaml::Value item : value) {
        pieces_.push_back({item.span().begin, item.span().end});
        add(item);
      }
    } else if (value.is_map()) {
      for (const yaml::Entry& entry : yaml::entries(value)) {
        Span key = entry.key.span();
        pieces_.push_back({key.begin, std::max(key.end, entry.value.span().end)});
        add(entry.key);
        add(entry.value);
      }
    } else if (value.is_scalar()) {
      bool block = value.style() == yaml::Style::kBlock;
      scalars_.push_back({value.span().begin, value.span().end, block});
    }
  }

  std::string_view text_;
  bool is_plan_ = false;
  std::vector<Extent> scalars_;
  std::vector<Extent> pieces_;  // entries of maps, items of lists
};

// What one comment is to silence.
struct OneComment {
  std::size_t plan = 0;
  std::uint32_t number = 0;  // of the file, in the plan
  std::size_t refusals = 0;
  std::set<std::string> codes;
  std::vector<Claim> claims;
};

std::string comment(const std::set<std::string>& codes, const std::string& reason) {
  std::string list;
  for (const std::string& code : codes) list += (list.empty() ? "" : ", ") + code;
  return "# plan: ignore[" + list + "] -- " + reason;
}

std::optional<ByteEdit> edit_for(const OneComment& group, const Layout& layout,
                                 const std::string& file, const std::string& reason) {
  auto insertion = [&](std::size_t at, std::string text) {
    auto offset = static_cast<std::uint32_t>(at);
    return ByteEdit{file, offset, offset, std::move(text)};
  };
  std::size_t at = group.claims.front().finding.span.begin;
  std::string words = comment(group.codes, reason);
  std::optional<std::size_t> behind = layout.behind(at);
  if (behind && group.refusals == 0) return insertion(*behind, "  " + words);
  std::optional<std::size_t> above = layout.above(at);
  if (!above) return {};
  std::string line(layout.indentation(*above));
  line += words;
  line += layout.line_break(*above);
  return insertion(*above, std::move(line));
}

}  // namespace

std::vector<Change> proposed_comments(const Workbench& bench, const yaml::Limits& limits,
                                      const std::string& reason) {
  // All that is found on a line together; what that was refused for twice, each for itself.
  constexpr std::size_t kTogether = 2;
  using Key = std::tuple<std::string, std::uint32_t, std::size_t, std::string>;
  std::map<Key, OneComment> groups;
  for (std::size_t plan = 0; plan < bench.plans().size(); ++plan) {
    const LintedPlan& linted = bench.plans()[plan];
    for (const Finding& finding : linted.findings) {
      std::uint32_t number = finding.span.file;
      if (!can_be_silenced(finding) || !bench.may_change(plan, number)) continue;
      Claim claim{plan, bench.file_of(plan, number), finding};
      std::size_t refusals = bench.refusals(claim);
      if (refusals > kTogether) continue;
      std::uint32_t line = linted.loaded->sources.file(number).line_of(finding.span.begin);
      std::string own = refusals == kTogether ? finding.code : "";
      OneComment& group = groups[{claim.file, line, refusals, own}];
      if (group.claims.empty()) group = {plan, number, refusals, {}, {}};
      group.codes.insert(finding.code);
      group.claims.push_back(std::move(claim));
    }
  }
  std::map<std::string, Layout> layouts;
  std::vector<Change> out;
  for (auto& [key, group] : groups) {
    const std::string& file = std::get<0>(key);
    const SourceSet& sources = bench.plans()[group.plan].loaded->sources;
    const Layout& layout =
        layouts.try_emplace(file, sources, group.number, limits).first->second;
    if (!layout.is_plan()) continue;
    if (auto edit = edit_for(group, layout, file, reason)) {
      out.push_back({{*std::move(edit)}, std::move(group.claims)});
    }
  }
  return out;
}

}  // namespace plan
