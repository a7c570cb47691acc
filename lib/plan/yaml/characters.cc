#include "plan/yaml/characters.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <string>

#include "plan/io/encoding.h"
#include "plan/text/utf8.h"

namespace plan::yaml {
namespace {

enum class Harm : std::uint8_t {
  kNone,
  kControl,
  kDirection,
  kZeroWidth,
  kLineSeparator,
  kNoCharacter
};

constexpr Words kControlWords{"a control character", "控制字符"};
constexpr Words kDirectionWords{"a text direction control", "文字方向控制符"};
constexpr Words kZeroWidthWords{"an invisible, zero-width character", "不可见的零宽字符"};
constexpr Words kSeparatorWords{"a Unicode line separator", "Unicode 换行符"};
constexpr Words kNoCharacterWords{"not a character", "不是字符"};

constexpr Words kHidden{"{character} must not stand in a plan file",
                        "方案文件中不能有{character}"};
constexpr Words kDeleteHidden{"delete it: retype the text around it, or paste it as plain text",
                              "删除它：重新录入前后文字，或以纯文本方式粘贴"};
constexpr Words kNotUtf8{"byte {byte} is not UTF-8 text", "字节 {byte} 不是 UTF-8 文字"};
constexpr Words kOtherEncoding{"the file is not UTF-8; it looks like {encoding}",
                               "文件不是 UTF-8 编码，看起来是 {encoding}"};
constexpr Words kCutShort{"the file ends in the middle of a character",
                          "文件在一个字的中间断开"};
constexpr Words kGetWhole{"it seems to have been cut off: copy or save it again",
                          "文件可能不完整：请重新复制或保存"};
constexpr Words kSaveAsUtf8{"save the file as UTF-8", "请将文件另存为 UTF-8 编码"};
constexpr Words kNamed{"{code} ({what})", "{code}（{what}）"};

// The same set that for_terminal() escapes, and what XML cannot hold.
Harm harm_of(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' ? Harm::kNone : Harm::kControl;
  if (c < 0x7F) return Harm::kNone;
  if (c < 0xA0) return Harm::kControl;
  if (c < 0x061C) return Harm::kNone;
  if (c == 0x061C || c == 0x200E || c == 0x200F) return Harm::kDirection;
  if (c < 0x200B) return Harm::kNone;
  if (c <= 0x200D) return Harm::kZeroWidth;
  if (c == 0x2028 || c == 0x2029) return Harm::kLineSeparator;
  if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) return Harm::kDirection;
  if ((c >= 0x2060 && c <= 0x2064) || c == 0xFEFF) return Harm::kZeroWidth;
  if ((c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)) return Harm::kNoCharacter;
  if (c >= 0xE0000 && c <= 0xE007F) return Harm::kZeroWidth;  // tags: text nobody sees
  return Harm::kNone;
}

const Words& words_of(Harm harm) {
  switch (harm) {
    case Harm::kDirection:
      return kDirectionWords;
    case Harm::kZeroWidth:
      return kZeroWidthWords;
    case Harm::kLineSeparator:
      return kSeparatorWords;
    case Harm::kNoCharacter:
      return kNoCharacterWords;
    case Harm::kControl:
    case Harm::kNone:
      break;
  }
  return kControlWords;
}

std::string hex(const char* format, unsigned value) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, format, value);
  return buffer;
}

// How many bytes what begins with this one takes, if it is never harmful: printable ASCII, TAB
// and line ends one, common ideographs and 、。「」 three, most of a file together; else 0.
constexpr auto kHarmless = [] {
  std::array<std::uint8_t, 256> bytes{};
  for (std::size_t b = 0x20; b < 0x7F; ++b) bytes[b] = 1;
  for (char c : {'\t', '\n', '\r'}) bytes[static_cast<unsigned char>(c)] = 1;
  for (std::size_t lead = 0xE3; lead <= 0xE9; ++lead) bytes[lead] = 3;
  return bytes;
}();

bool check_encoding(Report& report, std::string_view text) {
  std::optional<std::size_t> bad = find_invalid_utf8(text);
  bool has_nul = text.find('\0') != text.npos;
  if (!bad && !has_nul) return true;
  Encoding encoding = detect_encoding(text);
  bool other = encoding == Encoding::kUtf16Le || encoding == Encoding::kUtf16Be ||
               (bad && encoding == Encoding::kGb18030);
  if (other) {
    std::size_t at = bad.value_or(0);
    report.add(Rule::kNotUtf8, at, at + 1,
               say(kOtherEncoding, {{"encoding", std::string(encoding_name(encoding))}}),
               say(kSaveAsUtf8));
    return false;
  }
  if (!bad) return true;  // a NUL is a control character like others
  // One finding for each run of bad bytes.
  for (std::size_t at = *bad; report.wants(Rule::kNotUtf8);) {
    std::size_t end = at + 1;
    std::optional<std::size_t> next = find_invalid_utf8(text.substr(end));
    while (next && *next == 0) {
      ++end;
      next = find_invalid_utf8(text.substr(end));
    }
    if (is_cut_short(text, at)) {
      report.add(Rule::kNotUtf8, at, text.size(), say(kCutShort), say(kGetWhole));
      break;
    }
    std::string byte = hex("0x%02X", static_cast<unsigned char>(text[at]));
    report.add(Rule::kNotUtf8, at, end, say(kNotUtf8, {{"byte", byte}}), say(kSaveAsUtf8));
    if (!next) break;
    at = end + *next;
  }
  return false;
}

}  // namespace

Characters check_characters(Report& report) {
  std::string_view text = report.text();
  if (!check_encoding(report, text)) return Characters::kUnfit;
  Characters result = Characters::kSound;
  for (std::size_t i = 0; i < text.size();) {
    if (std::size_t bytes = kHarmless[static_cast<unsigned char>(text[i])]; bytes > 0) {
      i += bytes;
      continue;
    }
    std::size_t begin = i;
    Harm harm = harm_of(next_code_point(text, i));
    if (harm == Harm::kNone) continue;
    if (report.wants(Rule::kHidden)) {
      report.add(Rule::kHidden, begin, i,
                 say(kHidden, {{"character", describe_character(text, begin)}}),
                 say(kDeleteHidden));
    }
    // A second byte order mark would be taken off by the parser, and all places be wrong.
    bool unfit = harm == Harm::kControl || (begin == 0 && text.substr(0, 3) == "\xEF\xBB\xBF");
    if (unfit) {
      result = Characters::kUnfit;
    } else if (result == Characters::kSound) {
      result = Characters::kHidden;
    }
  }
  return result;
}

std::optional<std::size_t> find_unfit(std::string_view text) {
  if (std::optional<std::size_t> bad = find_invalid_utf8(text)) return bad;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t begin = i;
    if (harm_of(next_code_point(text, i)) != Harm::kNone) return begin;
  }
  return std::nullopt;
}

std::string made_fit(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    char32_t c = next_code_point(text, i);
    append_utf8(result, harm_of(c) == Harm::kNone ? c : char32_t{0xFFFD});
  }
  return result;
}

Message describe_character(std::string_view text, std::size_t offset) {
  std::size_t after = offset;
  if (find_invalid_utf8(text.substr(offset, 4)) == std::size_t{0}) {
    return plain(hex("0x%02X", static_cast<unsigned char>(text[offset])));
  }
  char32_t c = next_code_point(text, after);
  return say(kNamed, {{"code", hex("U+%04X", static_cast<unsigned>(c))},
                      {"what", words_of(harm_of(c))}});
}

}  // namespace plan::yaml
