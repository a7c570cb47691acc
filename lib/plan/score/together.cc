// One file read by several threads, with the result of one.
//
// The file is cut into ranges. Each thread has a reader of its own, takes the next range, and
// adds up the rows of which nothing has to be said. Whatever has to be said, or depends on the
// order of rows, is done by the calling thread, range after range: it reads those rows again at
// their places (Revisit), and looks for repeated rows by the hashes that the threads leave it.
// As long as the range whose turn it is has not been read, it reads others like the rest.
// So messages, their order and their places are those of one thread. What the threads have
// added up is put together at the end; sums do not depend on order.
//
// That a range began with a row is proved by the one before it, which reads its last record to
// the end. If it did not, everything is dropped and read again by one thread; and so it is when
// a row that is added up already turns out to be a repeated one, where that is an error.
#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

#include "plan/score/log_reader.h"
#include "plan/score/ranges.h"
#include "plan/text/escape.h"

namespace plan::score {
namespace {

constexpr Words kChanged{"{file} changed while it was read", "{file} 在读取过程中被改动"};
constexpr Words kChangedHelp{"run the command again when nobody is writing to it",
                             "请等文件不再改动时重新运行"};

}  // namespace

// What came of a range.
enum class LogReader::Impl::Taken : std::uint8_t {
  kAll,
  kBrokenOff,  // the rest of the file cannot be read
  kInVain,     // what was added up has to be left out
};

// Rows of a range, read again with the places they have in the file.
class LogReader::Impl::Revisit {
 public:
  Revisit(const SeekableFile& file, const Header& header) : file_(file), header_(header) {}

  // The range that rows are asked for from now on.
  void open(csv::Range range) {
    reader_.reset();
    range_ = range;
  }
  // The range is done with.
  void pass(const csv::Extent& passed) { before_ += passed; }
  [[nodiscard]] const csv::Extent& before() const { return before_; }
  [[nodiscard]] const Header& header() const { return header_; }
  [[nodiscard]] const csv::Reader& reader() const { return *reader_; }

  // Goes on to the row that begins on that line of the file. kEnd: there is none.
  csv::Reader::Answer to(std::uint64_t line) {
    using Answer = csv::Reader::Answer;
    if (!reader_) start();
    if (answer_ != Answer::kEnd && reader_->record().line == line) return answer_;
    do {
      answer_ = reader_->next();
    } while (answer_ != Answer::kEnd && reader_->record().line < line);
    return reader_->record().line == line ? answer_ : Answer::kEnd;
  }
  [[nodiscard]] Error changed() const {
    return {say(kChanged, {{"file", for_terminal(file_.name())}}), say(kChangedHelp), {}};
  }

 private:
  void start() {
    source_ = file_.from(range_.begin);
    csv::Options options;
    options.delimiter = header_.delimiter;
    reader_ = std::make_unique<csv::Reader>(*source_, options, range_);
    reader_->count_from(before_);
    answer_ = csv::Reader::Answer::kEnd;
  }

  const SeekableFile& file_;
  const Header& header_;
  csv::Range range_;
  csv::Extent before_;
  std::unique_ptr<ByteSource> source_;
  std::unique_ptr<csv::Reader> reader_;
  csv::Reader::Answer answer_ = csv::Reader::Answer::kEnd;
};

// Hands out ranges in order, and takes what was made of them.
struct LogReader::Impl::Team {
  Team(std::vector<csv::Range> all, std::size_t threads, bool marks)
      : ranges(std::move(all)),
        results(ranges.size()),
        ahead(threads + 2),
        wants_marks(marks) {}

  // The next range; none when all are given out or nobody wants more. `wait`: until it may be
  // read; else there is none before.
  std::optional<std::size_t> next_range(bool wait) {
    std::unique_lock lock(mutex);
    auto is_over = [this] { return stopped || next == ranges.size(); };
    auto is_near = [this] { return next < taken + ahead; };
    if (wait) changed.wait(lock, [&] { return is_over() || is_near(); });
    if (is_over() || !is_near()) return std::nullopt;
    return next++;
  }
  [[nodiscard]] bool has(std::size_t range) {
    std::lock_guard lock(mutex);
    return results[range].has_value();
  }
  void put(std::size_t range, RangeResult result) {
    std::lock_guard lock(mutex);
    results[range] = std::move(result);
    changed.notify_all();
  }
  // Throws what a thread has met instead of making one.
  RangeResult& wait_for(std::size_t range) {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return results[range].has_value() || failure; });
    if (!results[range]) std::rethrow_exception(failure);
    return *results[range];
  }
  // A thread ran out of memory: nobody goes on.
  void fail(std::exception_ptr met) {
    std::lock_guard lock(mutex);
    failure = std::move(met);
    stopped = true;
    changed.notify_all();
  }
  // Memory that is not needed any more: asking the system for more costs more than the work.
  RangeResult::Marks spare_marks() {
    std::lock_guard lock(mutex);
    if (spare.empty()) return {};
    RangeResult::Marks marks = std::move(spare.back());
    spare.pop_back();
    return marks;
  }
  void took(std::size_t range) {
    std::lock_guard lock(mutex);
    spare.push_back(std::move(results[range]->marks));
    taken = range + 1;
    changed.notify_all();
  }
  void stop() {
    std::lock_guard lock(mutex);
    stopped = true;
    changed.notify_all();
  }

  const std::vector<csv::Range> ranges;
  // Has a worker read a range and put what it made of it; 0 is the calling thread.
  std::function<void(std::size_t worker, std::size_t range)> read_one;
  std::vector<std::optional<RangeResult>> results;
  const std::size_t ahead;  // ranges that may be read before their turn: bounds the memory
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<RangeResult::Marks> spare;
  std::exception_ptr failure;
  std::size_t next = 0, taken = 0;
  bool stopped = false;
  // There may be too many rows to look for repeated ones among the rest.
  std::atomic<bool> wants_marks;
};

// Ended before what they work on goes away, whatever happens.
struct LogReader::Impl::Threads {
  explicit Threads(Team& of) : team(of) {}
  ~Threads() { end(); }
  void end() {
    team.stop();
    for (std::thread& thread : all) thread.join();
    all.clear();
  }

  Team& team;
  std::vector<std::thread> all;
};

RangeResult LogReader::Impl::read_range(const SeekableFile& file, const Header& header,
                                        csv::Range range, RangeResult::Marks marks) {
  RangeResult result;
  result.marks = std::move(marks);
  result.range = range;
  result.first_record = log_.records.size();
  apart_ = &result;
  std::unique_ptr<ByteSource> source = file.from(range.begin);
  csv::Options options;
  options.delimiter = header.delimiter;
  csv::Reader reader(*source, options, range);
  rows(reader, header);
  apart_ = nullptr;
  result.passed = reader.passed();
  result.ended_at = reader.ended_at();
  result.rows = std::exchange(log_.rows, {});
  result.end_record = log_.records.size();
  return result;
}

Result<LogReader::Outcome> LogReader::Impl::read_together(const SeekableFile& file,
                                                          const Header& header,
                                                          std::uint64_t size) {
  Result<std::vector<csv::Range>> ranges = cut_log(file, header, cells_, size);
  if (!ranges) return tl::unexpected<Error>(ranges.error());
  std::size_t count = std::min<std::size_t>(options_.threads, ranges->size());
  Team team(std::move(*ranges), count, look_for_duplicates_);
  std::size_t own = log_.records.size();
  hasher_.open(header.names, header.delimiter);
  quick_rows_.open(header, cells_);
  seen_.open_file(file_, lines_before_);
  std::vector<std::unique_ptr<Impl>> readers;
  for (std::size_t i = 0; i < count; ++i) {
    Impl& reader = *readers.emplace_back(std::make_unique<Impl>(compiled_, options_));
    reader.file_ = file_;
    reader.hasher_ = hasher_;
    reader.said_ = said_;
    reader.quick_rows_.take_blank_words(said_.word);
  }
  // Only the first range holds the header.
  Header below = header;
  below.row = 0;
  team.read_one = [&](std::size_t worker, std::size_t at) {
    csv::Range range = team.ranges[at];
    readers[worker]->look_for_duplicates_ = team.wants_marks;
    RangeResult result =
        readers[worker]->read_range(file, at == 0 ? header : below, range, team.spare_marks());
    result.worker = static_cast<unsigned>(worker);
    if (options_.progress != nullptr) {
      options_.progress->bytes += std::min(range.end, file.size()) - range.begin;
    }
    team.put(at, std::move(result));
  };
  auto work = [&](std::size_t worker) {
    try {
      while (std::optional<std::size_t> at = team.next_range(true)) {
        team.read_one(worker, *at);
      }
    } catch (...) {
      team.fail(std::current_exception());
    }
  };
  Threads threads(team);
  try {
    for (std::size_t i = 1; i < count; ++i) threads.all.emplace_back(work, i);
  } catch (const std::system_error&) {
    // The system gives no more threads; those that there are do the work.
  }
  Revisit revisit(file, header);
  Result<bool> done = take_all(team, revisit);
  threads.end();
  if (!done) return tl::unexpected<Error>(done.error());
  if (!*done) return Outcome::kByOneThread;
  lines_before_ = revisit.before().lines + 1;
  std::vector<RangeResult> results;
  for (std::optional<RangeResult>& result : team.results) {
    if (result) results.push_back(std::move(*result));
  }
  enter_records(results, readers, own);
  return Outcome::kRead;
}

Result<bool> LogReader::Impl::take_all(Team& team, Revisit& revisit) {
  std::uint64_t begins = 0;
  for (std::size_t i = 0; i < team.ranges.size(); ++i) {
    while (!team.has(i)) {
      std::optional<std::size_t> other = team.next_range(false);
      if (!other) break;
      team.read_one(0, *other);
    }
    RangeResult& result = team.wait_for(i);
    if (result.range.begin != begins) return false;
    begins = result.ended_at;
    Result<Taken> taken = take(result, revisit);
    if (!taken) return tl::unexpected<Error>(taken.error());
    if (*taken == Taken::kInVain) return false;
    if (*taken == Taken::kBrokenOff) break;
    team.wants_marks = look_for_duplicates_;
    team.took(i);
  }
  return true;
}

// What the threads left to do, in the order of the rows.
Result<LogReader::Impl::Taken> LogReader::Impl::take(RangeResult& result, Revisit& revisit) {
  log_.rows.read += result.rows.read;
  log_.rows.counted += result.rows.counted;
  log_.rows.voided += result.rows.voided;
  log_.rows.outside += result.rows.outside;
  log_.rows.unused += result.rows.unused;
  revisit.open(result.range);
  std::uint64_t base = revisit.before().lines;
  constexpr std::size_t kAhead = 64;
  auto left = result.left_over.begin();
  for (std::size_t i = 0; i <= result.marks.size(); ++i) {
    bool last = i == result.marks.size();
    for (; left != result.left_over.end() && (last || *left < result.marks[i].line); ++left) {
      csv::Reader::Answer answer = revisit.to(base + *left);
      if (answer == csv::Reader::Answer::kEnd) {
        return tl::unexpected<Error>(revisit.changed());
      }
      if (!step(revisit.reader(), answer, revisit.header())) {
        revisit.pass(revisit.reader().passed());
        return Taken::kBrokenOff;
      }
    }
    if (last || !look_for_duplicates_) continue;
    if (i + kAhead < result.marks.size()) {
      seen_.prepare(result.marks[i + kAhead].hash());
      seen_.prepare_further(result.marks[i + kAhead / 2].hash());
    }
    const RangeResult::Mark& mark = result.marks[i];
    auto repeated = look(mark.hash(), static_cast<std::uint32_t>(base + mark.line));
    if (!repeated) continue;
    if (options_.duplicates == Duplicates::kError) return Taken::kInVain;
    if (revisit.to(base + mark.line) != csv::Reader::Answer::kRecord) {
      return tl::unexpected<Error>(revisit.changed());
    }
    complaints_.begin(revisit.reader(), revisit.header());
    say_repeated(*repeated);
  }
  result.marks.clear();  // its memory is used again
  result.left_over = std::vector<std::uint64_t>();
  result.lines_before = base;
  revisit.pass(result.passed);
  return Taken::kAll;
}

// What another thread calls things, and what we do.
struct LogReader::Impl::Ids {
  std::vector<std::uint32_t> targets, words, numbers;
};

// Takes over what another thread has added up.
LogReader::Impl::Ids LogReader::Impl::absorb(Impl& other) {
  Ids ids;
  for (const TargetSet& set : other.items_.sets()) ids.targets.push_back(items_.set_like(set));
  for (std::uint32_t i = 0; i < other.log_.words.size(); ++i) {
    ids.words.push_back(log_.words.intern(other.log_.words.text(i)));
  }
  ids.numbers.assign(other.log_.numbers.size(), NumberPool::kNone);
  tally_.absorb(other.tally_, ids.targets, ids.words);
  other.log_.words = {};
  return ids;
}

// Behind the `own` records of the files before: those of the threads and ours, by line.
void LogReader::Impl::enter_records(const std::vector<RangeResult>& results,
                                    const std::vector<std::unique_ptr<Impl>>& readers,
                                    std::size_t own) {
  std::vector<Ids> ids;
  for (const std::unique_ptr<Impl>& reader : readers) ids.push_back(absorb(*reader));
  std::vector<Record> ours;
  for (std::size_t i = own; i < log_.records.size(); ++i) ours.push_back(log_.records[i]);
  log_.records.cut(own);
  auto next = ours.begin();
  for (const RangeResult& result : results) {
    Log& log = readers[result.worker]->log_;
    Ids& called = ids[result.worker];
    auto number = [&](std::uint32_t& id) {
      if (id <= NumberPool::kOne) return;
      std::uint32_t& known = called.numbers[id];
      if (known == NumberPool::kNone) known = log_.numbers.add(log.numbers[id]);
      id = known;
    };
    constexpr std::size_t kRelease = 1 << 14;  // records between two times of giving back
    for (std::size_t i = result.first_record; i < result.end_record; ++i) {
      if (i % kRelease == 0) log.records.forget(i);
      Record record = log.records[i];
      record.line += static_cast<std::uint32_t>(result.lines_before);
      record.targets = called.targets[record.targets];
      for (std::uint32_t* id : {&record.count, &record.points, &record.value, &record.total}) {
        number(*id);
      }
      for (std::uint32_t* id : {&record.level, &record.source, &record.ref, &record.note}) {
        *id = called.words[*id];
      }
      while (next != ours.end() && next->line < record.line) log_.records.push_back(*next++);
      log_.records.push_back(record);
    }
  }
  while (next != ours.end()) log_.records.push_back(*next++);
}

}  // namespace plan::score
