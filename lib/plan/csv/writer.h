// Writes CSV that Excel and our own reader read back as it was meant.
#ifndef PLAN_CSV_WRITER_H_
#define PLAN_CSV_WRITER_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace plan::csv {

struct WriterOptions {
  bool bom = false;   // UTF-8 byte order mark first (what Excel needs)
  bool crlf = false;  // line ends; files want both, pipes neither
};

// Collects rows into a string. Text cells are guarded against formula injection; number cells
// are written as they are; quotes only where needed. A row of one empty cell is written as "":
// a blank line would be passed over by readers.
class Writer {
 public:
  explicit Writer(WriterOptions options = {});
  void text(std::string_view cell);
  void number(std::string_view cell);
  void end_row();
  [[nodiscard]] const std::string& str() const { return out_; }

 private:
  void cell(std::string_view content);
  WriterOptions options_;
  std::string out_;
  std::size_t row_begin_ = 0;
  bool first_in_row_ = true;
};

}  // namespace plan::csv

#endif  // PLAN_CSV_WRITER_H_
