// A small writer of XML: elements are closed in order, everything is escaped.
//
// Names of elements and attributes are ours and are written as they are. Text is the user's:
// & < > " are escaped, and characters that no XML 1.0 document can hold (most control
// characters, U+FFFE, U+FFFF, bytes that are not UTF-8) become U+FFFD.
#ifndef PLAN_RENDER_XML_WRITER_H_
#define PLAN_RENDER_XML_WRITER_H_

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plan::rendering {

// An attribute: its value is text or a whole number.
struct Attribute {
  std::string_view name;
  std::string value;
  Attribute(std::string_view its_name, std::string_view text) : name(its_name), value(text) {}
  Attribute(std::string_view its_name, const char* text) : name(its_name), value(text) {}
  Attribute(std::string_view its_name, int number)
      : name(its_name), value(std::to_string(number)) {}
};
using Attributes = std::initializer_list<Attribute>;

class XmlWriter {
 public:
  XmlWriter() : out_("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n") {}
  // For a piece of a document, which goes on behind `start`.
  explicit XmlWriter(std::string start) : out_(std::move(start)) {}

  // Between open() and close(); `name` has to outlive the pair.
  void open(std::string_view name, Attributes attributes = {});
  void close();
  void empty(std::string_view name, Attributes attributes = {});  // <name/>
  void text(std::string_view words);
  void element(std::string_view name, std::string_view words, Attributes attributes = {});
  // XML that was written elsewhere, as it is.
  void raw(std::string_view xml) { out_ += xml; }

  // The document. REQUIRES: every element is closed.
  [[nodiscard]] std::string take();

 private:
  void start(std::string_view name, Attributes attributes);

  std::string out_;
  std::vector<std::string_view> open_;
};

// `text` escaped as above; for element text and for attributes in double quotes.
void append_xml(std::string& out, std::string_view text);

}  // namespace plan::rendering

#endif  // PLAN_RENDER_XML_WRITER_H_
