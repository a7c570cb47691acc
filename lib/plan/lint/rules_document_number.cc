// N001: document numbers, as GB/T 9704-2012 writes them.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "plan/lint/rule_table.h"
#include "plan/lint/text_report.h"
#include "plan/lint/text_scan.h"

namespace plan {
namespace {

constexpr Words kBrackets{"the year of a document number stands in 〔〕: `{right}`",
                          "发文字号的年份应当用六角括号括起：“{right}”"};
constexpr Words kZero{"the number of a document has no leading zero: `{right}`",
                      "发文字号的序号不编虚位：“{right}”"};
constexpr Words kDi{"the number of a document stands without 第: `{right}`",
                    "发文字号的序号前不加“第”字：“{right}”"};
constexpr Words kForm{"`{number}` is not a document number", "“{number}”不合发文字号的写法"};
constexpr Words kFormIs{"write 机关代字〔年〕序号号: 望发〔2024〕12号",
                        "应为机关代字〔年份〕序号号，如“望发〔2024〕12号”"};

// 〔2024〕12号 in whichever brackets; a year or number that waits to be filled in (20xx) too.
struct YearNumber {
  std::size_t open = 0, year = 0, close = 0, serial = 0, end = 0;
  bool right = false;  // 〔〕
  bool di = false;     // 第 before the number
  bool round = false;  // ( ), which have other uses
};

bool may_be_digit(char32_t c) {
  constexpr std::u32string_view kOpen = U"xX×*＊_";
  return is_digit(c) || kOpen.find(c) != kOpen.npos;
}

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at;
    if (!may_be_digit(next_code_point(text, next))) break;
    at = next;
  }
  return at;
}

bool is_year_bracket(char32_t c) {
  return c == U'(' || c == U'（' || c == U'〔' || c == U'[' || c == U'［' || c == U'【' ||
         c == U'〖';
}

std::optional<YearNumber> year_number(std::string_view text, std::size_t open) {
  constexpr std::u32string_view kClosing = U"〕]］】〗)）";
  constexpr std::string_view kDiWord = "第", kHao = "号";
  YearNumber out;
  out.open = out.year = open;
  char32_t bracket = next_code_point(text, out.year);
  out.close = skip_digits(text, out.year);
  constexpr std::size_t kYear = 4;
  if (count_code_points(text.substr(out.year, out.close - out.year)) != kYear) return {};
  out.serial = out.close;
  if (out.serial >= text.size()) return {};
  char32_t closing = next_code_point(text, out.serial);
  if (kClosing.find(closing) == kClosing.npos) return {};
  out.di = text.substr(out.serial).starts_with(kDiWord);
  std::size_t digits = out.serial + (out.di ? kDiWord.size() : 0);
  out.end = skip_digits(text, digits);
  if (out.end == digits || !text.substr(out.end).starts_with(kHao)) return {};
  out.end += kHao.size();
  out.right = bracket == U'〔' && closing == U'〕';
  out.round = bracket == U'(' || bracket == U'（';
  return out;
}

std::string in_brackets(std::string_view text, const YearNumber& number) {
  return "〔" + std::string(text.substr(number.year, number.close - number.year)) + "〕";
}

Message describe_brackets(std::string_view, const TextMatch& match) {
  return say(kBrackets, {{"right", *match.replacement}});
}

void check_number(RuleRun& run, const Line& line) {
  Text text{{&line.text, 1}, line.span};
  std::string_view number(line.text);
  std::optional<YearNumber> found;
  for_each_mark(number, [&](char32_t c, std::size_t begin, std::size_t) {
    if (!found && begin > 0 && is_year_bracket(c)) found = year_number(number, begin);
  });
  if (!found || found->end != number.size()) {
    run.report(line.span, say(kForm, {{"number", line.text}})).help = say(kFormIs);
    return;
  }
  if (!found->right) {
    TextMatch match{{0, found->open, found->serial}, in_brackets(number, *found)};
    report_matches(run, text, {&match, 1}, describe_brackets);
  }
  std::size_t digits = found->serial + (found->di ? 3 : 0);
  std::size_t first = std::min(number.find_first_not_of('0', digits), number.size());
  if (found->di || (first > digits && is_digit(character_at(number, first)))) {
    TextMatch match{{0, found->serial, first}, std::string()};
    std::string right = in_brackets(number, *found);
    right += number.substr(first);
    Finding& finding =
        run.report(TextPlace(run.sources(), text).shown({0, found->serial, number.size()}),
                   say(found->di ? kDi : kZero, {{"right", right}}));
    if (auto edit = TextPlace(run.sources(), text).edit(match.range, "")) {
      finding.fix = Fix{true, {std::move(*edit)}};
    }
  }
}

// What may follow a document number in round brackets: 阳光小区(2024)3号楼 is none.
bool ends_number(std::string_view rest) {
  char32_t c = character_at(rest, 0);
  return !is_ideograph(c) || c == U'文' || c == U'通' || c == U'关';
}

void numbers_in(std::string_view line, std::size_t paragraph, std::vector<TextMatch>& out) {
  for_each_mark(line, [&](char32_t c, std::size_t begin, std::size_t) {
    if (!is_year_bracket(c) || !is_ideograph(character_before(line, begin))) return;
    std::optional<YearNumber> found = year_number(line, begin);
    if (!found || found->right) return;
    if (found->round && !ends_number(line.substr(found->end))) return;
    out.push_back({{paragraph, found->open, found->serial}, in_brackets(line, *found)});
  });
}

void document_number(RuleRun& run) {
  const Line& number = run.plan().number;
  bool chinese = run.plan().lang == Lang::kZh;
  if (number.given() && chinese) check_number(run, number);
  std::vector<TextMatch> matches;
  for (const Text& text : run.texts()) {
    if (text.span == number.span && number.given()) continue;
    matches.clear();
    for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
      numbers_in(text.paragraphs[i], i, matches);
    }
    report_matches(run, text, matches, describe_brackets);
  }
}

constexpr Rule kRules[] = {
    {"N001",
     "document-number",
     Severity::kWarning,
     Fixable::kSafe,
     {"a document number that is not 机关代字〔年〕序号号", "发文字号写法不规范"},
     {"The plan's own number, which is the issuer's code, the year in full in 〔〕 and a "
      "number "
      "without 第 and leading zeros; and numbers quoted in any text whose year stands in other "
      "brackets: [2024], (2024), 【2024】.",
      "本方案的发文字号，应由机关代字、六角括号括起的四位年份、序号组成，序号不加“第”，"
      "不编虚位；正文引用的发文字号，年份用了方括号、圆括号等其他括号的，也作提示。"},
     {"GB/T 9704-2012, 7.2.5. Registries look documents up by their number as written.",
      "GB/T 9704-2012第7.2.5条。收发、归档都按发文字号查找，写法不一就查不到。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
number: 望发[2024]12号
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
number: 望发〔2024〕12号
)",
     document_number},
};

}  // namespace

std::span<const Rule> rules::document_number_rules() {
  return kRules;
}

}  // namespace plan
