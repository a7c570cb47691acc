#include "plan/lint/lint_files.h"

#include <filesystem>
#include <set>
#include <tuple>

#include "plan/io/file.h"

namespace plan {
namespace {

Result<std::unique_ptr<LoadedPlan>> load_one(const std::string& file,
                                             const std::string& stdin_name,
                                             const LoadOptions& load) {
  if (file != "-" || stdin_name.empty()) return load_plan(file, load);
  auto text = read_file(file, load.limits.bytes);
  if (!text) return tl::unexpected(text.error());
  std::string folder = std::filesystem::path(stdin_name).parent_path().string();
  return load_plan_text(stdin_name, std::move(*text), folder.empty() ? "." : folder, load);
}

}  // namespace

LintRun lint_files(const std::vector<std::string>& files, const std::string& stdin_name,
                   const LoadOptions& load, const LintOptions& options) {
  using Key = std::tuple<std::string, std::uint32_t, std::uint32_t, std::string, std::string>;
  std::set<Key> seen;  // a file that two plans include is read twice
  LintRun run;
  for (const std::string& file : files) {
    auto loaded = load_one(file, stdin_name, load);
    if (!loaded) {
      run.errors.push_back(loaded.error());
      continue;
    }
    ++run.files;
    for (Finding& finding : lint(**loaded, options)) {
      const Place& place = finding.place;
      Key key{place.file, place.line, place.column, finding.code, finding.message.en};
      if (seen.insert(std::move(key)).second) run.findings.push_back(std::move(finding));
    }
  }
  return run;
}

}  // namespace plan
