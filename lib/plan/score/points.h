// The points that rows bring themselves, numbered as they are met. Not thread-safe.
#ifndef PLAN_SCORE_POINTS_H_
#define PLAN_SCORE_POINTS_H_

#include <cstdint>

#include "plan/score/keyed_table.h"
#include "plan/score/memo.h"

namespace plan::score {

class PointsPool {
 public:
  static constexpr std::uint32_t kBlank = 0;  // the number of none
  static constexpr std::uint32_t kUnknown = 0xFFFFFFFF;

  // `millionths`: of a point.
  [[nodiscard]] std::uint32_t id(std::int64_t millionths) {
    return table_.find_or_add({millionths}, Key{millionths}.hash()) + 1;
  }
  // kUnknown: they were not met yet.
  [[nodiscard]] std::uint32_t known(std::int64_t millionths) const {
    std::uint32_t row = table_.find({millionths}, Key{millionths}.hash());
    return row == Table::kNone ? kUnknown : row + 1;
  }
  // REQUIRES: an id that was given, not kBlank.
  [[nodiscard]] std::int64_t millionths(std::uint32_t id) const {
    return table_[id - 1].key.millionths;
  }

 private:
  struct Key {
    std::int64_t millionths = 0;
    friend bool operator==(const Key&, const Key&) = default;
    [[nodiscard]] std::uint64_t hash() const {
      return fold_multiply(static_cast<std::uint64_t>(millionths) ^ kOdd, kOther);
    }
  };
  struct Row {
    Key key;
  };
  using Table = KeyedTable<Row>;
  Table table_;
};

}  // namespace plan::score

#endif  // PLAN_SCORE_POINTS_H_
