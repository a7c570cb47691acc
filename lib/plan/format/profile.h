// A page profile: where an office departs from the page of GB/T 9704-2012.
#ifndef PLAN_FORMAT_PROFILE_H_
#define PLAN_FORMAT_PROFILE_H_

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "plan/base/finding.h"
#include "plan/base/result.h"

namespace plan {

struct LoadOptions;

// Lengths are twips (1/20 of a point), sizes of type half points. The defaults are those of the
// standard.
struct PageProfile {
  enum class Number : std::uint8_t { kOutside, kCentre, kNone };
  // Names of fonts by their roles; empty: the one of the font set.
  struct Fonts {
    std::string title, body, level1, level2, level3, table, page_number, latin;
  };
  static constexpr int kLevels = 4;

  int top = 2098, bottom = 1984, left = 1588, right = 1474;
  int line_pitch = 579;
  int title_size = 44, body_size = 32, annex_title_size = 44, table_size = 24,
      page_number_size = 28;
  Fonts fonts;
  std::array<bool, kLevels> bold{};  // headings of level 1, 2 …
  Number number = Number::kOutside;
};

struct LoadedProfile {
  PageProfile profile;
  std::vector<Finding> findings;  // what is wrong with the file, with places
};

// Reads the profile in the file `path` (YAML, keys in English or Chinese). An Error only when
// the file cannot be read; a profile with findings that are errors is not to be used.
[[nodiscard]] Result<LoadedProfile> load_profile(const std::string& path,
                                                 const LoadOptions& options);

}  // namespace plan

#endif  // PLAN_FORMAT_PROFILE_H_
