// Faults of documents that offices have published, each found by the rule meant for it; and
// passages of the same documents that a careful editor would leave as they are.
#include <doctest/doctest.h>

#include <set>

#include "lint_support.h"

using namespace plan;

namespace {

// The paragraphs as clauses of one chapter, as somebody would paste them.
std::string as_clauses(const std::vector<std::string_view>& paragraphs) {
  std::string out = std::string(test::kHead) + "sections:\n  - title: 工作安排\n    items:\n";
  for (std::string_view paragraph : paragraphs) {
    out += "      - text: |\n          ";
    out += paragraph;
    out += '\n';
  }
  return out;
}

// "CODE what stands there", a line each; punctuation (X004) is left out.
std::string faults(const std::vector<std::string_view>& paragraphs) {
  std::string plan = as_clauses(paragraphs), out;
  for (const Finding& finding : test::lint_text(plan)) {
    if (finding.code == "X004") continue;
    if (!out.empty()) out += '\n';
    out += finding.code + " " +
           plan.substr(finding.span.begin, finding.span.end - finding.span.begin);
  }
  return out;
}

}  // namespace

TEST_CASE("faults of published plans") {
  CHECK(faults({"各缴纳保证金20xx元。"}) == "X001 20xx");
  CHECK(faults({"通过县委农办组织的`清洁村庄验收后"}) == "X005 `");
  CHECK(faults({"以“文明从我做起”为主题的'班队会课"}) == "X005 '");
  CHECK(faults({"难以整改的.,要列出时间表"}) == "X005 .,");
  CHECK(faults({"增强他们的.社会责任感"}) == "X005 .");
  CHECK(faults({"創(chuàng)建全國文明單位實(shí)施方案"}) == "X002 (chuàng)");
  CHECK(faults({"努力實現“六個確!(確保目標完成；確保任務完成)。"}) == "X003 “");
  CHECK(faults({"六場攻堅戰（打好污染減排攻堅戰。；打好城區河流水質改善攻堅戰。"}) ==
        "X003 （\nX005 。；");
  CHECK(faults({"重点配合“生态文明通道创建\"等活动。"}) == "X003 “");
  CHECK(faults({"按照裕办字[20xx]5号文件"}) == "N001 [20xx]\nX001 20xx");
  CHECK(faults({"检查工作分四个阶段进行:", "(一)、规划部署阶段(4月份)", "制定方案。",
                "(二)重点整治阶段(5-8月份)", "1、抓好检查工作。", "2、抓好督察工作。",
                "(四)巩固提高阶段(9-12月份)", "四、完成创建工作措施"}) == "X013 四个阶段");
  CHECK(faults({"组织开展七个方面的系列活动:", "(一)节日。", "(二)言行。", "(三)爱心。"}) ==
        "X013 七个方面");
  CHECK(faults({"85分(含)以上的为A级;综合评分在70—84分的为B级;60分以下的为D级。"}) ==
        "A020 70—84分");
  CHECK(faults({"大家都在看"}) == "X011 大家都在看");
  CHECK(faults({"以下是小编整理的方案"}) == "X011 小编");
}

TEST_CASE("passages of published plans that are as they should be") {
  CHECK(
      faults({"（五）整治养殖小区环境卫生。由镇畜牧部门报县农业农村和相关部门予以整改或关闭。",
              "积极开展“清洁文明户”、“最美家庭”等评选活动，当选的不重复计分（提名2.5分）。",
              "每季度规范报送1名好人事迹材料加0.5分。对排名最后的村予以村1000元处罚。"}) == "");
  CHECK(faults({"把创文任务分解为九大类21项工作，按五大标准全面实施创建工作。",
                "做到“三全”，即全员参与、全过程参与、全方位参与。",
                "第一阶段：宣传准备工作。发挥各种新闻媒体宣传作用。"}) == "");
  CHECK(faults({"一是完善设施；二是推进建设；三是逐步推进分类；四是加强保护。",
                "注重三点，一是齐全，要求不掉项；二是完善，要求不出错；三是美观。"}) == "");
  CHECK(faults({"责任单位：市教体局、文广旅游局、融媒体，各乡镇办事处，市直各有关单位。",
                "责任单位：市教体局、文广旅游局、融媒体，各乡镇办事处，市直各有关单位。"}) ==
        "");
  CHECK(faults({"占考核总分的70，满意度测评占30，4a级景区基本实现智慧化。",
                "给予3个月整改时限，奖励期间不超过2年，扣1—2分，严重的扣3—5分。"}) == "");
}
