// Reading the source text beside the parser, which tells where a token begins but not where
// it ends. For this module only.
//
// All functions take the file's whole text and byte offsets into it; none reads outside it
// or takes longer than the bytes it steps over. Lines end in LF, CRLF or CR.
#ifndef PLAN_YAML_SCAN_H_
#define PLAN_YAML_SCAN_H_

#include <cstddef>
#include <string_view>

namespace plan::yaml {

[[nodiscard]] inline bool is_break(char c) {
  return c == '\n' || c == '\r';
}
[[nodiscard]] inline bool is_blank(char c) {
  return c == ' ' || c == '\t';
}
[[nodiscard]] inline bool is_flow_indicator(char c) {
  return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
}
// True at the end of the text too.
[[nodiscard]] inline bool blank_or_break_at(std::string_view text, std::size_t at) {
  return at >= text.size() || is_blank(text[at]) || is_break(text[at]);
}

[[nodiscard]] std::size_t line_begin(std::string_view text, std::size_t at);
[[nodiscard]] std::size_t line_end(std::string_view text, std::size_t at);   // before its break
[[nodiscard]] std::size_t next_line(std::string_view text, std::size_t at);  // behind its break
// The beginning of the line before the one that begins at `line`; npos for the first.
[[nodiscard]] std::size_t previous_line(std::string_view text, std::size_t line);
[[nodiscard]] std::size_t indent_of(std::string_view text, std::size_t line);  // in spaces

// Behind blanks, line breaks and comments.
[[nodiscard]] std::size_t skip_space(std::string_view text, std::size_t at);
// Behind anchors and tags and the space after them; `last` (if any) gets the end of the last.
[[nodiscard]] std::size_t skip_properties(std::string_view text, std::size_t at,
                                          std::size_t* last = nullptr);
// The same, of those on this line only.
[[nodiscard]] std::size_t skip_line_properties(std::string_view text, std::size_t at);

// The length of the ~, null, Null or NULL at `at`, or 0. When a `value` is asked for, a word
// that is a key itself (`null: 1`) does not count. `flow`: inside brackets.
[[nodiscard]] std::size_t null_word_length(std::string_view text, std::size_t at, bool value,
                                           bool flow);

// The end of the scalar that begins at `at`.
[[nodiscard]] std::size_t end_of_quoted(std::string_view text, std::size_t at);
// The parser has joined a plain scalar's lines into `value`: only blanks differ.
[[nodiscard]] std::size_t end_of_plain(std::string_view text, std::size_t at,
                                       std::string_view value);
// `parent` is the column of the collection around it, -1 for none.
[[nodiscard]] std::size_t end_of_block(std::string_view text, std::size_t at, int parent);
[[nodiscard]] std::size_t end_of_name(std::string_view text, std::size_t at);  // *name, &name

// Behind the ] or } that comes next, or `at` if another thing does.
[[nodiscard]] std::size_t end_of_flow(std::string_view text, std::size_t at);

// Where a value that was left out belongs: behind the last : - ? between `from` and `to`.
[[nodiscard]] std::size_t empty_place(std::string_view text, std::size_t from, std::size_t to);

// The first colon of a line that makes a key: followed by a blank or the end of the line, and
// outside quotes; npos when there is none. `line` is any offset in it.
[[nodiscard]] std::size_t key_colon(std::string_view text, std::size_t line);

}  // namespace plan::yaml

#endif  // PLAN_YAML_SCAN_H_
