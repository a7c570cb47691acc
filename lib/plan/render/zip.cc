#include "plan/render/zip.h"

#include <minizip/unzip.h>
#include <minizip/zip.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstring>
#include <map>
#include <new>
#include <optional>
#include <utility>

#include "plan/text/escape.h"

namespace plan::rendering {
namespace {

constexpr Words kFailed{"the ZIP archive could not be made (minizip: {reason})",
                        "无法生成 ZIP 压缩包（minizip：{reason}）"};
constexpr int kFirstYear = 1980;
constexpr int kLastYear = 2107;
constexpr int kLevel = 2;  // of zlib: documents are a tenth larger than at 6, and sooner made
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

zlib_filefunc_def functions_of(Memory& memory) {
  return {open_memory, read_memory,  write_memory, tell_memory,
          seek_memory, close_memory, no_error,     &memory};
}

int add(zipFile archive, const ZipMember& member, uLong moment) {
  zip_fileinfo info{};
  info.dosDate = moment;
  int status = zipOpenNewFileInZip4(archive, member.name.c_str(), &info, nullptr, 0, nullptr, 0,
                                    nullptr, Z_DEFLATED, kLevel, 0, -MAX_WBITS, DEF_MEM_LEVEL,
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
  zlib_filefunc_def functions = functions_of(memory);
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

namespace {

constexpr Words kNoArchive{"it is no ZIP archive, or only a part of one",
                           "不是 ZIP 压缩包，或者文件不完整"};
constexpr Words kBadName{"it holds a file whose name is not allowed: `{name}`",
                         "其中有文件名不合规定：{name}"};
constexpr Words kTooMany{"it holds more than {most} files", "其中的文件超过{most}个"};
constexpr Words kNoMember{"it holds no `{name}`", "其中没有 {name}"};
constexpr Words kTooLarge{"`{name}` is too large when unpacked", "{name} 解压后过大"};
constexpr Words kDamaged{"`{name}` is damaged", "{name} 已损坏"};

constexpr uLong kIsEncrypted = 1;  // APPNOTE.TXT 4.4.4, bit 0

// Relative, in parts that are none of "", "." and "..".
bool is_plain_path(std::string_view name) {
  if (name.empty() || name.size() > ZipArchive::kLongestName) return false;
  if (name.find_first_of(std::string_view("\\\0", 2)) != name.npos) return false;
  if (name.back() == '/') name.remove_suffix(1);  // a folder
  for (std::size_t at = 0; at <= name.size();) {
    std::size_t end = std::min(name.find('/', at), name.size());
    std::string_view part = name.substr(at, end - at);
    if (part.empty() || part == "." || part == "..") return false;
    at = end + 1;
  }
  return true;
}

Error about(const Words& words, std::string_view name) {
  return {say(words, {{"name", for_terminal(name)}}), {}, {}};
}

}  // namespace

struct ZipArchive::State {
  Memory memory;
  unzFile file = nullptr;
  std::map<std::string, unz_file_pos, std::less<>> members;
  std::size_t unpacked = 0;
  bool encrypted = false;

  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    if (file != nullptr) unzClose(file);
  }

  // The member that minizip stands at.
  std::optional<Error> list_one() {
    char name[kLongestName + 2] = {};
    unz_file_info info{};
    unz_file_pos place{};
    if (unzGetCurrentFileInfo(file, &info, name, sizeof name, nullptr, 0, nullptr, 0) !=
            UNZ_OK ||
        unzGetFilePos(file, &place) != UNZ_OK) {
      return Error{say(kNoArchive), {}, {}};
    }
    std::string_view whole(name, std::min<std::size_t>(info.size_filename, sizeof name));
    if (!is_plain_path(whole) || !members.emplace(whole, place).second) {
      return about(kBadName, whole);
    }
    encrypted = encrypted || (info.flag & kIsEncrypted) != 0;
    return std::nullopt;
  }

  std::optional<Error> list() {
    int status = unzGoToFirstFile(file);
    for (; status == UNZ_OK; status = unzGoToNextFile(file)) {
      if (members.size() == kMostMembers) {
        return Error{say(kTooMany, {{"most", kMostMembers}}), {}, {}};
      }
      if (auto wrong = list_one()) return wrong;
    }
    if (status == UNZ_END_OF_LIST_OF_FILE) return std::nullopt;
    return Error{say(kNoArchive), {}, {}};
  }
};

ZipArchive::ZipArchive(std::unique_ptr<State> state) : state_(std::move(state)) {}
ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;
ZipArchive::~ZipArchive() = default;

Result<ZipArchive> ZipArchive::open(std::string bytes) {
  auto state = std::make_unique<State>();
  state->memory.bytes = std::move(bytes);
  zlib_filefunc_def functions = functions_of(state->memory);
  state->file = unzOpen2("", &functions);
  if (state->file == nullptr) return fail(say(kNoArchive));
  if (auto wrong = state->list()) return tl::unexpected<Error>(*std::move(wrong));
  return ZipArchive(std::move(state));
}

bool ZipArchive::has(std::string_view name) const {
  return state_->members.find(name) != state_->members.end();
}

bool ZipArchive::is_encrypted() const {
  return state_->encrypted;
}

Result<std::string> ZipArchive::read(std::string_view name) {
  State& state = *state_;
  auto refuse = [&](const Words& words) { return tl::unexpected<Error>(about(words, name)); };
  auto member = state.members.find(name);
  if (member == state.members.end()) return refuse(kNoMember);
  unz_file_pos place = member->second;
  unz_file_info info{};
  if (unzGoToFilePos(state.file, &place) != UNZ_OK ||
      unzGetCurrentFileInfo(state.file, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK ||
      unzOpenCurrentFile(state.file) != UNZ_OK) {
    return refuse(kDamaged);
  }
  // What it says of its size may be a lie: what comes out is counted.
  std::size_t most = kMostBytes - state.unpacked;
  if (info.compressed_size < kMostBytes / kMostRatio) {
    most = std::min<std::size_t>(
        most, std::max<std::size_t>(1 << 20, info.compressed_size * kMostRatio));
  }
  std::string bytes;
  char block[1 << 14];
  int got = 0;
  while (bytes.size() <= most &&
         (got = unzReadCurrentFile(state.file, block, sizeof block)) > 0) {
    bytes.append(block, static_cast<std::size_t>(got));
  }
  int closed = unzCloseCurrentFile(state.file);  // compares the checksum of what is whole
  if (bytes.size() > most) return refuse(kTooLarge);
  bool whole = got == 0 && closed == UNZ_OK && bytes.size() == info.uncompressed_size;
  if (!whole) return refuse(kDamaged);
  state.unpacked += bytes.size();
  return bytes;
}

}  // namespace plan::rendering
