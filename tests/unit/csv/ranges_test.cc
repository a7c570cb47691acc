#include "plan/csv/ranges.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "heard.h"
#include "support/temp_folder.h"

using namespace plan;
using namespace plan::csv;

namespace {

// A text as a file that can be cut.
class Cuttable {
 public:
  explicit Cuttable(const std::string& text) {
    folder_.write("t.csv", text);
    auto opened = SeekableFile::open(path());
    REQUIRE(opened.has_value());
    REQUIRE(*opened != nullptr);
    file_ = std::move(*opened);
  }
  [[nodiscard]] std::string path() const { return folder_ / "t.csv"; }
  [[nodiscard]] const SeekableFile& file() const { return *file_; }

 private:
  TempFolder folder_;
  std::unique_ptr<SeekableFile> file_;
};

Heard hear_whole(const SeekableFile& file, const Options& options) {
  Heard heard;
  auto source = file.from(0);
  Reader reader(*source, options);
  hear_out(reader, heard);
  return heard;
}

// What csv/ranges.h says a user of ranges does, one after the other.
Heard hear_ranges(const SeekableFile& file, const std::vector<Range>& ranges,
                  const Options& options, int* read_again = nullptr) {
  Heard all;
  Extent before;
  std::uint64_t end = 0;
  for (Range range : ranges) {
    if (end >= range.end) continue;
    if (end != range.begin && read_again != nullptr) ++*read_again;
    range.begin = end;
    auto source = file.from(range.begin);
    Reader reader(*source, options, range);
    hear_out(reader, all, before);
    if (reader.fatal()) break;
    before += reader.passed();
    end = reader.ended_at();
  }
  return all;
}

}  // namespace

TEST_CASE("ranges give what one reader gives, wherever the file is cut") {
  const std::string texts[] = {
      "a,b\nc,d\n\ne,f\n",
      "a,b\r\nc,d\r\n\r\n\r\ne,f",
      "a\rb\r\r\rc\r",
      "\xEF\xBB\xBF单位,分\n东风,1\n红星,2\n",
      "x\n\"a\nb\n\nc\",1\ny,\"\n\"\nz\n",
      "x\na\"b\nc\n\"d\"e\nf\n",
      "x\ny\n\"open\nz\nz\n",
      "x\n,\n , \n\xE6\x9D",
      "\n\n\n",
      "",
  };
  Options options;
  options.max_quoted_lines = 4;
  for (const std::string& text : texts) {
    Cuttable cuttable(text);
    Heard whole = hear_whole(cuttable.file(), options);
    for (std::size_t first = 0; first <= text.size(); ++first) {
      for (std::size_t second = first; second <= text.size(); ++second) {
        std::vector<Range> ranges{{0, first}, {first, second}, {second, Range::kToEnd}};
        INFO("<" << text << "> cut at " << first << " and " << second);
        REQUIRE(hear_ranges(cuttable.file(), ranges, options).all == whole.all);
      }
    }
  }
}

TEST_CASE("a guess inside a quoted cell is found out") {
  Cuttable cuttable("a\n\"b\nc\nd\"\ne\n");
  std::vector<Range> ranges{{0, 5}, {5, Range::kToEnd}};
  int read_again = 0;
  Heard heard = hear_ranges(cuttable.file(), ranges, {}, &read_again);
  CHECK(heard.rows == Rows{{"a"}, {"b\nc\nd"}, {"e"}});
  CHECK(read_again == 1);
}

TEST_CASE("a reader of a range tells how far it came") {
  Cuttable cuttable("a,b\n\n\"c\nd\",e\nf\ng\n");
  auto source = cuttable.file().from(0);
  Reader reader(*source, {}, {0, 6});
  Heard heard;
  hear_out(reader, heard);
  CHECK(heard.rows == Rows{{"a", "b"}, {"c\nd", "e"}});
  CHECK(reader.ended_at() == 13);
  CHECK(reader.passed() == Extent{4, 3, 2});
}

TEST_CASE("count_from moves what the current record says of itself") {
  Cuttable cuttable("x\n,\"a\nb\n");
  auto source = cuttable.file().from(2);
  Reader reader(*source, {}, {2, Range::kToEnd});
  CHECK(reader.next() == Reader::Answer::kBroken);
  CHECK(reader.reason().en == "the quote that opens on line 1 is never closed");
  reader.count_from({5'000'000'000, 6'000'000'000, 7'000'000'000});
  CHECK(reader.reason().en == "the quote that opens on line 5000000001 is never closed");
  CHECK(reader.record().line == 5'000'000'001);
  CHECK(reader.record().number == 7'000'000'001);
  CHECK(reader.broken_at().cell == "B6000000001");
  CHECK(reader.broken_at().line == 0xFFFFFFFF);  // as far as places go
}

TEST_CASE("a place moves behind what lies before it") {
  Place place;
  place.line = 3;
  place.end_line = 4;
  place.cell = "AB12";
  Place moved = behind({100, 90, 80}, place);
  CHECK(moved.line == 103);
  CHECK(moved.end_line == 104);
  CHECK(moved.cell == "AB102");
  CHECK(behind({100, 90, 80}, Place{}).line == 0);  // the file as a whole stays that
}

TEST_CASE("a file is cut behind line ends, into parts of about one size") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += std::to_string(i) + ",abc\r\n";
  Cuttable cuttable(text);
  for (std::size_t count : {1, 2, 3, 7, 64}) {
    auto ranges = cut_into_ranges(cuttable.file(), count, 1);
    REQUIRE(ranges.has_value());
    CHECK(ranges->size() == count);
    CHECK(ranges->front().begin == 0);
    CHECK(ranges->back().end == Range::kToEnd);
    for (std::size_t i = 1; i < ranges->size(); ++i) {
      CHECK((*ranges)[i].begin == (*ranges)[i - 1].end);
      CHECK(text.substr((*ranges)[i].begin - 2, 2) == "\r\n");
      CHECK((*ranges)[i].begin - i * text.size() / count < 12);
    }
  }
}

TEST_CASE("what cannot be cut is one range") {
  for (const std::string& text : {std::string(), std::string("abc"), std::string(9000, 'x'),
                                  std::string(9000, 'x') + "\n"}) {
    Cuttable cuttable(text);
    auto ranges = cut_into_ranges(cuttable.file(), 8, 1);
    REQUIRE(ranges.has_value());
    CHECK(*ranges == std::vector<Range>{{}});
  }
  Cuttable small("a\nb\nc\nd\n");
  CHECK(cut_into_ranges(small.file(), 2)->size() == 1);  // not worth it
}

TEST_CASE("lines of CR only can be cut, and a line longer than a range") {
  Cuttable cuttable("aaaa\rbbbb\rcccc\r" + std::string(20000, 'd') + "\re\r");
  auto ranges = cut_into_ranges(cuttable.file(), 5000, 1);
  REQUIRE(ranges.has_value());
  CHECK(*ranges ==
        std::vector<Range>{{0, 5}, {5, 10}, {10, 15}, {15, 20016}, {20016, Range::kToEnd}});
}

TEST_CASE("a file that becomes shorter is an error, for ranges and for one reader") {
  Cuttable cuttable("a,b\nc,d\ne,f\n");
  auto part = cuttable.file().from(4);
  auto whole = open_file(cuttable.path());
  REQUIRE(whole.has_value());
  std::filesystem::resize_file(cuttable.path(), 6);
  for (ByteSource* source : {part.get(), whole->get()}) {
    Reader reader(*source);
    Reader::Answer answer = reader.next();
    while (answer == Reader::Answer::kRecord) answer = reader.next();
    CHECK(answer == Reader::Answer::kBroken);
    CHECK(reader.fatal());
    CHECK(reader.reason().en ==
          "cannot read " + cuttable.path() + ": it became shorter while it was read");
  }
}

TEST_CASE("only regular files can be cut") {
  TempFolder folder;
  CHECK(*SeekableFile::open("-") == nullptr);
  CHECK(*SeekableFile::open("/dev/null") == nullptr);
  CHECK(*SeekableFile::open(folder.path()) == nullptr);
  CHECK_FALSE(SeekableFile::open(folder / "none").has_value());
}
