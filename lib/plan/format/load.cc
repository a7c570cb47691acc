// load_plan and load_plan_text: the steps, in order.
#include <utility>

#include "plan/format/context.h"
#include "plan/format/load_plan.h"
#include "plan/format/loader.h"
#include "plan/format/resolve.h"
#include "plan/format/source.h"
#include "plan/format/values.h"
#include "plan/io/file.h"

namespace plan {
namespace load {

const yaml::Tree* parse_file(Context& context, std::uint32_t file) {
  yaml::Document document = yaml::read(context.out.sources, file, context.limits);
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

std::unique_ptr<LoadedPlan> load_bytes(const std::string& name, std::string text,
                                       const std::string& folder, const LoadOptions& options) {
  auto loaded = std::make_unique<LoadedPlan>();
  loaded->inputs.push_back(name);
  loaded->sources.add(name, without_bom(std::move(text)));
  Context context(*loaded, options);
  context.folders.push_back(folder);
  context.root = find_root(options, folder);
  loaded->config = load_config(context.root, options);
  context.limits = loaded->config.limits;
  if (!loaded->config.file.empty()) loaded->inputs.push_back(loaded->config.file);
  loaded->canonical_paths.push_back(canonical_path(name));
  context.read_already.insert(loaded->canonical_paths.front());
  load_all(context);
  const std::vector<Finding>& of_config = loaded->config.findings;
  loaded->findings.insert(loaded->findings.end(), of_config.begin(), of_config.end());
  sort_findings(loaded->findings);
  return loaded;
}

constexpr Words kOffice{"`{path}` is a spreadsheet or document, not a plan in YAML",
                        "“{path}”是表格或文档文件，不是YAML方案"};

}  // namespace
}  // namespace load

Result<PlanText> read_plan(const std::string& path, const LoadOptions& options) {
  bool standard_input = path == "-";
  std::string folder = standard_input ? "." : load::folder_of(path);
  Config config = load_config(load::find_root(options, folder), options);
  auto bytes = load::read_at_most(path, config.limits.bytes + 1);
  if (!bytes) return tl::unexpected(bytes.error());
  if (looks_like_office_file(*bytes)) {
    return fail(say(load::kOffice, {{"path", load::shown(path)}}));
  }
  return PlanText{standard_input ? "<stdin>" : path, *std::move(bytes), std::move(folder)};
}

Result<std::unique_ptr<LoadedPlan>> load_plan(const std::string& path,
                                              const LoadOptions& options) {
  auto read = read_plan(path, options);
  if (!read) return tl::unexpected(read.error());
  return load::load_bytes(read->name, std::move(read->text), read->folder, options);
}

std::unique_ptr<LoadedPlan> load_plan_text(const std::string& name, std::string text,
                                           const std::string& folder,
                                           const LoadOptions& options) {
  return load::load_bytes(name, std::move(text), folder, options);
}

}  // namespace plan
