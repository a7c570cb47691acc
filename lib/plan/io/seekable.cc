#include "plan/io/seekable.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "plan/io/descriptor.h"
#include "plan/io/reason.h"

namespace plan {
namespace {

class PartSource : public ByteSource {
 public:
  PartSource(const SeekableFile& file, std::uint64_t offset) : file_(file), offset_(offset) {}

  Result<std::size_t> read(char* buffer, std::size_t size) override {
    Result<std::size_t> got = file_.read_at(offset_, buffer, size);
    offset_ += got.value_or(0);
    return got;
  }
  [[nodiscard]] const std::string& name() const override { return file_.name(); }

 private:
  const SeekableFile& file_;
  std::uint64_t offset_;
};

}  // namespace

struct SeekableFile::Impl {
  Descriptor file;
  std::string name;
  std::uint64_t size = 0;
};

SeekableFile::SeekableFile(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
SeekableFile::~SeekableFile() = default;

Result<std::unique_ptr<SeekableFile>> SeekableFile::open(const std::string& path) {
  std::unique_ptr<SeekableFile> none;
  struct stat status {};
  // Looked at before it is opened: opening a FIFO would wait for who writes to it, and twice.
  if (path == "-" || path.find('\0') != std::string::npos) return none;
  if (::stat(path.c_str(), &status) != 0) return cannot_read(path, errno);
  if (!S_ISREG(status.st_mode)) return none;
  auto impl = std::make_unique<Impl>();
  if (int error = open_path(path, O_RDONLY, 0, impl->file); error != 0) {
    return cannot_read(path, error);
  }
  if (::fstat(impl->file.get(), &status) != 0) return cannot_read(path, errno);
  if (!S_ISREG(status.st_mode)) return none;
  impl->name = path;
  impl->size = static_cast<std::uint64_t>(std::max<off_t>(status.st_size, 0));
  return std::unique_ptr<SeekableFile>(new SeekableFile(std::move(impl)));
}

const std::string& SeekableFile::name() const {
  return impl_->name;
}

std::uint64_t SeekableFile::size() const {
  return impl_->size;
}

Result<std::size_t> SeekableFile::read_at(std::uint64_t offset, char* buffer,
                                          std::size_t size) const {
  std::size_t count = 0;
  if (int error = read_some_at(impl_->file.get(), buffer, size, offset, count); error != 0) {
    return cannot_read(impl_->name, error);
  }
  if (count > 0 || size == 0 || offset >= impl_->size) return count;
  struct stat status {};
  if (::fstat(impl_->file.get(), &status) != 0) return cannot_read(impl_->name, errno);
  // Files of the system (in /sys) are of any length, whatever their size says.
  if (static_cast<std::uint64_t>(status.st_size) >= impl_->size) return count;
  return became_shorter(impl_->name);
}

std::unique_ptr<ByteSource> SeekableFile::from(std::uint64_t offset) const {
  return std::make_unique<PartSource>(*this, offset);
}

}  // namespace plan
