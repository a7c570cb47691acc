// What a YAML file may cost. A passed limit's message names the limit, its value and how to
// raise it.
#ifndef PLAN_YAML_LIMITS_H_
#define PLAN_YAML_LIMITS_H_

#include <array>
#include <cstddef>
#include <string_view>

namespace plan::yaml {

struct Limits {
  std::size_t nesting = 64;              // levels; never above 256, whatever is set
  std::size_t bytes = 16 * 1024 * 1024;  // of the file
  std::size_t scalar = 4 * 1024 * 1024;  // bytes of one scalar
  std::size_t nodes = 1'000'000;
  std::size_t flow_items = 100'000;  // items of one flow collection
  std::size_t alias_factor = 10;     // alias expansion: at most this times the nodes
};

// A limit by the name under which it is set.
struct LimitInfo {
  std::string_view name;
  std::size_t Limits::*field;
  std::size_t most;
};

inline constexpr std::size_t kMostOfLimit = std::size_t{1} << 40;

inline constexpr std::array<LimitInfo, 6> kLimitTable{{
    {"nesting", &Limits::nesting, 256},
    {"bytes", &Limits::bytes, kMostOfLimit},
    {"scalar", &Limits::scalar, kMostOfLimit},
    {"nodes", &Limits::nodes, kMostOfLimit},
    {"flow-items", &Limits::flow_items, kMostOfLimit},
    {"alias-factor", &Limits::alias_factor, kMostOfLimit},
}};

}  // namespace plan::yaml

#endif  // PLAN_YAML_LIMITS_H_
