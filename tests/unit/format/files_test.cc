// Plans in several files: include, units from CSV, the project's root.
#include <doctest/doctest.h>

#include <filesystem>

#include "support.h"
#include "support/temp_folder.h"

using namespace plan;
using test::findings;
using test::Strings;

namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder& write(const std::string& name, const std::string& text) {
    folder_.write(name, text);
    return *this;
  }
  [[nodiscard]] std::string at(const std::string& name) const { return folder_ / name; }
  [[nodiscard]] std::unique_ptr<LoadedPlan> load(const std::string& more,
                                                 const LoadOptions& options = {}) {
    write("plan.yaml", test::kHead + more);
    auto loaded = load_plan(at("plan.yaml"), options);
    REQUIRE(loaded);
    return *std::move(loaded);
  }
  // A path as messages name it, without this folder.
  [[nodiscard]] Strings strip(Strings lines) const {
    for (std::string& line : lines) {
      for (std::size_t i; (i = line.find(folder_.path())) != line.npos;) {
        line.replace(i, folder_.path().size(), "HERE");
      }
    }
    return lines;
  }

 private:
  TempFolder folder_;
};

}  // namespace

TEST_CASE("top-level keys of included files are merged in") {
  Folder folder;
  folder.write("parts/units.yaml", "units: [甲局]\ninclude: more.yaml\n");
  folder.write("parts/more.yaml", "stages: [{title: 一, period: 4月}]\n");
  auto loaded =
      folder.load("period: 2024\ninclude: parts/units.yaml\ntasks: [{text: 一, lead: 甲局}]\n");
  CHECK(findings(*loaded).empty());
  CHECK(loaded->plan.units.size() == 1);
  CHECK(iso(loaded->plan.stages[0]->stage->period->value) == "2024-04");
  CHECK(loaded->inputs == Strings{folder.at("plan.yaml"), folder.at("parts/units.yaml"),
                                  folder.at("parts/more.yaml")});
  CHECK(loaded->sources.size() == 3);
}

TEST_CASE("what is wrong with an include (K006)") {
  Folder folder;
  folder.write("a.yaml", "include: b.yaml\nunits: [甲局]\n");
  folder.write("b.yaml", "include: [a.yaml, plan.yaml]\nunits: [乙局]\ntitle: 题\n");
  folder.write("c.yaml", "- a\n");
  folder.write("d.yaml", "a: 1\n---\nb: 2\n");
  auto loaded =
      folder.load("include: [a.yaml, none.yaml, ../x.yaml, /etc/passwd, ., c.yaml, d.yaml]\n");
  Strings all = folder.strip(findings(*loaded));
  CHECK(all ==
        Strings{
            "1:11 K006 `a.yaml` is read already: it is included twice, or in a circle",
            "1:19 K006 `plan.yaml` is read already: it is included twice, or in a circle",
            "2:1 K006 `units` is given in two files",
            "3:1 K001 an included file has no key `title`",
            "1:1 K003 an included file should be keys with values, not a list",
            all[5],  // in the YAML reader's own words
            "4:19 K006 there is no file `none.yaml`",
            "4:30 K006 `../x.yaml` lies outside the project's folder",
            "4:41 K006 `/etc/passwd` lies outside the project's folder",
            "4:54 K006 `.` lies outside the project's folder",
        });
  CHECK(all[5].find("Y005") != std::string::npos);
  CHECK(loaded->plan.units[0].name.text == "甲局");
}

TEST_CASE("a file that is not there is said so where the plan's path is relative") {
  Folder folder;
  folder.write("plan.yaml", test::kHead + "include: [none.yaml, no/such.yaml, ../x.yaml]\n");
  fs::path here = fs::current_path();
  fs::current_path(folder.at("."));
  auto loaded = load_plan("plan.yaml");
  fs::current_path(here);
  REQUIRE(loaded);
  CHECK(findings(**loaded) ==
        Strings{"4:11 K006 there is no file `none.yaml`",
                "4:22 K006 there is no file `no/such.yaml`",
                "4:36 K006 `../x.yaml` lies outside the project's folder"});
}

TEST_CASE("a link does not lead out of the root, and .plan.yaml widens it") {
  Folder folder;
  folder.write("outside/u.yaml", "units: [甲局]\n");
  folder.write("in/plan.yaml", test::kHead + "include: link.yaml\n");
  fs::create_symlink(folder.at("outside/u.yaml"), folder.at("in/link.yaml"));
  auto loaded = *load_plan(folder.at("in/plan.yaml"));
  CHECK(findings(*loaded) ==
        Strings{"4:10 K006 `link.yaml` lies outside the project's folder"});
  LoadOptions options;
  options.root = folder.at("");
  CHECK(findings(**load_plan(folder.at("in/plan.yaml"), options)).empty());
  folder.write(".plan.yaml", "");
  CHECK(findings(**load_plan(folder.at("in/plan.yaml"))).empty());
}

TEST_CASE("units from CSV: columns in either language, in any order, others left alone") {
  Folder folder;
  folder.write("units.csv",
               "\xEF\xBB\xBF地址,Name,类别,组别,上级单位,简称,代码\r\n"
               "东街,\"东风村\",village,北片,甲局,东风；东村,v01\r\n"
               "\r\n"
               ",红星村,village,南片,,,v02\r\n");
  folder.write("more.csv", "名称;成员单位\n各村;village\n");
  auto loaded = folder.load("units: [{from: units.csv}, 甲局, {from: [more.csv]}]\n");
  CHECK(findings(*loaded).empty());
  const auto& units = loaded->plan.units;
  REQUIRE(units.size() == 4);
  CHECK(units[0].id.text == "v01");
  CHECK(units[0].name.text == "东风村");
  CHECK(units[0].group.text == "北片");
  CHECK(units[0].aliases.size() == 2);
  CHECK(units[0].parent->index == 2);
  CHECK(units[3].expanded == std::vector<int>{0, 1});
  Place place = loaded->sources.place(units[0].name.span);
  CHECK(place.file == folder.at("units.csv"));
  CHECK(place.line == 2);
  CHECK(place.column == 4);
}

TEST_CASE("units from CSV: the separator is told by the header, or named in a first line") {
  Folder folder;
  folder.write("bars.csv", "名称|组别\n东风村|北片\n");
  folder.write("named.csv", "\xEF\xBB\xBFsep=;\r\n名称,全称;组别;x\r\n红星村,东;南片;\r\n");
  folder.write("odd.csv", "\"sep=#\"\n名称#组别\n新村#南,片\n");
  auto loaded = folder.load("units: {from: [bars.csv, odd.csv]}\n");
  CHECK(findings(*loaded).empty());
  REQUIRE(loaded->plan.units.size() == 2);
  CHECK(loaded->plan.units[0].group.text == "北片");
  CHECK(loaded->plan.units[1].group.text == "南,片");
  CHECK(loaded->sources.place(loaded->plan.units[1].group.span).line == 3);
  // The line is no header: what is wrong with the header is told of the line below.
  auto named = folder.load("units: {from: named.csv}\n");
  CHECK(findings(*named) ==
        Strings{"2:1 K002 the first row should name the columns; `name` or `id` is needed",
                "3:1 K002 a unit needs `name` or `id`"});
}

TEST_CASE("findings in CSV name the cell as a spreadsheet does") {
  Folder folder;
  folder.write(
      "units.csv",
      "id,name,parent,kinds\n1a,东风村,县局,x\n,,县局\na,红星村,,\na,东风村,,,extra\n");
  auto loaded = folder.load("units: {from: units.csv}\n");
  CHECK(findings(*loaded) ==
        Strings{"1:16 K001 no column is called `kinds`", "2:1 K004 `1a` cannot be an id",
                "2:8 R001 no unit is called `县局`", "3:1 K002 a unit needs `name` or `id`",
                "5:1 K005 two units are called `a`", "5:3 K005 two units are called `东风村`",
                "5:9 K004 the row has more fields than the header"});
  CHECK(loaded->findings[0].place.cell == "D1");
  CHECK(loaded->findings[0].help.en == "did you mean `kind`?");
  CHECK(loaded->findings[1].place.cell == "A2");
  CHECK(loaded->findings[2].place.cell == "C2");
  CHECK(loaded->findings[5].place.cell == "B5");
  CHECK(loaded->findings[5].related.at(0).place.cell == "B2");
}

TEST_CASE("a CSV that cannot be read says why, and is no reason for unknown units") {
  Folder folder;
  folder.write("gbk.csv", "\xC3\xFB\xB3\xC6,\xC0\xE0\xB1\xF0\n\xB6\xAB\xB7\xE7\xB4\xE5,\xFF\n");
  folder.write("book.csv", "PK\x03\x04 and so on");
  folder.write("open.csv", "name\n\"东风村\n");
  folder.write("plain.csv", "village,东风村\n");
  folder.write("empty.csv", "");
  auto loaded = folder.load(
      "units: {from: [gbk.csv, book.csv, open.csv, plain.csv, empty.csv, none.csv]}\n"
      "tasks: [{text: 一, lead: 东风村}]\n");
  Strings all = findings(*loaded);
  CHECK(all.size() == 6);
  for (const Finding& f : loaded->findings) CHECK(f.code != "R001");
  CHECK(std::count(all.begin(), all.end(), "1:1 Y004 the file is not UTF-8") == 1);
  CHECK(std::count(all.begin(), all.end(),
                   "4:25 K006 `book.csv` is a spreadsheet or document, not plain text") == 1);
  CHECK(std::count(
            all.begin(), all.end(),
            "1:1 K002 the first row should name the columns; `name` or `id` is needed") == 2);
}

TEST_CASE("units from a CSV file in the encoding of a spreadsheet") {
  Folder folder;
  // 名称,类别 / 东风村,village in GBK; 学校 in GBK, whose bytes are valid UTF-8; and 红星村 in
  // UTF-16 with its mark.
  folder.write("gbk.csv",
               "\xC3\xFB\xB3\xC6,\xC0\xE0\xB1\xF0\n\xB6\xAB\xB7\xE7\xB4\xE5,village\n");
  folder.write("school.csv", "name\n\xD1\xA7\xD0\xA3\n");
  std::string utf16 = "\xFF\xFE";
  for (char16_t c : std::u16string(u"名称\n红星村\n")) {
    utf16 += static_cast<char>(c & 0xFF);
    utf16 += static_cast<char>(c >> 8);
  }
  folder.write("wide.csv", utf16);
  auto loaded = folder.load(
      "units: {from: [gbk.csv, school.csv, wide.csv]}\n"
      "tasks: [{text: 一, lead: 东风村}]\n");
  REQUIRE(loaded->plan.units.size() == 3);
  CHECK(loaded->plan.units[0].name.text == "东风村");
  CHECK(loaded->plan.units[1].name.text == "学校");
  CHECK(loaded->plan.units[2].name.text == "红星村");
  CHECK(loaded->plan.units[0].kind.text == "village");
  REQUIRE(loaded->findings.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    const Finding& said = loaded->findings[i];
    CHECK(said.severity == Severity::kInfo);
    CHECK(said.message.en == (i < 2 ? "read as GB18030" : "read as UTF-16"));
  }
}

TEST_CASE("a plan that cannot be read at all is an error, not a finding") {
  Folder folder;
  CHECK(!load_plan(folder.at("none.yaml")));
  folder.write("plan.xlsx", "PK\x03\x04 and so on");
  auto office = load_plan(folder.at("plan.xlsx"));
  REQUIRE(!office);
  CHECK(office.error().message.en.find("is a spreadsheet or document, not a plan in YAML") !=
        std::string::npos);
}

TEST_CASE("a byte order mark is not part of the text") {
  Folder folder;
  folder.write("plan.yaml", "\xEF\xBB\xBF" + test::kHead);
  auto loaded = *load_plan(folder.at("plan.yaml"));
  CHECK(findings(*loaded).empty());
  CHECK(loaded->sources.place(loaded->plan.format.span).column == 7);
}

TEST_CASE("a file over the limit is a finding, not an endless read") {
  Folder folder;
  LoadOptions options;
  options.limits.bytes = 100;
  auto loaded = folder.load("preamble: " + std::string(200, 'a') + "\n", options);
  REQUIRE(loaded->findings.size() == 1);
  CHECK(loaded->findings[0].code == "Y003");
  CHECK(!loaded->has_model);
}
