// Other encodings made into UTF-8, strictly.
#include <iconv.h>

#include <array>
#include <cerrno>

#include "plan/io/encoding.h"
#include "plan/text/utf8.h"

namespace plan {
namespace {

class Converter {
 public:
  explicit Converter(const char* from) : handle_(::iconv_open("UTF-8", from)) {}
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  ~Converter() {
    if (usable()) ::iconv_close(handle_);
  }
  [[nodiscard]] bool usable() const { return handle_ != kNone; }

  // False at the first bytes that are none of the encoding's, and at a character cut off.
  [[nodiscard]] bool convert(std::string_view bytes, std::string& out) {
    // iconv does not write to its input, in spite of its type.
    char* in = const_cast<char*>(bytes.data());
    std::size_t in_left = bytes.size();
    std::array<char, 4096> block;
    while (in_left > 0) {
      char* to = block.data();
      std::size_t room = block.size();
      std::size_t result = ::iconv(handle_, &in, &in_left, &to, &room);
      out.append(block.data(), block.size() - room);
      if (result == static_cast<std::size_t>(-1) && errno != E2BIG) return false;
      if (result != 0 && result != static_cast<std::size_t>(-1)) return false;  // not exact
    }
    return true;
  }

 private:
  static inline const iconv_t kNone = reinterpret_cast<iconv_t>(-1);
  iconv_t handle_;
};

}  // namespace

std::optional<std::string> to_utf8(std::string_view bytes, Encoding encoding) {
  const char* from = nullptr;
  std::string_view mark;
  switch (encoding) {
    case Encoding::kUtf8:
    case Encoding::kUtf8Bom:
      if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
      if (find_invalid_utf8(bytes)) return std::nullopt;
      return std::string(bytes);
    case Encoding::kUtf16Le:
      from = "UTF-16LE";
      mark = "\xFF\xFE";
      break;
    case Encoding::kUtf16Be:
      from = "UTF-16BE";
      mark = "\xFE\xFF";
      break;
    case Encoding::kGb18030:
      from = "GB18030";
      break;
    case Encoding::kUnknown:
      return std::nullopt;
  }
  if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
  Converter converter(from);
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 2);
  if (!converter.usable() || !converter.convert(bytes, out)) return std::nullopt;
  return out;
}

}  // namespace plan
