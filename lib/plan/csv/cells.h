// The cells of a record with quotes, gathered one by one. For this module only.
#ifndef PLAN_CSV_CELLS_H_
#define PLAN_CSV_CELLS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plan/csv/fields.h"

namespace plan::csv {

class Cells {
 public:
  void clear() {
    befores_.clear();
    ends_.clear();
    doubled_.clear();
  }
  // A cell between two bytes of the text; `doubled`: quotes in it are written twice.
  void add(std::uint32_t before, std::uint32_t end, bool doubled) {
    if (doubled) doubled_.push_back(ends_.size());
    befores_.push_back(before);
    ends_.push_back(end);
  }
  [[nodiscard]] std::size_t size() const { return ends_.size(); }

  // `raw` is the record, which begins at byte `begin` of `base`, the text. The fields view it,
  // or a copy held here where quotes are doubled; once after clear().
  [[nodiscard]] Fields fields(const char* base, std::uint32_t begin, std::string_view raw) {
    if (!doubled_.empty()) base = write_out(begin, raw);
    return {base, befores_.data(), ends_.data(), ends_.size()};
  }

 private:
  const char* write_out(std::uint32_t begin, std::string_view raw);

  std::vector<std::uint32_t> befores_, ends_;
  std::vector<std::size_t> doubled_;  // cells
  std::string text_;
};

}  // namespace plan::csv

#endif  // PLAN_CSV_CELLS_H_
