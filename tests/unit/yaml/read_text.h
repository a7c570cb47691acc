// Reads a text as the file plan.yaml and shows what came of it in a form tests can compare.
#ifndef PLAN_TESTS_YAML_READ_TEXT_H_
#define PLAN_TESTS_YAML_READ_TEXT_H_

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "plan/yaml/reader.h"

namespace plan::yaml {

struct Reading {
  explicit Reading(std::string_view text, const Limits& limits = {}) {
    sources.add("plan.yaml", std::string(text));
    document = read(sources, 0, limits);
  }

  // "2:3-2:4 Y001 message | help", and one line for each note and related place.
  [[nodiscard]] std::vector<std::string> findings() const {
    std::vector<std::string> result;
    for (const Finding& f : document.findings) {
      std::string line = range(f.place) + " " + f.code + " " + f.message.en;
      if (!f.help.empty()) line += " | " + f.help.en;
      for (const Message& note : f.notes) line += "\n= " + note.en;
      for (const Related& r : f.related) line += "\n^ " + range(r.place) + " " + r.message.en;
      result.push_back(line);
    }
    return result;
  }
  // "2:3 Y001": where and what only.
  [[nodiscard]] std::vector<std::string> codes() const {
    std::vector<std::string> result;
    for (const Finding& f : document.findings) {
      result.push_back(std::to_string(f.place.line) + ":" + std::to_string(f.place.column) +
                       " " + f.code);
    }
    return result;
  }
  [[nodiscard]] bool sound() const { return document.findings.empty() && document.tree; }
  [[nodiscard]] Value root() const { return document.tree ? document.tree->root() : Value(); }
  // The value of a key, by its path through maps.
  [[nodiscard]] Value at(std::initializer_list<std::string_view> path) const {
    Value value = root();
    for (std::string_view name : path) {
      Value found;
      for (const Entry& entry : entries(value)) {
        if (entry.key.text() == name) found = entry.value;
      }
      value = found;
    }
    return value;
  }
  // The bytes of the file that a value's span covers.
  [[nodiscard]] std::string source(Value value) const {
    Span span = value.span();
    return std::string(sources.file(0).text().substr(span.begin, span.end - span.begin));
  }
  // "2:3-2:5" in lines and code points.
  [[nodiscard]] std::string where(Value value) const {
    return range(sources.place(value.span()));
  }
  // {a: [1, null], b: "text"} whatever the style.
  [[nodiscard]] std::string shape() const { return shape(root()); }

  static std::string range(const Place& p) {
    return std::to_string(p.line) + ":" + std::to_string(p.column) + "-" +
           std::to_string(p.end_line) + ":" + std::to_string(p.end_column);
  }
  static std::string shape(Value value) {
    if (!value.exists()) return "nothing";
    if (value.is_null()) return "null";
    if (value.is_scalar()) return "'" + std::string(value.text()) + "'";
    std::string out;
    if (value.is_list()) {
      for (Value item : value) out += (out.empty() ? "" : ", ") + shape(item);
      return "[" + out + "]";
    }
    for (const Entry& entry : entries(value)) {
      out += (out.empty() ? "" : ", ") + shape(entry.key) + ": " + shape(entry.value);
    }
    return "{" + out + "}";
  }

  SourceSet sources;
  Document document;
};

using Strings = std::vector<std::string>;

}  // namespace plan::yaml

template <>
struct doctest::StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines) all += "\n  " + line;
    return all.c_str();
  }
};

#endif  // PLAN_TESTS_YAML_READ_TEXT_H_
