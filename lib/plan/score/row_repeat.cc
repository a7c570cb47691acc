// Rows that stood in the log before.
#include "plan/score/log_reader.h"
#include "plan/text/escape.h"

namespace plan::score {
namespace {

constexpr Words kRepeated{"the same as {file}:{line} in every column",
                          "与 {file}:{line} 各列完全相同"};
constexpr Words kRepeatedHelp{
    "if it was found twice, put the number in the count column; if it was entered twice, mark "
    "one void",
    "确是两处问题的，用“数量”一列写明；重复录入的，作废一条"};
constexpr Words kDuplicatesOff{
    "the log has more than {rows} rows: repeated rows are no longer looked for",
    "记录超过{rows}行，此后不再查找重复的行"};

}  // namespace

std::optional<LogReader::Impl::Repeated> LogReader::Impl::look(const RowHash& hash,
                                                               std::uint32_t line) {
  if (is_over_limit()) {
    look_for_duplicates_ = false;
    seen_.clear();
    return Repeated{};
  }
  Repeated before = seen_.look(hash, line);
  if (before.line == 0) return std::nullopt;
  return before;
}

void LogReader::Impl::say_repeated(const Repeated& before) {
  if (before.line == 0) {
    complaints_.say_of(
        kNoField, Trouble::kDuplicatesOff,
        say(kDuplicatesOff, {{"rows", static_cast<std::size_t>(options_.duplicates_rows)}}));
    return;
  }
  ++log_.repeated;
  bool error = options_.duplicates == Duplicates::kError;
  complaints_.say_of(kNoField, error ? Trouble::kDuplicate : Trouble::kRepeatedRow,
                     say(kRepeated, {{"file", for_terminal(log_.files[before.file].name)},
                                     {"line", static_cast<std::size_t>(before.line)}}),
                     say(kRepeatedHelp));
}

void LogReader::Impl::check_duplicate(const csv::Record& record) {
  RowHash hash = hasher_(record.fields, record.raw);
  if (apart_ != nullptr) {
    mark(record.line, hash);
  } else if (std::optional<Repeated> repeated = look(hash, row_.record.line)) {
    say_repeated(*repeated);
  }
}

}  // namespace plan::score
