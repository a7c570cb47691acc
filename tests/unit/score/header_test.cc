// Headers as people write them: of two rows, with words in brackets, nearly ours.
#include "support.h"

using namespace plan::score::test;
using plan::Finding;
using plan::score::Trouble;

namespace {

std::string simple() {
  return plan_with(
      "  items:\n    - {id: road, title: 道路, points: 100, deduct: {each: 1, overdue: "
      "{factor: "
      "2}}}\n");
}

// Three issues put right ten days late: 6 points.
constexpr const char* kLate = "2024-01-05,甲村,道路,3,2024-01-10,2024-01-20\n";

std::string total(const std::string& csv) {
  return exact(score_text(simple(), csv)->unit("a").total);
}

}  // namespace

TEST_CASE("a merged head of which the lower half names all that is required") {
  CHECK(total(",,,检查,整改,\n日期,单位,项目,数量,期限,完成日期\n" + std::string(kLate)) ==
        "94");
  CHECK(total("基本情况,,,检查,整改,\n日期,单位,项目,数量,期限,完成日期\n" +
              std::string(kLate)) == "94");
  // Nothing but a title.
  CHECK(total("检查台账,,,,,\n日期,单位,项目,数量,整改期限,整改完成日期\n" +
              std::string(kLate)) == "94");
}

TEST_CASE("a merged head of which the upper half names all that is required") {
  CHECK(total("日期,单位,项目,检查,整改,\n,,,数量,整改期限,整改完成日期\n" +
              std::string(kLate)) == "94");
  CHECK(total("日期,单位,项目,检查,整改,\n日期,单位,项目,数量,期限,完成日期\n" +
              std::string(kLate)) == "94");
  // A record is no lower half, whatever stands in it.
  CHECK(total("日期,单位,项目,整改\n2024-01-05,甲村,道路,期限\n") == "99");
}

TEST_CASE("words in brackets do not hide a column, and it is said what was read") {
  auto scored = score_text(
      simple(), "日期,被检查单位（村、社区）,项目,数量,整改期限,整改完成日期（年月日）\n" +
                    std::string(kLate));
  CHECK(exact(scored->unit("a").total) == "94");
  REQUIRE(scored->log.troubles.count(Trouble::kHeaderReadAs) == 2);
  Finding said = scored->log.troubles.listed()[1];
  CHECK(said.code == "C047");
  CHECK(said.place.line == 1);
  CHECK(said.message.zh == "“整改完成日期（年月日）”一列按“整改完成日期”读取");
  // Where there is such a column, another of that name in brackets is another.
  auto both =
      score_text(simple(), "日期,单位,项目,数量,数量（去年）\n2024-01-05,甲村,道路,3,9\n");
  CHECK(exact(both->unit("a").total) == "97");
  CHECK(both->log.troubles.listed().empty());
}

TEST_CASE("a column that is called nearly as ours is not read, and that is said") {
  auto scored =
      score_text(simple(), "日期,单位,项目,问题个数,检查人\n2024-01-05,甲村,道路,3,督查组\n");
  CHECK(exact(scored->unit("a").total) == "99");
  REQUIRE(scored->log.troubles.listed().size() == 1);
  Finding said = scored->log.troubles.listed()[0];
  CHECK(said.code == "C048");
  CHECK(said.message.zh == "“问题个数”一列没有读取");
  CHECK(said.help.zh == "如果就是“问题数”，请加 --map count=问题个数");
}

TEST_CASE("other words for a column are taken where no column is called by a usual one") {
  auto scored = score_text(
      simple(), "序号,检查时间,村名,检查内容,存在问题,数量\n1,2024-01-05,甲村,道路,油污,3\n");
  CHECK(exact(scored->unit("a").total) == "97");
  std::vector<std::string> said;
  for (const Finding& finding : scored->log.troubles.listed()) {
    CHECK(finding.code == "C047");
    said.push_back(finding.message.zh);
  }
  CHECK(said == std::vector<std::string>{"“检查时间”一列按“日期”读取", "“村名”一列按“单位”读取",
                                         "“检查内容”一列按“项目”读取"});
  // Where there is one, they say something else: what was looked at, at what hour.
  auto usual = score_text(
      simple(), "日期,检查时间,单位,项目,检查内容,数量\n2024-01-05,9:30,甲村,道路,主街,3\n");
  CHECK(exact(usual->unit("a").total) == "97");
  CHECK(usual->log.troubles.listed().empty());
  // The likelier of two, whichever comes first.
  auto two = score_text(simple(),
                        "检查日期,单位,检查内容,检查项目,数量\n2024-01-05,甲村,主街,道路,3\n");
  CHECK(exact(two->unit("a").total) == "97");
  // What --map names is what was meant.
  plan::score::LogOptions options;
  options.maps = {{plan::score::Column::kItem, "点位"}};
  auto mapped = score_files(
      simple(), {{"log.csv", "日期,单位,检查项目,点位\n2024-01-05,甲村,主街,道路\n"}},
      std::move(options));
  CHECK(mapped->log.rows.counted == 1);
}

TEST_CASE("a day put right in two columns is not taken from the likelier one") {
  const std::string plan = plan_with(
      "  overdue: {factor: 2}\n  items:\n    - {title: 道路, points: 100, deduct: 1}\n");
  const std::string row = "2024-01-05,甲村,道路,2024-01-10,2024-01-20\n";
  // Either is the day put right by its words; here the first has to be the deadline.
  const std::string log = "日期,单位,项目,整改时间,整改完成时间\n" + row;
  auto both = score_files(plan, {{"log.csv", log}});
  CHECK(both->log.rows.refused == 1);
  std::vector<Finding> listed = both->log.troubles.listed();
  REQUIRE(listed.size() == 2);
  CHECK(listed[0].message.zh == "“整改完成时间”一列按“整改完成日期”读取");
  CHECK(listed[1].code == "C011");
  CHECK(listed[1].help.zh ==
        "其中一列是整改期限的，请指明：--map due=整改时间 或 --map due=整改完成时间");
  plan::score::LogOptions options;
  options.maps = {{plan::score::Column::kDue, "整改时间"}};
  auto told = score_files(plan, {{"log.csv", log}}, options);
  CHECK(exact(told->unit("a").total) == "98");
  // Beside a deadline it is no deadline.
  auto due = score_files(plan, {{"log.csv", "日期,单位,项目,整改期限,整改时限,整改时间\n" +
                                                row.substr(0, row.size() - 1) + ",\n"}});
  CHECK(due->log.rows.refused == 1);
  CHECK(due->log.troubles.listed().back().help.zh ==
        "只用其中一列的，请指明：--map due=整改时限 或 --map due=整改期限");
}

TEST_CASE("rows below a table are left out: sums, who wrote it, remarks") {
  auto scored =
      score_text(simple(),
                 "日期,单位,项目,数量\n2024-01-05,甲村,道路,3\n本页小计,,,3\n共 计,,,3\n"
                 "注：一式两份,,,\n制表人：办公室,,检查人：,\n制表日期：2024-01-05,,,\n");
  CHECK(exact(scored->unit("a").total) == "97");
  CHECK(scored->log.troubles.count(Trouble::kTrailerRow) == 5);
  auto page = score_text(simple(),
                         "日期,单位,项目,数量\n2024-01-05,甲村,道路,3\n第1页 共3页,,,\n"
                         "检查人签字：,,,\n被检查单位负责人（签字）,,,\n"
                         "制表单位：甲镇政府,,,\n审核：    填表：    日期：,,,\n");
  CHECK(exact(page->unit("a").total) == "97");
  CHECK(page->log.troubles.count(Trouble::kTrailerRow) == 5);
  // What only begins alike is a row, and so is what does not say that anybody signs.
  CHECK(score_files(simple(), {{"log.csv",
                                "日期,单位,项目\n检查组,甲村,道路\n"
                                "第一页,甲村,道路\n第1组,,道路\n"}})
            ->log.rows.refused == 3);
  CHECK(score_files(simple(), {{"log.csv", "日期,单位,项目\n注意：,甲村,道路\n"}})
            ->log.rows.refused == 1);
}

TEST_CASE("a row that says who and what is no trailer, whatever its first cell says") {
  const std::string csv =
      "备注,日期,单位,项目,数量\n说明：漏填日期,,甲村,道路,3\n小计,,甲村,,3\n"
      ",2024-01-05,乙村,道路,1\n";
  auto scored = score_files(simple(), {{"log.csv", csv}});
  CHECK(scored->log.rows.read == 2);
  CHECK(scored->log.rows.refused == 1);
  CHECK(scored->log.troubles.count(Trouble::kMissingCell) == 1);
  CHECK(scored->log.troubles.count(Trouble::kTrailerRow) == 1);
}

TEST_CASE("a share is no number of things that passed") {
  const std::string rate =
      plan_with("  items:\n    - {id: r, title: 达标, points: 100, rate: {of: 100}}\n");
  const std::string header = "日期,单位,项目,数值,总数\n";
  // Twice, for the second row is read the quick way.
  auto scored = score_files(rate, {{"log.csv", header + "2024-01-05,甲村,达标,190,200\n"
                                                        "2024-01-06,甲村,达标,95%,200\n"
                                                        "2024-01-07,甲村,达标,95％,200\n"}});
  CHECK(scored->log.rows.refused == 2);
  CHECK(scored->log.troubles.count(Trouble::kBadRate) == 2);
  auto hundred = score_text(rate, header + "2024-01-06,甲村,达标,95%,100\n");
  CHECK(exact(hundred->unit("a").total) == "95");
}

TEST_CASE("several names in one cell are told to take a row each") {
  auto scored = score_files(simple(), {{"log.csv",
                                        "日期,单位,项目\n2024-01-05,甲村、乙村,道路\n"
                                        "2024-01-05,甲村、无名村,道路\n"}});
  std::vector<Finding> listed = scored->log.troubles.listed();
  REQUIRE(listed.size() == 2);
  CHECK(listed[0].help.zh == "一行只写一个单位，请每个单位各写一行");
  CHECK(listed[1].help.zh != listed[0].help.zh);
}
