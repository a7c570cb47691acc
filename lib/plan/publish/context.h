// What every composing function is given: the plan, its voice, and what has been inserted.
#ifndef PLAN_PUBLISH_CONTEXT_H_
#define PLAN_PUBLISH_CONTEXT_H_

#include <string>
#include <string_view>
#include <vector>

#include "plan/model/plan.h"
#include "plan/publish/insert.h"
#include "plan/publish/part.h"
#include "plan/publish/voice.h"

namespace plan::publishing {

struct Context {
  explicit Context(const Plan& the_plan)
      : plan(the_plan), voice(the_plan.lang), inserts(the_plan) {}

  const Plan& plan;
  Voice voice;
  Inserts inserts;  // what is printed at an `insert`, and so nowhere else
  // The number of the attachment that prints the schemes' item trees; 0: none does.
  int item_table_attachment = 0;

  // What `labels` say of the key, else the synonym by which it is written, else the usual
  // word.
  [[nodiscard]] std::string word(std::string_view key, const Words& usual,
                                 std::string_view synonym = {}) const;

  // A kind of unit as it is printed: 行政村 for village.
  [[nodiscard]] std::string kind_word(std::string_view kind) const;

  // Dates as this plan prints them: without the year where the whole plan lies in one year
  // that its title or its date names.
  [[nodiscard]] std::string when(Period period) const;
  [[nodiscard]] std::string deadline(const PartialDate& date) const;  // 4月20日前
  // As the plan gives it: a stage that is written with an end only is printed with that.
  [[nodiscard]] std::string when(const StageFacts& stage) const;

  [[nodiscard]] std::string names(const std::vector<UnitRef>& refs) const;
  [[nodiscard]] std::string names(const std::vector<Person>& people) const;
  [[nodiscard]] std::string names(const std::vector<Line>& lines) const;
};

// 每周1次, 每两个月2次; empty when nothing is given.
[[nodiscard]] std::string how_often(const Context& context, const Frequency& frequency);
// 每周, 每季度, 每学期.
[[nodiscard]] std::string each_period(const Voice& voice, const Frequency& frequency);

}  // namespace plan::publishing

#endif  // PLAN_PUBLISH_CONTEXT_H_
