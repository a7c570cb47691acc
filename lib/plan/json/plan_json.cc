// The plan as a whole: its head, its chapters, units, groups, attachments.
#include "plan/json/plan_json.h"

#include "plan/json/plan_writer.h"
#include "plan/json/words.h"

namespace plan {
namespace json {

Json PlanWriter::document() {
  Json json;
  json["format"] = 1;
  put_head(json);
  if (!plan_.units.empty()) {
    Json& list = json["units"] = Json::array();
    for (const Unit& one : plan_.units) list.push_back(unit(one));
  }
  put_chapters(json);
  if (!plan_.attachments.empty()) {
    Json& list = json["attachments"] = Json::array();
    for (const Attachment& one : plan_.attachments) list.push_back(attachment(one));
  }
  put_own(json, plan_.span);
  return json;
}

void PlanWriter::put_head(Json& json) {
  json["plan"] = plan_.format.value;
  put(json, "id", plan_.id);
  put(json, "title", plan_.title);
  json["lang"] = plan_.lang == Lang::kZh ? "zh" : "en";
  put(json, "issuer", plan_.issuer);
  put(json, "number", plan_.number);
  put(json, "date", plan_.date);
  put(json, "recipients", plan_.recipients);
  put(json, "copies", plan_.copies);
  put(json, "period", plan_.period);
  put(json, "implements", plan_.implements);
  for (const Basis& basis : plan_.basis) {
    Json one = Json::object();
    put(one, "title", basis.title);
    put(one, "number", basis.number);
    put(one, "note", basis.note);
    put_own(one, basis.span);
    json["basis"].push_back(std::move(one));
  }
  for (const Label& label : plan_.labels) json["labels"][label.key.text] = label.text.text;
}

void PlanWriter::put_chapters(Json& json) {
  if (plan_.sections.empty()) return;
  Json& order = json["order"] = Json::array();
  for (const Section& section : plan_.sections) order.push_back(section.key);
  for (const Section& section : plan_.sections) {
    if (section.kind == SectionKind::kPreamble) {
      put(json, section.key, section.body.text);
    } else if (section.kind == SectionKind::kFree) {
      json["sections"].push_back(chapter(section));
    } else {
      json[section.key] = chapter(section);
    }
  }
}

Json PlanWriter::chapter(const Section& section) {
  // What the chapter's map may share with its only element is the element's.
  Json elements = Json::array();
  if (section.kind == SectionKind::kOrganization) {
    for (const Group& one : plan_.organization) elements.push_back(group(one));
  } else if (section.kind == SectionKind::kAssessment) {
    for (const Scheme& one : plan_.schemes) elements.push_back(scheme(one));
  }
  Json out = clause(section.body);
  if (section.kind == SectionKind::kFree) out["key"] = section.key;
  if (elements.empty()) return out;
  out[section.kind == SectionKind::kOrganization ? "groups" : "schemes"] = std::move(elements);
  return out;
}

Json PlanWriter::unit(const Unit& unit) {
  Json out;
  out["id"] = unit.key();
  out["name"] = unit.printed();
  put(out, "kind", unit.kind);
  put(out, "group", unit.group);
  if (unit.parent) put(out, "parent", *unit.parent);
  put(out, "aliases", unit.aliases);
  put(out, "members", unit.members);
  if (unit.collective) {
    Json& list = out["expanded"] = Json::array();
    for (int member : unit.expanded) list.push_back(unit_ref(member));
  }
  put(out, "contact", unit.contact);
  put_own(out, unit.span);
  return out;
}

Json PlanWriter::group(const Group& group) {
  Json out = Json::object();
  put(out, "id", group.key());
  put(out, "name", group.name);
  put(out, "aliases", group.aliases);
  for (const GroupPost& post : kGroupPosts) put(out, post.key, group.*post.people);
  if (group.office) out["office"] = office(*group.office);
  put(out, "duties", group.duties);
  put(out, "text", group.text);
  for (const Group& below : group.groups) out["groups"].push_back(this->group(below));
  put_own(out, group.span);
  return out;
}

Json PlanWriter::office(const Office& office) {
  Json out = Json::object();
  put(out, "name", office.name);
  put(out, "aliases", office.aliases);
  put(out, "at", office.at);
  put(out, "director", office.director);
  put(out, "deputies", office.deputies);
  put(out, "members", office.members);
  put(out, "phone", office.phone);
  put(out, "duties", office.duties);
  put_own(out, office.span);
  return out;
}

Json PlanWriter::attachment(const Attachment& attachment) {
  Json out = Json::object();
  put(out, "id", attachment.id);
  put(out, "title", attachment.title);
  put(out, "file", attachment.file);
  put(out, "generate", word(attachment.generate));
  put(out, "text", attachment.text);
  put(out, "items", attachment.items);
  put_own(out, attachment.span);
  return out;
}

}  // namespace json

std::string to_json(const Plan& plan, const SourceSet& sources) {
  json::Json json = json::PlanWriter(plan, sources).document();
  return json.dump(2, ' ', false, json::Json::error_handler_t::replace) + "\n";
}

}  // namespace plan
