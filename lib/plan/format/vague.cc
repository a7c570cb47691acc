#include "plan/format/vague.h"

#include <string>

#include "plan/text/fold.h"

namespace plan {
namespace {

// What says that others are meant without saying which.
constexpr std::string_view kQuantity[] = {"各级", "各有关", "各相关", "各",   "有关", "相关",
                                          "其他", "其它",   "全体",   "所有", "等",   "成员"};
// What may stand beside it.
constexpr std::string_view kQualifier[] = {
    "省直", "市直", "区直", "县直", "镇直", "乡直", "局属", "上级", "下级",
    "本级", "责任", "职能", "业务", "主管", "部门", "单位", "机关", "科室",
    "股室", "处室", "和",   "及",   "、",   "，",   ",",    "的"};
constexpr std::string_view kNoun[] = {"部门", "单位", "科室", "股室", "处室", "机关", "人员"};

template <std::size_t N>
bool take(std::string_view& text, const std::string_view (&words)[N]) {
  for (std::string_view word : words) {
    if (text.starts_with(word)) {
      text.remove_prefix(word.size());
      return true;
    }
  }
  return false;
}

}  // namespace

bool is_vague_unit(std::string_view name) {
  std::string folded = fold_name(name);
  bool ends_in_noun = false;
  for (std::string_view noun : kNoun) ends_in_noun |= folded.ends_with(noun);
  if (!ends_in_noun) return false;
  std::string_view rest = folded;
  bool quantity = false;
  while (!rest.empty()) {
    if (take(rest, kQuantity)) {
      quantity = true;
    } else if (!take(rest, kQualifier) && !take(rest, kNoun)) {
      return false;
    }
  }
  return quantity;
}

}  // namespace plan
