// The bytes of a source that a reader still needs: from the record it is reading to what was
// pulled last. For this module only.
//
// Holds one block and what is left of the one before; grows only for a record that is longer.
// Bytes move when more are pulled: keep offsets, not pointers.
#ifndef PLAN_CSV_WINDOW_H_
#define PLAN_CSV_WINDOW_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "plan/base/result.h"
#include "plan/io/file.h"

namespace plan::csv {

class Window {
 public:
  enum class Pull : unsigned char { kMore, kEnd, kError };

  // `source` must outlive the window; its first byte is byte `offset` of the file.
  Window(ByteSource& source, std::size_t block, std::uint64_t offset);

  [[nodiscard]] std::string_view bytes() const { return {buffer_.get(), size_}; }
  [[nodiscard]] const char* data() const { return buffer_.get(); }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::uint64_t offset() const { return offset_; }  // in the file, of bytes()[0]

  // Lets go of the first `count` bytes.
  void drop(std::size_t count);
  // Puts up to one block more behind the bytes. After kEnd or kError it answers the same again.
  [[nodiscard]] Pull pull();
  [[nodiscard]] const Error& error() const { return error_; }  // after kError

 private:
  void make_room();

  ByteSource& source_;
  std::size_t block_;
  std::unique_ptr<char[]> buffer_;
  std::size_t capacity_ = 0;
  std::size_t size_ = 0;
  std::uint64_t offset_;
  bool ended_ = false;
  Error error_;
};

}  // namespace plan::csv

#endif  // PLAN_CSV_WINDOW_H_
