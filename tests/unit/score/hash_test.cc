// Rows that are alike: their hashes, and where they stood before.
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "plan/base/processor.h"
#include "plan/csv/reader.h"
#include "plan/score/duplicates.h"
#include "plan/score/row_hash.h"
#include "support.h"

using namespace plan;
using namespace plan::score;

namespace {

// The hash of the only row of a file.
RowHash hash_of(RowHasher& hasher, std::string_view row, char delimiter = ',') {
  auto source = memory_source("", row);
  csv::Options options;
  options.delimiter = delimiter;
  csv::Reader reader(*source, options);
  REQUIRE(reader.next() == csv::Reader::Answer::kRecord);
  return hasher(reader.record().fields, reader.record().raw);
}

// Those that this processor knows.
std::vector<HashWay> ways() {
  std::vector<HashWay> known{hash_by_products};
  if (knows_aes()) known.push_back(hash_by_aes);
  return known;
}

bool same(const RowHash& a, const RowHash& b) {
  return a.high == b.high && a.low == b.low;
}

}  // namespace

TEST_CASE("texts that differ in little have different hashes") {
  // Every text of 1 to 80 bytes that has one byte of two kinds somewhere, or two of them beside
  // each other or sixteen and thirty-two bytes apart: where what is mixed in might cancel.
  std::set<std::string> texts;
  for (std::size_t size = 1; size <= 80; ++size) {
    const std::string plain(size, '0');
    texts.insert(plain);
    for (std::size_t at = 0; at < size; ++at) {
      for (char one : {'1', '\0'}) {
        std::string text = plain;
        text[at] = one;
        texts.insert(text);
        for (std::size_t apart : {1, 16, 32}) {
          if (at + apart >= size) continue;
          for (char other : {'1', '2'}) {
            std::string two = text;
            two[at + apart] = other;
            texts.insert(two);
          }
        }
      }
    }
  }
  CHECK(texts.size() > 30'000);
  for (HashWay way : ways()) {
    std::set<std::uint64_t> lows;
    std::array<std::size_t, 256> parts{};
    for (const std::string& text : texts) {
      RowHash hash = way(text);
      lows.insert(hash.low);
      ++parts[hash.high >> 56];
    }
    CHECK(lows.size() == texts.size());
    // Their highest bits tell in which part of the table they are kept.
    auto [least, most] = std::minmax_element(parts.begin(), parts.end());
    CHECK(*least > texts.size() / 256 / 2);
    CHECK(*most < texts.size() / 256 * 2);
  }
}

TEST_CASE("rows alike in every column have one hash, however they are written") {
  for (HashWay way : ways()) {
    RowHasher hasher(way);
    hasher.open({"日期", "单位", "备注"}, ',');
    RowHash plain = hash_of(hasher, "2024-01-01,甲村,垃圾");
    CHECK(same(plain, hash_of(hasher, "2024-01-01, 甲村,垃圾")));
    CHECK(same(plain, hash_of(hasher, "2024-01-01,\"甲村\",垃圾")));
    CHECK(same(plain, hash_of(hasher, "2024-01-01,甲村,垃圾　")));
    CHECK(same(plain, hash_of(hasher, "2024-01-01,甲村,垃圾,")));
    CHECK_FALSE(same(plain, hash_of(hasher, "2024-01-01,甲村,")));
    // A separator inside a cell is not one between cells.
    RowHash inside = hash_of(hasher, "\"a,b\",,c");
    CHECK_FALSE(same(inside, hash_of(hasher, "a,b,c")));

    // The next file has its columns in another order, another separator, and one more.
    hasher.open({"备注", "日期", "来源", "单位"}, ';');
    CHECK(same(plain, hash_of(hasher, "垃圾;2024-01-01;;甲村", ';')));
    CHECK_FALSE(same(plain, hash_of(hasher, "垃圾;2024-01-01;巡查;甲村", ';')));
  }
}

TEST_CASE("which of two columns of one name holds a cell does not matter") {
  for (HashWay way : ways()) {
    RowHasher hasher(way);
    hasher.open({"备注", "备注", "单位"}, ',');
    RowHash one = hash_of(hasher, "a,b,c");
    CHECK(same(one, hash_of(hasher, "b,a,c")));
    CHECK_FALSE(same(one, hash_of(hasher, "a,c,b")));
  }
}

TEST_CASE("a repeated row is found with the place of the first, in any file") {
  DuplicateFinder finder;
  finder.open_file(0, 0);
  constexpr std::uint32_t kRows = 20'000;
  auto hash = [](std::uint32_t i) { return fastest_hash()("row " + std::to_string(i)); };
  for (std::uint32_t i = 0; i < kRows; ++i) REQUIRE(finder.look(hash(i), i + 2).line == 0);
  CHECK(finder.size() == kRows);
  finder.open_file(1, kRows + 2);
  CHECK(finder.look(fastest_hash()("new"), 2).line == 0);
  for (std::uint32_t i = 0; i < kRows; ++i) {
    DuplicateFinder::Seen seen = finder.look(hash(i), 3);
    REQUIRE(seen.file == 0);
    REQUIRE(seen.line == i + 2);
  }
  finder.open_file(2, 10);
  DuplicateFinder::Seen seen = finder.look(fastest_hash()("new"), 9);
  CHECK(seen.file == 1);
  CHECK(seen.line == 2);
  CHECK(finder.size() == kRows + 1);
}

TEST_CASE("how many rows were expected changes what is found in no way") {
  auto hash = [](std::uint32_t i) { return fastest_hash()("row " + std::to_string(i)); };
  for (std::uint64_t expected : {0, 300, 5'000, 20'000, 1'000'000}) {
    CAPTURE(expected);
    DuplicateFinder finder;
    std::uint32_t rows = 0;
    // As many as were expected of a file, or more, or fewer; and of the next one again.
    for (std::uint32_t file : {0u, 1u}) {
      finder.expect(expected);
      finder.open_file(file, rows);
      for (std::uint32_t i = 1; i <= 10'000; ++i)
        REQUIRE(finder.look(hash(rows + i), i).line == 0);
      rows += 10'000;
    }
    for (std::uint32_t i = 1; i <= rows; ++i) {
      DuplicateFinder::Seen seen = finder.look(hash(i), 20'000);
      REQUIRE(seen.file == (i - 1) / 10'000);
      REQUIRE(seen.line == (i - 1) % 10'000 + 1);
    }
    CHECK(finder.size() == rows);
  }
}

TEST_CASE("rows that crowd one place of the table are told apart all the same") {
  // All in one part: at its end, at its beginning, and with one lower half.
  auto hash = [](std::uint64_t i) -> RowHash {
    switch (i % 3) {
      case 0:
        return {0, ~i};
      case 1:
        return {0, i};
      default:
        return {0, i << 32 | 7};
    }
  };
  DuplicateFinder finder;
  finder.open_file(0, 0);
  for (std::uint32_t i = 1; i <= 3000; ++i) REQUIRE(finder.look(hash(i), i).line == 0);
  CHECK(finder.size() == 3000);
  for (std::uint32_t i = 1; i <= 3000; ++i) REQUIRE(finder.look(hash(i), 9999).line == i);
  CHECK(finder.size() == 3000);
}
