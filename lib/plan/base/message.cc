#include "plan/base/message.h"

namespace plan {
namespace {

std::string fill(std::string_view words, std::initializer_list<Arg> args, Lang lang) {
  std::string out;
  out.reserve(words.size() + 32);
  while (!words.empty()) {
    std::size_t open = words.find('{');
    std::size_t close = open == words.npos ? words.npos : words.find('}', open);
    if (close == words.npos) break;
    out += words.substr(0, open);
    std::string_view name = words.substr(open + 1, close - open - 1);
    const Arg* found = nullptr;
    for (const Arg& arg : args) {
      if (arg.name == name) found = &arg;
    }
    if (found != nullptr) {
      out += found->value.in(lang);
    } else {
      out += words.substr(open, close - open + 1);
    }
    words.remove_prefix(close + 1);
  }
  out += words;
  return out;
}

}  // namespace

Message plain(std::string_view text) {
  return {std::string(text), std::string(text)};
}

Message say(const Words& words, std::initializer_list<Arg> args) {
  return {fill(words.en, args, Lang::kEn), fill(words.zh, args, Lang::kZh)};
}

}  // namespace plan
