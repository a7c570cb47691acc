#include "plan/render/docx_template.h"

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>
#include <utility>

#include "plan/render/docx_template_parts.h"
#include "plan/render/template_styles.h"
#include "plan/text/escape.h"

namespace plan {
namespace rendering {
namespace {

constexpr Words kCannot{"`{name}` cannot be used as a template: {why}",
                        "{name} 不能用作模板：{why}"};
constexpr Words kSaveAsDocx{"open it in Word or WPS and save it as a Word document (*.docx)",
                            "请用 Word 或 WPS 打开，另存为“Word 文档（*.docx）”"};
constexpr Words kNotWord{"it is no Word document (.docx)", "不是 Word 文档（.docx）"};
constexpr Words kTooLarge{"`{name}` in it is too large", "其中的 {name} 过大"};
constexpr Words kOldWord{"it is a .doc, .wps or other older document",
                         "是 .doc、.wps 等旧格式文档"};
constexpr Words kEncrypted{"it is protected by a password", "文件有密码保护"};
constexpr Words kNoPassword{"save it without the password first", "请先取消密码再保存"};
constexpr Words kNoDocument{"it holds no Word document", "里面没有 Word 文档"};
constexpr Words kMacros{"it holds macros, and macros are not taken",
                        "含有宏，而宏不会带入输出的文件"};
constexpr Words kStrict{"it is saved as a Strict Open XML document",
                        "是“Strict Open XML 文档”格式"};
constexpr Words kNoStyles{"it has no styles", "里面没有样式"};
constexpr Words kNotXml{"`{name}` in it is not well-formed XML",
                        "其中的 {name} 不是合格的 XML"};
constexpr Words kNoRoom{"its margins leave no room for text", "页边距过大，没有版心"};
constexpr Words kWidenPage{"make its margins smaller", "请调小页边距"};

constexpr int kLeastText = 2835;                         // 50 mm
constexpr std::size_t kMostXml = std::size_t{16} << 20;  // bytes; as a tree it takes more

Message why(const Words& words) {
  return say(words);
}

class TemplateReader {
 public:
  explicit TemplateReader(Package package) : package_(std::move(package)) {}

  Result<TemplateParts> read() {
    using Step = Result<void> (TemplateReader::*)();
    for (Step step : {&TemplateReader::find_document, &TemplateReader::read_styles,
                      &TemplateReader::read_section, &TemplateReader::read_settings,
                      &TemplateReader::take_parts}) {
      if (auto done = (this->*step)(); !done) return tl::unexpected(done.error());
    }
    return std::move(out_);
  }

 private:
  Result<void> find_document() {
    auto relations = package_.relations("");
    if (!relations) return tl::unexpected(relations.error());
    for (const Relation& relation : *relations) {
      if (relation.type == "officeDocument" && !relation.external) {
        out_.document = relation.target;
      }
    }
    std::string type = package_.type(out_.document);
    if (type.find("macroEnabled") != type.npos) return fail(why(kMacros), say(kSaveAsDocx));
    bool word = type.find("wordprocessingml") != type.npos && package_.has(out_.document);
    if (!word) return fail(why(kNoDocument), say(kSaveAsDocx));
    auto own = package_.relations(out_.document);
    if (!own) return tl::unexpected(own.error());
    relations_ = *std::move(own);
    return load(out_.document, document_);
  }

  Result<void> load(const std::string& part, pugi::xml_document& xml) {
    auto bytes = package_.read(part);
    if (!bytes) return tl::unexpected(bytes.error());
    if (bytes->size() > kMostXml) return fail(say(kTooLarge, {{"name", for_terminal(part)}}));
    constexpr unsigned kAsWritten = pugi::parse_default | pugi::parse_ws_pcdata_single;
    if (!xml.load_buffer(bytes->data(), bytes->size(), kAsWritten)) {
      return fail(say(kNotXml, {{"name", for_terminal(part)}}));
    }
    pugi::xml_node root = xml.document_element();
    if (std::string_view(root.attribute("xmlns:w").value()) == kWordNamespace) return {};
    return fail(why(kStrict), say(kSaveAsDocx));
  }

  [[nodiscard]] const Relation* of_type(std::string_view type) const {
    auto found = std::find_if(relations_.begin(), relations_.end(), [&](const Relation& one) {
      return one.type == type && !one.external;
    });
    return found == relations_.end() ? nullptr : &*found;
  }

  // Whether there is a relation of this id to a part of this kind: "header", "footer".
  [[nodiscard]] bool leads_to(std::string_view id, std::string_view type) const {
    return std::any_of(relations_.begin(), relations_.end(), [&](const Relation& one) {
      return one.id == id && one.type == type && !one.external;
    });
  }

  Result<void> read_styles() {
    const Relation* relation = of_type("styles");
    if (relation == nullptr) return fail(why(kNoStyles), say(kSaveAsDocx));
    pugi::xml_document xml;
    if (auto loaded = load(relation->target, xml); !loaded) return loaded;
    out_.styles_part = relation->target;
    out_.relations.push_back(*relation);
    map_styles(xml.document_element(), out_);
    std::ostringstream text;
    xml.save(text, "", pugi::format_raw, pugi::encoding_utf8);
    out_.styles = std::move(text).str();
    std::size_t end = out_.styles.rfind("</w:styles>");
    if (end == std::string::npos) return fail(why(kNoStyles), say(kSaveAsDocx));
    out_.styles.resize(end);
    return {};
  }

  // The last section of a document is the one of its end; headers and footers that it does not
  // name are those of the sections before it.
  Result<void> read_section() {
    pugi::xml_node last;
    std::map<std::string, pugi::xml_node> references;
    pugi::xml_node body = document_.document_element().child("w:body");
    auto take = [&](pugi::xml_node section) {
      if (!section) return;
      last = section;
      for (pugi::xml_node one : section.children()) {
        std::string_view name = one.name();
        if (name != "w:headerReference" && name != "w:footerReference") continue;
        if (!leads_to(one.attribute("r:id").value(), name.substr(2, 6))) continue;
        references[std::string(name) + one.attribute("w:type").value()] = one;
      }
    };
    for (pugi::xml_node block : body.children()) {
      take(block.child("w:pPr").child("w:sectPr"));
    }
    take(body.child("w:sectPr"));
    for (const auto& [kind, node] : references) {
      out_.references += printed(node);
      names_.insert(node.attribute("r:id").value());
    }
    return read_page(last);
  }

  // An element with all that is Word's own in it: what else there is stands in namespaces that
  // our parts do not have, or refers to what is not taken.
  static std::string printed(pugi::xml_node node) {
    bool reference = std::string_view(node.name()).ends_with("Reference");
    std::vector<pugi::xml_node> open{node};
    while (!open.empty()) {
      pugi::xml_node one = open.back();
      open.pop_back();
      for (pugi::xml_attribute at = one.first_attribute(); at;) {
        std::string_view name = at.name();
        pugi::xml_attribute next = at.next_attribute();
        if (!name.starts_with("w:") && !(reference && name == "r:id")) one.remove_attribute(at);
        at = next;
      }
      for (pugi::xml_node child = one.first_child(); child;) {
        pugi::xml_node next = child.next_sibling();
        if (std::string_view(child.name()).starts_with("w:")) {
          open.push_back(child);
        } else {
          one.remove_child(child);
        }
        child = next;
      }
    }
    std::ostringstream text;
    node.print(text, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return std::move(text).str();
  }

  static int twips(pugi::xml_node node, const char* name, int usual) {
    pugi::xml_attribute value = node.attribute(name);
    constexpr int kMost = 31680;  // 22 inches: the largest page of Word
    return value ? std::clamp(value.as_int(usual), -kMost, kMost) : usual;
  }

  Result<void> read_page(pugi::xml_node section) {
    Layout& layout = out_.layout;
    pugi::xml_node size = section.child("w:pgSz");
    pugi::xml_node margins = section.child("w:pgMar");
    layout.sheet_width = twips(size, "w:w", Layout::kPageWidth);
    layout.sheet_height = twips(size, "w:h", Layout::kPageHeight);
    layout.top = std::abs(twips(margins, "w:top", 1440));
    layout.bottom = std::abs(twips(margins, "w:bottom", 1440));
    layout.right = twips(margins, "w:right", 1800);
    out_.gutter = twips(margins, "w:gutter", 0);
    layout.left = twips(margins, "w:left", 1800);
    out_.header = twips(margins, "w:header", 851);
    out_.footer = twips(margins, "w:footer", 992);
    if (layout.width() - out_.gutter < kLeastText || layout.height() < kLeastText) {
      return fail(why(kNoRoom), say(kWidenPage));
    }
    constexpr std::string_view kKept[] = {
        "w:paperSrc", "w:pgBorders",     "w:lnNumType", "w:pgNumType", "w:cols",   "w:vAlign",
        "w:titlePg",  "w:textDirection", "w:bidi",      "w:rtlGutter", "w:docGrid"};
    for (pugi::xml_node one : section.children()) {
      if (std::find(std::begin(kKept), std::end(kKept), one.name()) == std::end(kKept))
        continue;
      out_.section += printed(one);
      // A first page is the document's, and so is the number it begins with.
      if (std::string_view(one.name()) == "w:titlePg") continue;
      one.remove_attribute("w:start");
      out_.later += printed(one);
    }
    return {};
  }

  Result<void> read_settings() {
    const Relation* relation = of_type("settings");
    if (relation == nullptr) return {};
    pugi::xml_document xml;
    if (auto loaded = load(relation->target, xml); !loaded) return loaded;
    constexpr std::string_view kKept[] = {"w:mirrorMargins",
                                          "w:bordersDoNotSurroundHeader",
                                          "w:bordersDoNotSurroundFooter",
                                          "w:gutterAtTop",
                                          "w:defaultTabStop",
                                          "w:evenAndOddHeaders",
                                          "w:drawingGridHorizontalSpacing",
                                          "w:drawingGridVerticalSpacing",
                                          "w:displayHorizontalDrawingGridEvery",
                                          "w:displayVerticalDrawingGridEvery",
                                          "w:characterSpacingControl",
                                          "w:noLineBreaksAfter",
                                          "w:noLineBreaksBefore",
                                          "w:compat",
                                          "w:themeFontLang",
                                          "w:clrSchemeMapping",
                                          "w:decimalSymbol",
                                          "w:listSeparator"};
    for (pugi::xml_node one : xml.document_element().children()) {
      if (std::find(std::begin(kKept), std::end(kKept), one.name()) == std::end(kKept))
        continue;
      out_.settings += printed(one);
    }
    return {};
  }

  Result<void> take_parts() {
    std::vector<Part> parts;
    for (const Relation& relation : relations_) {
      bool shared = relation.type == "theme" || relation.type == "fontTable" ||
                    relation.type == "numbering";
      bool named = names_.count(relation.id) != 0;
      if (relation.external || !(shared || named)) continue;
      out_.relations.push_back(relation);
      if (auto taken = package_.collect(relation, parts); !taken) return taken;
    }
    for (Part& part : parts) {
      if (part.name != out_.styles_part) out_.parts.push_back(std::move(part));
    }
    std::sort(out_.parts.begin(), out_.parts.end(),
              [](const Part& a, const Part& b) { return a.name < b.name; });
    return {};
  }

  Package package_;
  std::vector<Relation> relations_;  // of the main part
  pugi::xml_document document_;
  std::set<std::string> names_;  // of the relations to headers and footers
  TemplateParts out_;
};

Result<TemplateParts> read_parts(std::string bytes) {
  constexpr std::string_view kOle = "\xD0\xCF\x11\xE0";
  if (bytes.starts_with(kOle)) {
    // A protected .docx is an OLE file with a stream of this name, in UTF-16.
    std::string stream;
    for (char c : std::string_view("EncryptedPackage")) stream += {c, '\0'};
    if (bytes.find(stream) != bytes.npos) return fail(why(kEncrypted), say(kNoPassword));
    return fail(why(kOldWord), say(kSaveAsDocx));
  }
  if (!bytes.starts_with("PK")) return fail(why(kNotWord), say(kSaveAsDocx));
  auto package = Package::open(std::move(bytes));
  if (!package) return tl::unexpected(package.error());
  return TemplateReader(*std::move(package)).read();
}

}  // namespace
}  // namespace rendering

Result<DocxTemplate> read_docx_template(std::string bytes, const std::string& name) {
  auto parts = rendering::read_parts(std::move(bytes));
  if (parts) {
    return DocxTemplate(std::make_shared<const rendering::TemplateParts>(*std::move(parts)));
  }
  Error error = std::move(parts.error());
  error.message =
      say(rendering::kCannot, {{"name", for_terminal(name)}, {"why", error.message}});
  if (error.help.empty()) error.help = say(rendering::kSaveAsDocx);
  return tl::unexpected<Error>(std::move(error));
}

}  // namespace plan
