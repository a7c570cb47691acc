#include "plan/lint/fix_files.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

#include "plan/base/parallel.h"
#include "plan/io/file.h"
#include "plan/text/escape.h"

namespace plan {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kBom = "\xEF\xBB\xBF";

constexpr Words kLink{"`{path}` is a link and is not written through",
                      "“{path}”是链接文件，不通过链接改写"};
constexpr Words kNameTarget{"name the file it leads to: {target}",
                            "请直接指定原文件：{target}"};
constexpr Words kNotPlain{"`{path}` is no ordinary file and cannot be fixed in place",
                          "“{path}”不是普通文件，不能就地修改"};
constexpr Words kChanged{
    "`{path}` was changed by another program meanwhile; it is left as it is",
    "“{path}”在此期间被其他程序改动，未作修改"};
constexpr Words kAgain{"run the command again", "请重新运行本命令"};

std::string shown(const std::string& path) {
  return for_terminal(path);
}

struct Given {
  std::size_t file = 0;  // of those that were given
  PlanToFix plan;
  std::vector<std::string> paths;  // of all its files, canonical
  std::vector<Finding> findings;
  std::optional<Lang> lang;
  bool wanted = false;  // there is something to change in it
};

// Plans that share a file, and what became of them.
struct Family {
  std::vector<std::size_t> items;
  Fixed fixed;
  std::optional<Error> error;
};

void look(Given& item, const FixRequest& request) {
  const PlanText& text = item.plan.text;
  auto loaded = load_plan_text(text.name, text.text, text.folder, request.options.load);
  item.paths = loaded->canonical_paths;
  // Standard input is no file, whatever it is called.
  if (item.plan.alone) item.paths.front() = "-";
  item.lang = loaded->config.lang;
  item.findings = lint(*loaded, request.options.lint);
  item.wanted = std::any_of(item.findings.begin(), item.findings.end(), [&](const Finding& f) {
    return request.ignore_reason ? can_be_silenced(f) : can_be_fixed(f, request.options.unsafe);
  });
}

std::vector<Family> families_of(const std::vector<Given>& items) {
  std::vector<std::size_t> leader(items.size());
  auto lead = [&](std::size_t i) {
    while (leader[i] != i) i = leader[i] = leader[leader[i]];
    return i;
  };
  std::map<std::string, std::size_t> first;
  for (std::size_t i = 0; i < items.size(); ++i) {
    leader[i] = i;
    for (const std::string& path : items[i].paths) {
      std::size_t other = lead(first.try_emplace(path, i).first->second);
      std::size_t own = lead(i);
      leader[std::max(other, own)] = std::min(other, own);
    }
  }
  std::map<std::size_t, Family> families;
  for (std::size_t i = 0; i < items.size(); ++i) families[lead(i)].items.push_back(i);
  std::vector<Family> out;
  for (auto& [leading, one] : families) out.push_back(std::move(one));
  return out;
}

void fix_family(Family& one, const std::vector<Given>& items, const FixRequest& request) {
  bool wanted = std::any_of(one.items.begin(), one.items.end(),
                            [&](std::size_t i) { return items[i].wanted; });
  if (!wanted) {
    for (std::size_t i : one.items) one.fixed.left.push_back(items[i].findings);
    return;
  }
  std::vector<PlanToFix> plans;
  for (std::size_t i : one.items) plans.push_back(items[i].plan);
  one.fixed = request.ignore_reason
                  ? silence_plans(plans, request.options, *request.ignore_reason)
                  : fix_plans(plans, request.options);
}

// Puts the byte order mark back, if the file has one, and makes sure that the file is still
// what was read and may be replaced.
Result<void> check_file(FixedFile& file, std::size_t most, bool write) {
  std::error_code ignored;
  bool plain = fs::is_regular_file(file.name, ignored);
  if (write && plain && fs::is_symlink(file.name, ignored)) {
    std::string target = fs::weakly_canonical(file.name, ignored).string();
    return fail(say(kLink, {{"path", shown(file.name)}}),
                say(kNameTarget, {{"target", shown(target)}}));
  }
  if (!plain) {
    if (!write) return {};
    return fail(say(kNotPlain, {{"path", shown(file.name)}}));
  }
  auto now = read_file(file.name, most);
  if (!now) return tl::unexpected(now.error());
  bool marked = now->starts_with(kBom);
  if (std::string_view(*now).substr(marked ? kBom.size() : 0) != file.before) {
    return fail(say(kChanged, {{"path", shown(file.name)}}), say(kAgain));
  }
  if (marked) {
    file.before.insert(0, kBom);
    file.after.insert(0, kBom);
  }
  return {};
}

Result<void> finish_family(Fixed& fixed, const FixRequest& request) {
  std::vector<OutputFile> outputs;
  for (FixedFile& file : fixed.files) {
    if (file.standard_input) continue;
    // One byte order mark more than the loader allows a text to be.
    std::size_t most = request.options.load.limits.bytes + kBom.size() + 1;
    if (auto good = check_file(file, most, request.write); !good) return good;
    outputs.push_back({file.name, file.after});
  }
  return request.write ? write_files(outputs) : Result<void>{};
}

// What became of standard input: its own text with the byte order mark it had.
void give_back(FixRun& run, std::vector<FixedFile>& files, const PlanText& read) {
  run.standard_input = read.text;
  for (FixedFile& file : files) {
    if (!file.standard_input) continue;
    if (read.text.starts_with(kBom)) {
      file.before.insert(0, kBom);
      file.after.insert(0, kBom);
    }
    run.standard_input = file.after;
  }
}

}  // namespace

FixRun fix_files(const std::vector<std::string>& files, const std::string& stdin_name,
                 const FixRequest& request) {
  FixRun run;
  std::vector<Given> items;
  for (std::size_t i = 0; i < files.size(); ++i) {
    auto read = read_named(files[i], stdin_name, request.options.load);
    if (!read) {
      run.lint.errors.push_back(read.error());
      continue;
    }
    run.lint.names.push_back(read->name);
    items.push_back({i, {*std::move(read), files[i] == "-"}, {}, {}, {}, false});
  }
  run.lint.files = items.size();
  for_each_index(items.size(), request.jobs, [&](std::size_t i) { look(items[i], request); });
  for (const Given& item : items) {
    if (!run.lint.lang) run.lint.lang = item.lang;
    run.lint.inputs.insert(run.lint.inputs.end(), item.paths.begin(), item.paths.end());
  }
  std::vector<Family> families = families_of(items);
  for_each_index(families.size(), request.jobs,
                 [&](std::size_t i) { fix_family(families[i], items, request); });

  std::vector<std::vector<Finding>> left(items.size());
  std::vector<std::vector<Finding>> mended;
  for (Family& one : families) {
    auto finished = finish_family(one.fixed, request);
    if (!finished) run.lint.errors.push_back(finished.error());
    for (std::size_t n = 0; n < one.items.size(); ++n) {
      Given& item = items[one.items[n]];
      left[one.items[n]] = std::move(finished ? one.fixed.left[n] : one.fixed.before[n]);
      if (!item.plan.alone) continue;
      std::vector<FixedFile> none;
      give_back(run, finished ? one.fixed.files : none, item.plan.text);
    }
    if (!finished) continue;
    mended.push_back(std::move(one.fixed.mended));
    std::move(one.fixed.files.begin(), one.fixed.files.end(), std::back_inserter(run.files));
  }
  std::stable_sort(run.files.begin(), run.files.end(),
                   [](const FixedFile& a, const FixedFile& b) { return a.name < b.name; });
  run.lint.findings = each_once(std::move(left));
  run.mended = each_once(std::move(mended));
  return run;
}

}  // namespace plan
