// word/settings.xml and word/fontTable.xml.
#include <set>

#include "plan/render/docx_template_parts.h"

namespace plan::rendering {

std::string docx_settings(const DocxContext& context) {
  XmlWriter xml;
  xml.open("w:settings", {{"xmlns:w", kWordNamespace}});
  if (context.own_template != nullptr) {
    xml.raw(context.own_template->settings);
    xml.close();
    return xml.take();
  }
  xml.empty("w:defaultTabStop", {{"w:val", 2 * context.layout.character()}});
  xml.empty("w:evenAndOddHeaders");
  // Marks that are drawn together would bring a 29th character into the line.
  xml.empty("w:characterSpacingControl", {{"w:val", "doNotCompress"}});
  xml.open("w:compat");
  xml.empty("w:compatSetting", {{"w:name", "compatibilityMode"},
                                {"w:uri", "http://schemas.microsoft.com/office/word"},
                                {"w:val", 15}});
  xml.close();
  xml.empty("w:themeFontLang", {{"w:val", "en-US"}, {"w:eastAsia", "zh-CN"}});
  xml.close();
  return xml.take();
}

std::string docx_font_table(const DocxContext& context) {
  const FontSet& fonts = context.fonts;
  XmlWriter xml;
  xml.open("w:fonts", {{"xmlns:w", kWordNamespace}});
  std::set<std::string_view> written;
  for (const Face* face : {&fonts.title, &fonts.body, &fonts.first, &fonts.second, &fonts.third,
                           &fonts.table, &fonts.number, &fonts.latin}) {
    if (!written.insert(face->name).second) continue;
    bool latin = face == &fonts.latin;
    xml.open("w:font", {{"w:name", face->name}});
    xml.empty("w:altName", {{"w:val", face->otherwise}});
    xml.empty("w:charset", {{"w:val", latin ? "00" : "86"}});  // 86: GB 2312
    xml.empty("w:family", {{"w:val", latin ? "roman" : "auto"}});
    xml.close();
  }
  xml.close();
  return xml.take();
}

}  // namespace plan::rendering
