#include "plan/format/load_clause.h"

namespace plan::load {
namespace {

using keys::Where;

// What the items of a clause at `where` are: the elements of a chapter, else plain clauses.
Where items_of(Where where) {
  return where == Where::kTaskSection ? Where::kTask : Where::kClause;
}

Clause read_clause(const MapReader& reader, Where where, Where items) {
  Context& context = reader.context();
  Clause clause;
  clause.span = reader.span();
  clause.id = reader.id();
  clause.title = reader.line("title");
  clause.text = reader.prose("text");
  clause.items = load_clauses(context, reader.list("items"), items);
  clause.numbering = reader.word<Numbering>("numbering");
  clause.run_on = reader.is_set("run_on");
  clause.insert = reader.line("insert");
  if (where == Where::kFreeSection) clause.after = reader.line("after");
  if (where != Where::kListSection && where != Where::kGroupSection) {
    load_facts(reader, where, clause);
  }
  return clause;
}

}  // namespace

Clause load_clause(Context& context, yaml::Value value, Where where) {
  return read_clause(MapReader(context, value, where), where, items_of(where));
}

std::vector<Clause> load_clauses(Context& context, const std::vector<yaml::Value>& values,
                                 Where where) {
  std::vector<Clause> out;
  out.reserve(values.size());
  for (yaml::Value value : values) out.push_back(load_clause(context, value, where));
  return out;
}

bool is_one_element(yaml::Value map, Where chapter, Where element) {
  const keys::Table& own = keys::table(chapter);
  const keys::Table& its = keys::table(element);
  auto keeps_elements = [chapter](std::string_view key) {
    return key == "items" || (key == "tasks" && chapter == Where::kTaskSection);
  };
  bool differs = chapter == Where::kTaskSection;  // whose keys are those of a task
  for (const yaml::Entry& entry : yaml::entries(map)) {
    const keys::Key* key = own.key(entry.key.text());
    if (key != nullptr && keeps_elements(key->en)) return false;
    if (key == nullptr && its.has(entry.key.text())) differs = true;
  }
  return differs;
}

Clause load_chapter(Context& context, yaml::Value value, Where chapter, Where element) {
  bool has_elements = element != Where::kClause;
  bool written_out =
      value.is_map() && !(has_elements && is_one_element(value, chapter, element));
  if (written_out) {
    return read_clause(MapReader(context, value, chapter), chapter, element);
  }
  Clause clause;
  clause.span = value.span();
  if (value.is_scalar() && !has_elements) {
    clause.text = prose_of(context, value, keys::table(chapter).name);
  } else {
    clause.items = load_clauses(context, list_of(value), element);
  }
  return clause;
}

}  // namespace plan::load
