#include <doctest/doctest.h>

#include "lint_support.h"

using namespace plan;
using plan::test::said;
using plan::test::scheme;

TEST_CASE("A001: weights of a scheme and of a branch") {
  CHECK(said("", scheme("    - {title: 定期, weight: 70, deduct: 1}\n"
                        "    - title: 居民\n"
                        "      weight: 30\n"
                        "      items:\n"
                        "        - {title: 投诉率, weight: 33.3, rate: {of: 100}}\n"
                        "        - {title: 整改率, weight: 66.6, rate: {of: 100}}\n")) ==
        "11:32 error A001 the weights in 居民 add up to 99.9, not 100\n"
        "  = 投诉率 33.3 + 整改率 66.6");
  CHECK(said("", scheme("    - {title: 一, weight: 100.5, deduct: 1}\n", "  title: 年度考核\n"),
             Lang::kZh) ==
        "8:26 error A001 “年度考核”下各项权重合计为100.5，不是100\n"
        "  = 一 100.5");
  CHECK(said("", scheme("    - {title: 一, weight: 33.3, deduct: 1}\n"
                        "    - {title: 二, weight: 66.7, points: 50, deduct: 1}\n"))
            .empty());
}

TEST_CASE("A002: points of a branch and of a scheme") {
  CHECK(said("", scheme("    - title: 道路\n"
                        "      points: 20\n"
                        "      items:\n"
                        "        - {title: 路面, points: 8, deduct: 1}\n"
                        "        - {title: 沟渠, points: 11.5, deduct: 1}\n"
                        "    - {title: 庭院, points: 80, deduct: 1}\n",
                        "  full_marks: 99\n")) ==
        "6:15 error A002 full marks of the scheme are 99, but its items add up to 100\n"
        "  = 道路 20 + 庭院 80\n"
        "9:15 error A002 道路 is worth 20 points, but its items add up to 19.5\n"
        "  = 路面 8 + 沟渠 11.5");
}

TEST_CASE("A002: sums may be left out, and weights leave full marks free") {
  CHECK(said("", scheme("    - title: 道路\n"
                        "      items:\n"
                        "        - {title: 路面, points: 8, deduct: 1}\n"
                        "        - {title: 沟渠, points: 12, deduct: 1}\n"
                        "    - {title: 庭院, points: 80, deduct: 1}\n",
                        "  full_marks: 100\n"))
            .empty());
  CHECK(said("", scheme("    - {title: 一, weight: 100, deduct: 1}\n", "  full_marks: 120\n"))
            .empty());
}

TEST_CASE("A003: the odd one out is named") {
  CHECK(said("", scheme("    - {title: 一, weight: 70, deduct: 1}\n"
                        "    - {title: 二, weight: 30, deduct: 1}\n"
                        "    - {title: 三, points: 30, deduct: 1}\n")) ==
        "9:15 error A003 三 has points where the items beside it have weights");
  CHECK(said("", scheme("    - {title: 一, points: 70, deduct: 1}\n"
                        "    - {title: 二, points: 30, deduct: 1}\n"
                        "    - {title: 三, weight: 30, deduct: 1}\n")) ==
        "9:15 error A003 三 has a weight where the items beside it have points");
  CHECK(said("", scheme("    - {title: 一, points: 70, deduct: 1}\n"
                        "    - {title: 二, deduct: 1}\n")) ==
        "8:15 error A003 二 has neither points nor a weight");
  CHECK(said("",
             scheme("    - {title: 一, weight: 100, deduct: 1}\n"
                    "    - title: 二\n"
                    "      items: [{title: 三, points: 5, deduct: 1}]\n"),
             Lang::kZh) == "8:14 error A003 同级各项写有权重，“二”没有写");
}

TEST_CASE("a number that could not be read is not missed a second time") {
  CHECK(said("", scheme("    - {title: 一, weight: 七十, deduct: 1}\n"
                        "    - {title: 二, weight: 30, deduct: 1}\n"))
            .find("A00") == std::string::npos);
}
