// The examples of the repository load without a word.
#include <doctest/doctest.h>

#include <string>

#include "plan/format/loader.h"

using namespace plan;

namespace {

void check_silent(const LoadedPlan& loaded) {
  for (const Finding& f : loaded.findings) {
    FAIL_CHECK(f.place.file << ":" << f.place.line << ":" << f.place.column << ": " << f.code
                            << " " << f.message.en);
  }
}

}  // namespace

TEST_CASE("the two example plans load without findings") {
  for (std::string name : {"huaiyuan", "guannan"}) {
    CAPTURE(name);
    auto loaded = load_plan(PLAN_SOURCE_DIR "/examples/" + name + "/plan.yaml");
    REQUIRE(loaded);
    CHECK((*loaded)->has_model);
    check_silent(**loaded);
  }
}
