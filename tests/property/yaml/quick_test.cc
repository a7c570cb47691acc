// The quick reader says what yaml-cpp says, or nothing.
#include <doctest/doctest.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <cstdlib>
#include <istream>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "documents.h"
#include "plan/base/place.h"
#include "plan/starters.h"
#include "plan/yaml/arbiter.h"
#include "plan/yaml/characters.h"
#include "plan/yaml/feed.h"
#include "plan/yaml/quick.h"
#include "property/mutants.h"
#include "support/files.h"

using namespace plan;
using namespace plan::test;

namespace {

constexpr std::size_t kMostFlow = 100'000;

// One line an event. Offsets behind the text are all the same: nothing stands there.
class Record {
 public:
  explicit Record(std::size_t size) : size_(size) {}

  void add(std::string_view what, std::size_t at, std::size_t anchor, std::string_view tag,
           std::string_view text) {
    lines += std::string(what) + ' ' + std::to_string(std::min(at, size_)) + ' ' +
             std::to_string(anchor) + ' ' + std::string(tag) + " [" + std::string(text) + "]\n";
  }
  std::string lines;

 private:
  std::size_t size_;
};

class QuickEvents final : public yaml::Events {
 public:
  explicit QuickEvents(std::size_t size) : record(size) {}
  bool null(const yaml::NodeEvent& e) override { return say("null", e, ""); }
  bool alias(const yaml::NodeEvent& e) override { return say("alias", e, ""); }
  bool scalar(const yaml::NodeEvent& e, std::string_view text) override {
    return say("scalar", e, text);
  }
  bool begin_list(const yaml::NodeEvent& e, bool flow) override {
    return ++depth_ < 65 && say(flow ? "flow list" : "list", e, "");
  }
  bool begin_map(const yaml::NodeEvent& e, bool flow) override {
    return ++depth_ < 65 && say(flow ? "flow map" : "map", e, "");
  }
  void end_collection() override {
    --depth_;
    record.lines += "end\n";
  }
  Record record;

 private:
  bool say(std::string_view what, const yaml::NodeEvent& e, std::string_view text) {
    record.add(what, e.at, e.anchor, e.tag, text);
    return true;
  }
  int depth_ = 0;
};

class ParserEvents final : public YAML::EventHandler {
 public:
  explicit ParserEvents(std::size_t size) : record(size) {}
  void OnDocumentStart(const YAML::Mark& mark) override { begin = mark.pos; }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    say("null", mark, anchor, "?", "");
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    say("alias", mark, anchor, "?", "");
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& text) override {
    say("scalar", mark, anchor, tag, text);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    bool flow = style == YAML::EmitterStyle::Flow;
    say(flow ? "flow list" : "list", mark, anchor, tag, "");
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    bool flow = style == YAML::EmitterStyle::Flow;
    say(flow ? "flow map" : "map", mark, anchor, tag, "");
  }
  void OnSequenceEnd() override { record.lines += "end\n"; }
  void OnMapEnd() override { record.lines += "end\n"; }
  Record record;
  int begin = 0;

 private:
  void say(std::string_view what, const YAML::Mark& mark, std::size_t anchor,
           const std::string& tag, std::string_view text) {
    record.add(what, static_cast<std::size_t>(mark.pos), anchor, tag, text);
  }
};

std::optional<std::string> by_yaml_cpp(const std::string& text) {
  ParserEvents events(text.size());
  try {
    yaml::Feed feed(text, 100'000);
    std::istream input(&feed);
    YAML::Parser parser(input);
    if (!parser.HandleNextDocument(events)) return std::nullopt;
    ParserEvents second(text.size());
    bool more = parser.HandleNextDocument(second);
    if (more && static_cast<std::size_t>(second.begin) < text.size()) return std::nullopt;
  } catch (const YAML::Exception&) {
    return std::nullopt;
  }
  return events.record.lines;
}

std::optional<std::string> quickly(const std::string& text) {
  QuickEvents events(text.size());
  if (!yaml::read_quickly(text, kMostFlow, events)) return std::nullopt;
  return events.record.lines;
}

// What the quick reader is never given.
bool is_sound(std::string text) {
  std::erase(text, '\r');
  return !yaml::find_unfit(text);
}

// How many the quick reader read: a test of nothing would pass too.
int taken = 0;

void check_events(const std::string& text) {
  if (!is_sound(text)) return;
  std::optional<std::string> quick = quickly(text);
  if (!quick) return;
  ++taken;
  std::optional<std::string> arbiter = by_yaml_cpp(text);
  REQUIRE(arbiter);
  CHECK(*quick == *arbiter);
}

std::string told(const yaml::Document& document) {
  std::string out;
  for (const Finding& f : document.findings) {
    out += f.code + ' ' + std::to_string(f.span.begin) + '-' + std::to_string(f.span.end) +
           ' ' + f.message.zh + ' ' + f.help.zh + '\n';
    for (const Message& note : f.notes) out += note.zh + '\n';
    for (const Related& related : f.related) out += std::to_string(related.place.line) + '\n';
  }
  if (!document.tree) return out + "no tree";
  for (const yaml::Node& node : document.tree->nodes) {
    for (unsigned number : {static_cast<unsigned>(node.kind), static_cast<unsigned>(node.style),
                            static_cast<unsigned>(node.flow), node.span.begin, node.span.end,
                            node.first_child, node.next, node.alias_of}) {
      out += std::to_string(number) + ' ';
    }
    out += std::string(node.text) + '\n';
  }
  return out;
}

void check_document(const std::string& text) {
  SourceSet sources;
  std::uint32_t file = sources.add("plan.yaml", text);
  for (yaml::Limits limits : {yaml::Limits{}, yaml::Limits{4, 1000, 30, 40, 5, 10}}) {
    CHECK(told(yaml::read(sources, file, limits)) ==
          told(yaml::read_by_arbiter(sources, file, limits)));
  }
}

// All YAML of the repository that plans are made of.
std::vector<std::string> golden_plans() {
  std::vector<std::string> out;
  for (const std::string& file : files({"tests/golden"}, {".yaml"})) {
    out.push_back(plan::test::read(source_folder() / file));
  }
  return out;
}

std::size_t rounds() {
  const char* rounds = std::getenv("PLAN_PROPERTY_ROUNDS");
  return rounds == nullptr ? 1 : std::max(1UL, std::strtoul(rounds, nullptr, 10));
}

void for_each_made_up(std::size_t count, unsigned seed, std::string (*make)(std::mt19937&),
                      void (*check)(const std::string&)) {
  std::mt19937 random(seed);
  for (std::size_t i = 0; i < count * rounds(); ++i) {
    std::string text = make(random);
    CAPTURE(i);
    CAPTURE(text);
    check(text);
  }
}

}  // namespace

TEST_CASE("pieces in any order: the quick reader's events are yaml-cpp's") {
  taken = 0;
  for_each_made_up(12000, 21, any_pieces, check_events);
  CHECK(taken > 200);
}

TEST_CASE("so are those of made-up documents") {
  taken = 0;
  for_each_made_up(8000, 22, made_up_yaml, check_events);
  CHECK(taken > 2000);
}

TEST_CASE("so are those of spoilt plans") {
  taken = 0;
  for_each_mutant(small_plans(), 1500, 23, check_events);
  for_each_mutant(golden_plans(), 100, 24, check_events);
  for_each_mutant(large_plans(), 10, 25, check_events);
  CHECK(taken > 500);
}

TEST_CASE("with and without the quick reader the same comes of a text") {
  for_each_made_up(1500, 26, any_pieces, check_document);
  for_each_made_up(1000, 27, made_up_yaml, check_document);
  for_each_mutant(small_plans(), 300, 28, check_document);
  for (const std::string& plan : large_plans()) check_document(plan);
}

TEST_CASE("the quick reader reads the examples, all starters, and most golden plans") {
  for (const std::string& plan : large_plans()) CHECK(quickly(plan));
  for (const tool::Starter& starter : tool::starters()) {
    CHECK(quickly(std::string(starter.text)));
  }
  std::vector<std::string> plans = golden_plans();
  auto some = std::count_if(plans.begin(), plans.end(),
                            [](const std::string& plan) { return quickly(plan).has_value(); });
  CHECK(some * 10 > static_cast<long>(plans.size()) * 8);
}
