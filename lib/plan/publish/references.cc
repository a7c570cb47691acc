#include "plan/publish/references.h"

#include <utility>

#include "plan/text/fold.h"

namespace plan::publishing {

void References::add(const Part& root) {
  Path path;
  for (bool inner : {false, true}) {
    for (const Part& chapter : root.items) collect(chapter, inner, path);
  }
}

void References::add(std::string_view name, std::string mention) {
  if (!name.empty()) attachments_.emplace(fold_name(name), std::move(mention));
}

void References::collect(const Part& part, bool inner, Path& path) {
  path.push_back(&part);
  for (const std::string& name : inner ? part.inner_names : part.names) {
    if (!name.empty()) parts_.emplace(fold_name(name), path);
  }
  for (const Part& item : part.items) collect(item, inner, path);
  path.pop_back();
}

void References::resolve(Part& root) const {
  Path path;  // the root itself has no number
  resolve_own(root, path);
  for (Part& chapter : root.items) resolve(chapter, path);
}

std::string References::resolve(std::string_view text) const {
  return resolve(text, {});
}

void References::resolve(Part& part, Path& path) const {
  path.push_back(&part);
  resolve_own(part, path);
  for (Part& item : part.items) resolve(item, path);
  path.pop_back();
}

void References::resolve_own(Part& part, const Path& path) const {
  part.title = resolve(part.title, path);
  for (auto& piece : part.body) {
    if (auto* text = std::get_if<std::string>(&piece)) {
      *text = resolve(*text, path);
      continue;
    }
    doc::Table& table = std::get<doc::Table>(piece);
    table.caption = resolve(table.caption, path);
    for (auto& row : table.rows) {
      for (std::string& cell : row) cell = resolve(cell, path);
    }
  }
  for (std::string& line : part.lines) line = resolve(line, path);
}

std::string References::resolve(std::string_view text, const Path& from) const {
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = text.find("{#"); at != text.npos; at = text.find("{#", done)) {
    if (at > done && text[at - 1] == '{') {  // {{#: written out
      out += text.substr(done, at - done - 1);
      out += "{#";
      done = at + 2;
      continue;
    }
    std::size_t end = text.find('}', at);
    if (end == text.npos) break;
    out += text.substr(done, at - done);
    std::string name = fold_name(text.substr(at + 2, end - at - 2));
    if (auto part = parts_.find(name); part != parts_.end()) {
      out += mention(part->second, from);
    } else if (auto file = attachments_.find(name); file != attachments_.end()) {
      out += file->second;
    } else {
      out += text.substr(at, end + 1 - at);  // rule R001 has said so
    }
    done = end + 1;
  }
  out += text.substr(done);
  return out;
}

std::string References::mention(const Path& to, const Path& from) const {
  std::size_t shared = 0;
  while (shared < to.size() && shared < from.size() && to[shared] == from[shared]) ++shared;
  // What holds the text itself: its own number is the least that can be said.
  if (shared == to.size()) shared = to.size() - 1;
  std::string out;
  for (std::size_t i = shared; i < to.size(); ++i) {
    const std::string& own = to[i]->mention;
    if (own.empty()) continue;
    bool article = own.starts_with("第") && own.ends_with("条");
    bool english_article = own.starts_with("article ");
    if (article || english_article) out.clear();  // counted through the whole plan
    if (!voice_.chinese() && !out.empty() && own.front() != '(') {
      out = own;  // 2.1 says the section already
    } else {
      out += own;
    }
  }
  if (!to.back()->mention.empty()) return out;
  const std::string& title = to.back()->title;
  if (title.empty()) return out;
  return out + voice_.quoted(title);
}

}  // namespace plan::publishing
