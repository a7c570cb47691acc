// A finding: something about the user's files, as data.
//
// Readers, rules and the scorer make findings; `findings/` prints them. A finding owns all it
// says, so it outlives the files it speaks of.
#ifndef PLAN_BASE_FINDING_H_
#define PLAN_BASE_FINDING_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/base/message.h"
#include "plan/base/place.h"

namespace plan {

// kOff: a rule that runs only when it is selected; no finding carries it.
enum class Severity : std::uint8_t { kOff, kInfo, kWarning, kError };

[[nodiscard]] std::string_view severity_word(Severity severity);  // "error", "warning", "info"

// Another place that belongs to a finding: "first defined here".
struct Related {
  Place place;
  Message message;
};

// Replace the text of a place by other text. Rules give the span; lint adds the place of it.
struct Edit {
  Place place;
  std::string text;
  Span span = {};
};

struct Fix {
  bool safe = false;
  std::vector<Edit> edits;
};

struct Finding {
  std::string code;  // "D003"; data errors of logs use "C…" codes
  std::string name;  // "stage-overlap"
  Severity severity = Severity::kError;
  Place place;
  Span span;        // where it came from, when it came from a tree (for suppressions)
  Message message;  // what is wrong, and what was expected
  std::vector<Message> notes;  // "= …" lines under the snippet
  Message help;                // what to do; may be empty
  std::vector<Related> related;
  std::optional<Fix> fix;
};

// By file, line, column, code: the order of every output.
[[nodiscard]] bool before(const Finding& a, const Finding& b);
void sort_findings(std::vector<Finding>& findings);

[[nodiscard]] bool has_errors(const std::vector<Finding>& findings);

}  // namespace plan

#endif  // PLAN_BASE_FINDING_H_
