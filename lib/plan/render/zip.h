// ZIP archives in memory, written and read: the only place that knows minizip.
//
// Not libzip: it brings a cryptography library along, whose loading takes longer than a lint.
#ifndef PLAN_RENDER_ZIP_H_
#define PLAN_RENDER_ZIP_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
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

// A ZIP archive that somebody else made, and so may be anything: no member is unpacked before
// it is asked for, and none of more than the bounds below.
class ZipArchive {
 public:
  static constexpr std::size_t kMostMembers = 5000;
  static constexpr std::size_t kLongestName = 255;                  // bytes
  static constexpr std::size_t kMostBytes = std::size_t{64} << 20;  // unpacked, in all
  static constexpr std::size_t kMostRatio = 200;                    // of what has over 1 MiB

  // An Error when it is no ZIP archive, or names of members are doubled, too long, absolute, or
  // lead out of it.
  [[nodiscard]] static Result<ZipArchive> open(std::string bytes);
  ZipArchive(ZipArchive&&) noexcept;
  ZipArchive& operator=(ZipArchive&&) noexcept;
  ~ZipArchive();

  [[nodiscard]] bool has(std::string_view name) const;
  [[nodiscard]] bool is_encrypted() const;  // any member
  // An Error when there is no such member, it is damaged, encrypted, or too large.
  [[nodiscard]] Result<std::string> read(std::string_view name);

 private:
  struct State;
  explicit ZipArchive(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace plan::rendering

#endif  // PLAN_RENDER_ZIP_H_
