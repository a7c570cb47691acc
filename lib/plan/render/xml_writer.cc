#include "plan/render/xml_writer.h"

#include <cassert>

#include "plan/text/utf8.h"

namespace plan::rendering {
namespace {

// Char of XML 1.0; surrogates cannot come out of the decoder.
bool may_stand(char32_t c) {
  return c >= 0x20 ? c != 0xFFFE && c != 0xFFFF : c == '\t' || c == '\n' || c == '\r';
}

}  // namespace

void append_xml(std::string& out, std::string_view text) {
  std::size_t done = 0;  // nearly all stands as it is, and is taken over in long pieces
  for (std::size_t at = 0; at < text.size();) {
    std::size_t begin = at;
    char32_t c = next_code_point(text, at);
    std::string_view instead;
    if (c == '&') {
      instead = "&amp;";
    } else if (c == '<') {
      instead = "&lt;";
    } else if (c == '>') {
      instead = "&gt;";  // ]]> may not stand in text
    } else if (c == '"') {
      instead = "&quot;";
    } else if (c == 0xFFFD || !may_stand(c)) {
      instead = "\uFFFD";
    } else {
      continue;
    }
    out += text.substr(done, begin - done);
    out += instead;
    done = at;
  }
  out += text.substr(done);
}

void XmlWriter::start(std::string_view name, Attributes attributes) {
  out_ += '<';
  out_ += name;
  for (const Attribute& attribute : attributes) {
    out_ += ' ';
    out_ += attribute.name;
    out_ += "=\"";
    append_xml(out_, attribute.value);
    out_ += '"';
  }
}

void XmlWriter::open(std::string_view name, Attributes attributes) {
  start(name, attributes);
  out_ += '>';
  open_.push_back(name);
}

void XmlWriter::close() {
  assert(!open_.empty());
  out_ += "</";
  out_ += open_.back();
  out_ += '>';
  open_.pop_back();
}

void XmlWriter::empty(std::string_view name, Attributes attributes) {
  start(name, attributes);
  out_ += "/>";
}

void XmlWriter::text(std::string_view words) {
  append_xml(out_, words);
}

void XmlWriter::element(std::string_view name, std::string_view words, Attributes attributes) {
  open(name, attributes);
  text(words);
  close();
}

std::string XmlWriter::take() {
  assert(open_.empty());
  return std::move(out_);
}

}  // namespace plan::rendering
