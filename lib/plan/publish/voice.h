// The language of a plan: its generated words, punctuation, lists and points.
#ifndef PLAN_PUBLISH_VOICE_H_
#define PLAN_PUBLISH_VOICE_H_

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "plan/base/message.h"
#include "plan/base/ratio.h"

namespace plan::publishing {

class Voice {
 public:
  explicit Voice(Lang lang) : lang_(lang) {}

  [[nodiscard]] Lang lang() const { return lang_; }
  [[nodiscard]] bool chinese() const { return lang_ == Lang::kZh; }

  [[nodiscard]] std::string operator()(const Words& words,
                                       std::initializer_list<Arg> args = {}) const {
    return say(words, args).in(lang_);
  }

  [[nodiscard]] std::string list(const std::vector<std::string>& names) const;  // 甲、乙
  [[nodiscard]] std::string quoted(std::string_view text) const;                // “甲”
  [[nodiscard]] std::string bracketed(std::string_view text) const;  // （甲）, " (a)"
  [[nodiscard]] std::string labelled(std::string_view label, std::string_view text) const;

  [[nodiscard]] std::string points(const Ratio& points) const;    // 0.1分, 0.1 points
  [[nodiscard]] std::string percent(const Ratio& percent) const;  // 95%
  [[nodiscard]] std::string count(int n) const;  // 两, 三 … 十; larger ones in digits

  // Phrases one behind the other, but for the empty ones.
  [[nodiscard]] std::string commas(const std::vector<std::string>& phrases) const;  // 甲，乙
  [[nodiscard]] std::string semicolons(
      const std::vector<std::string>& phrases) const;  // 甲；乙
  // Phrases as one sentence: 甲；乙。 Empty without phrases.
  [[nodiscard]] std::string sentence(const std::vector<std::string>& phrases) const;
  // The same as 甲，乙。 English phrases hold commas, and keep their semicolons.
  [[nodiscard]] std::string comma_sentence(const std::vector<std::string>& phrases) const;
  // As it stands at the beginning of a sentence: with a capital in English.
  [[nodiscard]] std::string begun(std::string text) const;
  // Sentences or paragraphs one behind the other.
  [[nodiscard]] std::string run_together(const std::vector<std::string>& sentences) const;
  // `text` with a full stop, unless it ends in punctuation.
  [[nodiscard]] std::string stopped(std::string text) const;

 private:
  Lang lang_;
};

// True when `text` ends in a mark that closes a sentence or a part of one: 。！？；：，
[[nodiscard]] bool ends_in_mark(std::string_view text);

// `text` without the 。．. ： : ； ; ， , at its end: how a title stands before its own mark.
[[nodiscard]] std::string without_mark(std::string_view text);

}  // namespace plan::publishing

#endif  // PLAN_PUBLISH_VOICE_H_
