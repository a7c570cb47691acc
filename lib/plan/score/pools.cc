#include "plan/score/pools.h"

#include <utility>

#include "plan/text/fold.h"

namespace plan::score {

WordPool::WordPool() {
  auto [blank, added] = ids_.emplace(std::string(), 0);
  folded_.emplace(std::string(), 0);
  texts_.push_back(&blank->first);
  keys_.push_back(0);
}

std::uint32_t WordPool::intern(std::string_view text) {
  if (auto found = ids_.find(text); found != ids_.end()) return found->second;
  auto id = static_cast<std::uint32_t>(texts_.size());
  auto [entry, added] = ids_.emplace(std::string(text), id);
  texts_.push_back(&entry->first);
  keys_.push_back(key_of(text));
  return id;
}

std::uint32_t WordPool::key_of(std::string_view text) {
  auto next = static_cast<std::uint32_t>(folded_.size());
  return folded_.emplace(fold_name(text), next).first->second;
}

std::uint32_t NumberPool::add(Ratio number) {
  numbers_.push_back(std::move(number));
  return static_cast<std::uint32_t>(numbers_.size() - 1);
}

}  // namespace plan::score
