// The ways in which a written value may stand in a document: a number without its needless
// zeros, a date in words, a reference by the name of what it points to.
#ifndef PLAN_COMPLETE_SPELLINGS_H_
#define PLAN_COMPLETE_SPELLINGS_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "plan/base/ratio.h"
#include "plan/complete/printed_text.h"
#include "plan/complete/written.h"
#include "plan/model/plan.h"
#include "plan/publish/context.h"

namespace plan::completeness {

// Lives no longer than the plan and the text.
class Spellings {
 public:
  Spellings(const Plan& plan, const PrintedText& printed);

  // Whether the document says it, in whatever spelling.
  [[nodiscard]] bool are_printed(const Written& written) const;

 private:
  using Names = std::vector<std::string>;

  void call(std::string_view name, const std::string& printed);
  void add_units();
  void add_groups();
  void add_scheme(const Scheme& scheme);
  void add_conversions(const Item& leaf);
  void add_items(const std::vector<Item>& items);

  [[nodiscard]] bool text(std::string_view written) const;
  [[nodiscard]] bool number(std::string_view written) const;
  [[nodiscard]] bool number(const Ratio& value) const;
  [[nodiscard]] bool converted(const Written& written) const;
  [[nodiscard]] bool date(std::string_view written) const;
  [[nodiscard]] bool end(const std::optional<PartialDate>& date) const;
  [[nodiscard]] bool reference(std::string_view written) const;
  [[nodiscard]] bool period_name(std::string_view written) const;
  [[nodiscard]] bool named(std::string_view name) const;

  const Plan& plan_;
  const PrintedText& printed_;
  publishing::Context context_;
  std::unordered_map<std::string, Names> names_;  // folded → as they are printed
  // Numbers that are printed as what they come to, by where they stand.
  std::map<std::pair<std::uint32_t, std::uint32_t>, Ratio> converted_;
};

}  // namespace plan::completeness

#endif  // PLAN_COMPLETE_SPELLINGS_H_
