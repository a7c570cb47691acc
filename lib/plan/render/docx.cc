// The package: its parts, what they are, and how they hang together.
#include "plan/render/docx.h"

#include <chrono>
#include <utility>
#include <vector>

#include "plan/render/docx_parts.h"
#include "plan/render/zip.h"
#include "plan/text/date.h"

namespace plan {
namespace {

using rendering::DocxContext;
using rendering::XmlWriter;

constexpr std::string_view kPackage = "http://schemas.openxmlformats.org/package/2006/";
constexpr std::string_view kWordPart =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.";

struct PartInfo {
  std::string_view name;
  std::string_view type;      // behind kWordPart
  std::string_view relation;  // behind the namespace of relations
  std::string_view id;
};
constexpr PartInfo kStyles{"styles.xml", "styles+xml", "styles", "rIdStyles"};
constexpr PartInfo kSettings{"settings.xml", "settings+xml", "settings", "rIdSettings"};
constexpr PartInfo kFonts{"fontTable.xml", "fontTable+xml", "fontTable", "rIdFonts"};
constexpr PartInfo kOdd{"footer1.xml", "footer+xml", "footer", rendering::kOddFooter};
constexpr PartInfo kEven{"footer2.xml", "footer+xml", "footer", rendering::kEvenFooter};
constexpr PartInfo kParts[] = {kStyles, kSettings, kFonts, kOdd, kEven};

std::string join(std::string_view a, std::string_view b) {
  return std::string(a) + std::string(b);
}

std::string content_types() {
  XmlWriter xml;
  xml.open("Types", {{"xmlns", join(kPackage, "content-types")}});
  xml.empty("Default",
            {{"Extension", "rels"},
             {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
  xml.empty("Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
  auto part = [&](const std::string& name, const std::string& type) {
    xml.empty("Override", {{"PartName", name}, {"ContentType", type}});
  };
  part("/word/document.xml", join(kWordPart, "document.main+xml"));
  for (const PartInfo& info : kParts) {
    part(join("/word/", info.name), join(kWordPart, info.type));
  }
  part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
  xml.close();
  return xml.take();
}

void relation(XmlWriter& xml, std::string_view id, const std::string& type,
              std::string_view target) {
  xml.empty("Relationship", {{"Id", id}, {"Type", type}, {"Target", target}});
}

std::string package_relations() {
  XmlWriter xml;
  xml.open("Relationships", {{"xmlns", join(kPackage, "relationships")}});
  relation(xml, "rIdDocument", join(rendering::kRelationNamespace, "/officeDocument"),
           "word/document.xml");
  relation(xml, "rIdCore", join(kPackage, "relationships/metadata/core-properties"),
           "docProps/core.xml");
  xml.close();
  return xml.take();
}

std::string document_relations() {
  XmlWriter xml;
  xml.open("Relationships", {{"xmlns", join(kPackage, "relationships")}});
  for (const PartInfo& info : kParts) {
    relation(xml, info.id, join(rendering::kRelationNamespace, join("/", info.relation)),
             info.name);
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
  DocxContext context{document, options.layout, fonts};
  std::vector<rendering::ZipMember> members;
  members.push_back({"[Content_Types].xml", content_types()});
  members.push_back({"_rels/.rels", package_relations()});
  members.push_back({"docProps/core.xml", core_properties(document, options.made_at)});
  members.push_back({"word/document.xml", docx_body(context)});
  members.push_back({"word/_rels/document.xml.rels", document_relations()});
  auto part = [&](const PartInfo& info, std::string bytes) {
    members.push_back({join("word/", info.name), std::move(bytes)});
  };
  part(kStyles, docx_styles(context));
  part(kSettings, docx_settings(context));
  part(kFonts, docx_font_table(context));
  part(kOdd, docx_footer(context, true));
  part(kEven, docx_footer(context, false));
  return rendering::zip(members, options.made_at);
}

}  // namespace plan
