// All the words of a document, to be asked whether something stands in it.
//
// Blanks, line breaks and the case of letters do not count. Words are found within one piece
// of the document (a heading, a paragraph, a cell), never across two. A plain value that owns
// what it holds; any thread may ask.
#ifndef PLAN_COMPLETE_PRINTED_TEXT_H_
#define PLAN_COMPLETE_PRINTED_TEXT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plan/doc/document.h"

namespace plan::completeness {

class PrintedText {
 public:
  explicit PrintedText(const doc::Document& document);

  // Whether the words stand in it; no words always do.
  [[nodiscard]] bool has(std::string_view words) const;
  // Whether the number does, with no digit or point of another number beside it.
  [[nodiscard]] bool has_number(std::string_view digits) const;

 private:
  void add(std::string_view words);
  void end_piece() { text_ += '\n'; }
  void add(const doc::Heading& heading);
  void add(const doc::Paragraph& paragraph);
  void add(const doc::Table& table);
  void add(const doc::Annex& annex);
  void add(const doc::Figure& figure);

  struct Range {
    std::vector<std::uint32_t>::const_iterator begin, end;
  };
  // The places that begin as `bare` does, as far as places are sorted.
  [[nodiscard]] Range places_of(std::string_view bare) const;

  std::string text_;                   // bare
  std::vector<std::uint32_t> places_;  // of all characters, sorted by what follows
};

}  // namespace plan::completeness

#endif  // PLAN_COMPLETE_PRINTED_TEXT_H_
