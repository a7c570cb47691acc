#include "plan/render/template_styles.h"

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>

#include "plan/text/fold.h"

namespace plan::rendering {
namespace {

class Styles {
 public:
  explicit Styles(pugi::xml_node root) : root_(root) {
    for (pugi::xml_node style : root.children("w:style")) {
      std::string id = style.attribute("w:styleId").value();
      by_id_.emplace(id, style);
      std::string type = style.attribute("w:type").value();
      by_name_.emplace(type + ":" + fold_name(style.child("w:name").attribute("w:val").value()),
                       id);
      std::string_view usual = style.attribute("w:default").value();
      if (type == "paragraph" && (usual == "1" || usual == "true")) usual_ = id;
    }
  }

  // Word calls built-in styles by one name in every language. Empty: there is none.
  [[nodiscard]] std::string named(std::string_view type, std::string_view name) const {
    auto found = by_name_.find(std::string(type) + ":" + fold_name(name));
    return found == by_name_.end() ? std::string() : found->second;
  }
  [[nodiscard]] bool has(const std::string& id) const { return by_id_.count(id) != 0; }
  [[nodiscard]] const std::string& usual() const { return usual_; }

  // An element of a style's properties, its own or inherited.
  [[nodiscard]] pugi::xml_node property(std::string id, const char* group,
                                        const char* element) const {
    constexpr int kDeepest = 20;  // styles based on one another in a circle end here
    for (int depth = 0; depth < kDeepest; ++depth) {
      auto style = by_id_.find(id);
      if (style == by_id_.end()) break;
      if (auto found = style->second.child(group).child(element)) return found;
      id = style->second.child("w:basedOn").attribute("w:val").value();
    }
    bool runs = std::string_view(group) == "w:rPr";
    return root_.child("w:docDefaults")
        .child(runs ? "w:rPrDefault" : "w:pPrDefault")
        .child(group)
        .child(element);
  }

  [[nodiscard]] bool is_indented(const std::string& id) const {
    pugi::xml_node indent = property(id, "w:pPr", "w:ind");
    return indent.attribute("w:firstLineChars").as_int() > 0 ||
           indent.attribute("w:firstLine").as_int() > 0;
  }

  [[nodiscard]] int size(const std::string& id, int usual) const {
    constexpr int kLeast = 8, kMost = 200;
    pugi::xml_node size = property(id, "w:rPr", "w:sz");
    return size ? std::clamp(size.attribute("w:val").as_int(usual), kLeast, kMost) : usual;
  }

  // Font and weight, as they are written.
  [[nodiscard]] std::string face(const std::string& id) const {
    std::ostringstream out;
    for (const char* element : {"w:rFonts", "w:b", "w:bCs"}) {
      pugi::xml_node node = property(id, "w:rPr", element);
      if (node) node.print(out, "", pugi::format_raw, pugi::encoding_utf8);
    }
    return std::move(out).str();
  }

 private:
  pugi::xml_node root_;
  std::map<std::string, pugi::xml_node> by_id_;
  std::map<std::string, std::string> by_name_;  // type and name → id
  std::string usual_;
};

// The style of text: one that begins paragraphs two characters in, as the template has it.
std::string body_style(const Styles& styles) {
  std::string normal = styles.usual();
  for (const std::string& id : {normal, styles.named("paragraph", "Normal Indent"),
                                styles.named("paragraph", "Body Text First Indent"),
                                styles.named("paragraph", kIndented)}) {
    if (!id.empty() && styles.is_indented(id)) return id;
  }
  return {};
}

std::string fresh(const Styles& styles, std::string_view ours) {
  std::string id(ours);
  for (int n = 2; styles.has(id); ++n) id = std::string(ours) + std::to_string(n);
  return id;
}

void take_sizes(const Styles& styles, TemplateParts& parts) {
  Layout& layout = parts.layout;
  std::string body(parts.id(style::kBody));
  if (!styles.has(body)) body = styles.usual();
  constexpr int kUnsaid = 20;  // half points, where styles are silent
  layout.body_size = styles.size(body, kUnsaid);
  layout.letter_spacing = std::clamp(
      styles.property(body, "w:rPr", "w:spacing").attribute("w:val").as_int(), -40, 200);
  auto own = [&](std::string_view ours, int& size) {
    std::string id(parts.id(ours));
    if (styles.has(id)) size = styles.size(id, kUnsaid);
  };
  own(style::kTitle, layout.title_size);
  own(style::kAnnexTitle, layout.annex_title_size);
  own(style::kTableText, layout.table_size);
  own(style::kImprint, layout.small_size);
  pugi::xml_node spacing = styles.property(body, "w:pPr", "w:spacing");
  bool exact = std::string_view(spacing.attribute("w:lineRule").value()) == "exact";
  constexpr int kGrows = 1 << 20;  // lines are as high as what stands in them
  layout.line = exact ? spacing.attribute("w:line").as_int(kGrows) : kGrows;
}

}  // namespace

void map_styles(const pugi::xml_node& root, TemplateParts& parts) {
  Styles styles(root);
  for (const StyleName& own : style_names()) {
    std::string id = own.id == style::kNormal ? styles.usual()
                     : own.id == style::kBody ? body_style(styles)
                                              : styles.named(own.type, own.name);
    if (id.empty()) {
      id = fresh(styles, own.id);
      parts.lacking.emplace(own.id);
    }
    parts.ids.emplace(own.id, id);
  }
  for (int level = 1; level <= kHeadingStyles; ++level) {
    std::string id(parts.id("Heading" + std::to_string(level)));
    if (!styles.has(id)) continue;
    auto at = static_cast<std::size_t>(level - 1);
    parts.numbered[at] = static_cast<bool>(styles.property(id, "w:pPr", "w:numPr"));
    if (at < parts.faces.size()) parts.faces[at] = styles.face(id);
  }
  take_sizes(styles, parts);
}

}  // namespace plan::rendering
