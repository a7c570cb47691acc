// Reads one YAML file into a tree: the wall behind which yaml-cpp stays.
// A quick reader takes the files that it is sure of; all others, and all errors, are
// yaml-cpp's (quick.h says why).
//
// Refused, each with a finding that says where, what was expected and what to do: bytes that
// are not UTF-8 (Y004), characters outside YAML's printable set and hidden ones (Y006), more
// than one document (Y005), equal keys in one map, compared after unescaping (Y002), anything
// over the limits (Y003, checked before and while parsing), tags other than the core ones,
// merge keys, anchors that contain themselves, and what is not YAML (Y001). As many findings
// as can be had are given in one run; yaml-cpp's own words are never shown.
#ifndef PLAN_YAML_READER_H_
#define PLAN_YAML_READER_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "plan/base/finding.h"
#include "plan/base/place.h"
#include "plan/yaml/limits.h"
#include "plan/yaml/tree.h"

namespace plan::yaml {

struct Document {
  std::optional<Tree> tree;       // unset when the file cannot be read as YAML at all
  std::vector<Finding> findings;  // Y… findings, in file order
};

// Reads file number `file` of `sources`, whose text is the file's bytes without a byte order
// mark. A duplicate key is a finding, and its entry is left out of the tree. Never throws.
[[nodiscard]] Document read(const SourceSet& sources, std::uint32_t file,
                            const Limits& limits = {});

}  // namespace plan::yaml

#endif  // PLAN_YAML_READER_H_
