#include "plan/format/words.h"

#include "plan/base/finding.h"
#include "plan/format/profile.h"
#include "plan/format/split_words.h"
#include "plan/model/clause.h"
#include "plan/model/method.h"
#include "plan/model/plan.h"
#include "plan/model/scheme.h"
#include "plan/text/fold.h"

namespace plan::keys {
namespace {

template <class Enum>
constexpr int num(Enum e) {
  return static_cast<int>(e);
}

}  // namespace

const Word* WordList::find(std::string_view text) const {
  std::string folded = fold_name(text);
  for (const Word& word : words_) {
    bool found = fold_name(word.en) == folded || fold_name(word.zh) == folded;
    each_word(word.synonyms,
              [&](std::string_view s) { found = found || fold_name(s) == folded; });
    if (found) return &word;
  }
  return nullptr;
}

Message WordList::listed() const {
  Message out;
  for (const Word& word : words_) {
    if (!out.en.empty()) out.en += ", ";
    out.en += "`" + std::string(word.en) + "`";
    out.zh += "“" + std::string(word.zh) + "”";
  }
  return out;
}

std::vector<std::string> WordList::spellings() const {
  std::vector<std::string> out;
  for (const Word& word : words_) {
    out.emplace_back(word.en);
    out.emplace_back(word.zh);
    each_word(word.synonyms, [&](std::string_view s) { out.emplace_back(s); });
  }
  return out;
}

const WordList& bool_words() {
  static const WordList list{{"true", "是", "", 1}, {"false", "否", "", 0}};
  return list;
}

const WordList& none_words() {
  static const WordList list{{"none", "无", "不设 没有", 0}};
  return list;
}

const WordList& all_words() {
  static const WordList list{{"all", "全部", "所有 全体 所有单位 全部单位", 0}};
  return list;
}

const WordList& else_words() {
  static const WordList list{{"else", "其余", "其他 其它 否则 以下", 0}};
  return list;
}

const WordList& lang_words() {
  static const WordList list{{"zh", "中文", "汉语", num(Lang::kZh)},
                             {"en", "英文", "英语", num(Lang::kEn)}};
  return list;
}

const WordList& numbering_words() {
  static const WordList list{{"auto", "自动", "", num(Numbering::kAuto)},
                             {"none", "不编号", "无", num(Numbering::kNone)},
                             {"ordinal", "一是二是", "一是", num(Numbering::kOrdinal)},
                             {"stage", "第几阶段", "阶段 第一阶段", num(Numbering::kStage)},
                             {"article", "第几条", "条 第一条 条文", num(Numbering::kArticle)}};
  return list;
}

namespace {

const Word kDay{"day", "每天", "天 日 每日", num(Cycle::kDay)};
const Word kWeek{"week", "每周", "周 每星期", num(Cycle::kWeek)};
const Word kTwoWeeks{"2 weeks", "每两周", "两周 双周", num(Cycle::kTwoWeeks)};
const Word kMonth{"month", "每月", "月 月度", num(Cycle::kMonth)};
const Word kTwoMonths{"2 months", "每两个月", "两个月 两月 每两月 双月",
                      num(Cycle::kTwoMonths)};
const Word kQuarter{"quarter", "每季度", "季度 季 每季", num(Cycle::kQuarter)};
const Word kHalf{"half", "每半年", "半年", num(Cycle::kHalf)};
const Word kYear{"year", "每年", "年 年度", num(Cycle::kYear)};

}  // namespace

const WordList& every_words() {
  static const WordList list{kDay,   kWeek,      kTwoWeeks,
                             kMonth, kTwoMonths, kQuarter,
                             kHalf,  kYear,      {"term", "每学期", "学期", kTerm}};
  return list;
}

const WordList& duty_every_words() {
  static const WordList list{kWeek, kTwoWeeks, kMonth, kTwoMonths, kQuarter, kHalf, kYear};
  return list;
}

const WordList& cycle_words() {
  static const WordList list{{"week", "周", "每周", num(Cycle::kWeek)},
                             {"month", "月度", "月 每月", num(Cycle::kMonth)},
                             {"quarter", "季度", "季 每季度 每季", num(Cycle::kQuarter)},
                             {"half", "半年", "每半年 半年度", num(Cycle::kHalf)},
                             {"year", "年度", "年 每年 全年", num(Cycle::kYear)},
                             {"once", "一次", "一次性 整个期限", num(Cycle::kOnce)}};
  return list;
}

const WordList& generate_words() {
  static const WordList list{
      {"task-table", "任务分解表", "任务表 责任分解表", num(Generate::kTaskTable)},
      {"item-table", "测评细则", "评分细则 考核细则 评分表", num(Generate::kItemTable)},
      {"schedule", "进度安排", "进度表 时间表", num(Generate::kSchedule)},
      {"checklist", "检查表", "检查清单", num(Generate::kChecklist)},
      {"unit-table", "责任清单", "责任表", num(Generate::kUnitTable)}};
  return list;
}

namespace {

const Word kMean{"mean", "平均", "平均值 平均分", num(Combine::kMean)};
const Word kSum{"sum", "合计", "相加 总和 累计", num(Combine::kSum)};
const Word kMin{"min", "最低", "最小 最低分", num(Combine::kMin)};
const Word kMax{"max", "最高", "最大 最高分", num(Combine::kMax)};
const Word kLast{"last", "最后一次", "最近一次 最后", num(Combine::kLast)};
const Word kMedian{"median", "中位数", "", num(Combine::kMedian)};

}  // namespace

const WordList& combine_words() {
  static const WordList list{kMean, kSum, kMin, kMax, kLast, kMedian};
  return list;
}

const WordList& rollup_combine_words() {
  static const WordList list{kMean,
                             kSum,
                             kMin,
                             kMax,
                             kLast,
                             kMedian,
                             {"weighted", "加权", "加权平均", num(Combine::kWeighted)}};
  return list;
}

const WordList& missing_words() {
  static const WordList list{{"full", "满分", "记满分", num(Missing::kFull)},
                             {"unscored", "不计分", "无得分", num(Missing::kUnscored)},
                             {"skip", "剔除", "跳过", num(Missing::kSkip)},
                             {"zero", "零分", "0分 记零分", num(Missing::kZero)}};
  return list;
}

const WordList& absent_words() {
  static const WordList list{{"unscored", "不计分", "无得分", num(Absent::kUnscored)},
                             {"drop", "剔除", "跳过 不计入", num(Absent::kDrop)},
                             {"zero", "零分", "0分 记零分", num(Absent::kZero)}};
  return list;
}

const WordList& uninspected_words() {
  static const WordList list{{"unscored", "不计分", "无得分", num(Uninspected::kUnscored)},
                             {"by-item", "按项目", "按各项", num(Uninspected::kByItem)}};
  return list;
}

const WordList& window_words() {
  static const WordList list{{"year", "年度", "年 当年 一年内", num(Window::kYear)},
                             {"period", "本期", "考核期 考核周期", num(Window::kPeriod)},
                             {"plan", "方案期限", "实施期限 全程", num(Window::kPlan)}};
  return list;
}

const WordList& field_words() {
  static const WordList list{{"date", "日期", "检查日期 时间", num(Field::kDate)},
                             {"level", "等级", "级别 严重程度", num(Field::kLevel)},
                             {"source", "来源", "检查方式", num(Field::kSource)},
                             {"ref", "编号", "事项编号 人员", num(Field::kRef)},
                             {"note", "备注", "问题描述", num(Field::kNote)}};
  return list;
}

const WordList& per_words() {
  static const WordList list{{"source", "来源", "检查方式", 1}};
  return list;
}

const WordList& over_words() {
  static const WordList list{{"clamp", "按满值计", "封顶", 1}};
  return list;
}

const WordList& overdue_words() {
  static const WordList list{{"none", "无", "不加重 不另扣", 0},
                             {"default", "默认", "同考核办法 按考核办法", 1}};
  return list;
}

const WordList& rounding_words() {
  static const WordList list{
      {"half_up", "四舍五入", "half-up", num(RoundingMode::kHalfUp)},
      {"half_even", "四舍六入五成双", "half-even", num(RoundingMode::kHalfEven)},
      {"down", "舍去", "去尾 截尾", num(RoundingMode::kDown)}};
  return list;
}

const WordList& within_words() {
  static const WordList list{{"group", "组别", "分组 组内 片区", 1},
                             {"all", "全部", "不分组 全体", 0}};
  return list;
}

const WordList& ties_words() {
  static const WordList list{{"competition", "跳号", "并列占位", num(Ties::kCompetition)},
                             {"dense", "连号", "不跳号 并列不占位", num(Ties::kDense)}};
  return list;
}

const WordList& tiebreak_words() {
  static const WordList list{
      {"deductions", "扣分", "扣分少者", num(TieBreak::Kind::kDeductions)},
      {"overdue", "逾期", "逾期少者", num(TieBreak::Kind::kOverdue)},
      {"item", "项目", "考核内容", num(TieBreak::Kind::kItem)}};
  return list;
}

const WordList& in_words() {
  static const WordList list{{"yuan", "元", "人民币", num(Consequence::In::kYuan)},
                             {"points", "分", "", num(Consequence::In::kPoints)}};
  return list;
}

const WordList& to_words() {
  static const WordList list{{"unit", "单位", "本单位 被考核单位", num(Consequence::To::kUnit)},
                             {"parent", "上级单位", "主管单位", num(Consequence::To::kParent)},
                             {"people", "个人", "责任人", num(Consequence::To::kPeople)}};
  return list;
}

const WordList& severity_words() {
  static const WordList list{{"error", "错误", "", num(Severity::kError)},
                             {"warning", "警告", "", num(Severity::kWarning)},
                             {"info", "提示", "", num(Severity::kInfo)},
                             {"off", "关闭", "不查", num(Severity::kOff)}};
  return list;
}

const WordList& font_words() {
  static const WordList list{{"gb2312", "公文字体", "公文", 0},
                             {"windows", "系统字体", "自带字体", 1},
                             {"noto", "开源字体", "", 2}};
  return list;
}

const WordList& number_place_words() {
  using Number = PageProfile::Number;
  static const WordList list{{"outside", "外侧", "两侧 单右双左 居外", num(Number::kOutside)},
                             {"centre", "居中", "center 中间", num(Number::kCentre)},
                             {"none", "无", "不要 没有 不设", num(Number::kNone)}};
  return list;
}

const WordList& type_size_words() {
  static const WordList list{
      {"初号", "初号", "", 84},    {"小初", "小初", "", 72},    {"一号", "一号", "1号", 52},
      {"小一", "小一", "", 48},    {"二号", "二号", "2号", 44}, {"小二", "小二", "", 36},
      {"三号", "三号", "3号", 32}, {"小三", "小三", "", 30},    {"四号", "四号", "4号", 28},
      {"小四", "小四", "", 24},    {"五号", "五号", "5号", 21}, {"小五", "小五", "", 18},
      {"六号", "六号", "6号", 15}};
  return list;
}

const WordList& heading_level_words() {
  static const WordList list{{"1", "一级", "一级标题", 1},
                             {"2", "二级", "二级标题", 2},
                             {"3", "三级", "三级标题", 3},
                             {"4", "四级", "四级标题", 4}};
  return list;
}

const WordList& for_words() {
  static const WordList list{{"unit", "每个单位", "逐个 各单位", 0},
                             {"all", "全部", "总体 整体", 1}};
  return list;
}

}  // namespace plan::keys
