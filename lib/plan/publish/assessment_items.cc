// The item tree: who earns what for which, as tables.
#include <algorithm>
#include <utility>

#include "plan/publish/scheme_parts.h"
#include "plan/publish/scheme_words.h"
#include "plan/publish/tasks.h"

namespace plan::publishing {
namespace {

constexpr Words kBy{"by {who}", "由{who}负责"};

constexpr Words kItem{"Item", "项目"};
constexpr Words kContent{"Content", "内容"};
constexpr Words kPoints{"Points", "分值"};
constexpr Words kWeight{"Weight", "权重"};
constexpr Words kPointsOrWeight{"Points or weight", "分值（权重）"};
constexpr Words kRule{"How it is scored", "评分办法"};
constexpr Words kChecks{"Inspection points", "检查要点"};

std::size_t height(const std::vector<Item>& items) {
  std::size_t below = 0;
  for (const Item& item : items) below = std::max(below, height(item.items));
  return items.empty() ? 0 : below + 1;
}

std::string share(const Voice& voice, const Item& item) {
  if (item.weight) return voice.percent(item.weight->value);
  return voice.points(full_points(item));
}

// 文明城市创建（15分）, 定期考核（占70%）
std::string title_with_share(const Voice& voice, const Item& item) {
  static constexpr Words kShare{"{share}", "占{share}"};
  std::string own = share(voice, item);
  if (item.weight) own = voice(kShare, {{"share", own}});
  return item.printed() + voice.bracketed(own);
}

struct Kinds {
  bool points = false, weights = false;
};

Kinds kinds_of(const std::vector<Item>& items) {
  Kinds kinds;
  for (const Item& item : items) {
    if (item.is_branch()) {
      Kinds below = kinds_of(item.items);
      kinds.points = kinds.points || below.points;
      kinds.weights = kinds.weights || below.weights;
    } else {
      (item.weight ? kinds.weights : kinds.points) = true;
    }
  }
  return kinds;
}

bool any_checks(const std::vector<Item>& items) {
  return std::any_of(items.begin(), items.end(), [](const Item& item) {
    return !item.checks.empty() || any_checks(item.items);
  });
}

std::string branch_text(const Context& context, const Item& item) {
  const Voice& voice = context.voice;
  std::vector<std::string> sentences = {title_with_share(voice, item)};
  if (!item.by.empty()) {
    sentences.push_back(voice.sentence({voice(kBy, {{"who", context.names(item.by)}})}));
  }
  for (const std::string& paragraph : item.text.paragraphs) sentences.push_back(paragraph);
  return voice.run_together(sentences);
}

doc::Table table_of(const Context& context, const Scheme& scheme,
                    const std::vector<Item>& items) {
  const Voice& voice = context.voice;
  bool two = height(items) > 1;
  Kinds kinds = kinds_of(items);
  doc::Table table;
  table.columns.push_back({voice(kItem), doc::Align::kLeft, 2});
  if (two) table.columns.push_back({voice(kContent), doc::Align::kLeft, 2});
  const Words& head = !kinds.weights ? kPoints : !kinds.points ? kWeight : kPointsOrWeight;
  table.columns.push_back({voice(head), doc::Align::kCentre, 1});
  table.columns.push_back({voice(kRule), doc::Align::kLeft, 6});
  table.group_columns = two ? 1 : 0;
  // Inspection points belong to the annex, for those who inspect.
  bool checks = in_item_table(context, scheme) && any_checks(items);
  if (checks) table.columns.push_back({voice(kChecks), doc::Align::kLeft, 3});
  auto add_leaf = [&](const Item& leaf, std::string first, bool nested) {
    std::vector<std::string> row = {std::move(first)};
    if (two) row.push_back(nested ? leaf.printed() : std::string());
    // The head says 分值 for all: the unit stands only where weights stand beside.
    row.push_back(kinds.weights ? share(voice, leaf) : full_points(leaf).exact());
    row.push_back(leaf_rule(context, scheme, leaf));
    if (checks) row.push_back(checks_words(context, leaf.checks));
    table.rows.push_back(std::move(row));
    // As scheme#item names it: ids of items need only differ within their scheme.
    table.anchors.push_back(scheme.key() + "-" + leaf.key());
  };
  auto moved = [&](const Item& item) {
    return context.inserts.moved(scheme, SchemePart::kOne, item.key());
  };
  for (const Item& item : items) {
    if (moved(item)) continue;
    if (!item.is_branch()) {
      add_leaf(item, item.printed(), false);
      continue;
    }
    bool first = true;
    for (const Item& leaf : item.items) {
      if (moved(leaf)) continue;
      add_leaf(leaf, first ? branch_text(context, item) : std::string(), true);
      first = false;
    }
  }
  return table;
}

struct Floors {
  bool usual = false;    // the item's points are the most that comes off
  bool unusual = false;  // a cap or no floor, said in the item's own rule
};

Floors floors_of(const std::vector<Item>& items) {
  Floors floors;
  for (const Item& item : items) {
    Floors below = floors_of(item.items);
    if (const Deduct* deduct = std::get_if<Deduct>(&item.method)) {
      bool own = deduct->charge.no_floor || deduct->charge.cap;
      (own ? below.unusual : below.usual) = true;
    }
    floors.usual = floors.usual || below.usual;
    floors.unusual = floors.unusual || below.unusual;
  }
  return floors;
}

void add_tables(const Context& context, const Scheme& scheme, const std::vector<Item>& items,
                Part& part) {
  static constexpr Words kUntilNone{"No item loses more than its own points.",
                                    "各扣分项目扣完该项分值为止。"};
  static constexpr Words kButOwn{
      "But for what an item says itself, no item loses more than its "
      "own points.",
      "除另有规定外，各扣分项目扣完该项分值为止。"};
  if (height(items) <= 2) {
    part.body.emplace_back(table_of(context, scheme, items));
    Floors floors = floors_of(items);
    if (floors.usual) part.add(context.voice(floors.unusual ? kButOwn : kUntilNone));
    return;
  }
  for (const Item& item : items) {
    if (context.inserts.moved(scheme, SchemePart::kOne, item.key())) continue;
    part.items.push_back(compose_item(context, scheme, item));
  }
}

bool rolls_up(const Scheme& scheme) {
  auto all = leaves(scheme);
  return std::any_of(all.begin(), all.end(), [](const Item* leaf) {
    return std::holds_alternative<Rollup>(leaf->method);
  });
}

}  // namespace

void add_inner_names(const std::vector<Item>& items, Part& part) {
  for (const Item& item : items) {
    part.inner_names.push_back(item.key());
    add_inner_names(item.items, part);
  }
}

Part compose_item(const Context& context, const Scheme& scheme, const Item& item) {
  Part part;
  part.names = {item.key()};
  part.inner_names.push_back(part_name(scheme, SchemePart::kOne, item.key()));
  part.title = title_with_share(context.voice, item);
  if (item.is_branch()) {
    part.add(item.text);
    add_tables(context, scheme, item.items, part);
  } else {
    part.add(leaf_rule(context, scheme, item));
  }
  return part;
}

void add_items(const Context& context, const Scheme& scheme, Part& part) {
  add_tables(context, scheme, scheme.items, part);
}

bool in_item_table(const Context& context, const Scheme& scheme) {
  if (context.item_table_attachment == 0 || leaves(scheme).size() < 2) return false;
  if (context.inserts.moved(scheme, SchemePart::kItems)) return false;
  const std::vector<Scheme>& schemes = context.plan.schemes;
  bool all_roll_up = std::all_of(schemes.begin(), schemes.end(), [](const Scheme& each) {
    return !each.scored() || rolls_up(each);
  });
  return all_roll_up || !rolls_up(scheme);
}

std::string where_phrase(const Context& context, const Where& where, const Said& said) {
  static constexpr Words kSource{"only what {source} found", "仅计{source}发现的问题"};
  static constexpr Words kLevel{"only of level {level}", "仅计等级为{level}的记录"};
  const Voice& voice = context.voice;
  auto all_said = [&](const std::vector<Line>& lines) {
    return std::all_of(lines.begin(), lines.end(),
                       [&](const Line& line) { return said.has(line.text); });
  };
  std::vector<std::string> out;
  if (!where.source.empty() && !all_said(where.source)) {
    out.push_back(voice(kSource, {{"source", context.names(where.source)}}));
  }
  if (!where.level.empty() && !all_said(where.level)) {
    out.push_back(voice(kLevel, {{"level", context.names(where.level)}}));
  }
  return voice.commas(out);
}

std::string leaf_rule(const Context& context, const Scheme& scheme, const Item& item) {
  static constexpr Words kMissing[] = {
      {"nothing recorded in {period}: full points", "{period}无记录的记满分"},
      {"nothing recorded in {period}: no total", "{period}无记录的不计总分"},
      {"nothing recorded in {period}: left out, the rest scaled up",
       "{period}无记录的不计入，其余项目按比例折算"},
      {"nothing recorded in {period}: zero", "{period}无记录的记零分"},
  };
  const Voice& voice = context.voice;
  Ratio full = full_points(item);
  Said said(item.text);
  if (&item == &scheme.items.front() && scheme.items.size() == 1) {  // the scheme's only leaf
    said = said_around(context, scheme);
    said.add(item.text);
  }
  Phrases phrases;
  std::string by = context.names(item.by);
  if (!by.empty() && !said.has(by)) phrases.push_back(voice(kBy, {{"who", by}}));
  std::string where = where_phrase(context, item.where, said);
  if (!where.empty()) phrases.push_back(where);
  if (auto* deduct = std::get_if<Deduct>(&item.method)) {
    add_charge(context, scheme, deduct->charge, ChargeKind::kDeduct, &full, said, phrases);
  } else if (auto* measure = std::get_if<Measure>(&item.method)) {
    add_measure(context, *measure, full, said, phrases);
  } else if (auto* rate = std::get_if<Rate>(&item.method)) {
    add_rate(context, item, *rate, full, said, phrases);
  } else if (auto* levels = std::get_if<Levels>(&item.method)) {
    add_levels(context, *levels, full, said, phrases);
  } else if (auto* rollup = std::get_if<Rollup>(&item.method)) {
    add_rollup(context, scheme, *rollup, full, said, phrases);
  }
  if (item.missing) {
    std::string period = this_cycle(voice, scheme.cycle.value);
    const Words& words = kMissing[static_cast<std::size_t>(item.missing->value)];
    phrases.push_back(voice(words, {{"period", period}}));
  }
  std::vector<std::string> sentences = item.text.paragraphs;
  sentences.push_back(voice.sentence(phrases));
  return voice.run_together(sentences);
}

}  // namespace plan::publishing
