// What a YAML reader says of a file, in the file's order. For this module only.
//
// Each event gives the byte at which the reader saw the node begin. A value that was left out
// is a null at whatever follows it; behind the last thing in the file that is the size of the
// text or more. A map's keys and values come in turn. The functions return false when reading
// must stop; whoever listens then knows why.
#ifndef PLAN_YAML_EVENTS_H_
#define PLAN_YAML_EVENTS_H_

#include <cstddef>
#include <string_view>

namespace plan::yaml {

struct NodeEvent {
  std::size_t at = 0;
  std::size_t anchor = 0;  // 0: none; else numbered from 1 as they come
  std::string_view tag;    // "?": plain, "!": quoted or block, or a tag written out
  std::size_t end = 0;     // of a scalar: behind its last byte; 0: the reader does not say
};

class Events {
 public:
  Events() = default;
  Events(const Events&) = delete;
  Events& operator=(const Events&) = delete;
  virtual ~Events() = default;

  [[nodiscard]] virtual bool null(const NodeEvent& event) = 0;
  [[nodiscard]] virtual bool alias(const NodeEvent& event) = 0;
  [[nodiscard]] virtual bool scalar(const NodeEvent& event, std::string_view text) = 0;
  [[nodiscard]] virtual bool begin_list(const NodeEvent& event, bool flow) = 0;
  [[nodiscard]] virtual bool begin_map(const NodeEvent& event, bool flow) = 0;
  virtual void end_collection() = 0;
};

}  // namespace plan::yaml

#endif  // PLAN_YAML_EVENTS_H_
