// Group O: leading groups, their posts and offices.
#include <algorithm>
#include <map>
#include <string_view>

#include "plan/lint/names.h"
#include "plan/lint/placeholders.h"
#include "plan/lint/rule_table.h"
#include "plan/text/any_word.h"
#include "plan/text/fold.h"
#include "plan/text/utf8.h"

namespace plan {
namespace {

constexpr Words kNoLeader{"{group} has no leader", "“{group}”没有写组长"};
constexpr Words kNoLeaderAtAll{"the group has no leader", "这个小组没有写组长"};
constexpr Words kWriteLeader{"write `leader` (组长)", "请写“组长”（leader）"};

constexpr Words kPostTwice{"the post {post} is written twice in {group}",
                           "“{group}”中“{post}”写了两次"};
constexpr Words kOneHolder{"take one of them out, or correct the post",
                           "请删去一处，或者更正职务"};

constexpr Words kPersonTwice{"{person} stands under `{first}` and `{second}` of {group}",
                             "“{group}”中“{person}”既是{first}，又是{second}"};
constexpr Words kPersonListed{"{person} stands twice under `{first}` of {group}",
                              "“{group}”的{first}中“{person}”写了两次"};
constexpr Words kOnePost{"leave the higher post only", "请只保留较高的职务"};
constexpr Words kFirst{"first here", "前一处在这里"};

constexpr Words kNoOffice{"{group} has neither an office nor a liaison",
                          "“{group}”没有写办公室，也没有写联络员"};
constexpr Words kWriteOffice{
    "write `office` with `at` (办公室, 设在) or `liaison` (联络员): somebody has to do the "
    "daily "
    "work",
    "请写“办公室”（office）和“设在”（at），或者写“联络员”（liaison），日常工作要有人承担"};

std::string_view name_of(const Group& group) {
  return group.name.given() ? group.name.text : group.id.text;
}

Span span_of(const Group& group) {
  if (group.name.given()) return group.name.span;
  return group.id.given() ? group.id.span : group.span;
}

bool says(const Group& group, const auto& words) {
  auto in_prose = [&](const Prose& prose) {
    return std::any_of(prose.paragraphs.begin(), prose.paragraphs.end(),
                       [&](const std::string& text) { return has_any(text, words); });
  };
  return in_prose(group.text) ||
         std::any_of(group.duties.begin(), group.duties.end(),
                     [&](const Clause& duty) { return in_prose(duty.text); });
}

void group_without_leader(RuleRun& run) {
  constexpr std::string_view kLeaders[] = {"组长", "指挥长", "总指挥", "主任",
                                           "牵头", "负责",   "leader"};
  for (const GroupEntry& entry : run.plan().groups) {
    const Group& group = *entry.group;
    // The text may say who leads it.
    if (!group.leader.empty() || says(group, kLeaders) || !run.sound(group.span)) continue;
    std::string_view name = name_of(group);
    run.report(span_of(group),
               name.empty() ? say(kNoLeaderAtAll) : say(kNoLeader, {{"group", name}}))
        .help = say(kWriteLeader);
  }
}

// The posts of a group, highest first. A liaison or the head of the office is one of them by
// right.
struct Post {
  std::string_view key;
  const std::vector<Person>* people;
};

std::vector<Post> posts_of(const Group& group) {
  std::vector<Post> posts;
  for (const auto& [key, people] : kGroupPosts) {
    if (key != "liaison") posts.push_back({key, &(group.*people)});
  }
  return posts;
}

// 镇长 can be one person only; 副镇长, 各村书记 and 成员 can be many.
bool is_held_by_one(std::string_view post) {
  constexpr std::string_view kMany[] = {"副",   "委员", "成员", "干部", "干事", "人员",
                                        "同志", "代表", "队员", "组员", "教师", "科员",
                                        "分管", "包",   "各",   "等",   "协",   "助理"};
  constexpr std::string_view kAnyOnes[] = {"村",   "社区", "支部", "党支部", "年级",  "班",
                                           "教研", "备课", "科室", "股室",   "部门",  "单位",
                                           "企业", "公司", "学校", "小组",   "居委会"};
  constexpr std::string_view kHeads[] = {"镇长", "乡长", "县长", "区长", "市长",
                                         "局长", "校长", "园长", "院长"};
  if (has_any(post, kMany) || starts_with_any(post, kAnyOnes)) return false;
  for (std::string_view word : kHeads) {
    if (post == word) return true;
  }
  constexpr std::size_t kNamesWhere = 4;  // 镇财政所所长 says of what, 所长 does not
  return count_code_points(post) >= kNamesWhere &&
         (post.ends_with("长") || post.ends_with("书记") || post.ends_with("主任"));
}

// 镇财政所所长 in place of a name: a person has two or three characters.
bool is_called_by_post(const Person& person) {
  constexpr std::size_t kFewest = 4;
  return person.post.empty() && count_code_points(person.name) >= kFewest;
}

void report_post(RuleRun& run, const Group& group, std::string_view post, const Person& first,
                 const Person& second) {
  Finding& finding =
      run.report(second.span, say(kPostTwice, {{"post", post}, {"group", name_of(group)}}));
  finding.help = say(kOneHolder);
  finding.related.push_back({run.sources().place(first.span), say(kFirst)});
}

void posts_in_place_of_names(RuleRun& run, const Group& group) {
  for (const Post& list : posts_of(group)) {
    std::map<std::string, const Person*, std::less<>> posts;
    for (const Person& person : *list.people) {
      if (!is_called_by_post(person)) continue;
      if (!find_placeholders(person.name, false).empty()) continue;
      auto [at, fresh] = posts.try_emplace(fold_name(person.name), &person);
      if (!fresh) report_post(run, group, person.name, *at->second, person);
    }
  }
}

void post_twice(RuleRun& run) {
  for (const GroupEntry& entry : run.plan().groups) {
    const Group& group = *entry.group;
    posts_in_place_of_names(run, group);
    std::map<std::string, const Person*, std::less<>> posts;
    for (const Post& list : posts_of(group)) {
      for (const Person& person : *list.people) {
        if (person.post.empty() || !is_held_by_one(person.post)) continue;
        auto [at, fresh] = posts.try_emplace(fold_name(person.post), &person);
        // One person twice is O003's.
        if (fresh || fold_name(at->second->name) == fold_name(person.name)) continue;
        report_post(run, group, person.post, *at->second, person);
      }
    }
  }
}

class PeopleOfGroup {
 public:
  PeopleOfGroup(RuleRun& run, std::string_view group) : run_(run), group_(group) {}

  void add(const Post& list, keys::Where where) {
    for (const Person& person : *list.people) {
      // xxx may be anybody.
      if (!find_placeholders(person.name, false).empty()) continue;
      Seen now{&person, key_name(where, list.key), list.key};
      auto [at, fresh] = seen_.try_emplace(fold_name(person.name), now);
      if (!fresh) report(at->second, now);
    }
  }

 private:
  struct Seen {
    const Person* person;
    Message post;
    std::string_view key;
  };

  void report(const Seen& first, const Seen& second) {
    bool same = first.key == second.key;
    if (same && is_called_by_post(*second.person)) return;  // O002
    Message message =
        same ? say(kPersonListed,
                   {{"person", second.person->name}, {"first", first.post}, {"group", group_}})
             : say(kPersonTwice, {{"person", second.person->name},
                                  {"first", first.post},
                                  {"second", second.post},
                                  {"group", group_}});
    Finding& finding = run_.report(second.person->span, std::move(message));
    finding.help = say(same ? kOneHolder : kOnePost);
    finding.related.push_back({run_.sources().place(first.person->span), say(kFirst)});
  }

  RuleRun& run_;
  std::string_view group_;
  std::map<std::string, Seen> seen_;
};

void person_twice(RuleRun& run) {
  for (const GroupEntry& entry : run.plan().groups) {
    const Group& group = *entry.group;
    PeopleOfGroup people(run, name_of(group));
    for (const Post& list : posts_of(group)) people.add(list, keys::Where::kGroup);
    if (!group.office) continue;
    // The head of the office is often a deputy leader, its people members: only the office's
    // own posts are compared.
    const Office& office = *group.office;
    PeopleOfGroup staff(
        run, office.name.given() ? std::string_view(office.name.text) : name_of(group));
    staff.add({"director", &office.director}, keys::Where::kOffice);
    staff.add({"deputies", &office.deputies}, keys::Where::kOffice);
    staff.add({"members", &office.members}, keys::Where::kOffice);
  }
}

void no_office(RuleRun& run) {
  constexpr std::string_view kLeading[] = {"领导小组", "领导组",   "指挥部",
                                           "委员会",   "领导机构", "leading group"};
  constexpr std::string_view kOffices[] = {"办公室", "联络员", "日常工作", "office", "秘书处"};
  const Plan& plan = run.plan();
  // An office may be set up as a group of its own.
  bool any_office = std::any_of(plan.groups.begin(), plan.groups.end(), [&](const auto& entry) {
    return has_any(name_of(*entry.group), kOffices);
  });
  if (any_office) return;
  for (const GroupEntry& entry : plan.groups) {
    const Group& group = *entry.group;
    bool leading = entry.parent < 0 && has_any(name_of(group), kLeading);
    if (!leading || group.office || !group.liaison.empty()) continue;
    if (says(group, kOffices) || !run.sound(group.span)) continue;
    run.report(span_of(group), say(kNoOffice, {{"group", name_of(group)}})).help =
        say(kWriteOffice);
  }
}

constexpr Rule kRules[] = {
    {"O001",
     "group-without-leader",
     Severity::kInfo,
     Fixable::kNo,
     {"a group without a leader", "小组没有写组长"},
     {"A leading or working group that has no `leader`, and whose text does not say who leads "
      "it.",
      "领导小组或工作组没有写组长，说明文字里也没有写由谁牵头。"},
     {"Nobody calls it together.", "没有人牵头召集，小组形同虚设。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
organization:
  - name: 镇村庄清洁行动领导小组
    deputies: 副镇长
    members: [镇财政所所长, 镇环卫所所长]
    office: {at: 镇环卫所}
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
organization:
  - name: 镇村庄清洁行动领导小组
    leader: 镇长
    deputies: 副镇长
    members: [镇财政所所长, 镇环卫所所长]
    office: {at: 镇环卫所}
)",
     group_without_leader},
    {"O002",
     "post-twice",
     Severity::kWarning,
     Fixable::kNo,
     {"a post with two holders in one group", "一个小组里同一职务写了两个人"},
     {"Two people of one group with the same `post`, where only one person can hold it: 镇长, "
      "镇财政所所长; or a post in place of a name that stands twice in one list. Posts that "
      "many hold (副镇长, 村书记, 委员) are fine, and so are two leaders (双组长).",
      "同一个小组里，两个人的职务相同，而这个职务只能由一人担任，如镇长、镇财政所所长；"
      "或者以职务代姓名，在同一栏里写了两次。"
      "副镇长、村书记、委员等可以有几个人；双组长也不算。"},
     {"One of the two has moved on, or a line was copied and its post not changed.",
      "多半是有人已经调离，或者复制了一行，职务没有改。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
organization:
  - name: 镇村庄清洁行动领导小组
    leader: {name: 赵某, post: 镇长}
    members:
      - {name: 钱某, post: 镇财政所所长}
      - {name: 孙某, post: 镇财政所所长}
    office: {at: 镇环卫所}
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
organization:
  - name: 镇村庄清洁行动领导小组
    leader: {name: 赵某, post: 镇长}
    members:
      - {name: 钱某, post: 镇财政所所长}
      - {name: 孙某, post: 镇环卫所所长}
    office: {at: 镇环卫所}
)",
     post_twice},
    {"O003",
     "person-twice",
     Severity::kWarning,
     Fixable::kNo,
     {"one person in two posts of a group", "同一个人在一个小组里有两个职务"},
     {"One name that stands twice among leader, deputies, members and advisers of a group, or "
      "twice in its office. A liaison may be a member too, and the head of the office a deputy "
      "leader. Placeholders (xxx) are no names.",
      "同一个姓名（或职务名）在一个小组的组长、副组长、成员、顾问中出现两次，"
      "或者在办公室中出现两次。联络员可以同时是成员，办公室主任可以由副组长兼任。"
      "“xxx”之类的占位符号不算。"},
     {"Whoever leads the group is a member of it anyway. Usually somebody else was meant.",
      "组长、副组长本来就是小组的人，不必再列为成员。多半是名单没有核对。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
organization:
  - name: 镇村庄清洁行动领导小组
    leader: 镇长
    members: [镇财政所所长, 镇长]
    office: {at: 镇环卫所}
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
organization:
  - name: 镇村庄清洁行动领导小组
    leader: 镇长
    members: [镇财政所所长, 镇环卫所所长]
    office: {at: 镇环卫所}
)",
     person_twice},
    {"O004",
     "no-office",
     Severity::kInfo,
     Fixable::kNo,
     {"a leading group with neither office nor liaison", "领导小组没有办公室，也没有联络员"},
     {"A 领导小组, 指挥部 or 委员会 (not the working groups below it) without `office` and "
      "`liaison`, whose text names none, in a plan that sets up no office as a group of its "
      "own.",
      "领导小组、指挥部、委员会（不含下设的工作组）没有写办公室和联络员，说明文字里也没有提到，"
      "方案也没有把办公室单独列为一个小组。"},
     {"A leading group meets now and then; the daily work needs somebody to do it, and the "
      "villages somebody to call.",
      "领导小组只是定期开会，日常工作要有人承担，基层有事也要知道找谁。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
organization:
  - name: 镇村庄清洁行动领导小组
    leader: 镇长
    members: [镇财政所所长, 镇环卫所所长]
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
organization:
  - name: 镇村庄清洁行动领导小组
    leader: 镇长
    members: [镇财政所所长, 镇环卫所所长]
    office: {at: 镇环卫所, director: 镇环卫所所长}
)",
     no_office},
};

}  // namespace

std::span<const Rule> rules::group_rules() {
  return kRules;
}

}  // namespace plan
