// A scheme put together: lead, parts, notes.
#include <iterator>
#include <utility>

#include "plan/publish/assessment.h"
#include "plan/publish/attachments.h"
#include "plan/publish/clauses.h"
#include "plan/publish/scheme_parts.h"
#include "plan/publish/scheme_words.h"

namespace plan::publishing {
namespace {

struct PartInfo {
  SchemePart part;
  std::string_view key;  // in `labels`
  Words title;
};

constexpr PartInfo kParts[] = {
    {SchemePart::kItems, "items", {"What is assessed", "考核内容"}},
    {SchemePart::kBonuses, "bonuses", {"Bonuses", "加分项"}},
    {SchemePart::kPenalties, "penalties", {"Penalties", "扣分项"}},
    {SchemePart::kRectify, "rectify", {"Putting problems right", "问题整改"}},
    {SchemePart::kScoring, "scoring", {"How scores are made", "计分规则"}},
    {SchemePart::kGrades, "grades", {"Grades", "考核等次"}},
    {SchemePart::kVetoes, "vetoes", {"Vetoes", "否决事项"}},
    {SchemePart::kRanking, "ranking", {"Ranking", "考核排名"}},
    {SchemePart::kConsequences, "consequences", {"What follows", "结果运用"}},
    {SchemePart::kInspections, "inspections", {"Inspections", "检查安排"}},
};

constexpr int kDeepestNumber = 5;  // ①

bool moved(const Context& context, const Scheme& scheme, SchemePart part) {
  return context.inserts.moved(scheme, part);
}

// The scheme whose scores this one is made of, in part at least.
const Scheme* rolled_up(const Context& context, const Scheme& scheme) {
  for (const Item* leaf : leaves(scheme)) {
    const Rollup* rollup = std::get_if<Rollup>(&leaf->method);
    if (rollup == nullptr || rollup->scheme_index < 0) continue;
    return &context.plan.schemes[static_cast<std::size_t>(rollup->scheme_index)];
  }
  return nullptr;
}

bool cycle_said(const Said& said, Cycle cycle) {
  switch (cycle) {
    case Cycle::kWeek:
      return said.any_of({"每周", "按周", "周考核", "week"});
    case Cycle::kMonth:
      return said.any_of({"每月", "按月", "月度", "month"});
    case Cycle::kQuarter:
      return said.any_of({"季度", "每季", "quarter"});
    case Cycle::kHalf:
      return said.any_of({"半年", "half"});
    case Cycle::kYear:
      return said.any_of({"年度", "每年", "全年", "年终", "year", "annual"});
    default:
      return false;
  }
}

// That a unit is named does not say that the assessment is its work.
bool work_said(const Said& said, const std::string& who) {
  return said.any_of({"由" + who, who + "组织", who + "负责", who + "实施", who + "牵头",
                      who + "对", "by " + who});
}

bool annex_said(const Context& context, const Said& said) {
  int number = context.item_table_attachment;
  std::size_t index = static_cast<std::size_t>(number - 1);
  bool only = context.plan.attachments.size() == 1;
  return said.has(attachment_mention(context, number, !only)) ||
         said.has(context.plan.attachments[index].title.text);
}

// 按季度进行考核，考核对象为各村，由县考核小组组织实施，实行百分制。
std::string overview(const Context& context, const Scheme& scheme) {
  static constexpr Words kCycle{"assessed every {noun}", "按{noun}进行考核"};
  static constexpr Words kPeriod{"for {time}", "考核时段为{time}"};
  static constexpr Words kSubjects{"units assessed: {who}", "考核对象为{who}"};
  static constexpr Words kBy{"carried out by {who}", "由{who}组织实施"};
  static constexpr Words kHundred{"out of 100 points", "实行百分制"};
  static constexpr Words kFull{"out of {points}", "满分为{points}"};
  static constexpr Words kTable{"items and points: {annex}",
                                "考核项目、分值和评分办法见{annex}"};
  const Voice& voice = context.voice;
  Said said = said_around(context, scheme);
  std::string noun = cycle_noun(voice, scheme.cycle.value);
  Said named = said;
  named.add(scheme.title.text);
  Phrases phrases;
  if (scheme.cycle.value != Cycle::kOnce && !cycle_said(named, scheme.cycle.value)) {
    phrases.push_back(voice(kCycle, {{"noun", noun}}));
  }
  if (scheme.period) {
    phrases.push_back(voice(kPeriod, {{"time", context.when(scheme.period->value)}}));
  }
  // What is made of another scheme's scores has its subjects and, unscaled, its marks.
  const Scheme* source = rolled_up(context, scheme);
  bool same_subjects = source != nullptr && source->subjects == scheme.subjects;
  std::string subjects = subject_words(context, scheme);
  bool subjects_said = said.has("对" + subjects) || said.any_of({"考核对象"});
  if (!subjects.empty() && !same_subjects && !subjects_said) {
    phrases.push_back(voice(kSubjects, {{"who", subjects}}));
  }
  std::string by = context.names(scheme.by);
  if (!by.empty() && !work_said(said, by)) phrases.push_back(voice(kBy, {{"who", by}}));
  Ratio full = full_marks(scheme);
  bool hundred = full == Ratio(100);
  bool same_marks = source != nullptr && full == full_marks(*source);
  if (!same_marks && !(hundred && said.any_of({"百分制"})) && !said.number(full, "分")) {
    phrases.push_back(hundred ? voice(kHundred)
                              : voice(kFull, {{"points", voice.points(full)}}));
  }
  if (in_item_table(context, scheme) && !annex_said(context, said)) {
    std::string annex = "{#" + attachment_name(context.item_table_attachment) + "}";
    phrases.push_back(voice(kTable, {{"annex", annex}}));
  }
  return voice.comma_sentence(phrases);
}

// The leaf of a scheme that has no more than one.
const Item* only_leaf(const Scheme& scheme) {
  bool one = scheme.items.size() == 1 && scheme.items.front().items.empty();
  return one ? &scheme.items.front() : nullptr;
}

// Of a scheme that only takes over other scores all is said in its lead.
bool scoring_in_lead(const Context& context, const Scheme& scheme) {
  return only_leaf(scheme) != nullptr && rolled_up(context, scheme) != nullptr &&
         !moved(context, scheme, SchemePart::kScoring);
}

// 环境：每处扣1分。
std::string only_rule(const Context& context, const Scheme& scheme, const Item& leaf) {
  std::string rule = leaf_rule(context, scheme, leaf);
  Said said = said_around(context, scheme);
  said.add(scheme.title.text);
  bool named = !leaf.title.given() || said.has(leaf.title.text);
  return named ? rule : context.voice.labelled(leaf.title.text, rule);
}

// The scheme's text and what introduces it, which goes on behind a text of one paragraph.
void add_lead(const Context& context, const Scheme& scheme, Part& part) {
  part.add(scheme.text);
  if (!scheme.scored()) return;
  std::vector<std::string> sentences = {overview(context, scheme)};
  const Item* leaf = only_leaf(scheme);
  if (leaf != nullptr && !moved(context, scheme, SchemePart::kItems)) {
    sentences.push_back(only_rule(context, scheme, *leaf));
  }
  if (scoring_in_lead(context, scheme)) {
    Part scoring;
    add_scoring(context, scheme, scoring);
    if (!scoring.body.empty()) sentences.push_back(std::get<std::string>(scoring.body.front()));
  }
  if (scheme.text.paragraphs.size() != 1) {
    part.add(context.voice.run_together(sentences));
    return;
  }
  std::string& text = std::get<std::string>(part.body.back());
  sentences.insert(sentences.begin(), text);
  text = context.voice.run_together(sentences);
}

void add_content(const Context& context, const Scheme& scheme, SchemePart which, int depth,
                 Part& part) {
  switch (which) {
    case SchemePart::kItems:
      return add_items(context, scheme, part);
    case SchemePart::kBonuses:
      return add_extras(context, scheme, scheme.bonuses, part);
    case SchemePart::kPenalties:
      return add_extras(context, scheme, scheme.penalties, part);
    case SchemePart::kVetoes:
      return add_vetoes(context, scheme, part);
    case SchemePart::kRectify:
      return add_rectify(context, scheme, part);
    case SchemePart::kScoring:
      return add_scoring(context, scheme, part);
    case SchemePart::kGrades:
      return add_grades(context, scheme, part);
    case SchemePart::kRanking:
      return add_ranking(context, scheme, part);
    case SchemePart::kConsequences:
      return add_consequences(context, scheme, part);
    case SchemePart::kInspections:
      return add_inspections(context, scheme, part);
    case SchemePart::kNotes:
      part.items = compose_clauses(context, scheme.notes, depth + 1);
      return;
    case SchemePart::kLead:
      return add_lead(context, scheme, part);
    case SchemePart::kWhole:
    case SchemePart::kOne:
      return;
  }
}

// The parts that stand in the scheme's own place, without what one sentence of the lead says.
std::vector<Part> own_parts(const Context& context, const Scheme& scheme, int depth) {
  std::vector<Part> parts;
  for (const PartInfo& info : kParts) {
    bool of_tree = info.part == SchemePart::kItems || info.part == SchemePart::kScoring;
    if (of_tree && !scheme.scored()) continue;
    bool elsewhere = only_leaf(scheme) != nullptr || in_item_table(context, scheme);
    if (info.part == SchemePart::kItems && elsewhere) continue;
    if (info.part == SchemePart::kScoring && scoring_in_lead(context, scheme)) continue;
    if (moved(context, scheme, info.part)) continue;
    Part part = compose_scheme_part(context, scheme, info.part, depth + 1);
    if (!part.body.empty() || !part.items.empty()) parts.push_back(std::move(part));
  }
  return parts;
}

// Where numbers run out, the upper level keeps them: ①加分项, ②扣分项 tell what is within.
void keep_numbers_to_depth(int depth, Part& part) {
  if (depth >= kDeepestNumber) part.numbering = Numbering::kNone;
  for (Part& item : part.items) keep_numbers_to_depth(depth + 1, item);
}

}  // namespace

std::string attachment_name(int number) {
  return "attachment:" + std::to_string(number);
}

Part compose_scheme_part(const Context& context, const Scheme& scheme, SchemePart which,
                         int depth, const std::string& id) {
  if (which == SchemePart::kWhole) return compose_scheme(context, scheme, depth);
  if (which == SchemePart::kOne) return compose_one(context, scheme, id);
  Part part;
  for (const PartInfo& info : kParts) {
    if (info.part == which) part.title = context.word(info.key, info.title);
  }
  add_content(context, scheme, which, depth, part);
  part.inner_names.push_back(part_name(scheme, which));
  return part;
}

Part compose_scheme(const Context& context, const Scheme& scheme, int depth) {
  Part part;
  part.names = {scheme.key()};
  if (scheme.title.given()) part.names.push_back(scheme.title.text);
  part.title = without_mark(scheme.title.text);
  if (!in_item_table(context, scheme)) add_inner_names(scheme.items, part);
  if (!moved(context, scheme, SchemePart::kLead)) add_lead(context, scheme, part);
  part.items = own_parts(context, scheme, depth);
  keep_numbers_to_depth(depth, part);
  if (!moved(context, scheme, SchemePart::kNotes)) {
    std::vector<Part> notes = compose_clauses(context, scheme.notes, depth + 1);
    std::move(notes.begin(), notes.end(), std::back_inserter(part.items));
  }
  return part;
}

void add_schemes(const Context& context, const Section& section, int depth, Part& chapter) {
  std::vector<const Scheme*> own;
  for (const Scheme& scheme : context.plan.schemes) {
    if (!moved(context, scheme, SchemePart::kWhole)) own.push_back(&scheme);
  }
  bool alone = own.size() == 1 && chapter.items.empty();
  const Line& title = section.body.title;
  if (alone && (!title.given() || !own.front()->title.given() ||
                title.text == own.front()->title.text)) {
    Part only = compose_scheme(context, *own.front(), depth);
    if (chapter.title.empty()) chapter.title = only.title;
    std::move(only.names.begin(), only.names.end(), std::back_inserter(chapter.names));
    chapter.inner_names = std::move(only.inner_names);
    std::move(only.body.begin(), only.body.end(), std::back_inserter(chapter.body));
    chapter.items = std::move(only.items);
    chapter.numbering = only.numbering;
    return;
  }
  for (const Scheme* scheme : own) {
    Part part = compose_scheme(context, *scheme, depth + 1);
    if (!part.empty()) chapter.items.push_back(std::move(part));
  }
}

}  // namespace plan::publishing
