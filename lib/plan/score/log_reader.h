// The inside of LogReader: one row after the other. Internal to the module.
#ifndef PLAN_SCORE_LOG_READER_H_
#define PLAN_SCORE_LOG_READER_H_

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "plan/csv/reader.h"
#include "plan/score/cells.h"
#include "plan/score/duplicates.h"
#include "plan/score/log.h"
#include "plan/score/quick_rows.h"
#include "plan/score/range_result.h"
#include "plan/score/row.h"
#include "plan/score/row_hash.h"
#include "plan/score/tally.h"

namespace plan::score {

class Peeked;

struct LogReader::Impl {
  Impl(const Compiled& compiled_plan, LogOptions log_options);

  Result<void> read(ByteSource& source);
  Result<Outcome> read(const SeekableFile& file);
  Log finish();

 private:
  // What is known of a row before its turn.
  struct Coming {
    bool is_usual = false;  // it needs no care as far as can be seen from its cells
    Digest row;
    Spot spot;
  };
  enum class RowKind : std::uint8_t { kRow, kBlank, kTrailer, kHeaderAgain };

  Result<void> read_packed(ByteSource& packed);
  Result<void> read_unpacked(Peeked& raw);
  void note_separator(const std::string& file, char delimiter);
  void note_header(const std::string& file, const Header& header);
  Result<void> read_text(ByteSource& text, std::string_view first);
  [[nodiscard]] Result<Header> open_text(const std::string& name, std::string_view first);
  void read_rows(ByteSource& text, const Header& header);

  // Reading by several threads; see together.cc.
  class Revisit;
  struct Team;
  struct Threads;
  [[nodiscard]] Result<Outcome> read_together(const SeekableFile& file, const Header& header,
                                              std::uint64_t size);
  [[nodiscard]] RangeResult read_range(const SeekableFile& file, const Header& header,
                                       csv::Range range, RangeResult::Marks marks);
  [[nodiscard]] Result<bool> take_all(Team& team, Revisit& revisit);
  enum class Taken : std::uint8_t;
  [[nodiscard]] Result<Taken> take(RangeResult& result, Revisit& revisit);
  struct Ids;
  [[nodiscard]] Ids absorb(Impl& other);
  void enter_records(const std::vector<RangeResult>& results,
                     const std::vector<std::unique_ptr<Impl>>& readers, std::size_t own);
  void rows(csv::Reader& reader, const Header& header);
  // One answer of the reader; false: the rest of the file cannot be read.
  [[nodiscard]] bool step(const csv::Reader& reader, csv::Reader::Answer answer,
                          const Header& header);
  [[nodiscard]] bool leave_over(const csv::Record& record);
  void broken(const csv::Reader& reader, char delimiter);
  [[nodiscard]] RowKind kind_of(const csv::Record& record, const Header& header);
  void take_usual(csv::Reader& reader, const Header& header);
  void look_at(const csv::Batch& rows, const Header& header);
  void look_at(const csv::Record& record, const Header& header, Coming& coming);
  [[nodiscard]] std::size_t take(const csv::Batch& rows);
  [[nodiscard]] bool take(const csv::Record& raw, Coming& coming, const RowHash& hash);
  [[nodiscard]] bool is_repeated(std::uint64_t line, const RowHash& hash);
  // Leaves it to the reader of all ranges to see whether the row stood before.
  void mark(std::uint64_t line, const RowHash& hash) {
    apart_->marks.push_back({hash.low, static_cast<std::uint32_t>(hash.high >> 32),
                             static_cast<std::uint32_t>(line)});
  }
  void passed(std::size_t rows);
  [[nodiscard]] Record record_of(const csv::Record& raw, const Digest& row);
  [[nodiscard]] std::uint32_t number_id(std::int64_t number);
  void one(const csv::Reader& reader, const Header& header);
  [[nodiscard]] bool has_cells(const csv::Record& record, const Header& header);
  void pick(const csv::Record& record, const Header& header);
  [[nodiscard]] bool is_void();
  void required();
  void names();
  void refuse_item(ItemNames::Meaning::Kind kind, std::string_view text, int unit);
  void dates();
  std::int32_t date(Column column);
  void numbers();
  void look_at_ref();
  void note_unit(int unit);
  void note_item(const TargetSet& set);
  void note_name(Column column, const std::string& name);
  void note_blank_word();
  std::uint32_t number(Column column, std::string_view text);
  [[nodiscard]] bool is_over_limit() const {
    return options_.duplicates == Duplicates::kWarn && seen_.size() >= options_.duplicates_rows;
  }
  // Where the row stood before; line 0: there are too many rows to tell.
  using Repeated = DuplicateFinder::Seen;
  [[nodiscard]] std::optional<Repeated> look(const RowHash& hash, std::uint32_t line);
  void say_repeated(const Repeated& before);
  void check_duplicate(const csv::Record& record);
  [[nodiscard]] Digest digest(Amounts& amounts, bool& exact) const;
  [[nodiscard]] bool counts(Fate fate, std::int32_t date, std::int32_t fixed);
  void decide(const csv::Record& record);
  void refuse(const csv::Record& record);
  void keep_words();
  void note_left_out(LeftOut::Fate fate);

  const Compiled& compiled_;
  LogOptions options_;
  Log log_;
  UnitNames units_;
  ItemNames items_;
  CellReader cells_;
  PlanNeeds plan_needs_;
  Tally tally_;
  QuickRows quick_rows_;
  PlainRows plain_;  // way::kOther: see coming_
  std::array<Coming, csv::Reader::kMostAhead> coming_;
  std::array<RowHash, csv::Reader::kMostAhead> hashes_;
  std::size_t coming_at_ = 0, coming_end_ = 0;
  std::unordered_map<std::int64_t, std::uint32_t> number_ids_;  // by millionths
  Complaints complaints_;
  DuplicateFinder seen_;
  RowHasher hasher_;
  bool look_for_duplicates_;
  Row row_;
  std::uint32_t file_ = 0;
  std::uint64_t lines_before_ = 0;  // of the file before
  RangeResult* apart_ = nullptr;    // where this is one of several threads
  bool met_other_bytes_ = false;    // than UTF-8
  std::uint64_t unreported_ = 0;    // rows, to the progress
  SaidOnce said_;
};

}  // namespace plan::score

#endif  // PLAN_SCORE_LOG_READER_H_
