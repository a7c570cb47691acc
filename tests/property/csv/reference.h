// A second CSV reader: slow, plain, and sharing no code with the first. For tests only.
#ifndef TESTS_PROPERTY_CSV_REFERENCE_H_
#define TESTS_PROPERTY_CSV_REFERENCE_H_

#include <string>
#include <string_view>
#include <vector>

#include "plan/csv/reader.h"

namespace reference {

// One record in words: number@line, then its cells, or how it is broken: quote (text behind a
// closing one, or one in the middle of a cell), and at the end of what can be read: open, long,
// nul, utf8, cell, row, columns.
using Said = std::vector<std::string>;

[[nodiscard]] Said read_csv(std::string_view text, const plan::csv::Options& options);

}  // namespace reference

#endif  // TESTS_PROPERTY_CSV_REFERENCE_H_
