// What --explain lists, read back from its text and Markdown.
#ifndef TESTS_SUPPORT_EXPLAINED_LINES_H_
#define TESTS_SUPPORT_EXPLAINED_LINES_H_

#include <algorithm>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "support/explained_sums.h"

namespace plan::test {

// Text and Markdown: trees by indent; a term begins with its sign, the total says its name,
// notes in which a part is weighed say what it has of its own.
class ListedLines {
 public:
  explicit ListedLines(const std::string& text) {
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) take(line);
  }
  [[nodiscard]] std::vector<Listed> all() const { return all_; }

 private:
  void take(std::string line) {
    std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    line.erase(0, indent);
    bool heading = indent == 0 && (line.starts_with("## ") || !line.starts_with("-"));
    if (heading && !line.empty()) {
      all_.push_back({line, {}, {}, {}});
      open_.assign(1, {0, &all_.back()});
      return;
    }
    bool bullet = line.starts_with("- ");
    if (bullet) line.erase(0, 2);
    if (open_.empty()) return;
    if (is_total(line)) return;
    if (bullet && indent == 0) return;  // of the head
    while (line.starts_with("**")) line.erase(0, 2);
    bool adds = line.starts_with("+ "), off = line.starts_with("− ");
    if (adds || off) return term(indent, off, line.substr(off ? 4 : 2));
    // What adds nothing above it, because that has no score, may have parts all the same.
    if (line.starts_with("· ")) return (void)part(indent, line.substr(3));
    for (const char* word : {"权重", "weight ", "有项目不计", "scaled up"}) {
      if (line.starts_with(word)) return own(indent, line);
    }
    if (bullet) part(indent, line);
  }

  bool is_total(const std::string& line) {
    std::string number;
    for (const char* name : {"总分", "total"}) {
      if (line.ends_with(std::string(" ") + name)) number = line.substr(0, line.find(' '));
      if (line.starts_with(std::string(name) + " ")) number = line.substr(line.find(' ') + 1);
    }
    if (read_exact(number)) open_[0].second->own = read_exact(number);
    return !number.empty();
  }

  Listed& part(std::size_t indent, const std::string& words) {
    while (open_.size() > 1 && open_.back().first >= indent) open_.pop_back();
    std::vector<Listed>& parts = open_.back().second->parts;
    std::size_t first = std::min(words.find_first_not_of(' '), words.size());
    std::size_t end = std::min(words.find_first_of(" *", first), words.size());
    parts.push_back({words, {}, read_exact(words.substr(first, end - first)), {}});
    open_.emplace_back(indent, &parts.back());
    return parts.back();
  }

  void term(std::size_t indent, bool off, const std::string& rest) {
    Listed& listed = part(indent, rest);
    if (listed.own && off) *listed.own = -*listed.own;
    listed.value = listed.own;
  }

  // Behind its colon stands what the part has of its own.
  void own(std::size_t indent, const std::string& note) {
    while (open_.size() > 1 && open_.back().first >= indent) open_.pop_back();
    std::size_t colon = std::min(note.find(": "), note.find("："));
    if (colon == note.npos) return;
    std::size_t at = note.find_first_of("-0123456789", colon);
    open_.back().second->own = read_exact(note.substr(at, note.find(' ', at) - at));
  }

  std::vector<Listed> all_;
  std::vector<std::pair<std::size_t, Listed*>> open_;  // with their indents
};

}  // namespace plan::test

#endif  // TESTS_SUPPORT_EXPLAINED_LINES_H_
