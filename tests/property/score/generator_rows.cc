// Logs: records that the things of a plan can use, and some that they cannot.
#include <algorithm>

#include "generator.h"
#include "reference.h"

namespace reference {
namespace {

// A day in one of the forms that people and spreadsheets write.
std::string day_text(Random& random, int day) {
  if (random.chance(75)) return iso(day);
  Date date = date_of(day);
  std::string year = std::to_string(date.year), month = std::to_string(date.month),
              its = std::to_string(date.day), packed = iso(day);
  packed.erase(std::remove(packed.begin(), packed.end(), '-'), packed.end());
  switch (random.below(8)) {
    case 0:
      return year + "/" + month + "/" + its;
    case 1:
      return year + "." + month + "." + its;
    case 2:
      return packed;
    case 3:
      return iso(day) + " 08:30";
    case 4:
      return month + "月" + its + "日";
    case 5:
      return std::to_string(day + 25569);  // as Excel counts
    default:
      return year + "年" + month + "月" + its + "日";
  }
}

std::string wide_digits(const std::string& number) {
  const char* wide[] = {"０", "１", "２", "３", "４", "５", "６", "７", "８", "９"};
  std::string text;
  for (char c : number) text += c >= '0' && c <= '9' ? wide[c - '0'] : std::string(1, c);
  return text;
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
    std::size_t column = random_.chance(4) ? kUnit2 : kUnit;
    made[column] = random_.chance(70)                        ? who.id
                   : who.alias.empty() || random_.chance(50) ? who.name
                                                             : who.alias;
    bool leads = who.name.rfind("镇", 0) == 0;
    if (leads && random_.chance(20)) made[column] = who.name.substr(3);
    made[kItem] = random_.chance(80) ? thing.id : thing.title;
    fill(thing, day, made);
    if (random_.chance(60)) {
      made[kSource] = random_.of<std::string>({"督查", "暗访", "自查"});
    }
    if (random_.chance(60)) made[kRef] = random_.of<std::string>({"r1", "r2", "r3"});
    if (random_.chance(40)) {
      made[kNote] =
          random_.of<std::string>({"n1", "n2", "路面，破损,两处", "他说\"好\"\n并签字"});
    }
    if (tame_) return made;
    if (random_.chance(5)) {
      made[kVoid] = random_.of<std::string>({"1", "是", "Y", "作废", "否", "0", "—", "无"});
    }
    if (made[kCount].size() == 1 && random_.chance(5)) made[kCount] = wide_digits(made[kCount]);
    if (!made[kPoints].empty() && random_.chance(20)) std::swap(made[kPoints], made[kPoints2]);
    if (random_.chance(15)) std::swap(made[kNote], made[kNote2]);
    if (random_.chance(4)) made[kNote2] = "n3";
    if (random_.chance(4)) spoil(made, thing);
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
            random_.of<std::string>({"合格", "不合格", "是", "否", "PASS", "Fail", "1", "0"});
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
    if (node.over_clamp && random_.chance(10)) made[kValue] = "-3.5";
    if (random_.chance(10)) made[kValue] += "%";
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
  void spoil(Row& made, const Thing& thing) {
    const std::vector<std::pair<std::size_t, std::string>> slips{
        {kUnit, "戊村"},        {kUnit, ""},           {kUnit2, "甲村"},
        {kItem, "没有的项目"},  {kItem, other_item()}, {kItem, ""},
        {kDate, "2024-02-30"},  {kDate, "明天"},       {kDate, ""},
        {kCount, "-1"},         {kCount, "0"},         {kCount, "2"},
        {kCount, "0.5"},        {kPoints, "1e3"},      {kPoints, "-1"},
        {kPoints, "99"},        {kPoints2, "1"},       {kFixed, "2019-12-01"},
        {kDue, "2019年1月1日"}, {kLevel, "不明"},      {kLevel, ""},
        {kMissed, "0.5"},       {kMissed, "-1"},       {kTotal, "0"},
        {kTotal, "-2"},         {kValue, "-1"},        {kValue, "1000"},
        {kValue, ""},           {kResult, "好"},       {kResult, "合格"},
        {kVoid, "也许"},        {kBeyond, "多"}};
    const auto& [column, text] = random_.of(slips);
    // A column that the method does not use is not looked at.
    bool rate = thing.node && thing.node->method == Method::kRate;
    if ((column == kResult || text == "0") && column != kCount && !rate) return;
    made[column] = text;
  }

  // One that takes no records itself: a branch, a rollup, or a heading.
  std::string other_item() {
    std::string found = "没有";
    for (const Scheme& scheme : plan_.schemes) {
      for (const Node& node : scheme.items) {
        bool none = node.method == Method::kBranch || node.method == Method::kRollup;
        if (none) found = node.id;
      }
      for (const Extra& extra : scheme.vetoes) {
        if (!extra.items.empty()) found = extra.title;
      }
    }
    return found;
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
