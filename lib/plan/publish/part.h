// A part of the document in the making: one clause with its words, before numbers are known.
//
// Clauses, groups, stages, schemes all become parts first, so that numbering, references and
// the run-in rule are written once, for one kind of thing.
#ifndef PLAN_PUBLISH_PART_H_
#define PLAN_PUBLISH_PART_H_

#include <string>
#include <variant>
#include <vector>

#include "plan/doc/document.h"
#include "plan/model/clause.h"

namespace plan::publishing {

struct Part {
  std::vector<std::string> names;        // what {#…} may call it by, best first
  std::vector<std::string> inner_names;  // of what it prints without a number of its own
  std::string title;
  std::string mark;  // between a run-in title and its text; empty: a full stop
  // Paragraphs and tables, before the items.
  std::vector<std::variant<std::string, doc::Table>> body;
  std::vector<Part> items;
  std::vector<std::string> lines;          // behind the items: when, how often, who
  Numbering numbering = Numbering::kAuto;  // of its items
  bool run_on = false;                     // the items run on inside one paragraph
  std::string number;                      // by number_parts(), as doc::Heading::number
  int face = 0;                            // by number_parts(), as doc::Heading::face
  std::string mention;  // by number_parts(): how a text speaks of it: 第一部分, （二）

  void add(std::string paragraph) {
    if (!paragraph.empty()) body.emplace_back(std::move(paragraph));
  }
  void add(const Prose& prose) {
    for (const std::string& paragraph : prose.paragraphs) body.emplace_back(paragraph);
  }
  [[nodiscard]] bool empty() const {
    return title.empty() && body.empty() && items.empty() && lines.empty();
  }
};

}  // namespace plan::publishing

#endif  // PLAN_PUBLISH_PART_H_
