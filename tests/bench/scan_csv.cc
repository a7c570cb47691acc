// scan_csv FILE [THREADS] [portable]: counts the records and fields of a CSV file, to set the
// reader alone beside `wc -l` and `cat`. "-" is standard input, read by one thread.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "plan/csv/ranges.h"
#include "plan/csv/reader.h"
#include "plan/io/file.h"
#include "plan/io/seekable.h"

namespace {

using plan::csv::Reader;

struct alignas(256) Count {
  std::uint64_t records = 0, fields = 0, bytes = 0, broken = 0;
  std::uint64_t ended_at = 0;
};

Count count(plan::ByteSource& source, const plan::csv::Options& options,
            const plan::csv::Range& range) {
  Count sum;
  Reader reader(source, options, range);
  for (Reader::Answer answer = reader.next(); answer != Reader::Answer::kEnd;
       answer = reader.next()) {
    if (answer == Reader::Answer::kBroken) {
      ++sum.broken;
      std::fprintf(stderr, "line %u: %s\n", reader.broken_at().line,
                   reader.reason().en.c_str());
      continue;
    }
    ++sum.records;
    sum.fields += reader.record().fields.size();
    sum.bytes += reader.record().raw.size();
  }
  sum.ended_at = reader.ended_at();
  return sum;
}

int print(const std::vector<Count>& counts) {
  Count sum;
  for (const Count& one : counts) {
    sum.records += one.records;
    sum.fields += one.fields;
    sum.bytes += one.bytes;
    sum.broken += one.broken;
  }
  std::printf(
      "%llu records, %llu fields, %llu bytes, %llu broken\n",
      static_cast<unsigned long long>(sum.records), static_cast<unsigned long long>(sum.fields),
      static_cast<unsigned long long>(sum.bytes), static_cast<unsigned long long>(sum.broken));
  return 0;
}

int scan_in_parts(const plan::SeekableFile& file, std::size_t threads,
                  const plan::csv::Options& options) {
  auto ranges = plan::csv::cut_into_ranges(file, threads);
  if (!ranges) return 2;
  std::vector<Count> counts(ranges->size());
  std::vector<std::thread> running;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    running.emplace_back([&, i] {
      auto source = file.from((*ranges)[i].begin);
      counts[i] = count(*source, options, (*ranges)[i]);
    });
  }
  for (std::thread& thread : running) thread.join();
  for (std::size_t i = 1; i < counts.size(); ++i) {
    if (counts[i - 1].ended_at == (*ranges)[i].begin) continue;
    std::fputs("a range began inside a quoted cell\n", stderr);
    return 1;
  }
  return print(counts);
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> words(argv + 1, argv + argc);
  plan::csv::Options options;
  if (!words.empty() && words.back() == "portable") {
    options.portable = true;
    words.pop_back();
  }
  if (words.empty() || words.size() > 2) {
    std::fputs("usage: scan_csv FILE [THREADS] [portable]\n", stderr);
    return 2;
  }
  std::size_t threads = words.size() == 2 ? std::strtoul(words[1].c_str(), nullptr, 10) : 0;
  auto file = plan::SeekableFile::open(words[0]);
  if (!file) return 2;
  if (*file && threads > 0) return scan_in_parts(**file, threads, options);
  auto source = plan::open_file(words[0]);
  if (!source) return 2;
  return print({count(**source, options, {})});
}
