// Plans that share files, with changes of their texts tried out on them.
//
// A change is kept only when the plans are no worse for it: they can still be read, have no
// error that they did not have, and nothing is left of what the change was to mend. Nothing is
// written here; files that a plan includes are read once and kept.
#ifndef PLAN_LINT_WORKBENCH_H_
#define PLAN_LINT_WORKBENCH_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "plan/base/finding.h"
#include "plan/format/loader.h"
#include "plan/lint/edits.h"
#include "plan/lint/lint.h"

namespace plan {

// A plan as it is loaded and linted.
struct LintedPlan {
  std::unique_ptr<LoadedPlan> loaded;
  std::vector<Finding> findings;
};

// A finding that a change is to mend, as it was before.
struct Claim {
  std::size_t plan = 0;  // which of the plans it was found in
  std::string file;
  Finding finding;
};

// What is changed as one or not at all, and why.
struct Change {
  std::vector<ByteEdit> edits;
  std::vector<Claim> claims;
};

// A finding whose change was tried and taken back.
struct Refusal {
  std::string file;
  std::uint32_t begin = 0;  // of the finding; moves as the text does
  std::string code;
  std::string message;  // the finding's own, in English
  Message why;
};

class Workbench {
 public:
  // `alone`: by plan, whether its text may be changed but not the files it includes.
  Workbench(const std::vector<PlanText>& plans, const std::vector<bool>& alone,
            const LoadOptions& load, const LintOptions& lint);

  [[nodiscard]] const std::vector<LintedPlan>& plans() const { return now_; }
  // What the texts of files are called here: the same for one file, whatever plan reads it.
  [[nodiscard]] std::string file_of(std::size_t plan, std::uint32_t number) const;
  [[nodiscard]] const std::map<std::string, std::string>& texts() const { return texts_; }
  // True for a file in which changes are allowed on behalf of `plan`.
  [[nodiscard]] bool may_change(std::size_t plan, std::uint32_t number) const;

  // Keeps as many of the changes as the plans bear. Of those that meet, the first are tried;
  // the rest wait for a later call. True when any was kept.
  bool keep(const std::vector<Change>& changes);

  [[nodiscard]] const std::vector<Finding>& mended() const { return mended_; }
  [[nodiscard]] const std::vector<Refusal>& refused() const { return refused_; }
  // How often a change for this was.
  [[nodiscard]] std::size_t refusals(const Claim& claim) const;
  void forget_refused() { refused_.clear(); }

 private:
  struct Outcome;
  using Changes = std::vector<const Change*>;

  [[nodiscard]] LintedPlan load(std::size_t plan,
                                const std::map<std::string, std::string>& texts) const;
  [[nodiscard]] Outcome attempt(const Changes& changes) const;
  void settle(Changes changes, Changes& kept, Outcome& best, std::size_t& attempts_left);
  void take_suspects(Changes& changes, const Outcome& outcome);
  void refuse(const Change& change, const Message& why);
  void move_refused(const EditSet& edits);

  std::vector<PlanText> sources_;  // without byte order marks
  std::vector<bool> alone_;
  std::set<std::string> recoded_;  // files in other encodings, which are left alone
  LoadOptions load_;
  LintOptions lint_;
  std::map<std::string, std::string> texts_;
  std::vector<LintedPlan> now_;
  std::vector<Finding> mended_;
  std::vector<Refusal> refused_;
};

}  // namespace plan

#endif  // PLAN_LINT_WORKBENCH_H_
