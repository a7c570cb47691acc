// What the examples' READMEs work out by hand is what the program computes.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "support/console.h"
#include "support/files.h"

namespace plan::test {
namespace {

using Json = nlohmann::json;

struct Row {
  std::string unit;                // the heading above the table
  std::vector<std::string> cells;  // period first
};

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  for (std::size_t at = 1; at < line.size();) {
    std::size_t bar = std::min(line.find('|', at), line.size());
    std::string cell = line.substr(at, bar - at);
    cell.erase(0, cell.find_first_not_of(' '));
    cell.erase(cell.find_last_not_of(' ') + 1);
    cells.push_back(std::move(cell));
    at = bar + 1;
  }
  return cells;
}

std::vector<Row> rows(const std::string& example) {
  std::vector<Row> all;
  std::string unit;
  for (const std::string& line :
       lines(read(source_folder() / "examples" / example / "README.md"))) {
    if (line.starts_with("### ")) unit = line.substr(4);
    if (line.starts_with("| 2024")) all.push_back({unit, cells_of(line)});
  }
  return all;
}

Json scores(const std::string& example) {
  auto folder = source_folder() / "examples" / example;
  tool::Args args = {"score", (folder / "plan.yaml").string(), "--format", "json"};
  for (const char* quarter : {"Q1", "Q2", "Q3", "Q4"}) {
    args.push_back((folder / "logs" / (std::string("2024") + quarter + ".csv")).string());
  }
  Ran ran = run(args);
  REQUIRE(ran.status == tool::kDone);
  return Json::parse(ran.out);
}

// Of a scheme, in a period, by the unit's name.
Json result(const Json& board, const std::string& scheme, const std::string& period,
            const std::string& name) {
  for (const Json& one : board["schemes"]) {
    if (one["id"] != scheme) continue;
    for (const Json& time : one["periods"]) {
      if (time["period"] != period) continue;
      for (const Json& unit : time["units"]) {
        if (unit["name"] == name) return unit;
      }
    }
  }
  FAIL("no result of " << name << " in " << scheme << " " << period);
  return {};
}

Json item(const Json& unit, const std::string& id) {
  for (const Json& one : unit["items"]) {
    if (one["id"] == id) return one["score"];
  }
  return {};
}

// "90" and "90.0" are one number.
std::string plain(std::string number) {
  if (number.find('.') == std::string::npos) return number;
  number.erase(number.find_last_not_of('0') + 1);
  if (number.back() == '.') number.pop_back();
  return number;
}

TEST_CASE("huaiyuan: two villages, four quarters and the year") {
  Json board = scores("huaiyuan");
  std::vector<Row> all = rows("huaiyuan");
  REQUIRE(all.size() == 10);
  for (const Row& row : all) {
    const std::string& period = row.cells.at(0);
    CAPTURE(row.unit);
    CAPTURE(period);
    if (period == "2024") {
      CHECK(result(board, "annual", period, row.unit)["score"] == row.cells.at(5));
      continue;
    }
    Json unit = result(board, "quarterly", period, row.unit);
    CHECK(unit["tree"] == row.cells.at(2));
    CHECK(unit["bonus"] == row.cells.at(3));
    CHECK(unit["penalty"] == row.cells.at(4));
    CHECK(unit["score"] == row.cells.at(5));
  }
}

TEST_CASE("guannan: two estates, four quarters and the year") {
  Json board = scores("guannan");
  std::vector<Row> all = rows("guannan");
  REQUIRE(all.size() == 10);
  for (const Row& row : all) {
    const std::string& period = row.cells.at(0);
    CAPTURE(row.unit);
    CAPTURE(period);
    if (period == "2024") {
      CHECK(result(board, "annual", period, row.unit)["score"] == row.cells.at(4));
      continue;
    }
    Json unit = result(board, "quarterly", period, row.unit);
    CHECK(item(unit, "regular") == row.cells.at(2));
    CHECK(item(unit, "satisfaction") == plain(row.cells.at(3)));
    CHECK(unit["score"] == row.cells.at(4));
  }
  CHECK(result(board, "four-quarters", "2024", "玉兰苑")["score"] == "387.59");
  CHECK(result(board, "annual", "2024", "玉兰苑")["rank"] == 1);
  CHECK(result(board, "four-quarters", "2024", "凤凰城")["score"] == "356.53");
  CHECK(result(board, "annual", "2024", "凤凰城")["grade"] == "B");
  CHECK(result(board, "annual", "2024", "凤凰城")["rank"] == 36);
}

}  // namespace
}  // namespace plan::test
