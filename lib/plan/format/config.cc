#include "plan/format/config.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <system_error>
#include <utility>

#include "plan/format/context.h"
#include "plan/format/map_reader.h"
#include "plan/format/settings.h"
#include "plan/format/source.h"
#include "plan/format/values.h"
#include "plan/text/prose.h"

namespace plan {
namespace load {
namespace {

using keys::Where;

std::vector<ConfigWord> words_at(const MapReader& reader, std::string_view key) {
  std::vector<ConfigWord> out;
  const SourceSet& sources = reader.context().out.sources;
  for (const Line& line : reader.lines(key)) {
    for (std::string_view name : split_names(line.text)) {
      out.push_back({std::string(name), sources.place(line.span)});
    }
  }
  return out;
}

void load_severities(const MapReader& lint, Config& config) {
  Context& context = lint.context();
  for (const yaml::Entry& entry : lint.entries("severity")) {
    Line rule = line_of(context, entry.key, lint.what("severity"));
    const keys::Word* word =
        word_of(context, entry.value, marked(rule.text), keys::severity_words());
    if (word == nullptr || !rule.given()) continue;
    config.severity.push_back({{rule.text, context.out.sources.place(rule.span)},
                               static_cast<Severity>(word->value)});
  }
}

void load_limits(const MapReader& reader, const LoadOptions& options, Config& config) {
  for (const yaml::LimitInfo& limit : yaml::kLimitTable) {
    auto fixed =
        std::find(options.fixed_limits.begin(), options.fixed_limits.end(), limit.field);
    constexpr int kMost = 2'000'000'000;  // what a key of the file may hold; --limit takes more
    int most = static_cast<int>(std::min<std::size_t>(limit.most, kMost));
    Maybe<int> value = reader.whole_number(limit.name, 1, most);
    if (!value || fixed != options.fixed_limits.end()) continue;
    config.limits.*limit.field = static_cast<std::size_t>(value->value);
  }
}

std::string shortest(const std::filesystem::path& path) {
  std::error_code failed;
  std::filesystem::path near = std::filesystem::proximate(path, failed);
  std::string name = near.string();
  return failed || name.empty() || name.size() > path.string().size() ? path.string() : name;
}

// Nobody but those who would read the file is kept from work when it is not there.
ConfigFile file_at(const MapReader& reader, std::string_view key, const std::string& folder) {
  Line line = reader.line(key);
  if (!line.given()) return {};
  Context& context = reader.context();
  auto found = find_file(folder, folder, line.text);
  if (found) return {shortest(found->path), {}};
  ConfigFile file{line.text, found.error()};
  file.missing->place = context.out.sources.place(line.span);
  context.report(Rule::kBadInclude, line.span, found.error().message, found.error().help)
      .severity = Severity::kWarning;
  return file;
}

void load_render(const MapReader& render, const std::string& folder, Config& config) {
  config.docx_template = file_at(render, "template", folder);
  config.profile = file_at(render, "profile", folder);
  if (auto fonts = render.word<int>("fonts")) {
    config.fonts = keys::font_words().words()[static_cast<std::size_t>(fonts->value)].en;
  }
}

void load_keys(Context& context, yaml::Value root, const std::string& folder, Config& config) {
  MapReader reader(context, root, Where::kConfig);
  MapReader lint = reader.below("lint", Where::kLintConfig);
  config.select = words_at(lint, "select");
  config.ignore = words_at(lint, "ignore");
  load_severities(lint, config);
  load_limits(reader.below("limits", Where::kLimitsConfig), context.options, config);
  load_render(reader.below("render", Where::kRenderConfig), folder, config);
  if (auto lang = reader.word<Lang>("lang")) config.lang = lang->value;
}

}  // namespace
}  // namespace load

Config load_config(const std::string& root, const LoadOptions& options) {
  Config config;
  config.limits = options.limits;
  std::filesystem::path path = std::filesystem::path(root) / ".plan.yaml";
  std::error_code failed;
  if (!std::filesystem::is_regular_file(path, failed)) return config;
  config.file = load::shortest(path);
  auto bytes = load::read_at_most(path.string(), options.limits.bytes + 1);
  if (!bytes) {
    Finding finding;
    finding.code = "K006";
    finding.name = "bad-include";
    finding.place.file = config.file;
    finding.message = bytes.error().message;
    finding.help = bytes.error().help;
    config.findings.push_back(std::move(finding));
    return config;
  }
  std::vector<Finding> findings = load::read_settings(
      config.file, *std::move(bytes), options, [&](load::Context& context, yaml::Value tree) {
        load::load_keys(context, tree, root, config);
      });
  config.findings.insert(config.findings.end(), std::make_move_iterator(findings.begin()),
                         std::make_move_iterator(findings.end()));
  return config;
}

}  // namespace plan
