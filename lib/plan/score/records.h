// The records of a log, packed into 32 bytes each.
//
// What many have in common (what they count for, level, source …) is kept once; beside its
// count a record has two amounts or words at most that tell anything, and its deadlines are
// near its date. What does not fit takes 40 bytes more.
// Sums of rows that say alike, but for unit and count, take 16.
#ifndef PLAN_SCORE_RECORDS_H_
#define PLAN_SCORE_RECORDS_H_

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "plan/score/chunks.h"
#include "plan/score/record.h"

namespace plan::score {

class Records {
 public:
  // REQUIRES: there is no sum yet.
  void push_back(const Record& record);
  // What sums say, but for their unit, count and rows; the number to call it by.
  [[nodiscard]] std::uint32_t add_kind(const Record& kind);
  void push_sum(std::uint32_t kind, std::uint32_t unit, std::uint32_t count,
                std::uint32_t rows) {
    sums_.push_back({kind, unit, count, rows});
  }
  [[nodiscard]] Record operator[](std::size_t i) const;
  // Sums of one kind are alike in all but what stands here.
  struct Sum {
    std::uint32_t kind = 0, unit = 0, count = 0, rows = 0;
  };
  // nullptr: it is a record by itself.
  [[nodiscard]] const Sum* as_sum(std::size_t i) const { return is_sum(i) ? &sum(i) : nullptr; }
  [[nodiscard]] std::size_t kinds() const { return kinds_.size(); }
  [[nodiscard]] std::int32_t date(std::size_t i) const {
    return is_sum(i) ? kind(i).date : packed_[i].date;
  }
  [[nodiscard]] std::uint32_t unit(std::size_t i) const {
    return is_sum(i) ? sum(i).unit : packed_[i].unit;
  }
  [[nodiscard]] std::uint32_t targets(std::size_t i) const {
    return is_sum(i) ? kind(i).targets : common(i).targets;
  }
  [[nodiscard]] std::uint32_t level(std::size_t i) const {
    return is_sum(i) ? kind(i).level : common(i).level;
  }
  [[nodiscard]] std::uint32_t source(std::size_t i) const {
    return is_sum(i) ? kind(i).source : common(i).source;
  }
  [[nodiscard]] std::size_t size() const { return packed_.size() + sums_.size(); }
  // Leaves the first `size`. REQUIRES: there is no sum yet.
  void cut(std::size_t size) { packed_.cut(size); }
  // Gives the memory of those before `i` back; they must not be looked at any more. REQUIRES:
  // there is no sum yet.
  void forget(std::size_t i);

 private:
  struct Common {
    std::uint32_t targets = 0, level = 0, source = 0, points = 0, file = 0;
    std::int32_t missed = kNoMissed;
    RateResult result = RateResult::kNone;
    friend bool operator==(const Common&, const Common&) = default;
  };
  struct HashCommon {
    std::size_t operator()(const Common& common) const;
  };
  // Which of its amounts and words a record has, in their order; kMore: all are in more_.
  enum What : std::uint32_t { kValue = 1, kTotal = 2, kRef = 4, kNote = 8, kMore = 16 };
  struct Packed {
    std::int32_t date = 0;
    std::uint16_t due = 0, fixed = 0;  // days behind the date
    std::uint32_t unit = 0;
    std::uint32_t common = 0;
    std::uint32_t amounts[2] = {0, 0};  // kMore: the first is its place in more_
    std::uint32_t line = 0;             // rows, where they are more than one
    std::uint32_t count : 26 = 0;
    std::uint32_t what : 5 = 0;
    std::uint32_t is_sum : 1 = 0;  // of several rows
  };
  static_assert(sizeof(Packed) == 32);
  struct More {
    std::int32_t due = kNoDay, fixed = kNoDay;
    std::uint32_t count = 0, value = 0, total = 0, ref = 0, note = 0, visits = 0;
    std::uint64_t rows = 1;
  };

  [[nodiscard]] static bool pack(const Record& record, Packed& packed);

  [[nodiscard]] std::uint32_t common_of(const Record& record);
  [[nodiscard]] const Common& common(std::size_t i) const {
    return common_.data()[packed_[i].common];
  }
  // They stand behind all others.
  [[nodiscard]] bool is_sum(std::size_t i) const { return i >= packed_.size(); }
  [[nodiscard]] const Sum& sum(std::size_t i) const { return sums_[i - packed_.size()]; }
  [[nodiscard]] const Record& kind(std::size_t i) const { return kinds_.data()[sum(i).kind]; }

  Chunks<Packed> packed_;
  Chunks<More> more_;
  Chunks<Sum> sums_;
  std::vector<Record> kinds_;
  std::vector<Common> common_;
  std::unordered_map<Common, std::uint32_t, HashCommon> common_ids_;
};

}  // namespace plan::score

#endif  // PLAN_SCORE_RECORDS_H_
