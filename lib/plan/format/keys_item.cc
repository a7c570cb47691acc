// Items, and what comes on top of the tree: bonuses, penalties, vetoes.
#include "plan/format/key_lists.h"

namespace plan::keys {

const List& item_keys() {
  static const List list{
      {"points", "分值", "分数", Type::kNumber, "its points", "分值"},
      {"weight", "权重", "占比", Type::kNumber, "its share in percent", "所占百分比"},
      {"items", "考核内容", "测评项目 考核指标 考核项目 子项", Type::kMaps, "items below it",
       "下一级项目", false, Where::kItem},
      {"deduct", "扣分", "扣分制", Type::kMap, "points come off for each issue",
       "发现问题逐个扣分", false, Where::kDeduct},
      {"measure", "实测", "计量", Type::kMap, "points from a measured value",
       "按测得的数值得分", false, Where::kMeasure},
      {"rate", "达标率", "合格率", Type::kMap, "points from the share that passes",
       "按合格的比例得分", false, Where::kRate},
      {"levels", "等级评定", "等级制 等级", Type::kNumbers,
       "points from levels: {A: 100, B: 60, C: 0} in percent",
       "按评定的等级得分：{优: 100, 良: 80}，百分数", false, Where::kLevel},
      {"rollup", "汇总", "", Type::kMap, "points from another scheme's scores",
       "由另一个考核办法的得分汇总", false, Where::kRollup},
      {"missing", "无记录时", "无记录", Type::kWord, "what a leaf without records gets",
       "没有记录时怎么算", false, Where::kNowhere, missing_words},
      {"where", "限于", "", Type::kMap, "only these records count for it", "只算符合条件的记录",
       false, Where::kRecords},
      {"checks", "检查要点", "检查内容 检查点", Type::kMaps, "inspection points",
       "检查时要看的要点", false, Where::kCheck},
  };
  return list;
}

const List& records_keys() {
  static const List list{
      {"source", "来源", "检查方式 问题来源", Type::kLines, "records of these sources",
       "限这些来源"},
      {"level", "等级", "级别 严重程度", Type::kLines, "records of these levels", "限这些等级"},
  };
  return list;
}

namespace {

// What bonuses and penalties have in common.
const List& extra_keys() {
  static const List list{
      {"cap", "上限", "封顶 最多扣 最多加", Type::kNumber, "most in a period",
       "一个考核期的上限"},
      {"ladder", "分级加分", "分级", Type::kNumbers,
       "level → points; the same person climbing gets the difference only",
       "各层级的分值，同一人升级只补差额", false, Where::kLevel},
      {"within", "计算期内", "计算期", Type::kWord, "window of ladder and from: default year",
       "在多长时间内算，不写就是年度", false, Where::kNowhere, window_words},
      {"where", "限于", "", Type::kMap, "only these records count for it", "只算符合条件的记录",
       false, Where::kRecords},
      {"unique", "不重复计", "同一问题只扣一次 只计一次", Type::kWords,
       "records alike in these fields count once", "这些栏相同的记录只计一次", false,
       Where::kNowhere, field_words},
      {"from", "第几次起", "", Type::kWhole, "only the N-th and later occurrences",
       "从第几次开始算"},
      {"flat", "只计最高一次", "只扣一次 只加一次", Type::kBool,
       "only the largest single occurrence of the period", "一个考核期只算最大的一次"},
  };
  return list;
}

List join(std::initializer_list<const List*> lists) {
  List all;
  for (const List* list : lists) all.insert(all.end(), list->begin(), list->end());
  return all;
}

// Keys of `deduct` by name: a penalty has them too.
List of_deduct(std::initializer_list<std::string_view> names) {
  List some;
  for (std::string_view name : names) {
    for (const Key& key : deduct_keys()) {
      if (key.en == name) some.push_back(key);
    }
  }
  return some;
}

}  // namespace

const List& bonus_keys() {
  static const List own{
      {"items", "条目", "加分项 分项", Type::kMaps,
       "bonuses below it, which take its effect keys", "下级加分项，没写的从上级继承", false,
       Where::kBonus},
      {"each", "每次加", "加分 每项加 每个加 每人加 每篇加", Type::kNumber, "points for each",
       "每次加多少"},
      {"levels", "等级", "级别", Type::kNumbers, "points by level", "按等级加分", false,
       Where::kLevel},
  };
  static const List list = join({&own, &extra_keys()});
  return list;
}

const List& penalty_keys() {
  static const List own{
      {"items", "条目", "扣分项 分项", Type::kMaps,
       "penalties below it, which take its effect keys", "下级扣分项，没写的从上级继承", false,
       Where::kPenalty},
  };
  static const List charge =
      of_deduct({"each", "levels", "overdue", "prompt", "repeat", "range"});
  static const List list = join({&own, &charge, &extra_keys()});
  return list;
}

const List& veto_keys() {
  static const List list{
      {"items", "条目", "情形 分项", Type::kMaps,
       "vetoes below it, which take its condition and effect", "下列情形，没写的从上级继承",
       false, Where::kVeto},
      {"when", "条件", "", Type::kMap, "an item that falls too low; left out: one record",
       "哪一项低到什么程度；不写就是有一条记录", false, Where::kWhen},
      {"grade", "直接评为", "评为", Type::kLine, "the grade is that or worse",
       "直接评为这一等次"},
      {"grade_cap", "不得高于", "等次不得高于", Type::kLine, "the grade is at most that",
       "等次不得高于"},
      {"score", "记为", "得分记为", Type::kNumber, "the total is at most that", "总分记为"},
      {"score_cap", "不得超过", "得分不得超过", Type::kNumber, "the total is at most that",
       "总分不得超过"},
      {"unranked", "不参加排名", "不排名 取消排名", Type::kBool, "takes no part in the ranking",
       "不参加排名"},
  };
  return list;
}

const List& when_keys() {
  static const List list{
      {"item", "项目", "考核项目 指标", Type::kRef, "item of this scheme", "哪一项", true},
      {"below", "低于", "", Type::kNumber, "its score is under this, of its own points",
       "得分低于多少", true},
  };
  return list;
}

}  // namespace plan::keys
