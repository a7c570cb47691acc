#include "plan/lint/implements.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "plan/text/fold.h"
#include "plan/text/utf8.h"

namespace plan {
namespace {

constexpr Words kItself{"the plan names itself as its superior", "方案把自己写成了上级方案"};
constexpr Words kCircle{"the plans carry each other out in a circle: {path}",
                        "方案之间互为上级，形成循环：{path}"};
constexpr Words kTakeOut{"leave it out in one of them", "请在其中一个方案中删去"};

// The way from superior `from` back to the plan itself, as file names; empty: there is none.
std::vector<std::string> way_back(const LoadedPlan& loaded, int from) {
  std::map<int, int> came_from{{from, from}};
  std::vector<int> next{from};
  for (std::size_t i = 0; i < next.size(); ++i) {
    const Superior& superior = loaded.superiors[static_cast<std::size_t>(next[i])];
    if (superior.loaded == nullptr) continue;
    for (const auto& [path, to] : superior.loaded->superior_of) {
      if (to == LoadedPlan::kItself) {
        std::vector<std::string> way;
        for (int at = next[i];; at = came_from[at]) {
          way.push_back(loaded.superiors[static_cast<std::size_t>(at)].path);
          if (at == from) break;
        }
        return {way.rbegin(), way.rend()};
      }
      if (came_from.try_emplace(to, next[i]).second) next.push_back(to);
    }
  }
  return {};
}

// What an authority is called by beside its place, the longer before what they end in.
constexpr std::string_view kBefore[] = {"中国共产党", "中共"};
constexpr std::string_view kBehind[] = {"人民政府办公室", "党政综合办公室", "党政办公室",
                                        "人民政府",       "委办公室",       "党工委",
                                        "党委",           "委员会",         "政府"};
constexpr std::string_view kRegions[] = {"省", "市", "区", "县", "镇", "乡"};

std::string place_of(std::string_view name) {
  std::string folded = fold_name(name);
  std::string_view rest = folded;
  for (std::string_view word : kBefore) {
    if (rest.starts_with(word)) rest.remove_prefix(word.size());
  }
  constexpr std::string_view kOffice = "街道办事处";
  constexpr std::string_view kStreet = "街道";
  if (rest.ends_with(kOffice)) rest.remove_suffix(kOffice.size() - kStreet.size());
  for (std::string_view word : kBehind) {
    if (!rest.ends_with(word) || rest.size() <= word.size()) continue;
    rest.remove_suffix(word.size());
    break;
  }
  return std::string(rest);
}

// 教育局 of 怀远县教育局, 县教育局 of the same: what stands before names the place only.
bool is_end_of(std::string_view whole, std::string_view part) {
  constexpr std::size_t kFewest = 3;
  if (whole.size() <= part.size() || !whole.ends_with(part)) return false;
  if (count_code_points(part) < kFewest) return false;
  std::string_view before = whole.substr(0, whole.size() - part.size());
  return std::any_of(std::begin(kRegions), std::end(kRegions), [&](std::string_view region) {
    return before.ends_with(region) || part.starts_with(region);
  });
}

}  // namespace

std::vector<ImplementsEntry> implements_entries(const Plan& plan) {
  std::vector<ImplementsEntry> out;
  for (const Line& line : plan.implements) {
    out.push_back({&line, implemented(line.text, false), false});
  }
  for (const Task& task : plan.tasks) {
    for (const Line& line : task.facts->implements) {
      out.push_back({&line, implemented(line.text, true), true});
    }
  }
  return out;
}

int superior_of(const LoadedPlan& loaded, std::string_view path) {
  auto at = loaded.superior_of.find(path);
  return at == loaded.superior_of.end() ? kNoSuperior : at->second;
}

void check_implements_circle(RuleRun& run) {
  const LoadedPlan& loaded = run.loaded();
  std::set<int> said;
  for (const ImplementsEntry& entry : implements_entries(run.plan())) {
    int number = superior_of(loaded, entry.parts.path);
    if (number == kNoSuperior || !said.insert(number).second) continue;
    if (number == LoadedPlan::kItself) {
      run.report(entry.line->span, say(kItself)).help = say(kTakeOut);
      continue;
    }
    std::vector<std::string> way = way_back(loaded, number);
    if (way.empty()) continue;
    std::string own = loaded.inputs.front(), path = own;
    for (const std::string& file : way) path += " → " + file;
    run.report(entry.line->span, say(kCircle, {{"path", path + " → " + own}})).help =
        say(kTakeOut);
  }
}

bool is_same_body(std::string_view a, std::string_view b) {
  std::string x = place_of(a), y = place_of(b);
  if (x.empty() || y.empty()) return false;
  return x == y || is_end_of(x, y) || is_end_of(y, x);
}

}  // namespace plan
