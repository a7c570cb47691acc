#include "plan/lint/workbench.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "plan/format/source.h"
#include "plan/lint/worse.h"

namespace plan {
namespace {

// What a plan of standard input is called among the files: no path can be.
constexpr std::string_view kNoPath = "-";

// Changes that are no good mostly show it. Of others one is found in as many attempts as it
// takes to halve them; more than these are not worth their time.
constexpr std::size_t kMostAttempts = 200;

constexpr Words kTooMany{"too many changes were no good to try each",
                         "不可行的修改太多，未逐一尝试"};

}  // namespace

// How the plans fare with some changes.
struct Workbench::Outcome {
  std::map<std::string, std::string> texts;
  std::vector<std::optional<LintedPlan>> plans;  // unset: not touched
  EditSet edits;
  std::vector<Trouble> worse;  // why the changes are no good; empty: they are
};

Workbench::Workbench(const std::vector<PlanText>& plans, const std::vector<bool>& alone,
                     const LoadOptions& load_options, const LintOptions& lint_options)
    : sources_(plans), alone_(alone), load_(load_options), lint_(lint_options) {
  // All of them: what is left out would come to light, and look new, as others are mended.
  lint_.most_of_one_rule = static_cast<std::size_t>(-1);
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    PlanText& plan = sources_[i];
    plan.text = load::without_bom(std::move(plan.text));
    texts_[alone_[i] ? std::string(kNoPath) : load::canonical_path(plan.name)] = plan.text;
  }
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    now_.push_back(load(i, texts_));
    const LoadedPlan& loaded = *now_.back().loaded;
    for (std::uint32_t file = 1; file < loaded.sources.size(); ++file) {
      texts_.emplace(file_of(i, file), loaded.sources.file(file).text());
      if (loaded.recoded.count(file) > 0) recoded_.insert(file_of(i, file));
    }
  }
}

std::string Workbench::file_of(std::size_t plan, std::uint32_t number) const {
  if (number == 0 && alone_[plan]) return std::string(kNoPath);
  const auto& paths = now_[plan].loaded->canonical_paths;
  return number < paths.size() ? paths[number] : std::string();
}

bool Workbench::may_change(std::size_t plan, std::uint32_t number) const {
  return number < now_[plan].loaded->canonical_paths.size() && (number == 0 || !alone_[plan]) &&
         recoded_.count(file_of(plan, number)) == 0;
}

LintedPlan Workbench::load(std::size_t plan,
                           const std::map<std::string, std::string>& texts) const {
  const PlanText& source = sources_[plan];
  LoadOptions options = load_;
  options.texts = &texts;
  std::string own = alone_[plan] ? std::string(kNoPath) : load::canonical_path(source.name);
  LintedPlan out;
  out.loaded = load_plan_text(source.name, texts.at(own), source.folder, options);
  out.findings = lint(*out.loaded, lint_);
  return out;
}

Workbench::Outcome Workbench::attempt(const Changes& changes) const {
  Outcome out;
  for (const Change* change : changes) (void)out.edits.add(change->edits);
  out.texts = texts_;
  for (const std::string& file : out.edits.files()) {
    out.texts[file] = out.edits.apply(file, texts_.at(file));
  }
  Moves moves(out.edits);
  out.plans.resize(now_.size());
  for (std::size_t i = 0; i < now_.size(); ++i) {
    std::size_t files = now_[i].loaded->canonical_paths.size();
    bool touched = false;
    for (std::uint32_t n = 0; n < files; ++n) touched |= out.edits.changes(file_of(i, n));
    if (!touched) continue;
    out.plans[i] = load(i, out.texts);
    std::vector<const Claim*> claims;
    for (const Change* change : changes) {
      for (const Claim& claim : change->claims) {
        if (claim.plan == i) claims.push_back(&claim);
      }
    }
    // The files of a plan keep their numbers as long as it includes the same ones.
    const LintedPlan& after = *out.plans[i];
    auto name = [&](std::uint32_t n) {
      const auto& paths = after.loaded->canonical_paths;
      return n == 0 || n >= paths.size() ? file_of(i, n) : paths[n];
    };
    std::vector<Trouble> worse = why_worse(now_[i], after, name, moves, claims);
    std::move(worse.begin(), worse.end(), std::back_inserter(out.worse));
  }
  return out;
}

// Takes out, and refuses, the changes of which the trouble tells: at whose place there is a new
// error, or what they were to mend.
void Workbench::take_suspects(Changes& changes, const Outcome& outcome) {
  std::map<const Claim*, const Message*> left;
  std::map<std::pair<std::string, std::uint32_t>, const Message*> errors;
  for (const Trouble& trouble : outcome.worse) {
    if (trouble.left != nullptr) left[trouble.left] = &trouble.why;
    if (!trouble.file.empty()) errors[{trouble.file, trouble.begin}] = &trouble.why;
  }
  Moves moves(outcome.edits);
  auto reason = [&](const Change& change) -> const Message* {
    for (const Claim& claim : change.claims) {
      if (auto found = left.find(&claim); found != left.end()) return found->second;
    }
    for (const ByteEdit& edit : change.edits) {
      std::uint32_t begin = moves.moved(edit.file, edit.begin);
      auto end = begin + static_cast<std::uint32_t>(edit.text.size());
      auto error = errors.lower_bound({edit.file, begin});
      if (error == errors.end() || error->first.first != edit.file) continue;
      if (error->first.second <= end) return error->second;
    }
    return nullptr;
  };
  std::erase_if(changes, [&](const Change* change) {
    const Message* why = reason(*change);
    if (why != nullptr) refuse(*change, *why);
    return why != nullptr;
  });
}

// Tries changes on top of those that are kept. When they are no good, those that show it are
// left out; when none does, halves are tried.
void Workbench::settle(Changes changes, Changes& kept, Outcome& best,
                       std::size_t& attempts_left) {
  while (!changes.empty()) {
    if (attempts_left == 0) {
      for (const Change* change : changes) refuse(*change, say(kTooMany));
      return;
    }
    --attempts_left;
    Changes all = kept;
    all.insert(all.end(), changes.begin(), changes.end());
    Outcome outcome = attempt(all);
    if (outcome.worse.empty()) {
      kept = std::move(all);
      best = std::move(outcome);
      return;
    }
    if (changes.size() == 1) {
      refuse(*changes.front(), outcome.worse.front().why);
      return;
    }
    std::size_t before = changes.size();
    take_suspects(changes, outcome);
    if (changes.size() < before) continue;
    auto middle = changes.begin() + static_cast<std::ptrdiff_t>(changes.size() / 2);
    settle(Changes(changes.begin(), middle), kept, best, attempts_left);
    changes.erase(changes.begin(), middle);
  }
}

bool Workbench::keep(const std::vector<Change>& changes) {
  EditSet taken;
  Changes now;
  for (const Change& change : changes) {
    if (taken.add(change.edits)) now.push_back(&change);
  }
  Changes kept;
  Outcome best;
  std::size_t attempts_left = kMostAttempts;
  settle(std::move(now), kept, best, attempts_left);
  if (kept.empty()) return false;
  move_refused(best.edits);
  for (const Change* change : kept) {
    for (const Claim& claim : change->claims) mended_.push_back(claim.finding);
  }
  texts_ = std::move(best.texts);
  for (std::size_t i = 0; i < now_.size(); ++i) {
    if (best.plans[i]) now_[i] = *std::move(best.plans[i]);
  }
  return true;
}

void Workbench::refuse(const Change& change, const Message& why) {
  for (const Claim& claim : change.claims) {
    const Finding& finding = claim.finding;
    refused_.push_back({claim.file, finding.span.begin, finding.code, finding.message.en, why});
  }
}

void Workbench::move_refused(const EditSet& edits) {
  Moves moves(edits);
  for (Refusal& refusal : refused_) refusal.begin = moves.moved(refusal.file, refusal.begin);
}

std::size_t Workbench::refusals(const Claim& claim) const {
  auto count = std::count_if(refused_.begin(), refused_.end(), [&](const Refusal& refusal) {
    return refusal.begin == claim.finding.span.begin && refusal.code == claim.finding.code &&
           refusal.file == claim.file && refusal.message == claim.finding.message.en;
  });
  return static_cast<std::size_t>(count);
}

}  // namespace plan
