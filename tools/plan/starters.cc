#include "starters.h"

namespace plan::tool {
namespace {

struct Text {
  std::string_view kind, text;
};

// The files of starters/, put here by the build.
constexpr Text kTexts[] = {
#include "starter_texts.inc"
};

consteval std::string_view text_of(std::string_view kind) {
  for (const Text& text : kTexts) {
    if (text.kind == kind) return text.text;
  }
  throw "there is no such file";
}

constexpr Starter kStarters[] = {
    {"village", {"a town assesses its villages", "乡镇考核村庄"}, text_of("village")},
    {"street", {"a street office assesses its communities", "街道考核社区"}, text_of("street")},
    {"estate",
     {"a bureau assesses housing estates", "主管部门考核住宅小区"},
     text_of("estate")},
    {"school", {"a school assesses its classes", "学校考核班级"}, text_of("school")},
    {"bureau", {"a bureau assesses its divisions", "机关考核科室"}, text_of("bureau")},
    {"campaign",
     {"a drive of some months, in stages", "分阶段的专项行动"},
     text_of("campaign")},
    {"county", {"a county and its towns, over years", "县级创建，跨年推进"}, text_of("county")},
};
static_assert(std::size(kStarters) == std::size(kTexts));

}  // namespace

std::span<const Starter> starters() {
  return kStarters;
}

}  // namespace plan::tool
