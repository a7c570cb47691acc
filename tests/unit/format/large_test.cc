// Long and hostile plans: time and memory stay in proportion to the file.
#include <doctest/doctest.h>

#include <chrono>

#include "support.h"

using namespace plan;
using test::findings;

namespace {

std::string numbered(const std::string& prefix, int n) {
  return prefix + std::to_string(n);
}

bool has_code(const LoadedPlan& loaded, std::string_view code) {
  for (const Finding& f : loaded.findings) {
    if (f.code == code) return true;
  }
  return false;
}

// Far above what a linear loader needs, far below what a quadratic one takes.
class Deadline {
 public:
  ~Deadline() { CHECK(std::chrono::steady_clock::now() - begin_ < std::chrono::seconds(30)); }

 private:
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

}  // namespace

TEST_CASE("five thousand units and tasks") {
  Deadline deadline;
  std::string text = "units:\n";
  for (int i = 0; i < 5000; ++i) text += "  - {id: " + numbered("u", i) + ", kind: k}\n";
  text += "tasks:\n";
  for (int i = 0; i < 5000; ++i) {
    text += "  - {id: " + numbered("t", i) + ", lead: '" + numbered("u", i) + "、u0、u1'}\n";
  }
  auto loaded = test::load(text);
  CHECK(findings(*loaded).empty());
  CHECK(loaded->plan.tasks.size() == 5000);
  CHECK(loaded->plan.tasks[4999].lead.size() == 3);
}

TEST_CASE("one pasted list of fifty thousand names") {
  Deadline deadline;
  std::string list;
  for (int i = 0; i < 50000; ++i) list += numbered("、局", i);
  auto loaded = test::load("tasks: [{text: 甲, lead: '" + list + "'}]\n");
  CHECK(loaded->plan.units.size() == 50000);
}

TEST_CASE("thousands of names that nobody has") {
  Deadline deadline;
  std::string text = "units:\n";
  for (int i = 0; i < 5000; ++i) text += "  - 单位" + std::to_string(i) + "\n";
  text += "tasks:\n";
  for (int i = 0; i < 20000; ++i)
    text += "  - {text: 甲, lead: 部门" + std::to_string(i) + "}\n";
  auto loaded = test::load(text);
  CHECK(loaded->findings.size() == 501);
}

TEST_CASE("mistakes on one line of megabytes") {
  Deadline deadline;
  std::string text = "units: [";
  for (int i = 0; i < 50000; ++i) text += "{nam: " + std::string(20, 'a') + "},";
  auto loaded = test::load(text + "]\n");
  CHECK(!loaded->findings.empty());
  CHECK(loaded->findings.size() < 100);
}

TEST_CASE("inheritance that would fill the memory is refused (Y003)") {
  Deadline deadline;
  std::string text = "tasks:\n  lead: '";
  for (int i = 0; i < 20000; ++i) text += numbered("局", i) + "、";
  text += "'\n  items:\n";
  for (int i = 0; i < 20000; ++i) text += "    - " + numbered("任务", i) + "\n";
  auto loaded = test::load(text);
  CHECK(has_code(*loaded, "Y003"));
  CHECK(loaded->plan.tasks.size() == 20000);
}

TEST_CASE("collective units that would fill the memory are refused (Y003)") {
  Deadline deadline;
  std::string text = "units:\n";
  for (int i = 0; i < 5000; ++i) text += "  - {id: " + numbered("u", i) + ", kind: k}\n";
  for (int i = 0; i < 5000; ++i) text += "  - {id: " + numbered("c", i) + ", members: k}\n";
  CHECK(has_code(*test::load(text), "Y003"));
  text = "units: [甲局";
  for (int i = 1; i < 200; ++i) {
    text += ", {id: " + numbered("c", i) + ", members: [甲局, " + numbered("c", i + 1) + "]}";
  }
  auto deep = test::load(text + ", {id: c200, members: 甲局}]\n");
  CHECK(has_code(*deep, "Y003"));
}

TEST_CASE("a chain of free chapters is no recursion") {
  Deadline deadline;
  std::string text = "sections:\n";
  for (int i = 0; i < 10000; ++i) {
    text +=
        "  - {id: " + numbered("s", i) + ", text: 甲, after: " + numbered("s", i + 1) + "}\n";
  }
  auto loaded = test::load(text + "  - {id: s10000, text: 乙}\n");
  CHECK(findings(*loaded).empty());
  CHECK(loaded->plan.sections.front().key == "s10000");
  CHECK(loaded->plan.sections.back().key == "s0");
}

TEST_CASE("clauses as deep as the reader lets them") {
  std::string text = "safeguards:\n";
  for (int depth = 0; depth < 30; ++depth) {
    text += std::string(static_cast<std::size_t>(depth) * 2, ' ') + "- items:\n";
  }
  text += std::string(60, ' ') + "- 到底\n";
  CHECK(findings(text).empty());
}
