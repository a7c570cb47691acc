// T009: names of units that are too much alike.
#include <algorithm>
#include <functional>
#include <unordered_map>

#include "plan/lint/rule_table.h"
#include "plan/text/fold.h"
#include "plan/text/utf8.h"

namespace plan {
namespace {

constexpr Words kNear{"{name} and {other} differ by one character: are they one unit?",
                      "“{name}”与“{other}”只差一个字，是否为同一单位？"};
constexpr Words kOther{"the other is here", "另一个在这里"};
constexpr Words kWriteAlike{
    "write the name alike everywhere; if they are two units, say so in a suppression",
    "是同一单位的，请统一写法；确是两个单位的，请写明理由屏蔽这条提示"};
constexpr Words kAlias{"`{alias}` can mean {name} or {other}",
                       "“{alias}”可以指“{name}”，也可以指“{other}”"};
constexpr Words kAddAlias{"give the unit that is meant by it `aliases: [{alias}]`",
                          "平时说的“{alias}”指哪个单位，请在那个单位写“简称: [{alias}]”"};

// Characters that are typed for one another: alike in sound or in shape. Any other difference
// of one character is a difference: 县教育局 is not 县体育局, nor 东风村 东方村.
constexpr std::string_view kConfused[] = {
    "建健键", "管馆官", "园院圆", "湾弯", "桥侨", "庄装壮", "冈岗", "塘糖溏", "坪平评",
    "浦蒲铺", "环还",   "保堡",   "宣宜", "统通", "防房妨", "务物", "城诚",   "政正",
    "队对",   "站战",   "部步",   "计记", "医毉", "圩墟",   "屯囤", "峪裕",   "卫为",
    "已己巳", "末未",   "土士",   "日曰", "畜蓄", "牧收",   "检捡", "治冶",   "综宗"};

// What a unit is called at its end: 镇财政所 and 镇财政办 are hardly two units.
constexpr std::string_view kOrgans = "局委办处所站科股室厅";

// Nobody mistypes these; they tell one thing from another.
constexpr std::string_view kTelling =
    "一二三四五六七八九十百零〇东西南北中前后左右上下大小新老旧内外分副总甲乙丙丁高低"
    "0123456789abcdefghijklmnopqrstuvwxyz";

bool contains(std::string_view set, std::string_view character) {
  return !character.empty() && set.find(character) != set.npos;
}

bool are_confused(std::string_view a, std::string_view b) {
  return std::any_of(std::begin(kConfused), std::end(kConfused), [&](std::string_view set) {
    return contains(set, a) && contains(set, b);
  });
}

std::vector<std::string_view> characters(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t begin = at;
    next_code_point(text, at);
    out.push_back(text.substr(begin, at - begin));
  }
  return out;
}

// One character put in place of another, or left out.
bool look_alike(std::string_view a, std::string_view b) {
  constexpr std::size_t kFewest = 3, kStem = 3, kFewestLonger = 5;
  std::vector<std::string_view> x = characters(a), y = characters(b);
  if (x.size() > y.size()) std::swap(x, y);
  if (x.size() < kFewest || y.size() - x.size() > 1) return false;
  std::size_t same = 0;
  while (same < x.size() && x[same] == y[same]) ++same;
  bool longer = y.size() > x.size();
  if (!std::equal(x.begin() + static_cast<long>(same) + (longer ? 0 : 1), x.end(),
                  y.begin() + static_cast<long>(same) + 1, y.end())) {
    return false;
  }
  if (longer) {
    // 县委宣传部, 县宣传部; but 畜牧站 beside 镇畜牧站 is what people say for short.
    bool inside = same > 0 && same < x.size();
    return inside && y.size() >= kFewestLonger && !contains(kTelling, y[same]);
  }
  if (are_confused(x[same], y[same])) return true;
  bool at_end = same + 1 == x.size();
  return at_end && same >= kStem && contains(kOrgans, x[same]) && contains(kOrgans, y[same]);
}

class NearNames {
 public:
  explicit NearNames(RuleRun& run) : run_(run), units_(run.plan().units) {
    for (const Unit& unit : units_) names_.push_back(fold_name(unit.name.text));
  }

  void check() {
    check_names();
    check_aliases();
  }

 private:
  // A name with one character left out, as a number; names that differ there only have it in
  // common.
  struct Variant {
    std::size_t hash;
    std::size_t unit;
  };

  void check_names() {
    std::vector<Variant> variants;
    std::hash<std::string_view> hash;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (names_[i].empty()) continue;
      variants.push_back({hash(names_[i]), i});
      for (std::string_view c : characters(names_[i])) {
        std::string rest = names_[i];
        rest.erase(static_cast<std::size_t>(c.data() - names_[i].data()), c.size());
        variants.push_back({hash(rest), i});
      }
    }
    std::sort(variants.begin(), variants.end(), [](const Variant& a, const Variant& b) {
      return std::pair(a.hash, a.unit) < std::pair(b.hash, b.unit);
    });
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < variants.size();) {
      std::size_t end = i;
      while (end < variants.size() && variants[end].hash == variants[i].hash) ++end;
      // Many names with one pattern are a series: 一号楼, 二号楼.
      constexpr std::size_t kSeries = 8;
      for (std::size_t a = i; end - i <= kSeries && a < end; ++a) {
        for (std::size_t b = a + 1; b < end; ++b) {
          pairs.emplace_back(variants[a].unit, variants[b].unit);
        }
      }
      i = end;
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    for (auto [a, b] : pairs) {
      if (a != b && names_[a] != names_[b] && look_alike(names_[a], names_[b])) report(a, b);
    }
  }

  void report(std::size_t first, std::size_t second) {
    const Unit& unit = units_[second];
    const Unit& other = units_[first];
    Finding& finding = run_.report(
        unit.name.span, say(kNear, {{"name", unit.name.text}, {"other", other.name.text}}));
    finding.help = say(kWriteAlike);
    finding.related.push_back({run_.sources().place(other.name.span), say(kOther)});
    // Only where a task or duty names it is it put right by writing the other name.
    if (unit.implied && run_.sources().text(unit.name.span) == unit.name.text) {
      finding.fix = Fix{false, {Edit{{}, other.name.text, unit.name.span}}};
    }
  }

  void check_aliases() {
    std::unordered_map<std::string, std::size_t> taken;  // by whom a short name is written
    for (std::size_t i = 0; i < units_.size(); ++i) {
      taken.emplace(names_[i], i);
      taken.emplace(fold_name(units_[i].id.text), i);
      for (const Line& alias : units_[i].aliases) taken.emplace(fold_name(alias.text), i);
    }
    std::unordered_map<std::string, std::size_t> implied;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      std::string alias = implied_alias(units_[i].name.text);
      std::string key = fold_name(alias);
      if (key.empty() || taken.contains(key)) continue;
      auto [at, fresh] = implied.try_emplace(key, i);
      if (fresh || names_[at->second] == names_[i]) continue;
      const Unit& other = units_[at->second];
      Finding& finding = run_.report(
          units_[i].name.span,
          say(kAlias,
              {{"alias", alias}, {"name", units_[i].name.text}, {"other", other.name.text}}));
      finding.help = say(kAddAlias, {{"alias", alias}});
      finding.related.push_back({run_.sources().place(other.name.span), say(kOther)});
    }
  }

  RuleRun& run_;
  const std::vector<Unit>& units_;
  std::vector<std::string> names_;  // folded
};

void near_unit_name(RuleRun& run) {
  NearNames(run).check();
}

constexpr Rule kRules[] = {
    {"T009",
     "near-unit-name",
     Severity::kWarning,
     Fixable::kUnsafe,
     {"two units whose names are nearly the same", "两个单位的名称几乎一样"},
     {"Two units whose names differ by one character that is easily mistyped for the other "
      "(建 健), by what the unit is called at the end (镇财政所, 镇财政办), or by one that was "
      "left out within (县委宣传部, 县宣传部). Numbers, directions and other characters that "
      "tell things apart are left alone. Also two units with the same short name, without "
      "their leading 省市区县镇乡, when neither has it among its aliases.",
      "两个单位的名称只差一个字：容易打错的字（建、健），末尾的机构名（镇财政所、镇财政办），"
      "中间漏掉的一个字（县委宣传部、县宣传部）。数字、方位等用来区分的字不算。"
      "两个单位去掉开头的省、市、区、县、镇、乡之后简称相同，又没有写明是谁的简称，也会提示。"},
     {"In a plan without `units` every spelling is a unit of its own, so that a mistyped name "
      "splits the work of one unit into two lists; and a short name that fits two says "
      "nothing.",
      "方案没有单位名单时，写法不同就算作两个单位，一个字打错，任务就分到了两张清单里。"
      "一个简称对应两个单位，就看不出指的是谁。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
tasks:
  - {title: 整治老旧小区, lead: 县住建局, standing: true}
  - {title: 整治农村危房, lead: 县住健局, standing: true}
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
tasks:
  - {title: 整治老旧小区, lead: 县住建局, standing: true}
  - {title: 整治农村危房, lead: 县住建局, standing: true}
)",
     near_unit_name},
};

}  // namespace

std::span<const Rule> rules::unit_name_rules() {
  return kRules;
}

}  // namespace plan
