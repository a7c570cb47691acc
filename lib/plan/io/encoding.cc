#include "plan/io/encoding.h"

#include <algorithm>
#include <cstddef>

#include "plan/text/utf8.h"

namespace plan {
namespace {

unsigned char byte_at(std::string_view bytes, std::size_t i) {
  return static_cast<unsigned char>(bytes[i]);
}

bool between(unsigned char value, unsigned low, unsigned high) {
  return value >= low && value <= high;
}

// A beginning of a file may end inside a character: the bytes of one that is cut off.
std::size_t cut_off_utf8(std::string_view bytes) {
  for (std::size_t n = 1; n <= std::min<std::size_t>(3, bytes.size()); ++n) {
    unsigned char lead = byte_at(bytes, bytes.size() - n);
    if (lead < 0x80) return 0;
    if (lead < 0xC0) continue;
    if (lead > 0xF4) return 0;
    std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    return length > n ? n : 0;
  }
  return 0;
}

// UTF-16 without a mark: text has ASCII characters in it, and those have a NUL beside them.
Encoding utf16_by_nuls(std::string_view bytes) {
  if (bytes.size() % 2 != 0) return Encoding::kUnknown;
  std::size_t nuls[2] = {0, 0};
  for (std::size_t i = 0; i < bytes.size(); ++i) nuls[i % 2] += bytes[i] == '\0';
  std::size_t needed = (bytes.size() / 2 * 3 + 9) / 10;  // 30 % of one half
  bool even = nuls[0] >= needed;
  bool odd = nuls[1] >= needed;
  if (even == odd) return Encoding::kUnknown;
  return odd ? Encoding::kUtf16Le : Encoding::kUtf16Be;
}

// 930 characters of GB 2312 have GBK bytes that are valid UTF-8: 学校 reads as ѧУ. Text of
// nothing but such pairs, beside ASCII, is taken for Chinese.
bool rather_gbk(std::string_view bytes) {
  bool found = false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (byte_at(bytes, i) < 0x80) continue;
    bool pair = between(byte_at(bytes, i), 0xB0, 0xDF) && i + 1 < bytes.size() &&
                between(byte_at(bytes, i + 1), 0xA1, 0xFE);
    if (!pair) return false;
    found = true;
    ++i;
  }
  return found;
}

bool is_gb18030(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    unsigned char lead = byte_at(bytes, i);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    if (!between(lead, 0x81, 0xFE)) return false;
    if (i + 1 == bytes.size()) return true;  // cut off
    unsigned char second = byte_at(bytes, i + 1);
    if (second != 0x7F && between(second, 0x40, 0xFE)) {
      i += 2;
      continue;
    }
    if (!between(second, 0x30, 0x39)) return false;
    if (i + 2 >= bytes.size()) return true;
    if (!between(byte_at(bytes, i + 2), 0x81, 0xFE)) return false;
    if (i + 3 >= bytes.size()) return true;
    if (!between(byte_at(bytes, i + 3), 0x30, 0x39)) return false;
    i += 4;
  }
  return true;
}

}  // namespace

Encoding detect_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return Encoding::kUtf8Bom;
  if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4))) return Encoding::kUnknown;
  if (bytes.starts_with("\xFF\xFE")) return Encoding::kUtf16Le;
  if (bytes.starts_with("\xFE\xFF")) return Encoding::kUtf16Be;
  // Before UTF-8: ASCII text in UTF-16 is valid UTF-8 with NULs in it.
  if (bytes.find('\0') != bytes.npos) return utf16_by_nuls(bytes);
  std::string_view whole = bytes.substr(0, bytes.size() - cut_off_utf8(bytes));
  if (!find_invalid_utf8(whole)) {
    return rather_gbk(whole) ? Encoding::kGb18030 : Encoding::kUtf8;
  }
  return is_gb18030(bytes) ? Encoding::kGb18030 : Encoding::kUnknown;
}

std::string_view encoding_name(Encoding encoding) {
  switch (encoding) {
    case Encoding::kUtf8:
    case Encoding::kUtf8Bom:
      return "UTF-8";
    case Encoding::kUtf16Le:
    case Encoding::kUtf16Be:
      return "UTF-16";
    case Encoding::kGb18030:
      return "GB18030";
    case Encoding::kUnknown:
      break;
  }
  return "unknown";
}

}  // namespace plan
