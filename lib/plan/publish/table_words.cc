#include "plan/publish/table_words.h"

#include <algorithm>
#include <utility>

#include "plan/publish/tasks.h"
#include "plan/publish/voice.h"

namespace plan::publishing {

void add_column(doc::Table& table, std::string title, int weight, doc::Align align) {
  table.columns.push_back({std::move(title), align, weight});
}

std::string task_time(const Context& context, const Task& task) {
  static constexpr Words kStanding{"standing", "长期坚持"};
  std::vector<std::string> out;
  if (task.due) {
    out.push_back(context.deadline(task.due->value));
  } else if (task.period) {
    out.push_back(context.when(task.period->value));
  }
  out.push_back(how_often(context, task.frequency));
  bool said = task.period && task.period->value.standing;
  if (task.standing && !said) out.push_back(context.voice(kStanding));
  return context.voice.semicolons(out);
}

std::string task_name(const Task& task) {
  return without_mark(task.clause->title.given() ? task.clause->title.text : task.key);
}

std::string stage_name(const Clause& stage) {
  return stage.title.given() ? without_mark(stage.title.text) : stage.name();
}

std::string figures_of(const Context& context, const std::vector<Metric>& metrics) {
  std::vector<std::string> out;
  for (const Metric& metric : metrics) out.push_back(figure(context, metric));
  return context.voice.semicolons(out);
}

void drop_empty_columns(doc::Table& table) {
  for (std::size_t c = table.columns.size(); c-- > 2;) {
    bool empty = std::all_of(table.rows.begin(), table.rows.end(),
                             [&](const auto& row) { return row[c].empty(); });
    if (!empty) continue;
    table.columns.erase(table.columns.begin() + static_cast<std::ptrdiff_t>(c));
    for (auto& row : table.rows) row.erase(row.begin() + static_cast<std::ptrdiff_t>(c));
  }
}

}  // namespace plan::publishing
