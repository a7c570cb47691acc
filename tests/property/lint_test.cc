// Any bytes can be linted, and what is found lies in the file.
#include <doctest/doctest.h>

#include <map>
#include <string_view>

#include "mutants.h"
#include "plan/lint/lint.h"
#include "plan/text/utf8.h"

using namespace plan;
using namespace plan::test;

namespace {

bool begins_character(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

void check_span(const Span& span, const SourceSet& sources) {
  if (!span.known()) return;
  REQUIRE(span.file < sources.size());
  std::string_view text = sources.file(span.file).text();
  CHECK(span.begin <= span.end);
  CHECK(span.end <= text.size());
  if (find_invalid_utf8(text)) return;
  CHECK(begins_character(text, span.begin));
  CHECK(begins_character(text, span.end));
}

// Lines and columns that exist; a column may be the one behind the last.
void check_place(const Place& place, const SourceFile& file) {
  if (place.line == 0) return;
  auto columns = [&](std::uint32_t line) {
    std::uint32_t begin = file.line_begin(line);
    return count_code_points(file.text().substr(begin, file.line_begin(line + 1) - begin));
  };
  // A text that ends in a line end may be spoken of behind it.
  CHECK(place.line <= file.line_count() + 1);
  CHECK(place.end_line <= file.line_count() + 1);
  CHECK(place.line <= place.end_line);
  CHECK(place.column >= 1);
  CHECK(place.column <= columns(place.line) + 1);
  CHECK(place.end_column <= columns(place.end_line) + 1);
  if (place.line == place.end_line) CHECK(place.column <= place.end_column);
}

void check_findings(const std::string& text) {
  auto loaded = load_plan_text("plan.yaml", text);
  const SourceFile& file = loaded->sources.file(0);
  for (const Finding& finding : lint(*loaded)) {
    CAPTURE(finding.code);
    CAPTURE(finding.message.en);
    CHECK_FALSE(finding.message.en.empty());
    CHECK_FALSE(finding.message.zh.empty());
    check_span(finding.span, loaded->sources);
    check_place(finding.place, file);
    for (const Related& related : finding.related) check_place(related.place, file);
    if (!finding.fix) continue;
    CHECK_FALSE(finding.fix->edits.empty());
    for (const Edit& edit : finding.fix->edits) {
      CHECK(edit.span.known());
      check_span(edit.span, loaded->sources);
      check_place(edit.place, file);
      CHECK_FALSE(find_invalid_utf8(edit.text));
    }
  }
}

}  // namespace

TEST_CASE("spoilt plans are linted, and all that is said of them lies in them") {
  for_each_mutant(small_plans(), 3000, 1, check_findings);
}

TEST_CASE("so are the examples, spoilt") {
  for_each_mutant(large_plans(), 30, 2, check_findings);
}

TEST_CASE("so are bytes and tokens without any sense") {
  for_each_mutant({""}, 800, 3, [](const std::string& first) {
    std::string text = first;
    std::mt19937 random(static_cast<unsigned>(text.size()));
    for (int i = 0; i < 60; ++i) mutate(text, random);
    check_findings(text);
  });
}
