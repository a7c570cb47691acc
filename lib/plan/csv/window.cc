#include "plan/csv/window.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace plan::csv {

Window::Window(ByteSource& source, std::size_t block, std::uint64_t offset)
    : source_(source), block_(std::max<std::size_t>(block, 1)), offset_(offset) {}

void Window::drop(std::size_t count) {
  if (count == 0) return;
  std::memmove(buffer_.get(), buffer_.get() + count, size_ - count);
  size_ -= count;
  offset_ += count;
}

Window::Pull Window::pull() {
  if (ended_) return error_.message.empty() ? Pull::kEnd : Pull::kError;
  make_room();
  Result<std::size_t> got = source_.read(buffer_.get() + size_, block_);
  if (!got) {
    error_ = got.error();
    ended_ = true;
    return Pull::kError;
  }
  size_ += *got;
  ended_ = *got == 0;
  return ended_ ? Pull::kEnd : Pull::kMore;
}

void Window::make_room() {
  if (size_ + block_ <= capacity_) return;
  std::size_t capacity = std::max(size_ + block_, 2 * capacity_);
  // Not cleared: every byte is read before it is looked at.
  std::unique_ptr<char[]> larger(new char[capacity]);
  if (size_ > 0) std::memcpy(larger.get(), buffer_.get(), size_);
  buffer_ = std::move(larger);
  capacity_ = capacity;
}

}  // namespace plan::csv
