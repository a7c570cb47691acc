#include "plan/complete/complete.h"

#include <map>
#include <utility>

#include "plan/complete/printed_text.h"
#include "plan/complete/spellings.h"
#include "plan/complete/written.h"
#include "plan/text/prose.h"
#include "plan/text/utf8.h"
#include "plan/yaml/reader.h"

namespace plan {
namespace {

using completeness::Written;
using keys::Printed;
using keys::Where;

constexpr Words kLost{"the document does not say `{path}`: {text}",
                      "公文里没有“{path}”的内容：{text}"};
constexpr Words kOneOnDemand{"`{path}` is printed only where the plan asks for it: {text}",
                             "“{path}”只在用到的地方才印：{text}"};
constexpr Words kOnDemand{
    "`{path}` is printed only where the plan asks for it: {text}, and {n} more like it",
    "“{path}”只在用到的地方才印：{text}，同类的还有{n}处"};
constexpr Words kAnnex{
    "an attachment with `generate: task-table`, `checklist` or `unit-table` prints it",
    "要印出来，可以加一个附件，写“自动生成: 任务分解表”（或检查表、责任清单）"};
constexpr Words kIntoGoal{"the document says goals by their text: write the figure there",
                          "公文用目标的正文来说明目标，请把数字写进正文"};
constexpr Words kNoPlace{"it has no place in the document where it stands; move it into a text",
                         "它所在的位置不会印出来，请写进正文"};

constexpr std::size_t kExcerpt = 40;

bool of_annexes(Where where) {
  return where == Where::kCheck || where == Where::kMetric || where == Where::kUnit;
}

class Search {
 public:
  Search(const LoadedPlan& loaded, const doc::Document& document)
      : loaded_(loaded), printed_(document), spellings_(loaded.plan, printed_) {}

  Completeness run() {
    for (std::uint32_t file = 0; file < loaded_.sources.size(); ++file) {
      // A file of units in CSV is no map, and so holds nothing to look for.
      yaml::Document read = yaml::read(loaded_.sources, file, loaded_.config.limits);
      if (!read.tree) continue;
      Where where = file == 0 ? Where::kPlan : Where::kIncluded;
      completeness::for_each_written(read.tree->root(), where,
                                     [this](const Written& written) { look_for(written); });
    }
    for (auto& [key, first] : on_demand_) say_more(first);
    sort_findings(out_.findings);
    return std::move(out_);
  }

 private:
  struct OnDemand {
    Finding finding;
    std::string path, text;
    std::size_t count = 0;
  };

  void look_for(const Written& written) {
    ++out_.values;
    if (spellings_.are_printed(written)) return;
    std::string text = excerpt(one_line(written.text), kExcerpt);
    if (written.key.printed == Printed::kOnDemand && !must_stand(written)) {
      OnDemand& first = on_demand_[&written.key];
      if (first.count++ > 0) return;
      first.path = completeness::spelled(written.path);
      first.text = std::move(text);
      first.finding = finding(written, Severity::kInfo);
      first.finding.help = help_for(written);
      return;
    }
    ++out_.missing;
    Finding lost = finding(written, Severity::kWarning);
    lost.message = say(kLost, {{"path", completeness::spelled(written.path)}, {"text", text}});
    lost.help = say(kNoPlace);
    out_.findings.push_back(std::move(lost));
  }

  // No annex lists the metrics of goals.
  static Message help_for(const Written& written) {
    if (!of_annexes(written.where)) return {};
    const keys::Table& plan = keys::table(Where::kPlan);
    bool goal = written.where == Where::kMetric && !written.path.empty() &&
                plan.find(written.path.front().key) == plan.find("goals");
    return say(goal ? kIntoGoal : kAnnex);
  }

  // What the plan rests on is its first sentence, unless it has an opening of its own.
  [[nodiscard]] bool must_stand(const Written& written) const {
    return written.where == Where::kBasis &&
           find_section(loaded_.plan, SectionKind::kPreamble) == nullptr;
  }

  [[nodiscard]] Finding finding(const Written& written, Severity severity) const {
    Finding out;
    out.severity = severity;
    out.span = written.span;
    out.place = loaded_.sources.place(written.span);
    return out;
  }

  void say_more(OnDemand& first) {
    const Words& words = first.count == 1 ? kOneOnDemand : kOnDemand;
    first.finding.message =
        say(words, {{"path", first.path}, {"text", first.text}, {"n", first.count - 1}});
    out_.findings.push_back(std::move(first.finding));
  }

  const LoadedPlan& loaded_;
  completeness::PrintedText printed_;
  completeness::Spellings spellings_;
  std::map<const keys::Key*, OnDemand> on_demand_;
  Completeness out_;
};

}  // namespace

Completeness check_complete(const LoadedPlan& loaded, const doc::Document& document) {
  return Search(loaded, document).run();
}

}  // namespace plan
