// gen_plan SHAPE BYTES [SEED]: a plan of about that size on standard output, most of it of one
// shape. The same arguments are always the same bytes; another seed gives other names, dates
// and texts. gen_plan --shapes: what shapes there are.
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "bench/dice.h"

namespace {

using plan::bench::Dice;

constexpr std::array<std::string_view, 20> kPlaces{
    "柳湾", "石桥", "张集", "孟郢", "淮光", "新庄", "前圩", "大赵", "河拐", "邵院",
    "马楼", "白塔", "杨岗", "双沟", "朱桥", "陈塘", "王畈", "李渡", "周埠", "吴圩"};
constexpr std::array<std::string_view, 8> kActions{"清理", "整治", "排查", "巡查",
                                                   "登记", "宣传", "检查", "维护"};
constexpr std::array<std::string_view, 12> kThings{
    "道路沿线垃圾", "房前屋后杂物", "河道沟渠漂浮物", "残墙断壁", "占道经营", "乱贴乱画",
    "公共厕所",     "垃圾收集点",   "背街小巷",       "集贸市场", "绿化带",   "停车秩序"};
constexpr std::array<std::string_view, 6> kManners{
    "坚持每日清扫、每周检查，发现问题当场整改", "建立台账，逐项销号，做到底数清、情况明",
    "落实“门前三包”责任制，动员群众参与",       "合理划分保洁区域，明确专人负责",
    "对反复出现的问题及时通报并跟踪督办",       "公开监督电话，接受群众监督"};

std::string sentence(Dice& dice) {
  std::string out(dice.of(kActions));
  out += dice.of(kThings);
  out += "，";
  out += dice.of(kManners);
  out += "。";
  return out;
}

std::string date(Dice& dice) {
  char text[32];
  std::snprintf(text, sizeof text, "2024-%02u-%02u", dice.roll(12) + 1, dice.roll(28) + 1);
  return text;
}

std::string number(const char* prefix, std::size_t n) {
  return prefix + std::to_string(n);
}

// Names that no two things share.
std::string title(Dice& dice, std::size_t n) {
  std::string out(dice.of(kActions));
  out += dice.of(kThings);
  return out + number("第", n) + "片";
}

void write_head(Dice& dice, std::string& out) {
  out += "plan: 1\nid: campaign\ntitle: ";
  out += dice.of(kPlaces);
  out += "镇2024年环境整治工作实施方案\nperiod: 2024\ndate: 2024-01-02\n";
}

void write_unit(Dice& dice, std::string& out, std::size_t n) {
  out += "  - {id: " + number("v", n) + ", name: ";
  out += dice.of(kPlaces);
  out += std::to_string(n) + "村, kind: village}\n";
}

void write_task(Dice& dice, std::string& out, std::size_t n, std::size_t units) {
  out += "  - id: " + number("task", n) + "\n    title: " + title(dice, n) + "\n    text: |\n";
  for (unsigned lines = dice.roll(3) + 2; lines > 0; --lines) {
    out += "      " + sentence(dice) + "\n";
  }
  out += "    lead: " + number("v", dice.roll(static_cast<unsigned>(units)) + 1);
  out += "\n    due: " + date(dice) + "\n";
}

void write_stage(Dice& dice, std::string& out, std::size_t n) {
  out += "  - title: " + title(dice, n) + "阶段\n    text: " + sentence(dice) + "\n";
}

void write_item(Dice& dice, std::string& out, std::size_t n, std::string_view points) {
  out += "    - id: " + number("item", n) + "\n      title: " + title(dice, n) +
         "\n      text: 发现一处扣0.5分。\n      points: ";
  out += points;
  out += "\n      deduct: 0.5\n";
}

constexpr std::string_view kScheme =
    "assessment:\n  cycle: quarter\n  subjects: village\n  items:\n";

// What stands before the repeated part, and one more of it; both append.
struct Shape {
  std::string_view name;
  void (*begin)(Dice& dice, std::string& out);
  void (*more)(Dice& dice, std::string& out, std::size_t n);
  void (*end)(Dice& dice, std::string& out) = nullptr;
};

void write_two_units(Dice& dice, std::string& out) {
  out += "units:\n";
  for (std::size_t n : {1, 2}) write_unit(dice, out, n);
}

void begin_tasks(Dice& dice, std::string& out) {
  write_two_units(dice, out);
  out += "tasks:\n";
}

void begin_items(Dice& dice, std::string& out) {
  write_two_units(dice, out);
  out += kScheme;
}

void begin_text(Dice&, std::string& out) {
  out += "safeguards: |\n";
}

const Shape kShapes[] = {
    {"plan",
     [](Dice& dice, std::string& out) {
       out += "units:\n";
       for (std::size_t n = 1; n <= 20; ++n) write_unit(dice, out, n);
       out += "guiding_ideology: |\n";
       for (int n = 0; n < 6; ++n) out += "  " + sentence(dice) + "\n";
       out += kScheme;
       for (std::size_t n = 1; n <= 20; ++n) write_item(dice, out, n, "5");
       out += "stages:\n";
       for (std::size_t n = 101; n <= 105; ++n) write_stage(dice, out, n);
       out += "tasks:\n";
     },
     [](Dice& dice, std::string& out, std::size_t n) { write_task(dice, out, 200 + n, 20); }},
    {"tasks", begin_tasks,
     [](Dice& dice, std::string& out, std::size_t n) { write_task(dice, out, n, 2); }},
    {"units", [](Dice&, std::string& out) { out += "units:\n"; }, write_unit},
    {"items", begin_items,
     [](Dice& dice, std::string& out, std::size_t n) { write_item(dice, out, n, "1"); }},
    {"stages", [](Dice&, std::string& out) { out += "stages:\n"; }, write_stage},
    // One value of many paragraphs.
    {"text", begin_text,
     [](Dice& dice, std::string& out, std::size_t) { out += "  " + sentence(dice) + "\n"; }},
    // Many values of 60 KiB in one paragraph.
    {"paragraphs", begin_tasks,
     [](Dice& dice, std::string& out, std::size_t n) {
       out += "  - title: " + title(dice, n) + "\n    text: ";
       for (std::size_t end = out.size() + 60000; out.size() < end;) out += sentence(dice);
       out += "\n";
     }},
    {"ids", begin_tasks,
     [](Dice&, std::string& out, std::size_t n) {
       out += "  - {id: " + number("t", n) + ", title: " + number("事项", n);
       if (n > 1) out += ", after: " + number("t", n - 1);
       out += "}\n";
     }},
    // Each task has the same faults of form.
    {"findings", begin_tasks,
     [](Dice& dice, std::string& out, std::size_t n) {
       out +=
           "  - title: " + title(dice, n) + "\n    text: 清理道路,做到无死角,共计10 处;。。\n";
     }},
    // Each task names a unit that there is none of.
    {"unknown", begin_tasks,
     [](Dice& dice, std::string& out, std::size_t n) {
       out += "  - title: " + title(dice, n) + "\n    lead: " + number("镇无名办", n) + "\n";
     }},
    // The same short form is defined in each task.
    {"definitions", begin_tasks,
     [](Dice& dice, std::string& out, std::size_t n) {
       out += "  - title: " + title(dice, n) +
              "\n    text: 县城市管理综合执法局（以下简称县城管局）负责" + sentence(dice) +
              "\n";
     }},
    {"suppressions", begin_tasks,
     [](Dice& dice, std::string& out, std::size_t n) {
       out += "  - title: " + title(dice, n) +
              "  # plan: ignore[X003, X004] -- 照录\n    text: 清理道路,做到无死角\n";
     }},
    // One line of small maps, each with a fault.
    {"line", [](Dice&, std::string& out) { out += "tasks: ["; },
     [](Dice& dice, std::string& out, std::size_t n) {
       out += "{title: '" + title(dice, n) + "', text: '清理道路,做到无死角'}, ";
     },
     [](Dice&, std::string& out) { out += "]\n"; }},
    // One line of text with a fault in each sentence.
    {"long", [](Dice&, std::string& out) { out += "safeguards: '"; },
     [](Dice& dice, std::string& out, std::size_t) {
       out += sentence(dice) + "清理道路,做到无死角。";
     },
     [](Dice&, std::string& out) { out += "'\n"; }},
    {"keys", [](Dice&, std::string& out) { out += "x-notes:\n"; },
     [](Dice&, std::string& out, std::size_t n) { out += "  " + number("key", n) + ": 1\n"; }},
};

int usage() {
  std::fputs("usage: gen_plan SHAPE BYTES [SEED]\n       gen_plan --shapes\n", stderr);
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 2 && std::string_view(argv[1]) == "--shapes") {
    for (const Shape& shape : kShapes) std::puts(shape.name.data());
    return 0;
  }
  if (argc != 3 && argc != 4) return usage();
  unsigned long bytes = std::strtoul(argv[2], nullptr, 10);
  for (const Shape& shape : kShapes) {
    if (shape.name != argv[1]) continue;
    Dice dice((argc == 4 ? std::strtoul(argv[3], nullptr, 10) : 0) * 2 + 20240418);
    std::string out;
    write_head(dice, out);
    shape.begin(dice, out);
    for (std::size_t n = 1; out.size() < bytes; ++n) shape.more(dice, out, n);
    if (shape.end != nullptr) shape.end(dice, out);
    std::fwrite(out.data(), 1, out.size(), stdout);
    return std::fclose(stdout) == 0 ? 0 : 2;
  }
  return usage();
}
