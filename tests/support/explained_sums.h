// What --explain lists, read back from its JSON (from text and Markdown: explained_lines.h) and
// added up again, as a reader with pen and paper would. Exact throughout.
#ifndef TESTS_SUPPORT_EXPLAINED_SUMS_H_
#define TESTS_SUPPORT_EXPLAINED_SUMS_H_

#include <boost/multiprecision/cpp_int.hpp>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace plan::test {

using Exact = boost::multiprecision::cpp_rational;

// "-12.5" or "250/3".
inline std::optional<Exact> read_exact(std::string text) {
  bool negative = text.starts_with("-");
  if (negative) text.erase(0, 1);
  bool number = !text.empty() && text.find_first_not_of("0123456789./") == text.npos;
  if (!number) return std::nullopt;
  std::size_t slash = text.find('/'), point = text.find('.');
  std::string whole = text.substr(0, slash);
  Exact value = 0, scale = 1;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i == point) continue;
    value = value * 10 + (whole[i] - '0');
    if (i > point && point != text.npos) scale *= 10;
  }
  if (slash != text.npos) scale = Exact(text.substr(slash + 1));
  value /= scale;
  return negative ? Exact(-value) : value;
}

struct Listed {
  std::string what;
  std::optional<Exact> value;  // what it adds to what stands above it
  std::optional<Exact> own;    // what its parts have to add up to
  std::vector<Listed> parts;
};

// "" when the parts add up at every depth, else what does not.
inline std::string wrong_sum(const Listed& listed) {
  Exact sum = 0;
  bool terms = false;
  for (const Listed& part : listed.parts) {
    if (std::string wrong = wrong_sum(part); !wrong.empty()) return wrong;
    if (part.value) sum += *part.value;
    terms = terms || part.value.has_value();
  }
  if (!terms || !listed.own || sum == *listed.own) return "";
  return listed.what + ": " + sum.str() + " is not " + listed.own->str();
}

// All points listed, in order.
inline void list_points(const Listed& listed, std::string& points) {
  if (listed.value) points += listed.value->str() + " ";
  for (const Listed& part : listed.parts) list_points(part, points);
}

inline Listed listed_of(const nlohmann::json& node) {
  auto number = [&node](const char* key) {
    return node[key].is_null() ? std::nullopt : read_exact(node[key].get<std::string>());
  };
  Listed listed{node["what"], number("value"), number("own"), {}};
  for (const nlohmann::json& part : node["parts"]) listed.parts.push_back(listed_of(part));
  return listed;
}

// Of every scheme and period.
inline std::vector<Listed> listed_in_json(const std::string& text) {
  std::vector<Listed> all;
  nlohmann::json document = nlohmann::json::parse(text);
  for (const nlohmann::json& one : document["explanations"]) {
    all.push_back(listed_of(one["tree"]));
  }
  return all;
}

}  // namespace plan::test

#endif  // TESTS_SUPPORT_EXPLAINED_SUMS_H_
