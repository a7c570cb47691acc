// The groups of `organization`.

#include "plan/format/load_clause.h"
#include "plan/format/load_units.h"

namespace plan::load {
namespace {

using keys::Where;

Office load_office(Context& context, yaml::Value value) {
  MapReader reader(context, value, Where::kOffice);
  Office office;
  office.span = value.span();
  office.name = reader.line("name");
  office.aliases = reader.lines("aliases");
  office.at = {reader.line("at")};
  office.director = reader.people("director");
  office.deputies = reader.people("deputies");
  office.members = reader.people("members");
  office.phone = reader.line("phone");
  office.duties = load_clauses(context, reader.list("duties"), Where::kClause);
  return office;
}

Group load_group(Context& context, yaml::Value value) {
  MapReader reader(context, value, Where::kGroup);
  Group group;
  group.span = value.span();
  group.id = reader.id();
  group.name = reader.line("name");
  group.aliases = reader.lines("aliases");
  for (const GroupPost& post : kGroupPosts) group.*post.people = reader.people(post.key);
  group.written = reader.written_keys();
  if (reader.has("office")) group.office = load_office(context, reader.value("office"));
  group.duties = load_clauses(context, reader.list("duties"), Where::kClause);
  group.text = reader.prose("text");
  for (yaml::Value below : reader.list("groups")) {
    group.groups.push_back(load_group(context, below));
  }
  return group;
}

}  // namespace

Clause load_organization(Context& context, yaml::Value value) {
  std::vector<Group>& groups = context.plan.organization;
  bool written_out =
      value.is_map() && !is_one_element(value, Where::kGroupSection, Where::kGroup);
  if (!written_out) {
    for (yaml::Value group : list_of(value)) groups.push_back(load_group(context, group));
    Clause body;
    body.span = value.span();
    return body;
  }
  MapReader reader(context, value, Where::kGroupSection);
  for (std::string_view key : {"items", "groups"}) {
    for (yaml::Value group : reader.list(key)) groups.push_back(load_group(context, group));
  }
  Clause body;
  body.span = value.span();
  body.id = reader.id();
  body.title = reader.line("title");
  body.text = reader.prose("text");
  body.numbering = reader.word<Numbering>("numbering");
  body.run_on = reader.is_set("run_on");
  body.insert = reader.line("insert");
  return body;
}

}  // namespace plan::load
