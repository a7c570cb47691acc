#include "plan/io/descriptor.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace plan {
namespace {

// The most that one call is asked to move; the system moves at most 2 GiB anyway.
constexpr std::size_t kMostAtOnce = std::size_t{1} << 30;

// Standard input and output may have been set to fail rather than wait, by whoever shares
// them.
bool waited(int fd, short events) {
  pollfd waiting{fd, events, 0};
  return ::poll(&waiting, 1, -1) >= 0 || errno == EINTR;
}

}  // namespace

Descriptor::Descriptor(Descriptor&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)), owned_(other.owned_) {}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(fd_, other.fd_);
  std::swap(owned_, other.owned_);
  return *this;
}

Descriptor::~Descriptor() {
  (void)close();
}

int Descriptor::close() {
  int fd = std::exchange(fd_, -1);
  if (fd < 0 || !owned_) return 0;
  // After EINTR the descriptor is gone on Linux: trying again could close another's.
  return ::close(fd) == 0 || errno == EINTR ? 0 : errno;
}

int open_path(const std::string& path, int flags, unsigned mode, Descriptor& opened) {
  if (path.empty()) return ENOENT;
  if (path.find('\0') != path.npos) return EINVAL;
  int fd = -1;
  do {
    fd = ::open(path.c_str(), flags | O_CLOEXEC | O_NOCTTY, mode);
  } while (fd < 0 && errno == EINTR);
  if (fd < 0) return errno;
  opened = Descriptor::own(fd);
  return 0;
}

int read_some(int fd, char* buffer, std::size_t size, std::size_t& count) {
  count = 0;
  for (;;) {
    ssize_t got = ::read(fd, buffer, std::min(size, kMostAtOnce));
    if (got >= 0) {
      count = static_cast<std::size_t>(got);
      return 0;
    }
    int error = errno;
    if (error == EINTR) continue;
    if ((error == EAGAIN || error == EWOULDBLOCK) && waited(fd, POLLIN)) continue;
    return error;
  }
}

int read_some_at(int fd, char* buffer, std::size_t size, std::uint64_t offset,
                 std::size_t& count) {
  count = 0;
  for (;;) {
    ssize_t got = ::pread(fd, buffer, std::min(size, kMostAtOnce), static_cast<off_t>(offset));
    if (got >= 0) {
      count = static_cast<std::size_t>(got);
      return 0;
    }
    if (errno != EINTR) return errno;
  }
}

int write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t put = ::write(fd, bytes.data(), std::min(bytes.size(), kMostAtOnce));
    if (put >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(put));
      continue;
    }
    int error = errno;
    if (error == EINTR) continue;
    if ((error == EAGAIN || error == EWOULDBLOCK) && waited(fd, POLLOUT)) continue;
    return error;
  }
  return 0;
}

int flush_to_disk(int fd) {
  int result = 0;
  do {
    result = ::fsync(fd);
  } while (result != 0 && errno == EINTR);
  if (result == 0 || errno == EINVAL || errno == ENOTSUP || errno == ENOSYS) return 0;
  return errno;
}

}  // namespace plan
