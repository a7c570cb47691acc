// Lines of `name: value`, for what is not left out.
#ifndef PLAN_TESTS_FORMAT_DUMP_LINES_H_
#define PLAN_TESTS_FORMAT_DUMP_LINES_H_

#include <cstddef>
#include <sstream>
#include <string>
#include <vector>

#include "plan/model/plan.h"

namespace plan::test {

class DumpLines {
 public:
  void line(const std::string& name, const std::string& value) {
    out_ << std::string(depth_ * 2, ' ') << name << ": " << value << "\n";
  }
  void put(const std::string& name, const Line& value) {
    if (value.given()) line(name, value.text);
  }
  void put(const std::string& name, const Prose& value) {
    for (const std::string& p : value.paragraphs) line(name, p);
  }
  void put(const std::string& name, const Maybe<Ratio>& value) {
    if (value) line(name, value->value.decimal());
  }
  void put(const std::string& name, const Maybe<int>& value) {
    if (value) line(name, std::to_string(value->value));
  }
  void put(const std::string& name, const Maybe<bool>& value) {
    if (value) line(name, value->value ? "yes" : "no");
  }
  void put(const std::string& name, const Maybe<PartialDate>& value) {
    if (value) line(name, iso(value->value));
  }
  void put(const std::string& name, const Maybe<Period>& value) {
    if (value) line(name, value->value.label.empty() ? iso(value->value) : value->value.label);
  }
  template <class Enum>
  void word(const std::string& name, const Maybe<Enum>& value) {
    if (value) line(name, std::to_string(static_cast<int>(value->value)));
  }
  void flag(const std::string& name, bool value) {
    if (value) line(name, "yes");
  }
  void list(const std::string& name, const std::vector<Line>& values) {
    for (const Line& value : values) put(name, value);
  }
  void refs(const std::string& name, const std::vector<UnitRef>& values) {
    for (const UnitRef& value : values) ref(name, value);
  }
  void ref(const std::string& name, const UnitRef& value) {
    if (!value.name.given()) return;
    line(name, std::to_string(static_cast<int>(value.to)) + "#" + std::to_string(value.index));
  }
  void people(const std::string& name, const std::vector<Person>& values) {
    for (const Person& value : values) line(name, value.name + "/" + value.post);
  }
  void go_in() { ++depth_; }
  void go_out() { --depth_; }
  [[nodiscard]] std::string text() const { return out_.str(); }

 private:
  std::ostringstream out_;
  std::size_t depth_ = 0;
};

}  // namespace plan::test

#endif  // PLAN_TESTS_FORMAT_DUMP_LINES_H_
