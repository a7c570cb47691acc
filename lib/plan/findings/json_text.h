// JSON documents as text. For this module only.
#ifndef PLAN_FINDINGS_JSON_TEXT_H_
#define PLAN_FINDINGS_JSON_TEXT_H_

#include <nlohmann/json.hpp>
#include <string>

namespace plan {

using Json = nlohmann::ordered_json;  // members in the order they are given

// The document, indented by two, with LF at its end. What a terminal would act on (and JSON
// lets pass: DEL, C1, bidi controls, zero-width characters) is written as \uXXXX, which means
// the same to a reader.
[[nodiscard]] std::string write_json(const Json& document);

}  // namespace plan

#endif  // PLAN_FINDINGS_JSON_TEXT_H_
