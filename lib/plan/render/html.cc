#include "plan/render/html.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "plan/render/html_parts.h"
#include "plan/render/table_layout.h"
#include "plan/render/title_lines.h"
#include "plan/render/xml_writer.h"
#include "plan/text/utf8.h"

namespace plan {
namespace rendering {
namespace {

constexpr Words kContents{"Contents", "目录"};
constexpr int kDeepest = 6;

class PageWriter {
 public:
  explicit PageWriter(const doc::Document& document) : document_(document) {}

  std::string write() {
    for (at_ = 0; at_ < document_.blocks.size(); ++at_) {
      std::visit([this](const auto& one) { add(one); }, document_.blocks[at_]);
    }
    if (in_annex_) body_ += "</section>\n";
    std::string page = head();
    page += header();
    page += contents();
    page += "<main>\n" + body_ + "</main>\n</body>\n</html>\n";
    return page;
  }

 private:
  using Role = doc::Paragraph::Role;

  // A page has a title; a part of a plan has that of its first heading.
  std::string title() const {
    if (!document_.title.empty()) return document_.title;
    for (const doc::Block& block : document_.blocks) {
      if (const auto* head = std::get_if<doc::Heading>(&block)) return head->text;
      if (const auto* annex = std::get_if<doc::Annex>(&block)) return annex->title;
    }
    return "plan";
  }

  std::string head() const {
    std::string words = html_text(title());
    std::string out = "<!DOCTYPE html>\n<html lang=\"";
    out += document_.lang == Lang::kZh ? "zh-CN" : "en";
    out +=
        "\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
    out += words + "</title>\n<style>\n";
    out += html_style();
    out += "</style>\n</head>\n<body>\n";
    return out;
  }

  std::string header() const {
    std::string out = "<header>\n";
    for (const std::string& issuer : document_.issuers) {
      out += "<p class=\"issuer\">" + html_text(issuer) + "</p>\n";
    }
    if (!document_.number.empty()) {
      out += "<p class=\"number\">" + html_text(document_.number) + "</p>\n";
    }
    out += "<h1>" + in_parts(title()) + "</h1>\n";
    return out + "</header>\n";
  }

  // A title may be broken between its parts only, which are cut by meaning.
  static std::string in_parts(std::string_view title) {
    constexpr int kMost = 40;  // half characters, as on paper
    std::vector<std::string> lines = title_lines(title, kMost);
    if (lines.size() == 1) return html_text(title);
    std::string out;
    for (const std::string& line : lines) out += "<span>" + html_text(line) + "</span> ";
    out.pop_back();
    return out;
  }

  std::string contents() const {
    if (contents_.empty()) return {};
    std::string label(document_.lang == Lang::kZh ? kContents.zh : kContents.en);
    return "<nav aria-label=\"" + label + "\">\n<ul>\n" + contents_ + "</ul>\n</nav>\n";
  }

  static std::string id_attribute(const std::string& id) {
    return id.empty() ? std::string() : " id=\"" + id + "\"";
  }

  // Levels are never skipped, whatever the plan does: readers by ear count on it.
  std::string write_heading(int level, const std::string& words, const std::string& id) {
    level = std::clamp(level, 2, std::min(kDeepest, deepest_ + 1));
    deepest_ = level;
    std::string tag = "h" + std::to_string(level);
    return "<" + tag + id_attribute(id) + ">" + words + "</" + tag + ">\n";
  }

  void list(const std::string& id, const std::string& words) {
    contents_ += "<li><a href=\"#" + id + "\">" + words + "</a></li>\n";
  }

  void add(const doc::Heading& heading) {
    std::string words = html_text(heading.number + heading.text);
    if (words.empty()) return;
    bool chapter = heading.level == 1;
    std::string anchor = heading.anchor.empty() && chapter ? "chapter" : heading.anchor;
    std::string id = ids_.take(anchor);
    body_ += write_heading(heading.level + 1, words, id);
    if (chapter) list(id, words);
  }

  static std::string_view class_of(Role role) {
    switch (role) {
      case Role::kRecipients:
        return "recipients";
      case Role::kDuty:
        return "duty";
      case Role::kNote:
        return "note";
      case Role::kSignature:
        return "signature";
      case Role::kDate:
        return "date";
      case Role::kAttachments:
        return "attachments";
      case Role::kCopies:
        return "copies";
      case Role::kBody:
        break;
    }
    return {};
  }

  void add(const doc::Paragraph& paragraph) {
    std::string words = html_text(paragraph.number);
    if (!paragraph.lead.empty()) {
      words += "<strong>" + html_text(paragraph.lead) + "</strong>";
    }
    words += html_text(paragraph.mark + paragraph.text);
    if (words.empty()) return;
    body_ += "<p" + id_attribute(ids_.take(paragraph.anchor));
    std::string_view kind = class_of(paragraph.role);
    if (!kind.empty()) body_ += " class=\"" + std::string(kind) + "\"";
    body_ += ">" + words + "</p>\n";
  }

  void add(const doc::Annex& annex) {
    if (in_annex_) body_ += "</section>\n";
    in_annex_ = true;
    body_ +=
        annex_is_wide() ? "<section class=\"annex wide\">\n" : "<section class=\"annex\">\n";
    std::string id = ids_.take(annex.anchor.empty() ? annex.name : annex.anchor);
    body_ += "<p class=\"annex-name\">" + html_text(annex.name) + "</p>\n";
    std::string title = in_parts(annex.title.empty() ? annex.name : annex.title);
    body_ += write_heading(2, title, id);
    list(id, html_text(annex.name + annex.mark + annex.title));
  }

  bool annex_is_wide() const {
    for (std::size_t i = at_ + 1; i < document_.blocks.size(); ++i) {
      const doc::Block& block = document_.blocks[i];
      if (std::holds_alternative<doc::Annex>(block)) return false;
      const auto* table = std::get_if<doc::Table>(&block);
      if (table != nullptr && is_wide(*table)) return true;
    }
    return false;
  }

  void add(const doc::Table& table) { body_ += html_table(table); }
  void add(const doc::Timeline& timeline) {
    body_ += html_timeline(timeline, document_.lang, ids_);
  }

  const doc::Document& document_;
  HtmlIds ids_;
  std::size_t at_ = 0;  // the block at hand
  int deepest_ = 1;     // level of the last heading
  bool in_annex_ = false;
  std::string contents_;
  std::string body_;
};

std::string_view class_of(doc::Align align) {
  switch (align) {
    case doc::Align::kCentre:
      return " class=\"centre\"";
    case doc::Align::kRight:
      return " class=\"right\"";
    case doc::Align::kLeft:
      break;
  }
  return {};
}

// How many rows a cell of the group columns spans.
std::size_t rows_of(const doc::Table& table, std::size_t row, std::size_t column) {
  std::size_t count = 1;
  while (row + count < table.rows.size() && continues_above(table, row + count, column)) {
    ++count;
  }
  return count;
}

}  // namespace

std::string HtmlIds::take(std::string_view anchor) {
  if (anchor.empty()) return {};
  std::string id;
  for (std::size_t at = 0; at < anchor.size();) {
    char32_t c = next_code_point(anchor, at);
    bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                 c == '-' || c == '_' || is_ideograph(c);
    if (plain) {
      append_utf8(id, c);
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (id.ends_with('-')) id.pop_back();
  bool letter = !id.empty() &&
                (static_cast<unsigned char>(id.front()) >= 0x80 ||
                 std::string_view("-_0123456789").find(id.front()) == std::string_view::npos);
  if (!letter) id = "s-" + id;
  std::string own = id;
  for (int n = 2; !taken_.insert(own).second; ++n) own = id + "-" + std::to_string(n);
  return own;
}

std::string html_text(std::string_view text) {
  std::string out;
  append_xml(out, text);
  return out;
}

std::string html_table(const doc::Table& table) {
  if (table.columns.empty()) return {};
  constexpr std::size_t kMany = 12;  // columns that fit on a page in type of usual size
  std::string out = table.columns.size() > kMany ? "<table class=\"many\">\n" : "<table>\n";
  if (!table.caption.empty()) out += "<caption>" + html_text(table.caption) + "</caption>\n";
  out += "<thead>\n<tr>";
  for (const doc::Column& column : table.columns) {
    out += "<th scope=\"col\">" + html_text(column.title) + "</th>";
  }
  out += "</tr>\n</thead>\n<tbody>\n";
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    out += "<tr>";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (continues_above(table, row, i)) continue;
      std::size_t rows = rows_of(table, row, i);
      out += "<td";
      if (rows > 1) out += " rowspan=\"" + std::to_string(rows) + "\"";
      out += class_of(table.columns[i].align);
      out += ">";
      if (i < table.rows[row].size()) append_xml(out, table.rows[row][i]);
      out += "</td>";
    }
    out += "</tr>\n";
  }
  return out + "</tbody>\n</table>\n";
}

}  // namespace rendering

std::string to_html(const doc::Document& document) {
  return rendering::PageWriter(document).write();
}

}  // namespace plan
