#include "plan/format/settings.h"

#include <utility>

#include "plan/format/load_plan.h"
#include "plan/format/source.h"

namespace plan::load {

std::vector<Finding> read_settings(
    const std::string& name, std::string text, const LoadOptions& options,
    const std::function<void(Context&, yaml::Value root)>& take) {
  LoadedPlan own;  // what the readers of values work on
  Context context(own, options);
  own.sources.add(name, without_bom(std::move(text)));
  if (const yaml::Tree* tree = parse_file(context, 0)) take(context, tree->root());
  std::vector<Finding> findings;
  for (Finding& finding : own.findings) {
    if (!finding.place.known()) finding.place = own.sources.place(finding.span);
    finding.span = {};
    finding.fix.reset();  // spans of another set of files
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace plan::load
