// Everything a reader says about a text, in words that can be compared.
#ifndef TESTS_UNIT_CSV_HEARD_H_
#define TESTS_UNIT_CSV_HEARD_H_

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "plan/csv/ranges.h"
#include "plan/csv/reader.h"

namespace plan::csv {

using Rows = std::vector<std::vector<std::string>>;

struct Heard {
  Rows rows;                     // of the records that are whole
  std::vector<std::string> all;  // one string a record, broken ones too
  bool fatal = false;
};

inline std::string place_text(const Place& place) {
  return std::to_string(place.line) + ":" + std::to_string(place.column) + "-" +
         std::to_string(place.end_line) + ":" + std::to_string(place.end_column) + " " +
         place.cell + " <" + place.line_text + ">";
}

inline std::string record_text(const Record& record) {
  std::string text = "<" + std::string(record.raw) + ">";
  for (std::string_view field : record.fields) text += "[" + std::string(field) + "]";
  return text + (record.blank ? " blank" : "");
}

// Reads to the end, adding to `heard`. `before`: what lies before the reader's range, of which
// it was not told.
inline void hear_out(Reader& reader, Heard& heard, const Extent& before = {}) {
  std::vector<std::string> announced;  // the next one last
  for (int i = 0; i < 100'000; ++i) {
    if (announced.empty() && i % 3 != 0) {
      Batch ahead = reader.ahead();
      for (std::size_t k = 0; k < ahead.size(); ++k) announced.push_back(record_text(ahead[k]));
      std::reverse(announced.begin(), announced.end());
    }
    Reader::Answer answer = reader.next();
    if (!announced.empty()) {
      REQUIRE(answer == Reader::Answer::kRecord);
      CHECK(record_text(reader.record()) == announced.back());
      announced.pop_back();
    }
    if (answer == Reader::Answer::kEnd) {
      CHECK(reader.next() == Reader::Answer::kEnd);
      return;
    }
    const Record& record = reader.record();
    std::string line = std::to_string(before.records + record.number) + "@" +
                       std::to_string(before.lines + record.line);
    if (record.blank) line += " blank";
    if (answer == Reader::Answer::kBroken) {
      heard.fatal = reader.fatal();
      line += " broken " + place_text(behind(before, reader.broken_at()));
      reader.count_from(before);
      line += " " + reader.reason().en + (reader.fatal() ? " (fatal)" : "");
      CHECK_FALSE(reader.reason().zh.empty());
      reader.count_from({});
    } else {
      line += " raw <" + std::string(record.raw) + ">";
      std::vector<std::string> row;
      for (std::size_t k = 0; k < record.fields.size(); ++k) {
        row.emplace_back(record.fields[k]);
        line += " [" + row.back() + "] " + place_text(behind(before, reader.place(k)));
      }
      heard.rows.push_back(row);
    }
    heard.all.push_back(line);
  }
  FAIL("the reader does not end");
}

}  // namespace plan::csv

#endif  // TESTS_UNIT_CSV_HEARD_H_
