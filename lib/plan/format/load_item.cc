
#include "plan/format/load_clause.h"
#include "plan/format/load_scheme.h"

namespace plan::load {
namespace {

constexpr Words kNameless{"an item needs `id` or `title`", "考核项目要有“代码”或“名称”"};

}  // namespace

void load_named(const MapReader& reader, Named& named) {
  named.span = reader.span();
  named.id = reader.id();
  named.title = reader.line("title");
  named.aliases = reader.lines("aliases");
  named.text = reader.prose("text");
  named.task = reader.ref("task");
  named.by = reader.units("by");
}

plan::Where load_where(const MapReader& reader) {
  plan::Where where;
  if (!reader.has("where")) return where;
  MapReader records = reader.below("where", keys::Where::kRecords);
  where.source = records.lines("source");
  where.level = records.lines("level");
  where.span = records.span();
  return where;
}

Item load_item(Context& context, yaml::Value value) {
  MapReader reader(context, value, keys::Where::kItem);
  Item item;
  load_named(reader, item);
  item.points = reader.number("points");
  item.weight = reader.number("weight");
  for (yaml::Value below : reader.list("items")) {
    item.items.push_back(load_item(context, below));
  }
  load_method(reader, item);
  if (auto missing = reader.word<Missing>("missing")) item.missing = missing;
  item.where = load_where(reader);
  item.checks = load_checks(reader);
  if (!value.is_list() && item.key().empty()) {
    context.report(Rule::kMissingKey, item.span, say(kNameless));
  }
  return item;
}

}  // namespace plan::load
