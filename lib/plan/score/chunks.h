// Values by number, in chunks that do not move: growing copies nothing and leaves little idle.
#ifndef PLAN_SCORE_CHUNKS_H_
#define PLAN_SCORE_CHUNKS_H_

#include <cassert>
#include <cstddef>
#include <memory>
#include <vector>

namespace plan::score {

template <class T>
class Chunks {
 public:
  [[nodiscard]] T& operator[](std::size_t i) {
    assert(i < size_);
    return chunks_.data()[i / kSize].get()[i % kSize];
  }
  [[nodiscard]] const T& operator[](std::size_t i) const {
    assert(i < size_);
    return chunks_.data()[i / kSize].get()[i % kSize];
  }
  [[nodiscard]] std::size_t size() const { return size_; }
  void push_back(const T& value) {
    if (size_ == chunks_.size() * kSize) chunks_.push_back(std::make_unique<T[]>(kSize));
    ++size_;
    (*this)[size_ - 1] = value;
  }
  // Leaves the first `size`.
  void cut(std::size_t size) { size_ = size < size_ ? size : size_; }
  // Gives the memory of the values before `i` back; they must not be looked at any more.
  void forget(std::size_t i) {
    for (std::size_t chunk = 0; chunk < i / kSize; ++chunk) chunks_[chunk].reset();
  }

 private:
  static constexpr std::size_t kSize = 2048;

  std::vector<std::unique_ptr<T[]>> chunks_;
  std::size_t size_ = 0;
};

}  // namespace plan::score

#endif  // PLAN_SCORE_CHUNKS_H_
