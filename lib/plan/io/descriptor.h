// A file descriptor and the calls on it that deal with interrupts and short counts. For this
// module only. Functions return 0 or an errno value.
#ifndef PLAN_IO_DESCRIPTOR_H_
#define PLAN_IO_DESCRIPTOR_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace plan {

// Owns a descriptor, or borrows one (standard input and output are never closed).
class Descriptor {
 public:
  Descriptor() = default;
  static Descriptor own(int fd) { return Descriptor(fd, true); }
  static Descriptor borrow(int fd) { return Descriptor(fd, false); }
  Descriptor(Descriptor&& other) noexcept;
  Descriptor& operator=(Descriptor&& other) noexcept;
  ~Descriptor();

  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] bool is_open() const { return fd_ >= 0; }
  // Errors of earlier writes may come to light only here.
  [[nodiscard]] int close();

 private:
  Descriptor(int fd, bool owned) : fd_(fd), owned_(owned) {}
  int fd_ = -1;
  bool owned_ = false;
};

// Opens with O_CLOEXEC; `mode` is for files that are created.
[[nodiscard]] int open_path(const std::string& path, int flags, unsigned mode,
                            Descriptor& opened);
// One read of up to `size` bytes; count 0 is the end.
[[nodiscard]] int read_some(int fd, char* buffer, std::size_t size, std::size_t& count);
// The same from byte `offset`, where the descriptor stands staying as it is.
[[nodiscard]] int read_some_at(int fd, char* buffer, std::size_t size, std::uint64_t offset,
                               std::size_t& count);
[[nodiscard]] int write_all(int fd, std::string_view bytes);
// Nothing where the file system knows no flushing.
[[nodiscard]] int flush_to_disk(int fd);

}  // namespace plan

#endif  // PLAN_IO_DESCRIPTOR_H_
