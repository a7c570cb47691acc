#include "plan/score/records.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "plan/score/slots.h"

namespace plan::score {
namespace {

void check_same(const Record& a, const Record& b) {
  CHECK(a.date == b.date);
  CHECK(a.due == b.due);
  CHECK(a.fixed == b.fixed);
  CHECK(a.missed == b.missed);
  CHECK(a.unit == b.unit);
  CHECK(a.targets == b.targets);
  CHECK(a.count == b.count);
  CHECK(a.points == b.points);
  CHECK(a.value == b.value);
  CHECK(a.total == b.total);
  CHECK(a.level == b.level);
  CHECK(a.source == b.source);
  CHECK(a.ref == b.ref);
  CHECK(a.note == b.note);
  CHECK(a.file == b.file);
  CHECK(a.line == b.line);
  CHECK(a.visits == b.visits);
  CHECK(a.result == b.result);
  CHECK(a.rows == b.rows);
}

}  // namespace

TEST_CASE("records come back as they were, whatever they say") {
  std::vector<Record> all;
  Record plain;
  plain.date = 20000;
  plain.unit = 3;
  plain.line = 17;
  all.push_back(plain);
  auto with = [&](auto change) {
    Record record = plain;
    change(record);
    all.push_back(record);
  };
  with([](Record& r) { r.due = 20005, r.fixed = 20004; });
  with([](Record& r) { r.count = 7; });
  with([](Record& r) { r.count = NumberPool::kNone; });
  with([](Record& r) { r.value = 9; });
  with([](Record& r) { r.ref = 5; });
  with([](Record& r) { r.note = 6; });
  with([](Record& r) { r.count = 7, r.value = 9; });
  with([](Record& r) { r.value = 9, r.total = 10; });
  with([](Record& r) { r.ref = 5, r.note = 6; });
  with([](Record& r) { r.count = 7, r.ref = 5, r.note = 6; });
  with([](Record& r) { r.count = 7, r.value = 9, r.total = 10, r.ref = 5, r.note = 6; });
  with([](Record& r) { r.count = 1U << 26, r.note = 6; });
  with([](Record& r) { r.due = r.date, r.fixed = r.date + 0xFFFE; });
  with([](Record& r) { r.due = r.date - 1; });
  with([](Record& r) { r.due = 0x7FFFFFFF, r.fixed = r.date + 0xFFFF; });
  with([](Record& r) { r.missed = 2, r.points = 4; });
  with([](Record& r) { r.level = 1, r.source = 2, r.file = 1, r.targets = 8; });
  with([](Record& r) { r.result = RateResult::kFail; });
  with([](Record& r) { r.line = 0, r.rows = 12; });
  with([](Record& r) { r.line = 0, r.rows = 0x1'0000'0000; });
  with([](Record& r) { r.line = 4, r.rows = 2; });
  with([](Record& r) { r.line = 0, r.rows = 12, r.visits = 3; });
  with([](Record& r) { r.line = 0, r.rows = 1; });
  Records records;
  constexpr std::size_t kTimes = 500;  // several chunks
  for (std::size_t i = 0; i < kTimes; ++i) {
    for (const Record& record : all) records.push_back(record);
  }
  REQUIRE(records.size() == kTimes * all.size());
  for (std::size_t i = 0; i < records.size(); ++i) {
    CAPTURE(i % all.size());
    check_same(records[i], all[i % all.size()]);
    CHECK(records.date(i) == all[i % all.size()].date);
  }
  records.cut(3);
  records.push_back(all.back());
  REQUIRE(records.size() == 4);
  check_same(records[2], all[2]);
  check_same(records[3], all.back());
}

TEST_CASE("a table of slots finds every key it was given, and no other") {
  SlotTable slots;
  auto key_at = [](std::uint32_t i) {
    return SlotKey{i % 977, i / 977, static_cast<std::int32_t>(i % 5), -1};
  };
  constexpr std::uint32_t kMany = 50'000;
  for (std::uint32_t i = 0; i < kMany; ++i) {
    SlotKey key = key_at(i);
    REQUIRE(slots.find(key, key.hash()) == SlotTable::kNone);
    REQUIRE(slots.find_or_add(key, key.hash()) == i);
  }
  for (std::uint32_t i = 0; i < kMany; ++i) {
    SlotKey key = key_at(i);
    REQUIRE(slots.find(key, key.hash()) == i);
    REQUIRE(slots.is(i, key));
    // Nearly always the right one; never none.
    REQUIRE(slots.likely(key.hash()) != SlotTable::kNone);
    key.fixed = 7;
    REQUIRE(slots.find(key, key.hash()) == SlotTable::kNone);
  }
  CHECK_FALSE(slots.is(SlotTable::kNone, key_at(0)));
}

TEST_CASE("records that are given back leave the others as they were") {
  Records records;
  constexpr std::uint32_t kMany = 10'000;
  for (std::uint32_t i = 0; i < kMany; ++i) {
    Record record;
    record.date = 20000;
    record.line = i;
    if (i % 3 == 0) record.visits = i;  // more than fits
    records.push_back(record);
  }
  for (std::uint32_t i = 0; i < kMany; ++i) {
    if (i % 1000 == 999) records.forget(i);
    CHECK(records[i].line == i);
    CHECK(records[i].visits == (i % 3 == 0 ? i : 0));
  }
}

TEST_CASE("words are kept once, and alike by what they fold to") {
  WordPool words;
  CHECK(words.key_of("暗访") == 1);
  CHECK(words.key_of("") == 0);
  CHECK(words.intern("") == 0);
  std::uint32_t wide = words.intern("ＷＴ 1");
  CHECK(words.text(wide) == "ＷＴ 1");
  CHECK(words.intern("ＷＴ 1") == wide);
  CHECK(words.key(wide) == words.key(words.intern("wt1")));
  CHECK(words.key(words.intern_key("Wt1")) == words.key(wide));
  CHECK(words.key(words.intern_key("ＷＴ 1")) == words.key(wide));
  CHECK(words.key(words.intern("暗 访")) == 1);
  std::vector<std::uint32_t> ids;
  for (int i = 0; i < 20'000; ++i) ids.push_back(words.intern("R" + std::to_string(i)));
  const std::string long_word(10'000, 'x');
  std::uint32_t longest = words.intern(long_word);
  for (int i = 0; i < 20'000; ++i) {
    std::string word = "R" + std::to_string(i);
    CHECK(words.intern(word) == ids[static_cast<std::size_t>(i)]);
    CHECK(words.text(ids[static_cast<std::size_t>(i)]) == word);
    CHECK(words.text(words.key_of(word)) == "r" + std::to_string(i));
  }
  CHECK(words.text(longest) == long_word);
}

}  // namespace plan::score
