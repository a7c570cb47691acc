// The plans that `implements` names.
#ifndef PLAN_FORMAT_LOAD_SUPERIORS_H_
#define PLAN_FORMAT_LOAD_SUPERIORS_H_

#include <map>
#include <string>

#include "plan/format/loader.h"

namespace plan::load {

// Paths as they are written, each with the folder as seen from which it is meant.
using SuperiorFiles = std::map<std::string, std::string, std::less<>>;

struct PlanFile {
  std::string name;    // as messages name it
  std::string folder;  // where what it names is looked up
  std::string root;    // canonical folder that nothing is read outside of
};

// Reads one plan, without its superiors, into `loaded`. Answers which they are.
[[nodiscard]] SuperiorFiles load_one(LoadedPlan& loaded, const PlanFile& file, std::string text,
                                     const LoadOptions& options);

// Fills LoadedPlan::superiors, and superior_of of all of them. `own`: canonical path of the
// plan; `files`: those that it names. Each file is read once, so circles end.
void load_superiors(LoadedPlan& loaded, const std::string& own, SuperiorFiles files,
                    const std::string& root, const LoadOptions& options);

}  // namespace plan::load

#endif  // PLAN_FORMAT_LOAD_SUPERIORS_H_
