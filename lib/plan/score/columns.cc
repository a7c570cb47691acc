#include "plan/score/columns.h"

#include <string>
#include <unordered_map>

#include "plan/text/fold.h"

namespace plan::score {
namespace {

std::unordered_map<std::string, Column> make_index() {
  std::unordered_map<std::string, Column> index;
  for (const ColumnInfo& row : column_table()) {
    index.emplace(fold_header(row.name), row.column);
    for (std::string_view header : row.headers) index.emplace(fold_header(header), row.column);
  }
  return index;
}

std::unordered_map<std::string, OtherHeader> make_other_index() {
  std::unordered_map<std::string, OtherHeader> index;
  for (const ColumnInfo& row : column_table()) {
    for (std::size_t i = 0; i < row.also.size(); ++i) {
      index.emplace(fold_header(row.also[i]), OtherHeader{row.column, i});
    }
  }
  return index;
}

}  // namespace

const std::vector<ColumnInfo>& column_table() {
  static const std::vector<ColumnInfo> table{
      {Column::kDate,
       "date",
       {"日期", "检查日期", "时间"},
       true,
       {"day of the inspection", "检查的日期"},
       {"检查时间", "巡查日期", "巡查时间", "督查日期", "督查时间", "考核日期", "考核时间",
        "测评日期", "发现日期", "发现时间"}},
      {Column::kUnit,
       "unit",
       {"单位", "被检查单位", "考核对象", "村（社区）", "村", "社区", "小区"},
       true,
       {"who was inspected: id, name or alias", "被检查的单位：代码、名称或简称"},
       {"单位名称", "受检单位", "被考核单位", "村名", "村居", "村名称", "社区名称",
        "小区名称"}},
      {Column::kItem,
       "item",
       {"项目", "测评项目", "指标", "事项"},
       true,
       {"what was inspected: id, title or alias of a leaf, bonus, penalty or veto",
        "检查的项目：最末一级考核内容、加分、扣分或否决事项的代码、标题或简称"},
       {"检查项目", "考核项目", "检查指标", "考核指标", "检查内容", "考核内容", "问题类别",
        "问题类型"}},
      {Column::kValue,
       "value",
       {"得分", "数值", "测评值"},
       false,
       {"a number, for `measure` and `rate`", "数值，用于实测和达标率"}},
      {Column::kTotal,
       "total",
       {"总数", "样本数"},
       false,
       {"denominator of a rate", "达标率的分母"}},
      {Column::kCount,
       "count",
       {"数量", "问题数"},
       false,
       {"how many; 1 when blank, 0 = inspected and nothing found",
        "数量；空白为1，0表示检查过、没有问题"}},
      {Column::kPoints,
       "points",
       {"分值", "扣分", "加分"},
       false,
       {"points of this record, never negative", "本条记录的分值，不带负号"}},
      {Column::kLevel,
       "level",
       {"等级", "级别", "严重程度"},
       false,
       {"key, title or alias of a level", "等级的代码、标题或简称"}},
      {Column::kResult,
       "result",
       {"结果"},
       false,
       {"pass or fail, for `rate`", "合格或不合格，用于达标率"}},
      {Column::kDue,
       "due",
       {"整改期限"},
       false,
       {"last day on which putting it right is on time", "整改期限，当天算按时"},
       {"整改时限", "限期整改日期", "整改截止日期"},
       true},
      {Column::kFixed,
       "fixed",
       {"整改完成日期", "整改时间"},
       false,
       {"day on which it was put right; blank = still open",
        "整改完成的日期；空白表示尚未整改"},
       {"整改完成时间", "完成整改日期", "完成整改时间", "实际整改日期"},
       true},
      {Column::kMissed,
       "missed",
       {"逾期次数"},
       false,
       {"missed deadlines, when the inspectors count them", "检查人员自己数的逾期次数"}},
      {Column::kSource, "source", {"来源", "检查方式"}, false, {"who found it", "问题来源"}},
      {Column::kRef,
       "ref",
       {"编号", "事项编号", "人员"},
       false,
       {"identity of the issue or person", "事项或人员的编号"}},
      {Column::kNote, "note", {"备注", "问题描述"}, false, {"free text", "说明"}},
      {Column::kVoid,
       "void",
       {"作废", "撤销"},
       false,
       {"yes takes the record out", "填“是”则本条不计"}},
  };
  return table;
}

const ColumnInfo& info(Column column) {
  return column_table()[static_cast<std::size_t>(column)];
}

std::optional<Column> column_of_header(std::string_view header) {
  static const std::unordered_map<std::string, Column> index = make_index();
  auto found = index.find(fold_header(header));
  if (found == index.end()) return std::nullopt;
  return found->second;
}

std::optional<OtherHeader> other_column_of_header(std::string_view header) {
  static const std::unordered_map<std::string, OtherHeader> index = make_other_index();
  auto found = index.find(fold_header(header));
  if (found == index.end()) return std::nullopt;
  return found->second;
}

std::optional<Column> column_named(std::string_view name) {
  for (const ColumnInfo& row : column_table()) {
    if (row.name == name) return row.column;
  }
  return std::nullopt;
}

}  // namespace plan::score
