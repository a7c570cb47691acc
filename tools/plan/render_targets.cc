#include "render_targets.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>

#include "plan/io/reason.h"
#include "plan/text/escape.h"
#include "plan/text/prose.h"

namespace plan::tool {
namespace {

namespace fs = std::filesystem;

constexpr Words kSeveral{"several plans need a folder to be written to",
                         "多个方案要写到文件夹里"};
constexpr Words kNameFolder{"name it with -o FOLDER/", "请用 -o 指定文件夹，名称后面加 /"};
constexpr Words kNoName{"a plan from standard input has no name in a folder",
                        "标准输入的方案在文件夹里没有文件名可用"};
constexpr Words kNameFile{"name the file with -o FILE", "请用 -o 指定文件"};
constexpr Words kSame{"{first} and {second} would both be written to {file}",
                      "{first} 和 {second} 都会写到 {file}"};
constexpr Words kApart{"render them one by one, each with its own -o FILE",
                       "请逐个输出，各用 -o 指定文件"};
constexpr Words kNoFormat{"there is no format for files called *{extension}",
                          "没有扩展名为 {extension} 的格式"};
constexpr Words kFormats{"use {extensions}, or say with --to what to write",
                         "可用 {extensions}；要用别的文件名，请加 --to 指定格式"};
constexpr Words kNoFolder{"cannot make the folder {folder}: {reason}",
                          "无法新建文件夹 {folder}：{reason}"};
constexpr Words kParent{"its parent folder has to exist and be writable",
                        "上级文件夹必须存在并且可写"};

std::string stem(const std::string& plan) {
  return fs::path(plan).stem().string();
}

// guannan-plan for examples/guannan/plan.yaml.
std::string long_name(const std::string& plan) {
  std::error_code failed;
  fs::path whole = fs::absolute(plan, failed).lexically_normal();
  std::string folder = whole.parent_path().filename().string();
  return folder.empty() ? stem(plan) : folder + "-" + stem(plan);
}

// ".doc" of 方案.doc, in letters and digits only: empty for 方案1.2 and 方案.第一稿.
std::string extension_of(const std::string& file) {
  std::string extension = fs::path(file).extension().string();
  auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  bool usual = extension.size() > 1 && letter(extension[1]) &&
               std::all_of(extension.begin() + 1, extension.end(),
                           [&](char c) { return letter(c) || (c >= '0' && c <= '9'); });
  return usual ? extension : std::string();
}

bool is_folder(const std::string& out) {
  std::error_code failed;
  return !out.empty() && out != "-" && (out.back() == '/' || fs::is_directory(out, failed));
}

}  // namespace

Result<const RenderFormat*> format_to_write(const std::vector<std::string>& plans,
                                            const std::string& out) {
  const RenderFormat* usual = &render_formats().front();
  if (out == "-" || is_folder(out)) return usual;
  if (const RenderFormat* format = format_of_file(out)) return format;
  std::string extension = extension_of(out);
  if (extension.empty() || plans.size() > 1) return usual;
  std::vector<std::string> known;
  for (const RenderFormat& format : render_formats()) known.emplace_back(format.extension);
  return fail(say(kNoFormat, {{"extension", extension}}),
              say(kFormats, {{"extensions", listed(known)}}));
}

Result<std::vector<RenderTarget>> render_targets(const std::vector<std::string>& plans,
                                                 const std::string& out,
                                                 std::string_view extension) {
  bool several = plans.size() > 1;
  if (!is_folder(out)) {
    // What is called as a document was meant to be one.
    bool file = out.empty() || out == "-" || format_of_file(out) != nullptr;
    if (several && file) return fail(say(kSeveral), say(kNameFolder));
    if (!several) return std::vector<RenderTarget>{{plans.front(), out}};
  }
  std::map<std::string, int> named;
  for (const std::string& plan : plans) ++named[stem(plan)];
  std::vector<RenderTarget> targets;
  std::map<std::string, std::string> taken;
  for (const std::string& plan : plans) {
    if (plan == "-") return fail(say(kNoName), say(kNameFile));
    std::string name = named[stem(plan)] > 1 ? long_name(plan) : stem(plan);
    std::string file = (fs::path(out) / (name + std::string(extension))).string();
    auto [first, is_new] = taken.emplace(file, plan);
    if (!is_new) {
      return fail(say(kSame, {{"first", for_terminal(first->second)},
                              {"second", for_terminal(plan)},
                              {"file", for_terminal(file)}}),
                  say(kApart));
    }
    targets.push_back({plan, std::move(file)});
  }
  return targets;
}

Result<void> make_folder_of(const std::vector<RenderTarget>& targets) {
  std::error_code failed;
  fs::path folder = fs::path(targets.front().file).parent_path();
  if (folder.empty() || fs::exists(folder, failed)) return {};
  fs::create_directory(folder, failed);
  if (!failed) return {};
  return fail(say(kNoFolder, {{"folder", for_terminal(folder.string())},
                              {"reason", reason_of(failed.value())}}),
              say(kParent));
}

}  // namespace plan::tool
