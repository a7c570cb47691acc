#include "plan/text/fold.h"

#include <doctest/doctest.h>

using namespace plan;

TEST_CASE("names that people take for the same have the same key") {
  CHECK(fold_name("县 住建局") == "县住建局");
  CHECK(fold_name("\u3000村（社区）\n") == "村(社区)");
  CHECK(fold_name("ＡＢＣ－１") == "abc-1");
  CHECK(fold_name("Public Works") == "publicworks");
  CHECK(fold_name("\uFEFF日期\u00A0") == "日期");
  CHECK(fold_name("扣分、加分") == "扣分、加分");
  CHECK(fold_name("") == "");
}

TEST_CASE("a header's unit in brackets does not count") {
  struct Case {
    std::string_view header;
    std::string_view key;
  };
  const Case cases[] = {
      {"扣分（分）", "扣分"},
      {"数量(个)", "数量"},
      {"得 分\n（ 分 ）", "得分"},
      {"比例（％）", "比例"},
      {"分值(Points)", "分值"},
      {"村（社区）", "村(社区)"},  // another word for the column, not its unit
      {"单位（部门）", "单位(部门)"},
      {"（分）", "(分)"},
      {"扣分", "扣分"},
      {"扣分)", "扣分)"},
      {"（分）扣", "(分)扣"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.header);
    CHECK(fold_header(c.header) == c.key);
  }
}

TEST_CASE("a unit is also known without its leading region word") {
  CHECK(implied_alias("县住建局") == "住建局");
  CHECK(implied_alias("市教体局") == "教体局");
  CHECK(implied_alias("镇人居环境办") == "人居环境办");
  CHECK(implied_alias("县委办") == "");  // two characters left
  CHECK(implied_alias("住建局") == "");
  CHECK(implied_alias("市市场监管局") == "市场监管局");
  CHECK(implied_alias("") == "");
}
