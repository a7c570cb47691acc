// Builds a Tree from a parser's events, under the limits, and finds the place of every node.
// For this module only; it knows no parser.
//
// When reading must stop, a finding says why.
#ifndef PLAN_YAML_BUILDER_H_
#define PLAN_YAML_BUILDER_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "plan/yaml/events.h"
#include "plan/yaml/reader.h"
#include "plan/yaml/report.h"
#include "plan/yaml/tree.h"

namespace plan::yaml {

// Levels that may ever be allowed: walks over a tree are recursive within them.
constexpr std::size_t kMostNesting = 256;
// Of one key, in bytes; beyond it the parser does not recognise a key on a line.
constexpr std::size_t kMostKey = 1024;

// A list or map that has begun and not ended.
struct Frame {
  std::uint32_t node = 0;
  std::uint32_t last_child = Node::kNone;
  std::size_t anchor = 0;
  std::size_t begin = 0;  // in the text
  std::size_t children = 0;
  std::size_t height = 0;    // of what stands below, aliases resolved
  std::uint64_t weight = 1;  // nodes, aliases resolved
  int column = 0;            // in bytes from 0
  bool map = false;
  bool flow = false;
  bool bracket = false;  // begins with one: `a: 1` inside [ ] is a map without
  bool key = false;      // stands where a key should
};

class Builder final : public Events {
 public:
  Builder(Report& report, const Limits& limits);

  [[nodiscard]] bool null(const NodeEvent& event) override;
  [[nodiscard]] bool alias(const NodeEvent& event) override;
  [[nodiscard]] bool scalar(const NodeEvent& event, std::string_view text) override;
  [[nodiscard]] bool begin_list(const NodeEvent& event, bool flow) override;
  [[nodiscard]] bool begin_map(const NodeEvent& event, bool flow) override;
  void end_collection() override;

  // Checks what could not be checked before all was read.
  [[nodiscard]] bool finish();
  // Looks for equal keys in what was open when reading broke off.
  void give_up();

  [[nodiscard]] Tree take() { return std::move(tree_); }
  [[nodiscard]] const Tree& tree() const { return tree_; }

  // Something was read as a text, or as part of one, that was meant otherwise: a finding says
  // so.
  [[nodiscard]] bool misread() const { return misread_; }
  // Everything before this byte of the text has been reported.
  [[nodiscard]] std::size_t cursor() const { return cursor_; }
  // Brackets that are open there.
  [[nodiscard]] std::size_t brackets() const { return brackets_; }
  [[nodiscard]] const std::vector<Frame>& open() const { return frames_; }
  // The last node that is not a list or map; kNone before the first.
  [[nodiscard]] std::uint32_t last_leaf() const { return last_leaf_; }
  [[nodiscard]] std::size_t nesting_limit() const { return nesting_; }

 private:
  struct Anchor {
    std::uint32_t node = Node::kNone;
    std::uint64_t weight = 1;
    std::size_t height = 0;
    bool open = false;
  };

  struct Extent {
    std::size_t begin;
    std::size_t end;
    Style style;
  };

  [[nodiscard]] Extent extent_of(const NodeEvent& event, std::string_view text) const;
  [[nodiscard]] bool add(const NodeEvent& event, std::size_t begin, std::size_t end,
                         std::uint32_t& index);
  [[nodiscard]] bool begin_collection(const NodeEvent& event, bool map, bool flow);
  [[nodiscard]] bool check_text(std::uint32_t index, bool is_key);
  [[nodiscard]] bool count_item(std::size_t begin);
  [[nodiscard]] bool too_deep(std::size_t depth, std::size_t begin, std::size_t end);
  [[nodiscard]] bool wants_key() const;
  void check_tag(const NodeEvent& event, std::uint32_t index);
  void check_key(std::uint32_t index);
  void check_comment(std::size_t end);
  void check_column(std::uint32_t index);
  void check_layout(std::uint32_t index, bool key);
  void check_missing(std::uint32_t index, bool key);
  void anchor(const NodeEvent& event, std::uint32_t node, bool open);
  void drop_repeated(std::uint32_t map);
  [[nodiscard]] const Node& content(std::uint32_t index) const;
  [[nodiscard]] std::string_view source(const Node& node) const;

  Report& report_;
  Limits limits_;
  std::size_t nesting_;
  std::string_view text_;
  Tree tree_;
  std::vector<Frame> frames_;
  std::vector<Anchor> anchors_;       // by number
  std::vector<std::uint32_t> unfit_;  // keys whose entries are left out of the tree
  bool misread_ = false;
  std::size_t cursor_ = 0;
  std::size_t brackets_ = 0;
  std::size_t flow_items_ = 0;  // of the outermost bracket that is open
  std::uint32_t last_leaf_ = Node::kNone;
  std::uint32_t heaviest_alias_ = Node::kNone;
  std::uint64_t heaviest_ = 0;
  std::uint64_t weight_ = 0;  // of the root, aliases resolved
};

}  // namespace plan::yaml

#endif  // PLAN_YAML_BUILDER_H_
