#include "plan/lint/explain.h"

#include <algorithm>
#include <vector>

#include "plan/findings/printer.h"
#include "plan/format/context.h"
#include "plan/format/keys.h"
#include "plan/format/split_words.h"
#include "plan/lint/rule_table.h"
#include "plan/text/escape.h"
#include "plan/text/nearest.h"
#include "plan/text/utf8.h"

namespace plan {
namespace {

constexpr Words kHead{"{code} {name} ({severity})", "{code} {name}（{severity}）"};
constexpr Words kOff{"off, runs only when selected", "默认不查，选择后才查"};
constexpr Words kShortOff{"off", "不查"};
constexpr Words kSuperior{"With superior.yaml beside it:", "同一文件夹中的superior.yaml："};
constexpr Words kBad{"Bad:", "不当写法："};
constexpr Words kGood{"Good:", "正确写法："};
constexpr Words kSafeFix{"A safe fix is offered.", "可以自动修改，不改变含义。"};
constexpr Words kUnsafeFix{"A fix is offered that has to be looked at.",
                           "可以自动修改，但须人工核对。"};

constexpr Words kKeyHead{"{en} / {zh}", "{zh} / {en}"};
constexpr Words kSynonyms{"also: {words}", "也可写：{words}"};
constexpr Words kIn{"in {place}: {about}", "{place}：{about}"};
constexpr Words kRequired{"required", "必须写"};
constexpr Words kExpected{"expected: {type}", "应为：{type}"};
constexpr Words kValues{"words: {words}", "可用的词：{words}"};

constexpr Words kNoSuch{"neither a rule nor a key: `{word}`", "没有“{word}”这条规则或这个键"};
constexpr Words kSeeList{"`plan explain` lists all rules", "用 plan explain 查看全部规则"};

// 。 and ， must not begin a line.
bool ends_a_phrase(char32_t c) {
  constexpr std::u32string_view kClosing = U"，。；：、？！）”’》〉」』】］…";
  return kClosing.find(c) != kClosing.npos;
}

// One character of Chinese, or one word, with what must not be parted from it.
std::vector<std::string_view> pieces(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t begin = at;
    char32_t c = next_code_point(text, at);
    while (at < text.size()) {
      std::size_t next_at = at;
      char32_t next = next_code_point(text, next_at);
      bool word_goes_on = !is_cjk(c) && c != U' ' && next != U' ' && !is_cjk(next);
      bool opens = c == U'（' || c == U'“' || c == U'《';
      if (!word_goes_on && !opens && !ends_a_phrase(next)) break;
      at = next_at;
      c = next;
    }
    out.push_back(text.substr(begin, at - begin));
  }
  return out;
}

std::string wrapped(std::string_view text, std::size_t width) {
  std::string out, line;
  std::size_t cells = 0;
  for (std::string_view piece : pieces(text)) {
    std::size_t size = display_width(piece);
    if (cells + size > width && cells > 0) {
      out += std::string(trim(line)) + "\n";
      line.clear();
      cells = 0;
    }
    if (cells == 0 && piece == " ") continue;
    line += piece;
    cells += size;
  }
  return out + std::string(trim(line)) + "\n";
}

std::string indented(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    out += "    " + for_terminal(take_until(text, '\n')) + "\n";
  }
  return out;
}

Message severity_of(const Rule& rule) {
  return rule.severity == Severity::kOff ? say(kOff) : severity_label(rule.severity);
}

Message severity_in_list(const Rule& rule) {
  return rule.severity == Severity::kOff ? say(kShortOff) : severity_label(rule.severity);
}

std::string joined(std::string_view blank_separated) {
  std::string out;
  keys::each_word(blank_separated, [&out](std::string_view word) {
    out += out.empty() ? "" : "、";
    out += word;
  });
  return out;
}

void explain_in(const keys::Table& table, const keys::Key& key, Lang lang, std::string& out) {
  auto line = [&out](const std::string& text) { out += "    " + text + "\n"; };
  Message about{std::string(key.about), std::string(key.about_zh)};
  out += "  " + say(kIn, {{"place", table.name}, {"about", about}}).in(lang) + "\n";
  if (key.required) line(say(kRequired).in(lang));
  line(say(kExpected, {{"type", keys::expected(key.type)}}).in(lang));
  if (key.words != nullptr) {
    line(say(kValues, {{"words", key.words().listed()}}).in(lang));
  }
  if (!key.synonyms.empty()) {
    line(say(kSynonyms, {{"words", joined(key.synonyms)}}).in(lang));
  }
}

std::vector<std::string> all_names() {
  std::vector<std::string> names;
  for (const Rule& rule : rule_table()) {
    names.emplace_back(rule.code);
    names.emplace_back(rule.name);
  }
  for (int i = 0; i < static_cast<int>(keys::Where::kNowhere); ++i) {
    for (std::string& name : keys::table(static_cast<keys::Where>(i)).spellings()) {
      if (std::find(names.begin(), names.end(), name) == names.end()) {
        names.push_back(std::move(name));
      }
    }
  }
  return names;
}

}  // namespace

std::string explain_rule(const Rule& rule, Lang lang, std::size_t width) {
  auto text = [lang](const Words& words) { return say(words).in(lang); };
  std::string out =
      say(kHead, {{"code", rule.code}, {"name", rule.name}, {"severity", severity_of(rule)}})
          .in(lang) +
      "\n" + wrapped(text(rule.summary), width);
  out += "\n" + wrapped(text(rule.what), width);
  out += "\n" + wrapped(text(rule.why), width);
  if (rule.fixable != Fixable::kNo) {
    out += "\n" + text(rule.fixable == Fixable::kSafe ? kSafeFix : kUnsafeFix) + "\n";
  }
  if (!rule.superior.empty()) {
    out += "\n" + text(kSuperior) + "\n\n" + indented(rule.superior);
  }
  out += "\n" + text(kBad) + "\n\n" + indented(rule.bad);
  out += "\n" + text(kGood) + "\n\n" + indented(rule.good);
  return out;
}

std::string explain_key(std::string_view key, Lang lang) {
  std::string out;
  std::string last_head;
  for (int i = 0; i < static_cast<int>(keys::Where::kNowhere); ++i) {
    const keys::Table& table = keys::table(static_cast<keys::Where>(i));
    const keys::Key* entry = table.key(key);
    if (entry == nullptr) continue;
    std::string head = say(kKeyHead, {{"en", entry->en}, {"zh", entry->zh}}).in(lang);
    if (head != last_head) out += (out.empty() ? "" : "\n") + head + "\n";
    last_head = head;
    explain_in(table, *entry, lang, out);
  }
  return out;
}

Result<std::string> explain(std::string_view word, Lang lang, std::size_t width) {
  if (const Rule* rule = find_rule(word)) return explain_rule(*rule, lang, width);
  if (std::string text = explain_key(word, lang); !text.empty()) return text;
  Message help = load::did_you_mean(nearest(word, all_names()));
  return fail(say(kNoSuch, {{"word", for_terminal(word)}}),
              help.empty() ? say(kSeeList) : help);
}

std::string list_rules(Lang lang) {
  std::size_t name_width = 0, severity_width = 0;
  for (const Rule& rule : rule_table()) {
    name_width = std::max(name_width, rule.name.size());
    severity_width = std::max(severity_width, display_width(severity_in_list(rule).in(lang)));
  }
  std::string out;
  for (const RuleGroup& group : rule_groups()) {
    std::string lines;
    for (const Rule& rule : rule_table()) {
      if (rule.code.front() != group.letter) continue;
      lines += "  " + std::string(rule.code) + "  " +
               pad_right(severity_in_list(rule).in(lang), severity_width) + "  " +
               pad_right(rule.name, name_width) + "  " + say(rule.summary).in(lang) + "\n";
    }
    if (lines.empty()) continue;
    out += (out.empty() ? "" : "\n") + std::string(1, group.letter) + "  " +
           say(group.about).in(lang) + "\n" + lines;
  }
  return out;
}

std::vector<RuleAbout> about_rules() {
  std::vector<RuleAbout> out;
  for (const Rule& rule : rule_table()) {
    out.push_back({rule.code, rule.name, rule.severity, say(rule.summary), say(rule.what),
                   say(rule.why)});
  }
  return out;
}

}  // namespace plan
