// Everything that can be wrong with a log, or worth saying about one: one table.
#ifndef PLAN_SCORE_TROUBLE_H_
#define PLAN_SCORE_TROUBLE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "plan/base/finding.h"

namespace plan::score {

enum class Trouble : std::uint8_t {
  // Data errors: the row is refused.
  kUnknownUnit,
  kUnknownItem,
  kAmbiguousName,
  kNotALeaf,
  kNoCommonScheme,
  kBadDate,
  kBadNumber,
  kNegativeNumber,
  kMissingCell,
  kFieldCount,
  kFilledTwice,
  kBeforeDate,
  kUnknownLevel,
  kNoPoints,
  kOutOfRange,
  kUnusable,
  kBadCount,
  kBadRate,
  kUnknownWord,
  kDuplicate,
  kBrokenCsv,
  // Warnings.
  kRepeatedRow,
  kFixedLate,
  kNothingRecorded,
  kPeriodGap,
  kTooManyWinners,
  kRowsRefused,
  kDamagedRef,
  // Notes.
  kYearFilled,
  kExcelSerial,
  kTrailerRow,
  kHeaderAgain,
  kDuplicatesOff,
  kEncoding,
  kSeparator,
  kHeaderReadAs,
  kHeaderUnread,
  kTitleRows,
  kNumberRead,
  kNameRead,
  kBlankWord,
};
inline constexpr std::size_t kTroubleCount = 41;

struct TroubleInfo {
  Trouble trouble;
  std::string_view code;  // "C001"
  std::string_view name;  // "unknown-unit"
  Severity severity;
  Words cause;  // for counting by cause
};

// In the order of Trouble.
[[nodiscard]] const std::vector<TroubleInfo>& trouble_table();
[[nodiscard]] const TroubleInfo& info(Trouble trouble);

// Collects troubles: the first `most` of each severity as findings, all of them as counts. Of
// those that say the same only the first three are findings; the third tells how many more,
// and on which lines the first of these stand.
class Troubles {
 public:
  explicit Troubles(std::size_t most) : most_(most) {}

  // Whether it would be listed; if not, only file and line of its place are needed.
  [[nodiscard]] bool lists(Trouble trouble, const Message& message) const;
  void add(Trouble trouble, Place place, Message message, Message help = {});

  [[nodiscard]] std::uint64_t count(Trouble trouble) const {
    return counts_[static_cast<std::size_t>(trouble)];
  }
  [[nodiscard]] std::uint64_t errors() const;
  [[nodiscard]] std::vector<Finding> listed() const;
  // "and 120 more: 100 × unknown item (C002), 20 × …" for errors of which no finding tells;
  // empty when there are none.
  [[nodiscard]] Message rest() const;

 private:
  // Troubles that say the same.
  struct Alike {
    Trouble trouble = Trouble::kUnknownUnit;
    std::size_t last = 0;  // of those listed
    std::size_t listed = 0, more = 0;
    std::vector<std::uint32_t> lines{};  // the first of those that are not, in the last's file
  };
  [[nodiscard]] static Message note(const Alike& alike);
  [[nodiscard]] bool has_room(Trouble trouble) const;

  std::size_t most_;
  std::array<std::uint64_t, kTroubleCount> counts_{};
  std::array<std::uint64_t, kTroubleCount> listed_counts_{};
  std::array<std::size_t, 4> listed_by_severity_{};
  std::vector<Finding> listed_;
  std::unordered_map<std::string, Alike> alike_;  // by what they say; those that are listed
};

// What to do about a log that is no UTF-8.
inline constexpr Words kNameEncoding{
    "name the encoding with --encoding, or save the file as “CSV UTF-8” (另存为)",
    "请用 --encoding 指明编码，或另存为“CSV UTF-8（逗号分隔）”"};

}  // namespace plan::score

#endif  // PLAN_SCORE_TROUBLE_H_
