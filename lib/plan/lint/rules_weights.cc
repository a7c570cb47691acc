// A001–A003: how points and weights add up.
#include <algorithm>

#include "plan/lint/names.h"
#include "plan/lint/rule_table.h"
#include "plan/lint/scheme_walk.h"

namespace plan {
namespace {

constexpr Words kWeights{"the weights in {name} add up to {sum}, not 100",
                         "“{name}”下各项权重合计为{sum}，不是100"};
constexpr Words kPoints{"{name} is worth {stated} points, but its items add up to {sum}",
                        "“{name}”的分值为{stated}，各项分值合计却是{sum}"};
constexpr Words kFullMarks{"full marks of {name} are {stated}, but its items add up to {sum}",
                           "“{name}”的满分为{stated}，各项分值合计却是{sum}"};
constexpr Words kHasPoints{"{item} has points where the items beside it have weights",
                           "同级各项写的是权重，“{item}”写的却是分值"};
constexpr Words kHasNoWeight{"{item} has no weight where the items beside it have one",
                             "同级各项写有权重，“{item}”没有写"};
constexpr Words kHasWeight{"{item} has a weight where the items beside it have points",
                           "同级各项写的是分值，“{item}”写的却是权重"};
constexpr Words kNeither{"{item} has neither points nor a weight",
                         "“{item}”既没有写分值，也没有写权重"};

// "道路 40 + 庭院 50": what was added up.
Message terms(const std::vector<Item>& items, bool weights) {
  constexpr std::size_t kMost = 12;
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i == kMost) return plain(out + " + …");
    Ratio value = weights ? items[i].weight->value : full_points(items[i]);
    out += (out.empty() ? "" : " + ") + name_of(items[i]) + " " + value.exact();
  }
  return plain(out);
}

bool all_weighted(const std::vector<Item>& items) {
  return std::all_of(items.begin(), items.end(),
                     [](const Item& item) { return item.weight.has_value(); });
}

bool all_have_points(const std::vector<Item>& items) {
  return std::all_of(items.begin(), items.end(),
                     [](const Item& item) { return !item.weight && has_points(item); });
}

void weights_not_100(RuleRun& run) {
  for (const Siblings& siblings : all_siblings(run.plan())) {
    const std::vector<Item>& items = *siblings.items;
    if (!all_weighted(items) || !run.sound(siblings.span())) continue;
    Ratio sum(0);
    for (const Item& item : items) sum += item.weight->value;
    if (sum == Ratio(100)) continue;
    Message message = say(kWeights, {{"name", siblings.name()}, {"sum", sum.exact()}});
    run.report(items.front().weight->span, std::move(message))
        .notes.push_back(terms(items, true));
  }
}

void points_mismatch(RuleRun& run) {
  for (const Siblings& siblings : all_siblings(run.plan())) {
    const std::vector<Item>& items = *siblings.items;
    bool top = siblings.parent == nullptr;
    const Maybe<Ratio>& stated = top ? siblings.scheme->full_marks : siblings.parent->points;
    if (!stated || !all_have_points(items) || !run.sound(siblings.span())) continue;
    Ratio sum(0);
    for (const Item& item : items) sum += full_points(item);
    if (sum == stated->value) continue;
    Message message = say(
        top ? kFullMarks : kPoints,
        {{"name", siblings.name()}, {"stated", stated->value.exact()}, {"sum", sum.exact()}});
    run.report(stated->span, std::move(message)).notes.push_back(terms(items, false));
  }
}

void weights_and_points(RuleRun& run) {
  for (const Siblings& siblings : all_siblings(run.plan())) {
    const std::vector<Item>& items = *siblings.items;
    auto weighted = std::count_if(items.begin(), items.end(),
                                  [](const Item& item) { return item.weight.has_value(); });
    auto all = static_cast<std::ptrdiff_t>(items.size());
    // The fewer are the ones that were written by mistake.
    bool odd_is_weight = weighted > 0 && weighted * 2 < all;
    for (const Item& item : items) {
      if (!run.sound(item.span)) continue;
      const Words* words = nullptr;
      if (weighted == 0) {
        if (!has_points(item)) words = &kNeither;
      } else if (odd_is_weight) {
        if (item.weight) words = &kHasWeight;
        if (!item.weight && !has_points(item)) words = &kNeither;
      } else if (!item.weight) {
        words = item.points ? &kHasPoints : &kHasNoWeight;
      }
      if (words != nullptr) run.report(span_of(item), say(*words, {{"item", name_of(item)}}));
    }
  }
}

constexpr Rule kRules[] = {
    {"A001",
     "weights-not-100",
     Severity::kError,
     Fixable::kNo,
     {"weights that do not add up to 100", "权重合计不是100"},
     {"The weights of the items of a scheme, or of one branch, must add up to exactly 100.",
      "一项考核的各项，或者同一上级下的各项，权重合计必须正好是100。"},
     {"With 95 nobody could reach full marks, with 105 the total would pass them. Nothing is "
      "scaled behind your back: what is missing has to be written.",
      "合计95，谁也得不到满分；合计105，总分会超过满分。系统不会自行折算，缺多少请补上多少。"},
     R"(plan: 1
id: estates
title: 住宅小区考核办法
units: [海西名苑, 悦来新城]
assessment:
  items:
    - {title: 定期考核, weight: 70, deduct: 0.5}
    - {title: 满意度测评, weight: 20, measure: {of: 100}}
)",
     R"(plan: 1
id: estates
title: 住宅小区考核办法
units: [海西名苑, 悦来新城]
assessment:
  items:
    - {title: 定期考核, weight: 70, deduct: 0.5}
    - {title: 满意度测评, weight: 30, measure: {of: 100}}
)",
     weights_not_100},
    {"A002",
     "points-mismatch",
     Severity::kError,
     Fixable::kNo,
     {"stated points that are not the sum of the items' points", "分值与各项合计不一致"},
     {"Where a branch states its points, or a scheme its full_marks, and the items in it carry "
      "points, the two must be equal. The number may be left out: then the sum counts.",
      "上级项目写明了分值，或者考核写明了满分（full_marks），下面各项也写分值的，"
      "两者必须相等。上级的数可以不写，不写的按合计计算。"},
     {"One of the two numbers is wrong, and which one decides every score.",
      "两个数必有一个写错了，而用哪一个直接影响每个单位的得分。"},
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units: [柳湾村, 石桥村]
assessment:
  full_marks: 100
  items:
    - {title: 道路沿线, points: 60, deduct: 0.2}
    - {title: 庭院内外, points: 30, deduct: 0.1}
)",
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units: [柳湾村, 石桥村]
assessment:
  full_marks: 100
  items:
    - {title: 道路沿线, points: 60, deduct: 0.2}
    - {title: 庭院内外, points: 40, deduct: 0.1}
)",
     points_mismatch},
    {"A003",
     "weights-and-points",
     Severity::kError,
     Fixable::kNo,
     {"items that mix weights and points", "同级项目混用权重和分值"},
     {"Items beside each other either all carry points or all carry a weight. (Beside its "
      "weight "
      "an item may state points: the scale on which it is marked.) An item without either has "
      "no place in the sum; only a branch may leave its points to its items.",
      "同一级的各项，要么都写分值，要么都写权重。（写了权重的可以再写分值，作为本项自己的满分。"
      "）"
      "两样都没写的无法计入合计，只有下设项目的才可以由下级相加。"},
     {"Points add up, weights share out a hundred; between the two there is no common scale.",
      "分值直接相加，权重按百分之几折算，两者混在一起无法计算。"},
     R"(plan: 1
id: estates
title: 住宅小区考核办法
units: [海西名苑, 悦来新城]
assessment:
  items:
    - {title: 定期考核, weight: 100, deduct: 0.5}
    - {title: 满意度测评, points: 30, measure: {of: 100}}
)",
     R"(plan: 1
id: estates
title: 住宅小区考核办法
units: [海西名苑, 悦来新城]
assessment:
  items:
    - {title: 定期考核, points: 70, deduct: 0.5}
    - {title: 满意度测评, points: 30, measure: {of: 100}}
)",
     weights_and_points},
};

}  // namespace

std::span<const Rule> rules::weight_rules() {
  return kRules;
}

}  // namespace plan
