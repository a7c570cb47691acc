// Tables whose cells are separated by full-width commas (，), as Chinese input methods write
// them. The reader wants a separator of one byte: here another is put in its place.
#ifndef PLAN_CSV_WIDE_COMMA_H_
#define PLAN_CSV_WIDE_COMMA_H_

#include <memory>
#include <string>
#include <string_view>

#include "plan/io/file.h"

namespace plan::csv {

inline constexpr std::string_view kWideComma = "\uFF0C";
// Unit separator, the character ASCII has for this. Options::delimiter of such a table; places
// show the comma again.
inline constexpr char kForWideComma = '\x1F';

// `source`, which must outlive it, with kForWideComma for every full-width comma outside
// quotes. As many characters as before, so that columns stay what they are.
[[nodiscard]] std::unique_ptr<ByteSource> wide_comma_source(ByteSource& source);

// The text with full-width commas again.
[[nodiscard]] std::string with_wide_commas(std::string text);

}  // namespace plan::csv

#endif  // PLAN_CSV_WIDE_COMMA_H_
