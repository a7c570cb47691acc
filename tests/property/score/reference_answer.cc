// The reference's scores, line by line.
#include <functional>

#include "reference.h"

namespace reference {
namespace {

std::string text(const Opt<Num>& value) {
  return value ? exact(*value) : "-";
}
std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ",") + word;
  return "[" + all + "]";
}

void unit_lines(const World& world, const Scheme& scheme, const std::string& where,
                const UnitScore& unit, Answer& answer) {
  std::string at =
      where + " " + world.given->plan.units[static_cast<std::size_t>(unit.unit)].id + ": ";
  answer.push_back(at + "tree " + text(unit.tree) + " bonus " + exact(unit.bonus) +
                   " penalty " + exact(unit.penalty) + " total " + text(unit.total) +
                   " score " + text(unit.score) + " unscored " + joined(unit.unscored));
  std::string grade =
      unit.grade < 0 ? "-" : scheme.grades[static_cast<std::size_t>(unit.grade)].name;
  answer.push_back(at + "grade " + grade + " rank " +
                   (unit.rank ? std::to_string(*unit.rank) : "-") +
                   (unit.unranked ? " unranked" : "") + " vetoes " + joined(unit.vetoes) +
                   " consequences " + joined(unit.consequences));
  answer.push_back(at + "records " + std::to_string(unit.records) + " issues " +
                   exact(unit.issues) + " open " + exact(unit.open) + " overdue " +
                   exact(unit.overdue) + " coverage " + std::to_string(unit.recorded) + "/" +
                   std::to_string(unit.leaves));
  std::string items = at + "items";
  for (const auto& [node, value] : unit.items) {
    items += " " + node->id + "=" +
             (value.state == State::kScored    ? exact(value.score)
              : value.state == State::kSkipped ? "skipped"
                                               : "missing");
  }
  answer.push_back(items);
}

}  // namespace

Answer reference_answer(const Case& given) {
  World world = make_world(given);
  Board board(world.courses.size());
  std::vector<bool> done(board.size());
  std::function<void(std::size_t)> score;
  std::function<void(const std::vector<Node>&)> needed = [&](const std::vector<Node>& nodes) {
    for (const Node& node : nodes) {
      needed(node.items);
      if (node.method == Method::kRollup) score(static_cast<std::size_t>(node.rollup.scheme));
    }
  };
  score = [&](std::size_t scheme) {
    if (done[scheme]) return;
    done[scheme] = true;
    needed(given.plan.schemes[scheme].items);
    board[scheme] = score_scheme(world, board, static_cast<int>(scheme));
  };
  for (std::size_t scheme = 0; scheme < board.size(); ++scheme) score(scheme);
  rank_all(world, board);

  const Rows& rows = world.rows;
  Answer answer;
  answer.push_back("as of " + (world.as_of ? iso(*world.as_of) : "-") + " rows " +
                   std::to_string(rows.read) + ": counted " + std::to_string(rows.counted) +
                   " void " + std::to_string(rows.voided) + " outside " +
                   std::to_string(rows.outside) + " unused " + std::to_string(rows.unused) +
                   " refused " + std::to_string(rows.refused));
  for (std::size_t scheme = 0; scheme < board.size(); ++scheme) {
    const Course& course = world.courses[scheme];
    answer.push_back(course.scheme->id + ": full marks " + exact(course.full));
    for (const PeriodScore& period : board[scheme]) {
      std::string where = course.scheme->id + " " +
                          course.calendar[static_cast<std::size_t>(period.period)].name;
      answer.push_back(where + (period.provisional ? ": provisional" : ": final"));
      for (const UnitScore& unit : period.units) {
        unit_lines(world, *course.scheme, where, unit, answer);
      }
    }
  }
  for (const std::string& line : unmet(world)) answer.push_back(line);
  return answer;
}

}  // namespace reference
