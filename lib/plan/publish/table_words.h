// What the generated tables of tasks have in common.
#ifndef PLAN_PUBLISH_TABLE_WORDS_H_
#define PLAN_PUBLISH_TABLE_WORDS_H_

#include <string>
#include <vector>

#include "plan/publish/context.h"

namespace plan::publishing {

inline constexpr Words kNumber{"No.", "序号"};
inline constexpr Words kTask{"Task", "工作任务"};
inline constexpr Words kTime{"Time", "时间要求"};
inline constexpr Words kChecks{"Inspection points", "检查要点"};
inline constexpr Words kFigures{"Figures", "量化指标"};

void add_column(doc::Table& table, std::string title, int weight,
                doc::Align align = doc::Align::kLeft);
// Columns in which no row says anything are left out; the first two always stay.
void drop_empty_columns(doc::Table& table);

[[nodiscard]] std::string task_name(const Task& task);
[[nodiscard]] std::string stage_name(const Clause& stage);
// When a task is due, with what it inherits.
[[nodiscard]] std::string task_time(const Context& context, const Task& task);
[[nodiscard]] std::string figures_of(const Context& context,
                                     const std::vector<Metric>& metrics);

}  // namespace plan::publishing

#endif  // PLAN_PUBLISH_TABLE_WORDS_H_
