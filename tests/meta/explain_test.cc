// --explain over the examples: the points listed add up to the total.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "support/console.h"
#include "support/explained_lines.h"
#include "support/files.h"

namespace plan::test {
namespace {

using Json = nlohmann::json;

std::string explained(const std::string& example, const std::string& unit,
                      const std::string& format) {
  auto folder = source_folder() / "examples" / example;
  tool::Args args = {"score", (folder / "plan.yaml").string(), "--format", format};
  if (!unit.empty()) args.insert(args.end(), {"--explain", unit});
  for (const std::string& log : files({"examples/" + example + "/logs"}, {".csv"})) {
    args.push_back((source_folder() / log).string());
  }
  Ran ran = run(args, {{"PLAN_LANG", "zh"}});
  REQUIRE(ran.status == tool::kDone);
  return ran.out;
}

// "scheme period" → the total of each unit; blank where it has none.
std::map<std::string, std::map<std::string, std::string>> totals(const Json& board) {
  std::map<std::string, std::map<std::string, std::string>> all;
  for (const Json& scheme : board["schemes"]) {
    for (const Json& period : scheme["periods"]) {
      std::string where = scheme["id"].get<std::string>() + " ";
      where += period["period"].get<std::string>();
      for (const Json& unit : period["units"]) {
        Json total = unit["total"];
        all[unit["unit"]][where] = total.is_null() ? "" : total.get<std::string>();
      }
    }
  }
  return all;
}

// Decimals end in these totals, or are rounded to six places.
bool is_rounded(const Exact& exact, const std::string& shown) {
  Exact off = exact - *read_exact(shown);
  return abs(off) * 2000000 <= 1;
}

void check_example(const std::string& example) {
  std::size_t trees = 0, number = 0;
  auto all = totals(Json::parse(explained(example, "", "json")));
  for (const auto& [unit, expected] : all) {
    if (number++ % (all.size() / 6 + 1) != 0) continue;  // a few will do
    CAPTURE(unit);
    Json document = Json::parse(explained(example, unit, "json"));
    std::vector<Listed> json = listed_in_json(document.dump());
    std::vector<Listed> text = ListedLines(explained(example, unit, "table")).all();
    std::vector<Listed> markdown = ListedLines(explained(example, unit, "md")).all();
    REQUIRE(json.size() == expected.size());
    REQUIRE(text.size() >= json.size());
    REQUIRE(markdown.size() >= json.size());
    for (std::size_t i = 0; i < json.size(); ++i) {
      const Json& one = document["explanations"][i];
      std::string where = one["scheme"].get<std::string>() + " ";
      where += one["period"].get<std::string>();
      CAPTURE(where);
      std::string points[3];
      list_points(json[i], points[0]);
      list_points(text[i], points[1]);
      list_points(markdown[i], points[2]);
      CHECK(points[0] == points[1]);
      CHECK(points[0] == points[2]);
      for (const Listed* form : {&json[i], &text[i], &markdown[i]}) {
        CHECK(wrong_sum(*form) == "");
        const std::string& total = expected.at(where);
        REQUIRE(form->own.has_value() == !total.empty());
        if (form->own) CHECK(is_rounded(*form->own, total));
      }
      ++trees;
    }
  }
  CHECK(trees > 15);
}

TEST_CASE("huaiyuan: what is explained adds up") {
  check_example("huaiyuan");
}
TEST_CASE("guannan: what is explained adds up") {
  check_example("guannan");
}

}  // namespace
}  // namespace plan::test
