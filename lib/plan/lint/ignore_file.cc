#include "plan/lint/ignore_file.h"

#include "plan/text/utf8.h"

namespace plan {
namespace {

// Of [abc], [a-z], [!abc], which begins at glob[0]; `length` is set to its size, or to 0 when
// it is not closed and so means itself.
bool in_class(std::string_view glob, char c, std::size_t& length) {
  std::size_t at = 1;
  bool negated = at < glob.size() && (glob[at] == '!' || glob[at] == '^');
  if (negated) ++at;
  bool found = false;
  for (std::size_t first = at; at < glob.size(); ++at) {
    if (glob[at] == ']' && at > first) {
      length = at + 1;
      return found != negated && c != '/';
    }
    if (at + 2 < glob.size() && glob[at + 1] == '-' && glob[at + 2] != ']') {
      found = found || (glob[at] <= c && c <= glob[at + 2]);
      at += 2;
    } else {
      found = found || glob[at] == c;
    }
  }
  length = 0;
  return c == '[';
}

}  // namespace

bool fits_glob(std::string_view glob, std::string_view path) {
  // Where the last * or ** stood, and how far it has reached: on a misfit it takes one more.
  std::size_t star_glob = glob.npos, star_path = 0;
  bool star_crosses = false;
  std::size_t g = 0, p = 0;
  while (p < path.size()) {
    if (g < glob.size() && glob[g] == '*') {
      star_crosses = g + 1 < glob.size() && glob[g + 1] == '*';
      g += star_crosses ? 2 : 1;
      if (star_crosses && g < glob.size() && glob[g] == '/') ++g;
      star_glob = g;
      star_path = p;
      continue;
    }
    std::size_t length = 1;
    bool fits = false;
    if (g < glob.size()) {
      if (glob[g] == '?') {
        fits = path[p] != '/';
      } else if (glob[g] == '[') {
        fits = in_class(glob.substr(g), path[p], length);
        if (length == 0) length = 1;
      } else {
        fits = glob[g] == path[p];
      }
    }
    if (fits) {
      g += length;
      ++p;
    } else if (star_glob != glob.npos && (star_crosses || path[star_path] != '/')) {
      g = star_glob;
      p = ++star_path;
    } else {
      return false;
    }
  }
  while (g < glob.size() && glob[g] == '*') ++g;
  return g == glob.size();
}

IgnoreFile::IgnoreFile(std::string_view text) {
  while (!text.empty()) {
    std::string_view line = take_until(text, '\n');
    while (!line.empty() &&
           (line.back() == ' ' || line.back() == '\r' || line.back() == '\t')) {
      line.remove_suffix(1);
    }
    if (line.empty() || line.front() == '#') continue;
    Pattern pattern;
    if (line.front() == '!') {
      pattern.keeps = true;
      line.remove_prefix(1);
    } else if (line.starts_with("\\#") || line.starts_with("\\!")) {
      line.remove_prefix(1);
    }
    if (!line.empty() && line.back() == '/') {
      pattern.folder_only = true;
      line.remove_suffix(1);
    }
    pattern.anchored = line.find('/') != line.npos;
    if (!line.empty() && line.front() == '/') line.remove_prefix(1);
    if (line.empty()) continue;
    pattern.glob = line;
    patterns_.push_back(std::move(pattern));
  }
}

IgnoreFile::Verdict IgnoreFile::judge(std::string_view path, bool is_folder) const {
  std::string_view name = path.substr(path.rfind('/') + 1);
  Verdict verdict = Verdict::kNothing;
  for (const Pattern& pattern : patterns_) {
    if (pattern.folder_only && !is_folder) continue;
    if (!fits_glob(pattern.glob, pattern.anchored ? path : name)) continue;
    verdict = pattern.keeps ? Verdict::kKept : Verdict::kIgnored;
  }
  return verdict;
}

}  // namespace plan
