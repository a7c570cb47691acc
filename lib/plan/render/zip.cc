#include "plan/render/zip.h"

#include <minizip/zip.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstring>
#include <new>

namespace plan::rendering {
namespace {

constexpr Words kFailed{"the ZIP archive could not be made (minizip: {reason})",
                        "无法生成 ZIP 压缩包（minizip：{reason}）"};
constexpr int kFirstYear = 1980;
constexpr int kLastYear = 2107;
constexpr uLong kNamesAreUtf8 = 1 << 11;  // APPNOTE.TXT 4.4.4, bit 11

// Two 16-bit words, the date above the time.
uLong dos_time(std::int64_t seconds) {
  using namespace std::chrono;
  constexpr sys_seconds kFirst = sys_days(year(kFirstYear) / 1 / 1);
  constexpr sys_seconds kLast = sys_days(year(kLastYear) / 12 / 31);
  sys_seconds moment = std::clamp(sys_seconds(std::chrono::seconds(seconds)), kFirst, kLast);
  sys_days day = floor<days>(moment);
  year_month_day ymd(day);
  hh_mm_ss clock(moment - day);
  auto date = ((static_cast<int>(ymd.year()) - kFirstYear) << 9) |
              static_cast<int>(static_cast<unsigned>(ymd.month()) << 5) |
              static_cast<int>(static_cast<unsigned>(ymd.day()));
  auto time = (clock.hours().count() << 11) | (clock.minutes().count() << 5) |
              (clock.seconds().count() / 2);
  return static_cast<uLong>(date) << 16 | static_cast<uLong>(time);
}

// The archive under way, as the file that minizip thinks it writes.
struct Memory {
  std::string bytes;
  std::size_t at = 0;
};

Memory& memory_of(voidpf opaque) {
  return *static_cast<Memory*>(opaque);
}

voidpf open_memory(voidpf opaque, const char* /*name*/, int /*mode*/) {
  return opaque;
}
uLong read_memory(voidpf /*opaque*/, voidpf stream, void* to, uLong size) {
  Memory& memory = memory_of(stream);
  std::size_t n = std::min<std::size_t>(size, memory.bytes.size() - memory.at);
  std::memcpy(to, memory.bytes.data() + memory.at, n);
  memory.at += n;
  return n;
}
uLong write_memory(voidpf /*opaque*/, voidpf stream, const void* from, uLong size) {
  Memory& memory = memory_of(stream);
  std::size_t over = std::min<std::size_t>(size, memory.bytes.size() - memory.at);
  try {
    memory.bytes.replace(memory.at, over, static_cast<const char*>(from), size);
  } catch (const std::bad_alloc&) {
    return 0;  // minizip is C: it gives up by itself
  }
  memory.at += size;
  return size;
}
long tell_memory(voidpf /*opaque*/, voidpf stream) {
  return static_cast<long>(memory_of(stream).at);
}
long seek_memory(voidpf /*opaque*/, voidpf stream, uLong offset, int origin) {
  Memory& memory = memory_of(stream);
  std::size_t from = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                     : origin == ZLIB_FILEFUNC_SEEK_CUR ? memory.at
                                                        : memory.bytes.size();
  if (offset > memory.bytes.size() - from) return -1;
  memory.at = from + offset;
  return 0;
}
int close_memory(voidpf /*opaque*/, voidpf /*stream*/) {
  return 0;
}
int no_error(voidpf /*opaque*/, voidpf /*stream*/) {
  return 0;
}

int add(zipFile archive, const ZipMember& member, uLong moment) {
  zip_fileinfo info{};
  info.dosDate = moment;
  int status =
      zipOpenNewFileInZip4(archive, member.name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr,
                           Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS, DEF_MEM_LEVEL,
                           Z_DEFAULT_STRATEGY, nullptr, 0, 0, kNamesAreUtf8);
  // It counts bytes in an int.
  constexpr std::size_t kPiece = std::size_t{1} << 30;
  for (std::size_t at = 0; status == ZIP_OK && at < member.bytes.size(); at += kPiece) {
    std::size_t size = std::min(kPiece, member.bytes.size() - at);
    status =
        zipWriteInFileInZip(archive, member.bytes.data() + at, static_cast<unsigned>(size));
  }
  return status == ZIP_OK ? zipCloseFileInZip(archive) : status;
}

}  // namespace

Result<std::string> zip(const std::vector<ZipMember>& members, std::int64_t seconds) {
  Memory memory;
  zlib_filefunc_def functions{open_memory, read_memory,  write_memory, tell_memory,
                              seek_memory, close_memory, no_error,     &memory};
  zipFile archive = zipOpen2("", APPEND_STATUS_CREATE, nullptr, &functions);
  int status = archive == nullptr ? ZIP_INTERNALERROR : ZIP_OK;
  for (const ZipMember& member : members) {
    if (status == ZIP_OK) status = add(archive, member, dos_time(seconds));
  }
  if (archive != nullptr) {
    int closed = zipClose(archive, nullptr);
    if (status == ZIP_OK) status = closed;
  }
  if (status != ZIP_OK) return fail(say(kFailed, {{"reason", std::to_string(status)}}));
  return std::move(memory.bytes);
}

}  // namespace plan::rendering
