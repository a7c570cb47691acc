#include "plan/score/trailer.h"

#include <algorithm>
#include <string>

#include "plan/text/fold.h"

namespace plan::score {
namespace {

// By themselves, or before a colon.
constexpr std::string_view kWords[] = {"合计",     "小计",     "总计",   "共计",     "累计",
                                       "本页小计", "本页合计", "平均",   "填表人",   "填报人",
                                       "制表人",   "审核人",   "检查人", "填表日期", "制表日期",
                                       "备注",     "说明",     "注"};
// Before a colon, or before the word for signing.
constexpr std::string_view kSigned[] = {
    "检查人员", "检查组",   "检查单位",   "被检查单位", "被检查单位负责人",
    "记录人",   "复核人",   "审核",       "审批",       "制表",
    "填表",     "负责人",   "单位负责人", "分管领导",   "主管领导",
    "领导",     "组长",     "制表单位",   "填表单位",   "填报单位",
    "制表时间", "填表时间", "填报时间",   "填报日期",   "打印时间",
    "打印日期", "联系人",   "联系电话"};
constexpr std::string_view kSigning[] = {"(签字)", "(签名)", "(签章)", "(盖章)", "(章)",
                                         "签字",   "签名",   "签章",   "盖章"};

std::string_view without_signing(std::string_view text) {
  for (std::string_view word : kSigning) {
    if (text.starts_with(word)) return text.substr(word.size());
  }
  return text;
}

// 第3页, 共5页
bool is_page(std::string_view text) {
  if (!text.starts_with("第") && !text.starts_with("共")) return false;
  text.remove_prefix(std::string_view("第").size());
  std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  return digits > 0 && text.substr(digits).starts_with("页");
}

}  // namespace

bool begins_trailer(std::string_view cell) {
  const std::string folded = fold_name(cell);
  const std::string_view text = folded;
  auto rest_of = [text](std::string_view word) { return text.substr(word.size()); };
  for (std::string_view word : kWords) {
    if (!text.starts_with(word)) continue;
    std::string_view rest = without_signing(rest_of(word));
    if (rest.empty() || rest.front() == ':') return true;
  }
  for (std::string_view word : kSigned) {
    if (!text.starts_with(word)) continue;
    std::string_view rest = rest_of(word), behind = without_signing(rest);
    bool is_signed = behind.empty() && !rest.empty();
    if (is_signed || behind.starts_with(':')) return true;
  }
  return is_page(text);
}

}  // namespace plan::score
