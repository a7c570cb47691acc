// Group R: references by name or id. R001 and R002 are found by the loader; R006 stands with
// the rollups.
#include "plan/lint/rule_table.h"

namespace plan {
namespace {

constexpr Rule kRules[] = {
    {"R001",
     "unknown-reference",
     Severity::kError,
     Fixable::kUnsafe,
     {"a reference to something that does not exist", "引用的对象不存在"},
     {"A unit, task, stage, item, scheme or grade that the plan does not have, also in {#id} "
      "in a text. Names, ids and aliases are compared; the nearest are given as a hint or, "
      "where none is near and there are few, all.",
      "写到的单位、任务、阶段、考核项目、考核办法或等次，方案里没有，正文里的 {#id} 也算。"
      "名称、代码、简称都查过，提示中给出最接近的；没有接近的，不多时全部列出。"},
     {"A task given to a unit that does not exist is given to nobody.",
      "任务交给了不存在的单位，等于没有人负责。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units: [镇财政所]
tasks:
  - {title: 保障经费, lead: 镇财政办, due: 2024-05}
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units: [镇财政所]
tasks:
  - {title: 保障经费, lead: 镇财政所, due: 2024-05}
)",
     nullptr},
    {"R002",
     "ambiguous-reference",
     Severity::kError,
     Fixable::kNo,
     {"a name that fits two things", "名称对应不止一个对象"},
     {"A name or alias that fits more than one unit, group, task, stage, item or scheme. A "
      "unit's name without one leading 省市区县镇乡 is an alias of it by itself.",
      "一个名称或简称对应两个以上的单位、机构、任务、阶段、考核项目或考核办法。"
      "单位名称去掉开头的省、市、区、县、镇、乡，自动作为它的简称。"},
     {"Nobody can tell which was meant. Write the full name or the id.",
      "看不出指的是哪一个，请写全称或代码。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units:
  - {name: 县教育体育局, aliases: [教体局]}
  - {name: 县教体装备中心, aliases: [教体局]}
tasks:
  - {title: 创建文明校园, lead: 教体局, support: [县教育体育局, 县教体装备中心],
     standing: true}
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units:
  - {name: 县教育体育局, aliases: [教体局]}
  - 县教体装备中心
tasks:
  - {title: 创建文明校园, lead: 教体局, support: 县教体装备中心, standing: true}
)",
     nullptr},
};

}  // namespace

std::span<const Rule> rules::reference_rules() {
  return kRules;
}

}  // namespace plan
