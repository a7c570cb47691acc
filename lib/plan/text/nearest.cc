#include "plan/text/nearest.h"

#include <algorithm>
#include <cstdlib>

#include "plan/text/utf8.h"

namespace plan {
namespace {

std::vector<char32_t> lower_code_points(std::string_view text) {
  std::vector<char32_t> out;
  out.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    char32_t c = next_code_point(text, offset);
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    out.push_back(c);
  }
  return out;
}

// Optimal string alignment: three rows of the usual table.
std::size_t distance(const std::vector<char32_t>& a, const std::vector<char32_t>& b,
                     std::size_t limit) {
  std::size_t longer = std::max(a.size(), b.size());
  std::size_t shorter = std::min(a.size(), b.size());
  if (longer - shorter > limit) return limit + 1;
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    std::size_t best = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      std::size_t change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({change, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
      best = std::min(best, row[j]);
    }
    // A swap reaches back two rows, so both must be beyond the limit.
    if (best > limit && *std::min_element(last.begin(), last.end()) > limit) return limit + 1;
    std::swap(before, last);
    std::swap(last, row);
  }
  return std::min(last[b.size()], limit + 1);
}

bool contains(const std::vector<char32_t>& whole, const std::vector<char32_t>& part) {
  return part.size() >= 2 &&
         std::search(whole.begin(), whole.end(), part.begin(), part.end()) != whole.end();
}

struct Candidate {
  bool contained = false;
  std::size_t distance = 0;
  std::size_t index = 0;

  friend auto operator<=>(const Candidate&, const Candidate&) = default;
};

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  return distance(lower_code_points(a), lower_code_points(b), limit);
}

std::vector<std::string> nearest(std::string_view word,
                                 const std::vector<std::string>& candidates, std::size_t most) {
  constexpr std::size_t kLongest = 100;  // nobody mistypes a whole sentence
  std::vector<char32_t> wanted = lower_code_points(word);
  if (wanted.empty() || wanted.size() > kLongest) return {};
  // Chinese words of up to four characters get 1 from this too.
  std::size_t limit = std::max<std::size_t>(1, wanted.size() / 3);
  std::vector<Candidate> found;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    std::vector<char32_t> name = lower_code_points(candidates[i]);
    std::size_t edits = distance(wanted, name, limit);
    // A name that shares no character with the word is no likeness.
    if (edits <= limit && edits < std::max(wanted.size(), name.size())) {
      found.push_back({false, edits, i});
    } else if (contains(name, wanted) || contains(wanted, name)) {
      found.push_back({true, 0, i});
    }
  }
  std::sort(found.begin(), found.end());
  std::vector<std::string> out;
  for (const Candidate& candidate : found) {
    if (out.size() == most) break;
    const std::string& name = candidates[candidate.index];
    if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
  }
  return out;
}

}  // namespace plan
