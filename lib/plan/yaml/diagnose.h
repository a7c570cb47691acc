// Says what is wrong with YAML that the parser refused: where, what was expected, what to do.
// For this module only.
#ifndef PLAN_YAML_DIAGNOSE_H_
#define PLAN_YAML_DIAGNOSE_H_

#include "plan/yaml/builder.h"
#include "plan/yaml/parser.h"
#include "plan/yaml/report.h"

namespace plan::yaml {

// Adds at least one finding about `outcome`, which is neither kNone nor kStopped.
void diagnose(Report& report, const Builder& builder, const Outcome& outcome);

// The parser ignores directives that it does not know, and those that no `---` follows. True
// when findings were added.
[[nodiscard]] bool diagnose_directives(Report& report);

// The parser drops some text at the end of a file: `a: 1`, and below it `%b`. True when a
// finding was added.
[[nodiscard]] bool diagnose_rest(Report& report, const Builder& builder);

// For a file that is YAML, but one text and no map, because its colons are not YAML's. True
// when findings were added.
[[nodiscard]] bool diagnose_text(Report& report, const Node& root);

}  // namespace plan::yaml

#endif  // PLAN_YAML_DIAGNOSE_H_
