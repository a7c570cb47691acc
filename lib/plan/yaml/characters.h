// What a plan file's bytes may be, before any parser sees them. For this module only.
#ifndef PLAN_YAML_CHARACTERS_H_
#define PLAN_YAML_CHARACTERS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "plan/yaml/report.h"

namespace plan::yaml {

enum class Characters : std::uint8_t {
  kSound,   // nothing found
  kHidden,  // findings were made, but the text can be parsed
  kUnfit,   // not text; no parser may see it
};

// Looks through the whole file: strict UTF-8 (Y004; another encoding is named when it looks
// like one), no control characters but TAB and line ends, no hidden ones (Y006).
[[nodiscard]] Characters check_characters(Report& report);

// The first byte of the first character of `text` that must not stand in a scalar, after its
// escapes were undone: not UTF-8, a control character but TAB and LF, or hidden.
[[nodiscard]] std::optional<std::size_t> find_unfit(std::string_view text);

// `text` with U+FFFD for each character that find_unfit would find.
[[nodiscard]] std::string made_fit(std::string_view text);

// "U+202E (a direction control)" of the character at `offset` of `text`.
[[nodiscard]] Message describe_character(std::string_view text, std::size_t offset);

}  // namespace plan::yaml

#endif  // PLAN_YAML_CHARACTERS_H_
