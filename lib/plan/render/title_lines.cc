#include "plan/render/title_lines.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <utility>

#include "plan/render/layout.h"
#include "plan/text/any_word.h"
#include "plan/text/line_break.h"
#include "plan/text/utf8.h"

namespace plan::rendering {
namespace {

// What titles of such documents are made of. A line may end before and after each, and should
// not end inside one; a place that is neither is taken for the inside of an unknown word.
constexpr std::string_view kWords[] = {
    "关于",     "印发",     "转发",     "开展",       "做好",     "加强",     "推进",
    "深化",     "进一步",   "全面",     "深入",       "扎实",     "全市",     "全县",
    "全区",     "全镇",     "全乡",     "全街道",     "实施方案", "工作方案", "行动方案",
    "活动方案", "建设方案", "整治方案", "考核方案",   "应急预案", "实施办法", "考核办法",
    "管理办法", "考评办法", "实施细则", "评分细则",   "评分标准", "考核细则", "实施意见",
    "指导意见", "工作要点", "工作计划", "任务分解表", "责任清单", "通知",     "方案",
    "办法",     "细则",     "意见",     "规定",       "规划",     "计划",     "专项",
    "专项行动", "三年行动", "行动",     "工作",       "活动",     "建设",     "创建",
    "创建工作", "整治",     "治理",     "提升",       "考核",     "考评",     "评比",
    "评选",     "督查",     "检查",     "管理",       "服务",     "保护",     "保障",
    "清洁",     "清洁行动", "村庄",     "农村",       "乡村",     "城乡",     "社区",
    "小区",     "住宅小区", "居住小区", "物业",       "校园",     "学校",     "机关",
    "企业",     "人居环境", "环境卫生", "市容",       "市容市貌", "生态环境", "生活垃圾",
    "垃圾分类", "生活污水", "厕所革命", "文明",       "文明城市", "文明村镇", "文明单位",
    "文明校园", "全国",     "卫生",     "国家卫生",   "安全",     "安全生产", "消防安全",
    "食品安全", "交通安全", "隐患排查", "乡村振兴",   "脱贫攻坚", "森林防火", "秸秆禁烧",
    "河长制",   "防汛",     "抗旱",     "年度",       "第一季度", "领导小组", "城市",
    "环境",     "环境整治", "市场",     "集贸市场",   "行业",     "规范",     "省级",
    "市级",     "县级",     "居民",     "公共",       "道路",     "交通",     "秩序",
    "广告",     "宣传",     "教育",     "培训",       "志愿服务", "新时代",   "文明实践",
    "示范",     "综合",     "责任",     "重点",       "任务"};

// Costs, in squared half characters of unevenness.
constexpr int kInsideWord = 400;
constexpr int kUnknown = 150;
constexpr int kInsideQuotes = 100;
constexpr int kTooShort = 100'000;
constexpr int kShortest = 6;  // three characters

struct Place {
  std::size_t byte = 0;
  int before = 0;  // half characters of the title before it
  int cost = 0;    // of a line that ends here
};

int cost_of(std::string_view title, std::size_t byte) {
  std::string_view before = title.substr(0, byte);
  std::string_view after = title.substr(byte);
  constexpr std::string_view kBegin[] = {"《", "“", "（", "和", "及", "与", "暨"};
  constexpr std::string_view kEnd[] = {"、", "》", "”", "）", "的", "年", "：", "，", " "};
  bool known = starts_with_any(after, kBegin) || ends_with_any(before, kEnd);
  for (std::string_view word : kWords) {
    if (after.starts_with(word) || before.ends_with(word)) known = true;
    std::size_t reach = std::min(byte, word.size() - 1);
    for (std::size_t i = byte - reach; i < byte; ++i) {
      if (title.substr(i).starts_with(word)) return kInsideWord;
    }
  }
  return known ? 0 : kUnknown;
}

// Where lines may end, the title's beginning and end among them.
std::vector<Place> places_of(std::string_view title) {
  std::vector<Place> places = {{}};
  char32_t last = 0;
  int width = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < title.size();) {
    std::size_t begin = at;
    char32_t c = next_code_point(title, at);
    if (begin > 0 && may_break(last, c)) {
      bool within = quoted && last != U'、' && last != U'，';
      places.push_back({begin, width, cost_of(title, begin) + (within ? kInsideQuotes : 0)});
    }
    if (c == U'“' || c == U'”') quoted = c == U'“';
    width += half_characters(title.substr(begin, at - begin));
    last = c;
  }
  places.push_back({title.size(), width, 0});
  return places;
}

// The cheapest way to cut at `places` into `count` lines; the places, or nothing.
std::vector<std::size_t> best_cuts(const std::vector<Place>& places, int count, int most) {
  constexpr int kNever = std::numeric_limits<int>::max() / 2;
  std::size_t n = places.size();
  int mean = places.back().before / count;
  std::vector<std::vector<int>> cost(static_cast<std::size_t>(count) + 1,
                                     std::vector<int>(n, kNever));
  std::vector<std::vector<std::size_t>> from(cost.size(), std::vector<std::size_t>(n, 0));
  cost[0][0] = 0;
  for (std::size_t k = 1; k < cost.size(); ++k) {
    for (std::size_t end = 1; end < n; ++end) {
      for (std::size_t begin = 0; begin < end; ++begin) {
        int width = places[end].before - places[begin].before;
        if (cost[k - 1][begin] >= kNever || width > most) continue;
        int own = (width - mean) * (width - mean) + places[end].cost;
        if (width < kShortest) own += kTooShort;
        int all = cost[k - 1][begin] + own;
        if (all >= cost[k][end]) continue;
        cost[k][end] = all;
        from[k][end] = begin;
      }
    }
  }
  std::vector<std::size_t> cuts;
  if (cost.back().back() >= kNever) return cuts;
  std::size_t at = n - 1;
  for (std::size_t k = cost.size() - 1; k > 0; --k) {
    cuts.insert(cuts.begin(), places[at].byte);
    at = from[k][at];
  }
  return cuts;
}

// What the cuts break, however even the lines are.
int price(const std::vector<Place>& places, const std::vector<std::size_t>& cuts) {
  int all = 0;
  for (const Place& place : places) {
    if (std::find(cuts.begin(), cuts.end(), place.byte) != cuts.end()) all += place.cost;
  }
  return all;
}

}  // namespace

std::vector<std::string> title_lines(std::string_view title, int most) {
  assert(most >= 8);
  constexpr int kMostLines = 12;  // beyond, no one looks at beauty
  int width = half_characters(title);
  if (width <= most) return {std::string(title)};
  int least = (width + most - 1) / most;
  if (least >= kMostLines) return {std::string(title)};
  // Whole words go before few lines: where the least number of lines must cut into something,
  // one more may not have to.
  std::vector<Place> places = places_of(title);
  std::vector<std::size_t> cuts = best_cuts(places, least, most);
  if (cuts.empty() || price(places, cuts) > 0) {
    std::vector<std::size_t> more = best_cuts(places, least + 1, most);
    bool better = cuts.empty() || price(places, more) < price(places, cuts);
    if (!more.empty() && better) cuts = std::move(more);
  }
  if (cuts.empty()) return {std::string(title)};
  std::vector<std::string> lines;
  std::size_t begin = 0;
  for (std::size_t end : cuts) {
    lines.emplace_back(trim(title.substr(begin, end - begin)));
    begin = end;
  }
  return lines;
}

}  // namespace plan::rendering
