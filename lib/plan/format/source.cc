#include "plan/format/source.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "plan/io/encoding.h"
#include "plan/io/file.h"

namespace plan::load {
namespace {

namespace fs = std::filesystem;

constexpr Words kNotFound{"there is no file `{path}`", "没有文件“{path}”"};
constexpr Words kLookedIn{"it is looked up in `{folder}`", "在“{folder}”里找"};
constexpr Words kNotPlainFile{"`{path}` is no ordinary file", "“{path}”不是普通文件"};
constexpr Words kOutside{"`{path}` lies outside the project's folder",
                         "“{path}”在项目文件夹之外"};
constexpr Words kRoot{
    "only files in `{root}` are read; an empty .plan.yaml marks a wider folder",
    "只读“{root}”里的文件；要放宽，在上级文件夹放一个空的.plan.yaml"};
constexpr Words kReadAlready{"`{path}` is read already: it is included twice, or in a circle",
                             "“{path}”已经读过：引用了两次，或者互相引用"};
constexpr Words kOffice{"`{path}` is a spreadsheet or document, not plain text",
                        "“{path}”是表格或文档文件，不是纯文本"};
constexpr Words kSaveAs{"save it as CSV UTF-8", "请另存为“CSV UTF-8”"};
constexpr Words kReadAs{"read as {encoding}", "按 {encoding} 编码读取"};

bool lies_in(const std::string& path, const std::string& folder) {
  if (folder == "/") return true;
  return path.starts_with(folder) && path.size() > folder.size() && path[folder.size()] == '/';
}

Result<std::string> read_included(const LoadOptions& options, const std::string& path,
                                  const std::string& canonical) {
  if (options.texts != nullptr) {
    auto given = options.texts->find(canonical);
    if (given != options.texts->end()) return given->second;
  }
  return read_at_most(path, options.limits.bytes + 1);
}

// Makes UTF-8 of what is in another encoding, and names it. What fits none stays as it is.
std::optional<Encoding> recode(std::string& bytes) {
  Encoding found = detect_encoding(bytes);
  bool already = found == Encoding::kUtf8 || found == Encoding::kUtf8Bom;
  std::optional<std::string> text;
  if (!already) text = to_utf8(bytes, found);
  if (!text) return std::nullopt;
  bytes = *std::move(text);
  return found;
}

}  // namespace

Result<std::string> read_at_most(const std::string& path, std::size_t most) {
  auto source = open_file(path);
  if (!source) return tl::unexpected(source.error());
  char block[1 << 14];
  std::string bytes;
  while (bytes.size() < most) {
    auto got = (*source)->read(block, std::min(sizeof block, most - bytes.size()));
    if (!got) return tl::unexpected(got.error());
    if (*got == 0) break;
    bytes.append(block, *got);
  }
  return bytes;
}

std::string without_bom(std::string text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  return text;
}

std::string folder_of(const std::string& path) {
  std::string folder = fs::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

std::string canonical_path(const std::string& path) {
  std::error_code ignored;
  // weakly_canonical leaves a relative path as it is when nothing of it exists.
  fs::path whole = fs::absolute(path.empty() ? "." : path, ignored);
  whole = fs::weakly_canonical(whole, ignored);
  return whole.empty() ? fs::path(path).lexically_normal().string() : whole.string();
}

std::string find_root(const LoadOptions& options, const std::string& folder) {
  if (!options.root.empty()) return canonical_path(options.root);
  std::string own = canonical_path(folder);
  std::error_code ignored;
  for (fs::path at = own; !at.empty(); at = at.parent_path()) {
    if (fs::exists(at / ".plan.yaml", ignored)) return at.string();
    if (at == at.parent_path()) break;
  }
  return own;
}

Result<FoundFile> find_file(const std::string& root, const std::string& folder,
                            const std::string& path) {
  auto refuse = [&](const Words& words, Message help = {}) {
    return fail(say(words, {{"path", shown(path)}}), std::move(help));
  };
  fs::path wanted = (fs::path(folder) / path).lexically_normal();
  FoundFile found{wanted.string(), canonical_path(wanted.string())};
  if (!lies_in(found.whole, root)) {
    return refuse(kOutside, say(kRoot, {{"root", shown(root)}}));
  }
  std::error_code ignored;
  if (!fs::exists(found.whole, ignored)) {
    return refuse(kNotFound, say(kLookedIn, {{"folder", shown(folder)}}));
  }
  if (!fs::is_regular_file(found.whole, ignored)) return refuse(kNotPlainFile);
  return found;
}

std::optional<std::uint32_t> read_source(Context& context, const Line& path, Content content) {
  auto refuse = [&](Message message, Message help = {}) {
    context.report(Rule::kBadInclude, path.span, std::move(message), std::move(help));
    return std::nullopt;
  };
  auto found = find_file(context.root, context.folders[path.span.file], path.text);
  if (!found) return refuse(found.error().message, found.error().help);
  if (!context.read_already.insert(found->whole).second) {
    return refuse(say(kReadAlready, {{"path", shown(path.text)}}));
  }
  auto bytes = read_included(context.options, found->path, found->whole);
  if (!bytes) return refuse(bytes.error().message, bytes.error().help);
  if (looks_like_office_file(*bytes)) {
    return refuse(say(kOffice, {{"path", shown(path.text)}}), say(kSaveAs));
  }
  context.out.inputs.push_back(found->path);
  context.out.canonical_paths.push_back(found->whole);
  context.folders.push_back(folder_of(found->path));
  std::optional<Encoding> other;
  if (content == Content::kTable) other = recode(*bytes);
  std::uint32_t file = context.out.sources.add(found->path, without_bom(*std::move(bytes)));
  if (other) {
    context.out.recoded.insert(file);
    context
        .report(Rule::kNotUtf8, {file, 0, 0},
                say(kReadAs, {{"encoding", encoding_name(*other)}}), say(kSaveAs))
        .severity = Severity::kInfo;
  }
  return file;
}

}  // namespace plan::load
