#include "engine.h"

#include <algorithm>

namespace reference {
namespace {

using namespace plan;
using plan::score::LogOptions;
using plan::score::LogReader;
using plan::score::PeriodScores;
using plan::score::SchemeScores;
using plan::score::Scoreboard;

std::string text(const std::optional<Ratio>& value) {
  return value ? value->exact() : "-";
}
std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ",") + word;
  return "[" + all + "]";
}

std::string items(const SchemeScores& scheme, const plan::score::UnitScore& unit) {
  std::string text = "items";
  for (std::size_t i = 0; i < scheme.items.size(); ++i) {
    const plan::score::ItemScore& item = unit.items[i];
    text += " " + scheme.items[i].id + "=" +
            (item.state == plan::score::State::kScored    ? item.score.exact()
             : item.state == plan::score::State::kSkipped ? "skipped"
                                                          : "missing");
  }
  return text;
}

void unit_lines(const Scoreboard& board, const SchemeScores& scheme, const std::string& where,
                const plan::score::UnitScore& unit, Answer& answer) {
  std::string at =
      where + " " + board.plan->units[static_cast<std::size_t>(unit.unit)].key() + ": ";
  answer.push_back(at + "tree " + text(unit.tree) + " bonus " + unit.bonus.exact() +
                   " penalty " + unit.penalty.exact() + " total " + text(unit.total) +
                   " score " + text(unit.score) + " unscored " + joined(unit.unscored));
  const auto& grades = scheme.scheme->grades;
  std::string grade =
      unit.grade < 0 ? "-" : grades[static_cast<std::size_t>(unit.grade)].grade.text;
  std::vector<std::string> consequences;
  for (const plan::score::UnitConsequence& one : unit.consequences) {
    consequences.push_back(one.label + (one.amount ? " " + one.amount->exact() : ""));
  }
  answer.push_back(at + "grade " + grade + " rank " +
                   (unit.rank ? std::to_string(*unit.rank) : "-") +
                   (unit.unranked ? " unranked" : "") + " vetoes " + joined(unit.vetoes) +
                   " consequences " + joined(consequences));
  answer.push_back(at + "records " + std::to_string(unit.records) + " issues " +
                   unit.issues.exact() + " open " + unit.open.exact() + " overdue " +
                   unit.overdue.exact() + " coverage " + std::to_string(unit.recorded) + "/" +
                   std::to_string(scheme.leaves));
  answer.push_back(at + items(scheme, unit));
}

}  // namespace

std::unique_ptr<Scored> score_texts(const std::string& yaml,
                                    const std::vector<std::string>& logs, Opt<int> as_of,
                                    int words_of_unit) {
  auto scored = std::make_unique<Scored>();
  scored->loaded = load_plan_text("plan.yaml", yaml);
  for (const Finding& finding : scored->loaded->findings) {
    if (finding.severity != Severity::kError) continue;
    scored->trouble += std::to_string(finding.place.line) + ": " + finding.message.en + "; ";
  }
  if (!scored->trouble.empty()) return scored;
  Result<plan::score::Compiled> compiled = plan::score::compile(scored->loaded->plan);
  if (!compiled) {
    scored->trouble = compiled.error().message.en;
    return scored;
  }
  scored->compiled = std::move(*compiled);
  LogOptions options;
  if (as_of) options.as_of = Day(std::chrono::days(*as_of));
  options.duplicates = plan::score::Duplicates::kOff;
  options.words_of_unit = words_of_unit;
  LogReader reader(scored->compiled, std::move(options));
  for (std::size_t i = 0; i < logs.size(); ++i) {
    auto source = memory_source(std::to_string(i) + ".csv", logs[i]);
    if (Result<void> read = reader.read(*source); !read) {
      scored->trouble = read.error().message.en;
      return scored;
    }
  }
  scored->log = reader.finish();
  scored->scoring = plan::score::score(scored->compiled, scored->log);
  return scored;
}

Answer board_answer(const Scoreboard& board) {
  const plan::score::RowCounts& rows = board.rows;
  Answer answer;
  answer.push_back("as of " + (board.as_of ? iso_date(*board.as_of) : "-") + " rows " +
                   std::to_string(rows.read) + ": counted " + std::to_string(rows.counted) +
                   " void " + std::to_string(rows.voided) + " outside " +
                   std::to_string(rows.outside) + " unused " + std::to_string(rows.unused) +
                   " refused " + std::to_string(rows.refused));
  for (const SchemeScores& scheme : board.schemes) {
    answer.push_back(scheme.id + ": full marks " + scheme.full_marks.exact());
    for (const PeriodScores& period : scheme.periods) {
      std::string where = scheme.id + " " + period.name;
      answer.push_back(where + (period.provisional ? ": provisional" : ": final"));
      for (const plan::score::UnitScore& unit : period.units) {
        unit_lines(board, scheme, where, unit, answer);
      }
    }
  }
  Answer unmet;
  for (const plan::score::UnmetDuty& duty : board.unmet) {
    std::string who =
        duty.unit < 0 ? "all" : board.plan->units[static_cast<std::size_t>(duty.unit)].key();
    unmet.push_back("unmet " + board.schemes[static_cast<std::size_t>(duty.scheme)].id + " " +
                    duty.duty + " " + duty.period + " " + who + " " +
                    std::to_string(duty.have) + " of " + std::to_string(duty.need));
  }
  std::sort(unmet.begin(), unmet.end());
  answer.insert(answer.end(), unmet.begin(), unmet.end());
  return answer;
}

Answer engine_answer(const Case& given) {
  auto scored = score_texts(yaml(given.plan), {csv(given.rows, given.dress)}, given.as_of);
  if (!scored->trouble.empty()) return {"trouble: " + scored->trouble};
  return board_answer(scored->scoring.board);
}

}  // namespace reference
