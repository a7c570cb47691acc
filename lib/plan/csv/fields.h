// The cells of a record: views, made when they are asked for.
#ifndef PLAN_CSV_FIELDS_H_
#define PLAN_CSV_FIELDS_H_

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace plan::csv {

// Cell i stands behind byte befores[i] of `base` and ends before byte ends[i]; the separator
// that ends one cell stands before the next, so both may be one array. Does not own anything.
class Fields {
 public:
  class iterator {
   public:
    using iterator_category = std::input_iterator_tag;  // its references are values
    using iterator_concept = std::random_access_iterator_tag;
    using value_type = std::string_view;
    using difference_type = std::ptrdiff_t;
    using pointer = const std::string_view*;
    using reference = std::string_view;

    iterator() = default;
    iterator(const Fields& fields, std::size_t at) : fields_(&fields), at_(at) {}
    std::string_view operator*() const { return (*fields_)[at_]; }
    std::string_view operator[](difference_type n) const { return *(*this + n); }
    iterator& operator++() { return ++at_, *this; }
    iterator& operator--() { return --at_, *this; }
    iterator operator++(int) { return {*fields_, at_++}; }
    iterator operator--(int) { return {*fields_, at_--}; }
    iterator& operator+=(difference_type n) {
      at_ += static_cast<std::size_t>(n);
      return *this;
    }
    iterator& operator-=(difference_type n) { return *this += -n; }
    friend iterator operator+(iterator it, difference_type n) { return it += n; }
    friend iterator operator+(difference_type n, iterator it) { return it += n; }
    friend iterator operator-(iterator it, difference_type n) { return it -= n; }
    friend difference_type operator-(const iterator& a, const iterator& b) {
      return static_cast<difference_type>(a.at_) - static_cast<difference_type>(b.at_);
    }
    friend bool operator==(const iterator& a, const iterator& b) { return a.at_ == b.at_; }
    friend auto operator<=>(const iterator& a, const iterator& b) { return a.at_ <=> b.at_; }

   private:
    const Fields* fields_ = nullptr;
    std::size_t at_ = 0;
  };

  Fields() = default;
  Fields(const char* base, const std::uint32_t* befores, const std::uint32_t* ends,
         std::size_t size)
      : base_(base), befores_(befores), ends_(ends), size_(size) {}

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  // Byte 0xFFFFFFFF stands before byte 0.
  [[nodiscard]] std::string_view operator[](std::size_t i) const {
    assert(i < size_);
    std::uint32_t begin = befores_[i] + 1;
    return {base_ + begin, ends_[i] - begin};
  }
  // Where cell i ends. Between two that stand side by side that is the separator.
  [[nodiscard]] const char* end_of(std::size_t i) const { return base_ + ends_[i]; }
  // Whether one byte stands between each two: none is in quotes.
  [[nodiscard]] bool side_by_side() const { return befores_ + 1 == ends_; }
  [[nodiscard]] std::string_view front() const { return (*this)[0]; }
  [[nodiscard]] std::string_view back() const { return (*this)[size_ - 1]; }
  [[nodiscard]] iterator begin() const { return {*this, 0}; }
  [[nodiscard]] iterator end() const { return {*this, size_}; }
  // Leaves the first `count`.
  void cut(std::size_t count) { size_ = count < size_ ? count : size_; }
  // As many cells, of which each stands so many places further on in both arrays.
  [[nodiscard]] Fields moved(std::size_t places) const {
    return {base_, befores_ + places, ends_ + places, size_};
  }
  // From the first cell to the last, what stands between them too. REQUIRES: !empty()
  [[nodiscard]] std::string_view whole() const {
    std::uint32_t begin = befores_[0] + 1;
    return {base_ + begin, ends_[size_ - 1] - begin};
  }

 private:
  const char* base_ = nullptr;
  const std::uint32_t* befores_ = nullptr;
  const std::uint32_t* ends_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace plan::csv

#endif  // PLAN_CSV_FIELDS_H_
