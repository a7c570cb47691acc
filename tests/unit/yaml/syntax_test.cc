// The mistakes people make, each with its place and its whole message.
#include <doctest/doctest.h>

#include "read_text.h"

using namespace plan::yaml;

namespace {

Strings findings(std::string_view text) {
  Reading reading(text);
  CHECK_FALSE(reading.document.tree);
  for (const plan::Finding& f : reading.document.findings) {
    CHECK(f.name == (f.code == "Y001" ? "yaml-syntax" : f.name));
    CHECK_FALSE(f.message.zh.empty());
    CHECK((f.message.zh.find('{') == std::string::npos ||
           f.message.en.find("`{`") != f.message.en.npos ||
           f.message.en.find("`{#") != f.message.en.npos));
    CHECK(f.help.zh.empty() == f.help.en.empty());
    CHECK(f.span.known());
  }
  return reading.findings();
}

const std::string kColonHelp = ", with an ASCII colon and a blank";

std::string wide(std::string_view where, const std::string& key) {
  return std::string(where) + " Y001 `" + key +
         "` is followed by a full-width colon | write `" + key + ": …`" + kColonHelp;
}

std::string tight(std::string_view where, const std::string& key) {
  return std::string(where) + " Y001 the colon behind `" + key +
         "` has no blank after it | write `" + key + ": …`" + kColonHelp;
}

std::string no_colon(std::string_view where, const std::string& text) {
  return std::string(where) + " Y001 `" + text +
         "` stands where a key was expected, but no colon follows it | write `key: value`; if "
         "it belongs to the text above, indent it further than that key";
}

}  // namespace

TEST_CASE("a full-width colon is reported on its own line") {
  CHECK(findings("名称：甲\n年份: 2024\n") == Strings{wide("1:3-1:4", "名称")});
  CHECK(findings("a: 1\n名称：甲\nb: 2\n") == Strings{wide("2:3-2:4", "名称")});
  CHECK(findings("a: 1\n名称：甲\n") == Strings{wide("2:3-2:4", "名称")});
  CHECK(findings("a: 1\nstages：\n  - a\nb: 1\n") == Strings{wide("2:7-2:8", "stages")});
  CHECK(findings("- 名称：甲\n  年份: 2024\n") == Strings{wide("1:5-1:6", "名称")});
  CHECK(findings("x:\n  - a: 1\n    b：2\n    c: 3\n") == Strings{wide("3:6-3:7", "b")});
}

TEST_CASE("all full-width colons of the top level are reported in one run") {
  CHECK(findings("a: 1\n名称：甲\n类型：乙\nb: 1\n\n时间：x\n") ==
        Strings{wide("2:3-2:4", "名称"), wide("3:3-3:4", "类型"), wide("6:3-6:4", "时间")});
  CHECK(findings("名称：甲\n类型：乙\n") ==
        Strings{wide("1:3-1:4", "名称"), wide("2:3-2:4", "类型")});
}

TEST_CASE("a colon without a blank") {
  CHECK(findings("a:1\nb: 2\n") == Strings{tight("1:2-1:3", "a")});
  CHECK(findings("a: x\n名称:1\nc: 2\n") == Strings{tight("2:3-2:4", "名称")});
  CHECK(findings("plan:1\n") == Strings{tight("1:5-1:6", "plan")});
}

TEST_CASE("a key or colon missing in brackets") {
  Reading tight_colon("a: {b:1}\n");
  CHECK(tight_colon.findings() ==
        Strings{"1:5-1:8 Y001 `b:1` has no blank behind its colon | write `key: value`, with "
                "an ASCII colon and a blank"});
  CHECK(tight_colon.shape() == "{'a': {}}");
  Reading wide_colon("a: {名：1, c: 2}\n");
  CHECK(wide_colon.findings() ==
        Strings{"1:5-1:8 Y001 `名：1` has a full-width colon where a key ends | write `key: "
                "value`, with an ASCII colon and a blank"});
  CHECK(wide_colon.shape() == "{'a': {'c': '2'}}");
}

TEST_CASE("text without a colon where a key was expected") {
  CHECK(findings("a: 1\n负责人\n") == Strings{no_colon("2:1-2:4", "负责人")});
  CHECK(findings("a: 1\n负责人\nb: 2\n") == Strings{no_colon("2:1-2:4", "负责人")});
  CHECK(findings("a: 1\n负责人") == Strings{no_colon("2:1-2:4", "负责人")});
  CHECK(findings("a:\n  b: 1\n  负责人 # c\nc: 2\n") == Strings{no_colon("3:3-3:6", "负责人")});
}

TEST_CASE("a text in the column of its key is no value of it") {
  auto one = [](std::string_view text) { return Reading(text).findings(); };
  CHECK(one("a:\n名称：甲\n") == Strings{wide("2:3-2:4", "名称")});
  CHECK(one("a:\n负责人\n") == Strings{no_colon("2:1-2:4", "负责人")});
  CHECK(one("a:\nnull\n") == Strings{no_colon("2:1-2:5", "null")});
  CHECK(one("x:\n  a:\n  b:1\n") == Strings{tight("3:4-3:5", "b")});
  CHECK(one("a:\n 负责人\nb: 1\n") == Strings{});
}

TEST_CASE("nothing at the end of a file is dropped without a word") {
  CHECK(findings("a: 1\n%b\n") ==
        Strings{"2:1-2:3 Y001 this line does not go on with what stands above | what stands "
                "above is complete: a list, a bracket or a text, but no `key: value`"});
  CHECK(findings("%FOO\n---\na: 1\n") ==
        Strings{"1:1-1:5 Y001 a directive (`%…`) that is not understood | take the line out: "
                "plan files need no directives"});
  CHECK(findings("%YAML 1.2\na: 1\n").size() == 1);
  CHECK(Reading("# c\n%YAML 1.2\n# c\n---\na: 1\n...\n\n# end\n").sound());
}

TEST_CASE("a colon inside a value") {
  const std::string message =
      " Y001 a value with a colon and a blank in it must be quoted | put the whole value in "
      "quotes";
  CHECK(findings("a: x: y\n") == Strings{"1:4-1:8" + message});
  CHECK(findings("标题: 要求: 全覆盖 # c\n") == Strings{"1:5-1:12" + message});
  CHECK(findings("- a: b: c\n") == Strings{"1:6-1:10" + message});
  CHECK(findings("- 正文: 内容为:\n  条目: x\n") ==
        Strings{"1:7-1:11 Y001 a value that ends in a colon must be quoted | put the whole "
                "value in quotes, or write the full-width `：`"});
}

TEST_CASE("a line that is indented further becomes part of the text above") {
  CHECK(findings("a: 1\n  b: 2\n") ==
        Strings{"2:3-2:5 Y001 `b:` is read as part of the text of the line above, because it "
                "is indented further | a key of its own begins in the same column as its "
                "neighbours; a text with a colon in it must be quoted, or written under `key: "
                "|`"});
}

TEST_CASE("wrong indentation") {
  const std::string help = " | begin it in the same column as its neighbours";
  CHECK(findings("a:\n  b: 1\n c: 2\n") ==
        Strings{"3:2-3:6 Y001 this line begins in column 2; what stands above begins in "
                "column 1 or 3" +
                help});
  CHECK(findings("- a: 1\n - b: 2\n") ==
        Strings{"2:2-2:8 Y001 this line begins in column 2; what stands above begins in "
                "column 1 or 3" +
                help});
  CHECK(findings("a: >\n  x\n b: 1\n") ==
        Strings{"3:2-3:6 Y001 this line begins in column 2; its neighbours begin in column 1" +
                help});
  CHECK(findings("  a: 1\nb: 2\n") ==
        Strings{"2:1-2:5 Y001 this line begins further left than the first line of the file | "
                "begin all keys of the top level in the same column\n"
                "^ 1:3-1:3 the first line is indented here"});
}

TEST_CASE("a TAB in the indentation") {
  const std::string message = " Y001 a TAB in the indentation | indent with blanks only";
  CHECK(findings("a:\n\tb: 1\n") == Strings{"2:1-2:2" + message});
  CHECK(findings("a:\n  b: 1\n\tc: 2\n") == Strings{"3:1-3:2" + message});
  CHECK(findings("a:\n  - b\n  \t- c\n").size() == 1);
}

TEST_CASE("a reference in a text without quotes, inside brackets") {
  const std::string message =
      " Y001 inside brackets the reference `{#x}` cuts the text off | put the whole text in "
      "quotes";
  CHECK(findings("a:\n  - {b: 见{#x}。}\n  - {b: 乙}\n") == Strings{"2:10-2:14" + message});
  CHECK(findings("a: {b: 见 {#x} 办理}\n") == Strings{"1:10-1:14" + message});
  CHECK(findings("a: [甲, 见{#x}办理]\nb: 1\n") == Strings{"1:9-1:13" + message});
  // What is wrong elsewhere is told as what it is.
  CHECK(findings("a: {b: '见{#x}。'}\nc: - d\n").size() == 1);
  CHECK(findings("a: 见{#x}。\nc: - d\n").front().starts_with("2:4-2:5 Y001 a list cannot"));
}

TEST_CASE("lists and maps mixed up") {
  CHECK(findings("a: 1\n- b\n") ==
        Strings{"2:1-2:4 Y001 a list item (`- `) among the keys of a map | write the list "
                "below its own key, or `key: value` here"});
  CHECK(findings("a: - b\n") ==
        Strings{"1:4-1:5 Y001 a list cannot begin behind its key | put each `- item` on a line "
                "of its own below the key; if the value is a dash, quote it"});
  CHECK(findings("- a\n-b\n- c\n") ==
        Strings{"2:1-2:2 Y001 the dash of a list item has no blank after it | write `- b`; "
                "if it is text, put all of the text in quotes"});
  CHECK(findings("- a\nb: 1\n") ==
        Strings{"2:1-2:5 Y001 this line does not go on with what stands above | what stands "
                "above is complete: a list, a bracket or a text, but no `key: value`"});
  const std::string no_item =
      " Y001 an item of this list was expected: a line that begins with `- ` | begin the line "
      "with `- `, in the same column as the other items";
  CHECK(findings("x:\n  - a\n  负责人\n") == Strings{"3:3-3:6" + no_item});
  CHECK(findings("x:\n  - a\n  b: 1\n") == Strings{"3:3-3:7" + no_item});
}

TEST_CASE("a quote that is not closed is reported where it opens") {
  const std::string message =
      " Y001 the quote that opens here is never closed | put the closing ";
  const std::string end = " at the end of the text";
  // The first is accepted by the parser alone: the rest of the file would become the text.
  CHECK(findings("a: \"abc\nb: 2\n") == Strings{"1:4-1:5" + message + "\"" + end});
  CHECK(findings("a: 1\n名称: 'abc\nb: 2") == Strings{"2:5-2:6" + message + "'" + end});
  CHECK(
      findings("a: \"甲”  # b\n") ==
      Strings{"1:4-1:5 Y001 the quote that opens here is never closed | write \" at the end of "
              "the line: the ” there does not close it"});
  CHECK(findings("a: [x, \"y]\nb: 1\n") == Strings{"1:8-1:9" + message + "\"" + end});
  CHECK(findings("{a: 1, b: 'y}\n") == Strings{"1:11-1:12" + message + "'" + end});
  CHECK(findings("a: \"b\n...\n") == Strings{"1:4-1:5" + message + "\"" + end});
  CHECK(findings("a: \"x\nb: \"y\"\nc: 1\n") ==
        Strings{"1:4-1:5 Y001 the quote that opens here is closed only on line 2, before more "
                "text | a closing quote is probably missing on this line"});
}

TEST_CASE("text behind a closing quote or bracket") {
  CHECK(findings("a: \"x\" y\n") ==
        Strings{"1:8-1:9 Y001 text behind the closing quote | put all of the value inside the "
                "quotes; write a quote inside it as \\\""});
  CHECK(findings("a: 'it's'\n") ==
        Strings{"1:8-1:10 Y001 text behind the closing quote | put all of the value inside the "
                "quotes; write a quote inside it as ''"});
  CHECK(findings("a: \"x\"，\"y\"\n") ==
        Strings{"1:7-1:11 Y001 text behind the closing quote | several values are written in "
                "brackets, with commas of half width: [a, b]"});
  CHECK(findings("number: [2024]12号\nb: 1\n") ==
        Strings{"1:15-1:18 Y001 text behind the closing bracket | if the value is text that "
                "begins with a bracket, put all of it in quotes"});
  Reading comment("a: \"x\"#c\nb: [1]#c\n");
  CHECK(comment.findings() ==
        Strings{"1:7-1:9 Y001 a comment needs a blank before its `#` | if it is text, put it "
                "inside the quotes",
                "2:7-2:9 Y001 a comment needs a blank before its `#` | if it is text, put it "
                "inside the quotes"});
}

TEST_CASE("brackets that do not pair") {
  auto unclosed = [](const std::string& where, const std::string& open,
                     const std::string& close) {
    return where + " Y001 the bracket `" + open +
           "` that opens here is never closed | close it with `" + close +
           "`; if the value is text that begins with `" + open + "`, put it in quotes";
  };
  CHECK(findings("a: [1, 2\nb: 3\n") == Strings{unclosed("1:4-1:5", "[", "]")});
  CHECK(findings("a: {x: 1\nb: 3\nc: 4\n") == Strings{unclosed("1:4-1:5", "{", "}")});
  CHECK(findings("a: [1, 2\n") == Strings{unclosed("1:4-1:5", "[", "]")});
  CHECK(findings("a: {#id} 规定\nb: 1\n") == Strings{unclosed("1:4-1:5", "{", "}")});
  const std::string help = " | take it out; if it belongs to a text, put the text in quotes";
  CHECK(findings("a: ]\n") == Strings{"1:4-1:5 Y001 `]` closes nothing" + help});
  CHECK(findings("a: {b: 1}}\n") == Strings{"1:10-1:11 Y001 `}` closes nothing" + help});
  CHECK(findings("a: [b}\n") == Strings{"1:6-1:7 Y001 `}` where `]` was expected" + help +
                                        "\n^ 1:4-1:5 the bracket opens here"});
  CHECK(findings("a: [x, {b: 甲]\n") == Strings{"1:13-1:14 Y001 `]` where `}` was expected" +
                                                help + "\n^ 1:8-1:9 the bracket opens here"});
  CHECK(findings("a: [x, {b: [y], c: {}, d: 1]]\n") ==
        Strings{"1:28-1:29 Y001 `]` where `}` was expected" + help +
                "\n^ 1:8-1:9 the bracket opens here"});
  CHECK(findings("a: [x, {b: 1}, y}\n") ==
        Strings{"1:17-1:18 Y001 `}` where `]` was expected" + help +
                "\n^ 1:4-1:5 the bracket opens here"});
  // At the start of a line the parser sees all of the bracket before it tells of any.
  CHECK(findings("{\"a\": 1,\n\"b\": [\"x\"\n}\n") ==
        Strings{"3:1-3:2 Y001 `}` where `]` was expected" + help +
                "\n^ 2:6-2:7 the bracket opens here"});
  CHECK(findings("{\"plan\": 1,\n\"title\": \"x\"\n") ==
        Strings{unclosed("1:1-1:2", "{", "}")});
  CHECK(findings("- {a: 1, b: 2\n- {a: 2}\n") == Strings{unclosed("1:3-1:4", "{", "}")});
  CHECK(findings("a: [\"x\" \"y\"]\n") ==
        Strings{"1:9-1:13 Y001 a comma or `]` was expected | part the items by ASCII commas; "
                "put text with unusual signs in quotes\n^ 1:4-1:5 the bracket opens here"});
}

TEST_CASE("items and keys that are missing") {
  auto one = [](std::string_view text) {
    Reading reading(text);
    CHECK(reading.document.tree);
    return reading.findings();
  };
  CHECK(one("a: [1,,2]\n") ==
        Strings{"1:6-1:6 Y001 an item is missing here | take out the comma "
                "that is one too many"});
  CHECK(one("a: [,1]\n").size() == 1);
  CHECK(one("a: {,}\n") ==
        Strings{"1:5-1:5 Y001 a key is missing here | take out the comma that "
                "is one too many"});
  CHECK(one(": x\n").size() == 1);
  CHECK(Reading("a: [1, 2,]\nb: {c: 1,}\n").sound());
}

TEST_CASE("signs that no value begins with") {
  auto sign = [](const std::string& where, const std::string& first) {
    return where + " Y001 a value cannot begin with the sign " + first +
           " | put the whole value in quotes";
  };
  CHECK(findings("a: @甲\nb: 1\n") == Strings{sign("1:4-1:6", "@")});
  CHECK(findings("a: `x\n") == Strings{sign("1:4-1:6", "`")});
  CHECK(findings("a: %x\n") == Strings{sign("1:4-1:6", "%")});
  CHECK(findings("a: & b\n") == Strings{sign("1:4-1:7", "&")});
  CHECK(findings(",\n") == Strings{sign("1:1-1:2", ",")});
  CHECK(findings("a: >=95\n") ==
        Strings{"1:4-1:8 Y001 text behind `>` on the same line | if the value is text that "
                "begins with `>`, put it in quotes; if `>` begins a long text, write that on "
                "the lines below, indented"});
  CHECK(
      findings("a: **重点**\n") ==
      Strings{"1:4-1:10 Y001 `**重点**` refers to an anchor that is not defined above it | if "
              "this is text that begins with `*`, put it in quotes"});
}

TEST_CASE("escapes") {
  CHECK(findings("a: \"D:\\q\"\n") ==
        Strings{"1:7-1:9 Y001 `\\q` is not an escape of double quotes | write a backslash as "
                "`\\\\`, or use single quotes"});
  CHECK(
      findings("a: \"\\ud83d\\ude00\"\n") ==
      Strings{"1:5-1:11 Y001 `\\ud83d` stands for no character | write the character itself"});
  CHECK(findings("a: \"\\新\"\n") ==
        Strings{"1:5-1:7 Y001 `\\新` is not an escape of double quotes | write a backslash as "
                "`\\\\`, or use single quotes"});
}

TEST_CASE("one file, one document") {
  const std::string help =
      " Y005 a second document begins here; a file holds one plan | take out the line `---` or "
      "`...`, or put the rest in its own file";
  CHECK(findings("a: 1\n---\nb: 1\n") == Strings{"2:1-2:4" + help});
  CHECK(findings("a: 1\n...\ntext\n") == Strings{"3:1-3:5" + help});
  CHECK(findings("a: 1\n---\n") == Strings{"2:1-2:4" + help});
  CHECK(Reading("a: 1\n---\nb: 1\n").document.findings[0].name == "many-documents");
  CHECK(Reading("---\na: 1\n...\n").sound());
}

TEST_CASE("what YAML has and plans have not") {
  auto one = [](std::string_view text) { return Reading(text).findings(); };
  CHECK(
      one("a: !foo x\nb: !!binary x\nc: !!set {d}\ne: !!str [f]\n") ==
      Strings{"1:4-1:8 Y001 the tag `!foo` is not supported here | leave it out; if the text "
              "itself begins with `!`, put it in quotes",
              "2:4-2:12 Y001 the tag `!!binary` is not supported here | leave it out; if the "
              "text itself begins with `!`, put it in quotes",
              "3:4-3:9 Y001 the tag `!!set` is not supported here | leave it out; if the text "
              "itself begins with `!`, put it in quotes",
              "4:4-4:9 Y001 the tag `!!str` is not supported here | leave it out; if the text "
              "itself begins with `!`, put it in quotes"});
  CHECK(Reading("a: !!int 3\nb: !!seq [x]\nc: !!map {d: e}\nf: !<tag:yaml.org,2002:str> g\n")
            .sound());
  Reading merge("a: &x {b: 1}\nc:\n  <<: *x\n  d: 2\n\"<<\": 3\n");
  CHECK(merge.findings() == Strings{"3:3-3:5 Y001 merge keys (`<<`) are not supported | write "
                                    "the keys out here"});
  CHECK(merge.shape() == "{'a': {'b': '1'}, 'c': {'d': '2'}, '<<': '3'}");
  CHECK(one("[a, b]: c\nd: &x {e: f}\n*x : g\n? - h\n: i\n").size() == 3);
  Reading self("a: &x [*x, {b: *x}]\n");
  CHECK(self.findings() ==
        Strings{"1:8-1:10 Y001 `*x` stands inside what `&x` names: it would contain itself | "
                "write out what is meant",
                "1:16-1:18 Y001 `*x` stands inside what `&x` names: it would contain itself | "
                "write out what is meant"});
  CHECK(self.shape() == "{'a': [null, {'b': null}]}");
  CHECK(one("%YAML 3.0\n---\na: 1\n").size() == 1);
  CHECK(one("a: &x &y b\n").size() == 1);
}
