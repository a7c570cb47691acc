// `# plan: ignore[D003] -- reason`: comments that silence findings.
#ifndef PLAN_FORMAT_SUPPRESSION_H_
#define PLAN_FORMAT_SUPPRESSION_H_

#include <cstdint>
#include <string>
#include <vector>

#include "plan/base/place.h"
#include "plan/yaml/tree.h"

namespace plan {

struct Suppression {
  enum class Scope : std::uint8_t {
    kLine,  // behind a value: findings of that line
    kNode,  // on a line of its own: the node below it and all in that node
    kFile,  // ignore-file
  };
  Scope scope = Scope::kLine;
  std::vector<std::string> codes;
  std::string reason;
  Span comment;       // from # to the end of the comment
  Span silences;      // the source range whose findings it silences
  bool bare = false;  // no codes in brackets
  bool no_reason = false;
  mutable bool used = false;
};

// All suppression comments of file number `file`, whose tree is `tree`. Comments inside quotes
// and block scalars are text, not comments.
[[nodiscard]] std::vector<Suppression> find_suppressions(const SourceSet& sources,
                                                         std::uint32_t file,
                                                         const yaml::Tree& tree);

}  // namespace plan

#endif  // PLAN_FORMAT_SUPPRESSION_H_
