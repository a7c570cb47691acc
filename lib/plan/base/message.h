// What the program says, in both of its languages at once.
//
// A `Words` is a sentence with named placeholders, written in English and Chinese side by
// side; that both exist and name the same placeholders is checked when it is compiled.
// `say` fills the placeholders and gives a `Message`, which holds both renderings, so that
// who prints it chooses the language and who makes it need not know.
//
//   constexpr Words kUnknownKey{"unknown key `{key}`", "未知的键“{key}”"};
//   Message m = say(kUnknownKey, {{"key", name}});
//
// Nothing here throws or prints. Messages are plain values; any thread may use them.
#ifndef PLAN_BASE_MESSAGE_H_
#define PLAN_BASE_MESSAGE_H_

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace plan {

enum class Lang : std::uint8_t { kEn, kZh };

struct Message {
  std::string en;
  std::string zh;

  [[nodiscard]] const std::string& in(Lang lang) const { return lang == Lang::kZh ? zh : en; }
  [[nodiscard]] bool empty() const { return en.empty() && zh.empty(); }
  friend bool operator==(const Message&, const Message&) = default;
};

// The same words in every language: a name, a number, a piece of the user's own text.
[[nodiscard]] Message plain(std::string_view text);

// True when every {name} of `a` stands in `b` and the other way round.
constexpr bool same_placeholders(std::string_view a, std::string_view b) {
  auto contains_all = [](std::string_view from, std::string_view in) {
    for (std::size_t open = from.find('{'); open != from.npos;
         open = from.find('{', open + 1)) {
      std::size_t close = from.find('}', open);
      if (close == from.npos) return false;
      if (in.find(from.substr(open, close - open + 1)) == in.npos) return false;
    }
    return true;
  };
  return contains_all(a, b) && contains_all(b, a);
}

struct Words {
  std::string_view en;
  std::string_view zh;

  consteval Words(const char* english, const char* chinese) : en(english), zh(chinese) {
    if (en.empty() || zh.empty()) throw "a sentence is missing in one language";
    if (!same_placeholders(en, zh)) throw "the two languages name different placeholders";
  }
};

// A value for a placeholder: text, a whole number, or a Message (which keeps its languages).
struct Arg {
  std::string_view name;
  Message value;

  Arg(std::string_view placeholder, std::string_view text)
      : name(placeholder), value(plain(text)) {}
  Arg(std::string_view placeholder, const std::string& text)
      : name(placeholder), value(plain(text)) {}
  Arg(std::string_view placeholder, const char* text) : name(placeholder), value(plain(text)) {}
  Arg(std::string_view placeholder, long long number)
      : name(placeholder), value(plain(std::to_string(number))) {}
  Arg(std::string_view placeholder, std::size_t number)
      : name(placeholder), value(plain(std::to_string(number))) {}
  Arg(std::string_view placeholder, int number)
      : name(placeholder), value(plain(std::to_string(number))) {}
  Arg(std::string_view placeholder, unsigned number)
      : name(placeholder), value(plain(std::to_string(number))) {}
  Arg(std::string_view placeholder, const Words& words)
      : name(placeholder), value{std::string(words.en), std::string(words.zh)} {}
  Arg(std::string_view placeholder, Message message)
      : name(placeholder), value(std::move(message)) {}
};

// `words` with its placeholders filled in, in both languages. A placeholder without an
// argument stays as written (a test walks every Words, so this is seen).
[[nodiscard]] Message say(const Words& words, std::initializer_list<Arg> args = {});

}  // namespace plan

#endif  // PLAN_BASE_MESSAGE_H_
