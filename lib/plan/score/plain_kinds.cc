#include "plan/score/plain_kinds.h"

namespace plan::score {

std::uint32_t PlainKinds::learn(const RowClass& row_class, const RowNeeds& needs) {
  const std::uint32_t targets = row_class.targets;
  if (bare_.size() <= targets) {
    bare_.resize(targets + 1, kNone);
    matters_.resize(targets + 1);
  }
  auto mask = [](bool matters) { return matters ? ~0U : 0U; };
  matters_[targets] = {needs.zero_count, mask(needs.level), mask(needs.source),
                       mask(needs.points)};
  zeros_matter_ = zeros_matter_ || needs.zero_count;
  Key key{targets, row_class.level, row_class.source, row_class.points,
          row_class.count_kind == CountKind::kZero};
  std::uint32_t kind = kinds_.find_or_add(key, key.hash());
  if (key.is_bare()) bare_[targets] = kind;
  return kind;
}

void PlainKinds::find(const PlainCells& cells, std::size_t size,
                      PlainColumn<std::uint32_t>& kinds) const {
  const std::uint32_t* bare = bare_.data();
  const auto known = static_cast<std::uint32_t>(bare_.size());
  for (std::size_t i = 0; i < size; ++i) {
    std::uint32_t targets = cells.targets.data()[i];
    kinds.data()[i] = targets < known ? bare[targets] : kNone;
  }
  if (!cells.graded && !zeros_matter_) return;
  for (std::size_t i = 0; i < size; ++i) {
    std::uint32_t targets = cells.targets.data()[i];
    if (targets >= known) continue;
    const Matters& matters = matters_.data()[targets];
    const bool zero = matters.zero & (cells.ones.data()[i] == 0);
    const std::uint32_t level = cells.level.data()[i] & matters.level;
    const std::uint32_t source = cells.source.data()[i] & matters.source;
    const std::uint32_t points = cells.points.data()[i] & matters.points;
    if (!zero && (level | source | points) == 0) continue;
    Key key{targets, level, source, points, zero};
    kinds.data()[i] = kinds_.find(key, key.hash());
  }
}

}  // namespace plan::score
