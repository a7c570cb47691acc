#include "generator_extras.h"

#include <algorithm>

#include "reference.h"

namespace reference {
namespace {

std::vector<Field> some_fields(Random& random) {
  std::vector<Field> all{Field::kDate, Field::kLevel, Field::kSource, Field::kRef,
                         Field::kNote};
  std::vector<Field> some;
  for (int i = random.from_to(1, 2); i > 0; --i) {
    std::size_t at = static_cast<std::size_t>(random.below(static_cast<int>(all.size())));
    some.push_back(all[at]);
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(at));
  }
  return some;
}

void collect(const std::vector<Node>& nodes, std::vector<const Node*>& all) {
  for (const Node& node : nodes) {
    all.push_back(&node);
    collect(node.items, all);
  }
}

class OutcomeMaker {
 public:
  OutcomeMaker(Random& random, const Plan& plan, Scheme& scheme, bool tame)
      : random_(random), plan_(plan), scheme_(scheme), tame_(tame) {
    collect(scheme.items, nodes_);
  }

  void run() {
    if (random_.chance(60)) grades();
    while (random_.chance(35)) scheme_.bonuses.push_back(bonus());
    while (random_.chance(35)) scheme_.penalties.push_back(penalty());
    while (random_.chance(35)) scheme_.vetoes.push_back(veto());
    if (random_.chance(20)) scheme_.max = random_.number(5000, 12000, 50);
    if (random_.chance(15)) scheme_.min = random_.number(0, 3000, 50);
    if (!scheme_.min && random_.chance(20)) scheme_.no_min = true;
    if (random_.chance(20)) scheme_.bonus_limit = random_.number(0, 300, 50);
    if (random_.chance(20)) scheme_.penalty_limit = random_.number(0, 300, 50);
    if (random_.chance(50)) {
      scheme_.places = random_.below(4);
      scheme_.mode = static_cast<Mode>(random_.below(3));
    }
    ranking();
    while (random_.chance(55)) scheme_.consequences.push_back(consequence());
    while (!tame_ && random_.chance(15)) scheme_.inspections.push_back(duty());
  }

 private:
  void grades() {
    int min = random_.from_to(60, 95);
    int count = random_.from_to(2, 4);
    for (int i = 0; i < count; ++i) {
      Grade grade{std::string(1, static_cast<char>('A' + i)), Num(min)};
      if (i == count - 1 && random_.chance(70)) grade.min.reset();
      scheme_.grades.push_back(grade);
      min -= random_.from_to(5, 20);
    }
  }

  Extra named(const std::string& kind) {
    Extra extra;
    // The same id in two schemes is the same thing.
    extra.id = kind + std::to_string(++extras_) + (random_.chance(10) ? "" : scheme_.id);
    extra.title = "事项" + extra.id;
    return extra;
  }

  // A heading with parts that take over what they do not say; some are headings again.
  template <typename Fill>
  Extra heading(const std::string& kind, Fill fill, int depth = 1) {
    Extra head = named(kind);
    fill(head);
    for (int i = random_.from_to(1, 2); i > 0; --i) {
      if (depth == 1 && random_.chance(20)) {
        head.items.push_back(heading(kind, fill, 2));
        continue;
      }
      Extra child = named(kind);
      if (random_.chance(35)) fill(child);
      bool other = head.grade || head.grade_cap || head.score || head.score_cap;
      if (kind != "v" && random_.chance(15)) child.flat = false;
      if (other && random_.chance(30)) child.unranked = false;
      head.items.push_back(child);
    }
    return head;
  }

  void pick(Extra& extra) {
    if (random_.chance(25)) extra.from = random_.from_to(1, 3);
    if (random_.chance(15)) extra.flat = random_.chance(80);
    if (random_.chance(25)) extra.charge.cap = random_.number(50, 400, 50);
    if ((extra.from || !extra.ladder.empty()) && random_.chance(50)) {
      extra.within = static_cast<Window>(random_.below(3));
    }
    if (!tame_ && random_.chance(12)) extra.charge.unique = some_fields(random_);
    if (!tame_ && random_.chance(10)) extra.where = where(random_);
  }

  void ladder(Extra& extra) {
    extra.ladder = {{"国", 3, "国家", ""},
                    {"省", Num(5) / 2, "", "sheng"},
                    {"市", 2, "", ""},
                    {"县", random_.number(20, 150), "", ""}};
  }

  void fill_bonus(Extra& extra) {
    int kind = random_.below(10);
    if (kind < 3 && !tame_) {
      ladder(extra);
    } else if (kind < 5) {
      extra.charge.levels = {{"小", random_.number(10, 50), "", "xiao"},
                             {"大", random_.number(50, 200), "较大", ""}};
    } else if (kind < 9) {
      extra.charge.each = random_.number(20, 200);
    }
    pick(extra);
  }

  void fill_penalty(Extra& extra) {
    if (!tame_ && random_.chance(15)) {
      ladder(extra);
    } else {
      extra.charge = charge(random_, tame_);
      if (extra.charge.overdue && random_.chance(30) && scheme_.overdue) {
        extra.charge.overdue = Overdue{Overdue::Kind::kUsual, 0, {}, {}};
      }
    }
    std::vector<Field> unique = extra.charge.unique;
    pick(extra);
    if (extra.charge.unique.empty()) extra.charge.unique = unique;
  }

  Extra bonus() {
    auto fill = [this](Extra& extra) { fill_bonus(extra); };
    if (random_.chance(25)) return heading("b", fill);
    Extra extra = named("b");
    fill(extra);
    return extra;
  }

  Extra penalty() {
    auto fill = [this](Extra& extra) { fill_penalty(extra); };
    if (random_.chance(25)) return heading("p", fill);
    Extra extra = named("p");
    fill(extra);
    return extra;
  }

  void effect(Extra& extra) {
    int kind = random_.below(5);
    if (kind < 2 && scheme_.grades.empty()) kind = 4;
    if (kind == 0) extra.grade = random_.of(scheme_.grades).name;
    if (kind == 1) extra.grade_cap = random_.of(scheme_.grades).name;
    if (kind == 2) extra.score = random_.number(0, 6000, 50);
    if (kind == 3) extra.score_cap = random_.number(3000, 9000, 50);
    if (kind == 4) extra.unranked = true;
  }

  void fill_veto(Extra& extra) {
    effect(extra);
    if (random_.chance(30)) effect(extra);
    if (random_.chance(60)) return;
    const Node& node = *random_.of(nodes_);
    int full = static_cast<int>(full_points(node)) * 100;
    extra.when = std::make_pair(node.id, random_.number(full / 2, full, 50));
  }

  Extra veto() {
    auto fill = [this](Extra& extra) { fill_veto(extra); };
    if (random_.chance(25)) return heading("v", fill);
    Extra extra = named("v");
    fill(extra);
    return extra;
  }

  void ranking() {
    Ranking& rule = scheme_.ranking;
    rule.within_group = random_.chance(30);
    rule.dense = random_.chance(30);
    if (random_.chance(20)) rule.by = random_.of(nodes_)->id;
    if (rule.by.empty() && random_.chance(25)) {
      for (const Scheme& other : plan_.schemes) {
        if (other.cycle != scheme_.cycle) continue;
        rule.by = other.id;
        rule.by_is_scheme = true;
      }
    }
    if (random_.chance(35)) rule.tiebreak.push_back("deductions");
    if (random_.chance(25)) rule.tiebreak.push_back("overdue");
    if (random_.chance(25)) rule.tiebreak.push_back("item:" + random_.of(nodes_)->id);
    if (random_.chance(50)) std::reverse(rule.tiebreak.begin(), rule.tiebreak.end());
  }

  Consequence consequence() {
    Consequence one;
    bool graded = !scheme_.grades.empty();
    do {
      int n = random_.from_to(1, 3);
      switch (random_.below(graded ? 5 : 4)) {
        case 0:
          one.top = n;
          break;
        case 1:
          one.bottom = n;
          break;
        case 2:
          one.ranks = std::make_pair(n, n + random_.below(2));
          break;
        case 3:
          one.progress = n;
          break;
        default:
          one.grade = random_.of(scheme_.grades).name;
      }
    } while (random_.chance(20));
    if (graded && random_.chance(25)) one.at_least = random_.of(scheme_.grades).name;
    if (random_.chance(25)) one.consecutive = random_.from_to(1, 3);
    if (random_.chance(50)) one.amount = random_.number(-50000, 50000, 5000);
    one.label = "后果" + std::to_string(scheme_.consequences.size());
    return one;
  }

  Duty duty() {
    Duty made;
    made.id = "d" + std::to_string(scheme_.inspections.size());
    made.every = random_.of<std::string>(
        {"week", "2 weeks", "month", "2 months", "quarter", "half", "year"});
    if (random_.chance(50)) made.times = random_.from_to(1, 3);
    made.for_all = random_.chance(40);
    if (random_.chance(40)) made.source.push_back("督查");
    const Node& node = *random_.of(nodes_);
    if (random_.chance(40)) made.items.push_back(node.id);
    return made;
  }

  Random& random_;
  const Plan& plan_;
  Scheme& scheme_;
  bool tame_;
  std::vector<const Node*> nodes_;
  int extras_ = 0;
};

}  // namespace

Overdue overdue(Random& random) {
  Overdue rule;
  int kind = random.below(8);
  if (kind == 0) return rule;
  rule.kind = kind < 4   ? Overdue::Kind::kFactor
              : kind < 6 ? Overdue::Kind::kSet
                         : Overdue::Kind::kAdd;
  rule.amount = rule.kind == Overdue::Kind::kFactor ? random.number(100, 300, 50)
                                                    : random.number(10, 200);
  if (random.chance(40)) {
    rule.every = random.from_to(1, 10);
    rule.times = random.from_to(1, 4);
  } else if (random.chance(15)) {
    rule.times = random.from_to(1, 2);
  }
  return rule;
}

Charge charge(Random& random, bool tame) {
  Charge made;
  int kind = random.below(100);
  if (kind < 65 || tame)
    made.each = random.of<Num>({Num(1) / 10, Num(1) / 2, 1, 2, Num(1) / 4});
  if (kind >= 50 && kind < 88) {
    made.levels = {{"轻", random.number(10, 50), "", ""},
                   {"重", random.number(50, 300), random.chance(50) ? "严重" : "",
                    random.chance(50) ? "zh" : ""}};
  }
  if (kind >= 93 && !tame)
    made.range = std::make_pair(random.number(10, 50), random.number(60, 300));
  if (random.chance(30)) made.overdue = overdue(random);
  if (random.chance(20)) made.prompt = Prompt{random.below(4), random.number(0, 100, 25)};
  if (random.chance(22)) {
    Repeat repeat;
    if (random.chance(60)) repeat.by = some_fields(random);
    if (random.chance(50)) repeat.within = static_cast<Window>(random.below(3));
    repeat.step = random.number(10, 100);
    if (random.chance(50)) repeat.max = random.number(100, 300, 50);
    made.repeat = repeat;
  }
  if (!tame && random.chance(12)) made.unique = some_fields(random);
  return made;
}

Where where(Random& random) {
  Where made;
  if (random.chance(70)) made.source.push_back(random.chance(50) ? "督查" : "暗访");
  if (random.chance(30)) made.source.push_back("自查");
  if (made.source.empty()) made.level.push_back("重");
  return made;
}

void add_outcomes(Random& random, const Plan& plan, Scheme& scheme, bool tame) {
  OutcomeMaker(random, plan, scheme, tame).run();
}

}  // namespace reference
