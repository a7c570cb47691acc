// A log as the file that a user would have written.
#include <algorithm>
#include <random>

#include "spec.h"

namespace reference {
namespace {

// The headers that the page lists, the usual one first.
const std::vector<std::vector<std::string>>& headers() {
  static const std::vector<std::vector<std::string>> all{
      {"日期", "检查日期", "时间", "date"},
      {"单位", "被检查单位", "考核对象", "村（社区）", "unit"},
      {"项目", "测评项目", "指标", "事项", "item"},
      {"数值", "得分", "测评值", "value"},
      {"总数", "样本数", "total"},
      {"数量", "问题数", "count"},
      {"扣分", "分值", "points"},
      {"等级", "级别", "严重程度", "level"},
      {"结果", "result"},
      {"整改期限", "due"},
      {"整改完成日期", "整改时间", "fixed"},
      {"逾期次数", "missed"},
      {"来源", "检查方式", "source"},
      {"编号", "事项编号", "人员", "ref"},
      {"备注", "问题描述", "note"},
      {"作废", "撤销", "void"},
      {"小区"},
      {"加分"},
      {"问题描述"},
  };
  return all;
}

std::string cell(const std::string& text) {
  if (text.find_first_of(",\"\n") == std::string::npos) return text;
  std::string quoted;
  for (char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return "\"" + quoted + "\"";
}

// Columns that no row fills are left out.
std::vector<int> used_columns(const std::vector<Row>& rows) {
  std::vector<int> used;
  for (int column = 0; column < kBeyond; ++column) {
    bool filled = std::any_of(rows.begin(), rows.end(), [column](const Row& row) {
      return !row[static_cast<std::size_t>(column)].empty();
    });
    if (column <= kItem || filled) used.push_back(column);
  }
  return used;
}

std::string line(const std::vector<std::string>& cells) {
  std::string text;
  for (std::size_t i = 0; i < cells.size(); ++i) text += (i == 0 ? "" : ",") + cell(cells[i]);
  return text + "\n";
}

}  // namespace

std::string csv(const std::vector<Row>& rows, unsigned dress) {
  std::vector<int> used = used_columns(rows);
  std::mt19937 engine(dress);
  for (std::size_t i = used.size(); dress != 0 && i > 1; --i) {
    std::swap(used[i - 1], used[engine() % i]);
  }
  std::vector<std::string> cells;
  for (int column : used) {
    const std::vector<std::string>& names = headers()[static_cast<std::size_t>(column)];
    cells.push_back(names[dress == 0 ? 0 : engine() % names.size()]);
  }
  bool other = dress % 3 == 1;  // a column that is none of the plan's business
  if (other) cells.emplace_back("经办");
  std::string text = line(cells);
  for (const Row& row : rows) {
    cells.clear();
    for (int column : used) cells.push_back(row[static_cast<std::size_t>(column)]);
    if (other) cells.emplace_back("小王");
    if (!row[kBeyond].empty()) cells.push_back(row[kBeyond]);
    text += line(cells);
  }
  return text;
}

}  // namespace reference
