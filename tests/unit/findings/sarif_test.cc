// SARIF as its readers take it apart. That documents fit the schema is tested on the binary.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "plan/findings/printer.h"

using namespace plan;
using nlohmann::json;

namespace {

Finding finding(const SourceFile& file, std::uint32_t begin, std::uint32_t end) {
  Finding f;
  f.code = "D003";
  f.name = "stage-overlap";
  f.severity = Severity::kWarning;
  f.place = file.place(begin, end);
  f.message = {"message", "消息"};
  return f;
}

json run_of(const std::vector<Finding>& findings, PrintOptions options = {}) {
  options.format = FindingFormat::kSarif;
  json document = json::parse(print_findings(findings, options));
  CHECK(document["version"] == "2.1.0");
  REQUIRE(document["runs"].size() == 1);
  return document["runs"][0];
}

std::string uri_of(const std::string& name) {
  SourceFile file(name, "a: 1\n");
  return run_of({finding(
      file, 0,
      1)})["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
}

}  // namespace

TEST_CASE("SARIF: a run without findings") {
  json run = run_of({});
  CHECK(run["results"] == json::array());
  CHECK(run["tool"]["driver"]["name"] == "plan");
  CHECK(run["tool"]["driver"]["rules"] == json::array());
  CHECK(run["columnKind"] == "unicodeCodePoints");
}

TEST_CASE("SARIF: regions count code points, ends are behind the last") {
  // 𠮷 lies outside the basic plane: one code point, two UTF-16 units, four bytes.
  SourceFile file("a.yaml", "标题: 𠮷甲\nb: 2\n");
  json result = run_of({finding(file, 12, 15)})["results"][0];
  json physical = result["locations"][0]["physicalLocation"];
  CHECK(physical["region"]["startLine"] == 1);
  CHECK(physical["region"]["startColumn"] == 6);
  CHECK(physical["region"]["endLine"] == 1);
  CHECK(physical["region"]["endColumn"] == 7);
  CHECK(physical["region"]["snippet"]["text"] == "标题: 𠮷甲");
  CHECK(result["level"] == "warning");
}

TEST_CASE("SARIF: a finding of a whole file has no region, one without a file no place") {
  Finding whole;
  whole.code = "Y003";
  whole.place.file = "a.yaml";
  json results = run_of({whole, Finding{}})["results"];
  CHECK_FALSE(results[0]["locations"][0]["physicalLocation"].contains("region"));
  CHECK(results[1]["locations"] == json::array());
  CHECK(results[0]["level"] == "error");
}

TEST_CASE("SARIF: rules that were broken, once each, and what is known of them") {
  SourceFile file("a.yaml", "a: 1\n");
  Finding other = finding(file, 0, 1);
  other.code = "C001";
  other.name = "data-error";
  PrintOptions options;
  options.lang = Lang::kZh;
  options.version = "1.2";
  options.rules = {
      {"A001", "unused", Severity::kError, plain("a"), plain("b"), plain("c")},
      {"D003", "stage-overlap", Severity::kInfo, {"s", "概要"}, {"w", "何事"}, {"h", "为何"}}};
  json run = run_of({finding(file, 0, 1), other, finding(file, 1, 2)}, options);
  CHECK(run["language"] == "zh");
  CHECK(run["tool"]["driver"]["version"] == "1.2");
  json rules = run["tool"]["driver"]["rules"];
  REQUIRE(rules.size() == 2);
  CHECK(rules[0]["id"] == "D003");
  CHECK(rules[0]["shortDescription"]["text"] == "概要");
  CHECK(rules[0]["fullDescription"]["text"] == "何事");
  CHECK(rules[0]["help"]["text"] == "为何");
  CHECK(rules[0]["defaultConfiguration"]["level"] == "note");
  CHECK(rules[1] == json{{"id", "C001"}, {"name", "data-error"}});
  CHECK(run["results"][0]["ruleIndex"] == 0);
  CHECK(run["results"][1]["ruleIndex"] == 1);
  CHECK(run["results"][2]["ruleIndex"] == 0);
}

TEST_CASE("SARIF: notes, help, related places and fixes") {
  SourceFile file("a.yaml", "甲: 1\n乙: 2\n");
  Finding f = finding(file, 0, 3);
  f.notes.push_back(plain("note"));
  f.help = plain("help");
  f.related.push_back({file.place(7, 10), plain("first here")});
  f.fix = Fix{true, {{file.place(0, 3), "丙"}, {file.place(7, 10), ""}}};
  json result = run_of({f})["results"][0];
  CHECK(result["message"]["text"] == "message\nnote\nhelp");
  json related = result["relatedLocations"][0];
  CHECK(related["id"] == 0);
  CHECK(related["message"]["text"] == "first here");
  CHECK(related["physicalLocation"]["region"]["startLine"] == 2);
  REQUIRE(result["fixes"].size() == 1);
  CHECK(result["fixes"][0]["properties"]["safe"] == true);
  json change = result["fixes"][0]["artifactChanges"][0];
  CHECK(change["artifactLocation"]["uri"] == "a.yaml");
  REQUIRE(change["replacements"].size() == 2);
  CHECK(change["replacements"][0]["deletedRegion"] ==
        json{{"startLine", 1}, {"startColumn", 1}, {"endLine", 1}, {"endColumn", 2}});
  CHECK(change["replacements"][0]["insertedContent"]["text"] == "丙");
  CHECK(change["replacements"][1]["insertedContent"]["text"] == "");
}

TEST_CASE("SARIF: file names as references") {
  CHECK(uri_of("plans/a-1_b.~.yaml") == "plans/a-1_b.~.yaml");
  CHECK(uri_of("/plans/a.yaml") == "file:///plans/a.yaml");
  CHECK(uri_of("方案 1%.yaml") == "%E6%96%B9%E6%A1%88%201%25.yaml");
  CHECK(uri_of("a:b?#[.yaml") == "a%3Ab%3F%23%5B.yaml");
  CHECK(uri_of("<stdin>") == "%3Cstdin%3E");
  CHECK(uri_of("\xFF.yaml") == "%FF.yaml");
}
