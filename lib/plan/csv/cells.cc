#include "plan/csv/cells.h"

namespace plan::csv {

// Puts the cells with doubled quotes behind a copy of the record, so that all stand in one
// text.
const char* Cells::write_out(std::uint32_t begin, std::string_view raw) {
  text_ = raw;
  for (std::uint32_t& before : befores_) before -= begin;
  for (std::uint32_t& end : ends_) end -= begin;
  for (std::size_t cell : doubled_) {
    std::uint32_t first = befores_[cell] + 1;
    std::string_view left = raw.substr(first, ends_[cell] - first);
    befores_[cell] = static_cast<std::uint32_t>(text_.size() - 1);
    while (!left.empty()) {
      std::size_t quote = left.find('"');
      text_ += left.substr(0, quote == left.npos ? quote : quote + 1);
      left.remove_prefix(quote == left.npos ? left.size() : quote + 2);
    }
    ends_[cell] = static_cast<std::uint32_t>(text_.size());
  }
  return text_.data();
}

}  // namespace plan::csv
