#include "plan/publish/context.h"

namespace plan::publishing {
namespace {

constexpr Words kTimes{"{n} {every}", "{every}{n}次"};
constexpr Words kTimesOnly{"{n}", "共{n}次"};
constexpr Words kOnceEvery{"once", "1"};
constexpr Words kNTimes{"{n} times", "{n}"};

// Kinds that plans often write in English; any other is printed as it stands.
struct KindWord {
  std::string_view kind;
  Words words;
};
constexpr KindWord kKinds[] = {
    {"department", {"department", "部门"}},
    {"village", {"village", "村"}},
    {"community", {"community", "社区"}},
    {"estate", {"estate", "小区"}},
    {"school", {"school", "学校"}},
    {"class", {"class", "班级"}},
    {"town", {"town", "乡镇"}},
    {"street", {"subdistrict", "街道"}},
    {"office", {"office", "机关单位"}},
    {"company", {"company", "企业"}},
};

std::string times_word(const Voice& voice, int times) {
  return times == 1 ? voice(kOnceEvery) : voice(kNTimes, {{"n", times}});
}

// The year that readers know without being told, or 0.
int known_year(const Plan& plan) {
  if (!plan.period) return 0;
  auto first = plan.period->value.first();
  auto last = plan.period->value.last();
  if (!first || !last || year_of(*first) != year_of(*last)) return 0;
  int year = year_of(*first);
  bool in_title = plan.title.text.find(std::to_string(year)) != std::string::npos;
  bool in_date = plan.date && plan.date->value.year == year;
  return in_title || in_date ? year : 0;
}

void drop_year(std::optional<PartialDate>& date, int year) {
  if (date && date->year == year && date->kind != PartialDate::Kind::kYear) date->year = 0;
}

}  // namespace

std::string Context::word(std::string_view key, const Words& usual,
                          std::string_view synonym) const {
  std::string_view own = label_of(plan, key);
  if (own.empty() && voice.chinese()) own = synonym;
  return own.empty() ? voice(usual) : std::string(own);
}

std::string Context::kind_word(std::string_view kind) const {
  std::string_view own = label_of(plan, kind);
  if (!own.empty()) return std::string(own);
  for (const KindWord& word : kKinds) {
    if (word.kind == kind) return voice(word.words);
  }
  return std::string(kind);
}

std::string Context::when(Period period) const {
  int year = known_year(plan);
  auto other_year = [&](const std::optional<PartialDate>& date) {
    return date && date->has_year() && date->year != year;
  };
  // 12月1日至2025年3月1日 would leave the reader to guess.
  if (year != 0 && voice.chinese() && !other_year(period.start) && !other_year(period.end)) {
    drop_year(period.start, year);
    drop_year(period.end, year);
  }
  return describe(period, voice.lang());
}

std::string Context::deadline(const PartialDate& date) const {
  Period until;
  until.end = date;
  return when(until);
}

std::string Context::when(const StageFacts& stage) const {
  if (!stage.period) return {};
  const Period& period = stage.period->value;
  return stage.end_only && period.end ? deadline(*period.end) : when(period);
}

std::string Context::names(const std::vector<UnitRef>& refs) const {
  std::vector<std::string> out;
  for (const UnitRef& ref : refs) out.push_back(printed(plan, ref));
  return voice.list(out);
}

std::string Context::names(const std::vector<Person>& people) const {
  std::vector<std::string> out;
  for (const Person& person : people) {
    if (person.name.empty() || person.post.empty()) {
      out.push_back(person.name + person.post);
    } else {
      out.push_back(person.name + voice.bracketed(person.post));
    }
  }
  return voice.list(out);
}

std::string Context::names(const std::vector<Line>& lines) const {
  std::vector<std::string> out;
  for (const Line& line : lines) out.push_back(line.text);
  return voice.list(out);
}

std::string each_period(const Voice& voice, const Frequency& frequency) {
  static constexpr Words kEveryTerm{"every school term", "每学期"};
  static constexpr Words kWords[] = {
      {"once", "一次性"},          {"every day", "每天"},
      {"every week", "每周"},      {"every two weeks", "每两周"},
      {"every month", "每月"},     {"every two months", "每两个月"},
      {"every quarter", "每季度"}, {"every half year", "每半年"},
      {"every year", "每年"},
  };
  if (frequency.term) return voice(kEveryTerm);
  return voice(kWords[static_cast<std::size_t>(frequency.every)]);
}

std::string how_often(const Context& context, const Frequency& frequency) {
  if (!frequency.given) return {};
  const Voice& voice = context.voice;
  std::string times = times_word(voice, frequency.times);
  if (frequency.every == Cycle::kOnce && !frequency.term) {
    return voice(kTimesOnly, {{"n", times}});
  }
  if (!voice.chinese() && frequency.times == 1) return each_period(voice, frequency);
  return voice(kTimes, {{"every", each_period(voice, frequency)}, {"n", times}});
}

}  // namespace plan::publishing
