#include "plan/csv/separator.h"

#include "plan/csv/wide_comma.h"
#include "plan/text/fold.h"

namespace plan::csv {

char named_separator(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::string_view line = bytes.substr(0, bytes.find_first_of("\r\n"));
  if (line.size() > 2 && line.front() == '"' && line.back() == '"') {
    line = line.substr(1, line.size() - 2);
  }
  if (fold_name(line.substr(0, 4)) != "sep=") return 0;
  line.remove_prefix(4);
  if (line == kWideComma) return kForWideComma;
  return line.size() == 1 && line.front() != '"' && line.front() != '\0' ? line.front() : '\0';
}

}  // namespace plan::csv
