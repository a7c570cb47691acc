#include "plan/score/trouble.h"

#include <string>
#include <utility>

namespace plan::score {
namespace {

constexpr Words kRest{"and {count} more: {causes}", "另有{count}处：{causes}"};
constexpr Words kMoreUnit{"… {count} more with this unit", "……这个单位另有{count}处"};
constexpr Words kMoreItem{"… {count} more with this item", "……这个项目另有{count}处"};
constexpr Words kMore{"… {count} more like this", "……同样的另有{count}处"};
constexpr Words kOnLines{", on lines {lines}", "：第{lines}行"};
constexpr Words kOnLinesAndMore{", on lines {lines} and further down",
                                "：第{lines}行，以下还有"};
constexpr std::size_t kMostAlike = 3;
constexpr std::size_t kMostLines = 10;
constexpr Words kCause{"{count} × {cause} ({code})", "{cause}（{code}）{count}处"};

}  // namespace

const std::vector<TroubleInfo>& trouble_table() {
  using T = Trouble;
  constexpr Severity kError = Severity::kError;
  constexpr Severity kWarning = Severity::kWarning;
  constexpr Severity kInfo = Severity::kInfo;
  static const std::vector<TroubleInfo> table{
      {T::kUnknownUnit, "C001", "unknown-unit", kError, {"unknown unit", "单位不明"}},
      {T::kUnknownItem, "C002", "unknown-item", kError, {"unknown item", "项目不明"}},
      {T::kAmbiguousName, "C003", "ambiguous-name", kError, {"ambiguous name", "名称有歧义"}},
      {T::kNotALeaf,
       "C004",
       "not-a-leaf",
       kError,
       {"item that takes no records", "项目不接受记录"}},
      {T::kNoCommonScheme,
       "C005",
       "no-common-scheme",
       kError,
       {"unit is not assessed on this item", "单位不考核该项目"}},
      {T::kBadDate, "C006", "bad-date", kError, {"unreadable date", "日期无法识别"}},
      {T::kBadNumber, "C007", "bad-number", kError, {"unreadable number", "数字无法识别"}},
      {T::kNegativeNumber, "C008", "negative-number", kError, {"negative number", "数字为负"}},
      {T::kMissingCell, "C009", "missing-cell", kError, {"missing cell", "缺少必填内容"}},
      {T::kFieldCount, "C010", "field-count", kError, {"wrong number of fields", "列数不对"}},
      {T::kFilledTwice,
       "C011",
       "filled-twice",
       kError,
       {"two columns filled for one field", "同一字段填了两列"}},
      {T::kBeforeDate,
       "C012",
       "before-date",
       kError,
       {"due or fixed before the date", "整改日期早于检查日期"}},
      {T::kUnknownLevel, "C013", "unknown-level", kError, {"unknown level", "等级不明"}},
      {T::kNoPoints, "C014", "no-points", kError, {"no points", "没有分值"}},
      {T::kOutOfRange, "C015", "out-of-range", kError, {"out of range", "超出范围"}},
      {T::kUnusable, "C016", "unusable-record", kError, {"unusable record", "记录无法计分"}},
      {T::kBadCount, "C017", "bad-count", kError, {"senseless count", "数量没有意义"}},
      {T::kBadRate, "C018", "bad-rate", kError, {"senseless rate", "达标率数据不合理"}},
      {T::kUnknownWord, "C019", "unknown-word", kError, {"unknown word", "填写的字样不明"}},
      {T::kDuplicate, "C020", "duplicate-row", kError, {"duplicate row", "重复的行"}},
      {T::kBrokenCsv, "C021", "broken-csv", kError, {"broken CSV", "CSV 格式损坏"}},
      {T::kRepeatedRow, "C030", "repeated-row", kWarning, {"repeated row", "重复的行"}},
      {T::kFixedLate,
       "C031",
       "fixed-late",
       kWarning,
       {"fixed over a year later", "整改超过一年"}},
      {T::kNothingRecorded, "C032", "nothing-recorded", kWarning, {"no records", "没有记录"}},
      {T::kPeriodGap,
       "C033",
       "period-gap",
       kWarning,
       {"gap between periods", "中间有期次缺失"}},
      {T::kTooManyWinners,
       "C034",
       "too-many-winners",
       kWarning,
       {"a tie at the edge", "并列超出名额"}},
      {T::kRowsRefused, "C035", "rows-refused", kWarning, {"rows refused", "有行被拒绝"}},
      {T::kDamagedRef,
       "C036",
       "damaged-ref",
       kWarning,
       {"damaged reference", "编号可能已损坏"}},
      {T::kYearFilled, "C040", "year-filled", kInfo, {"date without year", "日期没有年份"}},
      {T::kExcelSerial, "C041", "excel-serial", kInfo, {"Excel serial date", "Excel 日期序号"}},
      {T::kTrailerRow, "C042", "trailer-row", kInfo, {"trailer row", "表尾行"}},
      {T::kHeaderAgain, "C043", "header-again", kInfo, {"header repeated", "重复的表头"}},
      {T::kDuplicatesOff,
       "C044",
       "duplicates-off",
       kInfo,
       {"too many rows to look for repeated ones", "行数太多，不再查重"}},
      {T::kEncoding, "C045", "encoding", kInfo, {"encoding other than UTF-8", "编码不是UTF-8"}},
      {T::kSeparator, "C046", "separator", kInfo, {"unusual separator", "分隔符少见"}},
      {T::kHeaderReadAs, "C047", "header-read-as", kInfo, {"header read as", "表头按近似认读"}},
      {T::kHeaderUnread, "C048", "header-unread", kInfo, {"column not read", "有列没有读取"}},
      {T::kTitleRows, "C049", "title-rows", kInfo, {"rows above the header", "表头上方有行"}},
      {T::kNumberRead, "C050", "number-read", kInfo, {"number read", "数字按意思读取"}},
      {T::kNameRead, "C051", "name-read", kInfo, {"name read", "名称按意思读取"}},
      {T::kBlankWord, "C052", "blank-word", kInfo, {"word read as blank", "字样按空白处理"}},
  };
  return table;
}

const TroubleInfo& info(Trouble trouble) {
  return trouble_table()[static_cast<std::size_t>(trouble)];
}

bool Troubles::has_room(Trouble trouble) const {
  return listed_by_severity_[static_cast<std::size_t>(info(trouble).severity)] < most_;
}

bool Troubles::lists(Trouble trouble, const Message& message) const {
  if (!has_room(trouble)) return false;
  auto known = alike_.find(message.en);
  return known == alike_.end() || known->second.listed < kMostAlike;
}

void Troubles::add(Trouble trouble, Place place, Message message, Message help) {
  auto index = static_cast<std::size_t>(trouble);
  ++counts_[index];
  auto known = alike_.find(message.en);
  if (known != alike_.end() && known->second.listed >= kMostAlike) {
    Alike& alike = known->second;
    ++alike.more;
    ++listed_counts_[index];
    bool same_file = listed_[alike.last].place.file == place.file;
    if (same_file && place.line != 0 && alike.lines.size() < kMostLines) {
      alike.lines.push_back(place.line);
    }
    return;
  }
  if (!has_room(trouble)) return;
  Alike& alike = alike_[message.en];
  alike = {trouble, listed_.size(), alike.listed + 1};
  const TroubleInfo& row = info(trouble);
  ++listed_counts_[index];
  ++listed_by_severity_[static_cast<std::size_t>(row.severity)];
  Finding finding;
  finding.code = row.code;
  finding.name = row.name;
  finding.severity = row.severity;
  finding.place = std::move(place);
  finding.message = std::move(message);
  finding.help = std::move(help);
  listed_.push_back(std::move(finding));
}

std::vector<Finding> Troubles::listed() const {
  std::vector<Finding> findings = listed_;
  for (const auto& [words, alike] : alike_) {
    if (alike.more == 0) continue;
    findings[alike.last].notes.push_back(note(alike));
  }
  return findings;
}

Message Troubles::note(const Alike& alike) {
  const Words& more = alike.trouble == Trouble::kUnknownUnit   ? kMoreUnit
                      : alike.trouble == Trouble::kUnknownItem ? kMoreItem
                                                               : kMore;
  Message said = say(more, {{"count", alike.more}});
  if (alike.lines.empty()) return said;
  Message lines;
  for (std::uint32_t line : alike.lines) {
    lines.en += (lines.en.empty() ? "" : ", ") + std::to_string(line);
    lines.zh += (lines.zh.empty() ? "" : "、") + std::to_string(line);
  }
  Message where = say(alike.lines.size() == alike.more ? kOnLines : kOnLinesAndMore,
                      {{"lines", std::move(lines)}});
  return {said.en + where.en, said.zh + where.zh};
}

std::uint64_t Troubles::errors() const {
  std::uint64_t sum = 0;
  for (const TroubleInfo& row : trouble_table()) {
    if (row.severity == Severity::kError) sum += count(row.trouble);
  }
  return sum;
}

Message Troubles::rest() const {
  std::uint64_t more = 0;
  Message causes;
  for (const TroubleInfo& row : trouble_table()) {
    auto index = static_cast<std::size_t>(row.trouble);
    std::uint64_t hidden = counts_[index] - listed_counts_[index];
    if (row.severity == Severity::kInfo || hidden == 0) continue;
    Message cause = say(kCause, {{"count", static_cast<std::size_t>(hidden)},
                                 {"cause", row.cause},
                                 {"code", row.code}});
    causes.en += (more == 0 ? "" : ", ") + cause.en;
    causes.zh += (more == 0 ? "" : "、") + cause.zh;
    more += hidden;
  }
  if (more == 0) return {};
  return say(kRest, {{"count", static_cast<std::size_t>(more)}, {"causes", std::move(causes)}});
}

}  // namespace plan::score
