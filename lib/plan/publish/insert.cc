#include "plan/publish/insert.h"

#include <algorithm>
#include <array>

namespace plan::publishing {
namespace {

constexpr Words kHeadings[] = {
    {"Preamble", "引言"},       {"Guiding Ideology", "指导思想"},
    {"Principles", "基本原则"}, {"Goals", "工作目标"},
    {"Scope", "适用范围"},      {"Organization", "组织领导"},
    {"Tasks", "重点任务"},      {"Responsibilities", "责任分工"},
    {"Stages", "实施步骤"},     {"Assessment", "考核办法"},
    {"Safeguards", "保障措施"}, {"Requirements", "工作要求"},
    {"Other Matters", "其他"},  {"Supplementary Provisions", "附则"},
};

struct PartName {
  std::string_view key;
  SchemePart part;
};

// How many inserts may stand in one another: what is composed by recursion has to end.
constexpr int kDeepest = 16;

constexpr std::array<PartName, 22> kPartNames = {{
    {"title", SchemePart::kLead},
    {"text", SchemePart::kLead},
    {"cycle", SchemePart::kLead},
    {"period", SchemePart::kLead},
    {"subjects", SchemePart::kLead},
    {"by", SchemePart::kLead},
    {"full_marks", SchemePart::kLead},
    {"items", SchemePart::kItems},
    {"bonuses", SchemePart::kBonuses},
    {"penalties", SchemePart::kPenalties},
    {"vetoes", SchemePart::kVetoes},
    {"rectify", SchemePart::kRectify},
    {"overdue", SchemePart::kRectify},
    {"closing", SchemePart::kRectify},
    {"limits", SchemePart::kScoring},
    {"rounding", SchemePart::kScoring},
    {"uninspected", SchemePart::kScoring},
    {"grades", SchemePart::kGrades},
    {"ranking", SchemePart::kRanking},
    {"consequences", SchemePart::kConsequences},
    {"inspections", SchemePart::kInspections},
    {"notes", SchemePart::kNotes},
}};

std::optional<SchemePart> find_part(std::string_view key) {
  for (const PartName& name : kPartNames) {
    if (name.key == key) return name.part;
  }
  return std::nullopt;
}

}  // namespace

const Words& usual_heading(SectionKind kind) {
  return kHeadings[static_cast<std::size_t>(kind)];
}

std::optional<InsertTarget> find_target(const Plan& plan, std::string_view written) {
  std::size_t hash = written.find('#');
  std::string_view name = written.substr(0, hash);
  int scheme = find_scheme(plan, name);
  // The chapter's name stands for the only scheme in it.
  if (scheme < 0 && name == "assessment" && plan.schemes.size() == 1) scheme = 0;
  if (hash != written.npos) {
    if (scheme < 0) return std::nullopt;
    std::string_view part = written.substr(hash + 1);
    if (auto found = find_part(part)) {
      return InsertTarget{InsertTarget::Kind::kScheme, scheme, *found};
    }
    const Scheme& whole = plan.schemes[static_cast<std::size_t>(scheme)];
    if (find_item(whole, part) == nullptr && find_extra(whole, part) == nullptr) {
      return std::nullopt;
    }
    return InsertTarget{InsertTarget::Kind::kScheme, scheme, SchemePart::kOne,
                        std::string(part)};
  }
  for (std::size_t i = 0; i < plan.sections.size(); ++i) {
    const Section& section = plan.sections[i];
    const Words& usual = usual_heading(section.kind);
    bool by_heading = section.kind != SectionKind::kFree &&
                      (usual.zh == name || usual.en == name || section.synonym == name);
    if (section.key == name || section.body.title.text == name || by_heading) {
      return InsertTarget{InsertTarget::Kind::kSection, static_cast<int>(i)};
    }
  }
  for (std::size_t i = 0; i < plan.groups.size(); ++i) {
    const Group& group = *plan.groups[i].group;
    if (group.key() == name || group.name.text == name) {
      return InsertTarget{InsertTarget::Kind::kGroup, static_cast<int>(i)};
    }
  }
  if (scheme < 0) return std::nullopt;
  return InsertTarget{InsertTarget::Kind::kScheme, scheme};
}

std::string part_name(const Scheme& scheme, SchemePart part, std::string_view id) {
  for (const PartName& name : kPartNames) {
    if (name.part == part) return scheme.key() + "#" + std::string(name.key);
  }
  return scheme.key() + "#" + std::string(id);
}

int Inserts::node_of(const InsertTarget& target) const {
  std::size_t node = static_cast<std::size_t>(target.index);
  if (target.kind != InsertTarget::Kind::kSection) node += plan_.sections.size();
  if (target.kind == InsertTarget::Kind::kScheme) node += plan_.groups.size();
  if (target.part == SchemePart::kNotes) node += plan_.schemes.size();
  return static_cast<int>(node);
}

Inserts::Inserts(const Plan& plan) : plan_(plan) {
  // A scheme's notes hold clauses, and can be moved away from the scheme: a node of their own.
  std::size_t nodes = plan.sections.size() + plan.groups.size() + 2 * plan.schemes.size();
  holder_.assign(nodes, -1);
  height_.assign(nodes, 0);
  for (std::size_t i = 0; i < plan.sections.size(); ++i) {
    int section = static_cast<int>(i);
    auto hold = [&](InsertTarget::Kind kind, std::size_t count) {
      for (std::size_t k = 0; k < count; ++k) {
        InsertTarget held{kind, static_cast<int>(k)};
        holder_[static_cast<std::size_t>(node_of(held))] = section;
      }
    };
    if (plan.sections[i].kind == SectionKind::kOrganization) {
      hold(InsertTarget::Kind::kGroup, plan.groups.size());
    }
    if (plan.sections[i].kind == SectionKind::kAssessment) {
      hold(InsertTarget::Kind::kScheme, plan.schemes.size());
    }
  }
  for (std::size_t i = 0; i < plan.groups.size(); ++i) {
    if (plan.groups[i].parent < 0) continue;
    InsertTarget parent{InsertTarget::Kind::kGroup, plan.groups[i].parent};
    InsertTarget child{InsertTarget::Kind::kGroup, static_cast<int>(i)};
    holder_[static_cast<std::size_t>(node_of(child))] = node_of(parent);
  }

  for (std::size_t i = 0; i < plan.sections.size(); ++i) {
    scan(plan.sections[i].body, static_cast<int>(i));
  }
  for (std::size_t i = 0; i < plan.groups.size(); ++i) {
    int owner = node_of({InsertTarget::Kind::kGroup, static_cast<int>(i)});
    scan(plan.groups[i].group->duties, owner);
    if (plan.groups[i].group->office) scan(plan.groups[i].group->office->duties, owner);
  }
  for (std::size_t i = 0; i < plan.schemes.size(); ++i) {
    InsertTarget scheme{InsertTarget::Kind::kScheme, static_cast<int>(i)};
    InsertTarget notes{InsertTarget::Kind::kScheme, static_cast<int>(i), SchemePart::kNotes};
    holder_[static_cast<std::size_t>(node_of(notes))] = node_of(scheme);
    scan(plan.schemes[i].notes, node_of(notes));
  }
  for (const Attachment& attachment : plan.attachments) scan(attachment.items, -1);
}

// Puts `node` into `owner`, unless that is inside itself, or too deep.
bool Inserts::hold(int node, int owner) {
  int depth = 1;
  for (int at = owner; at >= 0; at = holder_[static_cast<std::size_t>(at)]) {
    if (at == node || ++depth > kDeepest) return false;
  }
  int height = height_[static_cast<std::size_t>(node)];
  if (depth + height > kDeepest) return false;
  holder_[static_cast<std::size_t>(node)] = owner;
  for (int at = owner; at >= 0; at = holder_[static_cast<std::size_t>(at)]) {
    int& above = height_[static_cast<std::size_t>(at)];
    above = std::max(above, ++height);
  }
  return true;
}

void Inserts::scan(const std::vector<Clause>& clauses, int owner) {
  for (const Clause& clause : clauses) scan(clause, owner);
}

void Inserts::scan(const Clause& clause, int owner) {
  std::optional<InsertTarget> target;
  if (clause.insert.given()) target = find_target(plan_, clause.insert.text);
  if (target) {
    bool whole = target->part == SchemePart::kWhole || target->part == SchemePart::kNotes;
    bool refused = whole && !moved(*target) && !hold(node_of(*target), owner);
    if (!refused && moved_.insert(*target).second) places_.emplace(&clause, *target);
  }
  scan(clause.items, owner);
}

bool Inserts::moved(const Scheme& scheme, SchemePart part, const std::string& id) const {
  int index = static_cast<int>(&scheme - plan_.schemes.data());
  return moved({InsertTarget::Kind::kScheme, index, part, id});
}

std::optional<InsertTarget> Inserts::at(const Clause& clause) const {
  auto found = places_.find(&clause);
  if (found == places_.end()) return std::nullopt;
  return found->second;
}

}  // namespace plan::publishing
