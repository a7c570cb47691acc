// Reads the YAML that people write: block maps and lists, plain and quoted texts, `|` and `>`
// blocks, lists and maps in brackets, comments. For this module only.
//
// Two readers exist because yaml-cpp's scanner costs more than all the rest of a run. yaml-cpp
// is the arbiter: the events given here are exactly those that it gives for the same text (a
// property test holds them against each other), and whatever this reader is not sure of
// (anchors, aliases, tags, `? `, directives, quoted texts of several lines, TABs in the
// indentation, several documents, everything that is an error) it leaves to yaml-cpp. So it
// never finds an error, and never gives one.
#ifndef PLAN_YAML_QUICK_H_
#define PLAN_YAML_QUICK_H_

#include <cstddef>
#include <string_view>

#include "plan/yaml/events.h"

namespace plan::yaml {

// True when all of `text` was read. False, at the start or after some events, when the text is
// for yaml-cpp, when brackets and what is between them take more than `most_flow` bytes, or
// when an event wanted to stop: forget the events then. `text` is sound: UTF-8 without control
// characters. Recursive, but no deeper than begin_list and begin_map let it go.
[[nodiscard]] bool read_quickly(std::string_view text, std::size_t most_flow, Events& events);

}  // namespace plan::yaml

#endif  // PLAN_YAML_QUICK_H_
