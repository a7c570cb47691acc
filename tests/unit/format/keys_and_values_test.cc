// What is said about keys and values that are wrong: rules K001 to K004, Y002, D001.
#include <doctest/doctest.h>

#include "support.h"

using namespace plan;
using test::findings;
using test::Strings;

TEST_CASE("a sound plan of three lines has no findings") {
  auto loaded = test::load("");
  CHECK(findings(*loaded).empty());
  CHECK(loaded->has_model);
  CHECK(loaded->plan.format.value == 1);
  CHECK(loaded->plan.id.text == "p");
  CHECK(loaded->plan.title.text == "方案");
}

TEST_CASE("an unknown key is named with its place and the nearest key (K001)") {
  auto loaded = test::load("stages:\n  - {titel: 动员, period: 2024-04}\n");
  REQUIRE(loaded->findings.size() == 1);
  const Finding& f = loaded->findings[0];
  CHECK(f.code == "K001");
  CHECK(f.name == "unknown-key");
  CHECK(f.severity == Severity::kError);
  CHECK(f.message.en == "a stage has no key `titel`");
  CHECK(f.message.zh == "阶段没有“titel”这个键");
  CHECK(f.help.en == "did you mean `title`?");
  CHECK(f.help.zh == "是不是“title”？");
  CHECK(f.place.line == 5);
  CHECK(f.place.column == 6);
  CHECK(f.place.end_column == 11);
  REQUIRE(f.fix);
  CHECK(!f.fix->safe);
  CHECK(f.fix->edits[0].text == "title");
}

TEST_CASE("a key one slip away from several is guessed by the user") {
  auto loaded = test::load("tasks: [{标提: 甲, standing: true}]\n");
  REQUIRE(loaded->findings.size() == 1);
  CHECK(loaded->findings[0].help.zh == "是不是“标识”“标题”？");
  CHECK_FALSE(loaded->findings[0].fix);
}

TEST_CASE("keys whose colons are not YAML's do not become a text (K003)") {
  auto said = [](const std::string& more) {
    std::string out;
    auto loaded = test::load(more);
    for (const Finding& f : loaded->findings) {
      out += f.code + " " + f.message.en + "|" + f.help.en + "\n";
    }
    return out;
  };
  auto in_text = [](const std::string& key) {
    return "K003 `" + key + "` is read as the beginning of a text, not as a key|write `" + key +
           ": …`, with a half-width colon and a blank\n";
  };
  CHECK(said("tasks:\n  - 标题：甲\n    牵头单位：乙\n  - title:丙\n") ==
        in_text("标题") + in_text("title"));
  CHECK(said("units:\n  - 名称：甲\n") == in_text("名称"));
  CHECK(said("tasks:\n  - 牵头单位：甲\n    标题：乙\n") == in_text("牵头单位"));
  // What may be text is text.
  CHECK(said("requirements:\n  - 责任单位：甲\n  - 时间：3月\n    地点：乙\n  - '标题：丙'\n")
            .empty());
}

// The text with the only fix of it applied; empty without one.
std::string respelled(const std::string& more) {
  auto loaded = test::load(more);
  for (const Finding& f : loaded->findings) {
    if (!f.fix) continue;
    REQUIRE(f.fix->edits.size() == 1);
    const Edit& edit = f.fix->edits[0];
    std::string text(loaded->sources.file(edit.span.file).text());
    CHECK(edit.place.line == loaded->sources.place(edit.span).line);
    return text.replace(edit.span.begin, edit.span.end - edit.span.begin, edit.text)
        .substr(test::kHead.size());
  }
  return "";
}

TEST_CASE("a word is respelled byte for byte, inside its quotes") {
  CHECK(respelled("stages: [{titel: 动员}]\n") == "stages: [{title: 动员}]\n");
  CHECK(respelled("stages: [{\"titel\" : 动员}]\n") == "stages: [{\"title\" : 动员}]\n");
  CHECK(respelled("stages: [{'titel': 动员}]\n") == "stages: [{'title': 动员}]\n");
  CHECK(respelled("units: [县住建局]\ntasks: [{text: 一, lead: '县城管局、县住健局'}]\n") ==
        "units: [县住建局]\ntasks: [{text: 一, lead: '县城管局、县住建局'}]\n");
}

TEST_CASE("a word that is spelled otherwise in the file is left alone") {
  // An escape, an alias and a block: the word itself does not stand there.
  CHECK(respelled("stages: [{\"ti\\x74el\": 动员}]\n").empty());
  CHECK(respelled("units: [县住建局]\nx-a: &a 县住健局\n"
                  "tasks: [{text: 一, lead: *a }]\n")
            .empty());
  CHECK(respelled("units: [县住建局]\ntasks:\n  - text: 一\n    lead: |\n      县住健局\n")
            .empty());
}

TEST_CASE("a mistyped Chinese key gets a Chinese hint, and columns count characters") {
  auto loaded = test::load("重点任务:\n  - {标题: 清理四堆, 牵头单: 甲局}\n");
  REQUIRE(loaded->findings.size() == 1);
  CHECK(findings(*loaded)[0] == "5:16 K001 a task has no key `牵头单`");
  CHECK(loaded->findings[0].help.zh == "是不是“牵头单位”？");
}

TEST_CASE("where few keys are allowed all of them are listed") {
  auto loaded = test::load("basis:\n  - {title: 某办法, year: 2024}\n");
  REQUIRE(loaded->findings.size() == 1);
  REQUIRE(loaded->findings[0].notes.size() == 1);
  CHECK(loaded->findings[0].notes[0].en == "its keys: `title`, `number`, `note`");
  CHECK(loaded->findings[0].notes[0].zh == "可用的键：“标题”、“发文字号”、“说明”");
}

TEST_CASE("keys that begin with x- are nobody's business") {
  CHECK(
      findings("x-own: {anything: [1, 2]}\nunits:\n  - {name: 甲村, x-poor: true}\n").empty());
}

TEST_CASE("required keys are asked for (K002)") {
  auto loaded = load_plan_text("plan.yaml", "lang: zh\n");
  CHECK(findings(*loaded) == Strings{"1:1 K002 the plan needs `id`",
                                     "1:1 K002 the plan needs `plan`",
                                     "1:1 K002 the plan needs `title`"});
  CHECK(loaded->findings[0].message.zh == "方案缺少“代码”");
  CHECK(loaded->findings[0].help.en == "add `id: …`");
  CHECK(loaded->findings[0].help.zh == "请加上“代码: …”");
  // A key left blank is not given; then it is the key that is pointed at.
  CHECK(findings(*load_plan_text("plan.yaml", "plan: 1\nid: a\ntitle:\n")) ==
        Strings{"3:1 K002 the plan needs `title`"});
}

TEST_CASE("a value of the wrong kind says what was meant and what is there (K003)") {
  auto loaded = test::load("number: [一, 二]\npreamble: {a: b}\nunits:\n  - name: [甲]\n");
  CHECK(findings(*loaded) ==
        Strings{"4:9 K003 `number` should be text, not a list",
                "5:11 K003 `preamble` should be text, not keys with values",
                "7:11 K003 `name` should be text, not a list"});
  CHECK(loaded->findings[0].message.zh == "“number”应为文本，不是列表");
}

TEST_CASE("a full-width colon behind a key is recognized where keys were meant") {
  auto loaded = test::load(
      "organization:\n  title: 组织\n  groups:\n    - office: {at: 甲局}\n"
      "assessment:\n  id: a\n  limits: 最低：60\n");
  REQUIRE(loaded->findings.size() == 1);
  CHECK(findings(*loaded)[0] == "10:11 K003 `limits` should be keys with values, not text");
  CHECK(loaded->findings[0].help.zh == "键后面要用半角冒号加空格：“最低: …”");
}

TEST_CASE("a root that is no map is no plan") {
  auto list = load_plan_text("plan.yaml", "- a\n- b\n");
  CHECK(!list->has_model);
  CHECK(findings(*list) == Strings{"1:1 K003 the plan should be keys with values, not a list"});
  auto scalar = load_plan_text("plan.yaml", "只是一句话\n");
  CHECK(!scalar->has_model);
  REQUIRE(scalar->findings.size() == 1);
  CHECK(scalar->findings[0].message.en == "the plan should be keys with values, not text");
}

TEST_CASE("what is not YAML has the findings of the reader and no model") {
  auto loaded = load_plan_text("plan.yaml", "plan: 1\nid: [a\n");
  CHECK(!loaded->has_model);
  REQUIRE(!loaded->findings.empty());
  CHECK(loaded->findings[0].code == "Y001");
}

TEST_CASE("what to write in place of something like a number") {
  auto help = [](const std::string& text) {
    auto loaded = test::load("assessment: {full_marks: " + text + ", items: []}\n");
    REQUIRE(!loaded->findings.empty());
    return loaded->findings[0].help.en;
  };
  CHECK(help("95%") == "write the number alone: `95`");
  CHECK(help("９５．５％") == "write the number alone: `95.5`");
  CHECK(help("每处0.5分") == "write the number alone: `0.5`");
  CHECK(help("每次扣2分") == "write the number alone: `2`");
  CHECK(help("十分") == "write it with digits and a decimal point: 1000, 0.5, 12.75");
  CHECK(help("两百") == "write the number alone: `200`");
  // These could mean several numbers; none is proposed.
  for (const char* text : {"1e3", "0x10", "1/3", "'1,000'", "10分5厘", ".5", "1."}) {
    CAPTURE(text);
    CHECK(help(text) == "write it with digits and a decimal point: 1000, 0.5, 12.75");
  }
}

TEST_CASE("words, numbers and ids that are none (K004)") {
  auto loaded = test::load(
      "assessment:\n"
      "  cycle: quater\n"
      "  full_marks: 一百\n"
      "  closing: 3.5\n"
      "  rectify: 7天\n"
      "  items:\n"
      "    - {id: 1st, points: 95%, deduct: 1}\n"
      "    - {title: 甲, run: 1}\n");
  CHECK(findings(*loaded) ==
        Strings{"5:10 K004 `cycle` cannot be `quater`",
                "6:15 K004 `full_marks` should be a number, not `一百`",
                "7:12 K004 `closing` should be a whole number from 0 to 3660, not `3.5`",
                "8:12 K004 `rectify` should be a whole number from 0 to 3660, not `7天`",
                "10:12 K004 `1st` cannot be an id",
                "10:25 K004 `points` should be a number, not `95%`",
                "11:18 K001 an item has no key `run`"});
  const Finding& word = loaded->findings[0];
  CHECK(word.help.en == "did you mean `quarter`?");
  CHECK(word.message.zh == "“cycle”不能写“quater”");
  REQUIRE(word.notes.size() == 1);
  CHECK(word.notes[0].zh == "可以写：“周”“月度”“季度”“半年”“年度”“一次”");
  CHECK(loaded->findings[1].help.en == "write the number alone: `100`");
  CHECK(loaded->findings[3].help.en == "write the number alone: `7`");
  CHECK(
      loaded->findings[4].help.en ==
      "an id is made of letters (Chinese too), digits, `_` and `-`, begins with a letter, and "
      "has at most 64 characters");
}

TEST_CASE("other versions of the format are not read") {
  auto loaded = load_plan_text("plan.yaml", "plan: 2\nid: a\ntitle: b\n");
  CHECK(findings(*loaded) == Strings{"1:7 K004 this program reads format 1, not 2"});
  CHECK(loaded->plan.format.value == 2);
}

TEST_CASE("one key in both languages is one key too many (Y002)") {
  auto loaded = test::load("标题: 另一个\n");
  REQUIRE(loaded->findings.size() == 1);
  CHECK(findings(*loaded)[0] == "4:1 Y002 `标题` and `title` are the same key");
  CHECK(loaded->findings[0].help.zh == "请合并为一处，有几个值的写成列表");
  CHECK(loaded->findings[0].message.zh == "“标题”和“title”是同一个键");
  REQUIRE(loaded->findings[0].related.size() == 1);
  CHECK(loaded->findings[0].related[0].place.line == 3);
  CHECK(loaded->findings[0].related[0].message.zh == "第一次写在这里");
  CHECK(loaded->plan.title.text == "方案");
}

TEST_CASE("days and months that do not exist (D001), and what is no date (K004)") {
  auto loaded = test::load("date: 2024-02-30\nperiod: 昨天\n");
  REQUIRE(loaded->findings.size() == 2);
  CHECK(loaded->findings[0].code == "D001");
  CHECK(loaded->findings[0].name == "bad-date");
  CHECK(loaded->findings[0].place.column == 7);
  CHECK(loaded->findings[1].code == "K004");
  CHECK(!loaded->plan.date);
  CHECK(!loaded->plan.period);
}

TEST_CASE("true and false in both languages, and nothing else") {
  CHECK(test::load("tasks: [{text: 甲, standing: 是}]\n")->plan.tasks[0].standing);
  CHECK(!test::load("tasks: [{text: 甲, standing: 否}]\n")->plan.tasks[0].standing);
  CHECK(test::load("tasks: [{text: 甲, standing: 'true'}]\n")->plan.tasks[0].standing);
  CHECK(findings("tasks: [{text: 甲, standing: yes}]\n") ==
        Strings{"4:29 K004 `standing` cannot be `yes`"});
}

TEST_CASE("full-width digits are digits") {
  auto loaded = test::load("assessment: {items: [{id: a, points: １００, deduct: ０．５}]}\n");
  CHECK(findings(*loaded).empty());
  CHECK(full_marks(loaded->plan.schemes[0]) == Ratio(100));
}

TEST_CASE("blank values are not given, quoted or not") {
  CHECK(test::dump("number:\nunits: ''\ngoals: ~\ndate: ''\n") == test::dump(""));
}

TEST_CASE("all that is wrong in a file is said in one run") {
  CHECK(findings("a: 1\nb: 2\nunits: [{nam: x}]\ndate: x\n").size() == 5);
}

TEST_CASE("a file full of one mistake is cut short, and says so") {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "k" + std::to_string(i) + ": 1\n";
  auto loaded = test::load(text);
  CHECK(loaded->findings.size() == 501);
  CHECK(loaded->findings.back().message.en ==
        "there are more findings of this rule; they are not shown");
}
