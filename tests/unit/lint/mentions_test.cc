#include <doctest/doctest.h>

#include "lint_support.h"

using namespace plan;
using plan::test::said;

namespace {

// T011 of a task with this text, in line 7; 甲办 leads it.
std::string text(std::string_view words, Lang lang = Lang::kEn) {
  return said("T011",
              "units: [城管办, 镇财政所, 派出所, {name: 镇环卫所, aliases: [环卫所]}]\n"
              "tasks:\n"
              "  - {title: 清沟, lead: 城管办, standing: true,\n"
              "     text: " +
                  std::string(words) + "}\n",
              lang);
}

}  // namespace

TEST_CASE("T011: a unit that is to do something") {
  CHECK(text("清除垃圾，由镇财政所保障经费。") ==
        "7:18 info T011 the text of 清沟 names 镇财政所, which has no role in it");
  CHECK(text("派出所负责秩序，环卫所清运。", Lang::kZh) ==
        "7:12 info T011 “清沟”的正文提到“派出所”，但没有写它的职责\n"
        "7:20 info T011 “清沟”的正文提到“镇环卫所”，但没有写它的职责");
  CHECK(text("城管办、派出所和镇财政所要密切配合。").find("派出所") != std::string::npos);
  // Said once of each unit.
  CHECK(text("派出所值守。派出所巡逻。") ==
        "7:12 info T011 the text of 清沟 names 派出所, which has no role in it");
}

TEST_CASE("T011 leaves places, people, documents and those who only get something alone") {
  CHECK(text("清理派出所门口的摊点。").empty());
  CHECK(text("派出所门口不得停车。").empty());
  CHECK(text("清理垃圾，报镇财政所备案。").empty());
  CHECK(text("向镇财政所申请经费。").empty());
  CHECK(text("镇财政所的账目要公开。").empty());
  CHECK(text("落实《派出所管理规定》。").empty());
  CHECK(text("城管办要加强巡查。").empty());
}

TEST_CASE("T011 knows roles below, of collective units and by standing duties") {
  constexpr std::string_view kUnits =
      "units: [县一局, 县二局, {name: 各局, members: [县一局, 县二局]}, {name: 甲村, kind: "
      "v}]\n";
  auto plan = [&](std::string_view tasks) {
    return said("T011", std::string(kUnits) + std::string(tasks));
  };
  CHECK(plan("tasks:\n  - {title: 一, text: 县一局负责。, lead: 各局}\n").empty());
  CHECK(
      plan("tasks:\n  - {title: 一, text: 县一局负责。, tasks: [{title: 二, lead: 县一局}]}\n")
          .empty());
  CHECK(plan("tasks:\n  - {id: a, title: 一, text: 县一局负责。, lead: 县二局}\n"
             "responsibilities: [{unit: 县一局, text: 一, tasks: a}]\n")
            .empty());
  // Clauses of a task are its text, its sub-tasks are not.
  CHECK(plan("tasks:\n  - {title: 一, lead: 县二局, items: [由县一局负责。]}\n") ==
        "6:36 info T011 the text of 一 names 县一局, which has no role in it");
  // Who is scored is named everywhere.
  CHECK(plan("tasks:\n  - {title: 一, text: 甲村要带头。, lead: 县二局}\n"
             "assessment: {subjects: v, items: [{title: 一, points: 100, deduct: 1}]}\n")
            .empty());
}
