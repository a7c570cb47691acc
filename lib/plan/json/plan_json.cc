#include "plan/json/plan_json.h"

#include "plan/json/plan_parts.h"

namespace plan {
namespace {

using namespace plan_json;

Json unit_of(const Plan& plan, const Unit& unit) {
  Json json;
  json["id"] = unit.key();
  json["name"] = unit.printed();
  put(json, "kind", unit.kind);
  put(json, "group", unit.group);
  if (unit.parent) json["parent"] = unit_ref(plan, *unit.parent);
  put(json, "aliases", unit.aliases);
  put(json, "contact", unit.contact);
  for (int member : unit.expanded) {
    json["members"].push_back(plan.units[static_cast<std::size_t>(member)].key());
  }
  return json;
}

Json office_of(const Plan& plan, const Office& office) {
  Json json = Json::object();
  put(json, "name", office.name);
  if (office.at.name.given()) json["at"] = unit_ref(plan, office.at);
  put(json, "director", office.director);
  put(json, "deputies", office.deputies);
  put(json, "members", office.members);
  put(json, "phone", office.phone);
  put_list(json, "duties", clauses(plan, office.duties));
  return json;
}

Json group_of(const Plan& plan, const Group& group) {
  Json json;
  json["id"] = group.key();
  put(json, "name", group.name);
  put(json, "text", group.text);
  put(json, "leader", group.leader);
  put(json, "executive_deputies", group.executive_deputies);
  put(json, "deputies", group.deputies);
  put(json, "members", group.members);
  put(json, "advisers", group.advisers);
  put(json, "liaison", group.liaison);
  if (group.office) json["office"] = office_of(plan, *group.office);
  put_list(json, "duties", clauses(plan, group.duties));
  for (const Group& below : group.groups) json["groups"].push_back(group_of(plan, below));
  return json;
}

// With what it inherits.
Json task_of(const Plan& plan, const Task& task) {
  Json json;
  json["id"] = task.key;
  put(json, "title", task.clause->title);
  if (task.parent >= 0) {
    json["parent"] = plan.tasks[static_cast<std::size_t>(task.parent)].key;
  }
  auto role = [&](const char* key, const std::vector<UnitRef>& refs) {
    if (refs.empty()) return;
    json[key] = {{"written", unit_refs(plan, refs)}, {"units", expanded(plan, refs)}};
  };
  role("lead", task.lead);
  role("responsible", task.responsible);
  role("support", task.support);
  put(json, "leaders", task.leaders);
  put(json, "period", task.period);
  put(json, "due", task.facts->due);
  put(json, "frequency", task.frequency);
  if (task.standing) json["standing"] = true;
  put_list(json, "checks", checks(task.facts->checks));
  put_list(json, "metrics", metrics(task.facts->metrics));
  put(json, "implements", task.facts->implements);
  return json;
}

Json attachment_of(const Plan& plan, const Attachment& attachment) {
  static constexpr std::string_view kGenerate[] = {"",         "task-table", "item-table",
                                                   "schedule", "checklist",  "unit-table"};
  Json json = Json::object();
  put(json, "id", attachment.id);
  put(json, "title", attachment.title);
  put(json, "file", attachment.file);
  if (attachment.generate != Generate::kNothing) {
    json["generate"] = kGenerate[static_cast<std::size_t>(attachment.generate)];
  }
  put(json, "text", attachment.text);
  put_list(json, "items", clauses(plan, attachment.items));
  return json;
}

void put_head(const Plan& plan, Json& json) {
  json["format"] = 1;
  json["id"] = plan.id.text;
  put(json, "title", plan.title);
  json["lang"] = plan.lang == Lang::kZh ? "zh" : "en";
  put(json, "issuer", plan.issuer);
  put(json, "number", plan.number);
  put(json, "date", plan.date);
  put(json, "recipients", plan.recipients);
  put(json, "copies", plan.copies);
  put(json, "period", plan.period);
  put(json, "implements", plan.implements);
  for (const Basis& basis : plan.basis) {
    Json own;
    put(own, "title", basis.title);
    put(own, "number", basis.number);
    put(own, "note", basis.note);
    json["basis"].push_back(std::move(own));
  }
}

}  // namespace

std::string to_json(const Plan& plan) {
  Json json;
  put_head(plan, json);
  for (const Unit& unit : plan.units) json["units"].push_back(unit_of(plan, unit));
  for (const Group& group : plan.organization) {
    json["organization"].push_back(group_of(plan, group));
  }
  for (const Section& section : plan.sections) {
    Json own;
    own["section"] = section.key;
    own.update(clause(plan, section.body));
    json["sections"].push_back(std::move(own));
  }
  for (const Task& task : plan.tasks) json["tasks"].push_back(task_of(plan, task));
  for (const Scheme& one : plan.schemes) json["assessment"].push_back(scheme(plan, one));
  for (const Attachment& attachment : plan.attachments) {
    json["attachments"].push_back(attachment_of(plan, attachment));
  }
  for (const Label& label : plan.labels) json["labels"][label.key.text] = label.text.text;
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace plan
