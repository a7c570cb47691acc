// Reading the repository's own files, for tests about the repository.
#ifndef TESTS_SUPPORT_FILES_H_
#define TESTS_SUPPORT_FILES_H_

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace plan::test {

inline std::filesystem::path source_folder() {
  return PLAN_SOURCE_DIR;
}

inline std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Regular files below `folders` of the repository that end in one of `endings` (none: all),
// sorted, relative to the root.
inline std::vector<std::string> files(const std::vector<std::string>& folders,
                                      const std::vector<std::string>& endings = {}) {
  std::vector<std::string> found;
  for (const std::string& folder : folders) {
    auto root = source_folder() / folder;
    if (!std::filesystem::exists(root)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      if (!entry.is_regular_file()) continue;
      std::string extension = entry.path().extension();
      bool wanted = endings.empty() ||
                    std::find(endings.begin(), endings.end(), extension) != endings.end();
      if (wanted) found.push_back(entry.path().lexically_relative(source_folder()));
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

inline std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> all;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = std::min(text.find('\n', at), text.size());
    all.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return all;
}

}  // namespace plan::test

#endif  // TESTS_SUPPORT_FILES_H_
