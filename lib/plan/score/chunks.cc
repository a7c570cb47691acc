#include "plan/score/chunks.h"

#include <sys/mman.h>
#include <unistd.h>

#include <new>
#include <utility>

namespace plan::score {

Pages::Pages(std::size_t bytes) : bytes_(bytes) {
  void* data =
      ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (data == MAP_FAILED) throw std::bad_alloc();
  data_ = data;
}

Pages::Pages(Pages&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), bytes_(std::exchange(other.bytes_, 0)) {}

Pages& Pages::operator=(Pages&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(bytes_, other.bytes_);
  return *this;
}

void Pages::release() {
  if (data_ != nullptr) ::munmap(data_, bytes_);
  data_ = nullptr;
}

void Pages::prefer_large() {
  // It is a wish: nothing depends on it.
  (void)::madvise(data_, bytes_, MADV_HUGEPAGE);
}

void Pages::release(std::size_t begin, std::size_t size) {
  const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
  std::size_t first = (begin + page - 1) / page * page, last = (begin + size) / page * page;
  if (first >= last) return;
  (void)::madvise(static_cast<char*>(data_) + first, last - first, MADV_DONTNEED);
}

}  // namespace plan::score
