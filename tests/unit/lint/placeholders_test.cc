#include "plan/lint/placeholders.h"

#include <doctest/doctest.h>

#include <string>

using namespace plan;

namespace {

// What was found, joined with |; a masked number has a ! behind it.
std::string found(std::string_view text, bool form = false) {
  std::string out;
  for (const Placeholder& p : find_placeholders(text, form)) {
    out += out.empty() ? "" : "|";
    out += text.substr(p.begin, p.end - p.begin);
    if (p.masked_number) out += "!";
  }
  return out;
}

}  // namespace

TEST_CASE("what was left to fill in") {
  CHECK(found("xx县××镇") == "xx|××");
  CHECK(found("XX村、ｘｘ村") == "XX|ｘｘ");
  CHECK(found("组长：xxx，副组长：xxx") == "xxx|xxx");
  CHECK(found("裕办字〔20xx〕5号") == "20xx");
  CHECK(found("20xx年9月1日至20××年10月") == "20xx|20××");
  CHECK(found("202x年") == "202x");
  CHECK(found("孟州市健康城市发展规划（20xx—20xx）") == "20xx|20xx");
  CHECK(found("联系电话0552-xxxxxxx") == "xxxxxxx");
  CHECK(found("牵头单位：***") == "***");
  CHECK(found("负责人：____，电话：＿＿＿") == "____|＿＿＿");
  CHECK(found("□□镇") == "□□");
  CHECK(found("由□镇负责") == "□");
  CHECK(found("成员：……") == "……");
  CHECK(found("……") == "……");
  CHECK(found("一是……；二是……。") == "……|……");
}

TEST_CASE("a number masked as a year") {
  CHECK(found("各缴纳保证金20xx元") == "20xx!");
  CHECK(found("整治20xx户") == "20xx!");
  CHECK(found("20xx年缴纳") == "20xx");
}

TEST_CASE("what may be something else is left alone") {
  CHECK(found("长×宽×高，按3×5×2计算") == "");
  CHECK(found("得分=分值×权重") == "");
  CHECK(found("x轴、X光、xml、maxx、XXL码、x-xx-a") == "");
  CHECK(found("见 http://xx.gov.cn/xxx 或 www.xxx.com，邮箱 xxx@xx.com") == "");
  CHECK(found("GB/T 9704-2012，50x60厘米") == "");
  CHECK(found("电话138****1234") == "");
  CHECK(found("5**、**重点**") == "");
  CHECK(found("a_b__c、snake___case、__") == "");
  CHECK(found("□是 □否") == "");
  CHECK(found("□合格□不合格") == "");
  CHECK(found("清扫、保洁、……等工作") == "");
  CHECK(found("“不忘初心……”的要求") == "");
  CHECK(found("要想富，先修路……") == "");
  CHECK(found("2024年4月20日，得95分") == "");
}

TEST_CASE("a form has blanks and boxes on purpose") {
  CHECK(found("填表人：____　□□□", true) == "");
  CHECK(found("xx村", true) == "xx");
}
