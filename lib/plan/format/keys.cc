#include "plan/format/keys.h"

#include <array>
#include <cassert>
#include <utility>

#include "plan/format/key_lists.h"
#include "plan/format/split_words.h"

namespace plan::keys {
namespace {

struct Recipe {
  Where where;
  std::string_view en;
  std::string_view zh;
  std::string_view usual;
  std::vector<const List*> lists;
};

Table make(const Recipe& recipe) {
  Table t;
  t.where = recipe.where;
  t.name = {std::string(recipe.en), std::string(recipe.zh)};
  t.usual = recipe.usual;
  for (const List* list : recipe.lists) {
    for (const Key& key : *list) {
      auto number = static_cast<std::uint8_t>(t.keys.size());
      t.keys.push_back(&key);
      t.index.add(key.en, number);
      t.index.add(key.zh, number);
    }
  }
  // After all names: a synonym that is another key's name is that key.
  for (std::size_t i = 0; i < t.keys.size(); ++i) {
    each_word(t.keys[i]->synonyms,
              [&](std::string_view word) { t.index.add(word, static_cast<std::uint8_t>(i)); });
  }
  return t;
}

const std::vector<Recipe>& recipes() {
  static const std::vector<const List*> task_like{&clause_keys(), &role_keys(), &work_keys(),
                                                  &task_keys()};
  static const std::vector<Recipe> all{
      {Where::kPlan, "the plan", "方案", "", {&plan_keys()}},
      {Where::kIncluded, "an included file", "被引用的文件", "", {&include_keys()}},
      {Where::kSection, "a chapter", "章节", "text", task_like},
      {Where::kTaskSection, "the chapter of tasks", "任务一章", "", task_like},
      {Where::kListSection, "a chapter", "章节", "", {&clause_keys()}},
      {Where::kGroupSection,
       "the chapter of groups",
       "组织领导一章",
       "",
       {&clause_keys(), &group_section_keys()}},
      {Where::kSchemeSection,
       "the chapter of schemes",
       "考核一章",
       "",
       {&scheme_section_keys()}},
      {Where::kFreeSection,
       "a free chapter",
       "其他章节",
       "text",
       {&clause_keys(), &after_keys(), &role_keys(), &work_keys(), &task_keys()}},
      {Where::kClause, "a clause", "条目", "text", task_like},
      {Where::kTask, "a task", "任务", "text", task_like},
      {Where::kGoal, "a goal", "目标", "text", task_like},
      {Where::kDuty,
       "a duty",
       "职责",
       "text",
       {&clause_keys(), &duty_keys(), &role_keys(), &work_keys()}},
      {Where::kStage,
       "a stage",
       "阶段",
       "text",
       {&clause_keys(), &stage_keys(), &role_keys(), &work_keys()}},
      {Where::kMetric, "a metric", "量化指标", "name", {&metric_keys()}},
      {Where::kCheck, "an inspection point", "检查要点", "text", {&check_keys()}},
      {Where::kPeriod, "a period", "时间", "", {&period_keys()}},
      {Where::kBasis, "a document of `basis`", "制定依据", "title", {&basis_keys()}},
      {Where::kAttachment, "an attachment", "附件", "title", {&attachment_keys()}},
      {Where::kUnit, "a unit", "单位", "name", {&unit_keys()}},
      {Where::kUnitFile, "a file of units", "单位文件", "", {&unit_file_keys()}},
      {Where::kGroup, "a group", "小组", "name", {&group_keys()}},
      {Where::kOffice, "an office", "办公室", "at", {&office_keys()}},
      {Where::kPerson, "a person", "人员", "name", {&person_keys()}},
      {Where::kScheme, "a scheme", "考核办法", "text", {&scheme_keys()}},
      {Where::kItem, "an item", "考核项目", "title", {&named_keys(), &item_keys()}},
      {Where::kDeduct, "`deduct`", "扣分", "each", {&deduct_keys()}},
      {Where::kLevel, "a level", "等级", "points", {&level_keys()}},
      {Where::kOverdue, "`overdue`", "逾期", "", {&overdue_keys()}},
      {Where::kPrompt, "`prompt`", "当场整改", "factor", {&prompt_keys()}},
      {Where::kRepeat, "`repeat`", "重复发生", "step", {&repeat_keys()}},
      {Where::kMeasure, "`measure`", "实测", "of", {&measure_keys()}},
      {Where::kRate, "`rate`", "达标率", "of", {&rate_keys()}},
      {Where::kBand, "a band", "分档", "", {&band_keys()}},
      {Where::kTarget, "`target`", "目标值", "", {&target_keys()}},
      {Where::kRollup, "`rollup`", "汇总", "scheme", {&rollup_keys()}},
      {Where::kRecords, "`where`", "限于", "", {&records_keys()}},
      {Where::kBonus, "a bonus", "加分项", "title", {&named_keys(), &bonus_keys()}},
      {Where::kPenalty, "a penalty", "总分扣分项", "title", {&named_keys(), &penalty_keys()}},
      {Where::kVeto, "a veto", "否决事项", "title", {&named_keys(), &veto_keys()}},
      {Where::kWhen, "`when`", "条件", "", {&when_keys()}},
      {Where::kRectify, "`rectify`", "整改时限", "days", {&rectify_keys()}},
      {Where::kLimits, "`limits`", "得分范围", "", {&limits_keys()}},
      {Where::kRounding, "`rounding`", "小数位数", "places", {&rounding_keys()}},
      {Where::kGrade, "a grade", "等次", "grade", {&grade_keys()}},
      {Where::kRanking, "`ranking`", "排名", "by", {&ranking_keys()}},
      {Where::kConsequence, "a consequence", "结果运用", "text", {&consequence_keys()}},
      {Where::kInspection, "an inspection duty", "检查安排", "", {&inspection_keys()}},
      {Where::kConfig, ".plan.yaml", "项目设置", "", {&config_keys()}},
      {Where::kLintConfig, "`lint` of .plan.yaml", "检查规则", "", {&lint_config_keys()}},
      {Where::kLimitsConfig, "`limits` of .plan.yaml", "上限", "", {&limits_config_keys()}},
      {Where::kRenderConfig, "`render` of .plan.yaml", "输出", "", {&render_config_keys()}},
      {Where::kProfile, "a page profile", "版式设置", "", {&profile_keys()}},
      {Where::kProfileMargins,
       "`margins` of a page profile",
       "页边距",
       "",
       {&profile_margin_keys()}},
      {Where::kProfileSizes, "`sizes` of a page profile", "字号", "", {&profile_size_keys()}},
      {Where::kProfileFonts, "`fonts` of a page profile", "字体", "", {&profile_font_keys()}},
  };
  return all;
}

}  // namespace

std::vector<std::string> Table::spellings() const {
  std::vector<std::string> out;
  for (const Key* key : keys) {
    out.emplace_back(key->en);
    out.emplace_back(key->zh);
    each_word(key->synonyms, [&](std::string_view word) { out.emplace_back(word); });
  }
  return out;
}

const Table& table(Where where) {
  static const auto tables = [] {
    std::vector<Table> all;
    for (const Recipe& recipe : recipes()) {
      assert(static_cast<std::size_t>(recipe.where) == all.size());
      all.push_back(make(recipe));
    }
    assert(all.size() == static_cast<std::size_t>(Where::kNowhere));
    return all;
  }();
  return tables[static_cast<std::size_t>(where)];
}

const Words& expected(Type type) {
  static constexpr Words kText{"text", "文本"};
  static constexpr Words kLines{"a list of texts", "文本的列表"};
  static constexpr Words kBool{"true or false", "“是”或“否”"};
  static constexpr Words kNumber{"a number", "数字"};
  static constexpr Words kWhole{"a whole number", "整数"};
  static constexpr Words kRange{"two numbers, `[lo, hi]`", "两个数字，如[1, 3]"};
  static constexpr Words kDate{"a date", "日期"};
  static constexpr Words kPeriod{"a date or period", "日期或起止时间"};
  static constexpr Words kWord{"a word", "一个词"};
  static constexpr Words kUnits{"names of units", "单位名称"};
  static constexpr Words kRef{"a name or id", "名称或代码"};
  static constexpr Words kMap{"keys with values", "带键的内容"};
  static constexpr Words kList{"a list", "列表"};
  switch (type) {
    case Type::kId:
    case Type::kLine:
    case Type::kText:
      return kText;
    case Type::kLines:
    case Type::kPaths:
      return kLines;
    case Type::kBool:
      return kBool;
    case Type::kWhole:
      return kWhole;
    case Type::kNumber:
    case Type::kNumberOrNone:
      return kNumber;
    case Type::kRange:
    case Type::kRanks:
      return kRange;
    case Type::kDate:
      return kDate;
    case Type::kPeriod:
      return kPeriod;
    case Type::kWord:
    case Type::kWords:
      return kWord;
    case Type::kUnit:
    case Type::kUnits:
      return kUnits;
    case Type::kRef:
    case Type::kRefs:
      return kRef;
    case Type::kMap:
    case Type::kNumbers:
    case Type::kBands:
    case Type::kGrades:
    case Type::kNames:
      return kMap;
    case Type::kPeople:
    case Type::kMaps:
    case Type::kSection:
    case Type::kUnitList:
    case Type::kSchemes:
      return kList;
  }
  return kText;
}

}  // namespace plan::keys
