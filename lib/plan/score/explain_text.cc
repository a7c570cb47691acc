// An explanation as text: a tree, one line a term, its sign in front.
#include "plan/score/explain.h"
#include "plan/text/escape.h"

namespace plan::score {
namespace {

constexpr Words kLeftOut{"rows of this unit that do not count:", "本单位没有计入的行："};

class Text {
 public:
  Text(const ExplainedUnit& explained, Lang lang) : explained_(explained), lang_(lang) {}

  void line(std::size_t depth, const std::string& text) {
    out_.append(2 * depth, ' ');
    out_ += text + "\n";
  }
  void line(std::size_t depth, const Message& message) { line(depth, message.in(lang_)); }
  void blank() { out_ += "\n"; }

  void node(std::size_t depth, const ExplainNode& node) {
    std::string term;
    if (node.value) {
      term = node.value->is_negative() ? "− " + (-*node.value).exact()
                                       : "+ " + node.value->exact();
    } else if (node.own) {
      term = "· " + node.own->exact();
    } else {
      term = "·";
    }
    std::string place = rule_place(explained_, node);
    if (!place.empty()) place = lang_ == Lang::kZh ? "（" + place + "）" : " (" + place + ")";
    line(depth, term + "  " + node.what.in(lang_) + place);
    for (const Message& note : node.notes) line(depth + 2, note);
    for (const ExplainNode& part : node.parts) this->node(depth + 1, part);
  }

  std::string take() { return std::move(out_); }

 private:
  const ExplainedUnit& explained_;
  Lang lang_;
  std::string out_;
};

}  // namespace

std::string explain_text(const ExplainedUnit& explained, Lang lang) {
  Text text(explained, lang);
  for (const Explanation& one : explained.explanations) {
    text.line(0, explain_title(explained, one));
    for (const Message& line : one.head) text.line(1, line);
    if (one.total.own) {
      text.line(1, one.total.what.in(lang) + " " + one.total.own->exact());
    }
    for (const ExplainNode& part : one.total.parts) text.node(1, part);
    text.blank();
  }
  if (explained.explanations.empty()) text.line(0, explain_nothing(explained));
  const Log& log = explained.log;
  if (!log.left_out.empty()) text.line(0, say(kLeftOut));
  for (const LeftOut& row : log.left_out) {
    text.line(1, for_terminal(log.files[row.file].name) + ":" + std::to_string(row.line) +
                     "  " + for_terminal(row.words) + "  " + fate_words(row.fate).in(lang));
  }
  Message as_of = explain_as_of(explained.scoring.board);
  if (!as_of.empty()) text.line(0, as_of);
  return text.take();
}

}  // namespace plan::score
