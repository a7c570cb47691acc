#include "plan/publish/organization.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "plan/publish/clauses.h"
#include "plan/publish/said.h"

namespace plan::publishing {
namespace {

constexpr Words kHolds{"{post}: {who}", "{who}任{post}"};
constexpr Words kAre{"{post}: {who}", "{who}为{post}"};

struct Post {
  std::string_view key;  // in `labels`
  Words word;
  bool many;  // 为成员, not 任成员
  const std::vector<Person> Group::*people;
};

constexpr Post kPosts[] = {
    {"advisers", {"Advisers", "顾问"}, false, &Group::advisers},
    {"leader", {"Leader", "组长"}, false, &Group::leader},
    {"executive_deputies",
     {"Executive deputies", "常务副组长"},
     false,
     &Group::executive_deputies},
    {"deputies", {"Deputies", "副组长"}, false, &Group::deputies},
    {"members", {"Members", "成员"}, true, &Group::members},
    {"liaison", {"Liaison", "联络员"}, false, &Group::liaison},
};

// 甲任组长; 甲（兼任） reads 甲兼任组长.
std::string holding(const Voice& voice, std::string who, const std::string& post, bool many) {
  static constexpr Words kBoth{"{post}: {who}", "{who}兼任{post}"};
  for (std::string_view also : {"（兼任）", "（兼）"}) {
    if (!many && voice.chinese() && who.ends_with(also)) {
      who.erase(who.size() - also.size());
      return voice(kBoth, {{"who", who}, {"post", post}});
    }
  }
  return voice(many ? kAre : kHolds, {{"who", who}, {"post", post}});
}

// 党组成员、副局长: beside others, where one ends and the next begins would not be seen.
bool runs_over(const Voice& voice, const Person& person) {
  if (!person.name.empty() && !person.post.empty()) return false;  // in brackets
  return (person.name + person.post).find(voice.chinese() ? "、" : ", ") != std::string::npos;
}

bool any_runs_over(const Voice& voice, const std::vector<Person>& people) {
  return people.size() > 1 &&
         std::any_of(people.begin(), people.end(),
                     [&](const Person& person) { return runs_over(voice, person); });
}

// Named persons with their own posts are listed line by line; 局主要领导 makes a sentence.
bool is_roll(const Voice& voice, const Group& group) {
  for (const Post& post : kPosts) {
    const std::vector<Person>& people = group.*post.people;
    if (any_runs_over(voice, people)) return true;
    for (const Person& person : people) {
      if (!person.name.empty() && !person.post.empty()) return true;
    }
  }
  return false;
}

std::string roll(const Context& context, const std::vector<Person>& people) {
  const Voice& voice = context.voice;
  if (!any_runs_over(voice, people)) return context.names(people);
  std::vector<std::string> out;
  for (const Person& person : people) out.push_back(context.names({person}));
  return voice.semicolons(out);
}

bool said_already(const Said& said, const std::vector<Person>& people, std::string_view post) {
  std::vector<std::string> words = {std::string(post)};
  for (const Person& person : people) words.push_back(person.name + person.post);
  return said.all_of(words);
}

void add_posts(const Context& context, const Group& group, const Said& said, Part& part) {
  const Voice& voice = context.voice;
  std::vector<std::string> phrases;
  bool in_lines = is_roll(voice, group);
  for (const Post& post : kPosts) {
    const std::vector<Person>& people = group.*post.people;
    if (people.empty()) continue;
    std::string word = context.word(post.key, post.word, synonym_of(group.written, post.key));
    if (said_already(said, people, word)) continue;
    if (in_lines) {
      part.add(voice.labelled(word, roll(context, people)));
    } else {
      phrases.push_back(holding(voice, context.names(people), word, post.many));
    }
  }
  part.add(voice.comma_sentence(phrases));
}

// 领导小组 for 村庄清洁行动领导小组: how the office's sentence speaks of the group.
std::string short_name(const Voice& voice, const Group& group) {
  static constexpr Words kTheGroup{"The group", "领导小组"};
  bool leading = group.name.text.find("领导小组") != std::string::npos;
  if (leading || !group.name.given()) return voice(kTheGroup);
  return group.name.text;
}

void add_office(const Context& context, const Group& group, const Said& said, Part& part) {
  static constexpr Words kOffice{"{group} has {office}", "{group}下设{office}"};
  static constexpr Words kUsual{"an office", "办公室"};
  static constexpr Words kAt{"at {at}", "设在{at}"};
  static constexpr Words kDirector{"director", "办公室主任"};
  static constexpr Words kDeputy{"deputy directors", "办公室副主任"};
  static constexpr Words kMember{"members", "办公室成员"};
  static constexpr Words kPhone{"telephone: {phone}", "联系电话：{phone}"};
  const Voice& voice = context.voice;
  const Office& office = *group.office;
  std::vector<std::string> phrases;
  std::string at = office.at.name.given() ? printed(context.plan, office.at) : std::string();
  bool at_said = said.any_of({"办公室", office.name.text}) && (at.empty() || said.has(at));
  if (!at_said) {
    // 领导小组下设办公室, whether or not that is written out as 领导小组办公室.
    const std::string& name = office.name.text;
    bool usual = name.empty() || name == group.name.text + "办公室" || name == "领导小组办公室";
    std::string what = usual ? voice(kUsual) : name;
    std::string first = voice(kOffice, {{"group", short_name(voice, group)}, {"office", what}});
    if (!at.empty()) {
      first += (voice.chinese() ? "，" : " ") + voice(kAt, {{"at", at}});
    }
    phrases.push_back(std::move(first));
  }
  auto add = [&](const std::vector<Person>& people, std::string_view key, const Words& usual,
                 bool many) {
    std::string word = context.word(key, usual);
    if (people.empty() || said_already(said, people, "办公室")) return;
    phrases.push_back(holding(voice, context.names(people), word, many));
  };
  add(office.director, "office_director", kDirector, false);
  add(office.deputies, "office_deputies", kDeputy, false);
  add(office.members, "office_members", kMember, true);
  if (office.phone.given() && !said.has(office.phone.text)) {
    phrases.push_back(voice(kPhone, {{"phone", office.phone.text}}));
  }
  part.add(voice.comma_sentence(phrases));
}

bool is_plain(const Part& part) {
  return part.title.empty() && part.items.empty() && part.lines.empty() &&
         part.body.size() == 1 && std::holds_alternative<std::string>(part.body.front());
}

// Of `parent`; -1: those that stand below no other.
void add_groups_below(const Context& context, int parent, int depth, Part& part) {
  for (std::size_t i = 0; i < context.plan.groups.size(); ++i) {
    if (context.plan.groups[i].parent != parent) continue;
    int index = static_cast<int>(i);
    if (context.inserts.moved({InsertTarget::Kind::kGroup, index})) continue;
    part.items.push_back(compose_group(context, index, depth + 1));
  }
}

// The items of a group: its own duties, its office's, the groups below it. Duties alone need
// no heading of their own.
void add_items(const Context& context, int index, int depth, Part& part) {
  static constexpr Words kDuties{"Duties", "主要职责"};
  static constexpr Words kOfficeDuties{"Duties of the office", "办公室职责"};
  const Voice& voice = context.voice;
  const Group& group = *context.plan.groups[static_cast<std::size_t>(index)].group;
  const std::vector<Clause> none;
  const std::vector<Clause>& of_office = group.office ? group.office->duties : none;
  bool alone = group.groups.empty() && (group.duties.empty() || of_office.empty());
  auto add = [&](const std::vector<Clause>& duties, const std::string& title) {
    if (duties.empty()) return;
    std::vector<Part> items = compose_clauses(context, duties, depth + (alone ? 1 : 2));
    bool one = items.size() == 1 && is_plain(items.front());
    std::string words = one ? std::get<std::string>(items.front().body.front()) : std::string();
    if (one) items.clear();
    if (alone) {
      part.add(voice.labelled(title, words));
      part.items = std::move(items);
      return;
    }
    Part below;
    below.title = title;
    below.add(std::move(words));
    below.items = std::move(items);
    part.items.push_back(std::move(below));
  };
  add(group.duties, context.word("duties", kDuties));
  add(of_office, voice(kOfficeDuties));
  add_groups_below(context, index, depth, part);
}

}  // namespace

Part compose_group(const Context& context, int index, int depth) {
  const Group& group = *context.plan.groups[static_cast<std::size_t>(index)].group;
  Part part;
  for (const Line* line : {&group.id, &group.name}) {
    if (line->given()) part.names.push_back(line->text);
  }
  part.title = without_mark(group.name.given() ? group.name.text : group.id.text);
  part.add(group.text);
  Said said(group.text);
  add_posts(context, group, said, part);
  if (group.office) add_office(context, group, said, part);
  add_items(context, index, depth, part);
  return part;
}

Part compose_office(const Context& context, int index, int depth) {
  const Group& group = *context.plan.groups[static_cast<std::size_t>(index)].group;
  Part part;
  add_office(context, group, Said(), part);
  part.items = compose_clauses(context, group.office->duties, depth + 1);
  return part;
}

void add_groups(const Context& context, int depth, Part& chapter) {
  add_groups_below(context, -1, depth, chapter);
}

}  // namespace plan::publishing
