#include "plan/publish/said.h"

#include <doctest/doctest.h>

using plan::Ratio;
using plan::publishing::Said;

namespace {

Said of(std::string_view text) {
  Said said;
  said.add(text);
  return said;
}

Ratio half() {
  return Ratio(1, 2);
}

}  // namespace

TEST_CASE("a number is said with its verb, and only as a whole number") {
  CHECK(of("每处扣0.5分").takes_off(half()));
  CHECK(of("每处扣 0.5 分").takes_off(half()));
  CHECK(of("每处扣减0.50分").takes_off(half()));
  CHECK(!of("每处扣10.5分").takes_off(half()));
  CHECK(!of("满分0.5分").takes_off(half()));
  CHECK(!of("每处扣0.5").takes_off(half()));
  CHECK(!of("加0.5分").takes_off(half()));
  CHECK(of("每次加2.0分").adds(Ratio(2)));
  CHECK(!of("每次加12分").adds(Ratio(2)));
}

TEST_CASE("a number near a word") {
  CHECK(of("最多不超过3分").number_after(Ratio(3), "分", {"不超过"}));
  CHECK(of("上限为3分").number_after(Ratio(3), "分", {"上限"}));
  CHECK(!of("最多三次，每次都要登记，加3分").number_after(Ratio(3), "分", {"最多"}));
}

TEST_CASE("a list of numbers is said only where each stands behind its name") {
  CHECK(of("一般问题每处扣0.5分，严重问题每处扣1分").gives("一般问题", half(), "分"));
  CHECK(of("一般问题每处扣1分，严重问题每处扣0.5分").has("0.5分"));
  CHECK(!of("一般问题每处扣1分，严重问题每处扣0.5分").gives("一般问题", half(), "分"));
  CHECK(!of("严重问题").gives("严重问题", half(), "分"));
  CHECK(!of("").gives("", half(), "分"));
}

TEST_CASE("nothing said is nothing") {
  CHECK(!Said().anything());
  CHECK(!of("甲").has(""));
  CHECK(of("依次加倍").any_of({"减半", "加倍"}));
  CHECK(!of("县三创办").all_of({"县三创办", "媒体"}));
}
