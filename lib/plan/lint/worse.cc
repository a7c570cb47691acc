#include "plan/lint/worse.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "plan/lint/renamed.h"

namespace plan {
namespace {

constexpr Words kUnreadable{"the file could no longer be read", "改后文件将无法读取"};
constexpr Words kNewError{"it would bring a new error: {code} {message}",
                          "改后会出现新的错误：{code} {message}"};
constexpr Words kStays{"it would not mend this", "改后此问题仍然存在"};

// Where something is said, and in which words.
struct Spot {
  std::string code;
  std::string file;
  std::uint32_t begin = 0;
  auto operator<=>(const Spot&) const = default;
};
struct Said {
  std::string code;
  std::string file;
  std::string message;
  auto operator<=>(const Said&) const = default;
};

bool is_error(const Finding& finding) {
  return finding.severity == Severity::kError;
}

// The errors a plan has had and may have still, to be struck off one by one as they are found
// again.
class OldErrors {
 public:
  OldErrors(const std::vector<Finding>& findings, const FileOf& file_of, const Moves& moves,
            const std::vector<const Claim*>& claims) {
    std::set<Spot> mended;
    for (const Claim* claim : claims) {
      mended.insert({claim->finding.code, claim->file, claim->finding.span.begin});
    }
    for (const Finding& finding : findings) {
      if (!is_error(finding)) continue;
      ++counts_[finding.code];
      std::string file = file_of(finding.span.file);
      if (mended.contains({finding.code, file, finding.span.begin})) continue;
      std::uint32_t begin = moves.moved(file, finding.span.begin);
      spots_.emplace(Spot{finding.code, file, begin}, struck_.size());
      said_.emplace(Said{finding.code, file, finding.message.en}, struck_.size());
      struck_.push_back(false);
    }
  }
  bool strike_spot(const Finding& finding, const std::string& file) {
    return strike(spots_, Spot{finding.code, file, finding.span.begin});
  }
  bool strike_said(const Finding& finding, const std::string& file) {
    return strike(said_, Said{finding.code, file, finding.message.en});
  }
  [[nodiscard]] std::size_t count(const std::string& code) const {
    auto found = counts_.find(code);
    return found == counts_.end() ? 0 : found->second;
  }

 private:
  template <class Key>
  bool strike(std::multimap<Key, std::size_t>& index, const Key& key) {
    auto [at, end] = index.equal_range(key);
    while (at != end && struck_[at->second]) at = index.erase(at);
    if (at == end) return false;
    struck_[at->second] = true;
    return true;
  }
  std::multimap<Spot, std::size_t> spots_;
  std::multimap<Said, std::size_t> said_;
  std::vector<bool> struck_;
  std::map<std::string, std::size_t> counts_;
};

// Values that are read only now that their keys are known. What is wrong in them was wrong
// before; but a value that the key does not take is a sign that another key was meant.
class BroughtToLight {
 public:
  BroughtToLight(const LintedPlan& after, const FileOf& file_of, const Moves& moves,
                 const std::vector<const Claim*>& claims) {
    const SourceSet& sources = after.loaded->sources;
    for (const Claim* claim : claims) {
      if (claim->finding.code != "K001") continue;
      for (std::uint32_t n = 0; n < sources.size(); ++n) {
        if (file_of(n) != claim->file) continue;
        std::uint32_t key = moves.moved(claim->file, claim->finding.span.begin);
        parts_.emplace_back(claim->file, value_of_key(sources.file(n).text(), key));
      }
    }
  }
  [[nodiscard]] bool holds(const Finding& finding, const std::string& file) const {
    bool no_value = finding.code == "K003" || finding.code == "K004";
    return std::any_of(parts_.begin(), parts_.end(), [&](const auto& entry) {
      const auto& [where, part] = entry;
      return where == file && part.holds(finding.span.begin) &&
             !(no_value && finding.span.begin == part.begin);
    });
  }

 private:
  std::vector<std::pair<std::string, TextPart>> parts_;
};

void add_new_errors(const LintedPlan& before, const LintedPlan& after, const FileOf& file_of,
                    const Moves& moves, const std::vector<const Claim*>& claims,
                    std::vector<Trouble>& out) {
  // Readers name no more than some hundred errors of a kind: others come to light when those
  // are mended.
  constexpr std::size_t kMany = 100;
  OldErrors old(before.findings, file_of, moves, claims);
  std::map<std::string, std::size_t> counts;
  std::vector<const Finding*> elsewhere;
  for (const Finding& finding : after.findings) {
    if (!is_error(finding)) continue;
    ++counts[finding.code];
    if (!old.strike_spot(finding, file_of(finding.span.file))) elsewhere.push_back(&finding);
  }
  if (elsewhere.empty()) return;
  BroughtToLight read_now(after, file_of, moves, claims);
  // What is said in the same words has only moved.
  for (const Finding* finding : elsewhere) {
    std::string file = file_of(finding->span.file);
    if (old.strike_said(*finding, file) || read_now.holds(*finding, file)) continue;
    std::size_t had = old.count(finding->code);
    if (had >= kMany && counts[finding->code] <= had) continue;
    Message why = say(kNewError, {{"code", finding->code}, {"message", finding->message}});
    out.push_back({std::move(why), std::move(file), finding->span.begin, nullptr});
  }
}

void add_left(const std::vector<const Claim*>& claims, const LintedPlan& after,
              const FileOf& file_of, const Moves& moves, std::vector<Trouble>& out) {
  std::multimap<Spot, const Finding*> left;
  for (const Finding& finding : after.findings) {
    left.emplace(Spot{finding.code, file_of(finding.span.file), finding.span.begin}, &finding);
  }
  for (const Claim* claim : claims) {
    const Finding& was = claim->finding;
    std::uint32_t begin = moves.moved(claim->file, was.span.begin);
    std::uint32_t end = std::max(moves.moved(claim->file, was.span.end), begin + 1);
    auto at = left.lower_bound(Spot{was.code, claim->file, begin});
    auto stop = left.lower_bound(Spot{was.code, claim->file, end});
    bool is_left = std::any_of(at, stop, [&](const auto& entry) {
      return entry.second->message.en == was.message.en;
    });
    if (is_left) out.push_back({say(kStays), {}, 0, claim});
  }
}

}  // namespace

std::vector<Trouble> why_worse(const LintedPlan& before, const LintedPlan& after,
                               const FileOf& file_of, const Moves& moves,
                               const std::vector<const Claim*>& claims) {
  if (before.loaded->has_model && !after.loaded->has_model) {
    return {{say(kUnreadable), {}, 0, nullptr}};
  }
  std::vector<Trouble> out;
  add_new_errors(before, after, file_of, moves, claims, out);
  add_left(claims, after, file_of, moves, out);
  return out;
}

}  // namespace plan
