#include "plan/lint/lint_files.h"

#include <filesystem>
#include <iterator>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "plan/base/parallel.h"

namespace plan {

Result<PlanText> read_named(const std::string& file, const std::string& stdin_name,
                            const LoadOptions& load) {
  auto read = read_plan(file, load);
  if (!read || file != "-" || stdin_name.empty()) return read;
  read->name = stdin_name;
  std::string folder = std::filesystem::path(stdin_name).parent_path().string();
  read->folder = folder.empty() ? "." : folder;
  return read;
}

std::vector<Finding> each_once(std::vector<std::vector<Finding>> by_plan) {
  using Key = std::tuple<std::string, std::uint32_t, std::uint32_t, std::string, std::string>;
  std::set<Key> seen;
  std::vector<Finding> out;
  for (std::vector<Finding>& findings : by_plan) {
    for (Finding& finding : findings) {
      const Place& place = finding.place;
      Key key{place.file, place.line, place.column, finding.code, finding.message.en};
      if (seen.insert(std::move(key)).second) out.push_back(std::move(finding));
    }
  }
  return out;
}

LintRun lint_files(const std::vector<std::string>& files, const std::string& stdin_name,
                   const LoadOptions& load, const LintOptions& options, std::size_t jobs) {
  struct One {
    std::optional<Error> error;
    std::string name;
    std::vector<Finding> findings;
    std::vector<std::string> inputs;
    std::optional<Lang> lang;
  };
  std::vector<One> all(files.size());
  for_each_index(files.size(), jobs, [&](std::size_t i) {
    auto read = read_named(files[i], stdin_name, load);
    if (!read) {
      all[i].error = read.error();
      return;
    }
    all[i].name = read->name;
    auto loaded = load_plan_text(read->name, std::move(read->text), read->folder, load);
    all[i].findings = lint(*loaded, options);
    all[i].inputs = std::move(loaded->inputs);
    all[i].lang = loaded->config.lang;
  });

  LintRun run;
  std::vector<std::vector<Finding>> by_plan;
  for (One& one : all) {
    if (one.error) {
      run.errors.push_back(*std::move(one.error));
      continue;
    }
    if (!run.lang) run.lang = one.lang;
    run.names.push_back(std::move(one.name));
    by_plan.push_back(std::move(one.findings));
    std::move(one.inputs.begin(), one.inputs.end(), std::back_inserter(run.inputs));
  }
  run.files = run.names.size();
  run.findings = each_once(std::move(by_plan));
  return run;
}

}  // namespace plan
