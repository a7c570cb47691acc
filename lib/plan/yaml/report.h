// Collects the Y findings of one file. For the files of this module only.
#ifndef PLAN_YAML_REPORT_H_
#define PLAN_YAML_REPORT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plan/base/finding.h"
#include "plan/base/place.h"

namespace plan::yaml {

enum class Rule : std::uint8_t {
  kSyntax,     // Y001
  kDuplicate,  // Y002
  kLimit,      // Y003
  kNotUtf8,    // Y004
  kDocuments,  // Y005
  kHidden,     // Y006
};

class Report {
 public:
  // Of one rule no more findings than this are kept; the last says that there are more.
  static constexpr std::size_t kMostOfOne = 20;
  static constexpr std::size_t kMostDuplicates = 100;

  Report(const SourceSet& sources, std::uint32_t file) : sources_(sources), file_(file) {}

  [[nodiscard]] std::string_view text() const { return sources_.file(file_).text(); }
  [[nodiscard]] const SourceFile& source() const { return sources_.file(file_); }
  [[nodiscard]] std::uint32_t file() const { return file_; }

  // Bytes [begin, end) of the file. What lies behind its last character is moved there.
  // The finding may be added to until the next call; one too many is not kept, but said.
  Finding& add(Rule rule, std::size_t begin, std::size_t end, Message message,
               Message help = {});
  // The limit called `name` was passed at [begin, end); `message` names its value.
  Finding& add_limit(std::string_view name, std::size_t begin, std::size_t end,
                     Message message);
  [[nodiscard]] Related related(std::size_t begin, std::size_t end, Message message) const;

  [[nodiscard]] bool empty() const { return findings_.empty(); }
  // False when further findings of this rule would not be kept: don't make them.
  [[nodiscard]] bool wants(Rule rule) const;
  void clear();
  // The findings in file order; the report is empty afterwards.
  [[nodiscard]] std::vector<Finding> take();

 private:
  const SourceSet& sources_;
  std::uint32_t file_;
  std::vector<Finding> findings_;
  std::size_t counts_[6] = {};
  Finding dropped_;  // what a finding too many is written to
};

// A piece of the user's text, fit for a message: short, on one line, nothing hidden in it.
[[nodiscard]] std::string shown(std::string_view text);

}  // namespace plan::yaml

#endif  // PLAN_YAML_REPORT_H_
