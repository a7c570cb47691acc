// Two of a kind with one id or name (rule K005).
#include <string>
#include <unordered_map>

#include "plan/format/resolve.h"
#include "plan/text/fold.h"

namespace plan::load {
namespace {

constexpr Words kTwice{"two {things} are called `{name}`", "有两个{things}叫“{name}”"};
constexpr Words kRename{"give one of them another id or name", "请给其中一个改换代码或名称"};
constexpr Words kUnits{"units", "单位"};
constexpr Words kGroups{"groups", "小组"};
constexpr Words kTasks{"tasks", "任务"};
constexpr Words kStages{"stages", "阶段"};
constexpr Words kGoals{"goals", "目标"};
constexpr Words kClauses{"clauses", "条目"};
constexpr Words kSchemes{"schemes", "考核办法"};
constexpr Words kAttachments{"attachments", "附件"};
constexpr Words kItems{"items of this scheme", "本办法的项目"};
constexpr Words kSiblings{"items side by side", "并列的项目"};
constexpr Words kDuties{"inspection duties", "检查安排"};

// The names of one kind of things.
class Names {
 public:
  Names(Context& context, const Words& things) : context_(context), things_(things) {}

  // `owner` may have the same name twice (id and name alike).
  void add(const Line& name, int owner) {
    if (!name.given()) return;
    auto [at, fresh] = first_.try_emplace(fold_name(name.text), Entry{owner, name.span});
    if (fresh || at->second.owner == owner) return;
    Finding& f = context_.report(Rule::kDuplicateId, name.span,
                                 say(kTwice, {{"things", things_}, {"name", shown(name.text)}}),
                                 say(kRename));
    f.related.push_back(first_here(context_, at->second.span));
  }

 private:
  struct Entry {
    int owner;
    Span span;
  };
  Context& context_;
  const Words& things_;
  std::unordered_map<std::string, Entry> first_;
};

// A title stands for the id where there is none.
const Line& key_of(const Line& id, const Line& title) {
  return id.given() ? id : title;
}

void check_units(Context& context) {
  Names names(context, kUnits);
  for (std::size_t i = 0; i < context.plan.units.size(); ++i) {
    const Unit& unit = context.plan.units[i];
    names.add(unit.id, static_cast<int>(i));
    names.add(unit.name, static_cast<int>(i));
  }
}

void check_clauses(Context& context) {
  Plan& plan = context.plan;
  Names groups(context, kGroups);
  for (std::size_t i = 0; i < plan.groups.size(); ++i) {
    groups.add(plan.groups[i].group->id, static_cast<int>(i));
    groups.add(plan.groups[i].group->name, static_cast<int>(i));
  }
  Names tasks(context, kTasks);
  for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
    const Clause& clause = *plan.tasks[i].clause;
    tasks.add(key_of(clause.id, clause.title), static_cast<int>(i));
  }
  Names stages(context, kStages);
  Names goals(context, kGoals);
  Names others(context, kClauses);
  int number = 0;
  for_each_clause(plan, [&](Clause& clause) {
    ++number;
    if (clause.stage) {
      stages.add(key_of(clause.id, clause.title), number);
    } else if (clause.goal) {
      goals.add(key_of(clause.id, clause.title), number);
    } else if (!clause.task) {
      others.add(clause.id, number);
    }
  });
  Names attachments(context, kAttachments);
  for (const Attachment& attachment : plan.attachments) {
    attachments.add(attachment.id, ++number);
  }
}

class SchemeIds {
 public:
  explicit SchemeIds(Context& context) : context_(context), ids_(context, kItems) {}

  void check(const Scheme& scheme) {
    walk(scheme.items);
    walk(scheme.bonuses);
    walk(scheme.penalties);
    walk(scheme.vetoes);
    Names duties(context_, kDuties);
    for (const InspectionDuty& duty : scheme.inspections) duties.add(duty.id, number_++);
  }

 private:
  template <class Node>
  void walk(const std::vector<Node>& nodes) {
    Names siblings(context_, kSiblings);
    for (const Node& node : nodes) {
      ids_.add(node.id, number_);
      siblings.add(node.title, number_++);
      walk(node.items);
    }
  }

  Context& context_;
  Names ids_;
  int number_ = 0;
};

}  // namespace

void check_ids(Context& context) {
  check_units(context);
  check_clauses(context);
  Names schemes(context, kSchemes);
  for (std::size_t i = 0; i < context.plan.schemes.size(); ++i) {
    const Scheme& scheme = context.plan.schemes[i];
    schemes.add(scheme.id, static_cast<int>(i));
    schemes.add(scheme.title, static_cast<int>(i));
    SchemeIds(context).check(scheme);
  }
}

}  // namespace plan::load
