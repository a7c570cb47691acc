// Hashes of rows by what stands in them, whatever the order of the columns and the quotes.
//
// Not thread-safe.
#ifndef PLAN_SCORE_ROW_HASH_H_
#define PLAN_SCORE_ROW_HASH_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plan/csv/record.h"
#include "plan/score/hash_bytes.h"

namespace plan::score {

// Hashes rows such that those of two files are alike when the same cells stand under the same
// headers, blank ones and blanks around a cell aside, in whatever order and quotes.
class RowHasher {
 public:
  explicit RowHasher(HashWay way = fastest_hash()) : way_(way) {}
  // The file whose rows come next.
  void open(const std::vector<std::string>& names, char delimiter);
  // `raw`: the row as it stands in the file.
  [[nodiscard]] RowHash operator()(const csv::Fields& fields, std::string_view raw);
  // Of many. REQUIRES: there is room for as many hashes.
  void hash(const csv::Batch& rows, RowHash* hashes);

 private:
  // What bytes are to this module.
  class Bytes {
   public:
    Bytes() = default;
    explicit Bytes(char delimiter);
    // trim() leaves it where it is at the beginning of a cell, or at its end: it is no blank,
    // no control character, and no byte of U+3000. The separator, too.
    static constexpr std::uint8_t kPlainFirst = 1, kPlainLast = 2;
    static constexpr std::uint8_t kQuoted = 4;  // a cell with it is written in quotes
    [[nodiscard]] std::uint8_t operator[](char c) const {
      return kinds_.data()[static_cast<unsigned char>(c)];
    }

   private:
    std::array<std::uint8_t, 256> kinds_{};
  };

  [[nodiscard]] bool is_plain(std::string_view cell) const {
    return cell.empty() || ((bytes_here_[cell.front()] & Bytes::kPlainFirst) != 0 &&
                            (bytes_here_[cell.back()] & Bytes::kPlainLast) != 0);
  }
  [[nodiscard]] bool is_plain(const csv::Fields& fields, std::string_view raw) const;
  [[nodiscard]] bool are_plain_side_by_side(const csv::Fields& fields) const;
  void write(const csv::Fields& fields);
  // Of a row in the form that write() gives it.
  [[nodiscard]] RowHash hash_written(std::string_view bytes) const;

  HashWay way_;
  std::vector<std::string> names_;   // all that were met, each as often as in any one file
  Bytes bytes_here_;                 // of the file
  Bytes bytes_written_;              // of the first file, whose form all are hashed in
  char delimiter_ = 0;               // of the first file; 0: there was none yet
  std::vector<std::size_t> places_;  // by field of the file: index into names_
  bool as_first_ = false;  // its rows are laid out as the first file's, each name once
  bool names_repeat_ = false;
  std::vector<std::string_view> cells_;
  std::string bytes_;
};

}  // namespace plan::score

#endif  // PLAN_SCORE_ROW_HASH_H_
