// What points from a text to another part of the plan: `insert` and {#id}.

#include "plan/format/keys.h"
#include "plan/format/resolve.h"
#include "plan/format/scheme_names.h"
#include "plan/text/utf8.h"

namespace plan::load {
namespace {

using As = NameIndex::As;

constexpr Words kNothing{"there is no chapter, group or scheme `{name}` to print here",
                         "没有可以印在此处的章节、小组或考核办法“{name}”"};
constexpr Words kTwoThings{"`{name}` can be `{first}` or `{second}`",
                           "“{name}”可以指“{first}”，也可以指“{second}”"};
constexpr Words kNoPart{"`{name}` is neither a key of a scheme nor an item of this one",
                        "“{name}”既不是考核办法的键，也不是它的项目"};
constexpr Words kNoParts{"only a scheme has parts: `{name}`",
                         "只有考核办法才能取一部分：“{name}”"};
constexpr Words kNoAnchor{"nothing has the id `{name}`", "没有代码为“{name}”的内容"};

class Inserts {
 public:
  explicit Inserts(Context& context) : context_(context), schemes_(context) {
    const Plan& plan = context.plan;
    for (const Section& section : plan.sections) {
      int target = add(section.key, section.key, As::kOwn, kNoScheme);
      if (section.kind == SectionKind::kFree) {
        index_.add(section.body.title.text, target, As::kAlias);
      }
    }
    for (const GroupEntry& entry : plan.groups) {
      const Group& group = *entry.group;
      int target = add(group.key(), group.key(), As::kOwn, kNoScheme);
      index_.add(group.name.text, target, As::kAlias);
      for (const Line& alias : group.aliases) index_.add(alias.text, target, As::kAlias);
    }
    for (std::size_t i = 0; i < plan.schemes.size(); ++i) {
      const Scheme& scheme = plan.schemes[i];
      int target = add(scheme.key(), scheme.key(), As::kOwn, static_cast<int>(i));
      index_.add(scheme.title.text, target, As::kAlias);
    }
  }

  // The name becomes the key of what it means, a part the English key or the item's id.
  void resolve(Line& insert) {
    std::size_t hash = insert.text.find('#');
    Line whole{std::string(trim(insert.text.substr(0, hash))), insert.span};
    translate(whole);
    int target = resolve_name(context_, index_, whole, {kNothing, kTwoThings}, {},
                              [&](int i) { return targets_[static_cast<std::size_t>(i)].key; });
    if (target < 0) return;
    std::string key = targets_[static_cast<std::size_t>(target)].key;
    if (hash == std::string::npos) {
      insert.text = key;
      return;
    }
    Line part{std::string(trim(insert.text.substr(hash + 1))), insert.span};
    int scheme = targets_[static_cast<std::size_t>(target)].scheme;
    if (scheme == kNoScheme && key == "assessment" && context_.plan.schemes.size() == 1) {
      scheme = 0;
    }
    std::string found = find_part(scheme, part);
    if (!found.empty()) insert.text = key + "#" + found;
  }

 private:
  static constexpr int kNoScheme = -1;

  struct Target {
    std::string key;
    int scheme;
  };

  int add(const std::string& name, const std::string& key, As as, int scheme) {
    int target = static_cast<int>(targets_.size());
    targets_.push_back({key, scheme});
    index_.add(name, target, as);
    return target;
  }

  // 考核办法 → assessment, unless something is called so.
  void translate(Line& name) const {
    const keys::Key* key = keys::table(keys::Where::kPlan).key(name.text);
    if (key != nullptr && !index_.knows(name.text) && index_.knows(key->en))
      name.text = key->en;
  }

  std::string find_part(int scheme, const Line& part) {
    if (scheme == kNoScheme) {
      context_.report(Rule::kUnknownReference, part.span,
                      say(kNoParts, {{"name", shown(part.text)}}));
      return {};
    }
    if (const keys::Key* key = keys::table(keys::Where::kScheme).key(part.text)) {
      return std::string(key->en);
    }
    auto number = static_cast<std::size_t>(scheme);
    std::vector<int> items = schemes_.items(number).find(part.text);
    if (items.size() == 1) return schemes_.item(number, items.front()).key();
    report_unknown(context_, schemes_.items(number), part, kNoPart, {});
    return {};
  }

  Context& context_;
  SchemeNames schemes_;
  NameIndex index_;
  std::vector<Target> targets_;
};

// Ids that {#id} may point to, and the texts in which it stands.
class Anchors {
 public:
  explicit Anchors(Context& context) : context_(context) {}

  void add(const Line& id, const Line& title) { add(id.given() ? id.text : title.text); }
  void add(std::string_view key) {
    if (!index_.knows(key)) index_.add(key, count_++, As::kOwn);
  }

  void check(const Prose& prose) {
    std::size_t from = prose.span.begin;
    for (const std::string& paragraph : prose.paragraphs) {
      for (std::size_t at = paragraph.find("{#"); at != paragraph.npos;
           at = paragraph.find("{#", at + 2)) {
        std::size_t close = paragraph.find('}', at);
        if (close == paragraph.npos) break;
        if (at > 0 && paragraph[at - 1] == '{') continue;  // {{# prints {#
        check_one(prose.span, paragraph.substr(at, close + 1 - at), from);
      }
    }
  }

 private:
  // `written`: {#id}. `from`: where in the file to look for it.
  void check_one(const Span& prose, const std::string& written, std::size_t& from) {
    Line id{std::string(trim(std::string_view(written).substr(2, written.size() - 3))), prose};
    if (prose.known()) {
      std::string_view source = context_.out.sources.file(prose.file).text();
      std::size_t at = source.substr(0, prose.end).find(written, from);
      // Not found: the file spells the text otherwise, and so it will the rest of it.
      from = at == source.npos ? prose.end : at + written.size();
      if (at != source.npos) {
        id.span.begin = static_cast<std::uint32_t>(at);
        id.span.end = static_cast<std::uint32_t>(from);
      }
    }
    if (!index_.knows(id.text)) report_unknown(context_, index_, id, kNoAnchor, {});
  }

  Context& context_;
  NameIndex index_;
  int count_ = 0;
};

// Every text of a scheme, and every id in it.
template <class Node, class Id, class Text>
void walk_nodes(const std::vector<Node>& nodes, const Id& id, const Text& text) {
  for (const Node& node : nodes) {
    id(node.id, node.title);
    text(node.text);
    if constexpr (std::is_same_v<Node, Item>) {
      for (const Check& check : node.checks) text(check.text);
    }
    walk_nodes(node.items, id, text);
  }
}

template <class Id, class Text>
void walk_scheme(const Scheme& scheme, const Id& id, const Text& text) {
  id(scheme.id, scheme.title);
  text(scheme.text);
  walk_nodes(scheme.items, id, text);
  walk_nodes(scheme.bonuses, id, text);
  walk_nodes(scheme.penalties, id, text);
  walk_nodes(scheme.vetoes, id, text);
  for (const Grade& grade : scheme.grades) text(grade.text);
  for (const Consequence& consequence : scheme.consequences) text(consequence.text);
  for (const InspectionDuty& duty : scheme.inspections) {
    id(duty.id, duty.title);
    text(duty.text);
  }
}

// Calls `id` with every id and title that can be pointed to, `text` with every text.
template <class Id, class Text>
void walk_plan(Plan& plan, const Id& id, const Text& text) {
  for_each_clause(plan, [&](Clause& clause) {
    id(clause.id, clause.title);
    text(clause.text);
    if (!clause.task) return;
    text(clause.task->goal_text);
    for (const Check& check : clause.task->checks) text(check.text);
  });
  for (const GroupEntry& entry : plan.groups) {
    id(entry.group->id, entry.group->name);
    text(entry.group->text);
  }
  for (const Scheme& scheme : plan.schemes) walk_scheme(scheme, id, text);
  for (const Attachment& attachment : plan.attachments) {
    id(attachment.id, attachment.title);
    text(attachment.text);
  }
}

}  // namespace

void resolve_pointers(Context& context) {
  Plan& plan = context.plan;
  Inserts inserts(context);
  for_each_clause(plan, [&](Clause& clause) {
    if (clause.insert.given()) inserts.resolve(clause.insert);
  });
  Anchors anchors(context);
  for (const Section& section : plan.sections) anchors.add(section.key);
  walk_plan(
      plan, [&](const Line& id, const Line& title) { anchors.add(id, title); },
      [](const Prose&) {});
  walk_plan(
      plan, [](const Line&, const Line&) {}, [&](const Prose& prose) { anchors.check(prose); });
}

}  // namespace plan::load
