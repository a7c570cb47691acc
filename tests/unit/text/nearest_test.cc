#include "plan/text/nearest.h"

#include <doctest/doctest.h>

using namespace plan;

using Strings = std::vector<std::string>;

TEST_CASE("edits are counted over characters, a swap as one, case not at all") {
  CHECK(edit_distance("", "", 3) == 0);
  CHECK(edit_distance("lint", "lint", 3) == 0);
  CHECK(edit_distance("lnt", "lint", 3) == 1);
  CHECK(edit_distance("lnit", "lint", 3) == 1);
  CHECK(edit_distance("LINT", "lint", 3) == 0);
  CHECK(edit_distance("kitten", "sitting", 3) == 3);
  CHECK(edit_distance("责任部门", "责任单位", 3) == 2);
  CHECK(edit_distance("牵头部们", "牵头部门", 3) == 1);
  CHECK(edit_distance("", "abc", 5) == 3);
}

TEST_CASE("beyond the limit the distance is not worked out") {
  CHECK(edit_distance("abcdef", "uvwxyz", 2) == 3);
  CHECK(edit_distance("a", "abcdefgh", 2) == 3);
  CHECK(edit_distance("abc", "abd", 0) == 1);
}

TEST_CASE("the nearest names come first, equal ones in the given order") {
  Strings commands = {"lint", "explain", "score", "schema", "schedule", "report", "render"};
  CHECK(nearest("lnt", commands) == Strings{"lint"});
  CHECK(nearest("scroe", commands) == Strings{"score"});
  CHECK(nearest("rendr", commands) == Strings{"render"});
  CHECK(nearest("scheme", commands) == Strings{"schema"});
  CHECK(nearest("zzz", commands) == Strings{});
  CHECK(nearest("", commands) == Strings{});
  CHECK(nearest("aac", {"aab", "aad", "aaa", "aae"}) == Strings{"aab", "aad", "aaa"});
  CHECK(nearest("aac", {"aab", "aad", "aaa"}, 1) == Strings{"aab"});
}

TEST_CASE("Chinese words of up to four characters may differ in one") {
  Strings keys = {"牵头单位", "责任单位", "配合单位", "实施期限"};
  CHECK(nearest("牵头单", keys) == Strings{"牵头单位"});
  CHECK(nearest("责任单住", keys) == Strings{"责任单位"});
  CHECK(nearest("完成时间", keys) == Strings{});
  CHECK(nearest("甲", {"乙", "甲乙"}) == Strings{"甲乙"});
}

TEST_CASE("names that hold the word, or that it holds, come after the likely slips") {
  CHECK(nearest("住建局", {"县住房和城乡建设局", "灌南县住建局办公室", "县住建局"}) ==
        Strings{"县住建局", "灌南县住建局办公室"});
  CHECK(nearest("东风村委会", {"红星村", "东风村"}) == Strings{"东风村"});
  CHECK(nearest("局", {"住房和城乡建设局"}) == Strings{});  // one character says nothing
}
