// Logs as spreadsheets, and the people before them, really save them.
#include "unit/score/support.h"

using namespace plan::score::test;
using plan::Finding;
using plan::Severity;
using plan::score::LogOptions;
using plan::score::Trouble;

namespace {

const std::string& simple() {
  static const std::string plan = plan_with(
      "  items:\n    - {id: x, title: 卫生, points: 100, deduct: 1}\n    - {id: m, title: "
      "满意度, "
      "points: 100, measure: {of: 100}, missing: zero}\n");
  return plan;
}
// What is said first of a log that is refused, whatever it says of its rows.
Finding first_error(const std::string& csv) {
  auto scored = score_files(simple(), {{"log.csv", csv}});
  for (const Finding& finding : scored->log.troubles.listed()) {
    if (finding.severity == Severity::kError) return finding;
  }
  FAIL("nothing is said of " << csv);
  return {};
}

}  // namespace

TEST_CASE("bytes that are no text far down tell of --encoding, and where they stand") {
  std::string rows;
  for (int i = 0; i < 5000; ++i) rows += "2024-03-01,a,x,1," + std::to_string(i) + "\n";
  Finding in_utf8 =
      first_error("date,unit,item,count,note\n" + rows + "2024-03-01,a,x,1,\xC0\xAC\xBB\xF8\n");
  CHECK(in_utf8.place.line == 5002);
  CHECK(in_utf8.message.en == "byte 0xC0 is not UTF-8 text");
  CHECK(in_utf8.help.en ==
        "name the encoding with --encoding, or save the file as “CSV UTF-8” (另存为)");
  std::string gbk = "date,unit,item,count,\xB1\xB8\xD7\xA2\n" + rows;
  Finding in_gbk = first_error(gbk + "2024-03-01,a,x,1,\xFF\xFF\n");
  CHECK(in_gbk.place.line == 5002);
  CHECK(in_gbk.place.line_text.substr(0, 17) == "2024-03-01,a,x,1,");
  CHECK(in_gbk.message.en == "line 5002: bytes that are not GB18030 text");
  CHECK(in_gbk.help.zh == "文件是别的编码的，请用 --encoding 指明");
}
