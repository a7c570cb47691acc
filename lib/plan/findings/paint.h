// Colour for terminals, when it is asked for.
#ifndef PLAN_FINDINGS_PAINT_H_
#define PLAN_FINDINGS_PAINT_H_

#include <string>
#include <string_view>

#include "plan/base/finding.h"

namespace plan {

struct Paint {
  bool on = false;

  [[nodiscard]] std::string in(std::string_view colour, std::string_view text) const {
    if (!on || text.empty()) return std::string(text);
    std::string out = "\x1b[";
    out += colour;
    out += 'm';
    out += text;
    out += "\x1b[0m";
    return out;
  }
  [[nodiscard]] std::string bold(std::string_view text) const { return in("1", text); }
  // The frame around source lines: numbers, bars, "=".
  [[nodiscard]] std::string frame(std::string_view text) const { return in("34", text); }
  [[nodiscard]] std::string related(std::string_view text) const { return in("36", text); }
  [[nodiscard]] std::string severity(Severity severity, std::string_view text) const {
    switch (severity) {
      case Severity::kError:
        return in("1;31", text);
      case Severity::kWarning:
        return in("1;33", text);
      case Severity::kInfo:
      case Severity::kOff:
        break;
    }
    return in("1;36", text);
  }
};

}  // namespace plan

#endif  // PLAN_FINDINGS_PAINT_H_
