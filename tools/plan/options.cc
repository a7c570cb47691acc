// Parsing of a command's options. CLI11 does the parsing; what it says about mistakes is its
// own and without a hint, so the arguments are looked over first and most mistakes never reach
// it.
#include <CLI/CLI.hpp>
#include <algorithm>

#include "command.h"
#include "console.h"
#include "plan/text/escape.h"
#include "plan/text/number.h"
#include "plan/text/prose.h"
#include "usage.h"

namespace plan::tool {
namespace {

constexpr Words kNoOption{"there is no option `{option}`", "没有 {option} 这个选项"};
constexpr Words kNoValue{"option {option} needs a value", "选项 {option} 后面要有值"};
constexpr Words kTakesNone{"option {option} takes no value", "选项 {option} 不带值"};
constexpr Words kBadWord{"`{value}` is not a value of {option}",
                         "{option} 没有 {value} 这个值"};
constexpr Words kOneOf{"one of {words}", "可用的值：{words}"};
constexpr Words kBadValue{"`{value}` is not a value of {option}",
                          "{value} 不能作 {option} 的值"};
constexpr Words kWantsNumber{"expected a whole number", "应为整数"};
constexpr Words kWantsWithin{"expected a whole number from {least} to {most}",
                             "应为 {least} 到 {most} 的整数"};
constexpr Words kWants{"expected {type}", "应为 {type}"};
constexpr Words kMissing{"{argument} is missing", "缺少“{argument}”"};
constexpr Words kTooMany{"unexpected argument `{argument}`", "多出的参数 {argument}"};
constexpr Words kTogether{"these options do not go together", "这些选项不能一起用"};
constexpr Words kUsage{"usage: {line}", "用法：{line}"};
constexpr Words kSeeHelp{"`plan {command} --help` lists the options",
                         "plan {command} --help 列出全部选项"};

// One mistake at a time: the first from the left.
struct Overlook {
  bool help = false;
  std::optional<Error> mistake;
};

class Overlooker {
 public:
  Overlooker(CLI::App& app, const Console& console) : app_(app), console_(console) {}

  Overlook look(const Args& args) {
    bool only_files = false;
    for (std::size_t i = 0; i < args.size() && !result_.mistake; ++i) {
      const std::string& arg = args[i];
      if (only_files || arg.size() < 2 || arg.front() != '-') {
        files_.push_back(arg);
      } else if (arg == "--") {
        only_files = true;
      } else if (arg[1] == '-') {
        i += long_option(arg, i + 1 < args.size() ? &args[i + 1] : nullptr);
      } else {
        i += short_options(arg, i + 1 < args.size() ? &args[i + 1] : nullptr);
      }
      if (result_.help) return result_;
    }
    if (!result_.mistake) look_at_files();
    if (!result_.mistake) look_for_required();
    return result_;
  }

 private:
  CLI::Option* find(std::string_view name, bool is_long) const {
    for (CLI::Option* option : app_.get_options()) {
      const auto& names = is_long ? option->get_lnames() : option->get_snames();
      if (std::find(names.begin(), names.end(), name) != names.end()) return option;
    }
    return nullptr;
  }

  bool is_option(const std::string& arg) const {
    return arg.size() > 2 && arg.rfind("--", 0) == 0 &&
           find(std::string_view(arg).substr(2, arg.find('=') - 2), true) != nullptr;
  }

  // How many of the arguments behind it an option has taken.
  std::size_t long_option(const std::string& arg, const std::string* next) {
    std::size_t equals = arg.find('=');
    std::string name = arg.substr(0, equals);
    CLI::Option* option = find(std::string_view(name).substr(2), true);
    if (option == nullptr) {
      std::vector<std::string> names;
      for (const CLI::Option* other : app_.get_options()) {
        if (other->get_group().empty()) continue;
        for (const std::string& known : other->get_lnames()) names.push_back("--" + known);
      }
      mistake(say(kNoOption, {{"option", for_terminal(name)}}), did_you_mean(name, names));
      return 0;
    }
    seen_.push_back(option);
    if (option == app_.get_help_ptr()) {
      result_.help = true;
      return 0;
    }
    bool wants_value = option->get_items_expected_max() > 0;
    if (equals != arg.npos) {
      if (wants_value && equals + 1 == arg.size()) {
        mistake(no_value(*option, name), {});
      } else if (wants_value) {
        check_word(*option, plain(name), arg.substr(equals + 1));
      } else {
        mistake(say(kTakesNone, {{"option", name}}), {});
      }
      return 0;
    }
    return wants_value ? value(*option, name, next) : 0;
  }

  std::size_t short_options(const std::string& arg, const std::string* next) {
    for (std::size_t i = 1; i < arg.size(); ++i) {
      CLI::Option* option = find(arg.substr(i, 1), false);
      std::string name = "-" + arg.substr(i, 1);
      if (option == nullptr) {
        mistake(say(kNoOption, {{"option", for_terminal(i == 1 ? arg : name)}}), {});
        return 0;
      }
      seen_.push_back(option);
      if (option == app_.get_help_ptr()) {
        result_.help = true;
        return 0;
      }
      if (option->get_items_expected_max() == 0) continue;
      if (i + 1 == arg.size()) return value(*option, name, next);
      check_word(*option, plain(name), arg.substr(i + 1));
      return 0;
    }
    return 0;
  }

  std::size_t value(const CLI::Option& option, const std::string& name,
                    const std::string* next) {
    // An empty variable of a script must not act as if the option were not there.
    if (next == nullptr || next->empty() || *next == "--" || is_option(*next)) {
      mistake(no_value(option, name), {});
      return 0;
    }
    check_word(option, plain(name), *next);
    return 1;
  }

  static Message no_value(const CLI::Option& option, const std::string& name) {
    Message label = value_label(option);
    return say(kNoValue, {{"option", Message{name + " " + label.en, name + " " + label.zh}}});
  }

  void check_word(const CLI::Option& option, const Message& name, const std::string& word) {
    std::vector<std::string> words = words_of(option);
    if (words.empty() || std::find(words.begin(), words.end(), word) != words.end()) return;
    Message help = did_you_mean(word, words);
    if (help.empty()) help = say(kOneOf, {{"words", join_names(words, false)}});
    mistake(say(kBadWord, {{"value", for_terminal(word)}, {"option", name}}), help);
  }

  void look_at_files() {
    std::size_t room = 0;
    std::size_t left = files_.size();
    for (const CLI::Option* option : app_.get_options()) {
      if (!option->get_positional()) continue;
      std::size_t needs =
          option->get_required()
              ? static_cast<std::size_t>(std::max(option->get_items_expected_min(), 1))
              : 0;
      if (left < needs) {
        mistake(say(kMissing, {{"argument", argument_label(*option)}}), usage());
        return;
      }
      std::size_t most = static_cast<std::size_t>(option->get_items_expected_max());
      std::size_t takes = std::min(left, most);
      for (std::size_t i = room; i < room + takes; ++i)
        check_word(*option, argument_label(*option), files_[i]);
      room += most;
      left -= takes;
    }
    if (files_.size() > room) {
      mistake(say(kTooMany, {{"argument", for_terminal(files_[room])}}), usage());
    }
  }

  void look_for_required() {
    for (const CLI::Option* option : app_.get_options()) {
      if (option->get_positional() || !option->get_required()) continue;
      if (std::find(seen_.begin(), seen_.end(), option) != seen_.end()) continue;
      mistake(say(kMissing, {{"argument", option->get_name()}}), usage());
    }
  }

  Message usage() const { return say(kUsage, {{"line", usage_line(app_, console_)}}); }

  void mistake(Message message, Message help) {
    if (result_.mistake) return;
    if (help.empty()) help = say(kSeeHelp, {{"command", console_.command}});
    result_.mistake = Error{std::move(message), std::move(help), {}};
  }

  CLI::App& app_;
  const Console& console_;
  std::vector<std::string> files_;
  std::vector<const CLI::Option*> seen_;
  Overlook result_;
};

// Of a whole number; the limits stand only in what CLI11 says: `… not in range 20 to 1000`.
Message wanted_number(const std::string& what) {
  constexpr std::string_view kRange = " not in range ";
  constexpr std::string_view kTo = " to ";
  std::size_t from = what.rfind(kRange);
  std::size_t to = from == what.npos ? what.npos : what.find(kTo, from + kRange.size());
  if (to == what.npos) return say(kWantsNumber);
  from += kRange.size();
  return say(kWantsWithin,
             {{"least", what.substr(from, to - from)}, {"most", what.substr(to + kTo.size())}});
}

// What CLI11 found that the overlooker did not: a value that is no number, or out of range.
Error translate(const CLI::App& app, const std::string& what, const Console& console) {
  for (const CLI::Option* option : app.get_options()) {
    if (option->empty() || what.find(option->get_name()) == what.npos) continue;
    Message type = value_label(*option);
    Message help = type.en == "N" ? wanted_number(what) : say(kWants, {{"type", type}});
    return {say(kBadValue, {{"value", for_terminal(option->results().back())},
                            {"option", option->get_name()}}),
            help,
            {}};
  }
  return {say(kTogether), say(kSeeHelp, {{"command", console.command}}), {}};
}

std::optional<Error> read_limit(const std::string& text, LoadOptions& options) {
  constexpr Words kNoLimit{"there is no limit `{name}`", "没有 {name} 这个上限"};
  constexpr Words kLimitForm{"expected NAME=VALUE with one of {names}",
                             "应写成 名称=数值，名称可用 {names}"};
  constexpr Words kLimitValue{"`{value}` is not a value of the limit {name}",
                              "{value} 不能作上限 {name} 的值"};
  constexpr Words kWholeUpTo{"expected a whole number from 1 to {most}",
                             "应为 1 到 {most} 的整数"};

  std::size_t equals = std::min(text.find('='), text.size());
  std::string name = text.substr(0, equals);
  std::string value = equals < text.size() ? text.substr(equals + 1) : "";
  std::vector<std::string> names;
  for (const yaml::LimitInfo& known : yaml::kLimitTable) {
    names.emplace_back(known.name);
    if (name != known.name) continue;
    auto most = static_cast<long long>(known.most);
    std::optional<long long> number = parse_whole(value, 1, most);
    if (!number) {
      return Error{say(kLimitValue, {{"value", for_terminal(value)}, {"name", name}}),
                   say(kWholeUpTo, {{"most", most}}),
                   {}};
    }
    options.limits.*known.field = static_cast<std::size_t>(*number);
    options.fixed_limits.push_back(known.field);
    return std::nullopt;
  }
  Message help = did_you_mean(name, names);
  if (help.empty()) help = say(kLimitForm, {{"names", join_names(names, false)}});
  return Error{say(kNoLimit, {{"name", for_terminal(name)}}), help, {}};
}

}  // namespace

void add_common(CLI::App& app, CommonOptions& options) {
  app.set_help_flag("-h,--help", both({"this help", "本说明"}))->group("everywhere");
  app.add_option("--lang", options.lang,
                 both({"language of messages (default: PLAN_LANG, then the locale)",
                       "提示用的语言（默认看 PLAN_LANG，再看系统语言）"}))
      ->check(CLI::IsMember(std::vector<std::string>{"zh", "en"}))
      ->group("everywhere");
  app.add_option(
         "--color", options.color,
         both({"colour in messages; auto: on terminals only", "是否着色；auto 只在终端上"}))
      ->check(CLI::IsMember(std::vector<std::string>{"auto", "always", "never"}))
      ->group("everywhere");
  app.add_option("--limit", options.limits,
                 both({"raise or lower a limit on plan files: nesting, bytes, scalar, nodes, "
                       "flow-items, alias-factor",
                       "调整方案文件的上限：nesting、bytes、scalar、nodes、flow-items、"
                       "alias-factor"}))
      ->type_name("NAME=VALUE")
      ->group("everywhere");
}

std::optional<int> parse(CLI::App& app, const Args& args, CommonOptions& options,
                         Console& console) {
  settle(args, console);
  for (CLI::Option* option : app.get_options()) {
    if (option->get_positional()) continue;
    option->allow_extra_args(false);  // else a list swallows every file behind it
    if (option->get_items_expected_max() == 1) {
      option->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    }
  }
  Overlook seen = Overlooker(app, console).look(args);
  if (seen.help) {
    console.out(command_help(app, console));
    return kDone;
  }
  if (seen.mistake) return cannot(*seen.mistake, console);
  try {
    std::vector<std::string> reversed(args.rbegin(), args.rend());
    app.parse(reversed);
  } catch (const CLI::Error& error) {
    return cannot(translate(app, error.what(), console), console);
  }
  for (const std::string& limit : options.limits) {
    if (auto mistake = read_limit(limit, options.load)) return cannot(*mistake, console);
  }
  return std::nullopt;
}

}  // namespace plan::tool
