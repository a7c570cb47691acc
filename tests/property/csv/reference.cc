#include "reference.h"

#include <algorithm>
#include <cstdint>

namespace reference {
namespace {

// Unicode, table 3-7: the least and the most a sequence of that length may stand for.
bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    auto lead = static_cast<unsigned char>(text[i]);
    std::size_t n = lead < 0x80 ? 1 : lead < 0xC0 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (n == 0 || lead > 0xF7 || i + n > text.size()) return false;
    std::uint32_t value = n == 1 ? lead : lead & (0x7Fu >> n);
    for (std::size_t k = 1; k < n; ++k) {
      if ((text[i + k] & 0xC0) != 0x80) return false;
      value = value << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3Fu);
    }
    constexpr std::uint32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
    if (value < kLeast[n] || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000))
      return false;
    i += n;
  }
  return true;
}

struct Reading {
  std::string_view text;
  const plan::csv::Options& options;
  std::size_t at = 0, first = 0;  // here, and where the record begins
  std::size_t breaks = 0;         // line ends inside the record
  std::string cells = {};         // of it, in words

  [[nodiscard]] bool has(char c) const { return at < text.size() && text[at] == c; }
  [[nodiscard]] bool line_ends() const { return has('\n') || has('\r'); }
  [[nodiscard]] bool cell_ends() const {
    return at == text.size() || line_ends() || has(options.delimiter);
  }
  // The limit that the bytes before `at` are over, if any; of both, the one reached first.
  [[nodiscard]] std::string over(std::size_t cell) const {
    bool row = at - first > options.max_record;
    bool sooner = cell + options.max_field <= first + options.max_record;
    if (at - cell > options.max_field && (sooner || !row)) return "cell";
    return row ? "row" : "";
  }

  std::string quoted(std::string& content) {
    std::size_t begin = ++at, lines = 1;
    for (;; ++at) {
      if (std::string limit = over(begin); !limit.empty()) return limit;
      if (at == text.size()) return "open";
      if (has('\0')) return "nul";
      if (has('"')) {
        ++at;
        if (over(at) == "row") return "row";
        if (!has('"')) return cell_ends() ? "" : has('\0') ? "nul" : "quote";
      }
      content += text[at];
      bool counts = has('\r') || (has('\n') && text[at - 1] != '\r');
      breaks += counts ? 1 : 0;
      if (counts && ++lines > options.max_quoted_lines) return "long";
    }
  }
  std::string plain(std::string& content) {
    for (std::size_t begin = at;; ++at) {
      if (std::string limit = over(begin); !limit.empty()) return limit;
      if (cell_ends()) return "";
      if (has('\0')) return "nul";
      if (has('"')) return "quote";
      content += text[at];
    }
  }
  std::string record() {
    cells.clear();
    for (std::size_t column = 1;; ++column, ++at) {
      std::string content;
      std::string trouble = has('"') ? quoted(content) : plain(content);
      if (!trouble.empty()) return trouble;
      if (column > options.max_columns) return "columns";
      cells += " [" + content + "]";
      if (!has(options.delimiter)) break;
    }
    return is_utf8(text.substr(first, at - first)) ? "" : "utf8";
  }
};

}  // namespace

Said read_csv(std::string_view text, const plan::csv::Options& options) {
  Said said;
  Reading in{text, options};
  if (text.substr(0, 3) == "\xEF\xBB\xBF") in.at = 3;
  for (std::size_t line = 1; in.at < text.size(); line += in.breaks + 1) {
    in.first = in.at;
    in.breaks = 0;
    if (!in.line_ends()) {
      std::string trouble = in.record();
      std::string name = std::to_string(said.size() + 1) + "@" + std::to_string(line);
      said.push_back(name + (trouble.empty() ? in.cells : " " + trouble));
      if (trouble == "quote") in.at = std::min(text.find_first_of("\r\n", in.at), text.size());
      if (!trouble.empty() && trouble != "quote") return said;
    }
    in.at += text.substr(in.at, 2) == "\r\n" ? 2 : in.line_ends() ? 1 : 0;
  }
  return said;
}

}  // namespace reference
