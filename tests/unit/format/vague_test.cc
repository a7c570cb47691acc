#include "plan/format/vague.h"

#include <doctest/doctest.h>

using plan::is_vague_unit;

TEST_CASE("collective words that name nobody") {
  for (const char* word :
       {"各有关单位", "各相关部门", "相关部门", "各单位", "有关部门", "县直各单位",
        "市直有关部门", "其他成员单位", "各成员单位", "各级各部门", "相关职能部门",
        "局属各科室", "有关单位和部门", "各部门、各单位"}) {
    CAPTURE(word);
    CHECK(is_vague_unit(word));
  }
}

TEST_CASE("words that name somebody, or could with members") {
  for (const char* word : {"各村", "各乡镇", "县住建局", "主管部门", "物业服务企业", "单位",
                           "部门", "", "有关村", "各小区物业"}) {
    CAPTURE(word);
    CHECK(!is_vague_unit(word));
  }
}
