// .plan.yaml: what a project sets for all its plans.
#ifndef PLAN_FORMAT_CONFIG_H_
#define PLAN_FORMAT_CONFIG_H_

#include <optional>
#include <string>
#include <vector>

#include "plan/base/finding.h"
#include "plan/base/message.h"
#include "plan/base/place.h"
#include "plan/base/result.h"
#include "plan/yaml/limits.h"

namespace plan {

struct ConfigWord {
  std::string text;
  Place place;
};

// A file that the settings name.
struct ConfigFile {
  std::string path;              // as messages call it; empty: none is named
  std::optional<Error> missing;  // why it cannot be used: not there, or outside of the root
};

struct Config {
  struct RuleSeverity {
    ConfigWord rule;
    Severity severity = Severity::kOff;
  };

  std::string file;  // as messages call it; empty: the project has none
  // Codes, groups or names of rules. Whether there are such rules is for lint to say.
  std::vector<ConfigWord> select, ignore;
  std::vector<RuleSeverity> severity;
  std::optional<Lang> lang;  // of messages
  ConfigFile docx_template, profile;
  std::string fonts;    // name of a font set; empty: not set
  yaml::Limits limits;  // those given to load_config, and what the file says of others
  std::vector<Finding> findings;  // what is wrong with the file, with places
};

struct LoadOptions;

// Reads the .plan.yaml in `root`, a canonical folder. None, or an empty one, sets nothing.
[[nodiscard]] Config load_config(const std::string& root, const LoadOptions& options);

}  // namespace plan

#endif  // PLAN_FORMAT_CONFIG_H_
