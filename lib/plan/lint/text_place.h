// Where the characters of a text stand in its file.
//
// A text reaches the model decoded: lines joined, indents and quotation marks gone, escapes
// read. A TextPlace walks the source and the decoded text side by side and so knows where each
// character came from; where the two cannot be brought together (behind an alias, a text put
// together from pieces) it says nothing rather than something near.
#ifndef PLAN_LINT_TEXT_PLACE_H_
#define PLAN_LINT_TEXT_PLACE_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "plan/base/finding.h"
#include "plan/base/place.h"
#include "plan/lint/text_walk.h"

namespace plan {

// Bytes of one paragraph of a text, whole characters.
struct TextRange {
  std::size_t paragraph = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Asking for places in reading order costs one walk; going back starts it anew. `sources` and
// what `text` points to must outlive it.
class TextPlace {
 public:
  TextPlace(const SourceSet& sources, const Text& text);

  // The very bytes; nothing when a line ends within them or they were written as escapes.
  [[nodiscard]] std::optional<Span> exact(const TextRange& range);

  // What to show: the very bytes, or those up to the first line end, or the whole text.
  [[nodiscard]] Span shown(const TextRange& range);

  // The edit that puts `text` there; nothing when the place is not exact, or when the source
  // would then be read as something else.
  [[nodiscard]] std::optional<Edit> edit(const TextRange& range, std::string_view text);

 private:
  enum class Style : std::uint8_t { kNone, kPlain, kSingle, kDouble, kBlock };

  void start();
  void enter_scalar();
  [[nodiscard]] bool go_to(std::size_t paragraph, std::size_t offset);
  [[nodiscard]] bool step();
  [[nodiscard]] bool step_escape(char wanted);
  void settle();
  [[nodiscard]] bool find_whole();
  [[nodiscard]] bool is_safe(std::size_t at, std::size_t size, std::string_view text) const;
  [[nodiscard]] bool starts_line(std::size_t at) const;
  [[nodiscard]] Span span(std::size_t at, std::size_t size) const;

  Text text_;
  std::string_view source_;  // of the value
  Style style_ = Style::kNone;
  std::size_t content_ = 0;  // where what is in it begins
  std::size_t at_ = 0;       // in the source
  std::size_t paragraph_ = 0, offset_ = 0;
  bool lost_ = false;
};

}  // namespace plan

#endif  // PLAN_LINT_TEXT_PLACE_H_
