// gen_inspections ROWS UNITS.csv ITEMS.csv: an inspection log of that many rows, as an office
// keeps one, on standard output. The units and items are those of the first columns of the two
// files. The same arguments are always the same bytes.
//
// Every row stands for itself (day, unit and item are thrown anew, no two rows are alike),
// which is harder on whoever adds up than a log in order. Some of the notes are quoted: a third
// of those hold a comma, a third quotes, a third a line break.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "bench/dice.h"

namespace {

using plan::bench::Dice;

constexpr unsigned kDays = 366;  // of 2024
constexpr std::size_t kBuffer = 1 << 20;
constexpr unsigned kQuotedPercent = 2;

constexpr std::array<std::string_view, 6> kSources{"日常巡查", "镇级检查", "县级暗访",
                                                   "群众举报", "媒体曝光", "领导调研"};
constexpr std::array<std::string_view, 6> kInspectors{"镇长",     "副镇长", "包村干部",
                                                      "环卫站长", "网格员", "督查组组长"};
constexpr std::array<std::string_view, 6> kNothingFound{
    "现场整洁，保洁员在岗，台账齐全", "已按要求整改到位，未见反复",
    "沿线未见积存垃圾和乱堆乱放",     "抽查十户，均符合要求",
    "标识完好，摆放整齐，无破损",     "责任区划分清楚，公示牌信息完整"};
constexpr std::array<std::string_view, 6> kPlaces{"村口",         "村委会东侧", "文化广场南边",
                                                  "通村公路沿线", "小学门前",   "卫生室后面"};
constexpr std::array<std::string_view, 6> kFound{
    "有积存垃圾，已当场交办", "杂物未清理",         "责任区无人保洁，已约谈",
    "整改不彻底，再次交办",   "堆放占道，影响通行", "设施破损，待修复"};
constexpr std::array<std::string_view, 3> kQuoted{"\"情况属实,已拍照留存\"",
                                                  "\"村民反映\"\"多日无人清理\"\"的问题\"",
                                                  "\"现场两处：\n责令限期整改\""};

std::vector<std::string> first_column(const char* path) {
  std::vector<std::string> names;
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);  // the header
  while (std::getline(file, line)) names.push_back(line.substr(0, line.find(',')));
  return names;
}

// 2024-01-01 and what follows, far enough for the last deadline and repair.
std::vector<std::string> days() {
  constexpr std::array<unsigned, 12> kLengths{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  std::vector<std::string> all;
  for (unsigned year : {2024U, 2025U}) {
    for (unsigned month = 1; month <= 12; ++month) {
      unsigned length = kLengths[month - 1] - (year == 2025 && month == 2 ? 1 : 0);
      for (unsigned day = 1; day <= length; ++day) {
        char text[40];
        std::snprintf(text, sizeof text, "%u-%02u-%02u", year, month, day);
        all.emplace_back(text);
      }
    }
  }
  return all;
}

class Writer {
 public:
  Writer(std::vector<std::string> units, std::vector<std::string> items)
      : units_(std::move(units)), items_(std::move(items)), days_(days()) {
    for (std::size_t i = 0; i < units_.size(); ++i)
      found_percent_.push_back(10 + dice_.roll(41));
  }

  void write(unsigned long rows) {
    put("日期,单位,项目,数量,来源,检查人,编号,整改期限,整改完成日期,备注\n");
    for (unsigned long number = 1; number <= rows; ++number) {
      row(number);
      if (out_.size() > kBuffer) flush();
    }
    flush();
  }

 private:
  void put(std::string_view text) { out_ += text; }
  void cell(std::string_view text) {
    out_ += text;
    out_ += ',';
  }
  void flush() {
    std::fwrite(out_.data(), 1, out_.size(), stdout);
    out_.clear();
  }

  void row(unsigned long number) {
    unsigned unit = dice_.roll(static_cast<unsigned>(units_.size()));
    unsigned day = dice_.roll(kDays);
    bool found = dice_.roll(100) < found_percent_[unit];
    cell(days_[day]);
    cell(units_[unit]);
    cell(items_[dice_.roll(static_cast<unsigned>(items_.size()))]);
    cell(found ? std::string_view("1111123").substr(dice_.roll(7), 1) : "0");
    cell(dice_.of(kSources));
    cell(dice_.of(kInspectors));
    put("WT");
    cell(std::to_string(10'000'000 + number));
    dates(day, found);
    note(found);
    out_ += '\n';
  }

  // An issue is given 3 to 15 days; most are put right in time, some up to 20 days late, one in
  // twenty never.
  void dates(unsigned day, bool found) {
    if (!found) return put(",,");
    unsigned due = day + 3 + dice_.roll(13);
    cell(days_[due]);
    unsigned fate = dice_.roll(20);
    if (fate == 0) return put(",");
    cell(days_[fate < 17 ? day + dice_.roll(due - day + 1) : due + 1 + dice_.roll(20)]);
  }

  void note(bool found) {
    if (dice_.roll(100) < kQuotedPercent) return put(dice_.of(kQuoted));
    if (!found) return put(dice_.of(kNothingFound));
    put(dice_.of(kPlaces));
    put(dice_.of(kFound));
  }

  Dice dice_{20240418};
  std::vector<std::string> units_, items_, days_;
  std::vector<unsigned> found_percent_;  // of a unit's inspections that find something
  std::string out_;
};

}  // namespace

int main(int argc, char** argv) {
  unsigned long rows = argc == 4 ? std::strtoul(argv[1], nullptr, 10) : 0;
  if (rows == 0) {
    std::fputs("usage: gen_inspections ROWS UNITS.csv ITEMS.csv\n", stderr);
    return 2;
  }
  std::vector<std::string> units = first_column(argv[2]), items = first_column(argv[3]);
  if (units.empty() || items.empty()) {
    std::fprintf(stderr, "%s or %s holds no names\n", argv[2], argv[3]);
    return 2;
  }
  Writer(std::move(units), std::move(items)).write(rows);
  bool written = std::ferror(stdout) == 0;
  return std::fclose(stdout) == 0 && written ? 0 : 2;
}
