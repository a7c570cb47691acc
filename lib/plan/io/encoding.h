// What encoding bytes are in, by their content: field notes §3.1.
#ifndef PLAN_IO_ENCODING_H_
#define PLAN_IO_ENCODING_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "plan/io/file.h"

namespace plan {

enum class Encoding : std::uint8_t { kUtf8, kUtf8Bom, kUtf16Le, kUtf16Be, kGb18030, kUnknown };

// Guesses from a whole file or its beginning. kUnknown: none fits.
[[nodiscard]] Encoding detect_encoding(std::string_view bytes);
[[nodiscard]] std::string_view encoding_name(Encoding encoding);  // "GB18030"

// `bytes` as UTF-8 without a byte order mark; nullopt when they are not what `encoding` says
// (nothing is ever replaced or left out), and for kUnknown.
[[nodiscard]] std::optional<std::string> to_utf8(std::string_view bytes, Encoding encoding);

// The same of a stream, in bounded memory; `source` must outlive it. Bytes that are not what
// `encoding` says end it with an Error that names their line. REQUIRES: an encoding other than
// kUnknown.
[[nodiscard]] std::unique_ptr<ByteSource> utf8_source(ByteSource& source, Encoding encoding);

}  // namespace plan

#endif  // PLAN_IO_ENCODING_H_
