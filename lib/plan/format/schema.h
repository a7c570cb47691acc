// The JSON Schema (2020-12) of the plan file, made from the key table.
//
// Editors check and complete plans with it. It accepts whatever the reader accepts in form:
// every spelling of every key, every short form. What takes more than one place to see
// (references, sums, dates) is for `plan lint`.
#ifndef PLAN_FORMAT_SCHEMA_H_
#define PLAN_FORMAT_SCHEMA_H_

#include <string>

namespace plan {

// The schema as a JSON document, ending in LF. The same on every call.
[[nodiscard]] std::string json_schema();

}  // namespace plan

#endif  // PLAN_FORMAT_SCHEMA_H_
