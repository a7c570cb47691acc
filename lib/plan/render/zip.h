// A ZIP archive in memory: the only place that knows minizip.
//
// Not libzip: it brings a cryptography library along, whose loading takes longer than a lint.
#ifndef PLAN_RENDER_ZIP_H_
#define PLAN_RENDER_ZIP_H_

#include <cstdint>
#include <string>
#include <vector>

#include "plan/base/result.h"

namespace plan::rendering {

struct ZipMember {
  std::string name;
  std::string bytes;
};

// The members in their order, deflated, each dated `seconds` after 1970 in UTC (before 1980,
// the first day that a ZIP can hold). The same members and date give the same bytes. An Error
// only when memory or minizip fails.
[[nodiscard]] Result<std::string> zip(const std::vector<ZipMember>& members,
                                      std::int64_t seconds);

}  // namespace plan::rendering

#endif  // PLAN_RENDER_ZIP_H_
