#include "documents.h"

#include <array>
#include <string_view>

namespace plan::test {
namespace {

constexpr std::array<std::string_view, 64> kPieces{
    {"- ",          "-",      ": ",   ":",    "? ",      "?",      "a",       "b",
     "中",          "a: ",    "b: 1", "'",    "\"",      "'x'",    "\"y\"",   "\\",
     "\\n",         "[",      "]",    "{",    "}",       ",",      ", ",      "|",
     ">",           "|-",     ">+\n", "|2\n", ">1-\n",   "#",      " #",      "# c\n",
     "\n",          "\n",     "\n\n", "\n ",  "\n  ",    "\n    ", "\n- ",    "\n  - ",
     "\r\n",        "\r",     "\t",   " ",    "  ",      "\n\t",   "&a ",     "*a",
     "!t ",         "!!str ", "---",  "--- ", "\n---\n", "...",    "\n...\n", "%",
     "%YAML 1.2\n", "~",      "null", "<<: ", "@",       "`",      "''",      "：。"}};

std::size_t pick(std::mt19937& random, std::size_t below) {
  return random() % below;
}

std::string_view piece(std::mt19937& random) {
  return kPieces[pick(random, kPieces.size())];
}

class Writer {
 public:
  explicit Writer(std::mt19937& random) : random_(random) {
    if (chance(8)) line_end_ = "\r\n";
  }

  std::string document() {
    if (chance(12)) out_ += "---" + line_end_;
    std::size_t column = chance(12) ? 2 : 0;
    chance(4) ? list(column, 0) : map(column, 0);
    if (chance(6)) {
      while (!out_.empty() && (out_.back() == '\n' || out_.back() == '\r')) out_.pop_back();
    }
    return out_;
  }

 private:
  bool chance(std::size_t of) { return pick(random_, of) == 0; }
  std::string blanks(std::size_t count) { return std::string(count, ' '); }

  // Ends a line, perhaps with a comment, and adds lines without content.
  void end_line() {
    if (chance(12)) out_ += " ";
    if (chance(10)) out_ += " # c: [d]";
    if (chance(60)) out_ += "\t";
    out_ += line_end_;
    while (chance(8)) out_ += (chance(2) ? blanks(pick(random_, 5)) : "") + line_end_;
    if (chance(10)) out_ += blanks(pick(random_, 5)) + "# 说明" + line_end_;
  }

  std::string_view word() {
    constexpr std::array<std::string_view, 30> kWords{
        {"a",    "1",          "中文，句。", "x y",        "a:b",  "a#b",       "~",    "null",
         "-x",   "2024-03-01", "12:30",      "http://x/y", "it's", "say \"x\"", "a,b",  "k：v",
         "Null", "?x",         ":x",         "[",          "a ]",  "- ",        "a\tb", "%",
         "<<",   "a - b",      "a ? b",      "x: y",       "b",    "c"}};
    return kWords[pick(random_, chance(5) ? kWords.size() : 19)];
  }

  std::string key() {
    constexpr std::array<std::string_view, 12> kKeys{{"a", "b", "c", "标题", "正文", "k1",
                                                      "k 2", "\"q\"", "'r s'", "~", "\"x\\ny\"",
                                                      "a-b"}};
    return std::string(kKeys[pick(random_, chance(3) ? kKeys.size() : 7)]) +
           (chance(20) ? " :" : ":");
  }

  std::string quoted() {
    constexpr std::array<std::string_view, 14> kQuoted{
        {"'x'", "\"y\"", "'it''s'", "\"a\\\"b\"", "\"\\\\\"", "''", "\"\"", "'a: b # c'",
         "\"a\\nb\\n\"", "\"\\t\"", "'中''' ", "\"\\u4e2d\"", "'\\'", "\"a\n  b\""}};
    return std::string(kQuoted[pick(random_, chance(8) ? kQuoted.size() : 11)]);
  }

  void plain(std::size_t column) {
    out_ += word();
    while (chance(10)) {
      out_ += line_end_;
      while (chance(4)) out_ += blanks(pick(random_, 4)) + line_end_;
      out_ += blanks(column + pick(random_, 4)) + std::string(word());
    }
    end_line();
  }

  void block(std::size_t column) {
    constexpr std::array<std::string_view, 14> kHeaders{{"|", ">", "|-", ">-", "|+", ">+", "|2",
                                                         ">1", "|-1", ">2+", "|  ", "> # c",
                                                         "|1-", "|x"}};
    out_ += std::string(kHeaders[pick(random_, kHeaders.size())]) + line_end_;
    std::size_t indent = column + 1 + pick(random_, 3);
    for (std::size_t lines = pick(random_, 5); lines > 0; --lines) {
      while (chance(4)) out_ += blanks(chance(2) ? 0 : pick(random_, 8)) + line_end_;
      std::size_t own = chance(4) ? column + pick(random_, 6) : indent;
      constexpr std::array<std::string_view, 9> kLines{
          {"text", "中文。", "a: b", "# c", "- x", "[", "x ", "\tx", "---"}};
      out_ += blanks(own) + std::string(kLines[pick(random_, kLines.size())]) + line_end_;
    }
    while (chance(4)) out_ += blanks(chance(2) ? 0 : pick(random_, 8)) + line_end_;
  }

  void flow_gap() {
    if (chance(3)) out_ += " ";
    if (chance(12)) out_ += (chance(3) ? " # c" : "") + line_end_ + blanks(pick(random_, 4));
  }

  void flow(std::size_t depth) {
    bool is_map = chance(2);
    out_ += is_map ? "{" : "[";
    for (std::size_t items = pick(random_, 4); items > 0; --items) {
      flow_gap();
      if (is_map) out_ += key() + (chance(12) ? "" : " ");
      if (!chance(12)) flow_value(depth);
      flow_gap();
      if (items > 1 || chance(6)) out_ += ",";
    }
    flow_gap();
    out_ += is_map ? "}" : "]";
  }

  void flow_value(std::size_t depth) {
    if (chance(4) && depth < 4) {
      flow(depth + 1);
    } else if (chance(3)) {
      out_ += quoted();
    } else {
      out_ += word();
    }
  }

  // What stands behind `- ` or a key on the same line; `column` is that of its list or map.
  void inline_value(std::size_t column) {
    switch (pick(random_, 8)) {
      case 0:
        return block(column);
      case 1:
        flow(0);
        return end_line();
      case 2:
        out_ += quoted();
        return end_line();
      default:
        return plain(column + 1);
    }
  }

  void list(std::size_t column, std::size_t depth) {
    for (std::size_t items = 1 + pick(random_, 3); items > 0; --items) {
      out_ += blanks(column) + "-";
      if (chance(10)) {
        end_line();
        if (!chance(3)) below(column + 1 + pick(random_, 3), depth);
      } else if (chance(3) && depth < 4) {
        std::size_t gap = 1 + pick(random_, 2);
        out_ += blanks(gap);
        std::size_t begin = out_.size();
        std::size_t inner = column + 1 + gap;
        chance(4) ? list(inner, depth + 1) : map(inner, depth + 1);
        out_.erase(begin, inner);  // the first line goes on behind the dash
      } else {
        out_ += " ";
        inline_value(column);
      }
    }
  }

  void map(std::size_t column, std::size_t depth) {
    for (std::size_t keys = 1 + pick(random_, 3); keys > 0; --keys) {
      out_ += blanks(column) + key();
      if (chance(3) && depth < 4) {
        end_line();
        bool same = chance(4);
        same ? list(column, depth + 1) : below(column + 1 + pick(random_, 3), depth);
      } else if (chance(8)) {
        end_line();
      } else {
        out_ += " ";
        inline_value(column);
      }
    }
  }

  void below(std::size_t column, std::size_t depth) {
    if (depth >= 4 || chance(5)) {
      out_ += blanks(column);
      return inline_value(column > 0 ? column - 1 : 0);
    }
    chance(2) ? list(column, depth + 1) : map(column, depth + 1);
  }

  std::mt19937& random_;
  std::string out_;
  std::string line_end_ = "\n";
};

}  // namespace

std::string any_pieces(std::mt19937& random) {
  std::string out;
  for (std::size_t count = 1 + pick(random, 14); count > 0; --count) out += piece(random);
  return out;
}

std::string made_up_yaml(std::mt19937& random) {
  std::string out = Writer(random).document();
  for (std::size_t spoilt = pick(random, 3); spoilt > 0 && !out.empty(); --spoilt) {
    if (pick(random, 3) > 0) continue;
    std::size_t at = pick(random, out.size());
    if (pick(random, 2) == 0) out.erase(at, 1 + pick(random, 4));
    out.insert(std::min(at, out.size()), piece(random));
  }
  return out;
}

}  // namespace plan::test
