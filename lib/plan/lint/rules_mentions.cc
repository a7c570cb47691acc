// T011: units that a task's text gives work to, and its roles do not.
#include <algorithm>
#include <map>
#include <set>

#include "plan/lint/name_finder.h"
#include "plan/lint/names.h"
#include "plan/lint/rule_table.h"
#include "plan/text/any_word.h"
#include "plan/text/fold.h"

namespace plan {
namespace {

constexpr Words kNoRole{"the text of {task} names {unit}, which has no role in it",
                        "“{task}”的正文提到“{unit}”，但没有写它的职责"};
constexpr Words kAddRole{
    "if it has a part in the task, add it to `lead`, `responsible` or `support`",
    "该单位承担这项任务的，请写入牵头单位、责任单位或配合单位"};

// What stands before a unit that does something: a stop, or a word that asks it to.
constexpr std::string_view kStops[] = {"。", "；", "，", "：", "！", "）", ";",   ",",
                                       ":",  ")",  "由", "请", "同", "合", "责成"};
// 和, 与, 及 join it to what stands before, as 、 does.
constexpr std::string_view kJoins[] = {"、", "和", "与", "及"};
// What stands behind a unit that is named for something else: a place, its people, a document.
constexpr std::string_view kOther[] = {"的",   "门口", "门前",   "周边", "附近",  "大院",
                                       "院内", "人员", "干部",   "职工", "辖区",  "》",
                                       "”",    "号",   "等",     "以上", "至",    "备案",
                                       "下发", "印发", "组织的", "党组", "党支部"};
// It gets something, or something is done to it.
constexpr std::string_view kReceives[] = {"，报", "，送", "。报", "；报", "，交"};

class MentionSearch {
 public:
  explicit MentionSearch(RuleRun& run) : run_(run), plan_(run.plan()) {
    std::vector<bool> scored(plan_.units.size(), false);
    for (const Scheme& scheme : plan_.schemes) {
      if (!scheme.scored()) continue;
      for (int unit : scheme.subjects) scored[static_cast<std::size_t>(unit)] = true;
    }
    for (std::size_t i = 0; i < plan_.units.size(); ++i) {
      const Unit& unit = plan_.units[i];
      // Who is assessed is named all over the plan: for what is looked at, not for work.
      bool looked_at = unit.collective || scored[i];
      add_name(unit, looked_at ? kNobody : static_cast<int>(i));
    }
    for (const Section& section : plan_.sections) add_duties(section.body);
  }

  void check() {
    if (names_.empty()) return;
    for (std::size_t i = 0; i < plan_.tasks.size(); ++i) {
      task_ = i;
      said_.clear();
      roles_known_ = false;
      search(*plan_.tasks[i].clause, true);
    }
  }

 private:
  static constexpr int kNobody = -1;

  // The names of all units are looked for, so that 镇财政所 is not found in 望淮镇财政所.
  void add_name(const Unit& unit, int number) {
    names_.add(unit.name.text, number);
    for (const Line& alias : unit.aliases) names_.add(alias.text, number);
    names_.add(implied_alias(unit.name.text), number);
  }

  // A standing duty may name the tasks it is about.
  void add_duties(const Clause& clause) {
    if (clause.duty) {
      for (const Ref& task : clause.duty->tasks) duties_.emplace(task.index, clause.duty.get());
    }
    for (const Clause& item : clause.items) add_duties(item);
  }

  // The clauses below a task that are no tasks of their own are its text, too.
  void search(const Clause& clause, bool own) {
    if (!own && clause.task) return;
    for (const std::string& paragraph : clause.text.paragraphs) search(paragraph, clause);
    for (const Clause& item : clause.items) search(item, false);
  }

  void search(std::string_view text, const Clause& clause) {
    std::size_t list_end = text.npos;  // of the last unit that was found at work
    for (auto found = names_.find(text); found; found = names_.find(text, found->end)) {
      std::string_view before = text.substr(0, found->begin);
      std::string_view behind = text.substr(found->end);
      bool joined = ends_with_any(before, kJoins);
      bool at_work = joined ? follows(before, list_end) : stands_first(before);
      if (!at_work || starts_with_any(behind, kOther)) continue;
      list_end = found->end;
      if (found->target != kNobody) {
        report(found->target, clause, text.substr(found->begin, found->end - found->begin));
      }
    }
  }

  static bool stands_first(std::string_view before) {
    if (before.empty()) return true;
    return ends_with_any(before, kStops) && !ends_with_any(before, kReceives);
  }

  // `before` ends in a joining word, and before that in the unit that ends at `list_end`.
  static bool follows(std::string_view before, std::size_t list_end) {
    constexpr std::size_t kJoin = 3;  // bytes of a joining word
    return list_end != before.npos && before.size() - kJoin == list_end;
  }

  void report(int unit, const Clause& clause, std::string_view written) {
    if (has_role(unit) || !said_.insert(unit).second) return;
    const Task& task = plan_.tasks[task_];
    run_.report(part_of(run_.sources(), clause.text.span, written),
                say(kNoRole, {{"task", name_of(task)},
                              {"unit", plan_.units[static_cast<std::size_t>(unit)].printed()}}))
        .help = say(kAddRole);
  }

  bool has_role(int unit) {
    if (!roles_known_) collect_roles();
    roles_known_ = true;
    return std::binary_search(roles_.begin(), roles_.end(), unit);
  }

  // Of the task and all below it, with those that belong to them and those they belong to.
  void collect_roles() {
    roles_.clear();
    std::size_t i = task_;
    do {
      const Task& task = plan_.tasks[i];
      for (const auto* refs : {&task.lead, &task.responsible, &task.support}) {
        for (const UnitRef& ref : *refs) add_role(ref);
      }
      auto [from, to] = duties_.equal_range(static_cast<int>(i));
      for (auto duty = from; duty != to; ++duty) {
        for (const UnitRef& ref : duty->second->units) add_role(ref);
      }
      ++i;
    } while (i < plan_.tasks.size() && plan_.tasks[i].parent >= static_cast<int>(task_));
    std::sort(roles_.begin(), roles_.end());
  }

  void add_role(const UnitRef& ref) {
    if (ref.to == UnitRef::To::kGroup || ref.to == UnitRef::To::kOffice) {
      const Group& group = *plan_.groups[static_cast<std::size_t>(ref.index)].group;
      if (group.office && group.office->at.to == UnitRef::To::kUnit) add_role(group.office->at);
      return;
    }
    if (ref.to != UnitRef::To::kUnit) return;
    const Unit& unit = plan_.units[static_cast<std::size_t>(ref.index)];
    roles_.push_back(ref.index);
    roles_.insert(roles_.end(), unit.expanded.begin(), unit.expanded.end());
    if (unit.parent && unit.parent->to == UnitRef::To::kUnit) {
      roles_.push_back(unit.parent->index);
    }
  }

  RuleRun& run_;
  const Plan& plan_;
  NameFinder names_;
  std::multimap<int, const DutyFacts*> duties_;  // by task
  std::size_t task_ = 0;
  std::set<int> said_;      // of this task
  std::vector<int> roles_;  // of this task, sorted
  bool roles_known_ = false;
};

void unit_in_text(RuleRun& run) {
  MentionSearch(run).check();
}

constexpr Rule kRules[] = {
    {"T011",
     "unit-in-text",
     Severity::kInfo,
     Fixable::kNo,
     {"a task's text names a unit that has no role in it", "任务正文提到的单位没有写进职责"},
     {"A listed unit that begins a clause of a task's text, or is asked to do something (由, "
      "会同, 请), and has no role in the task, in a task below it or by a collective unit. "
      "Units that are scored, collective units, and names that stand for a place, for people "
      "or in the title of a document are left alone.",
      "任务正文中，单位名单里的单位出现在分句开头，或者写了“由”“会同”“请”它做什么，"
      "而这项任务及其下级任务的职责里没有它，也没有包含它的集体单位。"
      "被考核的单位、集体单位，以及作为地点、人员、文件名称出现的，不算。"},
     {"The unit's own list of tasks is made from the roles: what stands in the text only is "
      "not on it.",
      "各单位的任务清单按职责汇总，只写在正文里的，清单上没有。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units: [镇环卫所, 镇财政所]
tasks:
  - title: 清理村内沟渠
    text: 清除沟渠内的垃圾和淤泥，由镇财政所保障经费。
    lead: 镇环卫所
    standing: true
  - {title: 加强资金监管, lead: 镇财政所, standing: true}
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units: [镇环卫所, 镇财政所]
tasks:
  - title: 清理村内沟渠
    text: 清除沟渠内的垃圾和淤泥，由镇财政所保障经费。
    lead: 镇环卫所
    support: 镇财政所
    standing: true
  - {title: 加强资金监管, lead: 镇财政所, standing: true}
)",
     unit_in_text},
};

}  // namespace

std::span<const Rule> rules::mention_rules() {
  return kRules;
}

}  // namespace plan
