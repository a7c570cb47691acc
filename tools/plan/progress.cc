#include "progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace plan::tool {
namespace {

using std::chrono::milliseconds;
constexpr milliseconds kPatience{1000}, kInterval{250};

constexpr Words kSoFar{"{read} MB read, {rows} rows, {rate} MB/s",
                       "已读 {read} MB，{rows} 行，每秒 {rate} MB"};
constexpr Words kOfAll{
    "{read} of {all} MB read, {rows} rows, {rate} MB/s, {left} s left",
    "已读 {read} MB（共 {all} MB），{rows} 行，每秒 {rate} MB，还需 {left} 秒"};

std::string megabytes(double bytes) {
  return fmt::format("{:.1f}", bytes / 1e6);
}

// Of the files that have a size; 0 when one has none.
std::uint64_t size_of(const std::vector<std::string>& files) {
  std::uint64_t sum = 0;
  for (const std::string& file : files) {
    std::error_code trouble;
    bool regular = file != "-" && std::filesystem::is_regular_file(file, trouble);
    std::uintmax_t size = regular && !trouble ? std::filesystem::file_size(file, trouble) : 0;
    if (!regular || trouble) return 0;
    sum += size;
  }
  return sum;
}

}  // namespace

Message progress_line(std::uint64_t bytes, std::uint64_t of, std::uint64_t rows,
                      milliseconds passed) {
  double seconds = std::max(static_cast<double>(passed.count()) / 1000, 0.001);
  double rate = static_cast<double>(bytes) / seconds;
  Arg read("read", megabytes(static_cast<double>(bytes)));
  Arg speed("rate", megabytes(rate));
  Arg lines("rows", static_cast<std::size_t>(rows));
  if (of == 0 || bytes == 0) return say(kSoFar, {read, lines, speed});
  double left = static_cast<double>(of - std::min(bytes, of)) / rate;
  return say(kOfAll, {read,
                      {"all", megabytes(static_cast<double>(of))},
                      lines,
                      speed,
                      {"left", fmt::format("{:.0f}", left)}});
}

ProgressTeller::ProgressTeller(const std::vector<std::string>& files,
                               const score::Progress& progress, Console& console)
    : progress_(progress), console_(console) {
  if (!console.err_is_terminal) return;
  total_ = size_of(files);
  thread_ = std::thread([this] { tell(); });
}

ProgressTeller::~ProgressTeller() {
  if (!thread_.joinable()) return;
  {
    std::lock_guard lock(mutex_);
    is_done_ = true;
  }
  done_.notify_all();
  thread_.join();
}

void ProgressTeller::tell() {
  constexpr std::string_view kClearLine = "\r\x1b[K";
  auto start = std::chrono::steady_clock::now();
  std::unique_lock lock(mutex_);
  if (done_.wait_for(lock, kPatience, [this] { return is_done_; })) return;
  do {
    auto passed =
        std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - start);
    Message line = progress_line(progress_.bytes, total_, progress_.rows, passed);
    console_.err(std::string(kClearLine) + line.in(console_.lang));
  } while (!done_.wait_for(lock, kInterval, [this] { return is_done_; }));
  console_.err(kClearLine);
}

}  // namespace plan::tool
