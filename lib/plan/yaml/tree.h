// A YAML document as a compact tree with source places. No yaml-cpp type shows here.
//
// The tree owns its text; a `Value` is a cheap handle into it (pointer and index) that must
// not outlive it. Aliases are resolved: a Value that stands for an alias shows the anchored
// node's content and kind, but its own place. Children are walked in file order; looking a
// key up is linear, so walk a map once.
#ifndef PLAN_YAML_TREE_H_
#define PLAN_YAML_TREE_H_

#include <cassert>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plan/base/place.h"

namespace plan::yaml {

enum class Kind : std::uint8_t { kNull, kScalar, kList, kMap };
enum class Style : std::uint8_t { kPlain, kQuoted, kBlock };  // kBlock: | or >

struct Node {
  static constexpr std::uint32_t kNone = 0xffffffff;

  Kind kind = Kind::kNull;
  Style style = Style::kPlain;
  bool flow = false;                  // [ ] or { }
  Span span;                          // of the node as written; for maps and lists, all of it
  std::string text;                   // of a scalar
  std::uint32_t first_child = kNone;  // maps: key, value, key, value …
  std::uint32_t next = kNone;         // sibling
  std::uint32_t alias_of = kNone;     // set: the anchored node
};

class Tree;

class Value {
 public:
  Value() = default;
  Value(const Tree* tree, std::uint32_t index) : tree_(tree), index_(index) {}

  [[nodiscard]] bool exists() const { return tree_ != nullptr; }
  [[nodiscard]] Kind kind() const { return exists() ? content().kind : Kind::kNull; }
  [[nodiscard]] bool is_null() const { return kind() == Kind::kNull; }
  [[nodiscard]] bool is_scalar() const { return kind() == Kind::kScalar; }
  [[nodiscard]] bool is_list() const { return kind() == Kind::kList; }
  [[nodiscard]] bool is_map() const { return kind() == Kind::kMap; }
  [[nodiscard]] Style style() const { return exists() ? content().style : Style::kPlain; }
  [[nodiscard]] bool is_flow() const { return exists() && content().flow; }
  // Scalars: their text; everything else: empty.
  [[nodiscard]] std::string_view text() const {
    return is_scalar() ? std::string_view(content().text) : std::string_view();
  }
  [[nodiscard]] Span span() const { return exists() ? node().span : Span{}; }
  [[nodiscard]] std::uint32_t index() const { return index_; }

  // Children of a list (or of a map: keys and values in turn).
  [[nodiscard]] Value first() const { return exists() ? at(content().first_child) : Value(); }
  // The sibling of the node as written: an alias stands in its own list, not its anchor's.
  [[nodiscard]] Value next() const { return exists() ? at(node().next) : Value(); }

  class Iterator;
  [[nodiscard]] Iterator begin() const;  // over a list's items
  [[nodiscard]] Iterator end() const;

 private:
  [[nodiscard]] inline const Node& node() const;     // as written
  [[nodiscard]] inline const Node& content() const;  // behind an alias
  [[nodiscard]] Value at(std::uint32_t index) const {
    return index == Node::kNone ? Value() : Value(tree_, index);
  }
  const Tree* tree_ = nullptr;
  std::uint32_t index_ = 0;
};

class Value::Iterator {
 public:
  explicit Iterator(Value at) : at_(at) {}
  Value operator*() const { return at_; }
  Iterator& operator++() {
    at_ = at_.next();
    return *this;
  }
  bool operator!=(const Iterator& other) const { return at_.exists() != other.at_.exists(); }

 private:
  Value at_;
};

struct Entry {
  Value key;
  Value value;
};

class Tree {
 public:
  std::vector<Node> nodes;  // nodes[0] is the root

  [[nodiscard]] Value root() const { return nodes.empty() ? Value() : Value(this, 0); }
};

inline const Node& Value::node() const {
  assert(tree_ != nullptr && index_ < tree_->nodes.size());
  return tree_->nodes[index_];
}

inline const Node& Value::content() const {
  const Node& own = node();
  // An anchored node is never an alias itself, so one step is enough.
  return own.alias_of == Node::kNone ? own : tree_->nodes[own.alias_of];
}

inline Value::Iterator Value::begin() const {
  return Iterator(is_list() ? first() : Value());
}

inline Value::Iterator Value::end() const {
  return Iterator(Value());
}

// The entries of a map, in file order; empty for anything else.
[[nodiscard]] std::vector<Entry> entries(Value map);

}  // namespace plan::yaml

#endif  // PLAN_YAML_TREE_H_
