// Schemes of assessment.
#include "plan/format/key_lists.h"

namespace plan::keys {

const List& scheme_keys() {
  static const List list{
      {"id", "代码", "标识", Type::kId, "id; needed when there are several schemes",
       "代码；有几个考核办法时必须写"},
      {"title", "名称", "标题", Type::kLine, "title", "名称"},
      {"text", "正文", "内容", Type::kText, "text printed with it", "正文"},
      {"notes", "说明", "附注 考核说明", Type::kMaps, "clauses printed with it", "附带的说明",
       false, Where::kClause},
      {"cycle", "考核周期", "周期", Type::kWord, "how often it is scored: default once",
       "多久考核一次，不写就是一次", false, Where::kNowhere, cycle_words},
      {"period", "考核期限", "考核时间", Type::kPeriod, "time it covers: default the plan's",
       "考核管多长时间，不写就是方案的实施期限", false, Where::kPeriod},
      {"closing", "定案天数", "结案天数", Type::kWhole,
       "days after a period's end at which its issues are judged for good",
       "考核期结束多少天后定案"},
      {"subjects", "考核对象", "被考核单位 被考核对象", Type::kUnits,
       "who is scored: a kind, a collective unit, units, or all",
       "考核谁：一类单位、集体单位、几个单位，或者全部"},
      {"by", "考核单位", "考核主体 考核部门 考评单位", Type::kUnits, "who assesses",
       "由谁考核"},
      {"full_marks", "满分", "总分", Type::kNumber,
       "full marks: default the sum of the top items", "满分，不写就是各项分值之和"},
      {"items", "考核内容", "测评项目 考核指标 考核项目 测评内容", Type::kMaps, "the item tree",
       "考核的各个项目", false, Where::kItem},
      {"bonuses", "加分", "加分项 加分项目 附加分", Type::kMaps, "points on top", "加分项目",
       false, Where::kBonus},
      {"penalties", "总分扣分", "扣分项 扣分项目 倒扣分", Type::kMaps,
       "points taken off the total", "从总分里扣的项目", false, Where::kPenalty},
      {"vetoes", "否决事项", "一票否决 否决项", Type::kMaps, "what spoils grade or score",
       "影响定级和得分的事项", false, Where::kVeto},
      {"rectify", "整改时限", "整改期限", Type::kMap, "days to put an issue right",
       "发现问题后几天内整改", false, Where::kRectify},
      {"overdue", "逾期", "逾期处理 逾期未改 逾期未整改", Type::kMap,
       "what a missed deadline costs, for all deduct items", "逾期未整改的怎样加重，各项通用",
       false, Where::kOverdue, overdue_words},
      {"uninspected", "未检查时", "未检查", Type::kWord,
       "what a subject gets that nobody inspected: default unscored",
       "没有人检查过的单位怎么算，不写就是不计分", false, Where::kNowhere, uninspected_words},
      {"limits", "得分范围", "上下限 分数范围", Type::kMap,
       "lowest and highest total, and caps of bonuses and penalties",
       "总分的上下限，加分和扣分的上限", false, Where::kLimits},
      {"rounding", "小数位数", "取整 保留小数", Type::kMap, "decimals of published scores",
       "公布的得分保留几位小数", false, Where::kRounding},
      {"grades", "等次", "考核等次 评定等次 等级", Type::kGrades, "grades, best first",
       "考核等次，从高到低", false, Where::kGrade},
      {"ranking", "排名", "排名办法", Type::kMap, "how subjects are ranked", "怎样排名", false,
       Where::kRanking},
      {"consequences", "结果运用", "奖惩 奖惩措施", Type::kMaps,
       "what follows from rank or grade", "名次和等次带来的奖惩", false, Where::kConsequence},
      {"inspections", "检查安排", "检查频次", Type::kMaps, "what the inspectors promise",
       "检查人员多久查一次", false, Where::kInspection},
  };
  return list;
}

const List& named_keys() {
  static const List list{
      {"id", "代码", "标识", Type::kId, "id, unique within the scheme",
       "代码，在同一考核办法里不重复"},
      {"title", "名称", "标题 项目名称 指标名称", Type::kLine, "title", "名称"},
      never_printed({"aliases", "简称", "别名", Type::kLines, "other names it goes by in logs",
                     "检查记录里用的其他名称"}),
      {"text", "正文", "评分标准 考核标准 评分办法 内容", Type::kText,
       "the rule as it is printed", "印出来的评分标准"},
      {"task", "任务", "对应任务", Type::kRef, "the task it assesses", "考核的是哪项任务"},
      {"by", "考核单位", "考核主体 考核部门", Type::kUnits, "who assesses", "由谁考核"},
  };
  return list;
}

const List& rectify_keys() {
  static const List list{
      {"days", "天数", "天", Type::kWhole, "days to put an issue right", "几天内整改", true},
  };
  return list;
}

const List& limits_keys() {
  static const List list{
      {"min", "最低", "最低分 下限", Type::kNumberOrNone, "lowest total: default 0, or none",
       "总分最低多少，不写就是0，可写“无”"},
      {"max", "最高", "最高分 上限", Type::kNumber, "highest total", "总分最高多少"},
      {"bonus", "加分上限", "最多加", Type::kNumber, "most that bonuses bring in a period",
       "一个考核期最多加多少"},
      {"penalty", "扣分上限", "最多扣", Type::kNumber, "most that penalties take in a period",
       "一个考核期最多扣多少"},
  };
  return list;
}

const List& rounding_keys() {
  static const List list{
      {"places", "位数", "小数位数", Type::kWhole, "decimals: default 2",
       "保留几位小数，不写就是2位"},
      {"mode", "方式", "取舍方式", Type::kWord, "default half_up, away from zero",
       "取舍方式，不写就是四舍五入", false, Where::kNowhere, rounding_words},
  };
  return list;
}

}  // namespace plan::keys
