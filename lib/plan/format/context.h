// What one run of the loader shares: where it writes to, what it has read, and how it says
// what is wrong.
#ifndef PLAN_FORMAT_CONTEXT_H_
#define PLAN_FORMAT_CONTEXT_H_

#include <array>
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "plan/base/finding.h"
#include "plan/format/loader.h"
#include "plan/text/date.h"
#include "plan/yaml/tree.h"

namespace plan::load {

enum class Rule : std::uint8_t {
  kDuplicateKey,        // Y002
  kLimit,               // Y003
  kNotUtf8,             // Y004
  kUnknownKey,          // K001
  kMissingKey,          // K002
  kWrongType,           // K003
  kBadValue,            // K004
  kDuplicateId,         // K005
  kBadInclude,          // K006
  kUnknownReference,    // R001
  kAmbiguousReference,  // R002
  kCircularReference,   // R006
  kBadDate,             // D001
  kCount
};

class Context {
 public:
  // Of one rule no more findings than this are kept: a broken file is clear long before.
  static constexpr std::size_t kMostOfOne = 500;
  static constexpr std::size_t kMostCopies = 2'000'000;

  Context(LoadedPlan& loaded, const LoadOptions& load_options)
      : out(loaded), plan(loaded.plan), options(load_options) {}

  LoadedPlan& out;
  Plan& plan;
  const LoadOptions& options;

  std::string root;                    // canonical folder that nothing is read outside of
  std::deque<yaml::Tree> trees;        // of every YAML file; values point into them
  std::vector<std::string> folders;    // by file number: where its include/from are looked up
  std::set<std::string> read_already;  // canonical paths

  bool units_given = false;        // the plan has `units`
  bool units_whole = true;         // and all of it could be read: unknown names mean something
  std::optional<Day> first, last;  // of the plan's period, from which dates take their year

  // Facts of clauses, to be resolved once all names are known. Clauses own them; their
  // addresses do not change when clauses move.
  std::vector<TaskFacts*> task_facts;
  std::vector<StageFacts*> stage_facts;
  std::vector<DutyFacts*> duty_facts;
  std::vector<std::vector<UnitRef>> subjects;  // as written, one list a scheme

  // Adds a finding, which may be added to until the next call.
  Finding& report(Rule rule, const Span& span, Message message, Message help = {});
  // False when further findings of this rule are not kept: don't make them.
  [[nodiscard]] bool wants(Rule rule) const {
    return counts_[static_cast<std::size_t>(rule)] <= kMostOfOne;
  }
  // The candidates nearest to `word`. Looking at all of them for every mistake of a long file
  // would take too long, so that only the first mistakes get hints, and only those that are
  // still reported.
  [[nodiscard]] std::vector<std::string> nearest_of(Rule rule, std::string_view word,
                                                    const std::vector<std::string>& candidates,
                                                    std::size_t most = 1);
  // Whether `entries` more may be copied to where they are inherited or expanded to. A short
  // file can ask for more than any memory holds; that is said once, at `span` (rule Y003).
  [[nodiscard]] bool has_room(std::size_t entries, const Span& span);

 private:
  std::array<std::size_t, static_cast<std::size_t>(Rule::kCount)> counts_{};
  [[nodiscard]] bool is_costly(const Span& span);

  std::size_t candidates_left_ = 500'000;
  std::size_t long_lines_left_ = 20;
  std::size_t room_left_ = kMostCopies;
  bool room_said_ = false;
  Finding dropped_;  // what a finding too many is written to
};

// A piece of the user's text, fit for a message: short, nothing hidden in it.
[[nodiscard]] std::string shown(std::string_view text);
[[nodiscard]] Message quoted(const std::vector<std::string>& names);  // `a`, `b`
[[nodiscard]] Message did_you_mean(const std::vector<std::string>& names);
// Writes `right` in place of the word `wrong` that stands at `span`, inside its quotes if it
// has some. Nothing where that would need more than the word itself: behind an alias, in a
// block, for words that must be quoted.
[[nodiscard]] std::optional<Fix> respelled(const Context& context, Span span,
                                           std::string_view wrong, const std::string& right);
[[nodiscard]] Related first_here(const Context& context, const Span& span);

// Where parts of a scalar's text stand in its file: the whole scalar where the file spells it
// otherwise (escapes, line breaks).
class Parts {
 public:
  Parts(const Context& context, const Line& line);
  // Bytes [offset, offset + size) of the text.
  [[nodiscard]] Span part(std::size_t offset, std::size_t size) const;

 private:
  Span whole_;
  std::optional<std::uint32_t> begin_;  // of the text in the file
};

}  // namespace plan::load

#endif  // PLAN_FORMAT_CONTEXT_H_
