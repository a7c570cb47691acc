#include "plan/yaml/tree.h"

#include <cassert>

namespace plan::yaml {

const Node& Value::node() const {
  assert(tree_ != nullptr && index_ < tree_->nodes.size());
  return tree_->nodes[index_];
}

const Node& Value::content() const {
  const Node& own = node();
  // An anchored node is never an alias itself, so one step is enough.
  return own.alias_of == Node::kNone ? own : tree_->nodes[own.alias_of];
}

Kind Value::kind() const {
  return exists() ? content().kind : Kind::kNull;
}

Style Value::style() const {
  return exists() ? content().style : Style::kPlain;
}

bool Value::is_flow() const {
  return exists() && content().flow;
}

std::string_view Value::text() const {
  if (!is_scalar()) return {};
  return content().text;
}

Span Value::span() const {
  return exists() ? node().span : Span{};
}

Value Value::first() const {
  if (!exists() || content().first_child == Node::kNone) return {};
  return {tree_, content().first_child};
}

Value Value::next() const {
  // The sibling of the node as written: an alias stands in its own list, not in its anchor's.
  if (!exists() || node().next == Node::kNone) return {};
  return {tree_, node().next};
}

Value::Iterator Value::begin() const {
  return Iterator(is_list() ? first() : Value());
}

Value::Iterator Value::end() const {
  return Iterator(Value());
}

std::vector<Entry> entries(Value map) {
  std::vector<Entry> result;
  if (!map.is_map()) return result;
  for (Value key = map.first(); key.exists();) {
    Value value = key.next();
    result.push_back({key, value});
    key = value.next();
  }
  return result;
}

}  // namespace plan::yaml
