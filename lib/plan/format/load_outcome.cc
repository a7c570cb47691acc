// Grades, ranking, consequences, and the inspectors' own duties.
#include <utility>

#include "plan/format/load_clause.h"
#include "plan/format/load_scheme.h"
#include "plan/text/number.h"

namespace plan::load {
namespace {

using keys::Where;

constexpr int kMostRanks = 1000000;
constexpr int kMostPeriods = 1000;
constexpr int kMostDays = 3660;

constexpr Words kNotRanks{"{what} should be ranks like `1..5`, not `{text}`",
                          "{what}应写成“1..5”这样的名次，不是“{text}”"};
constexpr Words kNoCondition{
    "a consequence needs one of `top`, `bottom`, `ranks`, `progress`, `grade`",
    "结果运用要写“前”“后”“名次”“进步”“等次”中的一个"};
constexpr Words kNotTieBreak{
    "{what} cannot be `{text}`; it can be `deductions`, `overdue` or `item:ID`",
    "{what}不能写“{text}”，可以写“扣分”“逾期”或“项目:代码”"};

Grade load_grade(Context& context, yaml::Value value) {
  MapReader reader(context, value, Where::kGrade);
  return {reader.line("grade"), reader.number("min"), reader.line("label"),
          reader.prose("text"), value.span()};
}

// {A: 85, B: 70, C: }
std::vector<Grade> load_short_grades(Context& context, yaml::Value map) {
  std::vector<Grade> out;
  for (const yaml::Entry& entry : yaml::entries(map)) {
    Grade grade;
    grade.grade = line_of(context, entry.key, keys::table(Where::kGrade).name);
    grade.min = number_of(context, entry.value, marked(grade.grade.text));
    grade.span = entry.key.span();
    if (entry.value.span().end > grade.span.end) grade.span.end = entry.value.span().end;
    out.push_back(std::move(grade));
  }
  return out;
}

// 1..5, and 1至5, 1-5 as people write it; one number is a band of one rank.
std::optional<std::pair<int, int>> parse_ranks(std::string_view text) {
  std::string clean = to_half_width(text);
  std::size_t cut = clean.size();
  std::size_t size = 0;
  for (std::string_view mark : {"..", "至", "到", "—", "-", "~"}) {
    if (std::size_t at = clean.find(mark); at < cut) {
      cut = at;
      size = mark.size();
    }
  }
  std::string_view all = clean;
  auto from = parse_whole(all.substr(0, cut), 1, kMostRanks);
  auto to = size == 0 ? from : parse_whole(all.substr(cut + size), 1, kMostRanks);
  if (!from || !to) return {};
  return std::pair(static_cast<int>(*from), static_cast<int>(*to));
}

void load_ranks(const MapReader& reader, Consequence& consequence) {
  Line ranks = reader.line("ranks");
  if (!ranks.given()) return;
  if (auto pair = parse_ranks(ranks.text)) {
    consequence.ranks = At<std::pair<int, int>>{*pair, ranks.span};
  } else {
    reader.context().report(
        Rule::kBadValue, ranks.span,
        say(kNotRanks, {{"what", reader.what("ranks")}, {"text", shown(ranks.text)}}));
  }
}

Consequence load_consequence(Context& context, yaml::Value value) {
  MapReader reader(context, value, Where::kConsequence);
  Consequence c;
  c.span = value.span();
  c.top = reader.whole_number("top", 1, kMostRanks);
  c.bottom = reader.whole_number("bottom", 1, kMostRanks);
  c.progress = reader.whole_number("progress", 1, kMostRanks);
  load_ranks(reader, c);
  c.grade = reader.line("grade");
  c.at_least = reader.line("at_least");
  c.consecutive = reader.whole_number("consecutive", 1, kMostPeriods);
  c.label = reader.line("label");
  c.text = reader.prose("text");
  c.amount = reader.number("amount");
  if (auto in = reader.word<Consequence::In>("in")) c.in = in->value;
  if (auto to = reader.word<Consequence::To>("to")) c.to = to->value;
  c.valid = reader.line("valid");
  bool conditional = reader.has("top") || reader.has("bottom") || reader.has("ranks") ||
                     reader.has("progress") || reader.has("grade");
  // One that is text only is printed and never computed.
  if (value.is_map() && !conditional && (c.amount || !c.text.given())) {
    context.report(Rule::kMissingKey, value.span(), say(kNoCondition));
  }
  return c;
}

std::optional<TieBreak> load_tiebreak(const MapReader& reader, const Line& written) {
  std::string text = to_half_width(written.text);
  std::size_t colon = text.find(':');
  const keys::Word* word = keys::tiebreak_words().find(std::string_view(text).substr(0, colon));
  TieBreak out;
  out.written = written;
  if (word != nullptr) out.kind = static_cast<TieBreak::Kind>(word->value);
  if (colon != text.npos) out.item = text.substr(colon + 1);
  bool names_item = word != nullptr && out.kind == TieBreak::Kind::kItem;
  if (word != nullptr && names_item == !out.item.empty()) return out;
  reader.context().report(
      Rule::kBadValue, written.span,
      say(kNotTieBreak, {{"what", reader.what("tiebreak")}, {"text", shown(written.text)}}));
  return {};
}

}  // namespace

std::vector<Grade> load_grades(const MapReader& scheme) {
  yaml::Value value = scheme.value("grades");
  if (value.exists() && value.is_map()) {
    if (has_key(value, Where::kGrade, "grade")) return {load_grade(scheme.context(), value)};
    return load_short_grades(scheme.context(), value);
  }
  std::vector<Grade> out;
  for (yaml::Value grade : list_of(value)) out.push_back(load_grade(scheme.context(), grade));
  return out;
}

Ranking load_ranking(const MapReader& scheme) {
  Ranking ranking;
  if (!scheme.has("ranking")) return ranking;
  MapReader reader = scheme.below("ranking", Where::kRanking);
  ranking.given = true;
  ranking.span = reader.span();
  ranking.by = reader.line("by");
  if (auto within = reader.word<int>("within")) ranking.within_group = within->value == 1;
  if (auto ties = reader.word<Ties>("ties")) ranking.ties = ties->value;
  for (const Line& line : reader.lines("tiebreak")) {
    if (auto tiebreak = load_tiebreak(reader, line)) {
      ranking.tiebreak.push_back(*std::move(tiebreak));
    }
  }
  return ranking;
}

std::vector<Consequence> load_consequences(const MapReader& scheme) {
  std::vector<Consequence> out;
  for (yaml::Value value : scheme.list("consequences")) {
    out.push_back(load_consequence(scheme.context(), value));
  }
  return out;
}

std::vector<InspectionDuty> load_inspections(const MapReader& scheme) {
  std::vector<InspectionDuty> out;
  for (yaml::Value value : scheme.list("inspections")) {
    MapReader reader(scheme.context(), value, Where::kInspection);
    InspectionDuty duty;
    duty.span = value.span();
    duty.id = reader.id();
    duty.title = reader.line("title");
    duty.text = reader.prose("text");
    duty.frequency = load_frequency(reader);
    if (auto who = reader.word<int>("for")) duty.for_all = who->value == 1;
    duty.by = reader.units("by");
    duty.source = reader.lines("source");
    duty.items = reader.lines("items");
    duty.within = reader.whole_number("within", 0, kMostDays);
    out.push_back(std::move(duty));
  }
  return out;
}

}  // namespace plan::load
