#include "plan/lint/edits.h"

#include <algorithm>
#include <cassert>
#include <iterator>

namespace plan {
namespace {

bool meet(const ByteEdit& a, const ByteEdit& b) {
  bool inserts = a.begin == a.end || b.begin == b.end;
  return inserts ? a.begin <= b.end && b.begin <= a.end : a.begin < b.end && b.begin < a.end;
}

}  // namespace

bool EditSet::meets(const ByteEdit& edit) const {
  auto file = files_.find(edit.file);
  if (file == files_.end()) return false;
  const Edits& edits = file->second;
  // Edits do not meet each other, so that only the two nearest below `end` can reach it: an
  // insertion at its end, and what stands before that.
  auto after = edits.upper_bound(edit.end);
  for (int i = 0; i < 3 && after != edits.begin(); ++i) {
    --after;
    if (meet(after->second, edit)) return true;
  }
  return false;
}

bool EditSet::add(const std::vector<ByteEdit>& edits) {
  EditSet own;
  for (const ByteEdit& edit : edits) {
    if (meets(edit) || own.meets(edit)) return false;
    own.files_[edit.file].emplace(edit.begin, edit);
  }
  for (auto& [file, added] : own.files_) files_[file].merge(added);
  return true;
}

std::vector<std::string> EditSet::files() const {
  std::vector<std::string> out;
  for (const auto& [file, edits] : files_) out.push_back(file);
  return out;
}

std::string EditSet::apply(const std::string& file, std::string_view text) const {
  auto found = files_.find(file);
  if (found == files_.end()) return std::string(text);
  std::string out;
  std::size_t at = 0;
  for (const auto& [begin, edit] : found->second) {
    assert(begin >= at && edit.end >= begin && edit.end <= text.size());
    out += text.substr(at, begin - at);
    out += edit.text;
    at = edit.end;
  }
  out += text.substr(at);
  return out;
}

Moves::Moves(const EditSet& edits) {
  for (const auto& [file, list] : edits.files_) {
    std::int64_t shift = 0;
    for (const auto& [begin, edit] : list) {
      Step step{begin, edit.end, shift, 0};
      shift += static_cast<std::int64_t>(edit.text.size());
      shift -= static_cast<std::int64_t>(edit.end - begin);
      step.after = shift;
      files_[file].push_back(step);
    }
  }
}

std::uint32_t Moves::moved(const std::string& file, std::uint32_t offset) const {
  auto found = files_.find(file);
  if (found == files_.end()) return offset;
  const std::vector<Step>& steps = found->second;
  // The last edit that begins before it: one that begins there replaces it or pushes it on, and
  // what a finding calls by its first byte begins there still.
  auto behind = std::partition_point(steps.begin(), steps.end(),
                                     [&](const Step& step) { return step.begin < offset; });
  if (behind == steps.begin()) return offset;
  const Step& step = *std::prev(behind);
  bool replaced = offset < step.end;
  std::int64_t base = replaced ? step.begin : offset;
  return static_cast<std::uint32_t>(base + (replaced ? step.shift : step.after));
}

}  // namespace plan
