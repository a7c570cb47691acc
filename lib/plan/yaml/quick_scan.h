// Scalars for the quick reader: where they end and what they say, as yaml-cpp has it. For
// this module only.
//
// A function returns false when the text is for yaml-cpp. Scalar::text points into the source,
// or into this scanner until its next call.
#ifndef PLAN_YAML_QUICK_SCAN_H_
#define PLAN_YAML_QUICK_SCAN_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "plan/yaml/scan.h"

namespace plan::yaml {

struct Scalar {
  static constexpr std::size_t kNone = std::string_view::npos;

  std::size_t at = 0;
  std::size_t end = 0;    // behind its last byte
  std::size_t after = 0;  // where reading goes on
  std::string_view text;
  bool plain = false;
  std::size_t colon = kNone;  // of the key that it is
};

class QuickScan {
 public:
  explicit QuickScan(std::string_view text) : text_(text) {}

  // A key or the first line of a text.
  [[nodiscard]] bool line(std::size_t at, Scalar& scalar);
  // Adds the lines on which a plain text goes on. `least` is the column they begin at.
  [[nodiscard]] bool more_lines(std::size_t least, Scalar& scalar);
  // A text inside brackets; `key`: one that a colon follows.
  [[nodiscard]] bool in_flow(std::size_t at, bool key, Scalar& scalar);
  // `|` or `>` and its lines; `parent` is the column of the collection around it.
  [[nodiscard]] bool block(std::size_t at, std::size_t parent, Scalar& scalar);

  // The byte at `at`; behind the last, a line end.
  [[nodiscard]] char peek(std::size_t at) const { return at < text_.size() ? text_[at] : '\n'; }
  [[nodiscard]] bool ends_word(std::size_t at) const { return blank_or_break_at(text_, at); }
  [[nodiscard]] std::size_t skip_blanks(std::size_t at) const {
    while (is_blank(peek(at))) ++at;
    return at;
  }
  [[nodiscard]] std::size_t skip_spaces(std::size_t at) const {
    while (peek(at) == ' ') ++at;
    return at;
  }
  [[nodiscard]] std::size_t end_of_line(std::size_t at) const;  // before CR LF or LF
  [[nodiscard]] std::size_t next_line(std::size_t at) const;

 private:
  struct Header;
  class Folding;

  [[nodiscard]] bool quoted(std::size_t at, Scalar& scalar);
  [[nodiscard]] bool escape(std::size_t& at);
  [[nodiscard]] std::string_view trimmed(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool header(std::size_t at, Header& header) const;

  std::string_view text_;
  std::string joined_;  // a text that does not stand in the source as it is
};

}  // namespace plan::yaml

#endif  // PLAN_YAML_QUICK_SCAN_H_
