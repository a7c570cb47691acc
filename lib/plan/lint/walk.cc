#include "plan/lint/walk.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>

#include "plan/base/parallel.h"
#include "plan/format/source.h"
#include "plan/io/encoding.h"
#include "plan/io/file.h"
#include "plan/io/reason.h"
#include "plan/lint/ignore_file.h"
#include "plan/text/escape.h"
#include "plan/text/utf8.h"
#include "plan/yaml/tree.h"

namespace plan {
namespace {

namespace fs = std::filesystem;

constexpr Words kNoSuchPath{"no such file or folder: {path}", "没有这个文件或文件夹：{path}"};
constexpr Words kNoFolder{"cannot read the folder {path}: {why}",
                          "无法读取文件夹 {path}：{why}"};
constexpr Words kNoPlan{"no plan found", "没有找到方案"};
constexpr Words kWhatIsPlan{
    "a plan is a .yaml or .yml file whose top level has `plan: 1` (方案格式: 1)",
    "方案是最上层写有“方案格式: 1”（plan: 1）的 .yaml 或 .yml 文件"};

constexpr std::string_view kPlanKeys[] = {"plan", "方案格式"};
constexpr std::string_view kBom = "\xEF\xBB\xBF";

bool is_plan_key(std::string_view key) {
  return std::find(std::begin(kPlanKeys), std::end(kPlanKeys), key) != std::end(kPlanKeys);
}

// plan: …, "plan": …, 方案格式：… at the beginning of a line.
bool line_begins_plan(std::string_view line) {
  bool quoted = !line.empty() && (line.front() == '"' || line.front() == '\'');
  if (quoted) line.remove_prefix(1);
  for (std::string_view key : kPlanKeys) {
    if (!line.starts_with(key)) continue;
    std::string_view rest = line.substr(key.size());
    if (quoted && !rest.empty()) rest.remove_prefix(1);
    while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
    if (rest.starts_with(":") || rest.starts_with("：")) return true;
  }
  return false;
}

// True when the file is a plan and need not be parsed to know it: before the line that says so
// stands nothing that the line could be part of. What follows then either parses, with the key
// at the top level, or does not parse, and such a line is enough.
bool surely_plan(std::string_view text) {
  while (!text.empty()) {
    std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    std::string_view line = text.substr(0, end);
    for (std::string_view key : kPlanKeys) {
      if (!line.starts_with(key)) continue;
      std::string_view rest = line.substr(key.size());
      if (rest == ":" || rest.starts_with(": ")) return true;
    }
    bool comment = line.starts_with('#');
    if (!comment && line.find_first_of("\"'|>[{?&!") != line.npos) return false;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

bool any_line_begins_plan(std::string_view text) {
  while (true) {
    std::size_t end = text.find_first_of("\r\n");
    if (line_begins_plan(text.substr(0, end))) return true;
    if (end == text.npos) return false;
    text.remove_prefix(end + 1);
  }
}

// One folder on the way down, with its .gitignore.
struct Level {
  fs::path folder;
  IgnoreFile ignore;
};

IgnoreFile read_ignore(const fs::path& folder) {
  constexpr std::size_t kLargest = 1 << 20;
  auto text = read_file((folder / ".gitignore").string(), kLargest);
  return text ? IgnoreFile(*text) : IgnoreFile();
}

class Walk {
 public:
  Walk(const yaml::Limits& limits, FoundPlans& out) : limits_(limits), out_(out) {}

  void start(const fs::path& folder, std::size_t jobs) {
    levels_.clear();
    add_parents(folder);
    search(folder);
    sort_out(jobs);
  }

 private:
  // Of the YAML files, those that are plans.
  void sort_out(std::size_t jobs) {
    struct Look {
      bool is_plan = false;
      std::optional<Error> error;
    };
    std::vector<Look> looks(yaml_files_.size());
    for_each_index(looks.size(), jobs, [&](std::size_t i) {
      auto text = load::read_at_most(yaml_files_[i].string(), limits_.bytes + 1);
      if (!text) {
        looks[i].error = text.error();
      } else {
        looks[i].is_plan = is_plan_text(*text, limits_);
      }
    });
    for (std::size_t i = 0; i < looks.size(); ++i) {
      if (looks[i].error) out_.errors.push_back(*std::move(looks[i].error));
      if (looks[i].is_plan) {
        out_.files.push_back(yaml_files_[i].lexically_normal().string());
      }
    }
    yaml_files_.clear();
  }

  // A .gitignore above the folder counts up to the folder that holds .git.
  void add_parents(const fs::path& folder) {
    std::error_code trouble;
    fs::path top = fs::weakly_canonical(folder, trouble);
    if (trouble) return;
    std::vector<fs::path> parents;
    for (fs::path at = top; !fs::exists(at / ".git", trouble); at = at.parent_path()) {
      if (!at.has_relative_path()) return;  // not within a repository
      parents.push_back(at.parent_path());
    }
    for (auto at = parents.rbegin(); at != parents.rend(); ++at) {
      levels_.push_back({*at, read_ignore(*at)});
    }
  }

  [[nodiscard]] bool ignored(const fs::path& path, bool is_folder) const {
    std::error_code trouble;
    bool out = false;
    for (const Level& level : levels_) {
      // Levels above the folder are absolute, whatever the folder was called.
      fs::path base = path;
      if (level.folder.is_absolute() && !path.is_absolute()) {
        fs::path parent = path.has_parent_path() ? path.parent_path() : fs::path(".");
        base = fs::weakly_canonical(parent, trouble) / path.filename();
      }
      if (trouble) continue;
      std::string below = base.lexically_relative(level.folder).generic_string();
      IgnoreFile::Verdict verdict = level.ignore.judge(below, is_folder);
      if (verdict != IgnoreFile::Verdict::kNothing) {
        out = verdict == IgnoreFile::Verdict::kIgnored;
      }
    }
    return out;
  }

  void search(const fs::path& folder) {
    std::error_code trouble;
    std::vector<fs::directory_entry> entries;
    fs::directory_iterator at(folder, trouble), end;
    while (!trouble && at != end) {
      entries.push_back(*at);
      at.increment(trouble);
    }
    if (trouble) {
      out_.errors.push_back({say(kNoFolder, {{"path", for_terminal(folder.string())},
                                             {"why", reason_of(trouble.value())}}),
                             {},
                             {}});
      return;
    }
    std::sort(entries.begin(), entries.end());
    levels_.push_back({folder, read_ignore(folder)});
    for (const fs::directory_entry& entry : entries) look_at(entry);
    levels_.pop_back();
  }

  void look_at(const fs::directory_entry& entry) {
    const fs::path& path = entry.path();
    if (path.filename().string().starts_with('.')) return;
    std::error_code trouble;
    bool is_folder = entry.is_directory(trouble) && !trouble;
    if (is_folder) {
      if (!entry.is_symlink(trouble) && !ignored(path, true)) search(path);
      return;
    }
    bool is_yaml = path.extension() == ".yaml" || path.extension() == ".yml";
    if (!is_yaml || !entry.is_regular_file(trouble) || ignored(path, false)) return;
    yaml_files_.push_back(path);
  }

  const yaml::Limits& limits_;
  FoundPlans& out_;
  std::vector<Level> levels_;
  std::vector<fs::path> yaml_files_;
};

// By path, each file once whatever it was called.
void put_in_order(std::vector<std::string>& files) {
  auto normal = [](const std::string& file) {
    return fs::path(file).lexically_normal().string();
  };
  std::stable_sort(files.begin(), files.end(), [&](const std::string& a, const std::string& b) {
    return normal(a) < normal(b);
  });
  std::set<std::string> seen;
  std::erase_if(files, [&seen](const std::string& file) {
    std::error_code trouble;
    fs::path real = fs::weakly_canonical(file, trouble);
    return !seen.insert(trouble || file == "-" ? file : real.string()).second;
  });
}

}  // namespace

bool is_plan_text(const std::string& text, const yaml::Limits& limits) {
  std::string_view body = text;
  if (body.starts_with(kBom)) body.remove_prefix(kBom.size());
  if (surely_plan(body)) return true;
  if (find_invalid_utf8(body)) {
    // It is no plan that can be read, but whoever saved it so has to hear of that.
    std::optional<std::string> converted = to_utf8(body, detect_encoding(body));
    return any_line_begins_plan(converted ? std::string_view(*converted) : body);
  }
  bool mentioned =
      std::any_of(std::begin(kPlanKeys), std::end(kPlanKeys),
                  [&](std::string_view key) { return text.find(key) != text.npos; });
  if (!mentioned) return false;
  if (text.size() <= limits.bytes) {
    SourceSet sources;
    yaml::Document document = yaml::read(sources, sources.add("", std::string(body)), limits);
    if (document.tree) {
      yaml::Value root = document.tree->root();
      for (const yaml::Entry& entry : yaml::entries(root)) {
        if (is_plan_key(entry.key.text())) return true;
      }
      if (document.findings.empty()) return false;
    }
  }
  return any_line_begins_plan(body);
}

FoundPlans find_plans(const std::vector<std::string>& paths, const yaml::Limits& limits,
                      std::size_t jobs) {
  FoundPlans found;
  for (const std::string& path : paths) {
    std::error_code trouble;
    fs::file_status status = fs::status(path, trouble);
    if (path == "-") {
      found.files.push_back(path);
    } else if (!fs::exists(status)) {
      found.errors.push_back({say(kNoSuchPath, {{"path", for_terminal(path)}}), {}, {}});
    } else if (fs::is_directory(status)) {
      Walk(limits, found).start(path, jobs);
    } else {
      found.files.push_back(path);
    }
  }
  put_in_order(found.files);
  if (found.files.empty() && found.errors.empty()) {
    found.errors.push_back({say(kNoPlan), say(kWhatIsPlan), {}});
  }
  return found;
}

}  // namespace plan
