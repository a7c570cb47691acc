// Writing files so that the old one stays whole until the new one is.
#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "plan/io/descriptor.h"
#include "plan/io/file.h"
#include "plan/io/reason.h"
#include "plan/io/temporaries.h"

namespace plan {
namespace {

constexpr Words kIsInput{"it is one of the inputs", "它也是输入文件"};
constexpr Words kTwice{"two outputs would go to the same file", "两个输出会写到同一个文件"};

// Where the bytes of one output go.
struct Target {
  std::string path;            // behind symbolic links
  std::optional<mode_t> mode;  // of the file that is there
  uid_t owner = 0;
  gid_t group = 0;
  Descriptor direct;  // open: write straight into this
  Temporary temporary;
};

std::string folder_of(const std::string& path) {
  std::size_t slash = path.rfind('/');
  if (slash == path.npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

// The number of /dev/stdout, /dev/fd/N and their kin: renaming over such a name would miss
// the file that is open there.
std::optional<int> descriptor_number(const std::string& path) {
  if (path == "-" || path == "/dev/stdout") return STDOUT_FILENO;
  if (path == "/dev/stderr") return STDERR_FILENO;
  for (const char* folder : {"/dev/fd/", "/proc/self/fd/"}) {
    if (!path.starts_with(folder)) continue;
    std::string digits = path.substr(std::char_traits<char>::length(folder));
    bool number = !digits.empty() && digits.size() <= 6 &&
                  digits.find_first_not_of("0123456789") == digits.npos;
    if (number) return std::atoi(digits.c_str());
  }
  return std::nullopt;
}

// Follows the links of the last component, whether or not a file is at their end.
int follow_links(std::string& path) {
  constexpr int kMostLinks = 40;
  for (int i = 0; i < kMostLinks; ++i) {
    if (descriptor_number(path)) return 0;
    char buffer[PATH_MAX];
    ssize_t length = ::readlink(path.c_str(), buffer, sizeof buffer);
    if (length < 0) return errno == EINVAL || errno == ENOENT ? 0 : errno;
    if (static_cast<std::size_t>(length) == sizeof buffer) return ENAMETOOLONG;
    std::string link(buffer, static_cast<std::size_t>(length));
    path = link.starts_with('/') ? link : folder_of(path) + "/" + link;
  }
  return ELOOP;
}

// Finds out where `path` leads, without changing anything.
int resolve(const std::string& path, Target& target) {
  if (path.empty()) return ENOENT;
  if (path.find('\0') != path.npos) return EINVAL;
  target.path = path;
  if (int error = follow_links(target.path); error != 0) return error;
  if (std::optional<int> number = descriptor_number(target.path)) {
    target.direct = Descriptor::borrow(*number);
    return 0;
  }
  struct stat status {};
  if (::stat(target.path.c_str(), &status) != 0) {
    if (errno != ENOENT) return errno;
    return target.path.ends_with('/') ? EISDIR : 0;
  }
  if (S_ISDIR(status.st_mode)) return EISDIR;
  if (!S_ISREG(status.st_mode)) {
    return open_path(target.path, O_WRONLY, 0, target.direct);
  }
  // Renaming would get round a file's write protection: that is not ours to lift.
  if (::faccessat(AT_FDCWD, target.path.c_str(), W_OK, AT_EACCESS) != 0) return errno;
  target.mode = status.st_mode & 0777;
  target.owner = status.st_uid;
  target.group = status.st_gid;
  return 0;
}

std::string random_name() {
  unsigned char bytes[8];
  if (::getrandom(bytes, sizeof bytes, GRND_NONBLOCK) != sizeof bytes) {
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    auto seed = static_cast<std::uint64_t>(now.tv_nsec) ^
                (static_cast<std::uint64_t>(::getpid()) << 32);
    for (unsigned char& byte : bytes) {
      byte = static_cast<unsigned char>(seed);
      seed >>= 8;
    }
  }
  std::string name = ".plan-";
  for (unsigned char byte : bytes) {
    name += "0123456789abcdef"[byte >> 4];
    name += "0123456789abcdef"[byte & 15];
  }
  return name + ".tmp";
}

int write_temporary(Target& target, std::string_view bytes) {
  constexpr int kMostTries = 16;
  Descriptor file;
  int error = EEXIST;
  for (int i = 0; i < kMostTries && error == EEXIST; ++i) {
    // Beside the target: a rename must not cross file systems.
    std::string path = folder_of(target.path) + "/" + random_name();
    if (path.size() >= PATH_MAX) return ENAMETOOLONG;
    target.temporary = Temporary(path);
    // Created as any new file is: the system applies the umask.
    error = open_path(path, O_WRONLY | O_CREAT | O_EXCL, 0666, file);
    if (error != 0) target.temporary.keep();
  }
  if (error != 0) return error;
  if (error = write_all(file.get(), bytes); error != 0) return error;
  if (target.mode) {
    // Another's file stays theirs where we may do that; the mode comes after, as a change of
    // owner may reset it.
    if (target.owner != ::geteuid() || target.group != ::getegid()) {
      if (::fchown(file.get(), target.owner, target.group) != 0) errno = 0;
    }
    if (::fchmod(file.get(), *target.mode) != 0) return errno;
  }
  if (error = flush_to_disk(file.get()); error != 0) return error;
  return file.close();
}

int write_direct(Target& target, std::string_view bytes) {
  int error = write_all(target.direct.get(), bytes);
  // Whoever read our output has had enough: `plan … | head` is no failure.
  if (error == EPIPE) error = 0;
  int closed = target.direct.close();
  return error != 0 ? error : closed;
}

int put_in_place(Target& target) {
  if (::rename(target.temporary.path(), target.path.c_str()) != 0) return errno;
  target.temporary.keep();
  Descriptor folder;
  // The file is in place; a folder that cannot be opened or flushed only makes it less sure
  // to outlive a power cut.
  if (open_path(folder_of(target.path), O_RDONLY | O_DIRECTORY, 0, folder) != 0) return 0;
  return flush_to_disk(folder.get()) == EIO ? EIO : 0;
}

struct Output {
  const std::string& path;
  std::string_view bytes;
};

// Refuses a target that is an input, and two outputs that would meet in one file however
// their names are spelled.
Result<void> check_targets(const std::vector<Output>& outputs,
                           const std::vector<Target>& targets,
                           const std::vector<std::string>& inputs) {
  std::vector<FileIdentity> taken;
  for (const std::string& input : inputs) taken.push_back(identify(input));
  std::set<std::tuple<std::uint64_t, std::uint64_t, std::string>> seen;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const Target& target = targets[i];
    if (target.direct.is_open()) continue;
    FileIdentity file = identify(target.path);
    if (file.known && std::find(taken.begin(), taken.end(), file) != taken.end()) {
      return cannot_write(outputs[i].path, say(kIsInput));
    }
    FileIdentity folder = identify(folder_of(target.path));
    std::string name = target.path.substr(target.path.rfind('/') + 1);
    if (!seen.emplace(folder.device, folder.inode, name).second) {
      return cannot_write(outputs[i].path, say(kTwice));
    }
  }
  return {};
}

Result<void> write_outputs(const std::vector<Output>& outputs,
                           const std::vector<std::string>& inputs) {
  // Temporaries that are not put in place are removed when this goes.
  std::vector<Target> targets(outputs.size());
  auto each = [&](bool direct, auto&& action) -> Result<void> {
    for (std::size_t i = 0; i < outputs.size(); ++i) {
      if (targets[i].direct.is_open() != direct) continue;
      if (int error = action(targets[i], outputs[i].bytes); error != 0) {
        return cannot_write(outputs[i].path, error);
      }
    }
    return {};
  };
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    if (int error = resolve(outputs[i].path, targets[i]); error != 0) {
      return cannot_write(outputs[i].path, error);
    }
  }
  Result<void> result = check_targets(outputs, targets, inputs);
  if (result) result = each(false, write_temporary);
  if (result) result = each(true, write_direct);
  for (std::size_t i = 0; result && i < outputs.size(); ++i) {
    if (targets[i].temporary.path()[0] == '\0') continue;
    if (int error = put_in_place(targets[i]); error != 0) {
      result = cannot_write(outputs[i].path, error);
    }
  }
  return result;
}

}  // namespace

Result<void> write_files(const std::vector<OutputFile>& files,
                         const std::vector<std::string>& inputs) {
  std::vector<Output> outputs;
  for (const OutputFile& file : files) outputs.push_back({file.path, file.bytes});
  return write_outputs(outputs, inputs);
}

Result<void> write_file(const std::string& path, std::string_view bytes,
                        const std::vector<std::string>& inputs) {
  return write_outputs({{path, bytes}}, inputs);
}

}  // namespace plan
