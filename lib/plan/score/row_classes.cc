#include "plan/score/row_classes.h"

namespace plan::score {

void RowClasses::enter(std::uint32_t id) {
  std::size_t mask = index_.size() - 1;
  std::size_t at = classes_[id].row_class.hash() & mask;
  while (index_[at] != kNone) at = (at + 1) & mask;
  index_[at] = id;
}

std::uint32_t RowClasses::add(const Info& info) {
  auto made = static_cast<std::uint32_t>(classes_.size());
  classes_.push_back(info);
  if (index_.size() < 2 * classes_.size()) {
    index_.assign(index_.size() * 2, kNone);
    for (std::uint32_t id = 0; id < made; ++id) enter(id);
  }
  enter(made);
  return made;
}

}  // namespace plan::score
