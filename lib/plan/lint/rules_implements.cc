// R007, R008: what the plan says of the plans that it carries out.
#include <algorithm>
#include <map>
#include <set>

#include "plan/format/context.h"
#include "plan/lint/implements.h"
#include "plan/lint/names.h"
#include "plan/lint/rule_table.h"
#include "plan/text/fold.h"
#include "plan/text/nearest.h"

namespace plan {
namespace {

constexpr Words kMissing{"the superior plan cannot be read: {why}", "上级方案无法读取：{why}"};
constexpr Words kNoTask{"the plan `{plan}` has no task `{task}`",
                        "上级方案“{plan}”没有“{task}”这项任务"};
constexpr Words kNoPlan{"`{task}` is a task of no plan: the top level names none",
                        "“{task}”不知是哪个方案的任务：方案开头没有写“落实依据”"};
constexpr Words kByName{
    "a task is named by its id, its title, or its text up to the first comma",
    "任务用代码、标题，或者正文第一个逗号之前的话来指"};
constexpr Words kNamePlan{"name the plan: `implements: path/to/plan.yaml#{task}`",
                          "请写明方案：“落实依据: 路径/方案.yaml#{task}”"};

constexpr Words kUncovered{
    "{task}, which `{plan}` assigns to {unit}, is carried out by no task",
    "“{plan}”交给“{unit}”的“{task}”，本方案没有任务落实"};
constexpr Words kNoneCovered{
    "none of the {n} tasks that `{plan}` assigns to {unit} is carried out by a task",
    "“{plan}”交给“{unit}”的{n}项任务，本方案没有一项写明由哪项任务落实"};
constexpr Words kWriteIt{"write `implements: {entry}` on the task that carries it out",
                         "请在落实它的任务上写“落实依据: {entry}”"};
constexpr Words kAssignedHere{"assigned here", "上级方案在这里交办"};

// The tasks of a superior plan by all their names.
class SuperiorTasks {
 public:
  explicit SuperiorTasks(const Plan& plan) : plan_(plan) {
    for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
      const Task& task = plan.tasks[i];
      for (const std::string* name :
           {&task.clause->id.text, &task.clause->title.text, &task.key}) {
        if (!name->empty()) names_.try_emplace(fold_name(*name), static_cast<int>(i));
      }
    }
  }

  [[nodiscard]] int find(std::string_view name) const {
    auto at = names_.find(fold_name(name));
    return at == names_.end() ? -1 : at->second;
  }

  [[nodiscard]] Message hint(std::string_view name) const {
    std::vector<std::string> keys;
    for (const Task& task : plan_.tasks) keys.push_back(task.key);
    std::vector<std::string> near = nearest(name, keys);
    return near.empty() ? say(kByName) : load::did_you_mean(near);
  }

 private:
  const Plan& plan_;
  std::map<std::string, int, std::less<>> names_;
};

class Superiors {
 public:
  explicit Superiors(const LoadedPlan& loaded) : loaded_(loaded), tasks_(count()) {
    for (const Line& line : loaded.plan.implements) {
      int number = superior_of(loaded, implemented(line.text, false).path);
      bool known = std::find(top_.begin(), top_.end(), number) != top_.end();
      if (number >= 0 && !known) top_.push_back(number);
    }
  }

  [[nodiscard]] std::size_t count() const { return loaded_.superiors.size(); }
  [[nodiscard]] const Superior& at(int number) const {
    return loaded_.superiors[static_cast<std::size_t>(number)];
  }
  const SuperiorTasks& tasks(int number) {
    auto& tasks = tasks_[static_cast<std::size_t>(number)];
    if (!tasks) tasks = std::make_unique<SuperiorTasks>(at(number).loaded->plan);
    return *tasks;
  }
  // Those that an entry may mean: a task alone is one of the plans at the top level.
  [[nodiscard]] std::vector<int> meant_by(const ImplementsEntry& entry) const {
    if (entry.parts.path.empty()) return top_;
    int number = superior_of(loaded_, entry.parts.path);
    return number >= 0 ? std::vector<int>{number} : std::vector<int>{};
  }

 private:
  const LoadedPlan& loaded_;
  std::vector<std::unique_ptr<SuperiorTasks>> tasks_;
  std::vector<int> top_;
};

std::string title_of(const Superior& superior) {
  const Plan& plan = superior.loaded->plan;
  return load::shown(plan.title.given() ? plan.title.text : superior.path);
}

void check_task(RuleRun& run, Superiors& superiors, const ImplementsEntry& entry,
                const std::vector<int>& meant) {
  const Superior* last = nullptr;
  Message hint;
  for (int number : meant) {
    // What could not be read has been said, and might have the task.
    if (superiors.at(number).loaded == nullptr) return;
    if (superiors.tasks(number).find(entry.parts.task) >= 0) return;
    last = &superiors.at(number);
    hint = superiors.tasks(number).hint(entry.parts.task);
  }
  if (last == nullptr) return;
  std::string task = load::shown(entry.parts.task);
  run.report(part_of(run.sources(), entry.line->span, entry.parts.task),
             say(kNoTask, {{"plan", title_of(*last)}, {"task", task}}))
      .help = hint;
}

void superior_missing(RuleRun& run) {
  Superiors superiors(run.loaded());
  std::set<int> said;  // a file that cannot be read is said once
  for (const ImplementsEntry& entry : implements_entries(run.plan())) {
    std::vector<int> meant = superiors.meant_by(entry);
    if (!entry.parts.path.empty()) {
      for (int number : meant) {
        const Superior& superior = superiors.at(number);
        if (superior.loaded != nullptr || !said.insert(number).second) continue;
        run.report(entry.line->span, say(kMissing, {{"why", superior.error.message}})).help =
            superior.error.help;
      }
    } else if (run.plan().implements.empty()) {
      std::string task = load::shown(entry.parts.task);
      run.report(entry.line->span, say(kNoPlan, {{"task", task}})).help =
          say(kNamePlan, {{"task", task}});
    }
    if (!entry.parts.task.empty()) check_task(run, superiors, entry, meant);
  }
}

// A plan named as a whole at the top level, with what it assigns to who issues this one.
class Coverage {
 public:
  Coverage(RuleRun& run, Superiors& superiors, int number)
      : run_(run),
        superiors_(superiors),
        number_(number),
        plan_(superiors.at(number).loaded->plan),
        covered_(plan_.tasks.size(), false) {}

  void check(const Line& line) {
    find_own_units();
    if (own_.empty() || !mark_covered()) return;
    std::vector<const Task*> assigned, open;
    for (std::size_t i = 0; i < plan_.tasks.size(); ++i) {
      const Task& task = plan_.tasks[i];
      bool above = task.parent >= 0 && covered_[static_cast<std::size_t>(task.parent)];
      covered_[i] = covered_[i] || above;
      if (task.has_subtasks || !is_assigned(task)) continue;
      assigned.push_back(&task);
      if (!covered_[i]) open.push_back(&task);
    }
    report(line, open, open.size() == assigned.size());
  }

 private:
  // The superior's units that the issuers of this plan are.
  void find_own_units() {
    for (std::size_t i = 0; i < plan_.units.size(); ++i) {
      const Unit& unit = plan_.units[i];
      if (unit.collective) continue;
      for (const Line& issuer : run_.plan().issuer) {
        bool same = is_same_body(unit.name.text, issuer.text) ||
                    std::any_of(unit.aliases.begin(), unit.aliases.end(), [&](const Line& a) {
                      return is_same_body(a.text, issuer.text);
                    });
        if (!same) continue;
        own_.insert(static_cast<int>(i));
        if (unit_.empty()) unit_ = unit.printed();
      }
    }
  }

  // False when a task here carries out the plan as a whole: then nothing is left open.
  bool mark_covered() {
    for (const ImplementsEntry& entry : implements_entries(run_.plan())) {
      std::vector<int> meant = superiors_.meant_by(entry);
      if (std::find(meant.begin(), meant.end(), number_) == meant.end()) continue;
      if (entry.parts.task.empty()) {
        if (entry.on_task) return false;
        continue;
      }
      int task = superiors_.tasks(number_).find(entry.parts.task);
      if (task >= 0) covered_[static_cast<std::size_t>(task)] = true;
    }
    return true;
  }

  [[nodiscard]] bool is_assigned(const Task& task) const {
    for (const auto* refs : {&task.lead, &task.responsible}) {
      for (const UnitRef& ref : *refs) {
        for (int unit : expand(plan_, ref)) {
          if (own_.contains(unit)) return true;
        }
      }
    }
    return false;
  }

  void report(const Line& line, const std::vector<const Task*>& open, bool all) {
    const Superior& superior = superiors_.at(number_);
    std::string plan = title_of(superior);
    auto add = [&](Message message, const Task& task) {
      Finding& finding = run_.report(line.span, std::move(message));
      std::string entry(implemented(line.text, false).path);
      finding.help = say(kWriteIt, {{"entry", entry + "#" + task.key}});
      finding.related.push_back(
          {superior.loaded->sources.place(span_of(*task.clause)), say(kAssignedHere)});
    };
    if (all && open.size() > 1) {
      add(say(kNoneCovered, {{"n", open.size()}, {"plan", plan}, {"unit", unit_}}),
          *open.front());
      return;
    }
    for (const Task* task : open) {
      add(say(kUncovered, {{"task", name_of(*task)}, {"plan", plan}, {"unit", unit_}}), *task);
    }
  }

  RuleRun& run_;
  Superiors& superiors_;
  int number_;
  const Plan& plan_;
  std::vector<bool> covered_;
  std::set<int> own_;
  std::string unit_;
};

void superior_uncovered(RuleRun& run) {
  Superiors superiors(run.loaded());
  std::set<int> done;
  for (const Line& line : run.plan().implements) {
    Implemented parts = implemented(line.text, false);
    int number = superior_of(run.loaded(), parts.path);
    bool whole = parts.task.empty() && number >= 0;
    if (!whole || superiors.at(number).loaded == nullptr) continue;
    if (done.insert(number).second) Coverage(run, superiors, number).check(line);
  }
}

constexpr std::string_view kSuperior = R"(plan: 1
id: county
title: 怀远县村庄清洁行动实施方案
units:
  - {name: 望淮镇, kind: town}
  - {name: 龙亢镇, kind: town}
  - {name: 各镇, members: town}
tasks:
  - {id: ditches, title: 清理村内沟渠, lead: 各镇, due: 2024-06-30}
  - {id: piles, title: 清理四堆, lead: 各镇, due: 2024-05-31}
)";

constexpr Rule kRules[] = {
    {"R007",
     "superior-missing",
     Severity::kError,
     Fixable::kNo,
     {"a superior plan or task that is not there", "落实的上级方案或任务不存在"},
     {"An entry of `implements` (path/to/plan.yaml, path#task) whose file is not there, lies "
      "outside the project's folder or is no plan; or a task that the superior plan does not "
      "have. On a task the task's name alone will do: it is looked up in the plans that the "
      "top level names. What is wrong in the superior plan itself is not reported here.",
      "“落实依据”（路径/方案.yaml，路径#任务）所写的文件不存在、在项目文件夹之外、不是方案，"
      "或者上级方案里没有这项任务。任务上可以只写任务名，到方案开头写的上级方案里去找。"
      "上级方案自身的问题不在这里报告。"},
     {"Which task carries out which cannot be shown, nor what is still open.",
      "看不出哪项任务落实上级的哪项任务，也查不出还有哪些没有落实。"},
     R"(plan: 1
id: town
title: 望淮镇村庄清洁行动实施方案
issuer: 望淮镇人民政府
implements: superior.yaml
units: [镇环卫所]
tasks:
  - {title: 疏通沟渠, lead: 镇环卫所, due: 2024-06-30, implements: 'superior.yaml#ditches'}
  - {title: 清除四堆, lead: 镇环卫所, due: 2024-05-31, implements: 'superior.yaml#piles'}
  - {title: 整治道路, lead: 镇环卫所, due: 2024-05-31, implements: 'superior.yaml#roads'}
)",
     R"(plan: 1
id: town
title: 望淮镇村庄清洁行动实施方案
issuer: 望淮镇人民政府
implements: superior.yaml
units: [镇环卫所]
tasks:
  - {title: 疏通沟渠, lead: 镇环卫所, due: 2024-06-30, implements: 'superior.yaml#ditches'}
  - {title: 清除四堆, lead: 镇环卫所, due: 2024-05-31, implements: 'superior.yaml#piles'}
  - {title: 整治道路, lead: 镇环卫所, due: 2024-05-31}
)",
     superior_missing,
     kSuperior},
    {"R008",
     "superior-uncovered",
     Severity::kWarning,
     Fixable::kNo,
     {"a task of the superior plan that no task here carries out",
      "上级方案交办的任务没有落实"},
     {"The plan names a superior plan as a whole; a task of that plan has a unit that is the "
      "issuer of this one (alone or in a collective unit) as lead or responsible, and no task "
      "here names it, or a task above it, under `implements`. Tasks with sub-tasks count by "
      "their sub-tasks. When none is named, this is said once.",
      "方案写明落实某个上级方案，上级方案中有任务由本方案的发文机关牵头或负责"
      "（包括列在集体单位里），而本方案没有任务在“落实依据”中写明落实它或它的上级任务。"
      "有下级任务的按下级任务算。一项都没有写的，只提示一次。"},
     {"What the superior plan asks for will be checked by who issued it.",
      "上级方案交办的事项，上级是要检查的。"},
     R"(plan: 1
id: town
title: 望淮镇村庄清洁行动实施方案
issuer: 望淮镇人民政府
implements: superior.yaml
units: [镇环卫所]
tasks:
  - {title: 疏通沟渠, lead: 镇环卫所, due: 2024-06-30, implements: 'superior.yaml#ditches'}
)",
     R"(plan: 1
id: town
title: 望淮镇村庄清洁行动实施方案
issuer: 望淮镇人民政府
implements: superior.yaml
units: [镇环卫所]
tasks:
  - {title: 疏通沟渠, lead: 镇环卫所, due: 2024-06-30, implements: 'superior.yaml#ditches'}
  - {title: 清除四堆, lead: 镇环卫所, due: 2024-05-31, implements: 'superior.yaml#piles'}
)",
     superior_uncovered,
     kSuperior},
};

}  // namespace

std::span<const Rule> rules::implements_rules() {
  return kRules;
}

}  // namespace plan
