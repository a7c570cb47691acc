// Plans and logs as text, scored: what the tests of score and json begin with.
#ifndef TESTS_UNIT_SCORE_SUPPORT_H_
#define TESTS_UNIT_SCORE_SUPPORT_H_

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "plan/format/loader.h"
#include "plan/score/compiled.h"
#include "plan/score/engine.h"
#include "plan/score/log.h"

namespace plan::score::test {

// All that a scoreboard points into, together.
struct Scored {
  std::unique_ptr<LoadedPlan> loaded;
  Compiled compiled;
  Log log;
  Scoring scoring;

  [[nodiscard]] const Scoreboard& board() const { return scoring.board; }
  [[nodiscard]] const SchemeScores& scheme(const std::string& id) const {
    for (const SchemeScores& scheme : board().schemes) {
      if (scheme.id == id) return scheme;
    }
    FAIL("no scheme " << id);
    return board().schemes.front();
  }
  [[nodiscard]] const PeriodScores* period(const std::string& scheme_id,
                                           const std::string& name) const {
    for (const PeriodScores& period : scheme(scheme_id).periods) {
      if (period.name == name) return &period;
    }
    return nullptr;
  }
  // The unit's result in the only scheme and period there are, or in the named ones.
  [[nodiscard]] const UnitScore& unit(const std::string& id) const {
    REQUIRE(board().schemes.size() == 1);
    REQUIRE(board().schemes.front().periods.size() == 1);
    return unit(board().schemes.front().id, board().schemes.front().periods.front().name, id);
  }
  [[nodiscard]] const UnitScore& unit(const std::string& scheme_id, const std::string& name,
                                      const std::string& id) const {
    const PeriodScores* found = period(scheme_id, name);
    REQUIRE_MESSAGE(found != nullptr, scheme_id << " has no period " << name);
    for (const UnitScore& unit : found->units) {
      if (board().plan->units[static_cast<std::size_t>(unit.unit)].key() == id) return unit;
    }
    FAIL("no unit " << id);
    return found->units.front();
  }
};

// "97.30" or "-".
inline std::string published(const UnitScore& unit, int places = 2) {
  return unit.score ? unit.score->fixed(places) : "-";
}
inline std::string exact(const std::optional<Ratio>& value) {
  return value ? value->exact() : "-";
}

inline std::unique_ptr<LoadedPlan> load(const std::string& yaml) {
  std::unique_ptr<LoadedPlan> loaded = load_plan_text("plan.yaml", yaml);
  for (const Finding& finding : loaded->findings) {
    if (finding.severity == Severity::kError) {
      FAIL_CHECK(finding.place.line << ": " << finding.code << " " << finding.message.en);
    }
  }
  return loaded;
}

struct Source {
  std::string name;
  std::string text;
};

inline std::unique_ptr<Scored> score_files(const std::string& yaml,
                                           const std::vector<Source>& files,
                                           LogOptions options = {}) {
  auto scored = std::make_unique<Scored>();
  scored->loaded = load(yaml);
  Result<Compiled> compiled = compile(scored->loaded->plan);
  REQUIRE_MESSAGE(compiled.has_value(), compiled.error().message.en);
  scored->compiled = std::move(*compiled);
  unsigned threads = options.threads;
  LogReader reader(scored->compiled, std::move(options));
  for (const Source& file : files) {
    std::unique_ptr<ByteSource> source = memory_source(file.name, file.text);
    Result<void> read = reader.read(*source);
    REQUIRE_MESSAGE(read.has_value(), read.error().message.en);
  }
  scored->log = reader.finish();
  CHECK(scored->log.rows.adds_up());
  scored->scoring = score(scored->compiled, scored->log, threads);
  return scored;
}

// A log without data errors.
inline std::unique_ptr<Scored> score_text(const std::string& yaml, const std::string& csv,
                                          const std::string& as_of = "") {
  LogOptions options;
  if (!as_of.empty()) options.as_of = parse_date(as_of)->first();
  auto scored = score_files(yaml, {{"log.csv", csv}}, std::move(options));
  for (const Finding& finding : scored->log.troubles.listed()) {
    if (finding.severity == Severity::kError) {
      FAIL_CHECK(finding.place.line << ": " << finding.message.en);
    }
  }
  return scored;
}

// A small plan around an `assessment`, given without its key and indented by two spaces.
inline std::string plan_with(const std::string& assessment) {
  return "plan: 1\n"
         "id: test\n"
         "title: 测试方案\n"
         "period: 2024\n"
         "units:\n"
         "  - {id: a, name: 甲村, kind: village}\n"
         "  - {id: b, name: 乙村, kind: village}\n"
         "  - {id: c, name: 丙村, kind: village}\n"
         "  - {id: d, name: 丁村, kind: village}\n"
         "assessment:\n" +
         assessment;
}

}  // namespace plan::score::test

#endif  // TESTS_UNIT_SCORE_SUPPORT_H_
