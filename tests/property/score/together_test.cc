// Rows added together against rows one by one, and one thread against several: nothing that is
// said or scored may differ.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "engine.h"
#include "generator.h"
#include "plan/text/date.h"
#include "rounds.h"

using namespace reference;
using plan::score::LogOptions;

namespace {

struct Ready {
  std::unique_ptr<plan::LoadedPlan> loaded;
  plan::score::Compiled compiled;
};

std::unique_ptr<Ready> make_ready(const std::string& text) {
  auto ready = std::make_unique<Ready>();
  ready->loaded = plan::load_plan_text("plan.yaml", text);
  for (const plan::Finding& finding : ready->loaded->findings) {
    if (finding.severity == plan::Severity::kError) return nullptr;
  }
  auto compiled = plan::score::compile(ready->loaded->plan);
  if (!compiled) return nullptr;
  ready->compiled = std::move(*compiled);
  return ready;
}

// Everything that leaves the library.
std::string everything(const Ready& ready, const std::vector<std::string>& paths,
                       const LogOptions& options) {
  auto log = plan::score::read_logs(ready.compiled, paths, options);
  if (!log) return "error: " + log.error().message.en;
  std::string text;
  for (const plan::Finding& finding : log->troubles.listed()) {
    const plan::Place& at = finding.place;
    text += finding.code + " " + at.file + ":" + std::to_string(at.line) + ":" +
            std::to_string(at.column) + "-" + std::to_string(at.end_line) + ":" +
            std::to_string(at.end_column) + " " + at.cell + " |" + at.line_text + "| " +
            finding.message.en + " / " + finding.message.zh + " / " + finding.help.en + "\n";
  }
  text += log->troubles.rest().en + "\nrepeated " + std::to_string(log->repeated) +
          (log->cut_short ? " cut short" : "") + "\n" +
          plan::score::rejects_csv(*log, plan::Lang::kEn, false);
  if (log->cut_short) return text;
  auto scoring = plan::score::score(ready.compiled, *log);
  for (const std::string& line : board_answer(scoring.board)) text += line + "\n";
  for (const plan::score::Remark& remark : scoring.board.remarks) {
    text += remark.code + " " + remark.message.zh + "\n";
  }
  return text;
}

class TemporaryLog {
 public:
  explicit TemporaryLog(const std::string& name)
      : path_(std::filesystem::temp_directory_path() /
              (name + "-" + std::to_string(::getpid()) + ".csv")) {}
  ~TemporaryLog() {
    std::error_code trouble;
    std::filesystem::remove(path_, trouble);
  }
  void write(const std::string& text) const { std::ofstream(path_, std::ios::binary) << text; }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

// The line with another cell in the place of one of its own.
std::string with_odd_cell(const std::string& line, Random& random) {
  constexpr const char* kOdd[] = {
      "",     "junk", "2024-02-30", "2024年5月1日", "45300", "2024/3/9",
      "１",   "256",  "-1",         "1.5",          "9999",  "100%",
      " x  ", "　",   "1899-12-31", "2199-12-31",   "无",    "2024-1-1x"};
  std::vector<std::size_t> begins{0};
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == ',') begins.push_back(i + 1);
  }
  std::size_t begin = begins[random.below(static_cast<unsigned>(begins.size()))];
  std::size_t end = std::min(line.find(',', begin), line.find('\n', begin));
  return line.substr(0, begin) + kOdd[random.below(std::size(kOdd))] +
         (end == line.npos ? "" : line.substr(end));
}

// What spreadsheets do to a log, here and there: rows twice, blanks, quotes, line ends inside
// quotes, trailer rows, senseless cells, and now and then a broken record.
std::string roughen(const std::string& csv, Random& random) {
  std::string out, line;
  bool header = true;
  for (std::size_t at = 0; at < csv.size(); at += line.size()) {
    line = csv.substr(at, csv.find('\n', at) + 1 - at);
    out += line;
    bool is_header = std::exchange(header, false);
    if (!is_header && random.chance(5)) out += line;
    if (!is_header && random.chance(5)) out += with_odd_cell(line, random);
    if (random.chance(2)) out += "合计,,,\n";
    if (random.chance(2)) out += "\n";
    if (random.chance(1)) out += "2024-13-41,nobody,nothing,\"two\nlines\"\n";
    if (random.chance(1)) out += "a \"bare\" quote,,,\n";
    if (random.below(2000) == 0) out += "\xff\xfe,,,\n";
  }
  return out;
}

}  // namespace

TEST_CASE("rows added together, and by several threads, give what rows one by one give") {
  TemporaryLog first("plan-together-a"), second("plan-together-b");
  unsigned tried = 0;
  for (unsigned seed = first_seed(); seed < first_seed() + 150 * rounds(); ++seed) {
    Case given = make_case(seed);
    auto ready = make_ready(yaml(given.plan));
    if (!ready) continue;
    Random random(seed);
    std::string text = csv(given.rows);
    first.write(random.chance(70) ? roughen(text, random) : text);
    second.write(random.chance(50) ? roughen(text, random) : text);
    LogOptions options;
    if (given.as_of) options.as_of = plan::Day(std::chrono::days(*given.as_of));
    options.keep_rejects = true;
    options.most_listed = random.chance(50) ? 5 : 50;
    options.duplicates_rows = random.chance(30) ? 40 : 5'000'000;
    if (random.chance(20)) options.duplicates = plan::score::Duplicates::kError;
    options.one_by_one = true;
    std::vector<std::string> paths{first.path(), second.path()};
    std::string expected = everything(*ready, paths, options);
    options.one_by_one = false;
    REQUIRE_MESSAGE(everything(*ready, paths, options) == expected, "seed " << seed);
    for (unsigned threads : {2U, 3U, 8U}) {
      options.threads = threads;
      options.range = static_cast<std::size_t>(random.from_to(1, 4000));
      REQUIRE_MESSAGE(
          everything(*ready, paths, options) == expected,
          "seed " << seed << ", " << threads << " threads, ranges of " << options.range);
    }
    ++tried;
  }
  CHECK(tried > 100);
}

namespace {

constexpr const char* kSmallPlan =
    "plan: 1\nid: small\ntitle: 测试方案\nperiod: 2024\n"
    "units:\n  - {id: a, name: 甲村, kind: village}\n  - {id: b, name: 乙村, kind: village}\n"
    "assessment:\n  cycle: quarter\n  items:\n"
    "    - {id: x, title: 路面, points: 60, deduct: 0.01}\n"
    "    - {id: y, title: 宣传, points: 40, deduct: {each: 1, repeat: {step: 1, max: 3}}}\n";
constexpr const char* kHeader = "日期,单位,项目,数量,备注\n";

std::string small_row(int i) {
  return "2024-0" + std::to_string(1 + i % 9) + "-1" + std::to_string(i % 10) + "," +
         (i % 3 == 0 ? "a" : "b") + "," + (i % 50 == 0 ? "y" : "x") + ",1,第" +
         std::to_string(i) + "处";
}

}  // namespace

TEST_CASE("a cell full of lines that look like rows fools nobody") {
  auto ready = make_ready(kSmallPlan);
  REQUIRE(ready);
  std::string text = kHeader;
  for (int i = 0; i < 300; ++i) {
    text += small_row(i);
    text.insert(text.rfind(',') + 1, "\"");
    for (int line = 0; line < 20; ++line) text += "\n" + small_row(line);
    text += "\"\n";
  }
  TemporaryLog log("plan-together-fooled");
  log.write(text);
  LogOptions options;
  std::string expected = everything(*ready, {log.path()}, options);
  CHECK(expected.find("rows 300:") != std::string::npos);
  options.threads = 3;
  for (std::size_t range : {500, 1234, 9999}) {
    options.range = range;
    CHECK(everything(*ready, {log.path()}, options) == expected);
  }
  // The reader that was fooled says so.
  plan::score::LogReader reader(ready->compiled, options);
  auto file = plan::SeekableFile::open(log.path());
  REQUIRE(file.has_value());
  auto done = reader.read(**file);
  REQUIRE(done.has_value());
  CHECK(*done == plan::score::LogReader::Outcome::kByOneThread);
}

TEST_CASE("a log that is GBK behind much ASCII is read as that; what begins as UTF-8 is not") {
  auto ready = make_ready(kSmallPlan);
  REQUIRE(ready);
  std::string ascii = "date,unit,item,count,note\n";
  for (int i = 0; i < 4000; ++i) {
    ascii += "2024-03-0" + std::to_string(1 + i % 9) + ",a,x,1," + std::to_string(i) + "\n";
  }
  REQUIRE(ascii.size() > 1 << 16);
  const std::string utf8 = "2024-03-10,乙村,路面,2,扫\n";
  // The same, then 学校, whose bytes are valid UTF-8, before what is not.
  const std::string gbk = "2024-03-10,\xD2\xD2\xB4\xE5,\xC2\xB7\xC3\xE6,2,\xC9\xA8\n";
  const std::string school = "2024-03-11,a,x,1,\xD1\xA7\xD0\xA3\n";
  TemporaryLog log("plan-together-late"), other("plan-together-other");
  other.write(ascii + utf8);
  auto answer = [&](const std::string& text) {
    log.write(text);
    LogOptions options;
    options.duplicates = plan::score::Duplicates::kOff;
    std::string one = everything(*ready, {other.path(), log.path()}, options);
    options.threads = 3;
    options.range = 20'000;
    CHECK(everything(*ready, {other.path(), log.path()}, options) == one);
    return one;
  };
  auto says = [](const std::string& text, const char* what) {
    return text.find(what) != std::string::npos;
  };
  for (const std::string& late : {gbk, school + gbk, gbk + ascii.substr(26) + gbk}) {
    std::string said = answer(ascii + late);
    CHECK(says(said, "C045"));
    CHECK_FALSE(says(said, "cut short"));
    CHECK_FALSE(says(said, "C021"));
  }
  // 4000 rows of ASCII and one of Chinese in either log, none of them twice.
  CHECK(says(answer(ascii + gbk), "rows 8002: counted 8002"));
  for (const std::string& late : {utf8 + gbk, std::string("2024-03-10,b,x,2,\xFF\n")}) {
    std::string said = answer(ascii + late);
    CHECK(says(said, "C021"));
    CHECK(says(said, "cut short"));
  }
}

TEST_CASE("a file that becomes shorter while it is read is not scored") {
  auto ready = make_ready(kSmallPlan);
  REQUIRE(ready);
  std::string text = kHeader;
  for (int i = 0; i < 20'000; ++i) text += small_row(i) + "\n";
  for (unsigned threads : {1U, 2U, 5U}) {
    TemporaryLog log("plan-together-shrinks");
    log.write(text);
    LogOptions options;
    options.threads = threads;
    options.range = 20'000;
    plan::score::LogReader reader(ready->compiled, options);
    auto file = plan::SeekableFile::open(log.path());
    REQUIRE(file.has_value());
    std::filesystem::resize_file(log.path(), text.size() / 2);
    auto done = reader.read(**file);
    // Either the reading fails, or the log is cut short; in no case is it whole.
    if (done && *done == plan::score::LogReader::Outcome::kRead) {
      CHECK(reader.finish().cut_short);
    }
  }
}
