// What follows from scores: grades, ranks, consequences; and the inspectors' own duties.
#include "plan/format/key_lists.h"

namespace plan::keys {

const List& grade_keys() {
  static const List list{
      {"grade", "等次", "等级", Type::kLine, "name of the grade", "等次名称", true},
      {"min", "最低分", "下限 分数线", Type::kNumber,
       "lowest score, inclusive; the last grade may leave it out",
       "最低多少分（含），最后一等可以不写"},
      {"label", "称号", "名称", Type::kLine, "what it is called in words", "称号"},
      {"text", "正文", "说明", Type::kText, "text printed with it", "说明文字"},
  };
  return list;
}

const List& ranking_keys() {
  static const List list{
      {"by", "排名依据", "依据", Type::kRef,
       "an item of this scheme, or another scheme of the same cycle",
       "按哪一项排名：本办法的一个项目，或周期相同的另一个考核办法"},
      {"within", "排名范围", "范围", Type::kWord, "ranked together or by group",
       "一起排还是分组排", false, Where::kNowhere, within_words},
      {"ties", "并列", "并列名次", Type::kWord, "how shared ranks count: default competition",
       "并列之后名次跳不跳，不写就是跳号", false, Where::kNowhere, ties_words},
      never_printed({"tiebreak", "并列时先后", "同分时", Type::kLines,
                     "what separates equal scores", "同分时比什么"}),
  };
  return list;
}

const List& consequence_keys() {
  static const List list{
      {"top", "前", "前几名", Type::kWhole, "the first N", "前几名"},
      {"bottom", "后", "后几名 末位", Type::kWhole, "the last N", "后几名"},
      {"ranks", "名次", "", Type::kRanks, "ranks A..B", "第几名到第几名"},
      {"progress", "进步", "进步前", Type::kWhole, "the N largest rises", "进步最大的几名"},
      {"grade", "等次", "等级", Type::kLine, "units of this grade", "评为这一等次的"},
      {"at_least", "等次不低于", "至少", Type::kLine, "only units of this grade or better",
       "限这一等次以上的"},
      {"consecutive", "连续", "连续几期", Type::kWhole, "only when it was so K periods running",
       "连续几期都是如此的"},
      {"label", "称号", "名称 奖项", Type::kLine, "name of the award or penalty",
       "奖项或处理的名称"},
      {"text", "正文", "说明", Type::kText, "text printed with it", "说明文字"},
      {"amount", "金额", "数额 数量", Type::kNumber, "amount; negative: to be paid",
       "数额，负数是扣缴"},
      {"in", "计量单位", "单位", Type::kWord, "unit of the amount", "数额的单位", false,
       Where::kNowhere, in_words},
      {"to", "对象", "奖惩对象", Type::kWord, "who gets it: default the unit",
       "给谁，不写就是本单位", false, Where::kNowhere, to_words},
      {"valid", "有效期", "", Type::kLine, "how long it holds", "管多久"},
  };
  return list;
}

const List& inspection_keys() {
  static const List list{
      {"id", "代码", "标识", Type::kId, "id of the duty", "代码"},
      {"title", "名称", "标题", Type::kLine, "title", "名称"},
      {"text", "正文", "说明", Type::kText, "text printed with it", "说明文字"},
      {"every", "频次", "频率", Type::kWord, "how often", "多久一次", true, Where::kNowhere,
       duty_every_words},
      {"times", "次数", "", Type::kWhole, "distinct dates in each: default 1",
       "每个时段几次，不写就是1次"},
      {"for", "范围", "对象 检查对象", Type::kWord, "each unit (default), or all together",
       "每个单位都要，还是总体上有就行", false, Where::kNowhere, for_words},
      {"by", "检查单位", "考核单位 检查部门", Type::kUnits, "who inspects", "由谁检查"},
      {"source", "来源", "检查方式", Type::kLines, "only records of these sources",
       "只算这些来源的记录"},
      {"items", "检查项目", "考核内容 项目", Type::kRefs, "only records on these items",
       "只算这些项目的记录"},
      {"within", "几日内", "几天内 通报时限", Type::kWhole,
       "results are due so many days after the period", "时段结束后几日内出结果"},
  };
  return list;
}

}  // namespace plan::keys
