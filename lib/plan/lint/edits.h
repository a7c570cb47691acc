// Edits of texts by bytes.
#ifndef PLAN_LINT_EDITS_H_
#define PLAN_LINT_EDITS_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace plan {

// Bytes [begin, end) of a file become `text`.
struct ByteEdit {
  std::string file;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string text;
  auto operator<=>(const ByteEdit&) const = default;
};

// Edits of several files that do not touch each other.
class EditSet {
 public:
  // Adds all of `edits` or, when one of them meets another, none. Two edits meet when they
  // share a byte or when one inserts at an end of the other: which came first would matter.
  bool add(const std::vector<ByteEdit>& edits);

  [[nodiscard]] bool empty() const { return files_.empty(); }
  [[nodiscard]] bool changes(const std::string& file) const { return files_.contains(file); }
  [[nodiscard]] std::vector<std::string> files() const;

  // REQUIRES: the edits of `file` lie within `text`.
  [[nodiscard]] std::string apply(const std::string& file, std::string_view text) const;

 private:
  friend class Moves;
  using Edits = std::map<std::uint32_t, ByteEdit>;  // by begin
  [[nodiscard]] bool meets(const ByteEdit& edit) const;

  std::map<std::string, Edits> files_;
};

// Where the bytes of files are found after edits.
class Moves {
 public:
  explicit Moves(const EditSet& edits);
  // Within replaced text: at the beginning of what replaced it.
  [[nodiscard]] std::uint32_t moved(const std::string& file, std::uint32_t offset) const;

 private:
  struct Step {
    std::uint32_t begin = 0, end = 0;  // of an edit, before it
    std::int64_t shift = 0;            // of what stands before it
    std::int64_t after = 0;            // of what stands behind it
  };
  std::map<std::string, std::vector<Step>> files_;
};

}  // namespace plan

#endif  // PLAN_LINT_EDITS_H_
