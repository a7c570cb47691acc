// Records as a reader gives them, one at a time or many at once.
#ifndef PLAN_CSV_RECORD_H_
#define PLAN_CSV_RECORD_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "plan/csv/fields.h"

namespace plan::csv {

struct Record {
  Fields fields;
  std::uint64_t number = 0;  // 1-based, blank lines not counted
  std::uint64_t line = 0;    // 1-based physical line on which it begins
  std::string_view raw;      // its bytes as they stand in the file, without the line end
  bool blank = false;        // no field holds anything but blanks
};

// Whether no field holds anything but blanks.
[[nodiscard]] bool is_blank(const Fields& fields);

// Records that are alike: the cells of each stand `stride` places behind those of the one
// before. Does not own anything.
class Run {
 public:
  Run() = default;
  Run(const Fields& first, std::size_t stride, std::size_t size)
      : first_(first), stride_(stride), size_(size) {}

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] std::size_t columns() const { return first_.size(); }
  [[nodiscard]] Fields operator[](std::size_t i) const { return first_.moved(i * stride_); }
  // Calls use(i, cell) with the cell of each record in that column.
  template <class Use>
  void for_each_cell(std::size_t column, Use use) const {
    Fields cell = first_.moved(column);
    for (std::size_t i = 0; i < size_; ++i, cell = cell.moved(stride_)) use(i, cell.front());
  }
  // Without the first `count`.
  [[nodiscard]] Run behind(std::size_t count) const {
    return {(*this)[count], stride_, size_ - count};
  }

 private:
  Fields first_;
  std::size_t stride_ = 0;
  std::size_t size_ = 0;
};

// Records that follow each other without blank lines between them. All but the last take one
// line each and hold no quotes; those of `even` have as many cells as its first. Record i
// stands on the i-th line behind `line`, and so does its number.
struct Batch {
  Run even;
  Run last;  // at most one, whatever it holds
  std::string_view last_raw;
  std::uint64_t number = 0, line = 0;

  [[nodiscard]] std::size_t size() const { return even.size() + last.size(); }
  [[nodiscard]] bool empty() const { return size() == 0; }
  [[nodiscard]] Fields fields(std::size_t i) const {
    return i < even.size() ? even[i] : last[0];
  }
  [[nodiscard]] std::string_view raw(std::size_t i) const {
    return i < even.size() ? even[i].whole() : last_raw;
  }
  [[nodiscard]] Record operator[](std::size_t i) const {
    Record record{fields(i), number + i, line + i, raw(i)};
    record.blank = is_blank(record.fields);
    return record;
  }
  // Without the first `count`. REQUIRES: count <= size()
  [[nodiscard]] Batch behind(std::size_t count) const {
    bool some_even = count <= even.size();
    return {even.behind(some_even ? count : even.size()), some_even ? last : Run(), last_raw,
            number + count, line + count};
  }
};

}  // namespace plan::csv

#endif  // PLAN_CSV_RECORD_H_
