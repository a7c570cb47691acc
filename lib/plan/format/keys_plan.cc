// The top level, its chapters, and what stands there once.
#include "plan/format/key_lists.h"

namespace plan::keys {

const List& plan_keys() {
  static const List list{
      never_printed({"plan", "方案格式", "格式版本", Type::kWhole,
                     "version of the plan format: 1", "方案格式的版本，现为1", true}),
      {"id", "代码", "标识", Type::kId, "stable id of this plan", "本方案固定不变的代码", true},
      {"title", "标题", "名称 方案名称", Type::kLine, "title of the document", "公文标题",
       true},
      {"lang", "语言", "", Type::kWord, "language of generated words and numbering",
       "自动生成的文字和编号用的语言", false, Where::kNowhere, lang_words},
      {"issuer", "发文机关", "发文单位 制定单位", Type::kLines, "who issues the plan",
       "发文机关，可以有几个"},
      {"number", "发文字号", "文号", Type::kLine, "document number", "发文字号"},
      {"date", "成文日期", "发文日期 印发日期", Type::kDate, "date of the document",
       "成文日期"},
      {"recipients", "主送机关", "主送 主送单位", Type::kLines, "to whom it is sent",
       "主送机关"},
      {"copies", "抄送机关", "抄送 抄送单位", Type::kLines, "who gets a copy", "抄送机关"},
      never_printed({"period", "实施期限", "实施时间 起止时间 方案期限", Type::kPeriod,
                     "the time the plan covers; dates without a year take theirs from it",
                     "方案管多长时间；没有写年份的日期从这里取年份", false, Where::kPeriod}),
      {"implements", "落实依据", "上级方案 落实方案", Type::kPaths,
       "superior plans this one carries out: path/to/plan.yaml or path#task-id",
       "落实的上级方案：路径，或路径#任务代码"},
      {"basis", "制定依据", "依据 文件依据", Type::kMaps, "documents it rests on",
       "制定方案所依据的文件", false, Where::kBasis},
      {"preamble", "引言", "前言 序言", Type::kText, "opening paragraphs", "正文前的引言"},
      {"guiding_ideology", "指导思想", "总体要求", Type::kSection, "guiding ideology",
       "指导思想", false, Where::kSection, nullptr, Where::kClause},
      {"principles", "基本原则", "创建原则 工作原则", Type::kSection, "principles", "基本原则",
       false, Where::kSection, nullptr, Where::kClause},
      {"goals", "工作目标", "总体目标 目标任务 创建目标 主要目标 活动目的", Type::kSection,
       "goals, with metrics where they can be measured", "工作目标，能量化的写量化指标", false,
       Where::kListSection, nullptr, Where::kGoal},
      {"scope", "适用范围", "考核范围 实施范围 活动对象 适用对象 整治范围", Type::kSection,
       "whom and what the plan covers", "方案适用于谁、管哪些事", false, Where::kSection,
       nullptr, Where::kClause},
      {"units", "单位", "单位名单 单位名录", Type::kUnitList,
       "everyone who has a duty or is scored", "有任务或者被考核的单位", false, Where::kUnit},
      {"organization", "组织领导", "组织机构 组织架构 领导小组", Type::kSection,
       "leading groups, working groups, offices", "领导小组、工作组和办公室", false,
       Where::kGroupSection, nullptr, Where::kGroup},
      {"tasks", "重点任务",
       "主要任务 工作任务 工作重点 重点工作 创建内容 工作内容 整治内容 整治重点 工作措施 "
       "主要措施",
       Type::kSection, "tasks and who does them", "任务和由谁承担", false, Where::kTaskSection,
       nullptr, Where::kTask},
      {"responsibilities", "责任分工", "职责分工 任务分工 部门职责", Type::kSection,
       "standing duties of units, beside those on tasks", "任务之外各单位的经常性职责", false,
       Where::kListSection, nullptr, Where::kDuty},
      {"stages", "实施步骤", "工作步骤 方法步骤 步骤安排 阶段安排 时间步骤 工作安排 时间安排",
       Type::kSection, "stages in time", "分阶段的安排", false, Where::kListSection, nullptr,
       Where::kStage},
      {"assessment", "考核办法", "考核方法 考评办法 督查考核 检查考核 考核评比 考核",
       Type::kSchemes, "how it is assessed: a scheme, several, or a chapter of them",
       "怎样考核：一个考核办法或几个", false, Where::kSchemeSection, nullptr, Where::kScheme},
      {"safeguards", "保障措施", "工作保障 组织保障", Type::kSection, "safeguards", "保障措施",
       false, Where::kSection, nullptr, Where::kClause},
      {"requirements", "工作要求", "有关要求 相关要求", Type::kSection, "requirements",
       "工作要求", false, Where::kSection, nullptr, Where::kClause},
      {"sections", "其他章节", "其他章", Type::kMaps, "free chapters", "自定的章节", false,
       Where::kFreeSection},
      {"attachments", "附件", "", Type::kMaps, "attachments, written or generated",
       "附件，可以自动生成", false, Where::kAttachment},
      {"supplement", "附则", "", Type::kSection, "closing provisions", "附则", false,
       Where::kSection, nullptr, Where::kClause},
      on_demand({"labels", "用语", "称谓", Type::kNames,
                 "words to print instead of the usual ones", "代替惯用词印出来的词"}),
      never_printed({"order", "章节顺序", "章节次序", Type::kLines, "order of the chapters",
                     "章节的顺序"}),
      {"include", "引用", "包含", Type::kPaths,
       "other YAML files whose top-level keys are merged in", "并入本方案的其他YAML文件"},
  };
  return list;
}

// `plan`, `id` and `title` belong to the plan file alone.
const List& include_keys() {
  static const List list(plan_keys().begin() + 3, plan_keys().end());
  return list;
}

const List& basis_keys() {
  static const List list{
      on_demand({"title", "标题", "名称 文件名", Type::kLine, "title of the document",
                 "文件名称", true}),
      on_demand({"number", "发文字号", "文号", Type::kLine, "its number", "发文字号"}),
      on_demand({"note", "说明", "备注", Type::kLine, "a note", "说明"}),
  };
  return list;
}

const List& attachment_keys() {
  static const List list{
      {"id", "代码", "标识", Type::kId, "so that text can point to it: {#id}",
       "供正文用{#代码}指向它"},
      {"title", "标题", "名称", Type::kLine, "title of the attachment", "附件名称"},
      {"file", "文件", "", Type::kLine, "a file of its own, named only", "另附的文件"},
      {"generate", "自动生成", "生成", Type::kWord, "made from the plan itself",
       "由方案内容自动生成", false, Where::kNowhere, generate_words},
      {"text", "正文", "内容", Type::kText, "its text", "附件正文"},
      {"items", "条目", "条款", Type::kMaps, "its clauses", "附件的条目", false,
       Where::kClause},
  };
  return list;
}

const List& after_keys() {
  static const List list{
      never_printed({"after", "位于之后", "在后 排在之后", Type::kRef, "the chapter it follows",
                     "排在哪一章之后"}),
  };
  return list;
}

const List& group_section_keys() {
  static const List list{
      {"groups", "工作组", "领导小组 机构", Type::kMaps, "the groups", "领导小组和工作组",
       false, Where::kGroup},
  };
  return list;
}

const List& scheme_section_keys() {
  static const List list{
      {"title", "标题", "名称", Type::kLine, "heading instead of the usual one",
       "代替惯用章名的标题"},
      {"text", "正文", "内容", Type::kText, "lead text of the chapter", "本章开头的话"},
      {"schemes", "考核方案", "各项考核", Type::kMaps, "the schemes", "各个考核办法", true,
       Where::kScheme},
  };
  return list;
}

}  // namespace plan::keys
