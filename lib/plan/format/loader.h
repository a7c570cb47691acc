// A plan file, read whole: YAML, includes, units from CSV → model, with everything that is
// wrong in it as findings.
//
// The loader finds what only reading can find: groups Y and K, R001, R002, D001. What a sound
// model may still get wrong is for the rules in lint/. It goes on past every mistake and gives
// as much of the plan as can be understood.
#ifndef PLAN_FORMAT_LOADER_H_
#define PLAN_FORMAT_LOADER_H_

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "plan/base/finding.h"
#include "plan/base/place.h"
#include "plan/base/result.h"
#include "plan/format/config.h"
#include "plan/format/suppression.h"
#include "plan/model/plan.h"
#include "plan/yaml/reader.h"

namespace plan {

struct LoadOptions {
  yaml::Limits limits;
  // Limits that .plan.yaml does not change: those set on the command line.
  std::vector<std::size_t yaml::Limits::*> fixed_limits;
  // Folder that include/from may not leave; empty: the plan's own folder (or the nearest
  // parent that holds a .plan.yaml).
  std::string root;
  // By canonical path: read in place of what included files hold on disk. Must outlive the
  // load. A file that is not in it is read from disk; one that does not exist is not found.
  const std::map<std::string, std::string>* texts = nullptr;
};

struct LoadedPlan;

// A plan that another one carries out (`implements`), for comparing the two. What is wrong in
// itself is found when it is loaded by its own name.
struct Superior {
  std::string path;                    // as messages name it
  std::unique_ptr<LoadedPlan> loaded;  // null: it could not be read, `error` says why
  Error error;
};

struct LoadedPlan {
  static constexpr int kItself = -1;

  SourceSet sources;  // the plan file is file 0
  Plan plan;
  std::vector<Finding> findings;  // in file order, suppressions not yet applied
  std::vector<Suppression> suppressions;
  // Names of every file read, for "writing over an input is refused".
  std::vector<std::string> inputs;
  // By number in `sources`: absolute, without links. The same file whatever it was called.
  std::vector<std::string> canonical_paths;
  // Sources whose text was made of another encoding: edits do not fit the file.
  std::set<std::uint32_t> recoded;
  Config config;           // what .plan.yaml sets; its own findings stand in `findings`
  bool has_model = false;  // false: the file is not YAML, or its root is no map
  // The plans that this one carries out, those that they carry out, and so on: each file once.
  // Empty in the superiors themselves.
  std::vector<Superior> superiors;
  // Which of the superiors (of the plan that was asked for; kItself: that plan) each path
  // means that `implements` names here.
  std::map<std::string, int, std::less<>> superior_of;
};

// A plan's bytes and where they come from, before anything is understood.
struct PlanText {
  std::string name;          // what findings call it
  std::string text;          // as it stands in the file, with its byte order mark
  std::string folder = ".";  // where include/from are looked up
};

// What load_plan reads, for who needs the bytes too. At most one byte over the limit is read:
// enough for load_plan_text to see that it is passed.
[[nodiscard]] Result<PlanText> read_plan(const std::string& path,
                                         const LoadOptions& options = {});

// Reads `path` ("-": standard input). An Error only when the file cannot be read at all.
[[nodiscard]] Result<std::unique_ptr<LoadedPlan>> load_plan(const std::string& path,
                                                            const LoadOptions& options = {});

// The same from text in memory, named `name`; `folder` is where include/from are looked up.
[[nodiscard]] std::unique_ptr<LoadedPlan> load_plan_text(const std::string& name,
                                                         std::string text,
                                                         const std::string& folder = ".",
                                                         const LoadOptions& options = {});

// What an entry of `implements` names: `path#task`, a path, or (on a task) only a task of the
// plans that the top level names. Parts that are not written are empty.
struct Implemented {
  std::string_view path;
  std::string_view task;
};
[[nodiscard]] Implemented implemented(std::string_view entry, bool on_task);

}  // namespace plan

#endif  // PLAN_FORMAT_LOADER_H_
