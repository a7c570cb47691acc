#include "plan/lint/names.h"

#include "plan/text/utf8.h"

namespace plan {
namespace {

constexpr std::size_t kLongestName = 30;  // characters
constexpr Words kTheScheme{"the scheme", "考核办法"};

}  // namespace

std::string name_of(const Clause& clause) {
  return excerpt(clause.title.given() ? clause.title.text : clause.name(), kLongestName);
}

std::string name_of(const Task& task) {
  std::string name = name_of(*task.clause);
  return name.empty() ? excerpt(task.key, kLongestName) : name;
}

std::string name_of(const Named& thing) {
  return excerpt(thing.printed(), kLongestName);
}

Message name_of(const Scheme& scheme) {
  if (!scheme.title.given() && !scheme.id.given()) return say(kTheScheme);
  return plain(excerpt(scheme.title.given() ? scheme.title.text : scheme.key(), kLongestName));
}

Span span_of(const Clause& clause) {
  if (clause.title.given()) return clause.title.span;
  return clause.text.given() ? clause.text.span : clause.span;
}

Span span_of(const Named& thing) {
  if (thing.title.given()) return thing.title.span;
  return thing.id.given() ? thing.id.span : thing.span;
}

Span span_of(const Scheme& scheme) {
  if (scheme.title.given()) return scheme.title.span;
  return scheme.id.given() ? scheme.id.span : scheme.span;
}

Span part_of(const SourceSet& sources, const Span& whole, std::string_view part) {
  std::size_t at = part.empty() ? part.npos : sources.text(whole).find(part);
  if (at == part.npos) return whole;
  auto begin = whole.begin + static_cast<std::uint32_t>(at);
  return {whole.file, begin, begin + static_cast<std::uint32_t>(part.size())};
}

Message key_name(keys::Where where, std::string_view key) {
  const keys::Key* found = keys::table(where).key(key);
  return found == nullptr ? plain(key) : found->name();
}

}  // namespace plan
