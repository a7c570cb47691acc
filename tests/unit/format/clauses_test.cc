// Chapters and clauses: short forms, text, order.
#include <doctest/doctest.h>

#include "support.h"

using namespace plan;
using test::dump;
using test::findings;
using test::Strings;

namespace {

Strings section_keys(const std::string& more) {
  Strings out;
  auto loaded = test::load(more);
  for (const Section& s : loaded->plan.sections) out.push_back(s.key);
  return out;
}

}  // namespace

TEST_CASE("a chapter may be text, a list, or written out") {
  CHECK(dump("scope: 全镇各村\n") == dump("scope: {text: 全镇各村}\n"));
  CHECK(dump("principles: [一, 二]\n") ==
        dump("principles: {items: [{text: 一}, {text: 二}]}\n"));
  CHECK(dump("safeguards:\n  - 甲\n") == dump("safeguards:\n  items: 甲\n"));
  auto loaded = test::load(
      "principles: {title: 创建原则, text: 要做到, numbering: ordinal, items: [一]}");
  const Clause& body = loaded->plan.sections[0].body;
  CHECK(body.title.text == "创建原则");
  CHECK(body.text.paragraphs == Strings{"要做到"});
  CHECK(body.numbering->value == Numbering::kOrdinal);
  CHECK(body.items.size() == 1);
}

TEST_CASE("one element stands for a list of one") {
  CHECK(dump("goals: 满意率达到95%\n") == dump("goals: [满意率达到95%]\n"));
  CHECK(dump("goals: {text: 满意, metric: {name: 满意率, at_least: 95}}\n") ==
        dump("goals: [{text: 满意, metric: [{name: 满意率, at_least: 95}]}]\n"));
  CHECK(dump("stages: {title: 动员, period: 2024-04}\n") ==
        dump("stages: [{title: 动员, period: 2024-04}]\n"));
  CHECK(dump("tasks: {title: 清理, lead: 甲局}\n") ==
        dump("tasks: [{title: 清理, lead: 甲局}]\n"));
  CHECK(dump("responsibilities: {unit: 甲局, text: 管水}\n") ==
        dump("responsibilities: [{unit: 甲局, text: 管水}]\n"));
  CHECK(dump("organization: {name: 领导小组, leader: 张三}\n") ==
        dump("organization: [{name: 领导小组, leader: [张三]}]\n"));
  CHECK(dump("attachments: 名单\n") == dump("attachments: [{title: 名单}]\n"));
  CHECK(dump("basis: 《某办法》\n") == dump("basis: [{title: 《某办法》}]\n"));
}

TEST_CASE("both spellings of the keys mean the same") {
  CHECK(dump("发文机关: 某镇\n实施期限: 2024年\n指导思想: 好\n"
             "单位: [{代码: a, 名称: 甲局, 类别: 机关, 简称: 甲}]\n"
             "重点任务: [{标题: 清理, 牵头单位: 甲, 完成时限: 6月, 频次: 每月, 次数: 2}]\n"
             "实施步骤: [{标题: 动员, 时间安排: 4月, 任务: 清理}]\n"
             "附件: [{标题: 表, 自动生成: 任务分解表}]\n") ==
        dump("issuer: 某镇\nperiod: 2024\nguiding_ideology: 好\n"
             "units: [{id: a, name: 甲局, kind: 机关, aliases: [甲]}]\n"
             "tasks: [{title: 清理, lead: a, due: 2024-06, every: month, times: 2}]\n"
             "stages: [{title: 动员, period: 2024-04, tasks: [清理]}]\n"
             "attachments: [{title: 表, generate: task-table}]\n"));
}

TEST_CASE("lines of a paragraph are joined as Chinese is, blank lines part paragraphs") {
  auto loaded = test::load("preamble: |\n  为了做好\n  工作，\n\n  根据 plan 格式\n  第1版\n");
  CHECK(loaded->plan.sections[0].body.text.paragraphs ==
        Strings{"为了做好工作，", "根据 plan 格式第1版"});
  // Folded, plain and quoted text come to the same.
  CHECK(dump("preamble: >\n  为了做好\n  工作\n") == dump("preamble: 为了做好工作\n"));
  CHECK(dump("preamble: \"为了做好\n  工作\"\n") == dump("preamble: 为了做好工作\n"));
}

TEST_CASE("items go to any depth, and a clause may be its text") {
  auto loaded = test::load("safeguards: [{title: 一, items: [{text: 二, items: [三]}]}]\n");
  const Clause& top = loaded->plan.sections[0].body.items[0];
  CHECK(top.items[0].text.paragraphs[0] == "二");
  CHECK(top.items[0].items[0].text.paragraphs[0] == "三");
  CHECK(findings(*loaded).empty());
}

TEST_CASE("a goal keeps its metrics") {
  auto loaded = test::load(
      "goals:\n  - text: 满意率达到95%以上\n    metric: {name: 满意率, at_least: 95, unit: "
      "'%', "
      "baseline: 80, due: 2024-12}\n");
  REQUIRE(loaded->plan.goals.size() == 1);
  const Metric& m = loaded->plan.goals[0]->goal->metrics[0];
  CHECK(m.name.text == "满意率");
  CHECK(m.at_least->value == Ratio(95));
  CHECK(m.unit.text == "%");
  CHECK(iso(m.due->value) == "2024-12");
  CHECK(loaded->plan.tasks.empty());
}

TEST_CASE("chapters stand in the usual order, whatever the file's") {
  CHECK(section_keys("stages: [甲]\ntasks: [乙]\npreamble: 丙\n") ==
        Strings{"preamble", "tasks", "stages"});
}

TEST_CASE("free chapters follow the requirements, or what `after` names") {
  const std::string body = "tasks: [甲]\nrequirements: [乙]\nsupplement: 丙\n";
  CHECK(section_keys(body + "sections: [{id: f, text: 丁}]\n") ==
        Strings{"tasks", "requirements", "f", "supplement"});
  CHECK(section_keys(body + "sections: [{id: f, text: 丁, after: 重点任务}, "
                            "{title: 戊, after: f}, {id: g, after: tasks, text: 己}]\n") ==
        Strings{"tasks", "f", "戊", "g", "requirements", "supplement"});
  CHECK(findings(body + "sections: [{id: f, text: 丁, after: taks}]\n") ==
        Strings{"7:36 R001 no chapter is called `taks`"});
  CHECK(findings("sections: [{id: f, text: 一, after: g}, {id: g, text: 二, after: f}]\n") ==
        Strings{"4:36 K004 `after` goes round in a circle"});
}

TEST_CASE("`order` wins, and what it leaves out stays behind the one before it") {
  const std::string body = "goals: [零]\ntasks: [甲]\nstages: [乙]\nrequirements: [丙]\n";
  CHECK(section_keys(body + "order: [requirements, 重点任务]\n") ==
        Strings{"goals", "requirements", "tasks", "stages"});
  CHECK(section_keys(body + "sections: [{id: f, text: 丁}]\norder: [f, tasks, tasks]\n") ==
        Strings{"goals", "f", "tasks", "stages", "requirements"});
  CHECK(section_keys(body + "order: 工作要求、重点任务\n") ==
        section_keys(body + "order: [requirements, tasks]\n"));
  CHECK(section_keys(body + "sections: [{title: 甲、乙, text: 丁}]\norder: 甲、乙，tasks\n") ==
        section_keys(body + "sections: [{title: 甲、乙, text: 丁}]\norder: [甲、乙, tasks]\n"));
  auto loaded = test::load(body + "order: [units]\n");
  CHECK(findings(*loaded) == Strings{"8:9 R001 no chapter is called `units`"});
  // A chapter that the plan has not is no mistake.
  CHECK(findings(body + "order: [scope, tasks]\n").empty());
}

TEST_CASE("labels know keys by both names, and the user's own kinds") {
  CHECK(dump("用语: {牵头单位: 牵头部门, 组长: 总指挥, village: 行政村}\n") ==
        dump("labels: {lead: 牵头部门, leader: 总指挥, village: 行政村}\n"));
}
