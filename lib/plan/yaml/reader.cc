#include "plan/yaml/reader.h"

#include <algorithm>
#include <new>
#include <string_view>
#include <utility>

#include "plan/yaml/arbiter.h"
#include "plan/yaml/builder.h"
#include "plan/yaml/characters.h"
#include "plan/yaml/diagnose.h"
#include "plan/yaml/feed.h"
#include "plan/yaml/limit_words.h"
#include "plan/yaml/parser.h"
#include "plan/yaml/quick.h"
#include "plan/yaml/report.h"

namespace plan::yaml {
namespace {

// Places are kept in 32 bits, and the parser counts in an int.
constexpr std::size_t kMostBytes = std::size_t{1} << 30;

constexpr Words kTooBig{"the file has more than {limit} bytes (limit `bytes`)",
                        "文件超过 {limit} 字节（限制 bytes）"};

void report_trip(Report& report, const Feed& feed, const Builder& builder,
                 const Limits& limits) {
  std::size_t at = feed.trip_at();
  if (feed.trip() == Feed::Trip::kNesting) {
    report.add_limit("nesting", at, at + 1,
                     say(kTooDeep, {{"limit", builder.nesting_limit()}}));
  } else {
    report.add_limit("flow-items", at, at + 1,
                     say(kTooManyItems, {{"limit", limits.flow_items}}));
  }
}

// Fills the builder, or says what is wrong.
bool parse_all(Report& report, const Limits& limits, Builder& builder) {
  Feed feed(report.text(), limits.flow_items);
  Outcome outcome = parse(feed, builder, report.text().size());
  if (feed.trip() != Feed::Trip::kNone) {
    report_trip(report, feed, builder, limits);
    return false;
  }
  if (outcome.trouble != Trouble::kNone) {
    // Behind a text that was taken for something else, the parser stumbles over what is right.
    if (!builder.misread()) diagnose(report, builder, outcome);
    builder.give_up();
    return false;
  }
  return true;
}

// Whether the quick reader is worth a try. A line is two nodes in most files: with so many it
// would come to the limit and all would be read again.
bool is_for_quick_reader(std::string_view text, const Limits& limits) {
  auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  return lines < limits.nodes / 2;
}

std::optional<Tree> read_tree(Report& report, const Limits& limits, bool quickly) {
  std::size_t most = std::min(limits.bytes, kMostBytes);
  if (report.text().size() > most) {
    report.add_limit("bytes", 0, 0, say(kTooBig, {{"limit", most}}));
    return std::nullopt;
  }
  Characters characters = check_characters(report);
  if (characters == Characters::kUnfit) return std::nullopt;
  if (diagnose_directives(report)) return std::nullopt;
  std::optional<Builder> builder(std::in_place, report, limits);
  std::size_t most_flow = Feed::safe_bytes(limits.flow_items);
  quickly =
      quickly && characters == Characters::kSound && is_for_quick_reader(report.text(), limits);
  if (!quickly || !read_quickly(report.text(), most_flow, *builder)) {
    if (quickly) report.clear();
    builder.emplace(report, limits);
    if (!parse_all(report, limits, *builder)) return std::nullopt;
  }
  if (!builder->finish() || diagnose_rest(report, *builder)) return std::nullopt;
  Tree tree = builder->take();
  if (tree.nodes.empty()) {
    Node& root = tree.nodes.emplace_back();  // an empty file: nothing was written
    root.span = {report.file(), 0, 0};
  }
  const Node& root = tree.nodes[0];
  bool text_only = root.kind == Kind::kScalar && root.style == Style::kPlain;
  if (text_only && diagnose_text(report, root)) return std::nullopt;
  return tree;
}

Document read_with(const SourceSet& sources, std::uint32_t file, const Limits& limits,
                   bool quickly) {
  Document document;
  Report report(sources, file);
  try {
    document.tree = read_tree(report, limits, quickly);
  } catch (const std::bad_alloc&) {
    document.tree.reset();
    report.add(Rule::kLimit, 0, 0, say(kMemory));
  }
  document.findings = report.take();
  return document;
}

}  // namespace

Document read(const SourceSet& sources, std::uint32_t file, const Limits& limits) {
  return read_with(sources, file, limits, true);
}

Document read_by_arbiter(const SourceSet& sources, std::uint32_t file, const Limits& limits) {
  return read_with(sources, file, limits, false);
}

}  // namespace plan::yaml
