#include "plan/lint/fix.h"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>
#include <utility>

#include "plan/lint/ignore_comments.h"
#include "plan/lint/rule_table.h"
#include "plan/lint/workbench.h"

namespace plan {
namespace {

constexpr Words kLeftOut{"its fix was left out: {why}", "未自动修改：{why}"};
constexpr Words kNotSilenced{"no comment was added: {why}", "未加屏蔽注释：{why}"};
constexpr Words kUnsettled{"one fix calls for the next without an end; nothing was changed",
                           "修改之间互相牵动，没有尽头，因此全部未改"};

// What overlaps waits for the next round, so that few are needed.
constexpr int kMostRounds = 10;

using Proposals = std::function<std::vector<Change>(const Workbench&)>;

// The fixes of what is found, each once though several plans find it.
std::vector<Change> proposed_fixes(const Workbench& bench, bool unsafe) {
  std::map<std::vector<ByteEdit>, Change> by_edits;
  for (std::size_t plan = 0; plan < bench.plans().size(); ++plan) {
    for (const Finding& finding : bench.plans()[plan].findings) {
      if (!can_be_fixed(finding, unsafe)) continue;
      Claim claim{plan, bench.file_of(plan, finding.span.file), finding};
      if (bench.refusals(claim) > 0) continue;
      std::vector<ByteEdit> edits;
      bool fit = true;
      bool changes = false;
      for (const Edit& edit : finding.fix->edits) {
        fit = fit && bench.may_change(plan, edit.span.file);
        if (!fit) break;
        std::string file = bench.file_of(plan, edit.span.file);
        std::string_view text = bench.texts().at(file);
        fit = edit.span.begin <= edit.span.end && edit.span.end <= text.size();
        if (!fit) break;
        changes |= text.substr(edit.span.begin, edit.span.end - edit.span.begin) != edit.text;
        edits.push_back({file, edit.span.begin, edit.span.end, edit.text});
      }
      if (!fit || !changes || !EditSet().add(edits)) continue;
      std::sort(edits.begin(), edits.end());
      Change& change = by_edits[edits];
      change.edits = edits;
      change.claims.push_back(std::move(claim));
    }
  }
  std::vector<Change> out;
  for (auto& [edits, change] : by_edits) out.push_back(std::move(change));
  return out;
}

// Round by round, until nothing more is proposed. False when there is no end to it.
bool work(Workbench& bench, const Proposals& proposals) {
  bool kept_since = false;  // something, since refusals were last forgotten
  for (int rounds = 0; rounds < kMostRounds;) {
    std::vector<Change> changes = proposals(bench);
    if (!changes.empty()) {
      if (bench.keep(changes)) {
        kept_since = true;
        ++rounds;
      }
      continue;
    }
    // What was refused may be possible now that other things are mended.
    if (!kept_since || bench.refused().empty()) return true;
    kept_since = false;
    bench.forget_refused();
  }
  return proposals(bench).empty();
}

void add_notes(std::vector<Finding>& findings, std::size_t plan, const Workbench& bench,
               const Words& words) {
  using Key = std::tuple<std::string, std::uint32_t, std::string, std::string>;
  std::map<Key, const Message*> reasons;
  for (const Refusal& refusal : bench.refused()) {
    reasons[{refusal.file, refusal.begin, refusal.code, refusal.message}] = &refusal.why;
  }
  if (reasons.empty()) return;
  for (Finding& finding : findings) {
    std::string file = bench.file_of(plan, finding.span.file);
    auto reason = reasons.find({file, finding.span.begin, finding.code, finding.message.en});
    if (reason == reasons.end()) continue;
    finding.notes.push_back(say(words, {{"why", *reason->second}}));
  }
}

std::vector<std::vector<Finding>> findings_of(const Workbench& bench) {
  std::vector<std::vector<Finding>> out;
  for (const LintedPlan& plan : bench.plans()) out.push_back(plan.findings);
  return out;
}

std::vector<FixedFile> changed_files(const Workbench& bench,
                                     const std::map<std::string, std::string>& before,
                                     const std::vector<PlanToFix>& plans) {
  std::map<std::string, FixedFile> out;
  for (std::size_t plan = 0; plan < bench.plans().size(); ++plan) {
    const LoadedPlan& loaded = *bench.plans()[plan].loaded;
    for (std::uint32_t n = 0; n < loaded.canonical_paths.size(); ++n) {
      std::string file = bench.file_of(plan, n);
      const std::string& old = before.at(file);
      const std::string& now = bench.texts().at(file);
      if (old == now) continue;
      bool standard_input = n == 0 && plans[plan].alone;
      out.try_emplace(file, FixedFile{loaded.sources.file(n).name(), old, now, standard_input});
    }
  }
  std::vector<FixedFile> files;
  for (auto& [path, file] : out) files.push_back(std::move(file));
  return files;
}

Fixed change_plans(const std::vector<PlanToFix>& plans, const FixOptions& options,
                   const Proposals& proposals, const Words& refused) {
  std::vector<PlanText> texts;
  std::vector<bool> alone;
  for (const PlanToFix& plan : plans) {
    texts.push_back(plan.text);
    alone.push_back(plan.alone);
  }
  Workbench bench(texts, alone, options.load, options.lint);
  std::map<std::string, std::string> before = bench.texts();
  Fixed out;
  out.before = findings_of(bench);
  if (!work(bench, proposals)) {
    out.left = out.before;
    for (std::vector<Finding>& findings : out.left) {
      for (Finding& finding : findings) {
        if (!can_be_fixed(finding, options.unsafe)) continue;
        finding.notes.push_back(say(refused, {{"why", kUnsettled}}));
      }
    }
    return out;
  }
  out.left = findings_of(bench);
  for (std::size_t i = 0; i < out.left.size(); ++i) add_notes(out.left[i], i, bench, refused);
  out.mended = bench.mended();
  out.files = changed_files(bench, before, plans);
  return out;
}

}  // namespace

bool can_be_fixed(const Finding& finding, bool unsafe) {
  return finding.fix && !finding.fix->edits.empty() && (finding.fix->safe || unsafe);
}

bool can_be_silenced(const Finding& finding) {
  return finding.severity != Severity::kError && finding.span.known() &&
         finding.place.cell.empty() && finding.code != "K007" &&
         find_rule(finding.code) != nullptr;
}

Fixed fix_plans(const std::vector<PlanToFix>& plans, const FixOptions& options) {
  Proposals fixes = [&](const Workbench& bench) {
    return proposed_fixes(bench, options.unsafe);
  };
  return change_plans(plans, options, fixes, kLeftOut);
}

Fixed silence_plans(const std::vector<PlanToFix>& plans, const FixOptions& options,
                    const std::string& reason) {
  Proposals comments = [&](const Workbench& bench) {
    return proposed_comments(bench, options.load.limits, reason);
  };
  return change_plans(plans, options, comments, kNotSilenced);
}

}  // namespace plan
