// Metrics of goals and tasks.
#ifndef PLAN_FORMAT_LOAD_METRIC_H_
#define PLAN_FORMAT_LOAD_METRIC_H_

#include <vector>

#include "plan/format/map_reader.h"
#include "plan/model/clause.h"

namespace plan::load {

// Those under the key `metric`: one or a list.
[[nodiscard]] std::vector<Metric> load_metrics(const MapReader& reader);

}  // namespace plan::load

#endif  // PLAN_FORMAT_LOAD_METRIC_H_
