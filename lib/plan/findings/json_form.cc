#include "plan/findings/forms.h"
#include "plan/findings/json_text.h"
#include "plan/findings/printer.h"

namespace plan {
namespace {

// Line and column, null where they are not known.
void put_range(Json& out, const Place& place) {
  auto number = [](std::uint32_t n) { return n == 0 ? Json(nullptr) : Json(n); };
  bool known = place.line != 0;
  out["line"] = number(place.line);
  out["column"] = known ? number(place.column) : Json(nullptr);
  out["end_line"] = known ? number(place.end_line) : Json(nullptr);
  out["end_column"] = known ? number(place.end_column) : Json(nullptr);
}

void put_place(Json& out, const Place& place) {
  out["file"] = place.known() ? Json(place.file) : Json(nullptr);
  put_range(out, place);
  if (!place.cell.empty()) out["cell"] = place.cell;
}

Json fix_of(const Finding& finding) {
  if (!finding.fix) return nullptr;
  Json fix;
  fix["safe"] = finding.fix->safe;
  fix["edits"] = Json::array();
  for (const Edit& edit : finding.fix->edits) {
    Json out;
    // An edit is in the finding's own file unless it says otherwise.
    if (edit.place.file != finding.place.file) out["file"] = edit.place.file;
    put_range(out, edit.place);
    out["text"] = edit.text;
    fix["edits"].push_back(std::move(out));
  }
  return fix;
}

Json json_of(const Finding& finding, Lang lang) {
  Json out;
  put_place(out, finding.place);
  out["code"] = finding.code;
  out["name"] = finding.name;
  out["severity"] = severity_word(finding.severity);
  out["message"] = finding.message.in(lang);
  out["notes"] = Json::array();
  for (const Message& note : finding.notes) out["notes"].push_back(note.in(lang));
  out["help"] = finding.help.empty() ? Json(nullptr) : Json(finding.help.in(lang));
  out["related"] = Json::array();
  for (const Related& related : finding.related) {
    Json place;
    put_place(place, related.place);
    place["message"] = related.message.in(lang);
    out["related"].push_back(std::move(place));
  }
  out["fix"] = fix_of(finding);
  return out;
}

Json summary_of(const std::vector<Finding>& findings, const PrintOptions& options) {
  Tally sum = tally(findings);
  Json out;
  out["files"] = options.files;
  out["error"] = sum.errors;
  out["warning"] = sum.warnings;
  out["info"] = sum.infos;
  out["fixable"] = sum.fixable;
  return out;
}

}  // namespace

std::string json_form(const std::vector<Finding>& findings, const PrintOptions& options) {
  Json document;
  document["format"] = 1;
  document["findings"] = Json::array();
  for (const Finding& finding : findings) {
    document["findings"].push_back(json_of(finding, options.lang));
  }
  document["summary"] = summary_of(findings, options);
  return write_json(document);
}

std::string json_statistics(const std::vector<Finding>& findings, const PrintOptions& options) {
  Json document;
  document["format"] = 1;
  document["statistics"] = Json::array();
  for (const CodeCount& entry : count_codes(findings)) {
    Json out;
    out["code"] = entry.first->code;
    out["name"] = entry.first->name;
    out["count"] = entry.count;
    document["statistics"].push_back(std::move(out));
  }
  document["summary"] = summary_of(findings, options);
  return write_json(document);
}

}  // namespace plan
