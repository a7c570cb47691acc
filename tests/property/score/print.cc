// A plan as the file that a user would have written.
#include <cstdio>

#include "reference.h"

namespace reference {
namespace {

// A flow map under construction: "{a: 1, b: 2}".
class Map {
 public:
  Map& put(const std::string& key, const std::string& value) {
    text_ += (text_.empty() ? "" : ", ") + key + ": " + value;
    return *this;
  }
  Map& put(const std::string& key, const Num& value) { return put(key, decimal(value)); }
  Map& put(const std::string& key, int value) { return put(key, std::to_string(value)); }
  Map& put(const std::string& key, bool value) { return put(key, value ? "true" : "false"); }
  Map& put(const std::string& key, const char* value) { return put(key, std::string(value)); }
  template <typename T>
  Map& maybe(const std::string& key, const Opt<T>& value) {
    return value ? put(key, *value) : *this;
  }
  [[nodiscard]] std::string text() const { return "{" + text_ + "}"; }
  [[nodiscard]] bool empty() const { return text_.empty(); }

 private:
  std::string text_;
};

std::string list(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return "[" + text + "]";
}

template <typename T, typename Print>
std::string list_of(const std::vector<T>& things, Print print) {
  std::vector<std::string> parts;
  for (const T& thing : things) parts.push_back(print(thing));
  return list(parts);
}

std::string word(Field field) {
  const char* words[] = {"date", "level", "source", "ref", "note"};
  return words[static_cast<int>(field)];
}
std::string word(Window window) {
  const char* words[] = {"year", "period", "plan"};
  return words[static_cast<int>(window)];
}
std::string word(Combine combine) {
  const char* words[] = {"mean", "sum", "min", "max", "last", "median", "weighted"};
  return words[static_cast<int>(combine)];
}
std::string word(Cycle cycle) {
  const char* words[] = {"week", "month", "quarter", "half", "year", "once"};
  return words[static_cast<int>(cycle)];
}

std::string fields(const std::vector<Field>& names) {
  return list_of(names, [](Field field) { return word(field); });
}

std::string levels(const std::vector<Level>& all) {
  Map map;
  for (const Level& level : all) {
    if (level.title.empty() && level.alias.empty()) {
      map.put(level.key, level.points);
      continue;
    }
    Map one;
    one.put("points", level.points);
    if (!level.title.empty()) one.put("title", level.title);
    if (!level.alias.empty()) one.put("aliases", list({level.alias}));
    map.put(level.key, one.text());
  }
  return map.text();
}

std::string overdue(const Overdue& rule) {
  if (rule.kind == Overdue::Kind::kNone) return "none";
  if (rule.kind == Overdue::Kind::kUsual) return "default";
  const char* words[] = {"", "", "factor", "set", "add"};
  Map map;
  map.put(words[static_cast<int>(rule.kind)], rule.amount);
  map.maybe("every", rule.every).maybe("times", rule.times);
  return map.text();
}

std::string range(const std::pair<Num, Num>& ends) {
  return list({decimal(ends.first), decimal(ends.second)});
}

void put_charge(Map& map, const Charge& charge) {
  map.maybe("each", charge.each);
  if (!charge.levels.empty()) map.put("levels", levels(charge.levels));
  map.maybe("cap", charge.cap);
  if (charge.no_floor) map.put("floor", "none");
  if (charge.overdue) map.put("overdue", overdue(*charge.overdue));
  if (charge.prompt) {
    Map prompt;
    prompt.put("days", charge.prompt->days).put("factor", charge.prompt->factor);
    map.put("prompt", prompt.text());
  }
  if (charge.repeat) {
    Map repeat;
    if (!charge.repeat->by.empty()) repeat.put("by", fields(charge.repeat->by));
    if (charge.repeat->within) repeat.put("within", word(*charge.repeat->within));
    repeat.put("step", charge.repeat->step).maybe("max", charge.repeat->max);
    map.put("repeat", repeat.text());
  }
  if (charge.range) map.put("range", range(*charge.range));
  if (!charge.unique.empty()) map.put("unique", fields(charge.unique));
}

void put_conversion(Map& map, const Conversion& how) {
  if (how.kind == Conversion::Kind::kOf) map.put("of", how.of);
  if (how.kind == Conversion::Kind::kBands) {
    map.put("bands", list_of(how.bands, [&](const Band& band) {
              Map one;
              if (band.edge) one.put(how.up_to ? "max" : "min", *band.edge);
              return one.put("score", band.score).text();
            }));
  }
  if (how.kind == Conversion::Kind::kTarget) {
    Map target;
    target.put(how.at_least ? "at_least" : "at_most", how.target).maybe("step", how.step);
    target.put("deduct", how.deduct);
    if (how.whole_steps) target.put("whole_steps", "true");
    map.put("target", target.text());
  }
}

// Some periods as an office would say them.
std::string spoken(const std::string& period) {
  return period == "Q2" ? "二季度" : period == "H1" ? "上半年" : period;
}

std::string rollup(const Rollup& rule, const Plan& plan) {
  Map map;
  std::string from = plan.schemes[static_cast<std::size_t>(rule.scheme)].id;
  map.put("scheme", rule.item.empty() ? from : from + "#" + rule.item);
  if (rule.combine) map.put("combine", word(*rule.combine));
  if (!rule.periods.empty()) map.put("periods", list_of(rule.periods, spoken));
  map.maybe("best", rule.best);
  if (!rule.weights.empty()) {
    Map weights;
    for (const auto& [period, weight] : rule.weights) weights.put(spoken(period), weight);
    map.put("weights", weights.text());
  }
  if (rule.absent) {
    const char* words[] = {"unscored", "drop", "zero"};
    map.put("absent", words[static_cast<int>(*rule.absent)]);
  }
  return map.text();
}

void put_where(Map& map, const Where& where) {
  if (where.source.empty() && where.level.empty()) return;
  Map one;
  if (!where.source.empty()) one.put("source", list(where.source));
  if (!where.level.empty()) one.put("level", list(where.level));
  map.put("where", one.text());
}

std::string node(const Node& item, const Plan& plan) {
  Map map;
  map.put("id", item.id).put("title", item.title);
  map.maybe("points", item.points).maybe("weight", item.weight);
  Map method;
  switch (item.method) {
    case Method::kBranch:
      map.put("items", list_of(item.items, [&](const Node& n) { return node(n, plan); }));
      break;
    case Method::kDeduct:
      put_charge(method, item.charge);
      map.put("deduct", method.text());
      break;
    case Method::kMeasure:
      if (item.combine) method.put("combine", word(*item.combine));
      if (item.per_source) method.put("per", "source");
      put_conversion(method, item.conversion);
      if (item.range) method.put("range", range(*item.range));
      if (item.over_clamp) method.put("over", "clamp");
      map.put("measure", method.text());
      break;
    case Method::kRate:
      put_conversion(method, item.conversion);
      map.put("rate", method.text());
      break;
    case Method::kLevels:
      map.put("levels", levels(item.levels));
      break;
    case Method::kRollup:
      map.put("rollup", rollup(item.rollup, plan));
      break;
  }
  if (item.missing) {
    const char* words[] = {"full", "unscored", "skip", "zero"};
    map.put("missing", words[static_cast<int>(*item.missing)]);
  }
  put_where(map, item.where);
  return map.text();
}

std::string extra(const Extra& one) {
  Map map;
  map.put("id", one.id).put("title", one.title);
  put_charge(map, one.charge);
  if (!one.ladder.empty()) map.put("ladder", levels(one.ladder));
  if (one.within) map.put("within", word(*one.within));
  put_where(map, one.where);
  map.maybe("from", one.from).maybe("flat", one.flat);
  map.maybe("grade", one.grade).maybe("grade_cap", one.grade_cap);
  map.maybe("score", one.score).maybe("score_cap", one.score_cap);
  map.maybe("unranked", one.unranked);
  if (one.when) {
    Map when;
    when.put("item", one.when->first).put("below", one.when->second);
    map.put("when", when.text());
  }
  if (!one.items.empty()) map.put("items", list_of(one.items, extra));
  return map.text();
}

std::string consequence(const Consequence& one) {
  Map map;
  map.maybe("top", one.top).maybe("bottom", one.bottom).maybe("progress", one.progress);
  if (one.ranks) {
    map.put("ranks",
            std::to_string(one.ranks->first) + ".." + std::to_string(one.ranks->second));
  }
  if (!one.grade.empty()) map.put("grade", one.grade);
  if (!one.at_least.empty()) map.put("at_least", one.at_least);
  map.maybe("consecutive", one.consecutive).put("label", one.label);
  map.maybe("amount", one.amount);
  if (one.amount) map.put("in", "元");
  return map.text();
}

std::string duty(const Duty& one) {
  Map map;
  map.put("id", one.id).put("every", one.every).maybe("times", one.times);
  if (one.for_all) map.put("for", "all");
  if (!one.source.empty()) map.put("source", list(one.source));
  if (!one.items.empty()) map.put("items", list(one.items));
  return map.text();
}

std::string ranking(const Ranking& rule) {
  Map map;
  if (!rule.by.empty()) map.put("by", rule.by);
  if (rule.within_group) map.put("within", "group");
  if (rule.dense) map.put("ties", "dense");
  if (!rule.tiebreak.empty()) map.put("tiebreak", list(rule.tiebreak));
  return map.empty() ? "" : map.text();
}

void put_list(std::string& text, const std::string& key, const std::vector<std::string>& all) {
  if (all.empty()) return;
  text += "    " + key + ":\n";
  for (const std::string& one : all) text += "      - " + one + "\n";
}

template <typename T, typename Print>
void put_list(std::string& text, const std::string& key, const std::vector<T>& all,
              Print print) {
  std::vector<std::string> lines;
  for (const T& one : all) lines.push_back(print(one));
  put_list(text, key, lines);
}

std::string limits(const Scheme& scheme) {
  Map map;
  if (scheme.no_min) map.put("min", "none");
  map.maybe("min", scheme.min).maybe("max", scheme.max);
  map.maybe("bonus", scheme.bonus_limit).maybe("penalty", scheme.penalty_limit);
  return map.empty() ? "" : map.text();
}

std::string rounding(const Scheme& scheme) {
  if (!scheme.places && scheme.mode == Mode::kHalfUp) return "";
  bool usual = scheme.places && scheme.mode == Mode::kHalfUp;
  if (usual && *scheme.places % 2 == 0) return std::to_string(*scheme.places);
  const char* modes[] = {"half_up", "half_even", "down"};
  Map map;
  map.maybe("places", scheme.places).put("mode", modes[static_cast<int>(scheme.mode)]);
  return map.text();
}

std::string subjects(const Scheme& scheme, const Plan& plan) {
  if (!scheme.subjects_words.empty()) return scheme.subjects_words;
  return list_of(scheme.subjects,
                 [&plan](int unit) { return plan.units[static_cast<std::size_t>(unit)].id; });
}

// Three grades are written as a map, others as a list.
void put_grades(std::string& text, const std::vector<Grade>& grades) {
  if (grades.size() != 3) {
    return put_list(text, "grades", grades, [](const Grade& grade) {
      Map map;
      map.put("grade", grade.name).maybe("min", grade.min);
      return map.text();
    });
  }
  Map map;
  for (const Grade& grade : grades) map.put(grade.name, grade.min ? decimal(*grade.min) : "");
  text += "    grades: " + map.text() + "\n";
}

std::string scheme_text(const Scheme& scheme, const Plan& plan) {
  std::string text = "  - id: " + scheme.id + "\n    title: 考核" + scheme.id + "\n";
  auto put = [&text](const std::string& key, const std::string& value) {
    if (!value.empty()) text += "    " + key + ": " + value + "\n";
  };
  put("cycle", word(scheme.cycle));
  if (scheme.period) put("period", scheme.period->text);
  if (scheme.closing) put("closing", std::to_string(*scheme.closing));
  put("subjects", subjects(scheme, plan));
  if (scheme.full_marks) put("full_marks", decimal(*scheme.full_marks));
  if (scheme.rectify) put("rectify", std::to_string(*scheme.rectify));
  if (scheme.overdue) put("overdue", overdue(*scheme.overdue));
  if (scheme.by_item) put("uninspected", "by-item");
  put("limits", limits(scheme));
  put("rounding", rounding(scheme));
  put_list(text, "items", scheme.items, [&](const Node& item) { return node(item, plan); });
  put_list(text, "bonuses", scheme.bonuses, extra);
  put_list(text, "penalties", scheme.penalties, extra);
  put_list(text, "vetoes", scheme.vetoes, extra);
  put_grades(text, scheme.grades);
  put("ranking", ranking(scheme.ranking));
  put_list(text, "consequences", scheme.consequences, consequence);
  put_list(text, "inspections", scheme.inspections, duty);
  return text;
}

}  // namespace

std::string iso(int day) {
  Date date = date_of(day);
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year % 10000, date.month % 100,
                date.day % 100);
  return text;
}

std::string yaml(const Plan& plan) {
  std::string text = "plan: 1\nid: test\ntitle: 测试方案\nperiod: " + iso(plan.first) + ".." +
                     iso(plan.last) + "\nunits:\n";
  for (const Unit& unit : plan.units) {
    Map map;
    map.put("id", unit.id).put("name", unit.name).put("kind", unit.kind);
    if (!unit.group.empty()) map.put("group", unit.group);
    if (!unit.alias.empty()) map.put("aliases", list({unit.alias}));
    text += "  - " + map.text() + "\n";
  }
  if (!plan.collective.empty()) {
    text += "  - {id: together, name: 各片, members: " + plan.collective + "}\n";
  }
  text += "assessment:\n";
  for (const Scheme& scheme : plan.schemes) text += scheme_text(scheme, plan);
  return text;
}

}  // namespace reference
