// Logs: records that the things of a plan can use, and some that they cannot.
#include <algorithm>

#include "generator.h"
#include "reference.h"

namespace reference {
namespace {

std::string day_text(Random& random, int day) {
  if (!random.chance(5)) return iso(day);
  Date date = date_of(day);
  return std::to_string(date.year) + "年" + std::to_string(date.month) + "月" +
         std::to_string(date.day) + "日";
}

class RowMaker {
 public:
  RowMaker(Random& random, const Plan& plan, bool tame)
      : random_(random), plan_(plan), tame_(tame) {
    empty_.plan = plan;
    world_ = make_world(empty_);
    int length = plan.last - plan.first;
    focus_ = plan.first + random.below(length * 2 / 3);
    focus_length_ = random.from_to(5, 130);
  }

  std::vector<Row> run() {
    std::vector<Row> rows;
    for (const Course& course : world_.courses) {
      if (tame_) inspect_all(course, rows);
      for (const Thing& thing : course.things) {
        if (thing.node && thing.node->method == Method::kRollup) continue;
        for (int unit : course.scheme->subjects) {
          int count = thing.node                         ? random_.of<int>({0, 1, 1, 2, 3, 5})
                      : thing.kind == Thing::Kind::kVeto ? random_.of<int>({0, 0, 0, 1})
                                                         : random_.of<int>({0, 0, 1, 2, 4});
          for (int i = 0; i < count; ++i) rows.push_back(row(thing, unit));
        }
      }
    }
    for (std::size_t i = rows.size(); i > 1; --i) {
      std::swap(rows[i - 1],
                rows[static_cast<std::size_t>(random_.below(static_cast<int>(i)))]);
    }
    if (!tame_ && rows.size() > 36) rows.resize(36);
    return rows;
  }

 private:
  void inspect_all(const Course& course, std::vector<Row>& rows) {
    for (const Thing& thing : course.things) {
      for (const Span& period : course.calendar) {
        for (int unit : course.scheme->subjects) {
          if (!thing.node) continue;
          Row made;
          made[kDate] = iso(period.first);
          made[kUnit] = plan_.units[static_cast<std::size_t>(unit)].id;
          made[kItem] = thing.id;
          made[kCount] = "0";
          rows.push_back(made);
        }
      }
    }
  }

  Row row(const Thing& thing, int unit) {
    Row made;
    int day = std::min(focus_ + random_.below(focus_length_), plan_.last);
    if (!tame_ && random_.chance(4)) day = plan_.last - random_.below(400) + 100;
    made[kDate] = day_text(random_, day);
    const Unit& who = plan_.units[static_cast<std::size_t>(unit)];
    made[kUnit] = random_.chance(70)                        ? who.id
                  : who.alias.empty() || random_.chance(50) ? who.name
                                                            : who.alias;
    made[kItem] = random_.chance(80) ? thing.id : thing.title;
    fill(thing, day, made);
    if (random_.chance(60)) {
      made[kSource] = random_.of<std::string>({"督查", "暗访", "自查"});
    }
    if (random_.chance(60)) made[kRef] = random_.of<std::string>({"r1", "r2", "r3"});
    if (random_.chance(40)) made[kNote] = random_.of<std::string>({"n1", "n2"});
    if (tame_) return made;
    if (random_.chance(3)) made[kVoid] = random_.of<std::string>({"1", "是", "yes", "作废"});
    if (random_.chance(3)) spoil(made);
    return made;
  }

  void fill(const Thing& thing, int day, Row& made) {
    if (thing.kind == Thing::Kind::kVeto) {
      if (random_.chance(20)) made[kCount] = "0";
    } else if (thing.charges()) {
      fill_charge(thing, day, made);
    } else if (thing.node->method == Method::kMeasure) {
      fill_measure(thing, made);
    } else if (thing.node->method == Method::kRate) {
      if (random_.chance(60)) {
        made[kResult] =
            random_.of<std::string>({"合格", "不合格", "是", "否", "pass", "fail", "1", "0"});
        if (random_.chance(40)) made[kCount] = std::to_string(random_.from_to(1, 4));
      } else {
        int total = random_.from_to(1, 40);
        made[kTotal] = std::to_string(total);
        made[kValue] = std::to_string(random_.below(total + 1));
      }
    } else {
      const Level& level = random_.of(thing.levels());
      made[kLevel] = called(level);
      if (random_.chance(40)) made[kCount] = decimal(random_.number(50, 400, 50));
    }
  }

  std::string called(const Level& level) {
    if (!level.title.empty() && random_.chance(25)) return level.title;
    if (!level.alias.empty() && random_.chance(25)) return level.alias;
    return level.key;
  }

  void fill_measure(const Thing& thing, Row& made) {
    const Node& node = *thing.node;
    Num most = 60;
    if (!node.range && !node.over_clamp) {
      if (node.conversion.kind == Conversion::Kind::kUsual) most = thing.full;
      if (node.conversion.kind == Conversion::Kind::kOf) most = node.conversion.of;
    }
    made[kValue] = decimal(most * random_.below(101) / 100);
  }

  void fill_charge(const Thing& thing, int day, Row& made) {
    const Charge& charge = thing.charge();
    if (!thing.extra.ladder.empty()) {
      made[kLevel] = called(random_.of(thing.extra.ladder));
      return;
    }
    if (!charge.levels.empty()) {
      if (!charge.each || random_.chance(60)) made[kLevel] = called(random_.of(charge.levels));
    } else if (random_.chance(30)) {
      made[kLevel] = random_.of<std::string>({"轻", "重"});
    }
    bool whole = tame_ || charge.repeat || !charge.unique.empty() || thing.extra.from ||
                 thing.extra.flat;
    if (random_.chance(45)) {
      made[kCount] = std::to_string(random_.below(5));
    } else if (!whole && random_.chance(15)) {
      made[kCount] = decimal(random_.number(0, 300, 25));
    }
    if (charge.range) {
      made[kPoints] = decimal(charge.range->first + random_.number(0, 50));
    } else if ((!charge.each && charge.levels.empty()) || random_.chance(8)) {
      made[kPoints] = decimal(random_.number(0, 300, 25));
    }
    if (random_.chance(40)) made[kDue] = iso(day + random_.below(12));
    if (random_.chance(60)) made[kFixed] = day_text(random_, day + random_.below(25));
    if (!tame_ && random_.chance(1)) made[kFixed] = iso(day + 366 + random_.below(2));
    if (random_.chance(8)) made[kMissed] = std::to_string(random_.below(4));
  }

  // What someone typed in a hurry.
  void spoil(Row& made) {
    switch (random_.below(10)) {
      case 0:
        made[kUnit] = "戊村";
        break;
      case 1:
        made[kItem] = "没有的项目";
        break;
      case 2:
        made[kDate] = "2024-02-30";
        break;
      case 3:
        made[kCount] = "-1";
        break;
      case 4:
        made[kCount] = "0";
        break;
      case 5:
        made[kPoints] = "1e3";
        break;
      case 6:
        made[kFixed] = "2023-12-01";
        break;
      case 7:
        made[kLevel] = "不明";
        break;
      case 8:
        made[kMissed] = "0.5";
        break;
      default:
        made[kLevel] = "";
        break;
    }
  }

  Random& random_;
  const Plan& plan_;
  bool tame_;
  Case empty_;  // what the world points into
  World world_;
  int focus_ = 0, focus_length_ = 1;
};

}  // namespace

std::vector<Row> make_rows(Random& random, const Plan& plan, bool tame) {
  return RowMaker(random, plan, tame).run();
}

}  // namespace reference
