// Look-ups over a plan put together by hand.
#include <doctest/doctest.h>

#include "plan/model/plan.h"

using namespace plan;

namespace {

Line line(const std::string& text) {
  return {text, {}};
}

Unit unit(const std::string& id, const std::string& name) {
  Unit u;
  u.id = line(id);
  u.name = line(name);
  return u;
}

Item leaf(const std::string& id, int points) {
  Item item;
  item.id = line(id);
  item.points = At<Ratio>{Ratio(points), {}};
  return item;
}

Item branch(const std::string& id, std::vector<Item> items) {
  Item item;
  item.id = line(id);
  item.items = std::move(items);
  return item;
}

UnitRef to_unit(int index) {
  return {line("as written"), UnitRef::To::kUnit, index};
}

}  // namespace

TEST_CASE("a clause is called by its id, its title, or its text up to the first stop") {
  Clause clause;
  CHECK(clause.name().empty());
  CHECK(clause.is_blank());
  clause.text.paragraphs = {"清理垃圾，整治乱象。", "第二段"};
  CHECK(clause.name() == "清理垃圾");
  CHECK(!clause.is_blank());
  clause.text.paragraphs = {"没有标点"};
  CHECK(clause.name() == "没有标点");
  clause.text.paragraphs = {"一；二，三"};
  CHECK(clause.name() == "一");
  clause.title = line("标题");
  CHECK(clause.name() == "标题");
  clause.id = line("id");
  CHECK(clause.name() == "id");
}

TEST_CASE("units print by name, and collective ones stand for their members") {
  Plan plan;
  plan.units = {unit("a", "甲局"), unit("b", ""), unit("all", "各单位")};
  plan.units[2].collective = true;
  plan.units[2].expanded = {0, 1};
  CHECK(printed(plan, to_unit(0)) == "甲局");
  CHECK(printed(plan, to_unit(1)) == "b");
  CHECK(printed(plan, UnitRef{line("各有关单位")}) == "各有关单位");
  CHECK(expand(plan, to_unit(0)) == std::vector<int>{0});
  CHECK(expand(plan, to_unit(2)) == std::vector<int>{0, 1});
  CHECK(expand(plan, UnitRef{line("各有关单位")}).empty());
}

TEST_CASE("groups print by name, an office by its own or as it is written") {
  Plan plan;
  plan.organization.resize(2);
  plan.organization[0].name = line("领导小组");
  plan.organization[0].office.emplace();
  plan.organization[1].id = line("team");
  plan.organization[1].office.emplace();
  plan.organization[1].office->name = line("创建办");
  plan.groups = {{&plan.organization[0], -1}, {&plan.organization[1], -1}};
  auto ref = [](UnitRef::To to, int index) { return UnitRef{line("写的"), to, index}; };
  CHECK(printed(plan, ref(UnitRef::To::kGroup, 0)) == "领导小组");
  CHECK(printed(plan, ref(UnitRef::To::kGroup, 1)) == "team");
  CHECK(printed(plan, ref(UnitRef::To::kOffice, 0)) == "写的");
  CHECK(printed(plan, ref(UnitRef::To::kOffice, 1)) == "创建办");
}

TEST_CASE("sections, schemes and labels are found by what they are called") {
  Plan plan;
  plan.sections.resize(1);
  plan.sections[0].kind = SectionKind::kStages;
  CHECK(find_section(plan, SectionKind::kStages) == plan.sections.data());
  CHECK(find_section(plan, SectionKind::kTasks) == nullptr);
  plan.schemes.resize(2);
  plan.schemes[0].title = line("年度");
  plan.schemes[1].id = line("年度");
  CHECK(find_scheme(plan, "年度") == 1);  // an id goes before a title
  CHECK(find_scheme(plan, "assessment") == 0);
  CHECK(find_scheme(plan, "none") == -1);
  plan.labels = {{line("lead"), line("牵头部门")}};
  CHECK(label_of(plan, "lead") == "牵头部门");
  CHECK(label_of(plan, "support").empty());
}

TEST_CASE("items and extras are found at any depth, leaves in tree order") {
  Scheme scheme;
  scheme.items = {branch("x", {leaf("a", 1), branch("y", {leaf("b", 2)})}), leaf("c", 3)};
  REQUIRE(find_item(scheme, "b") != nullptr);
  CHECK(find_item(scheme, "b")->points->value == Ratio(2));
  CHECK(find_item(scheme, "y")->is_branch());
  CHECK(find_item(scheme, "none") == nullptr);
  std::string order;
  for (const Item* item : leaves(scheme)) order += item->key();
  CHECK(order == "abc");
  Extra heading;
  heading.id = line("h");
  heading.items.resize(1);
  heading.items[0].title = line("题");
  scheme.vetoes = {heading};
  CHECK(find_extra(scheme, "题") != nullptr);
  CHECK(find_extra(scheme, "h") != nullptr);
  CHECK(leaves(scheme.vetoes).size() == 1);
}

TEST_CASE("points come from below unless they are stated") {
  Scheme scheme;
  scheme.items = {branch("x", {leaf("a", 30), leaf("b", 20)}), leaf("c", 50)};
  CHECK(full_points(scheme.items[0]) == Ratio(50));
  CHECK(full_marks(scheme) == Ratio(100));
  scheme.items[0].points = At<Ratio>{Ratio(40), {}};
  CHECK(full_points(scheme.items[0]) == Ratio(40));
  scheme.full_marks = At<Ratio>{Ratio(120), {}};
  CHECK(full_marks(scheme) == Ratio(120));
}

TEST_CASE("weighted children make a hundred") {
  Item weighted = branch("w", {leaf("a", 5), leaf("b", 5)});
  for (Item& item : weighted.items) item.weight = At<Ratio>{Ratio(50), {}};
  CHECK(full_points(weighted) == Ratio(100));
  Item bare;
  CHECK(full_points(bare) == Ratio(100));
}
