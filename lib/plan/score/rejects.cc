// The refused rows as a table.
#include <algorithm>
#include <array>

#include "plan/base/ratio.h"
#include "plan/csv/writer.h"
#include "plan/score/log.h"

namespace plan::score {
namespace {

// The columns of all files, and which of them each column of each file is.
struct Columns {
  std::vector<std::string> names;
  std::vector<std::vector<std::size_t>> places;  // by file, by its column
};

Columns columns_of(const std::vector<LogFile>& files) {
  Columns columns;
  for (const LogFile& file : files) {
    std::vector<std::size_t>& places = columns.places.emplace_back();
    std::vector<bool> taken(columns.names.size(), false);
    for (const std::string& name : file.header) {
      std::size_t at = 0;
      while (at < columns.names.size() && (taken[at] || columns.names[at] != name)) ++at;
      if (at == columns.names.size()) {
        columns.names.push_back(name);
        taken.push_back(false);
      }
      taken[at] = true;
      places.push_back(at);
    }
  }
  return columns;
}

}  // namespace

std::string rejects_csv(const Log& log, Lang lang, bool for_file) {
  const Columns columns = columns_of(log.files);
  auto width = [&](const Reject& reject) { return columns.places[reject.file].size(); };
  bool any_surplus =
      std::any_of(log.rejects.begin(), log.rejects.end(),
                  [&](const Reject& reject) { return reject.cells.size() > width(reject); });
  csv::Writer writer({for_file, for_file});
  for (const std::string& column : columns.names) writer.text(column);
  bool chinese = lang == Lang::kZh;
  if (any_surplus) writer.text(chinese ? "多出的格" : "surplus");
  for (std::string_view name :
       chinese ? std::array{"文件", "行", "拒绝原因"} : std::array{"file", "line", "reason"}) {
    writer.text(name);
  }
  writer.end_row();
  for (const Reject& reject : log.rejects) {
    std::vector<std::string> cells(columns.names.size());
    std::string surplus;
    for (std::size_t i = 0; i < reject.cells.size(); ++i) {
      if (i < width(reject)) {
        cells[columns.places[reject.file][i]] = reject.cells[i];
      } else {
        surplus += (surplus.empty() ? "" : ",") + reject.cells[i];
      }
    }
    if (any_surplus) cells.push_back(std::move(surplus));
    for (const std::string& cell : cells) {
      // -3 is no formula: guarded, it would be no number in a spreadsheet.
      if (Ratio::from_decimal(cell)) {
        writer.number(cell);
      } else {
        writer.text(cell);
      }
    }
    writer.text(log.files[reject.file].name);
    writer.number(std::to_string(reject.line));
    writer.text(reject.reasons.in(lang));
    writer.end_row();
  }
  return writer.str();
}

}  // namespace plan::score
