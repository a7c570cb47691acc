// gen_log ROWS: an inspection log of that many rows for examples/huaiyuan, on standard output.
// The same number of rows is always the same bytes.
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "bench/dice.h"

namespace {

using plan::bench::Dice;

struct Leaf {
  const char* id;
  enum Kind { kDeduct, kLevels, kRate, kGrade, kSum, kScore } kind;
};

constexpr std::array<Leaf, 16> kLeaves{{{"road-litter", Leaf::kDeduct},
                                        {"ruins", Leaf::kDeduct},
                                        {"street-trade", Leaf::kDeduct},
                                        {"piles", Leaf::kDeduct},
                                        {"sheds", Leaf::kDeduct},
                                        {"straw", Leaf::kDeduct},
                                        {"front-yards", Leaf::kDeduct},
                                        {"sorting", Leaf::kRate},
                                        {"gardens", Leaf::kGrade},
                                        {"station", Leaf::kDeduct},
                                        {"volunteers", Leaf::kDeduct},
                                        {"activities", Leaf::kSum},
                                        {"customs", Leaf::kDeduct},
                                        {"secretary", Leaf::kScore},
                                        {"manure", Leaf::kLevels},
                                        {"treatment", Leaf::kDeduct}}};

// The `day`-th day of 2024 (from 0); month by month, 28 days each.
std::string date(unsigned day) {
  char text[32];
  std::snprintf(text, sizeof text, "2024-%02u-%02u", day / 28 + 1, day % 28 + 1);
  return text;
}

void write_row(Dice& dice, unsigned long number) {
  constexpr unsigned kDays = 12 * 28;
  const Leaf& leaf = kLeaves[dice.roll(kLeaves.size())];
  unsigned day = dice.roll(kDays);
  std::string value, total, count, level, due, fixed;
  switch (leaf.kind) {
    case Leaf::kLevels:
      level = dice.roll(4) == 0 ? "severe" : "minor";
      [[fallthrough]];
    case Leaf::kDeduct:
      count = std::to_string(dice.roll(4));
      if (dice.roll(3) == 0 && day + 7 < kDays) due = date(day + 7);
      if (dice.roll(5) != 0 && day + 20 < kDays) fixed = date(day + dice.roll(20));
      break;
    case Leaf::kRate:
      total = "20";
      value = std::to_string(dice.roll(21));
      break;
    case Leaf::kGrade: {
      constexpr std::array<const char*, 4> kGrades{"优", "良", "中", "差"};
      level = kGrades[dice.roll(4)];
      break;
    }
    case Leaf::kSum:
      value = std::to_string(dice.roll(3));
      break;
    case Leaf::kScore:
      value = std::to_string(60 + dice.roll(41));
      break;
  }
  std::printf("%s,v%02u,%s,%s,%s,%s,%s,%s,%s,%lu,\n", date(day).c_str(), dice.roll(12) + 1,
              leaf.id, value.c_str(), total.c_str(), count.c_str(), level.c_str(), due.c_str(),
              fixed.c_str(), number);
}

}  // namespace

int main(int argc, char** argv) {
  unsigned long rows = argc == 2 ? std::strtoul(argv[1], nullptr, 10) : 0;
  if (rows == 0) {
    std::fputs("usage: gen_log ROWS\n", stderr);
    return 2;
  }
  std::puts("日期,单位,项目,数值,总数,数量,等级,整改期限,整改完成日期,编号,备注");
  Dice dice(20240418);
  for (unsigned long row = 1; row <= rows; ++row) write_row(dice, row);
  return std::fclose(stdout) == 0 ? 0 : 2;
}
