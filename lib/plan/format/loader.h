// A plan file, read whole: YAML, includes, units from CSV → model, with everything that is
// wrong in it as findings.
//
// The loader finds what only reading can find: groups Y and K, R001, R002, D001. What a sound
// model may still get wrong is for the rules in lint/. It goes on past every mistake and gives
// as much of the plan as can be understood.
#ifndef PLAN_FORMAT_LOADER_H_
#define PLAN_FORMAT_LOADER_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/base/finding.h"
#include "plan/base/place.h"
#include "plan/base/result.h"
#include "plan/format/suppression.h"
#include "plan/model/plan.h"
#include "plan/yaml/reader.h"

namespace plan {

struct LoadOptions {
  yaml::Limits limits;
  // Folder that include/from may not leave; empty: the plan's own folder (or the nearest
  // parent that holds a .plan.yaml).
  std::string root;
};

struct LoadedPlan {
  SourceSet sources;  // the plan file is file 0
  Plan plan;
  std::vector<Finding> findings;  // in file order, suppressions not yet applied
  std::vector<Suppression> suppressions;
  // Names of every file read, for "writing over an input is refused".
  std::vector<std::string> inputs;
  bool has_model = false;  // false: the file is not YAML, or its root is no map
};

// Reads `path` ("-": standard input). An Error only when the file cannot be read at all.
[[nodiscard]] Result<std::unique_ptr<LoadedPlan>> load_plan(const std::string& path,
                                                            const LoadOptions& options = {});

// The same from text in memory, named `name`; `folder` is where include/from are looked up.
[[nodiscard]] std::unique_ptr<LoadedPlan> load_plan_text(const std::string& name,
                                                         std::string text,
                                                         const std::string& folder = ".",
                                                         const LoadOptions& options = {});

}  // namespace plan

#endif  // PLAN_FORMAT_LOADER_H_
