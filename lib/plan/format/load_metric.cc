#include "plan/format/load_metric.h"

#include <utility>

namespace plan::load {

std::vector<Metric> load_metrics(const MapReader& reader) {
  std::vector<Metric> out;
  for (yaml::Value value : reader.list("metric")) {
    MapReader r(reader.context(), value, keys::Where::kMetric);
    Metric metric;
    metric.name = r.line("name");
    metric.at_least = r.number("at_least");
    metric.at_most = r.number("at_most");
    metric.equals = r.number("equals");
    metric.baseline = r.number("baseline");
    metric.unit = r.line("unit");
    metric.source = r.line("source");
    metric.due = r.deadline("due");
    metric.for_kind = r.line("for");
    metric.span = value.span();
    out.push_back(std::move(metric));
  }
  return out;
}

}  // namespace plan::load
