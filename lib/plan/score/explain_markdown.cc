// An explanation as Markdown: a section a period, its tree as nested lists.
#include "plan/score/explain.h"
#include "plan/text/escape.h"

namespace plan::score {
namespace {

constexpr Words kLeftOut{"Rows of this unit that do not count", "本单位没有计入的行"};

class Markdown {
 public:
  Markdown(const ExplainedUnit& explained, Lang lang) : explained_(explained), lang_(lang) {}

  void heading(const Message& title) {
    if (!out_.empty()) out_ += "\n";
    out_ += "## " + for_markdown(title.in(lang_), false) + "\n\n";
  }
  void bullet(std::size_t depth, const std::string& marked) {
    out_.append(2 * depth, ' ');
    out_ += "- " + marked + "\n";
  }
  void bullet(std::size_t depth, const Message& text) {
    bullet(depth, for_markdown(text.in(lang_), true));
  }
  void paragraph(const Message& text) {
    out_ += (out_.empty() ? "" : "\n") + for_markdown(text.in(lang_), true) + "\n";
  }

  // The value stands first and bold; the rule and the arithmetic on lines of their own.
  void node(std::size_t depth, const ExplainNode& node) {
    std::string term;
    if (node.value) {
      bool off = node.value->is_negative();
      term =
          off ? "**− " + (-*node.value).exact() + "** " : "**+ " + node.value->exact() + "** ";
    } else if (node.own) {
      term = node.own->exact() + " ";
    }
    std::string place = rule_place(explained_, node);
    if (!place.empty()) {
      place = for_markdown(place, false);
      place = lang_ == Lang::kZh ? "（" + place + "）" : " (" + place + ")";
    }
    bullet(depth, term + for_markdown(node.what.in(lang_), term.empty()) + place);
    for (const Message& note : node.notes) bullet(depth + 1, note);
    for (const ExplainNode& part : node.parts) this->node(depth + 1, part);
  }

  std::string take() { return std::move(out_); }

 private:
  const ExplainedUnit& explained_;
  Lang lang_;
  std::string out_;
};

}  // namespace

std::string explain_markdown(const ExplainedUnit& explained, Lang lang) {
  Markdown text(explained, lang);
  for (const Explanation& one : explained.explanations) {
    text.heading(explain_title(explained, one));
    for (const Message& line : one.head) text.bullet(0, line);
    ExplainNode total = one.total;
    total.value = std::nullopt;  // it adds to nothing above
    text.node(0, total);
  }
  if (explained.explanations.empty()) text.paragraph(explain_nothing(explained));
  const Log& log = explained.log;
  if (!log.left_out.empty()) text.heading(say(kLeftOut));
  for (const LeftOut& row : log.left_out) {
    std::string place = log.files[row.file].name + ":" + std::to_string(row.line);
    text.bullet(0, for_markdown(for_terminal(place), true) + " " +
                       for_markdown(for_terminal(row.words), false) + " " +
                       for_markdown(fate_words(row.fate).in(lang), false));
  }
  Message as_of = explain_as_of(explained.scoring.board);
  if (!as_of.empty()) text.paragraph(as_of);
  return text.take();
}

}  // namespace plan::score
