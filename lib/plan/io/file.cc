#include "plan/io/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iterator>
#include <utility>

#include "plan/io/descriptor.h"
#include "plan/io/reason.h"
#include "plan/text/fold.h"
#include "plan/text/utf8.h"

namespace plan {
namespace {

constexpr std::size_t kBlock = 1 << 16;

constexpr Words kTooBig{"{file} has more than {limit} bytes (limit `bytes`)",
                        "{file} 超过 {limit} 字节（限制 bytes）"};
constexpr Words kRaise{
    "if it is meant to be so large, raise the limit with `--limit bytes=VALUE`, or `bytes:` "
    "under `limits:` in .plan.yaml",
    "如确有需要，用 --limit bytes=数值 调高，或在 .plan.yaml 的 limits: 下写 bytes:"};

// Many systems export tables as web pages or XML, which spreadsheets open.
bool begins_as_page(std::string_view text) {
  constexpr std::string_view kTags[] = {"<html", "<!doctype", "<?xml", "<table", "<meta"};
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::string begin = fold_name(trim(text.substr(0, 64)));
  return std::any_of(std::begin(kTags), std::end(kTags),
                     [&](std::string_view tag) { return begin.starts_with(tag); });
}

int open_input(const std::string& path, Descriptor& opened, struct stat& status) {
  if (path == "-") {
    opened = Descriptor::borrow(STDIN_FILENO);
  } else if (int error = open_path(path, O_RDONLY, 0, opened); error != 0) {
    return error;
  }
  if (::fstat(opened.get(), &status) != 0) return errno;
  return S_ISDIR(status.st_mode) ? EISDIR : 0;
}

class FileSource : public ByteSource {
 public:
  // `size`: what a regular file held when it was opened, else 0.
  FileSource(Descriptor file, std::string name, std::uint64_t size)
      : file_(std::move(file)), name_(std::move(name)), size_(size) {}

  Result<std::size_t> read(char* buffer, std::size_t size) override {
    std::size_t count = 0;
    if (int error = read_some(file_.get(), buffer, size, count); error != 0) {
      return cannot_read(name_, error);
    }
    read_ += count;
    if (count == 0 && size > 0 && read_ < size_ && is_shorter()) return became_shorter(name_);
    return count;
  }
  const std::string& name() const override { return name_; }

 private:
  // Files of the system (in /sys) end before their size and are whole all the same.
  [[nodiscard]] bool is_shorter() const {
    struct stat status {};
    return ::fstat(file_.get(), &status) == 0 &&
           static_cast<std::uint64_t>(status.st_size) < size_;
  }

  Descriptor file_;
  std::string name_;
  std::uint64_t size_;
  std::uint64_t read_ = 0;
};

class MemorySource : public ByteSource {
 public:
  MemorySource(std::string name, std::string_view bytes, std::size_t block)
      : name_(std::move(name)), rest_(bytes), block_(std::max<std::size_t>(block, 1)) {}

  Result<std::size_t> read(char* buffer, std::size_t size) override {
    std::size_t count = std::min({size, block_, rest_.size()});
    if (count > 0) std::memcpy(buffer, rest_.data(), count);
    rest_.remove_prefix(count);
    return count;
  }
  const std::string& name() const override { return name_; }

 private:
  std::string name_;
  std::string_view rest_;
  std::size_t block_;
};

}  // namespace

Result<std::string> read_file(const std::string& path, std::size_t max_bytes) {
  Descriptor file;
  struct stat status {};
  if (int error = open_input(path, file, status); error != 0) return cannot_read(path, error);
  auto too_big = [&] {
    return fail(say(kTooBig, {{"file", input_name(path)}, {"limit", max_bytes}}), say(kRaise));
  };
  std::string bytes;
  if (S_ISREG(status.st_mode)) {
    auto size = static_cast<std::uint64_t>(std::max<off_t>(status.st_size, 0));
    if (path != "-" && size > max_bytes) return too_big();
    // One more than it should need, so that the end is met without growing.
    bytes.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(size, max_bytes)) + 1);
  }
  for (;;) {
    // What the file's size says is only a hint: it may grow, and in /proc it is 0.
    std::size_t old = bytes.size();
    std::size_t room = std::max(bytes.capacity() - old, kBlock);
    bytes.resize(old + std::min(room, max_bytes - old + 1));
    std::size_t count = 0;
    if (int error = read_some(file.get(), bytes.data() + old, bytes.size() - old, count);
        error != 0) {
      return cannot_read(path, error);
    }
    bytes.resize(old + count);
    if (count == 0) return bytes;
    if (bytes.size() > max_bytes) return too_big();
  }
}

Result<std::unique_ptr<ByteSource>> open_file(const std::string& path) {
  Descriptor file;
  struct stat status {};
  if (int error = open_input(path, file, status); error != 0) return cannot_read(path, error);
  // Standard input may have been read in part by others.
  bool sized = path != "-" && S_ISREG(status.st_mode) && status.st_size > 0;
  return std::make_unique<FileSource>(std::move(file), path,
                                      sized ? static_cast<std::uint64_t>(status.st_size) : 0);
}

std::unique_ptr<ByteSource> memory_source(std::string name, std::string_view bytes,
                                          std::size_t block) {
  return std::make_unique<MemorySource>(std::move(name), bytes, block);
}

FileIdentity identify(const std::string& path) {
  struct stat status {};
  bool found = path == "-" ? ::fstat(STDIN_FILENO, &status) == 0
                           : path.find('\0') == path.npos && ::stat(path.c_str(), &status) == 0;
  if (!found) return {};
  return {status.st_dev, status.st_ino, true};
}

bool looks_like_office_file(std::string_view first_bytes) {
  return begins_as_page(first_bytes) || first_bytes.starts_with("PK\x03\x04") ||
         first_bytes.starts_with("PK\x05\x06") ||
         first_bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

}  // namespace plan
