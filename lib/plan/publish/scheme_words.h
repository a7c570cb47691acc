// Words that all parts of a scheme share: its cycle, its subjects, what is said around it.
#ifndef PLAN_PUBLISH_SCHEME_WORDS_H_
#define PLAN_PUBLISH_SCHEME_WORDS_H_

#include <string>
#include <string_view>

#include "plan/publish/context.h"
#include "plan/publish/said.h"

namespace plan::publishing {

// 每季度 / each quarter; empty for a scheme of one period.
[[nodiscard]] std::string each_cycle(const Voice& voice, Cycle cycle);
// 当季 / the quarter; 考核期内 / the period for one period.
[[nodiscard]] std::string this_cycle(const Voice& voice, Cycle cycle);
// 季度 / quarter.
[[nodiscard]] std::string cycle_noun(const Voice& voice, Cycle cycle);

// 各村 / each village, for a kind of unit.
[[nodiscard]] std::string each_of_kind(const Context& context, std::string_view kind);
// 各行政村: a collective's name, the kind's name, or the units' own names.
[[nodiscard]] std::string subject_words(const Context& context, const Scheme& scheme);

// The chapter's text, the scheme's and its notes: what need not be said again.
[[nodiscard]] Said said_around(const Context& context, const Scheme& scheme);

// “道路”: an item's title in quotes; the id where it has none.
[[nodiscard]] std::string quoted_item(const Context& context, const Scheme& scheme,
                                      const std::string& id);
// “季度考核”, also for a scheme without a title that is the only one of its cycle.
[[nodiscard]] std::string quoted_scheme(const Context& context, const Scheme& scheme);

// Q1 → 第一季度, H2 → 下半年, 03 → 3月, W05 → 第5周; a full name as itself.
[[nodiscard]] std::string period_word(const Voice& voice, std::string_view name);

// A级, 优秀: a grade that is a letter takes 级.
[[nodiscard]] std::string grade_word(const Voice& voice, const std::string& grade);

}  // namespace plan::publishing

#endif  // PLAN_PUBLISH_SCHEME_WORDS_H_
