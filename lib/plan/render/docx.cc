// The package: its parts, what they are, and how they hang together.
#include "plan/render/docx.h"

#include <chrono>
#include <utility>
#include <vector>

#include "plan/render/docx_template_parts.h"
#include "plan/render/zip.h"
#include "plan/text/date.h"

namespace plan {
namespace {

using rendering::DocxContext;
using rendering::Part;
using rendering::Relation;
using rendering::XmlWriter;

constexpr std::string_view kPackage = "http://schemas.openxmlformats.org/package/2006/";
constexpr std::string_view kWordPart =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.";

std::string join(std::string_view a, std::string_view b) {
  return std::string(a) + std::string(b);
}

// What goes into the archive beside the core properties and what holds it together.
struct Contents {
  std::string document;             // the main part
  std::vector<Part> parts;          // the main part first
  std::vector<Relation> relations;  // of the main part
};

void add(Contents& contents, std::string_view id, std::string_view kind, std::string_view file,
         std::string bytes) {
  std::string name = rendering::folder_of(contents.document) + std::string(file);
  std::string type = join(join(kWordPart, kind), "+xml");
  contents.parts.push_back({std::move(name), std::move(type), std::move(bytes)});
  Relation relation;
  relation.id = id;
  relation.address = join(rendering::kRelationNamespace, join("/", kind));
  relation.written = file;
  contents.relations.push_back(std::move(relation));
}

Contents standard_contents(const DocxContext& context) {
  Contents contents;
  contents.document = "word/document.xml";
  contents.parts.push_back(
      {contents.document, join(kWordPart, "document.main+xml"), docx_body(context)});
  add(contents, "rIdStyles", "styles", "styles.xml", docx_styles(context));
  add(contents, "rIdSettings", "settings", "settings.xml", docx_settings(context));
  add(contents, "rIdFonts", "fontTable", "fontTable.xml", docx_font_table(context));
  if (context.layout.number == Layout::Number::kNone) return contents;
  for (const rendering::Footer& footer : rendering::kFooters) {
    add(contents, footer.id, "footer", footer.file, docx_footer(context, footer));
  }
  return contents;
}

// Ours are the text and the settings; styles are both theirs and ours.
Contents template_contents(const DocxContext& context) {
  const rendering::TemplateParts& own = *context.own_template;
  Contents contents;
  contents.document = own.document;
  contents.parts.push_back(
      {contents.document, join(kWordPart, "document.main+xml"), docx_body(context)});
  contents.parts.push_back(
      {own.styles_part, join(kWordPart, "styles+xml"), docx_styles(context)});
  contents.relations = own.relations;
  add(contents, "planSettings", "settings", "planSettings.xml", docx_settings(context));
  contents.parts.insert(contents.parts.end(), own.parts.begin(), own.parts.end());
  return contents;
}

// The page and the text are the template's; styles that it lacks are as they were wanted.
Layout with_template(const rendering::TemplateParts& own, const Layout& wanted) {
  Layout layout = own.layout;
  auto take = [&](std::string_view style, int Layout::*size) {
    if (own.lacking.count(style) != 0) layout.*size = wanted.*size;
  };
  take(rendering::style::kTitle, &Layout::title_size);
  take(rendering::style::kAnnexTitle, &Layout::annex_title_size);
  take(rendering::style::kTableText, &Layout::table_size);
  take(rendering::style::kImprint, &Layout::small_size);
  layout.bold = wanted.bold;
  return layout;
}

std::string content_types(const Contents& contents) {
  XmlWriter xml;
  xml.open("Types", {{"xmlns", join(kPackage, "content-types")}});
  xml.empty("Default",
            {{"Extension", "rels"},
             {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
  xml.empty("Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
  for (const Part& part : contents.parts) {
    if (part.type.empty()) continue;  // relations
    xml.empty("Override", {{"PartName", join("/", part.name)}, {"ContentType", part.type}});
  }
  xml.empty("Override",
            {{"PartName", "/docProps/core.xml"},
             {"ContentType", "application/vnd.openxmlformats-package.core-properties+xml"}});
  xml.close();
  return xml.take();
}

void write_relation(XmlWriter& xml, std::string_view id, std::string_view type,
                    std::string_view target) {
  xml.empty("Relationship", {{"Id", id}, {"Type", type}, {"Target", target}});
}

std::string package_relations(const Contents& contents) {
  XmlWriter xml;
  xml.open("Relationships", {{"xmlns", join(kPackage, "relationships")}});
  write_relation(xml, "rIdDocument", join(rendering::kRelationNamespace, "/officeDocument"),
                 contents.document);
  write_relation(xml, "rIdCore", join(kPackage, "relationships/metadata/core-properties"),
                 "docProps/core.xml");
  xml.close();
  return xml.take();
}

std::string document_relations(const Contents& contents) {
  XmlWriter xml;
  xml.open("Relationships", {{"xmlns", join(kPackage, "relationships")}});
  for (const Relation& relation : contents.relations) {
    write_relation(xml, relation.id, relation.address, relation.written);
  }
  xml.close();
  return xml.take();
}

// 2024-03-01T08:00:00Z
std::string moment(std::int64_t seconds) {
  using namespace std::chrono;
  sys_seconds at{std::chrono::seconds(seconds)};
  sys_days day = floor<days>(at);
  hh_mm_ss clock(at - day);
  auto two = [](long long n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return iso_date(day) + "T" + two(clock.hours().count()) + ":" + two(clock.minutes().count()) +
         ":" + two(clock.seconds().count()) + "Z";
}

std::string core_properties(const doc::Document& document, std::int64_t made_at) {
  XmlWriter xml;
  xml.open("cp:coreProperties", {{"xmlns:cp", join(kPackage, "metadata/core-properties")},
                                 {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                                 {"xmlns:dcterms", "http://purl.org/dc/terms/"},
                                 {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
  xml.element("dc:title", document.title);
  xml.element("dc:language", document.lang == Lang::kZh ? "zh-CN" : "en-US");
  if (made_at > 0) {
    for (std::string_view name : {"dcterms:created", "dcterms:modified"}) {
      xml.element(name, moment(made_at), {{"xsi:type", "dcterms:W3CDTF"}});
    }
  }
  xml.close();
  return xml.take();
}

}  // namespace

Result<std::string> to_docx(const doc::Document& document, const DocxOptions& options) {
  const FontSet& fonts = options.fonts != nullptr ? *options.fonts : font_sets().front();
  const rendering::TemplateParts* own =
      options.own_template != nullptr ? &options.own_template->parts() : nullptr;
  const Layout layout = own != nullptr ? with_template(*own, options.layout) : options.layout;
  DocxContext context{document, layout, fonts, own};
  Contents contents = own != nullptr ? template_contents(context) : standard_contents(context);
  std::vector<rendering::ZipMember> members;
  members.push_back({"[Content_Types].xml", content_types(contents)});
  members.push_back({"_rels/.rels", package_relations(contents)});
  members.push_back({"docProps/core.xml", core_properties(document, options.made_at)});
  members.push_back({rendering::relations_of(contents.document), document_relations(contents)});
  for (Part& part : contents.parts) {
    members.push_back({std::move(part.name), std::move(part.bytes)});
  }
  return rendering::zip(members, options.made_at);
}

}  // namespace plan
