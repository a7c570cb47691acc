// .gitignore, as far as a search for plans needs it: comments, !, a trailing /, anchored
// patterns, * ? [a-z] and **. Escapes other than of a first # or ! are not understood.
#ifndef PLAN_LINT_IGNORE_FILE_H_
#define PLAN_LINT_IGNORE_FILE_H_

#include <string>
#include <string_view>
#include <vector>

namespace plan {

class IgnoreFile {
 public:
  IgnoreFile() = default;
  explicit IgnoreFile(std::string_view text);

  enum class Verdict { kNothing, kIgnored, kKept };
  // `path` is relative to the folder of the file, with /; the last pattern that fits decides.
  [[nodiscard]] Verdict judge(std::string_view path, bool is_folder) const;

 private:
  struct Pattern {
    std::string glob;
    bool keeps = false;        // !pattern
    bool folder_only = false;  // pattern/
    bool anchored = false;     // has a / at its beginning or within
  };
  std::vector<Pattern> patterns_;
};

// Whether all of `path` fits a glob in which * and ? stop at / and ** does not.
[[nodiscard]] bool fits_glob(std::string_view glob, std::string_view path);

}  // namespace plan

#endif  // PLAN_LINT_IGNORE_FILE_H_
