// How a leaf turns records into points.
#include "plan/format/key_lists.h"

namespace plan::keys {

const List& deduct_keys() {
  static const List list{
      {"each", "每处扣", "每次扣 每项扣 每个扣 每起扣 每户扣 每人扣 每例扣 每条扣",
       Type::kNumber, "points for each issue", "每个问题扣多少"},
      {"levels", "等级", "级别 分级扣分", Type::kNumbers,
       "points by level: {minor: 0.5, severe: 2}", "按等级扣分：{一般: 0.5, 严重: 2}", false,
       Where::kLevel},
      {"cap", "最多扣", "上限 封顶", Type::kNumber, "most that may come off: default all",
       "最多扣多少，不写就是扣完为止"},
      {"floor", "下限", "", Type::kWord, "none: the score may go negative",
       "写“无”就是可以扣成负分", false, Where::kNowhere, none_words},
      {"overdue", "逾期", "逾期处理 逾期未改 逾期未整改", Type::kMap,
       "what a missed deadline costs", "逾期未整改的怎样加重", false, Where::kOverdue,
       overdue_words},
      {"prompt", "当场整改", "立行立改 及时整改", Type::kMap,
       "what an issue put right at once costs", "当场或及时整改的怎样减轻", false,
       Where::kPrompt},
      {"repeat", "重复发生", "屡次发生 反复发生", Type::kMap, "what happens again costs more",
       "重复发生的怎样加重", false, Where::kRepeat},
      {"range", "酌情扣分", "扣分范围", Type::kRange,
       "points are given in the log, from lo to hi", "由检查人员在范围内酌情扣分"},
      {"unique", "不重复计", "同一问题只扣一次 只扣一次", Type::kWords,
       "records alike in these fields count once", "这些栏相同的记录只扣一次", false,
       Where::kNowhere, field_words},
  };
  return list;
}

const List& level_keys() {
  static const List list{
      {"points", "分值", "分 扣分 加分 得分", Type::kNumber, "its points", "分值", true},
      {"title", "名称", "标题", Type::kLine, "title", "名称"},
      never_printed({"aliases", "简称", "别名", Type::kLines, "other names it goes by in logs",
                     "检查记录里用的其他名称"}),
  };
  return list;
}

const List& overdue_keys() {
  static const List list{
      {"factor", "加倍", "倍数", Type::kNumber, "each missed deadline multiplies by this",
       "每逾期一次乘以几"},
      {"set", "改扣", "改为扣", Type::kNumber, "late issues cost this instead",
       "逾期的改为扣多少"},
      {"add", "另扣", "加扣", Type::kNumber, "each missed deadline adds this",
       "每逾期一次再扣多少"},
      {"every", "每几日", "每几天", Type::kWhole,
       "days that count as one more miss; needs times", "每过几日算又逾期一次，须写最多次"},
      {"times", "最多次", "最多次数", Type::kWhole, "most misses that count", "最多算几次"},
  };
  return list;
}

const List& prompt_keys() {
  static const List list{
      {"days", "天数", "天 几日内", Type::kWhole, "put right within so many days: default 0",
       "几天之内整改的，不写就是当天"},
      {"factor", "系数", "倍数", Type::kNumber, "takes off this much of it", "乘以多少", true},
  };
  return list;
}

const List& repeat_keys() {
  static const List list{
      {"by", "相同栏目", "相同", Type::kWords,
       "alike in these fields: default all of the leaf's", "哪些栏相同算重复，不写就是同一项目",
       false, Where::kNowhere, field_words},
      {"within", "计算期内", "计算期", Type::kWord, "window: default year",
       "在多长时间内算，不写就是年度", false, Where::kNowhere, window_words},
      {"step", "每次加", "递增", Type::kNumber, "each occurrence weighs this much more",
       "每多一次，倍数加多少", true},
      {"max", "最多倍", "最高倍数 上限", Type::kNumber, "most it may weigh", "最多几倍"},
  };
  return list;
}

namespace {

// Not said where it is what everyone takes it for: the item's own points, or 100 %.
const Key kOf = on_demand(
    {"of", "满值", "", Type::kNumber, "value that earns full points", "达到多少得满分"});
const Key kBands{"bands",
                 "分档计分",
                 "分档",
                 Type::kBands,
                 "{95: 10, 90: 8, else: 0}: points by band",
                 "分档计分：{95: 10, 90: 8, 其余: 0}",
                 false,
                 Where::kBand};
const Key kTarget{"target",
                  "目标值",
                  "目标",
                  Type::kMap,
                  "full points when met, less for each step short of it",
                  "达到得满分，每差一步扣多少",
                  false,
                  Where::kTarget};

}  // namespace

const List& measure_keys() {
  static const List list{
      {"combine", "合并方式", "合并", Type::kWord,
       "how several values become one: default mean", "几个数值怎样合成一个，不写就是平均",
       false, Where::kNowhere, combine_words},
      {"per", "先按平均", "先按", Type::kWord, "source: first the mean of each source",
       "先求每个来源的平均", false, Where::kNowhere, per_words},
      kOf,
      kBands,
      kTarget,
      on_demand({"range", "取值范围", "有效范围", Type::kRange,
                 "values that can be: default 0 to `of`", "数值的范围，不写就是0到满值"}),
      {"over", "超过满值时", "超出时", Type::kWord, "clamp: values over `of` count as `of`",
       "超过满值的按满值计", false, Where::kNowhere, over_words},
  };
  return list;
}

const List& rate_keys() {
  static const List list{kOf, kBands, kTarget};
  return list;
}

const List& band_keys() {
  static const List list{
      {"min", "下限", "不低于 达到", Type::kNumber, "from this value on", "从多少起"},
      {"max", "上限", "不超过 不高于", Type::kNumber, "up to this value", "到多少为止"},
      {"score", "得分", "分值", Type::kNumber, "points of the band", "这一档得多少分", true},
  };
  return list;
}

const List& target_keys() {
  static const List list{
      {"at_least", "不低于", "至少 达到", Type::kNumber, "lowest value that will do",
       "至少达到多少"},
      {"at_most", "不超过", "至多 不高于", Type::kNumber, "highest value that will do",
       "至多不超过多少"},
      {"step", "每差", "每低 每高 每超 每少", Type::kNumber, "step of being short: default 1",
       "每差多少算一步，不写就是1"},
      {"deduct", "扣分", "扣", Type::kNumber, "points for each step", "每步扣多少", true},
      {"whole_steps", "不足一档按一档", "不足一步按一步", Type::kBool,
       "part of a step counts as a whole one", "不足一步的按一步算"},
  };
  return list;
}

const List& rollup_keys() {
  static const List list{
      {"scheme", "考核办法", "考核 来自", Type::kRef, "scheme, or scheme#item",
       "哪个考核办法，或 考核办法#项目", true},
      {"combine", "合并方式", "合并", Type::kWord, "how its periods become one: default mean",
       "各期怎样合成一个，不写就是平均", false, Where::kNowhere, rollup_combine_words},
      {"periods", "考核期", "期次", Type::kLines, "only these: [Q1, Q2]",
       "只算这些考核期：[Q1, Q2]"},
      {"best", "取最高", "取最好", Type::kWhole, "only the N highest", "只取最高的几期"},
      {"weights", "权重", "占比", Type::kNumbers, "{Q1: 15, Q2: 25 …}: weights of periods",
       "各期的权重：{Q1: 15, Q2: 25}"},
      {"absent", "缺期时", "缺考时", Type::kWord,
       "what a period without score does: default unscored",
       "某一期没有得分怎么算，不写就是不计分", false, Where::kNowhere, absent_words},
  };
  return list;
}

}  // namespace plan::keys
