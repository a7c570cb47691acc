// What a line of YAML looks like to a person: used to say what is wrong with it. For this
// module only.
#ifndef PLAN_YAML_LINES_H_
#define PLAN_YAML_LINES_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "plan/yaml/report.h"

namespace plan::yaml {

enum class LineKind : std::uint8_t {
  kBlank,
  kComment,
  kKey,         // key: value
  kWideColon,   // key：value
  kTightColon,  // key:value
  kTightDash,   // -item
  kText,        // anything else
};

struct Line {
  LineKind kind = LineKind::kBlank;
  bool item = false;       // begins with `- `, or a dash and an odd blank
  std::size_t begin = 0;   // of the line
  std::size_t end = 0;     // of its text, without blanks and comment behind it
  std::size_t indent = 0;  // blanks before the text or the dash
  std::size_t stray = std::string_view::npos;  // a TAB or odd blank where YAML wants its own
  std::size_t word = 0;                        // where the text begins, behind the dash
  std::size_t mark = 0;                        // the colon or dash that matters
};

[[nodiscard]] Line look_at(std::string_view text, std::size_t at);

// How many bytes the blank at `at` has if YAML takes it for a letter (U+3000, U+00A0); else 0.
[[nodiscard]] std::size_t odd_blank(std::string_view text, std::size_t at);
// Whether a list item is meant at `at`, and YAML sees none: -清运, －清运, －  清运.
[[nodiscard]] bool is_tight_dash(std::string_view text, std::size_t at);
// The same where no text may begin: -title too, but not -5 and --.
[[nodiscard]] bool is_dash_of_item(std::string_view text, std::size_t at);

// Says what is wrong with one line that should be `key: value` or `- item`.
void blame_line(Report& report, const Line& line);
void blame_dash(Report& report, std::size_t dash);
// An item at `dash` that is read as part of the text above it.
void blame_item(Report& report, std::size_t dash);
// `blank` is a TAB or an odd blank.
void blame_blank(Report& report, std::size_t blank);

// Reports the lines with a full-width colon that stand where only keys can: without
// indentation. Not the line that begins at `known`.
void blame_wide_colons(Report& report, std::size_t known_begin, std::size_t known_end);

}  // namespace plan::yaml

#endif  // PLAN_YAML_LINES_H_
