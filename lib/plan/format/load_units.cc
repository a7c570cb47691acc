#include "plan/format/load_units.h"

#include <utility>

#include "plan/format/source.h"
#include "plan/text/prose.h"
#include "plan/text/utf8.h"

namespace plan::load {
namespace {

using keys::Where;

constexpr Words kNameless{"a unit needs `name` or `id`", "单位要有“名称”或“代码”"};

void load_files(Context& context, yaml::Value value) {
  MapReader reader(context, value, Where::kUnitFile);
  for (const Line& path : reader.lines("from")) {
    if (auto file = read_source(context, path, Content::kTable)) {
      load_units_csv(context, *file);
    } else {
      context.units_whole = false;
    }
  }
}

void load_unit(Context& context, yaml::Value value, const Line& kind) {
  MapReader reader(context, value, Where::kUnit);
  Unit unit;
  unit.span = value.span();
  unit.id = reader.id();
  unit.name = reader.line("name");
  unit.kind = reader.line("kind");
  if (!unit.kind.given()) unit.kind = kind;
  unit.group = reader.line("group");
  if (Line parent = reader.line("parent"); parent.given()) {
    unit.parent = UnitRef{std::move(parent)};
  }
  unit.aliases = reader.lines("aliases");
  unit.collective = reader.has("members");
  unit.members = reader.units("members");
  unit.contact = reader.line("contact");
  bool named = unit.id.given() || unit.name.given();
  if (!named && (!value.is_map() || reader.has("id") || reader.has("name"))) {
    context.units_whole = false;  // what is wrong with it has been said
    return;
  }
  add_unit(context, std::move(unit));
}

// 东风村、红星村 where a list of names was meant.
void load_names(Context& context, yaml::Value value, const Line& kind) {
  Line whole{std::string(trim(value.text())), value.span()};
  Parts parts(context, whole);
  for (std::string_view name : split_names(whole.text)) {
    auto offset = static_cast<std::size_t>(name.data() - whole.text.data());
    Unit unit;
    unit.span = parts.part(offset, name.size());
    unit.name = {one_line(name), unit.span};
    unit.kind = kind;
    add_unit(context, std::move(unit));
  }
}

void load_entry(Context& context, yaml::Value value, const Line& kind) {
  // [一班，二班]: YAML does not know the Chinese comma. A name that holds one is quoted.
  bool several = value.is_scalar() && value.style() == yaml::Style::kPlain &&
                 value.text().find("，") != std::string_view::npos;
  if (value.is_map() && has_key(value, Where::kUnitFile, "from")) {
    load_files(context, value);
  } else if (several) {
    load_names(context, value, kind);
  } else {
    load_unit(context, value, kind);
  }
}

void load_kinds(Context& context, yaml::Value map) {
  for (const yaml::Entry& entry : yaml::entries(map)) {
    if (entry.key.text().starts_with("x-")) {
      context.plan.own_keys.push_back(
          {context.plan.span, std::string(entry.key.text()), own_value(entry.value)});
      continue;
    }
    Line kind = line_of(context, entry.key, keys::table(Where::kUnit).name);
    if (entry.value.is_scalar()) {
      load_names(context, entry.value, kind);
    } else {
      for (yaml::Value unit : list_of(entry.value)) load_entry(context, unit, kind);
    }
  }
}

}  // namespace

void load_units(Context& context, yaml::Value value) {
  context.units_given = true;
  bool names_a_unit = value.is_map() && (has_key(value, Where::kUnit, "name") ||
                                         has_key(value, Where::kUnit, "id"));
  if (value.is_scalar()) {
    load_names(context, value, {});
  } else if (value.is_list() || names_a_unit || has_key(value, Where::kUnitFile, "from")) {
    for (yaml::Value entry : list_of(value)) load_entry(context, entry, {});
  } else {
    load_kinds(context, value);
  }
}

void add_unit(Context& context, Unit unit) {
  if (!unit.id.given() && !unit.name.given()) {
    context.report(Rule::kMissingKey, unit.span, say(kNameless));
    return;
  }
  context.plan.units.push_back(std::move(unit));
}

}  // namespace plan::load
