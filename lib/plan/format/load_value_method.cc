// Methods that read a value: `measure`, `rate`, `rollup`.
#include <fmt/format.h>

#include <utility>

#include "plan/format/load_scheme.h"
#include "plan/text/number.h"

namespace plan::load {
namespace {

using keys::Where;

constexpr Words kExclude{"`of`, `bands` and `target` exclude each other",
                         "“满值”“分档计分”“目标值”只能写一个"};
constexpr Words kMinAndMax{"a band has `min` or `max`, not both",
                           "一档只能写“下限”或“上限”中的一个"};
constexpr Words kBandKey{"a band begins at a number or is `else`, not `{text}`",
                         "分档应以数字开头，或者写“其余”，不是“{text}”"};

Band load_band(Context& context, yaml::Value value) {
  MapReader reader(context, value, Where::kBand);
  Band band{reader.number("min"), reader.number("max"), reader.the_number("score"),
            value.span()};
  if (band.min && band.max) context.report(Rule::kBadValue, value.span(), say(kMinAndMax));
  return band;
}

// {95: 10, 90: 8, else: 0}
std::vector<Band> load_short_bands(Context& context, yaml::Value map) {
  std::vector<Band> out;
  for (const yaml::Entry& entry : yaml::entries(map)) {
    std::string_view key = entry.key.text();
    Band band;
    band.span = entry.key.span();
    band.span.end = entry.value.span().end;
    if (auto min = parse_number(key)) {
      band.min = At<Ratio>{*min, entry.key.span()};
    } else if (keys::else_words().find(key) == nullptr) {
      context.report(Rule::kBadValue, entry.key.span(), say(kBandKey, {{"text", shown(key)}}));
      continue;
    }
    auto score = number_of(context, entry.value, marked(key));
    if (score) band.score = *score;
    out.push_back(std::move(band));
  }
  return out;
}

std::vector<Band> load_bands(const MapReader& reader) {
  Context& context = reader.context();
  yaml::Value value = reader.value("bands");
  const keys::Table& table = keys::table(Where::kBand);
  if (value.is_map() && !(value.first().exists() && table.has(value.first().text()))) {
    return load_short_bands(context, value);
  }
  std::vector<Band> out;
  for (yaml::Value band : list_of(value)) out.push_back(load_band(context, band));
  return out;
}

std::optional<Target> load_target(const MapReader& reader) {
  if (!reader.has("target")) return {};
  MapReader fields = reader.below("target", Where::kTarget);
  Target target;
  target.at_least = fields.number("at_least");
  target.at_most = fields.number("at_most");
  target.step = fields.number("step");
  target.deduct = fields.number("deduct");
  target.whole_steps = fields.is_set("whole_steps");
  target.span = fields.span();
  return target;
}

Conversion load_conversion(const MapReader& reader) {
  Conversion conversion;
  conversion.of = reader.number("of");
  if (reader.has("bands")) conversion.bands = load_bands(reader);
  conversion.target = load_target(reader);
  conversion.given = reader.has("of") + reader.has("bands") + reader.has("target");
  if (conversion.given > 1) {
    reader.context().report(Rule::kBadValue, reader.span(), say(kExclude));
  }
  return conversion;
}

std::vector<PeriodWeight> load_weights(const MapReader& reader) {
  std::vector<PeriodWeight> out;
  for (const yaml::Entry& entry : reader.entries("weights")) {
    auto weight = number_of(reader.context(), entry.value, marked(entry.key.text()));
    if (!weight) continue;
    out.push_back({{period_name(entry.key.text()), entry.key.span()}, *weight});
  }
  return out;
}

}  // namespace

Measure load_measure(const MapReader& reader) {
  Measure measure;
  measure.combine = reader.word<Combine>("combine");
  measure.per_source = reader.word<int>("per").has_value();
  measure.conversion = load_conversion(reader);
  measure.range = load_range(reader, "range");
  measure.over_clamp = reader.word<int>("over").has_value();
  measure.span = reader.span();
  return measure;
}

Rate load_rate(const MapReader& reader) {
  return {load_conversion(reader), reader.span()};
}

Rollup load_rollup(const MapReader& reader) {
  constexpr int kMostPeriods = 1000;
  Rollup rollup;
  rollup.scheme = reader.line("scheme");
  rollup.combine = reader.word<Combine>("combine");
  rollup.periods = reader.lines("periods");
  for (Line& period : rollup.periods) period.text = period_name(period.text);
  rollup.best = reader.whole_number("best", 1, kMostPeriods);
  rollup.weights = load_weights(reader);
  rollup.absent = reader.word<Absent>("absent");
  rollup.span = reader.span();
  return rollup;
}

std::string period_name(std::string_view text) {
  bool ascii = true;
  for (char c : text) ascii = ascii && static_cast<unsigned char>(c) < 0x80;
  auto date = parse_date(text);
  if (ascii || !date) return std::string(text);
  if (date->has_year()) return iso(*date);
  switch (date->kind) {
    case PartialDate::Kind::kQuarter:
      return fmt::format("Q{}", date->part);
    case PartialDate::Kind::kHalf:
      return fmt::format("H{}", date->part);
    case PartialDate::Kind::kMonth:
      return fmt::format("{:02}", date->month);
    default:
      return std::string(text);
  }
}

}  // namespace plan::load
