// GitHub's workflow commands: annotations on the lines of a pull request.
#include "plan/findings/forms.h"
#include "plan/text/escape.h"

namespace plan {
namespace {

std::string_view command(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "error";
    case Severity::kWarning:
      return "warning";
    case Severity::kInfo:
    case Severity::kOff:
      break;
  }
  return "notice";
}

// As escapeData and escapeProperty of GitHub's toolkit do it.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (char c : text) {
    if (c == '%') {
      out += "%25";
    } else if (c == '\r') {
      out += "%0D";
    } else if (c == '\n') {
      out += "%0A";
    } else if (property && c == ':') {
      out += "%3A";
    } else if (property && c == ',') {
      out += "%2C";
    } else {
      out += c;
    }
  }
  return out;
}

// A file name keeps its line breaks, which the escapes carry; what else a terminal would act on
// is shown.
std::string shown_name(std::string_view name) {
  std::string out;
  while (true) {
    std::size_t end = name.find_first_of("\r\n");
    out += for_terminal(name.substr(0, end));
    if (end == name.npos) return out;
    out += name[end];
    name.remove_prefix(end + 1);
  }
}

class Properties {
 public:
  void add(std::string_view name, std::string_view value) {
    text_ += text_.empty() ? ' ' : ',';
    text_ += name;
    text_ += '=';
    text_ += escaped(value, true);
  }
  void add(std::string_view name, std::uint32_t number) { add(name, std::to_string(number)); }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace

std::string github_form(const std::vector<Finding>& findings, const PrintOptions& options) {
  std::string out;
  for (const Finding& finding : findings) {
    const Place& place = finding.place;
    Properties properties;
    if (place.known()) properties.add("file", shown_name(place.file));
    if (place.known() && place.line != 0) {
      properties.add("line", place.line);
      // The runner drops columns of a range over several lines, and says so in every log.
      bool one_line = place.end_line == place.line;
      if (one_line) properties.add("col", place.column);
      properties.add("endLine", place.end_line);
      if (one_line) properties.add("endColumn", place.end_column);
    }
    std::string title = finding.code;
    if (!finding.name.empty()) title += (title.empty() ? "" : " ") + finding.name;
    if (!title.empty()) properties.add("title", for_terminal(title));
    std::string message;
    for (const std::string& line : plain_lines(finding, options.lang)) {
      message += (message.empty() ? "" : "\n") + line;
    }
    out += "::";
    out += command(finding.severity);
    out += properties.text() + "::" + escaped(message, false) + "\n";
  }
  return out;
}

}  // namespace plan
