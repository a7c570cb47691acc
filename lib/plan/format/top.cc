#include "plan/format/top.h"

#include "plan/format/load_plan.h"
#include "plan/format/source.h"

namespace plan::load {
namespace {

constexpr Words kTwice{"`{key}` is given in two files", "两个文件都写了“{key}”"};
constexpr std::size_t kMostFiles = 256;
constexpr Words kTooMany{"a plan is made of at most {most} files",
                         "一个方案最多由{most}个文件组成"};
constexpr Words kOneFile{"write it in one of them", "只在其中一个文件里写"};

}  // namespace

Top::Top(Context& context, yaml::Value root) : context_(context) {
  files_.emplace_back(context, root, keys::Where::kPlan);
  // Files are added while this runs; a file that was read before is refused, so it ends.
  for (std::size_t i = 0; i < files_.size(); ++i) {
    for (const Line& path : files_[i].lines("include")) include(path);
  }
}

void Top::include(const Line& path) {
  if (files_.size() == kMostFiles) {
    context_.report(Rule::kLimit, path.span, say(kTooMany, {{"most", kMostFiles}}));
    return;
  }
  auto file = read_source(context_, path);
  const yaml::Tree* tree = file ? parse_file(context_, *file) : nullptr;
  if (tree == nullptr || !tree->root().is_map()) {
    // What is missing there is not unknown: the finding about the file says enough.
    context_.units_whole = false;
    if (tree != nullptr && !is_blank(tree->root())) {
      report_type(context_, tree->root(), keys::table(keys::Where::kIncluded).name,
                  keys::expected(keys::Type::kMap));
    }
    return;
  }
  MapReader reader(context_, tree->root(), keys::Where::kIncluded);
  check_twice(reader);
  files_.push_back(reader);
}

void Top::check_twice(const MapReader& file) {
  for (const keys::Key* key : keys::table(keys::Where::kIncluded).keys) {
    if (key->en == "include" || !file.has(key->en) || !with(key->en).has(key->en)) continue;
    Finding& f = context_.report(Rule::kBadInclude, file.key_span(key->en),
                                 say(kTwice, {{"key", key->name()}}), say(kOneFile));
    f.related.push_back(first_here(context_, with(key->en).key_span(key->en)));
  }
}

const MapReader& Top::with(std::string_view key) const {
  for (const MapReader& file : files_) {
    if (file.has(key)) return file;
  }
  return files_.front();
}

}  // namespace plan::load
