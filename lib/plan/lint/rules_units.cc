// R003, T006: units and the work they have.
#include <algorithm>
#include <string_view>

#include "plan/lint/name_finder.h"
#include "plan/lint/rule_table.h"
#include "plan/lint/scheme_walk.h"
#include "plan/text/fold.h"

namespace plan {
namespace {

constexpr Words kNoDuty{"{unit} is neither scored nor given anything to do",
                        "“{unit}”既不参加考核，也没有承担任何任务"};
constexpr Words kNoneHasDuty{"none of the {n} units is scored or given anything to do",
                             "{n}个单位都不参加考核，也都没有承担任务"};
constexpr Words kGiveDuty{"name it in the tasks it has a part in, or take it off the list",
                          "请在它承担的任务中写明，或者从单位名单中删去"};

constexpr Words kOverloaded{"{unit} leads {n} of {all} tasks, more than a third",
                            "“{unit}”牵头{n}项任务，超过全部{all}项的三分之一"};
constexpr Words kShareOut{"see whether some of them have a better lead",
                          "请看其中有没有更适合由其他单位牵头的"};

void add_names(NameFinder& names, const Unit& unit, std::size_t number) {
  auto target = static_cast<int>(number);
  names.add(unit.name.text, target);
  names.add(implied_alias(unit.name.text), target);
  for (const Line& alias : unit.aliases) names.add(alias.text, target);
}

class Duties {
 public:
  explicit Duties(const Plan& plan) : plan_(plan), has_(plan.units.size(), false) {
    mark_tasks();
    for (const Section& section : plan.sections) mark_duties(section.body);
    for (const Unit& unit : plan.units) mark_relations(unit);
    for (const GroupEntry& entry : plan.groups) mark_group(*entry.group);
    for (const Scheme& scheme : plan.schemes) mark_scheme(scheme);
    mark_items();
    mark_named();
    mark_collectives();
  }

  [[nodiscard]] bool has(std::size_t unit) const { return has_[unit]; }

 private:
  void mark(const UnitRef& ref) {
    if (ref.to == UnitRef::To::kUnit) has_[static_cast<std::size_t>(ref.index)] = true;
  }
  void mark(const std::vector<UnitRef>& refs) {
    for (const UnitRef& ref : refs) mark(ref);
  }

  void mark_tasks() {
    for (const Task& task : plan_.tasks) {
      for (const auto* refs : {&task.lead, &task.responsible, &task.support}) mark(*refs);
      for (const Metric& metric : task.facts->metrics) add_named(metric.source);
      // A unit that only the text names has a duty that was not put down (T011).
      for (const std::string& text : task.clause->text.paragraphs) texts_.push_back(text);
    }
    for (const Clause* goal : plan_.goals) {
      if (!goal->goal) continue;
      for (const Metric& metric : goal->goal->metrics) add_named(metric.source);
    }
  }

  void mark_duties(const Clause& clause) {
    if (clause.duty) mark(clause.duty->units);
    for (const Clause& item : clause.items) mark_duties(item);
  }

  // Members of a collective unit, and those that others belong to.
  void mark_relations(const Unit& unit) {
    mark(unit.members);
    for (int member : unit.expanded) has_[static_cast<std::size_t>(member)] = true;
    if (unit.parent) mark(*unit.parent);
  }

  void mark_group(const Group& group) {
    for (const GroupPost& post : kGroupPosts) add_people(group.*post.people);
    if (!group.office) return;
    mark(group.office->at);
    for (const auto* posts :
         {&group.office->director, &group.office->deputies, &group.office->members}) {
      add_people(*posts);
    }
  }

  void mark_scheme(const Scheme& scheme) {
    if (scheme.scored()) {
      for (int unit : scheme.subjects) has_[static_cast<std::size_t>(unit)] = true;
    }
    mark(scheme.by);
    for (const InspectionDuty& duty : scheme.inspections) {
      mark(duty.by);
      for (const Line& source : duty.source) add_named(source);
    }
  }

  void mark_items() {
    for (const ItemOf& item : all_items(plan_)) {
      mark(item.item->by);
      for (const Line& source : item.item->where.source) add_named(source);
    }
    for (const ExtraOf& extra : all_extras(plan_)) {
      mark(extra.extra->by);
      for (const Line& source : extra.extra->where.source) add_named(source);
    }
  }

  // Sources and posts are free text: 县三创办巡查, 镇财政所所长.
  void add_named(const Line& line) {
    if (line.given()) texts_.push_back(line.text);
  }
  void add_people(const std::vector<Person>& people) {
    for (const Person& person : people) {
      texts_.push_back(person.name);
      if (!person.post.empty()) texts_.push_back(person.post);
    }
  }

  void mark_named() {
    if (texts_.empty()) return;
    NameFinder names;
    for (std::size_t i = 0; i < plan_.units.size(); ++i) add_names(names, plan_.units[i], i);
    for (std::string_view text : texts_) {
      for (auto found = names.find(text); found; found = names.find(text, found->end)) {
        has_[static_cast<std::size_t>(found->target)] = true;
      }
    }
  }

  // A collective unit is there for those in it: subjects are not kept as they are written.
  void mark_collectives() {
    for (std::size_t i = 0; i < plan_.units.size(); ++i) {
      if (plan_.units[i].collective && !plan_.schemes.empty()) has_[i] = true;
    }
  }

  const Plan& plan_;
  std::vector<bool> has_;
  std::vector<std::string_view> texts_;
};

// 由镇纪委约谈 in the prose of any chapter gives it something to do.
void drop_named(RuleRun& run, std::vector<const Unit*>& units) {
  NameFinder names;
  for (std::size_t i = 0; i < units.size(); ++i) add_names(names, *units[i], i);
  for (const Text& text : run.texts()) {
    if (text.line || text.form) continue;
    for (std::string_view paragraph : text.paragraphs) {
      for (auto found = names.find(paragraph); found;
           found = names.find(paragraph, found->end)) {
        units[static_cast<std::size_t>(found->target)] = nullptr;
      }
    }
  }
  std::erase(units, nullptr);
}

void unit_without_duty(RuleRun& run) {
  const Plan& plan = run.plan();
  // A name that was mistyped somewhere leaves the unit that was meant without its duty.
  if (plan.units.empty() || !run.sound()) return;
  bool has_work = !plan.tasks.empty() || !plan.schemes.empty() ||
                  find_section(plan, SectionKind::kResponsibilities) != nullptr;
  if (!has_work) return;  // a list of units only: there is nothing to be left out of
  Duties duties(plan);
  std::vector<const Unit*> without;
  for (std::size_t i = 0; i < plan.units.size(); ++i) {
    if (!duties.has(i) && !plan.units[i].implied) without.push_back(&plan.units[i]);
  }
  if (!without.empty()) drop_named(run, without);
  auto at = [](const Unit& unit) {
    return unit.name.given() ? unit.name.span : unit.id.given() ? unit.id.span : unit.span;
  };
  if (without.size() > 1 && without.size() == plan.units.size()) {
    run.report(at(*without.front()), say(kNoneHasDuty, {{"n", without.size()}})).help =
        say(kGiveDuty);
    return;
  }
  for (const Unit* unit : without) {
    run.report(at(*unit), say(kNoDuty, {{"unit", unit->printed()}})).help = say(kGiveDuty);
  }
}

void overloaded_unit(RuleRun& run) {
  constexpr std::size_t kFewest = 10;  // tasks
  constexpr std::size_t kShare = 3;
  const Plan& plan = run.plan();
  std::vector<std::size_t> leads(plan.units.size(), 0);
  std::vector<const Line*> first(plan.units.size(), nullptr);
  std::size_t all = 0;
  for (const Task& task : plan.tasks) {
    if (task.has_subtasks) continue;
    ++all;
    for (const UnitRef& ref : task.lead) {
      if (ref.to != UnitRef::To::kUnit) continue;
      auto unit = static_cast<std::size_t>(ref.index);
      if (plan.units[unit].collective) continue;
      if (leads[unit]++ == 0) first[unit] = &ref.name;
    }
  }
  if (all < kFewest) return;
  auto leading =
      leads.size() - static_cast<std::size_t>(std::count(leads.begin(), leads.end(), 0U));
  for (std::size_t i = 0; i < leads.size(); ++i) {
    // Where few share the tasks, more than a third may be no more than a fair share.
    if (leads[i] * kShare <= all || leads[i] * leading <= all) continue;
    run.report(
           first[i]->span,
           say(kOverloaded, {{"unit", plan.units[i].printed()}, {"n", leads[i]}, {"all", all}}))
        .help = say(kShareOut);
  }
}

constexpr Rule kRules[] = {
    {"R003",
     "unit-without-duty",
     Severity::kInfo,
     Fixable::kNo,
     {"a unit that is neither scored nor given a duty", "单位既不参加考核，也没有任务"},
     {"A listed unit that no scheme scores, that has no role in a task and no standing duty, "
      "that neither assesses, reports (source) nor hosts an office, that is no member or "
      "parent of another unit, and that neither a text nor a post of a group names. When no "
      "unit has anything, this is said once.",
      "单位名单中的单位，没有考核办法考核它，没有任务和职责，不是考核单位和数据来源，"
      "没有设在它那里的办公室，不是集体单位的成员和其他单位的上级，"
      "各章正文和领导小组成员中也没有提到它。"
      "所有单位都这样的，只提示一次。"},
     {"Either a task was forgotten, or the list was copied from another plan.",
      "不是漏写了任务，就是名单照搬了别的方案。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units: [镇环卫所, 镇财政所]
tasks:
  - {title: 清理村内沟渠, lead: 镇环卫所, standing: true}
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units: [镇环卫所, 镇财政所]
tasks:
  - {title: 清理村内沟渠, lead: 镇环卫所, support: 镇财政所, standing: true}
)",
     unit_without_duty},
    {"T006",
     "overloaded-unit",
     Severity::kInfo,
     Fixable::kNo,
     {"a unit that leads more than a third of all tasks", "一个单位牵头三分之一以上的任务"},
     {"In a plan of ten tasks and more (sub-tasks, not the tasks above them), a single unit "
      "that leads more than a third of them, and more than its share among the units that "
      "lead. Collective units, groups and offices are not counted.",
      "方案有十项以上任务（有下级任务的只算下级任务），一个单位牵头的超过三分之一，"
      "也超过各牵头单位的平均数。集体单位、领导小组和办公室不算。"},
     {"What one unit has to lead alone seldom gets done in time.",
      "牵头任务过于集中，难以按期落实。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units: [镇环卫所, 镇水利站]
tasks:
  standing: true
  items:
    - {title: 清理垃圾, lead: 镇环卫所}
    - {title: 清理沟渠, lead: 镇环卫所}
    - {title: 清理道路, lead: 镇环卫所}
    - {title: 清理庭院, lead: 镇环卫所}
    - {title: 清理杂物, lead: 镇环卫所}
    - {title: 清理广告, lead: 镇环卫所}
    - {title: 清理棚舍, lead: 镇环卫所}
    - {title: 整治河道, lead: 镇水利站}
    - {title: 整治坑塘, lead: 镇水利站}
    - {title: 整治泵站, lead: 镇水利站}
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units: [镇环卫所, 镇水利站]
tasks:
  standing: true
  items:
    - {title: 清理垃圾, lead: 镇环卫所}
    - {title: 清理沟渠, lead: 镇水利站}
    - {title: 清理道路, lead: 镇环卫所}
    - {title: 清理庭院, lead: 镇环卫所}
    - {title: 清理杂物, lead: 镇环卫所}
    - {title: 清理广告, lead: 镇环卫所}
    - {title: 清理棚舍, lead: 镇水利站}
    - {title: 整治河道, lead: 镇水利站}
    - {title: 整治坑塘, lead: 镇水利站}
    - {title: 整治泵站, lead: 镇水利站}
)",
     overloaded_unit},
};

}  // namespace

std::span<const Rule> rules::unit_rules() {
  return kRules;
}

}  // namespace plan
