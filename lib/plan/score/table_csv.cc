// The scoreboard as CSV.
#include "plan/csv/writer.h"
#include "plan/score/table.h"

namespace plan::score {
namespace {

constexpr std::string_view kHeaders[] = {
    "scheme", "period",  "provisional", "as_of",        "unit",    "name",
    "group",  "score",   "total",       "tree",         "bonus",   "penalty",
    "grade",  "rank",    "recorded",    "leaves",       "records", "issues",
    "open",   "overdue", "vetoes",      "consequences", "unscored"};

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ";") + word;
  return all;
}

void number(csv::Writer& writer, const std::optional<Ratio>& value) {
  writer.number(value ? value->decimal() : std::string());
}

void row(csv::Writer& writer, const Scoreboard& board, const SchemeScores& scheme,
         const PeriodScores& period, const UnitScore& unit) {
  const Unit& who = board.plan->units[static_cast<std::size_t>(unit.unit)];
  writer.text(scheme.id);
  writer.text(period.name);
  writer.number(period.provisional ? "1" : "0");
  writer.number(board.as_of ? iso_date(*board.as_of) : std::string());
  writer.text(who.key());
  writer.text(who.printed());
  writer.text(who.group.text);
  int places = scheme.scheme->rounding.places;
  writer.number(unit.score ? unit.score->fixed(places) : std::string());
  number(writer, unit.total);
  number(writer, unit.tree);
  number(writer, unit.bonus);
  number(writer, unit.penalty);
  const auto& grades = scheme.scheme->grades;
  writer.text(unit.grade < 0 ? "" : grades[static_cast<std::size_t>(unit.grade)].grade.text);
  writer.number(unit.rank ? std::to_string(*unit.rank) : std::string());
  writer.number(std::to_string(unit.recorded));
  writer.number(std::to_string(scheme.leaves));
  writer.number(std::to_string(unit.records));
  number(writer, unit.issues);
  number(writer, unit.open);
  number(writer, unit.overdue);
  writer.text(joined(unit.vetoes));
  writer.text(consequences_text(unit, Lang::kZh));
  writer.text(joined(unit.unscored));
  writer.end_row();
}

}  // namespace

std::string score_csv(const Scoreboard& board, bool for_file) {
  csv::Writer writer({for_file, for_file});
  for (std::string_view header : kHeaders) writer.text(header);
  writer.end_row();
  for (const SchemeScores& scheme : board.schemes) {
    for (const PeriodScores& period : scheme.periods) {
      for (const UnitScore& unit : period.units) row(writer, board, scheme, period, unit);
    }
  }
  return writer.str();
}

}  // namespace plan::score
