// A regular file of which several threads read parts at once.
//
// Every read names its place (pread), so nothing is shared but the descriptor. A file that
// becomes shorter while it is read is an error, never an early end.
#ifndef PLAN_IO_SEEKABLE_H_
#define PLAN_IO_SEEKABLE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "plan/base/result.h"
#include "plan/io/file.h"

namespace plan {

class SeekableFile {
 public:
  // Null when `path` is no regular file ("-" never is one): such a thing is read with
  // open_file(). Errors as there.
  [[nodiscard]] static Result<std::unique_ptr<SeekableFile>> open(const std::string& path);
  ~SeekableFile();
  SeekableFile(const SeekableFile&) = delete;
  SeekableFile& operator=(const SeekableFile&) = delete;

  [[nodiscard]] const std::string& name() const;
  [[nodiscard]] std::uint64_t size() const;  // when it was opened

  // Up to `size` bytes from `offset`; 0 is the end. Any thread may call it.
  [[nodiscard]] Result<std::size_t> read_at(std::uint64_t offset, char* buffer,
                                            std::size_t size) const;
  // The bytes from `offset` to the end; the file must outlive what is returned.
  [[nodiscard]] std::unique_ptr<ByteSource> from(std::uint64_t offset) const;

 private:
  struct Impl;
  explicit SeekableFile(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace plan

#endif  // PLAN_IO_SEEKABLE_H_
