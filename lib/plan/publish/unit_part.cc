#include "plan/publish/unit_part.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "plan/publish/emit.h"
#include "plan/publish/organization.h"
#include "plan/publish/scheme_parts.h"
#include "plan/publish/table_words.h"
#include "plan/publish/tasks.h"
#include "plan/text/fold.h"

namespace plan::publishing {
namespace {

class UnitWriter {
 public:
  UnitWriter(const Context& context, const Addressee& who)
      : context_(context), plan_(context.plan), voice_(context.voice), who_(who) {}

  Part compose() {
    static constexpr Words kTitle{"{unit}: tasks and duties", "{unit}工作任务清单"};
    static constexpr Words kLead{"Out of “{plan}”{number}.", "摘自《{plan}》{number}。"};
    static constexpr Words kNothing{"The plan gives {unit} nothing to do.",
                                    "该方案未向{unit}安排工作。"};
    // Each of them may well have its own.
    static constexpr Words kNothingShared{"The plan gives {unit} nothing to do in common.",
                                          "该方案未向{unit}统一安排工作。"};
    Part root;
    root.title = voice_(kTitle, {{"unit", who_.name}});
    std::string number = plan_.number.given() ? voice_.bracketed(plan_.number.text) : "";
    root.add(voice_(kLead, {{"plan", plan_.title.text}, {"number", number}}));
    add_group(root);
    add_goals(root);
    std::size_t without_work = root.items.size();
    add_tasks(root);
    add_duties(root);
    if (root.items.size() > without_work) add_stages(root);
    add_assessment(root);
    add_inspections(root);
    if (root.items.empty()) {
      bool several = who_.members.size() > 1;
      root.add(voice_(several ? kNothingShared : kNothing, {{"unit", who_.name}}));
    }
    return root;
  }

 private:
  bool concerns(const std::vector<UnitRef>& refs) const {
    std::vector<int> named;
    for (const UnitRef& ref : refs) {
      if (who_.to != UnitRef::To::kNothing && ref.to == who_.to && ref.index == who_.index) {
        return true;
      }
      std::vector<int> units = expand(plan_, ref);
      named.insert(named.end(), units.begin(), units.end());
    }
    return has_all_members(named);
  }

  bool has_all_members(const std::vector<int>& units) const {
    return !who_.members.empty() &&
           std::all_of(who_.members.begin(), who_.members.end(), [&units](int member) {
             return std::find(units.begin(), units.end(), member) != units.end();
           });
  }

  // How a leading group or its office is made up, and what it is for.
  void add_group(Part& root) const {
    static constexpr Words kHeading{"Members and duties", "人员组成和职责"};
    if (who_.to != UnitRef::To::kGroup && who_.to != UnitRef::To::kOffice) return;
    bool office = who_.to == UnitRef::To::kOffice;
    Part chapter = office ? compose_office(context_, who_.index, 1)
                          : compose_group(context_, who_.index, 1);
    chapter.title = voice_(kHeading);
    if (chapter.body.empty() && chapter.items.empty() && chapter.lines.empty()) return;
    root.items.push_back(std::move(chapter));
  }

  // True of a figure that each unit of its kind has to reach.
  bool concerns(const Metric& metric) const {
    std::string kind = fold_name(metric.for_kind.text);
    return !kind.empty() && !who_.members.empty() &&
           std::all_of(who_.members.begin(), who_.members.end(), [&](int member) {
             return fold_name(plan_.units[static_cast<std::size_t>(member)].kind.text) == kind;
           });
  }

  void add_goals(Part& root) const {
    static constexpr Words kHeading{"Goals", "工作目标"};
    Part chapter;
    chapter.title = voice_(kHeading);
    for (const Clause* clause : plan_.goals) {
      std::vector<std::string> figures;
      for (const Metric& metric :
           clause->goal ? clause->goal->metrics : std::vector<Metric>{}) {
        if (concerns(metric)) figures.push_back(figure(context_, metric));
      }
      if (figures.empty()) continue;
      Part& item = chapter.items.emplace_back();
      item.title = without_mark(clause->title.text);
      item.add(voice_.sentence(figures));
    }
    if (!chapter.items.empty()) root.items.push_back(std::move(chapter));
  }

  std::vector<std::string> roles_in(const Task& task) const {
    std::vector<std::string> roles;
    if (concerns(task.lead)) roles.push_back(role_word(context_, "lead", task));
    if (concerns(task.responsible)) roles.push_back(role_word(context_, "responsible", task));
    if (concerns(task.support)) roles.push_back(role_word(context_, "support", task));
    return roles;
  }

  // What stands below a clause and is no task.
  void take_items(const Clause& clause, Part& part) const {
    if (clause.numbering) part.numbering = clause.numbering->value;
    for (const Clause& below : clause.items) {
      if (below.task) continue;
      Part item;
      item.title = without_mark(below.title.text);
      item.add(below.text);
      take_items(below, item);
      if (!item.empty()) part.items.push_back(std::move(item));
    }
  }

  // The text of the task itself and its items; its sub-tasks have rows of their own.
  std::string words_of(const Task& task) const {
    Part items;
    take_items(*task.clause, items);
    std::string listed = voice_.stopped(items_in_one_line(voice_, items));
    std::string text = voice_.run_together(task.clause->text.paragraphs);
    text = listed.empty() ? text : text.empty() ? listed : voice_.run_together({text, listed});
    if (!task.clause->title.given()) return text;
    std::string name = task_name(task);
    return text.empty() ? name : name + (voice_.chinese() ? "。" : ". ") + text;
  }

  void add_tasks(Part& root) const {
    static constexpr Words kHeading{"Tasks", "工作任务"};
    static constexpr Words kRole{"Role", "承担角色"};
    doc::Table table;
    add_column(table, voice_(kNumber), 1, doc::Align::kCentre);
    add_column(table, voice_(kTask), 6);
    add_column(table, voice_(kRole), 2);
    add_column(table, voice_(kTime), 2);
    add_column(table, voice_(kFigures), 2);
    add_column(table, voice_(kChecks), 3);
    for (const Task& task : plan_.tasks) {
      std::vector<std::string> roles = roles_in(task);
      bool bare = task.facts->metrics.empty() && task.facts->checks.empty() &&
                  !task.clause->text.given();
      bool said = bare && any_subtask(plan_, task, [this](const Task& below) {
                    return !roles_in(below).empty();
                  });
      if (roles.empty() || said) continue;
      table.rows.push_back({std::to_string(table.rows.size() + 1), words_of(task),
                            voice_.list(roles), task_time(context_, task),
                            figures_of(context_, task.facts->metrics),
                            checks_words(context_, task.facts->checks)});
    }
    if (table.rows.empty()) return;
    drop_empty_columns(table);
    Part& chapter = root.items.emplace_back();
    chapter.title = voice_(kHeading);
    chapter.body.emplace_back(std::move(table));
  }

  void add_duties(Part& root) const {
    static constexpr Words kHeading{"Standing duties", "工作职责"};
    const Section* duties = find_section(plan_, SectionKind::kResponsibilities);
    if (duties == nullptr) return;
    Part chapter;
    chapter.title = voice_(kHeading);
    for (const Clause& clause : duties->body.items) {
      if (!clause.duty || !concerns(clause.duty->units)) continue;
      Part& item = chapter.items.emplace_back();
      item.title = without_mark(clause.title.text);
      item.add(clause.text);
      add_task_names(context_, clause.duty->tasks, item);
    }
    if (!chapter.items.empty()) root.items.push_back(std::move(chapter));
  }

  void add_stages(Part& root) const {
    static constexpr Words kHeading{"Stages", "时间安排"};
    static constexpr Words kStage{"Stage", "阶段"};
    doc::Table table;
    add_column(table, voice_(kNumber), 1, doc::Align::kCentre);
    add_column(table, voice_(kStage), 4);
    add_column(table, voice_(kTime), 4);
    for (const Clause* clause : plan_.stages) {
      if (!clause->stage || !takes_part(*clause->stage)) continue;
      table.rows.push_back({std::to_string(table.rows.size() + 1), stage_name(*clause),
                            context_.when(*clause->stage)});
    }
    if (table.rows.empty()) return;
    Part& chapter = root.items.emplace_back();
    chapter.title = voice_(kHeading);
    chapter.body.emplace_back(std::move(table));
  }

  // A stage without tasks covers all of them, one with a task its sub-tasks too.
  bool takes_part(const StageFacts& stage) const {
    if (stage.tasks.empty()) return true;
    for (const Task& task : plan_.tasks) {
      if (roles_in(task).empty()) continue;
      int above = static_cast<int>(&task - plan_.tasks.data());
      for (; above >= 0; above = plan_.tasks[static_cast<std::size_t>(above)].parent) {
        if (names(stage.tasks, above)) return true;
      }
    }
    return false;
  }

  static bool names(const std::vector<Ref>& tasks, int task) {
    return std::any_of(tasks.begin(), tasks.end(),
                       [task](const Ref& ref) { return ref.index == task; });
  }

  std::string title_of(const Scheme& scheme) const {
    return without_mark(scheme.title.given() ? scheme.title.text : scheme.key());
  }

  void add_assessment(Part& root) const {
    static constexpr Words kHeading{"What is assessed", "考核内容"};
    Part chapter;
    chapter.title = voice_(kHeading);
    for (const Scheme& scheme : plan_.schemes) {
      if (!has_all_members(scheme.subjects) || !scheme.scored()) continue;
      Part& item = chapter.items.emplace_back();
      item.title = title_of(scheme);
      add_items(context_, scheme, item);
    }
    if (!chapter.items.empty()) root.items.push_back(std::move(chapter));
  }

  // What it inspects and scores itself.
  void add_inspections(Part& root) const {
    static constexpr Words kHeading{"What it inspects", "负责的考核检查"};
    Part chapter;
    chapter.title = voice_(kHeading);
    for (const Scheme& scheme : plan_.schemes) {
      Part item;
      if (concerns(scheme.by)) item.add(title_of(scheme) + (voice_.chinese() ? "。" : "."));
      for (const Item* leaf : leaves(scheme)) {
        if (concerns(leaf->by)) item.add(line_of(scheme, leaf->printed()));
      }
      for (const InspectionDuty& duty : scheme.inspections) {
        if (!concerns(duty.by)) continue;
        std::string often = how_often(context_, duty.frequency);
        bool named = duty.title.given();
        item.add(line_of(scheme, named ? duty.title.text + voice_.bracketed(often) : often));
      }
      if (!item.body.empty()) chapter.items.push_back(std::move(item));
    }
    if (!chapter.items.empty()) root.items.push_back(std::move(chapter));
  }

  std::string line_of(const Scheme& scheme, const std::string& words) const {
    return voice_.labelled(title_of(scheme), words) + (voice_.chinese() ? "。" : ".");
  }

  const Context& context_;
  const Plan& plan_;
  const Voice& voice_;
  const Addressee& who_;
};

}  // namespace

Part compose_unit(const Context& context, const Addressee& who) {
  return UnitWriter(context, who).compose();
}

}  // namespace plan::publishing
