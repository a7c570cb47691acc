#include "plan/render/ooxml.h"

#include <algorithm>
#include <pugixml.hpp>
#include <utility>

#include "plan/text/escape.h"
#include "plan/text/utf8.h"

namespace plan::rendering {
namespace {

constexpr std::size_t kMostParts = 500;
constexpr Words kNotXml{"`{name}` in it is not well-formed XML",
                        "其中的 {name} 不是合格的 XML"};
constexpr Words kNoTypes{"it is a ZIP archive, but no Office document",
                         "是 ZIP 压缩包，不是 Office 文档"};
constexpr Words kEncrypted{"it is protected by a password", "文件有密码保护"};
constexpr Words kNoPassword{"save it without the password first", "请先取消密码再保存"};
constexpr Words kBadTarget{"a reference in it leads nowhere: `{name}`",
                           "其中的引用无效：{name}"};
constexpr Words kActive{"its header or footer holds a control or a macro",
                        "页眉或页脚里有控件或宏"};
constexpr Words kRemove{"remove it and save the file again", "请删除后重新保存"};
constexpr Words kTooMany{"its headers and footers use too many files",
                         "页眉页脚引用的文件过多"};

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

std::string_view last_part(std::string_view address) {
  return address.substr(address.rfind('/') + 1);
}

tl::unexpected<Error> bad_target(const std::string& name) {
  return fail(say(kBadTarget, {{"name", for_terminal(name)}}));
}

// `written` as seen from `folder`: a name in the archive. Empty: it leads out of it.
std::string resolve(std::string_view folder, std::string_view written) {
  std::vector<std::string_view> parts;
  bool inside = true;
  auto add = [&](std::string_view path) {
    while (!path.empty()) {
      std::string_view part = take_until(path, '/');
      if (part.empty() || part == ".") continue;
      if (part != "..") {
        parts.push_back(part);
      } else if (parts.empty()) {
        inside = false;
      } else {
        parts.pop_back();
      }
    }
  };
  if (!written.starts_with('/')) add(folder);
  add(written);
  std::string out;
  for (std::string_view part : parts) out += (out.empty() ? "" : "/") + std::string(part);
  return inside ? out : std::string();
}

Result<void> load(ZipArchive& zip, std::string_view name, pugi::xml_document& xml) {
  auto bytes = zip.read(name);
  if (!bytes) return tl::unexpected(bytes.error());
  if (xml.load_buffer(bytes->data(), bytes->size())) return {};
  return fail(say(kNotXml, {{"name", name}}));
}

}  // namespace

std::string folder_of(std::string_view part) {
  std::size_t slash = part.rfind('/');
  return slash == part.npos ? std::string() : std::string(part.substr(0, slash + 1));
}

std::string relations_of(std::string_view part) {
  return folder_of(part) + "_rels/" + std::string(last_part(part)) + ".rels";
}

Result<Package> Package::open(std::string bytes) {
  auto zip = ZipArchive::open(std::move(bytes));
  if (!zip) return tl::unexpected(zip.error());
  if (zip->is_encrypted()) return fail(say(kEncrypted), say(kNoPassword));
  Package package(*std::move(zip));
  if (auto read = package.read_types(); !read) return tl::unexpected(read.error());
  return package;
}

Result<void> Package::read_types() {
  constexpr std::string_view kName = "[Content_Types].xml";
  if (!zip_.has(kName)) return fail(say(kNoTypes));
  pugi::xml_document xml;
  if (auto read = load(zip_, kName, xml); !read) return read;
  for (pugi::xml_node one : xml.child("Types").children()) {
    std::string type = one.attribute("ContentType").value();
    if (std::string_view(one.name()) == "Default") {
      extensions_[lower(one.attribute("Extension").value())] = type;
    } else {
      types_[resolve("", one.attribute("PartName").value())] = type;
    }
  }
  return {};
}

std::string Package::type(std::string_view part) const {
  if (auto own = types_.find(part); own != types_.end()) return own->second;
  std::size_t dot = part.rfind('.');
  if (dot == part.npos) return {};
  auto usual = extensions_.find(lower(part.substr(dot + 1)));
  return usual == extensions_.end() ? std::string() : usual->second;
}

Result<std::vector<Relation>> Package::relations(std::string_view part) {
  std::vector<Relation> out;
  std::string name = relations_of(part);
  if (!zip_.has(name)) return out;
  pugi::xml_document xml;
  if (auto read = load(zip_, name, xml); !read) return tl::unexpected(read.error());
  for (pugi::xml_node one : xml.child("Relationships").children("Relationship")) {
    Relation relation;
    relation.id = one.attribute("Id").value();
    relation.address = one.attribute("Type").value();
    relation.type = last_part(relation.address);
    relation.written = one.attribute("Target").value();
    relation.external = std::string_view(one.attribute("TargetMode").value()) == "External";
    relation.target =
        relation.external ? relation.written : resolve(folder_of(part), relation.written);
    out.push_back(std::move(relation));
  }
  return out;
}

Result<void> Package::collect(const Relation& first, std::vector<Part>& parts) {
  if (first.target.empty()) return bad_target(first.written);
  std::vector<std::string> open{first.target};
  while (!open.empty()) {
    std::string name = std::move(open.back());
    open.pop_back();
    bool known = std::any_of(parts.begin(), parts.end(),
                             [&](const Part& one) { return one.name == name; });
    if (known) continue;
    if (parts.size() >= kMostParts) return fail(say(kTooMany));
    std::string its_type = type(name);
    if (its_type.empty() || !zip_.has(name)) return bad_target(name);
    auto bytes = zip_.read(name);
    if (!bytes) return tl::unexpected(bytes.error());
    parts.push_back({name, std::move(its_type), *std::move(bytes)});
    auto used = relations(name);
    if (!used) return tl::unexpected(used.error());
    if (used->empty()) continue;
    auto list = zip_.read(relations_of(name));
    if (!list) return tl::unexpected(list.error());
    parts.push_back({relations_of(name), "", *std::move(list)});
    for (const Relation& relation : *used) {
      if (relation.type == "control" || relation.type == "vbaProject") {
        return fail(say(kActive), say(kRemove));
      }
      if (relation.external) continue;
      if (relation.target.empty()) return bad_target(relation.written);
      open.push_back(relation.target);
    }
  }
  return {};
}

}  // namespace plan::rendering
