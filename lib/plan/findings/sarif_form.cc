// SARIF 2.1.0: the form that code scanning services and editors read.
#include <algorithm>
#include <map>

#include "plan/findings/forms.h"
#include "plan/findings/json_text.h"

namespace plan {
namespace {

constexpr Words kSafeFix{"safe fix", "可自动修改"};
constexpr Words kUnsafeFix{"fix that has to be looked at", "修改后需要核对"};

std::string_view level(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "error";
    case Severity::kWarning:
      return "warning";
    case Severity::kInfo:
    case Severity::kOff:
      break;
  }
  return "note";
}

Json text(std::string_view words) {
  return {{"text", words}};
}

// A path as a reference of RFC 3986: all but unreserved characters as %XX. A colon in the first
// part of a relative one would make that a scheme.
std::string uri(std::string_view path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out = path.starts_with('/') ? "file://" : "";
  for (char c : path) {
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    bool plain =
        letter || (c >= '0' && c <= '9') || std::string_view("-._~/").find(c) != path.npos;
    if (plain) {
      out += c;
      continue;
    }
    auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kHex[byte >> 4];
    out += kHex[byte & 0xF];
  }
  return out;
}

Json region(const Place& place) {
  Json out;
  out["startLine"] = place.line;
  out["startColumn"] = place.column;
  out["endLine"] = place.end_line;
  out["endColumn"] = place.end_column;
  return out;
}

Json artifact(const Place& place) {
  return {{"uri", uri(place.file)}};
}

Json location(const Place& place) {
  Json physical;
  physical["artifactLocation"] = artifact(place);
  if (place.line != 0) {
    physical["region"] = region(place);
    if (!place.line_text.empty()) physical["region"]["snippet"] = text(place.line_text);
  }
  return {{"physicalLocation", std::move(physical)}};
}

Json fix_of(const Fix& fix, Lang lang) {
  std::map<std::string, std::vector<const Edit*>> by_file;
  for (const Edit& edit : fix.edits) by_file[edit.place.file].push_back(&edit);
  Json out;
  out["description"] = text(say(fix.safe ? kSafeFix : kUnsafeFix).in(lang));
  out["artifactChanges"] = Json::array();
  for (const auto& [file, edits] : by_file) {
    Json change;
    change["artifactLocation"] = artifact(edits.front()->place);
    change["replacements"] = Json::array();
    for (const Edit* edit : edits) {
      change["replacements"].push_back(
          {{"deletedRegion", region(edit->place)}, {"insertedContent", text(edit->text)}});
    }
    out["artifactChanges"].push_back(std::move(change));
  }
  out["properties"] = {{"safe", fix.safe}};
  return out;
}

bool can_be_told(const Fix& fix) {
  return !fix.edits.empty() &&
         std::all_of(fix.edits.begin(), fix.edits.end(), [](const Edit& edit) {
           return edit.place.known() && edit.place.line != 0;
         });
}

Json related_of(const Finding& finding, Lang lang) {
  Json out = Json::array();
  for (const Related& related : finding.related) {
    if (!related.place.known()) continue;
    Json place = location(related.place);
    place["id"] = out.size();
    place["message"] = text(related.message.in(lang));
    out.push_back(std::move(place));
  }
  return out;
}

Json result_of(const Finding& finding, std::size_t rule, Lang lang) {
  std::string message;
  for (const std::string& line : plain_lines(finding, lang)) {
    message += (message.empty() ? "" : "\n") + line;
  }
  Json out;
  out["ruleId"] = finding.code;
  out["ruleIndex"] = rule;
  out["level"] = level(finding.severity);
  out["message"] = text(message);
  out["locations"] = Json::array();
  if (finding.place.known()) out["locations"].push_back(location(finding.place));
  if (Json related = related_of(finding, lang); !related.empty()) {
    out["relatedLocations"] = std::move(related);
  }
  if (finding.fix && can_be_told(*finding.fix)) {
    out["fixes"] = Json::array({fix_of(*finding.fix, lang)});
  }
  return out;
}

// What is known of the rule of a finding; of codes that are in no table, their name.
Json rule_of(const Finding& finding, const PrintOptions& options) {
  Json out;
  out["id"] = finding.code;
  if (!finding.name.empty()) out["name"] = finding.name;
  auto about = std::find_if(options.rules.begin(), options.rules.end(),
                            [&](const RuleAbout& rule) { return rule.code == finding.code; });
  if (about == options.rules.end()) return out;
  out["shortDescription"] = text(about->summary.in(options.lang));
  out["fullDescription"] = text(about->what.in(options.lang));
  out["help"] = text(about->help.in(options.lang));
  out["defaultConfiguration"] = {{"enabled", about->severity != Severity::kOff},
                                 {"level", level(about->severity)}};
  return out;
}

}  // namespace

std::string sarif_form(const std::vector<Finding>& findings, const PrintOptions& options) {
  std::map<std::string_view, std::size_t> index;
  Json rules = Json::array();
  Json results = Json::array();
  for (const Finding& finding : findings) {
    auto [rule, is_new] = index.try_emplace(finding.code, rules.size());
    if (is_new) rules.push_back(rule_of(finding, options));
    results.push_back(result_of(finding, rule->second, options.lang));
  }
  Json driver;
  driver["name"] = "plan";
  if (!options.version.empty()) driver["version"] = options.version;
  driver["language"] = options.lang == Lang::kZh ? "zh" : "en";
  driver["rules"] = std::move(rules);
  Json run;
  run["tool"] = {{"driver", std::move(driver)}};
  run["language"] = options.lang == Lang::kZh ? "zh" : "en";
  run["columnKind"] = "unicodeCodePoints";
  run["results"] = std::move(results);
  Json document;
  document["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
  document["version"] = "2.1.0";
  document["runs"] = Json::array({std::move(run)});
  return write_json(document);
}

}  // namespace plan
