// What a plan written in a test publishes, as Markdown: what tests compare.
#ifndef TESTS_UNIT_PUBLISH_RENDERED_H_
#define TESTS_UNIT_PUBLISH_RENDERED_H_

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "plan/format/loader.h"
#include "plan/publish/publish.h"
#include "plan/render/markdown.h"

namespace plan::testing {

// The document of a plan whose head is written here; the plan has to be free of errors.
inline std::string rendered(const std::string& yaml, const PublishOptions& options = {}) {
  auto loaded = load_plan_text("test.yaml", "plan: 1\nid: t\n" + yaml);
  for (const Finding& finding : loaded->findings) {
    bool sound = finding.severity != Severity::kError;
    CHECK_MESSAGE(sound, finding.place.line << ": " << finding.message.en);
  }
  return to_markdown(publish(loaded->plan, options));
}

// The same without the title: what stands behind the first heading.
inline std::string body(const std::string& yaml) {
  std::string all = rendered("title: 方案\n" + yaml);
  std::string_view title = "# 方案\n";
  REQUIRE(all.starts_with(title));
  all.erase(0, title.size());
  if (!all.empty() && all.front() == '\n') all.erase(0, 1);
  return all;
}

inline bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace plan::testing

#endif  // TESTS_UNIT_PUBLISH_RENDERED_H_
