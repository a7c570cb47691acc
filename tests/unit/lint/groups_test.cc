#include <doctest/doctest.h>

#include "lint_support.h"

using namespace plan;
using plan::test::said;

namespace {

// A leading group with these keys, in line 6.
std::string group(std::string_view code, std::string_view keys, Lang lang = Lang::kEn) {
  return said(code, "organization:\n  - name: 整治领导小组\n    " + std::string(keys) + "\n",
              lang);
}

}  // namespace

TEST_CASE("O001: working groups too, but not one whose text says who leads") {
  CHECK(group("O001", "members: 镇长") == "5:11 info O001 整治领导小组 has no leader");
  CHECK(group("O001", "{leader: 镇长, groups: [{name: 宣传组, members: 甲}]}").empty());
  CHECK(said("O001",
             "organization: [{name: 指挥部, leader: 镇长, groups: [{name: 宣传组, members: "
             "甲}]}]\n",
             Lang::kZh) == "4:56 info O001 “宣传组”没有写组长");
  CHECK(group("O001", "text: 由镇长任组长。").empty());
  CHECK(group("O001", "leader: [镇党委书记, 镇长]").empty());
}

TEST_CASE("O002: a post with two holders, or written twice for a name") {
  CHECK(
      group("O002",
            "members: [{name: 赵某, post: 镇财政所所长}, {name: 钱某, post: 镇财政所所长}]") ==
      "6:41 warning O002 the post 镇财政所所长 is written twice in 整治领导小组\n"
      "  - 6:15 first here");
  CHECK(group("O002", "members: [派出所所长, 村书记, 派出所所长]", Lang::kZh) ==
        "6:27 warning O002 “整治领导小组”中“派出所所长”写了两次\n"
        "  - 6:15 前一处在这里");
  CHECK(group("O002", "leader: [{name: 赵某, post: 镇长}, {name: 钱某, post: 镇党委书记}]")
            .empty());
  CHECK(group("O002", "deputies: [{name: 赵某, post: 副镇长}, {name: 钱某, post: 副镇长}]")
            .empty());
  CHECK(group("O002", "members: [{name: 赵某, post: 村书记}, {name: 钱某, post: 村书记}]")
            .empty());
  CHECK(group("O002", "members: [{name: 赵某, post: 所长}, {name: 钱某, post: 所长}]").empty());
}

TEST_CASE("O003: one person in two posts") {
  CHECK(group("O003", "{leader: 赵某, members: [钱某, 赵某]}").empty());
  CHECK(said("O003",
             "organization:\n"
             "  - {name: 领导小组, leader: 赵某, members: [钱某, 赵某], liaison: 钱某,\n"
             "     office: {at: 甲办, director: 钱某, members: [孙某, 孙某]}}\n") ==
        "5:44 warning O003 赵某 stands under `leader` and `members` of 领导小组\n"
        "  - 5:26 first here\n"
        "6:51 warning O003 孙某 stands twice under `members` of 领导小组\n"
        "  - 6:47 first here");
  CHECK(said("O003", "organization: [{name: 领导小组, leader: xxx, members: [xxx, ×××]}]\n")
            .empty());
}

TEST_CASE("O004: an office, a liaison, or words about one") {
  CHECK(group("O004", "leader: 镇长") ==
        "5:11 info O004 整治领导小组 has neither an office nor a liaison");
  CHECK(group("O004", "leader: 镇长", Lang::kZh) ==
        "5:11 info O004 “整治领导小组”没有写办公室，也没有写联络员");
  CHECK(group("O004", "liaison: 赵某").empty());
  CHECK(group("O004", "office: {at: 城管办}").empty());
  CHECK(group("O004", "text: 领导小组下设办公室，设在镇城管办。").empty());
  CHECK(group("O004", "groups: [{name: 综合办公室, leader: 赵某}]").empty());
  CHECK(said("O004", "organization: [{name: 宣传组, leader: 赵某}]\n").empty());
}
