#include "plan/format/load_superiors.h"

#include <utility>

#include "plan/format/source.h"
#include "plan/io/file.h"
#include "plan/text/utf8.h"

namespace plan {
namespace load {
namespace {

constexpr std::size_t kMostSuperiors = 64;

constexpr Words kTooMany{"`{path}` is not read: {most} superior plans are enough",
                         "“{path}”没有读：上级方案最多读{most}个"};
constexpr Words kOffice{"`{path}` is a spreadsheet or document, not a plan in YAML",
                        "“{path}”是表格或文档文件，不是YAML方案"};
constexpr Words kNoPlan{"`{path}` is not a plan", "“{path}”不是方案文件"};
constexpr Words kLintIt{"run `plan lint` on it", "请用 plan lint 检查这个文件"};

class SuperiorLoader {
 public:
  SuperiorLoader(LoadedPlan& plan, const std::string& own, std::string root,
                 const LoadOptions& options)
      : plan_(plan), root_(std::move(root)), options_(options) {
    numbers_.emplace(own, LoadedPlan::kItself);
  }

  void load(SuperiorFiles files) {
    add(plan_, files);
    // Superiors are added while this runs; each file only once, so it ends.
    for (std::size_t i = 0; i < waiting_.size(); ++i) {
      SuperiorFiles below = std::move(waiting_[i]);
      if (LoadedPlan* loaded = plan_.superiors[i].loaded.get()) add(*loaded, below);
    }
  }

 private:
  void add(LoadedPlan& from, const SuperiorFiles& files) {
    for (const auto& [path, folder] : files) {
      from.superior_of.emplace(path, number_of(path, folder));
    }
  }

  int number_of(const std::string& path, const std::string& folder) {
    auto found = find_file(root_, folder, path);
    if (!found) return give_up(path, found.error());
    auto [at, fresh] = numbers_.try_emplace(found->whole, 0);
    if (!fresh) return at->second;
    if (plan_.superiors.size() >= kMostSuperiors) {
      numbers_.erase(at);
      return give_up(
          path, {say(kTooMany, {{"path", shown(path)}, {"most", kMostSuperiors}}), {}, {}});
    }
    return at->second = read(*found);
  }

  int read(const FoundFile& file) {
    auto bytes = read_at_most(file.path, options_.limits.bytes + 1);
    if (!bytes) return give_up(file.path, bytes.error());
    if (looks_like_office_file(*bytes)) {
      return give_up(file.path, {say(kOffice, {{"path", shown(file.path)}}), {}, {}});
    }
    auto loaded = std::make_unique<LoadedPlan>();
    SuperiorFiles below = load_one(*loaded, {file.path, folder_of(file.path), root_},
                                   *std::move(bytes), options_);
    for (const std::string& input : loaded->inputs) plan_.inputs.push_back(input);
    if (!loaded->has_model || !loaded->plan.format.span.known()) {
      return give_up(file.path, {say(kNoPlan, {{"path", shown(file.path)}}), say(kLintIt), {}});
    }
    plan_.superiors.push_back({file.path, std::move(loaded), {}});
    waiting_.push_back(std::move(below));
    return static_cast<int>(plan_.superiors.size()) - 1;
  }

  int give_up(const std::string& path, Error error) {
    plan_.superiors.push_back({path, nullptr, std::move(error)});
    waiting_.emplace_back();
    return static_cast<int>(plan_.superiors.size()) - 1;
  }

  LoadedPlan& plan_;
  std::string root_;
  const LoadOptions& options_;
  std::map<std::string, int> numbers_;  // by canonical path
  std::vector<SuperiorFiles> waiting_;  // what each superior names itself
};

}  // namespace

void load_superiors(LoadedPlan& loaded, const std::string& own, SuperiorFiles files,
                    const std::string& root, const LoadOptions& options) {
  if (files.empty()) return;
  SuperiorLoader(loaded, own, root, options).load(std::move(files));
}

}  // namespace load

Implemented implemented(std::string_view entry, bool on_task) {
  std::size_t mark = entry.find('#');
  if (mark != entry.npos) return {trim(entry.substr(0, mark)), trim(entry.substr(mark + 1))};
  bool is_path =
      entry.ends_with(".yaml") || entry.ends_with(".yml") || entry.find('/') != entry.npos;
  if (on_task && !is_path) return {{}, entry};
  return {entry, {}};
}

}  // namespace plan
