#include "plan/format/names.h"

#include <algorithm>

#include "plan/text/fold.h"
#include "plan/text/prose.h"
#include "plan/text/utf8.h"

namespace plan::load {
namespace {

std::size_t count_separators(std::string_view name) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < name.size();) {
    if (is_list_mark(next_code_point(name, at))) ++count;
  }
  return count;
}

}  // namespace

void NameIndex::add(std::string_view name, int target, As as) {
  std::string folded = fold_name(name);
  if (folded.empty()) return;
  std::vector<Entry>& entries = entries_[folded];
  bool known = std::any_of(entries.begin(), entries.end(),
                           [&](const Entry& e) { return e.target == target && e.as <= as; });
  if (known) return;
  entries.push_back({target, as});
  if (as != As::kImplied) {
    names_.emplace_back(name);
    meant_.push_back({target, as});
  }
  // Names of so many parts are no names; trying them all would be slow.
  constexpr std::size_t kMostParts = 8;
  std::size_t separators = count_separators(name);
  if (separators < kMostParts) most_separators_ = std::max(most_separators_, separators);
}

std::vector<int> NameIndex::find(std::string_view name) const {
  auto at = entries_.find(fold_name(name));
  if (at == entries_.end()) return {};
  auto collect = [&](As from, As to) {
    std::vector<int> targets;
    for (const Entry& e : at->second) {
      if (e.as < from || e.as > to) continue;
      if (std::find(targets.begin(), targets.end(), e.target) == targets.end()) {
        targets.push_back(e.target);
      }
    }
    return targets;
  };
  std::vector<int> own = collect(As::kOwn, As::kOwn);
  std::vector<int> named = collect(As::kOwn, As::kAlias);
  if (named.size() > 1 && named.size() == own.size()) named.resize(1);
  return named.empty() ? collect(As::kImplied, As::kImplied) : named;
}

bool NameIndex::knows(std::string_view name) const {
  return entries_.contains(fold_name(name));
}

std::vector<std::string> NameIndex::listed(std::size_t most) const {
  std::vector<int> targets;
  std::vector<std::string> out;
  for (std::size_t i = 0; i < names_.size(); ++i) {
    auto at = std::find(targets.begin(), targets.end(), meant_[i].target);
    if (at == targets.end()) {
      if (targets.size() == most) return {};
      targets.push_back(meant_[i].target);
      out.push_back(names_[i]);
    } else if (meant_[i].as == As::kOwn) {
      out[static_cast<std::size_t>(at - targets.begin())] = names_[i];
    }
  }
  return out;
}

std::vector<Line> split_known(const Context& context, const Line& written,
                              const NameIndex& index) {
  std::vector<std::string_view> pieces = split_names(written.text);
  if (pieces.size() <= 1 || index.knows(written.text)) return {written};
  std::vector<Line> out;
  const char* begin = written.text.data();
  Parts parts(context, written);
  for (std::size_t i = 0; i < pieces.size();) {
    // The longest run of pieces that is a name; no run is longer than a known name has parts.
    std::size_t last = std::min(i + index.most_separators(), pieces.size() - 1);
    std::string_view name = pieces[i];
    for (; last > i; --last) {
      std::string_view run(pieces[i].data(),
                           static_cast<std::size_t>(pieces[last].data() + pieces[last].size() -
                                                    pieces[i].data()));
      if (!index.knows(run)) continue;
      name = run;
      break;
    }
    auto offset = static_cast<std::size_t>(name.data() - begin);
    out.push_back({std::string(name), parts.part(offset, name.size())});
    i = last + 1;
  }
  return out;
}

void report_unknown(Context& context, const NameIndex& index, const Line& name,
                    const Words& words, const Message& help, bool list) {
  if (!context.wants(Rule::kUnknownReference)) return;
  constexpr Words kThereAre{"there are: {names}", "现有：{names}"};
  constexpr std::size_t kMostHints = 3;
  constexpr std::size_t kFew = 12;  // of more the nearest must do
  std::vector<std::string> near =
      context.nearest_of(Rule::kUnknownReference, name.text, index.names(), kMostHints);
  Finding& f = context.report(Rule::kUnknownReference, name.span,
                              say(words, {{"name", shown(name.text)}}),
                              near.empty() ? help : did_you_mean(near));
  if (near.empty() && list) {
    std::vector<std::string> all = index.listed(kFew);
    if (!all.empty()) f.notes.push_back(say(kThereAre, {{"names", quoted(all)}}));
  }
  if (near.size() == 1) f.fix = respelled(context, name.span, name.text, near.front());
}

void report_ambiguous(Context& context, const Line& name, const Words& words,
                      const std::string& first, const std::string& second) {
  constexpr Words kHelp{"write the id or the full name", "请写代码或全称"};
  context.report(
      Rule::kAmbiguousReference, name.span,
      say(words,
          {{"name", shown(name.text)}, {"first", shown(first)}, {"second", shown(second)}}),
      say(kHelp));
}

}  // namespace plan::load
