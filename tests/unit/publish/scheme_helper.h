// Schemes for tests: one item's rule, or the chapter of one scheme.
#ifndef TESTS_UNIT_PUBLISH_SCHEME_HELPER_H_
#define TESTS_UNIT_PUBLISH_SCHEME_HELPER_H_

#include <string>

#include "rendered.h"

namespace plan::testing {

// The chapter of a quarterly scheme of two villages with one filler item; `more` are its other
// keys, indented by two. It is the second chapter, so that its items are （一）.
inline std::string chapter(const std::string& more, const std::string& head = "") {
  return body("period: 2024\nscope: 全县。\n" + head +
              "units: {village: [东村, 西村]}\n"
              "assessment:\n"
              "  title: 考核\n"
              "  cycle: quarter\n" +
              more);
}

// The cell 评分办法 of an item with 10 points; `item` holds its keys in flow style.
inline std::string rule(const std::string& item, const std::string& scheme = "") {
  std::string text = chapter(scheme + "  items:\n    - {id: x, title: 甲, points: 10, " + item +
                             "}\n    - {id: rest, title: 乙, points: 90, deduct: 1}\n");
  std::string begin = "| 甲 | 10 | ";
  std::size_t at = text.find(begin);
  REQUIRE(at != std::string::npos);
  at += begin.size();
  return text.substr(at, text.find(" |\n", at) - at);
}

// The paragraph or heading that begins with `title`, with its number, to the next blank line.
inline std::string paragraph(const std::string& text, const std::string& title) {
  std::size_t at = text.find(title);
  if (at == std::string::npos) return "no " + title;
  at += title.size();
  return text.substr(at, text.find("\n\n", at) - at);
}

// A scheme whose items do not matter.
inline std::string with_items(const std::string& more) {
  return chapter(
      "  items:\n"
      "    - {id: a, title: 环境, points: 60, deduct: 1}\n"
      "    - {id: b, title: 管理, points: 40, deduct: 1}\n" +
      more);
}

}  // namespace plan::testing

#endif  // TESTS_UNIT_PUBLISH_SCHEME_HELPER_H_
