#include "plan/doc/document.h"

#include <doctest/doctest.h>

using namespace plan::doc;

TEST_CASE("documents are values: alike when all that is read is alike") {
  Document a;
  a.title = "方案";
  a.blocks = {Heading{1, "一、", "任务", ""}, Paragraph{}, Table{}, Annex{}};
  Document b = a;
  CHECK(a == b);
  std::get<Heading>(b.blocks.front()).number = "二、";
  CHECK(!(a == b));
}
