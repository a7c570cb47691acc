// load_plan and load_plan_text: the steps, in order.
#include <utility>

#include "plan/format/context.h"
#include "plan/format/load_plan.h"
#include "plan/format/load_superiors.h"
#include "plan/format/loader.h"
#include "plan/format/resolve.h"
#include "plan/format/source.h"
#include "plan/format/values.h"
#include "plan/io/file.h"

namespace plan {
namespace load {

const yaml::Tree* parse_file(Context& context, std::uint32_t file) {
  yaml::Document document = yaml::read(context.out.sources, file, context.options.limits);
  for (Finding& finding : document.findings) context.out.findings.push_back(std::move(finding));
  if (!document.tree) return nullptr;
  context.trees.push_back(*std::move(document.tree));
  const yaml::Tree& tree = context.trees.back();
  for (Suppression& s : find_suppressions(context.out.sources, file, tree)) {
    context.out.suppressions.push_back(std::move(s));
  }
  return &tree;
}

namespace {

// Where `implements` names plans, and from which folders.
SuperiorFiles superior_files(const Context& context) {
  SuperiorFiles files;
  auto add = [&](const Line& entry, bool on_task) {
    std::string path(implemented(entry.text, on_task).path);
    if (!path.empty()) files.emplace(std::move(path), context.folders[entry.span.file]);
  };
  for (const Line& entry : context.plan.implements) add(entry, false);
  for (const TaskFacts* facts : context.task_facts) {
    for (const Line& entry : facts->implements) add(entry, true);
  }
  return files;
}

void load_all(Context& context) {
  const yaml::Tree* tree = parse_file(context, 0);
  if (tree == nullptr) return;
  if (!tree->root().is_map()) {
    report_type(context, tree->root(), keys::table(keys::Where::kPlan).name,
                keys::expected(keys::Type::kMap));
    return;
  }
  context.out.has_model = true;
  std::vector<Line> order = load_top(context, tree->root());
  order_sections(context, order);
  flatten_groups(context);
  resolve_units(context);
  flatten_tasks(context);
  resolve_tasks(context);
  resolve_schemes(context);
  resolve_pointers(context);
  check_ids(context);
}

}  // namespace

SuperiorFiles load_one(LoadedPlan& loaded, const PlanFile& file, std::string text,
                       const LoadOptions& options) {
  loaded.inputs.push_back(file.name);
  loaded.sources.add(file.name, without_bom(std::move(text)));
  Context context(loaded, options);
  context.folders.push_back(file.folder);
  context.root = file.root;
  loaded.canonical_paths.push_back(canonical_path(file.name));
  context.read_already.insert(loaded.canonical_paths.front());
  load_all(context);
  sort_findings(loaded.findings);
  return superior_files(context);
}

namespace {

// Where a plan lives, and what is set there.
struct Home {
  std::string folder;
  std::string root;
  Config config;
};

Home home_in(std::string folder, const LoadOptions& options) {
  std::string root = find_root(options, folder);
  Config config = load_config(root, options);
  return {std::move(folder), std::move(root), std::move(config)};
}

Home home_of(const std::string& path, const LoadOptions& options) {
  return home_in(path == "-" ? "." : folder_of(path), options);
}

std::unique_ptr<LoadedPlan> load_bytes(const std::string& name, std::string text, Home home,
                                       const LoadOptions& options) {
  auto loaded = std::make_unique<LoadedPlan>();
  loaded->config = std::move(home.config);
  const Config& config = loaded->config;
  LoadOptions settled = options;
  settled.limits = config.limits;
  SuperiorFiles files =
      load_one(*loaded, {name, std::move(home.folder), home.root}, std::move(text), settled);
  std::string own = loaded->canonical_paths.front();
  load_superiors(*loaded, own, std::move(files), home.root, settled);
  if (!config.file.empty()) loaded->inputs.push_back(config.file);
  loaded->findings.insert(loaded->findings.end(), config.findings.begin(),
                          config.findings.end());
  sort_findings(loaded->findings);
  return loaded;
}

constexpr Words kOffice{"`{path}` is a spreadsheet or document, not a plan in YAML",
                        "“{path}”是表格或文档文件，不是YAML方案"};

Result<PlanText> read_at(const std::string& path, const Home& home) {
  auto bytes = read_at_most(path, home.config.limits.bytes + 1);
  if (!bytes) return tl::unexpected(bytes.error());
  if (looks_like_office_file(*bytes)) return fail(say(kOffice, {{"path", shown(path)}}));
  return PlanText{path == "-" ? "<stdin>" : path, *std::move(bytes), home.folder};
}

}  // namespace
}  // namespace load

Result<PlanText> read_plan(const std::string& path, const LoadOptions& options) {
  return load::read_at(path, load::home_of(path, options));
}

Result<std::unique_ptr<LoadedPlan>> load_plan(const std::string& path,
                                              const LoadOptions& options) {
  load::Home home = load::home_of(path, options);
  auto read = load::read_at(path, home);
  if (!read) return tl::unexpected(read.error());
  return load::load_bytes(read->name, std::move(read->text), std::move(home), options);
}

std::unique_ptr<LoadedPlan> load_plan_text(const std::string& name, std::string text,
                                           const std::string& folder,
                                           const LoadOptions& options) {
  return load::load_bytes(name, std::move(text), load::home_in(folder, options), options);
}

}  // namespace plan
