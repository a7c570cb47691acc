#include "plan/text/utf8.h"

#include <algorithm>
#include <cassert>
#include <iterator>

#include "plan/base/byte_vector.h"

namespace plan {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr std::string_view kIdeographicSpace = "\u3000";

unsigned char byte_at(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

struct Decoded {
  char32_t code_point = kReplacement;
  std::size_t length = 0;  // 0: no strict UTF-8 begins here
};

// Table 3-7 of the Unicode standard: only the second byte's range depends on the first.
Decoded decode(std::string_view text, std::size_t offset) {
  unsigned char lead = byte_at(text, offset);
  if (lead < 0x80) return {lead, 1};
  std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() - offset < length) return {};
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
  if (lead == 0xE0) low = 0xA0;   // overlong
  if (lead == 0xED) high = 0x9F;  // surrogates
  if (lead == 0xF0) low = 0x90;   // overlong
  if (lead == 0xF4) high = 0x8F;  // above U+10FFFF
  char32_t value = lead & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    unsigned char next = byte_at(text, offset + i);
    if (next < low || next > high) return {};
    low = 0x80;
    high = 0xBF;
    value = (value << 6) | (next & 0x3Fu);
  }
  return {value, length};
}

struct Range {
  char32_t first;
  char32_t last;
};

// East Asian Wide and Fullwidth (Unicode 14), neighbouring ranges joined where only unassigned
// code points lie between. Ambiguous characters (“ ” … — · ①) are not here: terminals that run
// UTF-8, Chinese ones too, draw them one cell wide unless told otherwise.
constexpr Range kWide[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},
    {0x23F0, 0x23F0},   {0x23F3, 0x23F3},   {0x25FD, 0x25FE},   {0x2614, 0x2615},
    {0x2648, 0x2653},   {0x267F, 0x267F},   {0x2693, 0x2693},   {0x26A1, 0x26A1},
    {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},   {0x26CE, 0x26CE},
    {0x26D4, 0x26D4},   {0x26EA, 0x26EA},   {0x26F2, 0x26F3},   {0x26F5, 0x26F5},
    {0x26FA, 0x26FA},   {0x26FD, 0x26FD},   {0x2705, 0x2705},   {0x270A, 0x270B},
    {0x2728, 0x2728},   {0x274C, 0x274C},   {0x274E, 0x274E},   {0x2753, 0x2755},
    {0x2757, 0x2757},   {0x2795, 0x2797},   {0x27B0, 0x27B0},   {0x27BF, 0x27BF},
    {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},   {0x2B55, 0x2B55},   {0x2E80, 0x303E},
    {0x3041, 0x3247},   {0x3250, 0x4DBF},   {0x4E00, 0xA4C6},   {0xA960, 0xA97C},
    {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE10, 0xFE19},   {0xFE30, 0xFE6B},
    {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},   {0x16FE0, 0x1B2FB}, {0x1F004, 0x1F004},
    {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A}, {0x1F200, 0x1F320},
    {0x1F32D, 0x1F335}, {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393}, {0x1F3A0, 0x1F3CA},
    {0x1F3CF, 0x1F3D3}, {0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4}, {0x1F3F8, 0x1F43E},
    {0x1F440, 0x1F440}, {0x1F442, 0x1F4FC}, {0x1F4FF, 0x1F53D}, {0x1F54B, 0x1F54E},
    {0x1F550, 0x1F567}, {0x1F57A, 0x1F57A}, {0x1F595, 0x1F596}, {0x1F5A4, 0x1F5A4},
    {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5}, {0x1F6CC, 0x1F6CC}, {0x1F6D0, 0x1F6D2},
    {0x1F6D5, 0x1F6DF}, {0x1F6EB, 0x1F6EC}, {0x1F6F4, 0x1F6FC}, {0x1F7E0, 0x1F7F0},
    {0x1F90C, 0x1F93A}, {0x1F93C, 0x1F945}, {0x1F947, 0x1F9FF}, {0x1FA70, 0x1FAFF},
    {0x20000, 0x3FFFD}};

// Controls, combining marks and format characters of the scripts that such files may hold.
constexpr Range kZero[] = {
    {0x0000, 0x001F}, {0x007F, 0x009F},  {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD},
    {0x05BF, 0x05BF}, {0x05C1, 0x05C2},  {0x05C4, 0x05C5}, {0x05C7, 0x05C7}, {0x0610, 0x061A},
    {0x061C, 0x061C}, {0x064B, 0x065F},  {0x0670, 0x0670}, {0x06D6, 0x06DC}, {0x06DF, 0x06E4},
    {0x06E7, 0x06E8}, {0x06EA, 0x06ED},  {0x0900, 0x0902}, {0x093C, 0x093C}, {0x0941, 0x0948},
    {0x094D, 0x094D}, {0x0E31, 0x0E31},  {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E}, {0x0F18, 0x0F19},
    {0x0F35, 0x0F35}, {0x0F37, 0x0F37},  {0x0F39, 0x0F39}, {0x0F71, 0x0F7E}, {0x0F80, 0x0F84},
    {0x0F86, 0x0F87}, {0x0F8D, 0x0FBC},  {0x1160, 0x11FF}, {0x180B, 0x180F}, {0x1AB0, 0x1AFF},
    {0x1DC0, 0x1DFF}, {0x200B, 0x200F},  {0x2028, 0x202E}, {0x2060, 0x206F}, {0x20D0, 0x20F0},
    {0x302A, 0x302D}, {0x3099, 0x309A},  {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF},
    {0xFFF9, 0xFFFB}, {0xE0000, 0xE0FFF}};

// Letters and punctuation of Chinese, Japanese and Korean text.
constexpr Range kCjk[] = {{0x1100, 0x11FF},   {0x2E80, 0x2FDF},  {0x2FF0, 0x4DBF},
                          {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},  {0xA960, 0xA97F},
                          {0xAC00, 0xD7FF},   {0xF900, 0xFAFF},  {0xFE10, 0xFE1F},
                          {0xFE30, 0xFE4F},   {0xFF00, 0xFFEF},  {0x16FE0, 0x18CFF},
                          {0x1AFF0, 0x1B16F}, {0x20000, 0x3FFFD}};

constexpr Range kIdeographs[] = {{0x3005, 0x3005}, {0x3007, 0x3007}, {0x3400, 0x4DBF},
                                 {0x4E00, 0x9FFF}, {0xF900, 0xFAFF}, {0x20000, 0x3FFFD}};

template <std::size_t kSize>
bool holds(const Range (&table)[kSize], char32_t c) {
  const Range* range = std::upper_bound(
      std::begin(table), std::end(table), c,
      [](char32_t value, const Range& candidate) { return value < candidate.first; });
  return range != std::begin(table) && c <= std::prev(range)->last;
}

bool is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

bool goes_on(unsigned char byte) {
  return (byte & 0xC0) == 0x80;
}

// Where the character begins that reaches over `offset`, or ends there: as far as that can be
// said of what may be no UTF-8, and never behind it.
std::size_t character_around(std::string_view bytes, std::size_t offset) {
  std::size_t start = offset;
  while (start > 0 && offset - start < 3 && goes_on(byte_at(bytes, start - 1))) --start;
  return start > 0 && byte_at(bytes, start - 1) >= 0xC0 ? start - 1 : start;
}

// Moves `offset` from character to character until it is no less than `end`; false: none begins
// there.
bool walk(std::string_view bytes, std::size_t& offset, std::size_t end) {
  while (offset < end) {
    unsigned char lead = byte_at(bytes, offset);
    // Common ideographs, ten to the line of a Chinese text.
    if (lead >= 0xE4 && lead <= 0xE9 && bytes.size() - offset >= 3 &&
        ((byte_at(bytes, offset + 1) ^ 0x80U) | (byte_at(bytes, offset + 2) ^ 0x80U)) < 0x40) {
      offset += 3;
      continue;
    }
    if (lead < 0x80) {
      ++offset;
      continue;
    }
    std::size_t length = decode(bytes, offset).length;
    if (length == 0) return false;
    offset += length;
  }
  return true;
}

// A character is four bytes at most.
constexpr std::size_t kLookedBack = 3;

// Sixteen bytes, and those one, two and three before each.
struct Neighbours {
  explicit Neighbours(const char* at)
      : bytes(load_bytes(at)),
        first(load_bytes(at - 1)),
        second(load_bytes(at - 2)),
        third(load_bytes(at - 3)) {}
  ByteVector bytes, first, second, third;
};

// Where a byte goes on that should not, or does not though it should.
ByteMask misplaced(const Neighbours& at) {
  ByteMask announced = (at.first >= 0xC0) | (at.second >= 0xE0) | (at.third >= 0xF0);
  return announced ^ ((at.bytes ^ 0x80) < 0x40);
}

// Leads that allow less behind them than others, or begin nothing. No ideograph of everyday
// text has one.
ByteMask is_rare_lead(ByteVector bytes) {
  return (bytes == 0xE0) | (bytes == 0xED) | (bytes >= 0xF0) | ((bytes & 0xFE) == 0xC0);
}

// Overlong forms, surrogates, and what lies above U+10FFFF.
ByteMask outside(const Neighbours& at) {
  return ((at.first == 0xE0) & (at.bytes < 0xA0)) | ((at.first == 0xED) & (at.bytes >= 0xA0)) |
         ((at.first == 0xF0) & (at.bytes < 0x90)) | ((at.first == 0xF4) & (at.bytes >= 0x90)) |
         (at.first > 0xF4) | ((at.first & 0xFE) == 0xC0);
}

// The end of the blocks from `offset` on that hold nothing wrong; what the last one begins may
// still become so. REQUIRES: all before `offset` is UTF-8, and no less than kLookedBack bytes
// if a block follows.
std::size_t behind_sound_blocks(std::string_view bytes, std::size_t offset) {
  constexpr std::size_t kBlock = 64;
  for (; offset + kBlock <= bytes.size(); offset += kBlock) {
    ByteMask wrong{}, rare{};
    for (std::size_t i = 0; i < kBlock; i += sizeof(ByteVector)) {
      Neighbours at(bytes.data() + offset + i);
      wrong |= misplaced(at);
      rare |= is_rare_lead(at.first);
    }
    if (any(rare)) {
      for (std::size_t i = 0; i < kBlock; i += sizeof(ByteVector)) {
        wrong |= outside(Neighbours(bytes.data() + offset + i));
      }
    }
    if (any(wrong)) break;
  }
  return offset;
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view bytes, std::size_t known) {
  std::size_t offset = character_around(bytes, known);
  if (!walk(bytes, offset, std::min(offset + kLookedBack, bytes.size()))) return offset;
  offset = character_around(bytes, behind_sound_blocks(bytes, offset));
  if (!walk(bytes, offset, bytes.size())) return offset;
  return std::nullopt;
}

bool is_cut_short(std::string_view bytes, std::size_t offset) {
  std::string_view rest = bytes.substr(offset);
  if (rest.empty() || rest.size() > 3) return false;
  // Whatever may follow the beginning of a character makes it whole.
  for (std::string_view end :
       {"\x80", "\x80\x80", "\x80\x80\x80", "\xA0\x80", "\xA0\x80\x80"}) {
    if (!find_invalid_utf8(std::string(rest) + std::string(end))) return true;
  }
  return false;
}

char32_t next_rare_code_point(std::string_view text, std::size_t& offset) {
  assert(offset < text.size());
  Decoded decoded = decode(text, offset);
  offset += decoded.length == 0 ? 1 : decoded.length;
  return decoded.code_point;
}

void append_utf8(std::string& out, char32_t code_point) {
  auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | (code_point >> 18));
    put(0x80 | ((code_point >> 12) & 0x3F));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) next_code_point(text, offset);
  return count;
}

std::string_view first_code_points(std::string_view text, std::size_t n) {
  std::size_t offset = 0;
  while (n > 0 && offset < text.size()) {
    next_code_point(text, offset);
    --n;
  }
  return text.substr(0, offset);
}

bool is_cjk(char32_t c) {
  return c >= 0x1100 && holds(kCjk, c);
}

bool is_ideograph(char32_t c) {
  return c >= 0x3005 && holds(kIdeographs, c);
}

int char_width(char32_t c) {
  if (c >= 0x20 && c < 0x7F) return 1;
  if (holds(kZero, c)) return 0;
  return holds(kWide, c) ? 2 : 1;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    width += static_cast<std::size_t>(char_width(next_code_point(text, offset)));
  }
  return width;
}

std::string pad_right(std::string_view text, std::size_t width) {
  std::size_t taken = display_width(text);
  std::string out(text);
  if (taken < width) out.append(width - taken, ' ');
  return out;
}

std::string pad_left(std::string_view text, std::size_t width) {
  std::size_t taken = display_width(text);
  std::string out(taken < width ? width - taken : 0, ' ');
  out += text;
  return out;
}

std::string excerpt(std::string_view text, std::size_t max) {
  std::string_view head = first_code_points(text, max);
  if (max == 0 || head.size() == text.size()) return std::string(head);
  return std::string(first_code_points(text, max - 1)) + "…";
}

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    if (is_blank(text.front())) {
      text.remove_prefix(1);
    } else if (text.starts_with(kIdeographicSpace)) {
      text.remove_prefix(kIdeographicSpace.size());
    } else {
      break;
    }
  }
  while (!text.empty()) {
    if (is_blank(text.back())) {
      text.remove_suffix(1);
    } else if (text.ends_with(kIdeographicSpace)) {
      text.remove_suffix(kIdeographicSpace.size());
    } else {
      break;
    }
  }
  return text;
}

std::string_view unquoted(std::string_view text) {
  bool quoted = text.size() >= 2 && text.front() == text.back() &&
                (text.front() == '"' || text.front() == '\'');
  return quoted ? text.substr(1, text.size() - 2) : text;
}

std::string_view take_until(std::string_view& text, char end) {
  std::string_view taken = text.substr(0, text.find(end));
  text.remove_prefix(std::min(taken.size() + 1, text.size()));
  return taken;
}

}  // namespace plan
