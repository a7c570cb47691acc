// Units, and the groups of `organization`.
#include "plan/format/key_lists.h"

namespace plan::keys {

const List& unit_keys() {
  static const List list{
      {"id", "代码", "标识 单位代码", Type::kId, "id of the unit", "单位代码"},
      on_demand({"name", "名称", "单位名称 全称", Type::kLine, "name of the unit", "单位名称"}),
      never_printed({"kind", "类别", "类型 单位类别", Type::kLine,
                     "what it is: village, department, school … (free)",
                     "是哪一类单位，可以自定"}),
      never_printed({"group", "组别", "分组 片区", Type::kLine, "group in which it is ranked",
                     "排名时分在哪一组"}),
      never_printed({"parent", "上级单位", "主管单位 所属单位 管理单位", Type::kUnit,
                     "unit it belongs to", "上级或主管单位"}),
      never_printed({"aliases", "简称", "别名 曾用名", Type::kLines, "other names it goes by",
                     "简称和别名"}),
      never_printed({"members", "成员单位", "成员", Type::kUnits,
                     "makes a collective unit: a kind, a group, or units",
                     "集体单位的成员：一个类别、一个组别，或者几个单位"}),
      on_demand({"contact", "联系人", "联系方式", Type::kLine, "whom to ask", "联系人"}),
  };
  return list;
}

const List& unit_file_keys() {
  static const List list{
      {"from", "来自", "取自 文件", Type::kPaths, "CSV file with the units in rows",
       "逐行列出单位的CSV文件", true},
  };
  return list;
}

const List& group_keys() {
  static const List list{
      {"id", "代码", "标识", Type::kId, "id of the group", "代码"},
      {"name", "名称", "标题 小组名称 机构名称", Type::kLine, "name of the group", "小组名称"},
      never_printed(
          {"aliases", "简称", "别名", Type::kLines, "other names it goes by", "简称和别名"}),
      {"leader", "组长", "总指挥 召集人", Type::kPeople, "leader", "组长", false,
       Where::kPerson},
      {"executive_deputies", "常务副组长", "第一副组长 常务副总指挥", Type::kPeople,
       "executive deputies", "常务副组长", false, Where::kPerson},
      {"deputies", "副组长", "副总指挥 副召集人", Type::kPeople, "deputies", "副组长", false,
       Where::kPerson},
      {"members", "成员", "组员 成员单位", Type::kPeople, "members", "成员", false,
       Where::kPerson},
      {"advisers", "顾问", "", Type::kPeople, "advisers", "顾问", false, Where::kPerson},
      {"liaison", "联络员", "联系人", Type::kPeople, "liaison", "联络员", false,
       Where::kPerson},
      {"office", "办公室", "下设办公室", Type::kMap, "its office", "领导小组办公室", false,
       Where::kOffice},
      {"duties", "工作职责", "职责 主要职责", Type::kMaps, "its duties", "工作职责", false,
       Where::kClause},
      {"groups", "工作组", "专项小组 下设小组 小组", Type::kMaps, "groups below it",
       "下设的工作组", false, Where::kGroup},
      {"text", "正文", "说明", Type::kText, "text printed with it", "说明文字"},
  };
  return list;
}

const List& office_keys() {
  static const List list{
      {"name", "名称", "办公室名称", Type::kLine, "name, when it is not the group's + 办公室",
       "名称，不写就是小组名加“办公室”"},
      never_printed(
          {"aliases", "简称", "别名", Type::kLines, "other names it goes by", "简称和别名"}),
      {"at", "设在", "设于", Type::kUnit, "unit at which it is set up", "设在哪个单位"},
      {"director", "主任", "办公室主任", Type::kPeople, "director", "办公室主任", false,
       Where::kPerson},
      {"deputies", "副主任", "办公室副主任", Type::kPeople, "deputies", "副主任", false,
       Where::kPerson},
      {"members", "成员", "工作人员", Type::kPeople, "members", "成员", false, Where::kPerson},
      {"phone", "联系电话", "电话", Type::kLine, "telephone", "联系电话"},
      {"duties", "工作职责", "职责 主要职责", Type::kMaps, "its duties", "工作职责", false,
       Where::kClause},
  };
  return list;
}

const List& person_keys() {
  static const List list{
      {"name", "姓名", "名字", Type::kLine, "name of the person", "姓名", true},
      {"post", "职务", "", Type::kLine, "post that the person holds", "现任职务"},
  };
  return list;
}

}  // namespace plan::keys
