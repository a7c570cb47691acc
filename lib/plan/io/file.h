// Files: read whole under a cap, read as a stream, written so that the old file stays whole.
//
// "-" is standard input or output. Nothing here prints; every failure is an Error that names
// the file and the reason in words. A read error is an error, never the end of the file.
#ifndef PLAN_IO_FILE_H_
#define PLAN_IO_FILE_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "plan/base/result.h"

namespace plan {

// Reads all of `path` ("-": standard input). A folder, a missing file, and more than
// `max_bytes` (limit named in the message) are errors; pipes and devices are fine.
[[nodiscard]] Result<std::string> read_file(const std::string& path, std::size_t max_bytes);

// Bytes pulled in blocks. read() fills up to `size` bytes and returns how many; 0 is the end.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  [[nodiscard]] virtual Result<std::size_t> read(char* buffer, std::size_t size) = 0;
  [[nodiscard]] virtual const std::string& name() const = 0;
};

[[nodiscard]] Result<std::unique_ptr<ByteSource>> open_file(const std::string& path);
// Over bytes in memory, which must outlive it; hands out at most `block` bytes a read.
[[nodiscard]] std::unique_ptr<ByteSource> memory_source(std::string name,
                                                        std::string_view bytes,
                                                        std::size_t block = 1 << 16);

// What identifies a file whatever its name: device and inode. known is false for what does not
// exist.
struct FileIdentity {
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
  bool known = false;
  friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};
[[nodiscard]] FileIdentity identify(const std::string& path);

// Writes `bytes` to `path`: to a temporary file beside the real target, flushed, renamed over
// it, the folder flushed; on any failure the old file is whole and the temporary is gone. A
// symbolic link is followed; a device, FIFO or socket is written to directly; a folder is
// refused, as is a target that is one of `inputs`. "-" writes to standard output.
[[nodiscard]] Result<void> write_file(const std::string& path, std::string_view bytes,
                                      const std::vector<std::string>& inputs = {});

// Several files, all or none: all temporaries are written before the first rename.
struct OutputFile {
  std::string path;
  std::string bytes;
};
[[nodiscard]] Result<void> write_files(const std::vector<OutputFile>& files,
                                       const std::vector<std::string>& inputs = {});

// Removes the temporary files of writes under way; for a signal handler's use
// (async-signal-safe).
void remove_temporaries() noexcept;

// True when the first bytes are those of .xlsx/.docx (ZIP), .xls (OLE), or of the web page or
// XML that many systems call .xls.
[[nodiscard]] bool looks_like_office_file(std::string_view first_bytes);

}  // namespace plan

#endif  // PLAN_IO_FILE_H_
