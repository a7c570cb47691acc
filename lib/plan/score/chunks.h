// Values by number, in chunks that do not move: growing copies nothing and leaves little idle.
//
// The memory comes from the system page by page, as it is first written to, and goes back at
// once: what a thread has given back to its allocator, another one could not use.
#ifndef PLAN_SCORE_CHUNKS_H_
#define PLAN_SCORE_CHUNKS_H_

#include <cassert>
#include <cstddef>
#include <memory>
#include <type_traits>
#include <vector>

namespace plan::score {

// Memory of whole pages.
class Pages {
 public:
  explicit Pages(std::size_t bytes);  // std::bad_alloc: there are none
  Pages(Pages&& other) noexcept;
  Pages& operator=(Pages&& other) noexcept;
  ~Pages() { release(); }

  [[nodiscard]] void* data() const { return data_; }
  void release();
  // Asks for pages of megabytes, where the system has them: what is looked up here and there in
  // much memory spends much of its time on finding the pages.
  void prefer_large();
  // Gives back the memory of a part that is not looked at any more, as far as it is whole
  // pages.
  void release(std::size_t begin, std::size_t size);

 private:
  void* data_ = nullptr;
  std::size_t bytes_ = 0;
};

template <class T>
class Chunks {
  static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

 public:
  [[nodiscard]] T& operator[](std::size_t i) {
    assert(i < size_);
    return at(i);
  }
  [[nodiscard]] const T& operator[](std::size_t i) const {
    assert(i < size_);
    return at(i);
  }
  [[nodiscard]] std::size_t size() const { return size_; }
  void push_back(const T& value) {
    if (size_ == chunks_.size() * kSize) chunks_.emplace_back(kSize * sizeof(T));
    std::construct_at(&at(size_), value);
    ++size_;
  }
  // Leaves the first `size`.
  void cut(std::size_t size) { size_ = size < size_ ? size : size_; }
  // Gives the memory of the values before `i` back; they must not be looked at any more.
  void forget(std::size_t i) {
    for (std::size_t chunk = 0; chunk < i / kSize; ++chunk) chunks_[chunk].release();
  }

 private:
  static constexpr std::size_t kSize = 2048;

  [[nodiscard]] T& at(std::size_t i) const {
    return static_cast<T*>(chunks_.data()[i / kSize].data())[i % kSize];
  }

  std::vector<Pages> chunks_;
  std::size_t size_ = 0;
};

}  // namespace plan::score

#endif  // PLAN_SCORE_CHUNKS_H_
