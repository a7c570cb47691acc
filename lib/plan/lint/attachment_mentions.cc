#include "plan/lint/attachment_mentions.h"

#include <algorithm>

#include "plan/lint/text_scan.h"
#include "plan/text/any_word.h"
#include "plan/text/numeral.h"

namespace plan {
namespace {

// The digit at `at`, 3 or ３, and how many bytes it has; -1: none.
int digit_at(std::string_view text, std::size_t at, std::size_t& bytes) {
  constexpr std::string_view kWide = "０１２３４５６７８９";
  constexpr std::size_t kWideBytes = 3;
  bytes = 1;
  if (at < text.size() && is_digit(text[at])) return text[at] - '0';
  bytes = kWideBytes;
  std::string_view here = text.substr(std::min(at, text.size()), kWideBytes);
  std::size_t wide = here.size() == kWideBytes ? kWide.find(here) : kWide.npos;
  return wide == kWide.npos ? -1 : static_cast<int>(wide / kWideBytes);
}

}  // namespace

std::optional<int> number_at(std::string_view text, std::size_t at, std::size_t& end) {
  constexpr int kMost = 999;
  std::size_t bytes = 0;
  int n = 0;
  end = at;
  for (int digit; n <= kMost && (digit = digit_at(text, end, bytes)) >= 0; end += bytes) {
    n = n * 10 + digit;
  }
  if (end > at) return n <= kMost ? std::optional(n) : std::nullopt;
  constexpr std::string_view kNumerals = "一二三四五六七八九十百";
  constexpr std::size_t kBytes = 3;
  while (end < text.size() && kNumerals.find(text.substr(end, kBytes)) != kNumerals.npos) {
    end += kBytes;
  }
  return end > at ? parse_chinese_numeral(text.substr(at, end - at)) : std::nullopt;
}

std::vector<AttachmentMention> attachment_mentions(std::string_view text) {
  std::vector<AttachmentMention> mentions;
  for (std::size_t at = text.find(kAttachmentWord); at != text.npos;
       at = text.find(kAttachmentWord, at + kAttachmentWord.size())) {
    AttachmentMention mention{at, at + kAttachmentWord.size(), {}};
    std::size_t end = mention.end;
    std::size_t digits = text.find_first_not_of(" ", mention.end);
    if (digits != text.npos) mention.number = number_at(text, digits, end);
    // 附件一并报送, 附件3份: no number of an attachment.
    constexpr std::string_view kMeasures[] = {"份", "个", "张"};
    constexpr std::string_view kWords[] = {"式", "并", "同", "起", "览", "律"};
    bool counted = starts_with_any(text.substr(end), kMeasures);
    bool word =
        end > digits && !is_digit(text[digits]) && starts_with_any(text.substr(end), kWords);
    if (counted || word) mention.number.reset();
    if (mention.number) mention.end = end;
    mentions.push_back(mention);
  }
  return mentions;
}

}  // namespace plan
