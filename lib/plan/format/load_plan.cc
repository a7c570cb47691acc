#include "plan/format/load_plan.h"

#include <utility>

#include "plan/format/load_clause.h"
#include "plan/format/load_scheme.h"
#include "plan/format/load_units.h"
#include "plan/format/top.h"

namespace plan::load {
namespace {

using keys::Where;

constexpr Words kVersion{"this program reads format 1, not {number}",
                         "本程序只读方案格式1，不读{number}"};

struct Chapter {
  std::string_view key;
  SectionKind kind;
};

// In the order of the file format, which is the order of printing.
constexpr Chapter kChapters[] = {
    {"preamble", SectionKind::kPreamble},
    {"guiding_ideology", SectionKind::kGuidingIdeology},
    {"principles", SectionKind::kPrinciples},
    {"goals", SectionKind::kGoals},
    {"scope", SectionKind::kScope},
    {"organization", SectionKind::kOrganization},
    {"tasks", SectionKind::kTasks},
    {"responsibilities", SectionKind::kResponsibilities},
    {"stages", SectionKind::kStages},
    {"assessment", SectionKind::kAssessment},
    {"safeguards", SectionKind::kSafeguards},
    {"requirements", SectionKind::kRequirements},
    {"sections", SectionKind::kFree},
    {"supplement", SectionKind::kSupplement},
};

const keys::Key& key_of(const Chapter& chapter) {
  return *keys::table(Where::kPlan).key(chapter.key);
}

void check_version(Context& context, const MapReader& top) {
  Maybe<int> version = top.whole_number("plan", 0, 1000000);
  if (!version) return;
  context.plan.format = *version;
  if (version->value == 1) return;
  context.report(Rule::kBadValue, version->span, say(kVersion, {{"number", version->value}}));
}

std::vector<Basis> load_basis(const MapReader& top) {
  std::vector<Basis> out;
  for (yaml::Value value : top.list("basis")) {
    MapReader reader(top.context(), value, Where::kBasis);
    out.push_back(
        {reader.line("title"), reader.line("number"), reader.line("note"), value.span()});
  }
  return out;
}

std::vector<Attachment> load_attachments(const MapReader& top) {
  std::vector<Attachment> out;
  for (yaml::Value value : top.list("attachments")) {
    MapReader reader(top.context(), value, Where::kAttachment);
    Attachment a;
    a.span = value.span();
    a.id = reader.id();
    a.title = reader.line("title");
    a.file = reader.line("file");
    if (auto generate = reader.word<Generate>("generate")) a.generate = generate->value;
    a.text = reader.prose("text");
    a.items = load_clauses(top.context(), reader.list("items"), Where::kClause);
    out.push_back(std::move(a));
  }
  return out;
}

// The English name of a key that a label may be for; the user's own word (a kind) otherwise.
std::string label_key(std::string_view word) {
  for (Where where : {Where::kTask, Where::kGroup, Where::kOffice, Where::kPlan}) {
    if (const keys::Key* key = keys::table(where).key(word)) return std::string(key->en);
  }
  return std::string(word);
}

std::vector<Label> load_labels(const MapReader& top) {
  std::vector<Label> out;
  for (const yaml::Entry& entry : top.entries("labels")) {
    Line key = line_of(top.context(), entry.key, top.what("labels"));
    Line text = line_of(top.context(), entry.value, marked(key.text));
    key.text = label_key(key.text);
    if (key.given() && text.given()) out.push_back({std::move(key), std::move(text)});
  }
  return out;
}

void add_section(Context& context, const Chapter& chapter, const MapReader& reader,
                 Clause body) {
  Section section;
  section.kind = chapter.kind;
  section.key = chapter.key;
  section.synonym = reader.synonym(chapter.key);
  section.body = std::move(body);
  context.plan.sections.push_back(std::move(section));
}

void load_chapters(Context& context, const Top& top) {
  for (const Chapter& chapter : kChapters) {
    const MapReader& reader = top.with(chapter.key);
    yaml::Value value = reader.value(chapter.key);
    if (!value.exists()) continue;
    switch (chapter.kind) {
      case SectionKind::kPreamble: {
        Clause body;
        body.span = value.span();
        body.text = reader.prose(chapter.key);
        add_section(context, chapter, reader, std::move(body));
        break;
      }
      case SectionKind::kOrganization:
        add_section(context, chapter, reader, load_organization(context, value));
        break;
      case SectionKind::kAssessment:
        add_section(context, chapter, reader, load_assessment(context, value));
        break;
      case SectionKind::kFree:
        for (yaml::Value free : reader.list(chapter.key)) {
          add_section(context, chapter, reader,
                      load_clause(context, free, key_of(chapter).below));
          context.plan.sections.back().key = context.plan.sections.back().body.name();
        }
        break;
      default:
        add_section(
            context, chapter, reader,
            load_chapter(context, value, key_of(chapter).below, key_of(chapter).element));
        if (chapter.kind == SectionKind::kStages) {
          begin_after_each_other(context.plan.sections.back().body.items);
        }
        break;
    }
  }
}

// What heads the document, and the period, from which all dates take their year.
void load_head(Context& context, const Top& top) {
  Plan& plan = context.plan;
  check_version(context, top.main());
  plan.id = top.main().id();
  plan.title = top.main().line("title");
  plan.period = top.with("period").period("period");
  if (plan.period) {
    context.first = plan.period->value.first();
    context.last = plan.period->value.last();
  }
  if (auto lang = top.with("lang").word<Lang>("lang")) plan.lang = lang->value;
  plan.issuer = top.with("issuer").lines("issuer");
  plan.number = top.with("number").line("number");
  plan.date = top.with("date").date("date");
  plan.recipients = top.with("recipients").lines("recipients");
  plan.copies = top.with("copies").lines("copies");
  plan.implements = top.with("implements").lines("implements");
  plan.basis = load_basis(top.with("basis"));
  plan.labels = load_labels(top.with("labels"));
}

}  // namespace

std::vector<Line> load_top(Context& context, yaml::Value root) {
  context.plan.span = root.span();
  Top top(context, root);
  load_head(context, top);
  if (top.with("units").has("units")) load_units(context, top.with("units").value("units"));
  load_chapters(context, top);
  context.plan.attachments = load_attachments(top.with("attachments"));
  return top.with("order").lines("order");
}

}  // namespace plan::load
