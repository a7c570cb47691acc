// T002, T003, T010: the roles of tasks.
#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <utility>

#include "plan/format/vague.h"
#include "plan/lint/list_edit.h"
#include "plan/lint/names.h"
#include "plan/lint/rule_table.h"
#include "plan/lint/scheme_walk.h"
#include "plan/text/utf8.h"

namespace plan {
namespace {

using keys::Where;

constexpr Words kTwoRoles{"{unit} is {strong} of {task} and {weak} as well",
                          "“{unit}”已是“{task}”的{strong}，又列为{weak}"};
constexpr Words kTwice{"{unit} is written twice as {role} of {task}",
                       "“{task}”的{role}中“{unit}”写了两次"};
constexpr Words kTakeOut{"take it out of `{weak}`", "请从“{weak}”中删去"};
constexpr Words kLead{"the lead", "牵头单位"};
constexpr Words kResponsible{"responsible unit", "责任单位"};
constexpr Words kSupport{"supporting unit", "配合单位"};

constexpr Words kVague{"`{name}` does not say who is meant", "“{name}”没有说明是哪些单位"};
constexpr Words kNameThem{"name the units, or list `{name}` under `units` with its `members`",
                          "请逐个写明单位，或者在“单位”中列出“{name}”并写上“成员单位”"};

constexpr Words kBlank{"`{key}` of {task} is left blank", "“{task}”的“{key}”没有填写"};
constexpr Words kBlankKey{"`{key}` is left blank", "“{key}”没有填写"};
constexpr Words kFillIn{"write who it is, or take the line out", "请填写，或者删去这一行"};

// Every place where roles are written: tasks, and the chapter of tasks.
void for_each_roles(const Plan& plan,
                    const std::function<void(const Roles&, const std::string& task)>& visit) {
  if (const Section* section = find_section(plan, SectionKind::kTasks)) {
    if (section->body.task) visit(section->body.task->roles, name_of(section->body));
  }
  for (const Task& task : plan.tasks) visit(task.facts->roles, name_of(task));
}

// A pasted list, or a list of them, as where each name stands.
std::vector<Span> places_of(const std::vector<UnitRef>& refs) {
  std::vector<Span> out;
  out.reserve(refs.size());
  for (const UnitRef& ref : refs) out.push_back(ref.name.span);
  return out;
}

struct Role {
  const std::vector<UnitRef>* refs;
  const Words* words;
  std::string_view key;
};

class TwoRoles {
 public:
  TwoRoles(RuleRun& run, const Roles& roles, const std::string& task)
      : run_(run),
        task_(task),
        roles_{{{&roles.lead, &kLead, "lead"},
                {&roles.responsible, &kResponsible, "responsible"},
                {&roles.support, &kSupport, "support"}}} {}

  void check() {
    for (const Role& role : roles_) check_role(role);
  }

 private:
  // The role, this one or a stronger, in which the unit was met before; null: none.
  const Role* met_before(const UnitRef& ref, const Role& role) {
    if (ref.to == UnitRef::To::kNothing) return nullptr;
    auto [at, fresh] = met_.try_emplace(std::pair(ref.to, ref.index), &role);
    return fresh ? nullptr : at->second;
  }

  [[nodiscard]] Message message(const UnitRef& ref, const Role& own, const Role& other) const {
    if (&own == &other) {
      return say(kTwice, {{"unit", ref.name.text}, {"role", *own.words}, {"task", task_}});
    }
    return say(kTwoRoles, {{"unit", ref.name.text},
                           {"strong", *other.words},
                           {"task", task_},
                           {"weak", *own.words}});
  }

  void check_role(const Role& role) {
    std::vector<const Role*> also;
    for (const UnitRef& ref : *role.refs) also.push_back(met_before(ref, role));
    auto once = static_cast<std::size_t>(std::count(also.begin(), also.end(), nullptr));
    if (once == also.size()) return;
    std::vector<Span> places = places_of(*role.refs);
    for (std::size_t i = 0; i < also.size(); ++i) {
      if (also[i] == nullptr) continue;
      const UnitRef& ref = (*role.refs)[i];
      Finding& finding = run_.report(ref.name.span, message(ref, role, *also[i]));
      finding.help = say(kTakeOut, {{"weak", key_name(Where::kTask, role.key)}});
      // Nothing would be left behind the key.
      if (once == 0) continue;
      if (auto edit = take_out(run_.sources(), places, i, ref.name.text)) {
        finding.fix = Fix{true, {*std::move(edit)}};
      }
    }
  }

  RuleRun& run_;
  const std::string& task_;
  std::array<Role, 3> roles_;  // the strongest first
  std::map<std::pair<UnitRef::To, int>, const Role*> met_;
};

void lead_is_responsible(RuleRun& run) {
  for_each_roles(run.plan(), [&run](const Roles& roles, const std::string& task) {
    TwoRoles(run, roles, task).check();
  });
}

class VagueUnits {
 public:
  explicit VagueUnits(RuleRun& run) : run_(run), plan_(run.plan()) {}

  void check() {
    for_each_roles(plan_, [this](const Roles& roles, const std::string&) {
      for (const auto* refs : {&roles.lead, &roles.responsible, &roles.support}) of(*refs);
    });
    for (const Section& section : plan_.sections) of_duties(section.body);
    for (const Unit& unit : plan_.units) of(unit.members);
    for (const GroupEntry& entry : plan_.groups) {
      if (entry.group->office) of(entry.group->office->at);
    }
    for (const Scheme& scheme : plan_.schemes) {
      of(scheme.by);
      for (const InspectionDuty& duty : scheme.inspections) of(duty.by);
    }
    for (const ItemOf& item : all_items(plan_)) of(item.item->by);
    for (const ExtraOf& extra : all_extras(plan_)) of(extra.extra->by);
  }

 private:
  void of_duties(const Clause& clause) {
    if (clause.duty) of(clause.duty->units);
    for (const Clause& item : clause.items) of_duties(item);
  }
  void of(const std::vector<UnitRef>& refs) {
    for (const UnitRef& ref : refs) of(ref);
  }
  void of(const UnitRef& ref) {
    if (!ref.name.given() || !is_vague(ref)) return;
    run_.report(ref.name.span, say(kVague, {{"name", ref.name.text}})).help =
        say(kNameThem, {{"name", ref.name.text}});
  }
  [[nodiscard]] bool is_vague(const UnitRef& ref) const {
    if (ref.to == UnitRef::To::kNothing) return is_vague_unit(ref.name.text);
    if (ref.to != UnitRef::To::kUnit) return false;
    const Unit& unit = plan_.units[static_cast<std::size_t>(ref.index)];
    return !unit.collective && is_vague_unit(unit.printed());
  }

  RuleRun& run_;
  const Plan& plan_;
};

void vague_unit(RuleRun& run) {
  VagueUnits(run).check();
}

void empty_role(RuleRun& run) {
  for_each_roles(run.plan(), [&run](const Roles& roles, const std::string& task) {
    for (const Span& key : roles.blank) {
      std::string_view written = unquoted(run.sources().text(key));  // JSON has it in quotes
      Message message = task.empty() ? say(kBlankKey, {{"key", written}})
                                     : say(kBlank, {{"key", written}, {"task", task}});
      run.report(key, std::move(message)).help = say(kFillIn);
    }
  });
}

constexpr Rule kRules[] = {
    {"T002",
     "lead-is-responsible",
     Severity::kWarning,
     Fixable::kSafe,
     {"a unit in two roles of one task", "同一单位在一项任务中列了两种职责"},
     {"A unit that is written in two of lead, responsible and support of one task, or twice in "
      "one of them. Inherited roles are not compared, nor a collective unit with its members. "
      "The fix takes it out of the weaker role (lead before responsible before support), but "
      "for a role that would be left empty.",
      "同一项任务的牵头单位、责任单位、配合单位中，有一个单位写了两次（同一栏里写了两次的也算）"
      "。"
      "从上级任务继承的不比较，集体单位与它的成员也不比较。修正时从较次要的一种职责中删去"
      "（先牵头，后责任，再配合）；删去后一个单位也不剩的，不自动修正。"},
     {"The unit counts twice in the list of duties, and whether it answers for the task or "
      "only helps is open.",
      "分解表里这个单位出现两次，究竟是主办还是协办说不清楚。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units: [镇环卫所, 镇水利站, 镇财政所]
tasks:
  - title: 清理村内沟渠
    lead: 镇环卫所
    support: 镇水利站、镇环卫所、镇财政所
    standing: true
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units: [镇环卫所, 镇水利站, 镇财政所]
tasks:
  - title: 清理村内沟渠
    lead: 镇环卫所
    support: 镇水利站、镇财政所
    standing: true
)",
     lead_is_responsible},
    {"T003",
     "vague-unit",
     Severity::kWarning,
     Fixable::kNo,
     {"a role given to a word that names nobody", "职责交给了说不清是谁的单位"},
     {"各有关单位, 相关部门, 其他成员单位 and the like where a unit is meant: as lead, "
      "responsible or supporting unit, in a standing duty, as an assessing unit, among the "
      "members of a collective unit. A unit of that name with `members` says who it is.",
      "该写单位的地方写了“各有关单位”“相关部门”“其他成员单位”之类：牵头、责任、配合单位，"
      "责任分工的单位，考核单位，集体单位的成员。单位名单中有这个名称并写明成员单位的，不算。"},
     {"Everyone may think that somebody else is meant. The task is on no unit's list.",
      "谁都可以认为指的不是自己，任务也进不了任何单位的清单。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units: [镇环卫所]
tasks:
  - title: 清理村内沟渠
    lead: 镇环卫所
    support: 各有关单位
    standing: true
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units:
  - 镇环卫所
  - 镇水利站
  - {name: 各有关单位, members: [镇环卫所, 镇水利站]}
tasks:
  - title: 清理村内沟渠
    lead: 镇环卫所
    support: 各有关单位
    standing: true
)",
     vague_unit},
    {"T010",
     "empty-role",
     Severity::kWarning,
     Fixable::kNo,
     {"a role that is written but left blank", "写了职责但没有填单位"},
     {"lead, responsible, support or leaders of a task with nothing behind it.",
      "任务的牵头单位、责任单位、配合单位或牵头领导写了这一项，后面却是空的。"},
     {"Somebody meant to fill it in. Left blank it counts as not given, and an inherited role "
      "takes its place.",
      "多半是留待填写而忘了。空着的按没有写处理，上级任务写了的从上级继承。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units: [镇环卫所]
tasks:
  - title: 清理村内沟渠
    lead:
    responsible: 镇环卫所
    standing: true
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units: [镇环卫所]
tasks:
  - title: 清理村内沟渠
    responsible: 镇环卫所
    standing: true
)",
     empty_role},
};

}  // namespace

std::span<const Rule> rules::role_rules() {
  return kRules;
}

}  // namespace plan
