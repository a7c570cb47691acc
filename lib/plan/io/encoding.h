// What encoding bytes are in, by their content: field notes §3.1.
#ifndef PLAN_IO_ENCODING_H_
#define PLAN_IO_ENCODING_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plan {

enum class Encoding : std::uint8_t { kUtf8, kUtf8Bom, kUtf16Le, kUtf16Be, kGb18030, kUnknown };

// Guesses from a whole file or its beginning. kUnknown: none fits.
[[nodiscard]] Encoding detect_encoding(std::string_view bytes);
[[nodiscard]] std::string_view encoding_name(Encoding encoding);  // "GB18030"

// `bytes` as UTF-8 without a byte order mark; nullopt when they are not what `encoding` says
// (nothing is ever replaced or left out), and for kUnknown.
[[nodiscard]] std::optional<std::string> to_utf8(std::string_view bytes, Encoding encoding);

}  // namespace plan

#endif  // PLAN_IO_ENCODING_H_
