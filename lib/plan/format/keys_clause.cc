// Clauses, and what makes some of them tasks, stages, duties and goals.
#include "plan/format/key_lists.h"

namespace plan::keys {
namespace {

constexpr std::string_view kDueWords = "完成时间 完成期限 截止时间 截止日期 办结时限";

}  // namespace

const List& clause_keys() {
  static const List list{
      {"id", "代码", "标识", Type::kId, "so that others can point to it", "供别处引用的代码"},
      {"title", "标题", "名称", Type::kLine, "heading, run in or on a line of its own", "标题"},
      {"text", "正文", "内容", Type::kText, "paragraphs, separated by blank lines",
       "正文，空行分段"},
      {"items", "条目", "条款 分项", Type::kMaps, "clauses below it, to any depth",
       "下一级条目，层数不限", false, Where::kClause},
      {"numbering", "编号方式", "", Type::kWord, "how its items are numbered",
       "下级条目怎样编号", false, Where::kNowhere, numbering_words},
      {"run_on", "连排", "", Type::kBool, "the items run on inside one paragraph",
       "下级条目接排在一段里"},
      never_printed({"insert", "插入", "", Type::kRef,
                     "a chapter, group, scheme or part of one that is printed here",
                     "印在此处的章节、领导小组、考核办法或其一部分"}),
  };
  return list;
}

const List& role_keys() {
  static const List list{
      {"lead", "牵头单位", "牵头部门 牵头科室 牵头股室 主办单位 主办部门", Type::kUnits,
       "units that lead", "牵头的单位"},
      {"responsible", "责任单位",
       "责任部门 责任科室 责任股室 责任主体 承办单位 承办部门 落实单位 实施单位", Type::kUnits,
       "units that are responsible", "负责落实的单位"},
      {"support", "配合单位",
       "配合部门 配合科室 配合股室 协办单位 协办部门 协助单位 协助部门 协同单位", Type::kUnits,
       "units that support", "配合的单位"},
      {"leaders", "牵头领导", "责任领导 包抓领导 包保领导 分管领导 责任人 负责人",
       Type::kPeople, "people who lead", "牵头负责的人", false, Where::kPerson},
  };
  return list;
}

const List& work_keys() {
  static const List list{
      {"due", "完成时限", kDueWords, Type::kDate, "when it must be done", "何时完成"},
      {"every", "频次", "频率", Type::kWord, "how often", "多久一次", false, Where::kNowhere,
       every_words},
      {"times", "次数", "", Type::kWhole, "how many times in each", "每个时段几次"},
      {"standing", "长期坚持", "长期", Type::kBool, "has no end", "长期坚持，没有完成日期"},
      {"checks", "检查要点", "检查内容 检查点", Type::kMaps, "inspection points",
       "检查时要看的要点", false, Where::kCheck},
      {"metric", "量化指标", "指标", Type::kMaps, "what is measured", "量化的指标", false,
       Where::kMetric},
      {"implements", "落实依据", "", Type::kPaths,
       "tasks of superior plans that it carries out: path#task-id, or the task alone",
       "落实上级方案的哪项任务：路径#任务代码，或者只写任务代码"},
  };
  return list;
}

const List& task_keys() {
  static const List list{
      {"goal", "目标", "任务目标", Type::kText, "a goal, or the id of one",
       "目标，或者某个工作目标的代码", false, Where::kGoal},
      {"period", "时间安排", "时间 起止时间 实施时间 实施期限", Type::kPeriod,
       "when it is done", "什么时间做", false, Where::kPeriod},
      {"tasks", "具体任务", "子任务 分任务 工作任务", Type::kMaps,
       "sub-tasks, which inherit what they leave out", "下级任务，没写的从上级继承", false,
       Where::kTask},
  };
  return list;
}

const List& stage_keys() {
  static const List list{
      {"period", "时间安排", "时间 起止时间 实施时间 实施期限 阶段时间", Type::kPeriod,
       "from when to when; with only an end it begins after the stage before it",
       "起止时间；只写截止的，接着上一阶段开始", false, Where::kPeriod},
      {"tasks", "任务", "具体任务 重点任务 主要任务 工作任务", Type::kRefs,
       "tasks it covers, by reference or written in place; left out: all",
       "本阶段的任务，可引用也可就地写；不写就是全部", false, Where::kTask},
  };
  return list;
}

const List& duty_keys() {
  static const List list{
      {"unit", "单位", "部门 承担单位", Type::kUnits, "whose duty it is", "谁的职责"},
      {"role", "职责", "角色 工作职责", Type::kLine, "in which role", "以什么身份"},
      {"tasks", "任务", "具体任务 重点任务", Type::kRefs, "tasks it belongs to", "相关的任务"},
      {"period", "时间安排", "时间 起止时间 实施时间 实施期限", Type::kPeriod,
       "when it is done", "什么时间做", false, Where::kPeriod},
  };
  return list;
}

const List& metric_keys() {
  static const List list{
      on_demand(
          {"name", "指标名称", "名称 指标", Type::kLine, "what is measured", "指标叫什么"}),
      on_demand({"at_least", "不低于", "至少 达到", Type::kNumber, "lowest value that will do",
                 "至少达到多少"}),
      on_demand({"at_most", "不超过", "至多 不高于", Type::kNumber,
                 "highest value that will do", "至多不超过多少"}),
      on_demand({"equals", "等于", "", Type::kNumber, "the very value", "正好是多少"}),
      on_demand({"unit", "计量单位", "单位", Type::kLine, "unit of measure", "计量单位"}),
      on_demand({"baseline", "现状值", "基期值 基数", Type::kNumber, "value at the beginning",
                 "开始时的数值"}),
      on_demand({"source", "数据来源", "来源", Type::kLine, "where the number comes from",
                 "数据从哪里来"}),
      on_demand(
          {"due", "完成时限", kDueWords, Type::kDate, "when it must be reached", "何时达到"}),
      on_demand({"for", "适用类别", "适用对象 对象", Type::kLine, "for each unit of this kind",
                 "适用于这一类的每个单位"}),
  };
  return list;
}

const List& check_keys() {
  static const List list{
      {"id", "代码", "标识", Type::kId, "id", "代码"},
      on_demand({"text", "正文", "内容 要点", Type::kText, "what to look at", "看什么", true}),
      on_demand({"due", "完成时限", kDueWords, Type::kDate, "by when", "何时之前"}),
  };
  return list;
}

const List& period_keys() {
  static const List list{
      {"label", "说法", "名称", Type::kLine, "a period that only people understand",
       "只有人看得懂的时间，如“第二周”", true},
  };
  return list;
}

}  // namespace plan::keys
