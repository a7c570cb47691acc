// A020 and A021: what a text says of scores and leaves open.
#include <algorithm>
#include <optional>
#include <vector>

#include "plan/lint/rule_table.h"
#include "plan/lint/scheme_walk.h"
#include "plan/lint/text_report.h"
#include "plan/lint/text_scan.h"

namespace plan {
namespace {

constexpr Words kGap{
    "nothing between {hi} and {next} has a place: {hi}.5 is neither in `{what}` "
    "nor above it",
    "{hi}分与{next}分之间没有归属，如{hi}.5分既不在“{what}”之内，也不在上一档"};
constexpr Words kHalfOpen{
    "write 70分（含）以上、85分以下: each band begins where the other ends",
    "请写作“70分（含）以上、85分以下”，上下两档首尾相接"};
constexpr Words kOpenAmount{"`{what}` without a number", "“{what}”没有写明数额"};

// ── A020 ──

constexpr int kMostScore = 10000;

// 70—84分, or 85分以上: whole numbers of points that a grade begins or ends with.
struct Band {
  const Text* text = nullptr;
  TextRange range;
  int lo = -1, hi = -1;  // hi -1: open upwards
};

struct Scan {
  std::string_view text;
  std::size_t at = 0;

  bool take(std::string_view word) {
    if (!text.substr(at).starts_with(word)) return false;
    at += word.size();
    return true;
  }
  bool take_any(std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [this](auto word) { return take(word); });
  }
  // A whole number, or -1.
  int number() {
    int value = 0;
    std::size_t begin = at;
    for (; at < text.size() && is_digit(static_cast<unsigned char>(text[at])); ++at) {
      value = std::min(value * 10 + (text[at] - '0'), kMostScore);
    }
    bool whole = at > begin && value < kMostScore && character_at(text, at) != U'.';
    return whole ? value : -1;
  }
};

// 扣1—2分 and 奖3—5分 are amounts, not bands.
bool is_amount(std::string_view text, std::size_t begin) {
  constexpr std::u32string_view kAmounts = U"扣加减奖罚增";
  constexpr int kNear = 4;
  for (int i = 0; i < kNear && begin > 0; ++i) {
    char32_t c = character_before(text, begin);
    if (kAmounts.find(c) != kAmounts.npos) return true;
    if (!is_ideograph(c)) return false;
    begin -= 3;
  }
  return false;
}

void read_band(const Text& text, std::size_t paragraph, std::size_t begin,
               std::vector<Band>& out) {
  std::string_view line(text.paragraphs[paragraph]);
  Scan scan{line, begin};
  Band band{&text, {paragraph, begin, 0}};
  band.lo = scan.number();
  if (band.lo < 0 || is_amount(line, begin)) return;
  bool points = scan.take("分");
  scan.take_any({"（含）", "(含)"});
  if (scan.take_any({"—", "–", "－", "-", "～", "~", "至", "到", "〜"})) {
    scan.take("—");
    band.hi = scan.number();
    scan.take_any({"（含）", "(含)"});
    if (band.hi <= band.lo || !scan.take("分")) return;
  } else if (!points || !scan.take_any({"以上", "及以上", "含以上", "（含）以上"})) {
    return;
  }
  band.range.end = scan.at;
  out.push_back(band);
}

void read_bands(const Text& text, std::vector<Band>& out) {
  for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
    std::string_view line(text.paragraphs[i]);
    if (line.find("分") == line.npos) continue;
    for_each_mark(line, [&](char32_t c, std::size_t begin, std::size_t) {
      char32_t before = character_before(line, begin);
      constexpr std::u32string_view kJoins = U".—–－-～~";
      bool inside = is_digit(before) || is_letter(before) ||
                    (before != 0 && kJoins.find(before) != kJoins.npos);
      if (is_digit(c) && !inside) read_band(text, i, begin, out);
    });
  }
}

void report_gaps(RuleRun& run, const std::vector<Band>& bands) {
  if (bands.size() < 2) return;
  std::vector<bool> begins(kMostScore + 2);
  for (const Band& band : bands) begins[static_cast<std::size_t>(band.lo)] = true;
  const Text* last = nullptr;
  std::optional<TextPlace> place;
  for (const Band& band : bands) {
    if (band.hi < 0 || !begins[static_cast<std::size_t>(band.hi) + 1]) continue;
    std::string_view what(band.text->paragraphs[band.range.paragraph]);
    what = what.substr(band.range.begin, band.range.end - band.range.begin);
    if (band.text != last) place.emplace(run.sources(), *band.text);
    last = band.text;
    run.report(place->shown(band.range),
               say(kGap, {{"hi", band.hi}, {"next", band.hi + 1}, {"what", what}}))
        .help = say(kHalfOpen);
  }
}

bool is_in(const Span& part, const Span& whole) {
  return part.file == whole.file && part.begin >= whole.begin && part.end <= whole.end;
}

// The scheme that a text stands in. Texts come in the order of the schemes.
const Scheme* scheme_of(const Plan& plan, std::size_t& at, const Span& span) {
  std::size_t found = at;
  while (found < plan.schemes.size() && !is_in(span, plan.schemes[found].span)) ++found;
  if (found == plan.schemes.size()) return nullptr;  // behind an alias
  at = found;
  return &plan.schemes[at];
}

void grade_gap(RuleRun& run) {
  std::vector<Band> bands;
  const Scheme* last = nullptr;
  std::size_t at = 0;
  auto finish = [&] {
    // Whole scores leave nothing between 84 and 85.
    bool whole = last != nullptr && last->rounding.given && last->rounding.places == 0;
    if (!whole) report_gaps(run, bands);
    bands.clear();
  };
  for (const Text& text : run.texts()) {
    if (text.line && !text.scheme) continue;
    // The grades of a scheme have a text each; elsewhere one text must hold them all.
    const Scheme* scheme = text.scheme ? scheme_of(run.plan(), at, text.span) : nullptr;
    if (scheme == nullptr || scheme != last) finish();
    last = scheme;
    read_bands(text, bands);
  }
  finish();
}

// ── A021 ──

constexpr std::string_view kVagueAmounts[] = {
    "进行扣分", "予以扣分", "给予扣分", "酌情扣分", "适当扣分", "相应扣分",       "酌情加分",
    "适当加分", "予以加分", "给予加分", "进行加分", "一定奖励", "一定的奖励",     "适当奖励",
    "相应奖励", "给予奖励", "给予奖补", "给予处罚", "进行处罚", "一定的物质奖励", "一定的资金"};
constexpr Phrases kVague{kVagueAmounts};

bool has_number(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return is_digit(static_cast<unsigned char>(c)); });
}

void check_amounts(RuleRun& run, const Prose& prose) {
  Text text{prose.paragraphs, prose.span};
  std::vector<TextMatch> matches;
  for (std::size_t i = 0; i < prose.paragraphs.size(); ++i) {
    std::string_view line(prose.paragraphs[i]);
    // A number anywhere in the paragraph may be the one that is meant.
    if (has_number(line)) continue;
    kVague.for_each(line, [&](std::size_t begin, std::string_view phrase) {
      char32_t before = character_before(line, begin);
      if (before == U'不' || before == U'再' || before == U'免') return;
      matches.push_back({{i, begin, begin + phrase.size()}, {}});
    });
  }
  report_matches(run, text, matches, [](std::string_view what, const TextMatch&) {
    return say(kOpenAmount, {{"what", what}});
  });
}

bool says_number(const Charge& charge) {
  return charge.each || !charge.levels.empty() || charge.range;
}

void check_clause(RuleRun& run, const Clause& clause) {
  check_amounts(run, clause.text);
  for (const Clause& item : clause.items) check_clause(run, item);
}

void unquantified(RuleRun& run) {
  const Plan& plan = run.plan();
  for (const Scheme& scheme : plan.schemes) {
    check_amounts(run, scheme.text);
    for (const Clause& note : scheme.notes) check_clause(run, note);
    for (const Consequence& consequence : scheme.consequences) {
      if (!consequence.amount) check_amounts(run, consequence.text);
    }
  }
  // The numbers of items are in their keys.
  for (const auto& [scheme, item] : all_items(plan)) {
    const auto* deduct = std::get_if<Deduct>(&item->method);
    if (deduct != nullptr && !says_number(deduct->charge)) check_amounts(run, item->text);
  }
  for (const auto& [scheme, extra] : all_extras(plan)) {
    bool scored = says_number(extra->charge) || !extra->ladder.empty() || !extra->items.empty();
    if (!scored && extra->kind != Extra::Kind::kVeto) check_amounts(run, extra->text);
  }
}

constexpr Rule kRules[] = {
    {"A020",
     "grade-gap-in-text",
     Severity::kWarning,
     Fixable::kNo,
     {"grades in a text that leave scores between them", "文字写的等次之间有空当"},
     {"Bands like 85分以上 and 70—84分 in one scheme, or in one text, where one ends on the "
      "whole "
      "number before the other begins. Amounts (扣1—2分) are none, and a scheme rounded to "
      "whole "
      "points has no such scores.",
      "同一考核办法或者同一段文字里，有“85分以上”“70—84分”这样的分数段，"
      "上一段的起点恰好比下一段的终点大1分。扣分、加分的幅度不在此列；"
      "得分取整数的考核办法没有这样的分数。"},
     {"A unit with 84.5 is in no grade by the text. The `min` of a grade decides in scores; "
      "the text should say the same.",
      "照文字，得84.5分的哪一档也归不进去。计分时以等次的下限为准，文字应当与之一致。"},
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
requirements:
  - 综合评分在85分（含）以上的为A级，70—84分的为B级。
  - 考核结果予以通报。
)",
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
requirements:
  - 综合评分在85分（含）以上的为A级，70分（含）以上、85分以下的为B级。
  - 考核结果予以通报。
)",
     grade_gap},
    {"A021",
     "unquantified",
     Severity::kInfo,
     Fixable::kNo,
     {"points or money in an assessment without a number", "扣分、奖励没有写明数额"},
     {"进行扣分, 酌情加分, 给予一定奖励 and the like in the text of a scheme, its notes, items "
      "or "
      "consequences, where neither that paragraph nor the keys beside it have a number.",
      "考核办法的正文、说明、项目、结果运用中写有“进行扣分”“酌情加分”“给予一定奖励”等，"
      "而这段文字和旁边的内容里都没有数额。"},
     {"Every inspector would take off something else, and no score can be checked afterwards.",
      "扣多少、奖多少由检查人员自行掌握，标准不一，事后也无法核对。"},
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units: [柳湾村, 石桥村]
assessment:
  text: 对工作成效明显的村给予一定奖励。
  items:
    - {title: 道路沿线, points: 100, deduct: 0.2}
)",
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units: [柳湾村, 石桥村]
assessment:
  text: 对工作成效明显的村给予一定奖励，第一名3000元。
  items:
    - {title: 道路沿线, points: 100, deduct: 0.2}
)",
     unquantified},
};

}  // namespace

std::span<const Rule> rules::score_text_rules() {
  return kRules;
}

}  // namespace plan
