#include "plan/render/zip.h"

#include <zip.h>

#include <algorithm>
#include <chrono>
#include <memory>

namespace plan::rendering {
namespace {

constexpr Words kFailed{"the ZIP archive could not be made: {reason}",
                        "无法生成 ZIP 压缩包：{reason}"};
constexpr int kFirstYear = 1980;
constexpr int kLastYear = 2107;

struct DosTime {
  zip_uint16_t date;
  zip_uint16_t time;
};

DosTime dos_time(std::int64_t seconds) {
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
  return {static_cast<zip_uint16_t>(date), static_cast<zip_uint16_t>(time)};
}

tl::unexpected<Error> failed(zip_error_t* error) {
  return fail(say(kFailed, {{"reason", zip_error_strerror(error)}}));
}

struct CloseSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};

Result<std::string> read_all(zip_source_t* source) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) {
    return failed(zip_source_error(source));
  }
  std::string bytes(stat.size, '\0');
  zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (read < 0 || static_cast<std::size_t>(read) != bytes.size()) {
    return failed(zip_source_error(source));
  }
  return bytes;
}

}  // namespace

Result<std::string> zip(const std::vector<ZipMember>& members, std::int64_t seconds) {
  zip_error_t error;
  zip_error_init(&error);
  std::unique_ptr<zip_source_t, CloseSource> buffer(
      zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!buffer) return failed(&error);
  std::unique_ptr<zip_t, Discard> archive(
      zip_open_from_source(buffer.get(), ZIP_CREATE | ZIP_TRUNCATE, &error));
  if (!archive) return failed(&error);
  zip_source_keep(buffer.get());  // the archive has its own hold on it now

  DosTime moment = dos_time(seconds);
  for (const ZipMember& member : members) {
    zip_source_t* bytes =
        zip_source_buffer(archive.get(), member.bytes.data(), member.bytes.size(), 0);
    if (bytes == nullptr) return failed(zip_get_error(archive.get()));
    zip_int64_t index =
        zip_file_add(archive.get(), member.name.c_str(), bytes, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip_source_free(bytes);
      return failed(zip_get_error(archive.get()));
    }
    auto at = static_cast<zip_uint64_t>(index);
    if (zip_set_file_compression(archive.get(), at, ZIP_CM_DEFLATE, 0) != 0 ||
        zip_file_set_dostime(archive.get(), at, moment.time, moment.date, 0) != 0) {
      return failed(zip_get_error(archive.get()));
    }
  }
  if (zip_close(archive.get()) != 0) return failed(zip_get_error(archive.get()));
  (void)archive.release();  // closed
  return read_all(buffer.get());
}

}  // namespace plan::rendering
