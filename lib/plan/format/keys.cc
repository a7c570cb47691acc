#include "plan/format/keys.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <iterator>
#include <mutex>

#include "plan/format/key_lists.h"
#include "plan/format/split_words.h"

namespace plan::keys {
namespace {

using Lists = std::array<const List& (*)(), 5>;  // null behind the last

struct Recipe {
  Where where;
  std::string_view en;
  std::string_view zh;
  std::string_view usual;
  Lists lists;
};

constexpr Lists kTaskLike{clause_keys, role_keys, work_keys, task_keys};

// Found by Where, as its number.
constexpr Recipe kRecipes[] = {
    {Where::kPlan, "the plan", "方案", "", {plan_keys}},
    {Where::kIncluded, "an included file", "被引用的文件", "", {include_keys}},
    {Where::kSection, "a chapter", "章节", "text", kTaskLike},
    {Where::kTaskSection, "the chapter of tasks", "任务一章", "", kTaskLike},
    {Where::kListSection, "a chapter", "章节", "", {clause_keys}},
    {Where::kGroupSection,
     "the chapter of groups",
     "组织领导一章",
     "",
     {clause_keys, group_section_keys}},
    {Where::kSchemeSection, "the chapter of schemes", "考核一章", "", {scheme_section_keys}},
    {Where::kFreeSection,
     "a free chapter",
     "其他章节",
     "text",
     {clause_keys, after_keys, role_keys, work_keys, task_keys}},
    {Where::kClause, "a clause", "条目", "text", kTaskLike},
    {Where::kTask, "a task", "任务", "text", kTaskLike},
    {Where::kGoal, "a goal", "目标", "text", kTaskLike},
    {Where::kDuty, "a duty", "职责", "text", {clause_keys, duty_keys, role_keys, work_keys}},
    {Where::kStage, "a stage", "阶段", "text", {clause_keys, stage_keys, role_keys, work_keys}},
    {Where::kMetric, "a metric", "量化指标", "name", {metric_keys}},
    {Where::kCheck, "an inspection point", "检查要点", "text", {check_keys}},
    {Where::kPeriod, "a period", "时间", "", {period_keys}},
    {Where::kBasis, "a document of `basis`", "制定依据", "title", {basis_keys}},
    {Where::kAttachment, "an attachment", "附件", "title", {attachment_keys}},
    {Where::kUnit, "a unit", "单位", "name", {unit_keys}},
    {Where::kUnitFile, "a file of units", "单位文件", "", {unit_file_keys}},
    {Where::kGroup, "a group", "小组", "name", {group_keys}},
    {Where::kOffice, "an office", "办公室", "at", {office_keys}},
    {Where::kPerson, "a person", "人员", "name", {person_keys}},
    {Where::kScheme, "a scheme", "考核办法", "text", {scheme_keys}},
    {Where::kItem, "an item", "考核项目", "title", {named_keys, item_keys}},
    {Where::kDeduct, "`deduct`", "扣分", "each", {deduct_keys}},
    {Where::kLevel, "a level", "等级", "points", {level_keys}},
    {Where::kOverdue, "`overdue`", "逾期", "", {overdue_keys}},
    {Where::kPrompt, "`prompt`", "当场整改", "factor", {prompt_keys}},
    {Where::kRepeat, "`repeat`", "重复发生", "step", {repeat_keys}},
    {Where::kMeasure, "`measure`", "实测", "of", {measure_keys}},
    {Where::kRate, "`rate`", "达标率", "of", {rate_keys}},
    {Where::kBand, "a band", "分档", "", {band_keys}},
    {Where::kTarget, "`target`", "目标值", "", {target_keys}},
    {Where::kRollup, "`rollup`", "汇总", "scheme", {rollup_keys}},
    {Where::kRecords, "`where`", "限于", "", {records_keys}},
    {Where::kBonus, "a bonus", "加分项", "title", {named_keys, bonus_keys}},
    {Where::kPenalty, "a penalty", "总分扣分项", "title", {named_keys, penalty_keys}},
    {Where::kVeto, "a veto", "否决事项", "title", {named_keys, veto_keys}},
    {Where::kWhen, "`when`", "条件", "", {when_keys}},
    {Where::kRectify, "`rectify`", "整改时限", "days", {rectify_keys}},
    {Where::kLimits, "`limits`", "得分范围", "", {limits_keys}},
    {Where::kRounding, "`rounding`", "小数位数", "places", {rounding_keys}},
    {Where::kGrade, "a grade", "等次", "grade", {grade_keys}},
    {Where::kRanking, "`ranking`", "排名", "by", {ranking_keys}},
    {Where::kConsequence, "a consequence", "结果运用", "text", {consequence_keys}},
    {Where::kInspection, "an inspection duty", "检查安排", "", {inspection_keys}},
    {Where::kConfig, ".plan.yaml", "项目设置", "", {config_keys}},
    {Where::kLintConfig, "`lint` of .plan.yaml", "检查规则", "", {lint_config_keys}},
    {Where::kLimitsConfig, "`limits` of .plan.yaml", "上限", "", {limits_config_keys}},
    {Where::kRenderConfig, "`render` of .plan.yaml", "输出", "", {render_config_keys}},
    {Where::kProfile, "a page profile", "版式设置", "", {profile_keys}},
    {Where::kProfileMargins,
     "`margins` of a page profile",
     "页边距",
     "",
     {profile_margin_keys}},
    {Where::kProfileSizes, "`sizes` of a page profile", "字号", "", {profile_size_keys}},
    {Where::kProfileFonts, "`fonts` of a page profile", "字体", "", {profile_font_keys}},
};
constexpr bool in_order() {
  std::size_t i = 0;
  for (const Recipe& recipe : kRecipes) {
    if (static_cast<std::size_t>(recipe.where) != i++) return false;
  }
  return i == static_cast<std::size_t>(Where::kNowhere);
}
static_assert(in_order());

std::shared_ptr<const WordIndex> index_of(const std::vector<const Key*>& keys) {
  std::size_t words = 0;
  for (const Key* key : keys) {
    words += 2;
    each_word(key->synonyms, [&](std::string_view) { ++words; });
  }
  auto index = std::make_shared<WordIndex>(words);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    index->add(keys[i]->en, static_cast<std::uint8_t>(i));
    index->add(keys[i]->zh, static_cast<std::uint8_t>(i));
  }
  // After all names: a synonym that is another key's name is that key.
  for (std::size_t i = 0; i < keys.size(); ++i) {
    each_word(keys[i]->synonyms,
              [&](std::string_view word) { index->add(word, static_cast<std::uint8_t>(i)); });
  }
  return index;
}

Table make(const Recipe& recipe) {
  Table t;
  t.where = recipe.where;
  t.name = {std::string(recipe.en), std::string(recipe.zh)};
  t.usual = recipe.usual;
  for (auto list : recipe.lists) {
    if (list == nullptr) break;
    for (const Key& key : list()) t.keys.push_back(&key);
  }
  const Recipe& first = *std::find_if(std::begin(kRecipes), std::end(kRecipes),
                                      [&](const Recipe& r) { return r.lists == recipe.lists; });
  t.index = &first == &recipe ? index_of(t.keys) : table(first.where).index;
  return t;
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
  // Each on first use, for a plan has maps of a dozen kinds. `ready` spares all later uses
  // what call_once takes.
  struct Lazy {
    std::atomic<bool> ready = false;
    std::once_flag made;
    Table table;
  };
  static std::array<Lazy, std::size(kRecipes)> tables;
  Lazy& lazy = tables[static_cast<std::size_t>(where)];
  if (!lazy.ready.load(std::memory_order_acquire)) {
    std::call_once(lazy.made, [&] {
      lazy.table = make(kRecipes[static_cast<std::size_t>(where)]);
      lazy.ready.store(true, std::memory_order_release);
    });
  }
  return lazy.table;
}

const Words& expected(Type type) {
  static constexpr Words kText{"text", "文本"};
  static constexpr Words kLines{"a list of texts", "文本的列表"};
  static constexpr Words kBool{"true or false", "“是”或“否”"};
  static constexpr Words kNumber{"a number", "数字"};
  static constexpr Words kWhole{"a whole number", "整数"};
  static constexpr Words kNumberOrNone{"a number, or `none`", "数字或“无”"};
  static constexpr Words kRange{"two numbers, `[lo, hi]`", "两个数字，如[1, 3]"};
  static constexpr Words kRanks{"ranks, `1..3`", "名次，如1..3"};
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
      return kNumber;
    case Type::kNumberOrNone:
      return kNumberOrNone;
    case Type::kRange:
      return kRange;
    case Type::kRanks:
      return kRanks;
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
