#include "usage.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "plan/text/nearest.h"
#include "plan/text/utf8.h"

namespace plan::tool {
namespace {

constexpr char kBetween = '\x1f';  // of the two languages in a description
constexpr std::size_t kNameColumn = 26;

constexpr Words kUsage{"usage: ", "用法："};
constexpr Words kAnyUsage{"plan COMMAND [OPTION...] [FILE...]",
                          "plan 命令 [选项...] [文件...]"};
constexpr Words kUsageOf{"plan {command} [OPTION...]", "plan {command} [选项...]"};
constexpr Words kCommands{"commands", "命令"};
constexpr Words kArguments{"arguments", "参数"};
constexpr Words kOptions{"options", "选项"};
constexpr Words kEverywhere{"everywhere", "通用选项"};
constexpr Words kExamples{"examples", "示例"};
constexpr Words kExitCodes{"exit status", "退出码"};
constexpr Words kDone0{"done, nothing wrong", "完成，没有问题"};
constexpr Words kProblems1{"done, and problems were found in the input",
                           "完成，但输入中有问题"};
constexpr Words kCannot2{"could not be done (usage, unreadable file, unsound plan, no output)",
                         "无法完成（用法、文件读不出、方案有错误、写不出）"};
constexpr Words kBug3{"a bug in plan itself", "plan 自身的缺陷"};
constexpr Words kPlanIs{"write, check, publish and score campaign plans",
                        "编写、检查、印发专项行动方案，并据此考核打分"};
constexpr Words kMore{"`plan COMMAND --help` tells more; plan(5) describes the plan file.",
                      "plan 命令 --help 看详细说明；方案文件的写法见 plan(5)。"};
constexpr Words kVersionHelp{"print the version", "显示版本"};
constexpr Words kHelpHelp{"this help; `plan help COMMAND` for a command's",
                          "本说明；plan help 命令 看某个命令的说明"};

// What stands in help for what the user is to write.
constexpr Words kPlaceholders[] = {
    {"COLUMN=HEADER", "列=表头"},
    {"DATE", "日期"},
    {"FILE", "文件"},
    {"ID", "代码"},
    {"KIND", "种类"},
    {"LOG", "记录表"},
    {"NAME", "名称"},
    {"NAME=VALUE", "名称=数值"},
    {"PATH", "路径"},
    {"PERIOD", "期"},
    {"PLAN", "方案"},
    {"RULE|KEY", "规则|键"},
    {"RULES", "规则"},
    {"TEXT", "文字"},
    {"UNIT", "单位"},
};

Message placeholder(const std::string& label) {
  auto found = std::find_if(std::begin(kPlaceholders), std::end(kPlaceholders),
                            [&](const Words& words) { return words.en == label; });
  return found == std::end(kPlaceholders) ? Message{label, label} : say(*found);
}

std::string_view in_language(std::string_view description, Lang lang) {
  std::size_t cut = description.find(kBetween);
  if (cut == description.npos) return description;
  return lang == Lang::kZh ? description.substr(cut + 1) : description.substr(0, cut);
}

// Lines of at most `width` cells, broken at blanks and between Chinese characters.
std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = at;
    char32_t c = next_code_point(text, end);
    while (end < text.size() && !is_cjk(c) && c != U' ') {  // a whole word
      std::size_t peek = end;
      char32_t next = next_code_point(text, peek);
      if (next == U' ' || is_cjk(next)) break;
      end = peek;
    }
    std::string_view piece = text.substr(at, end - at);
    if (!line.empty() && display_width(line) + display_width(piece) > width) {
      lines.emplace_back(trim(line));
      line.clear();
    }
    if (!(line.empty() && piece == " ")) line += piece;
    at = end;
  }
  if (!line.empty()) lines.emplace_back(trim(line));
  return lines;
}

void entry(std::string& out, const std::string& name, std::string_view text, int width) {
  std::string head = "  " + name;
  std::size_t room = static_cast<std::size_t>(std::max(width, 60)) - kNameColumn - 1;
  if (display_width(head) + 2 > kNameColumn) {
    out += head + "\n";
    head.clear();
  }
  for (const std::string& line : wrap(text, room)) {
    out += pad_right(head, kNameColumn) + line + "\n";
    head.clear();
  }
  if (!head.empty()) out += head + "\n";
}

void heading(std::string& out, const Words& words, Lang lang) {
  out += "\n" + say(words).in(lang) + (lang == Lang::kZh ? "：\n" : ":\n");
}

void exit_codes(std::string& out, const Console& console) {
  heading(out, kExitCodes, console.lang);
  int code = 0;
  for (const Words& words : {kDone0, kProblems1, kCannot2, kBug3}) {
    out += "  " + std::to_string(code++) + "  " + say(words).in(console.lang) + "\n";
  }
}

void examples(std::string& out, std::string_view lines, const Console& console) {
  heading(out, kExamples, console.lang);
  while (!lines.empty()) {
    out += "  " + std::string(take_until(lines, '\n')) + "\n";
  }
}

std::string option_label(const CLI::Option& option, Lang lang) {
  std::string label;
  for (const std::string& name : option.get_snames()) label += ", -" + name;
  for (const std::string& name : option.get_lnames()) label += ", --" + name;
  label.erase(0, 2);
  std::string value = value_label(option).in(lang);
  return value.empty() ? label : label + " " + value;
}

bool is_common(const CLI::Option& option) {
  return option.get_group() == "everywhere";
}

}  // namespace

std::string both(const Words& words) {
  return both(words.en, words.zh);
}

std::string both(std::string_view english, std::string_view chinese) {
  return std::string(english) + kBetween + std::string(chinese);
}

std::vector<std::string> words_of(const CLI::Option& option) {
  std::string type = option.get_type_name();
  std::size_t open = type.find('{');
  std::size_t close = type.find('}', open == type.npos ? 0 : open);
  std::vector<std::string> words;
  if (open == type.npos || close == type.npos) return words;
  std::string_view inside = std::string_view(type).substr(open + 1, close - open - 1);
  while (!inside.empty()) {
    std::size_t comma = std::min(inside.find(',', 1), inside.size());  // a word may be one
    std::string_view word = inside.substr(0, comma);
    words.emplace_back(word.substr(0, word.find("->")));
    inside.remove_prefix(std::min(comma + 1, inside.size()));
  }
  return words;
}

Message argument_label(const CLI::Option& option) {
  Message label = value_label(option);
  if (label.en != "TEXT" && label.en != "N" && words_of(option).empty()) return label;
  std::string name = option.get_name(true);
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : static_cast<char>(c);
  });
  return placeholder(name);
}

Message value_label(const CLI::Option& option) {
  if (option.get_items_expected_max() == 0) return {};
  std::string label;
  for (const std::string& word : words_of(option)) label += (label.empty() ? "" : "|") + word;
  if (!label.empty()) return {label, label};
  label = option.get_type_name();
  label = label.substr(0, label.find_first_of(" :"));  // without checks: "TEXT:FILE"
  if (label == "INT" || label == "UINT" || label == "FLOAT" || label == "NUMBER") label = "N";
  return placeholder(label);
}

Message did_you_mean(const std::string& word, const std::vector<std::string>& candidates) {
  constexpr Words kMean{"did you mean {words}?", "是不是要写 {words}？"};
  Message words;
  std::vector<std::string> near = nearest(word, candidates);
  for (std::size_t i = 0; i < near.size(); ++i) {
    bool last = i + 1 == near.size();
    words.en += (i == 0 ? "`" : last ? " or `" : ", `") + near[i] + "`";
    words.zh += (i == 0 ? "" : last ? " 或 " : "、") + near[i];
  }
  return near.empty() ? Message{} : say(kMean, {{"words", words}});
}

std::string overview(const Console& console) {
  std::string out = "plan - " + say(kPlanIs).in(console.lang) + "\n\n" +
                    say(kUsage).in(console.lang) + say(kAnyUsage).in(console.lang) + "\n";
  heading(out, kCommands, console.lang);
  for (const Command& command : command_table()) {
    entry(out, std::string(command.name), say(command.summary).in(console.lang), console.width);
  }
  heading(out, kOptions, console.lang);
  entry(out, "-h, --help", say(kHelpHelp).in(console.lang), console.width);
  entry(out, "-V, --version", say(kVersionHelp).in(console.lang), console.width);
  examples(out,
           "plan new village -o plan.yaml\n"
           "plan lint plan.yaml\n"
           "plan score plan.yaml log.csv\n",
           console);
  exit_codes(out, console);
  return out + "\n" + say(kMore).in(console.lang) + "\n";
}

Message usage_line(const CLI::App& app, const Console& console) {
  Message line = say(kUsageOf, {{"command", console.command}});
  for (const CLI::Option* option : app.get_options()) {
    if (!option->get_positional()) continue;
    Message label = argument_label(*option);
    std::string more = option->get_items_expected_max() > 1 ? "..." : "";
    auto add = [&](std::string& to, const std::string& what) {
      to += option->get_required() ? " " + what + more : " [" + what + more + "]";
    };
    add(line.en, label.en);
    add(line.zh, label.zh);
  }
  return line;
}

std::string command_help(const CLI::App& app, const Console& console) {
  const auto& table = command_table();
  auto command = std::find_if(table.begin(), table.end(), [&](const Command& candidate) {
    return candidate.name == console.command;
  });
  std::string out = "plan " + console.command;
  if (command != table.end()) out += " - " + say(command->summary).in(console.lang);
  out +=
      "\n\n" + say(kUsage).in(console.lang) + usage_line(app, console).in(console.lang) + "\n";

  std::string arguments, options, common;
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_group().empty()) continue;  // hidden
    std::string_view text = in_language(option->get_description(), console.lang);
    if (option->get_positional()) {
      entry(arguments, argument_label(*option).in(console.lang), text, console.width);
    } else {
      entry(is_common(*option) ? common : options, option_label(*option, console.lang), text,
            console.width);
    }
  }
  auto part = [&](const Words& title, const std::string& lines) {
    if (lines.empty()) return;
    heading(out, title, console.lang);
    out += lines;
  };
  part(kArguments, arguments);
  part(kOptions, options);
  part(kEverywhere, common);
  if (command != table.end()) examples(out, command->examples, console);
  exit_codes(out, console);
  return out;
}

}  // namespace plan::tool
