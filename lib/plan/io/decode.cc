// Other encodings made into UTF-8, strictly.
#include <iconv.h>

#include <array>
#include <cerrno>
#include <utility>

#include "plan/io/converted_source.h"
#include "plan/io/encoding.h"
#include "plan/text/utf8.h"

namespace plan {
namespace {

constexpr Words kNotThat{"line {line}: bytes that are not {encoding} text",
                         "第{line}行有不是{encoding}文字的字节"};
constexpr Words kCutShort{
    "line {line} breaks off in the middle of a character; the file may have been cut off",
    "第{line}行在一个字的中间断开，文件可能不完整"};
// Some systems install only the converters that their own language needs.
constexpr Words kNoConverter{"this system has no converter for {encoding}",
                             "本机没有{encoding}的转换模块"};
constexpr Words kInstallIt{
    "save the file as UTF-8 (in Excel: CSV UTF-8), or install the converters of the C library, "
    "which some systems keep in a package of their own (glibc-gconv-extra)",
    "请把文件另存为“CSV "
    "UTF-8（逗号分隔）”，或者安装C库的转换模块（有的系统在glibc-gconv-extra包里）"};
constexpr Words kSayWhich{"if the file is in another encoding, name it with --encoding",
                          "文件是别的编码的，请用 --encoding 指明"};

const char* iconv_name(Encoding encoding) {
  switch (encoding) {
    case Encoding::kUtf16Le:
      return "UTF-16LE";
    case Encoding::kUtf16Be:
      return "UTF-16BE";
    case Encoding::kGb18030:
      return "GB18030";
    case Encoding::kUtf8:
    case Encoding::kUtf8Bom:
    case Encoding::kUnknown:
      break;
  }
  return "UTF-8";
}

std::string_view mark_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::kUtf16Le:
      return "\xFF\xFE";
    case Encoding::kUtf16Be:
      return "\xFE\xFF";
    case Encoding::kUtf8:
    case Encoding::kUtf8Bom:
      return "\xEF\xBB\xBF";
    case Encoding::kGb18030:
    case Encoding::kUnknown:
      break;
  }
  return {};
}

class Converter {
 public:
  explicit Converter(Encoding encoding)
      : handle_(::iconv_open("UTF-8", iconv_name(encoding))) {}
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  ~Converter() {
    if (usable()) ::iconv_close(handle_);
  }
  [[nodiscard]] bool usable() const { return handle_ != kNone; }

  // Converts what begins `bytes` and takes it off; a character that is cut off at the end
  // stays. False at the first bytes that are none of the encoding's.
  [[nodiscard]] bool convert(std::string_view& bytes, std::string& out) {
    // iconv does not write to its input, in spite of its type.
    char* in = const_cast<char*>(bytes.data());
    std::size_t in_left = bytes.size();
    std::array<char, 4096> block;
    bool good = true;
    while (in_left > 0) {
      char* to = block.data();
      std::size_t room = block.size();
      std::size_t result = ::iconv(handle_, &in, &in_left, &to, &room);
      out.append(block.data(), block.size() - room);
      if (result == 0) continue;
      if (result == static_cast<std::size_t>(-1) && errno == E2BIG) continue;
      // A positive result: something had to be put in another's place.
      good = result == static_cast<std::size_t>(-1) && errno == EINVAL;
      break;
    }
    bytes.remove_prefix(bytes.size() - in_left);
    return good;
  }

 private:
  static inline const iconv_t kNone = reinterpret_cast<iconv_t>(-1);
  iconv_t handle_;
};

class Utf8Source : public ConvertedSource {
 public:
  Utf8Source(ByteSource& source, Encoding encoding)
      : ConvertedSource(source), encoding_(encoding), converter_(encoding) {}

 private:
  Result<void> convert(std::string_view& raw, bool last, std::string& ready) override {
    if (std::exchange(first_, false) && raw.starts_with(mark_of(encoding_))) {
      raw.remove_prefix(mark_of(encoding_).size());
    }
    Place place;
    place.file = name();
    if (!converter_.usable()) {
      return fail(say(kNoConverter, {{"encoding", encoding_name(encoding_)}}), say(kInstallIt),
                  std::move(place));
    }
    bool good = converter_.convert(raw, ready);
    count_lines(ready);
    if (good && !(last && !raw.empty())) return {};
    place.line = static_cast<std::uint32_t>(lines_ + 1);
    if (good) return fail(say(kCutShort, {{"line", lines_ + 1}}), {}, std::move(place));
    return fail(say(kNotThat, {{"line", lines_ + 1}, {"encoding", encoding_name(encoding_)}}),
                say(kSayWhich), std::move(place));
  }

  // They end in LF, CRLF or CR.
  void count_lines(std::string_view text) {
    for (char c : text) {
      lines_ += c == '\r' || (c == '\n' && !after_cr_) ? 1 : 0;
      after_cr_ = c == '\r';
    }
  }

  Encoding encoding_;
  Converter converter_;
  std::size_t lines_ = 0;
  bool after_cr_ = false;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<ByteSource> utf8_source(ByteSource& source, Encoding encoding) {
  return std::make_unique<Utf8Source>(source, encoding);
}

std::optional<std::string> to_utf8(std::string_view bytes, Encoding encoding) {
  if (encoding == Encoding::kUnknown) return std::nullopt;
  if (bytes.starts_with(mark_of(encoding))) bytes.remove_prefix(mark_of(encoding).size());
  if (encoding == Encoding::kUtf8 || encoding == Encoding::kUtf8Bom) {
    if (find_invalid_utf8(bytes)) return std::nullopt;
    return std::string(bytes);
  }
  Converter converter(encoding);
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 2);
  bool whole = converter.usable() && converter.convert(bytes, out) && bytes.empty();
  if (!whole) return std::nullopt;
  return out;
}

}  // namespace plan
