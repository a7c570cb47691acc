// The larger parts of diagnose(). For this module only.
#ifndef PLAN_YAML_DIAGNOSE_PARTS_H_
#define PLAN_YAML_DIAGNOSE_PARTS_H_

#include <cstddef>

#include "plan/yaml/builder.h"
#include "plan/yaml/parser.h"
#include "plan/yaml/report.h"

namespace plan::yaml {

// A colon at `at` where the parser had no key.
void blame_colon(Report& report, const Builder& builder, std::size_t at);
// At `at`, in a block map (kMapEnd) or list (kListEnd), something else than its next entry.
void blame_block(Report& report, const Builder& builder, Trouble trouble, std::size_t at);
// At `at`, inside brackets, neither a comma nor the closing bracket.
void blame_unclosed(Report& report, const Builder& builder, std::size_t at);
// True when a reference {#id} in an unquoted text is why the brackets do not close before `at`:
// the parser takes it for a bracket and a comment.
bool blame_reference(Report& report, const Builder& builder, std::size_t at);
// At `at` a closing bracket that does not fit.
void blame_bracket(Report& report, const Builder& builder, std::size_t at);
// At `at` more text, when the document was over.
void blame_second_document(Report& report, const Builder& builder, std::size_t at);

}  // namespace plan::yaml

#endif  // PLAN_YAML_DIAGNOSE_PARTS_H_
