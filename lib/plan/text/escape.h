// Text made safe for where it goes.
#ifndef PLAN_TEXT_ESCAPE_H_
#define PLAN_TEXT_ESCAPE_H_

#include <string>
#include <string_view>

namespace plan {

// For a terminal, and for any message: C0 (but TAB as a space), DEL, C1, bidi controls
// (U+061C, 202A–202E, 2066–2069), zero-width characters (U+200B–200F, 2060–2064, FEFF) and line
// separators as \u{…}, bytes that are not UTF-8 as \x….
[[nodiscard]] std::string for_terminal(std::string_view text);

// Text of a CommonMark + GFM document, so that it means itself in cmark-gfm and pandoc:
// \ ` * _ { } [ ] < > # ~ | & $ ^ and what would begin a list, heading, rule or entity at the
// start of a line is escaped with a backslash, as are an @ that pandoc would take for a
// citation, the -- ... and :name: that it would take for a dash, an ellipsis and a picture, and
// the sign that makes a bare address a link when the address holds markup; the first of four
// blanks that would begin a code block becomes an entity. Nothing else changes. (Straight
// quotation marks pandoc may print curled.)
// `start_of_line` says whether the text begins one; every line after a line break does.
[[nodiscard]] std::string for_markdown(std::string_view text, bool start_of_line);

// Text or a quoted attribute of HTML or XML: & < > " ' as references. Control characters that
// neither may hold, and bidi controls, which would turn round what stands beside them, as
// U+FFFD; TAB and line breaks stay.
[[nodiscard]] std::string for_html(std::string_view text);

// A text cell of a CSV file against formula injection: one that begins with = + - @ TAB CR LF
// or ＝ ＋ － ＠ gets a leading '. Quoting is the writer's work. Numbers are not text cells.
[[nodiscard]] std::string guard_formula(std::string_view cell);

}  // namespace plan

#endif  // PLAN_TEXT_ESCAPE_H_
