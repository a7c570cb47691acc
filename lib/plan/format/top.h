// The top level of a plan, be it in one file or in several.
#ifndef PLAN_FORMAT_TOP_H_
#define PLAN_FORMAT_TOP_H_

#include <deque>
#include <string_view>

#include "plan/format/context.h"
#include "plan/format/map_reader.h"

namespace plan::load {

class Top {
 public:
  // Reads the files that `root` includes, and those that they include (rule K006).
  Top(Context& context, yaml::Value root);

  [[nodiscard]] const MapReader& main() const { return files_.front(); }
  // The file that gives `key`; the plan file when none does.
  [[nodiscard]] const MapReader& with(std::string_view key) const;

 private:
  void include(const Line& path);
  void check_twice(const MapReader& file);

  Context& context_;
  std::deque<MapReader> files_;  // the plan file first
};

}  // namespace plan::load

#endif  // PLAN_FORMAT_TOP_H_
