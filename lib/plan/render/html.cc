#include "plan/render/html.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "plan/render/html_style.h"
#include "plan/render/table_layout.h"
#include "plan/render/title_lines.h"
#include "plan/text/escape.h"
#include "plan/text/utf8.h"

namespace plan {
namespace {

using doc::Align;
using doc::Paragraph;
using Role = Paragraph::Role;

constexpr int kDeepestHeading = 6;
constexpr int kDeepestFace = 5;
constexpr int kTitleLine = 36;  // half characters of 22 pt on a line of 28 at 16 pt

// What an HTML id may be made of without quoting it in a style or an address.
bool fits_id(char32_t c) {
  bool ascii_word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                    (c >= '0' && c <= '9') || c == '-' || c == '_';
  return ascii_word || is_ideograph(c);
}

int total_weight(const doc::Table& table) {
  int total = 0;
  for (const doc::Column& column : table.columns) total += std::max(1, column.weight);
  return total;
}

// For the tab and the list of bookmarks, which cut longer ones themselves.
std::string short_title(const std::string& title) {
  constexpr int kMost = 70;  // as UTF-16 counts
  int units = 0;
  std::size_t cut = 0;  // the last place that leaves room for …
  for (std::size_t at = 0; at < title.size() && units <= kMost;) {
    units += next_code_point(title, at) > 0xFFFF ? 2 : 1;
    if (units < kMost) cut = at;
  }
  return units <= kMost ? title : title.substr(0, cut) + "…";
}

class Page {
 public:
  explicit Page(const doc::Document& document) : document_(document) {}

  std::string write() {
    // The body first: the style sheet needs the widths that it uses.
    for (const std::string& issuer : document_.issuers) paragraph("issuer", issuer);
    if (!document_.number.empty()) paragraph("document-number", document_.number);
    std::string front = std::exchange(body_, "") + "<h1>" + in_lines(title()) + "</h1>\n";
    const auto& blocks = document_.blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      annex_is_wide_ = is_wide_annex(i);
      std::visit([this](const auto& block) { add(block); }, blocks[i]);
    }
    end_close();
    end_annex();
    return head() + front + contents() + body_ + "</main>\n</body>\n</html>\n";
  }

 private:
  [[nodiscard]] bool chinese() const { return document_.lang == Lang::kZh; }

  std::string head() {
    std::string out = "<!DOCTYPE html>\n<html lang=\"";
    out += chinese() ? "zh-CN" : "en";
    out +=
        "\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" "
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
    out += for_html(short_title(title()));
    out += "</title>\n<style>\n";
    out += html_style();
    for (int width : widths_) {
      std::string number = std::to_string(width);
      out += ".w" + number + " { width: " + number + "%; }\n";
    }
    for (int weight : weights_) {
      std::string number = std::to_string(weight);
      out += "@media screen { .t" + number + " { min-width: " + std::to_string(weight * 5 / 2) +
             "em; } }\n";
    }
    return out + "</style>\n</head>\n<body>\n<main>\n";
  }

  // The anchor made fit for HTML and an address; the second of a name gets a number behind it.
  std::string take_id(std::string_view anchor) {
    std::string name;
    for (std::size_t at = 0; at < anchor.size();) {
      char32_t c = next_code_point(anchor, at);
      if (fits_id(c)) {
        append_utf8(name, c);
      } else if (!name.empty() && name.back() != '-') {
        name += '-';
      }
    }
    while (!name.empty() && name.back() == '-') name.pop_back();
    if (name.empty()) return name;
    if (std::string_view("-_0123456789").find(name.front()) != std::string_view::npos) {
      name = "s-" + name;
    }
    std::string own = name;
    for (int n = 2; !used_.insert(own).second; ++n) own = name + "-" + std::to_string(n);
    return own;
  }

  static std::string attribute(const std::string& id) {
    return id.empty() ? std::string() : " id=\"" + id + "\"";
  }

  void list(const std::string& id, std::string_view words) {
    if (id.empty()) return;
    contents_ += "<li><a href=\"#" + id + "\">" + for_html(words) + "</a></li>\n";
  }

  // Chapters and annexes, for who reads on a screen.
  [[nodiscard]] std::string contents() const {
    static constexpr Words kContents{"Contents", "目录"};
    if (contents_.empty()) return {};
    return "<nav aria-label=\"" + say(kContents).in(document_.lang) + "\">\n<ul>\n" +
           contents_ + "</ul>\n</nav>\n";
  }

  // A page has a title; a part of a plan has that of its first heading.
  [[nodiscard]] const std::string& title() const {
    if (!document_.title.empty()) return document_.title;
    for (const doc::Block& block : document_.blocks) {
      if (const auto* heading = std::get_if<doc::Heading>(&block)) return heading->text;
      if (const auto* annex = std::get_if<doc::Annex>(&block)) return annex->title;
    }
    return document_.title;
  }

  // A title breaks between its words where the page is as wide as paper.
  [[nodiscard]] std::string in_lines(const std::string& title) const {
    if (!chinese()) return for_html(title);
    std::string out;
    for (const std::string& line : rendering::title_lines(title, kTitleLine)) {
      out += (out.empty() ? "" : "<br>") + for_html(line);
    }
    return out;
  }

  void paragraph(std::string_view style, std::string_view text) {
    body_ += "<p class=\"";
    body_ += style;
    body_ += "\">" + for_html(text) + "</p>\n";
  }

  // A deeper heading does not skip a level, whatever face it has.
  void add(const doc::Heading& heading) {
    end_close();
    int level = std::clamp(heading.level + 1, 2, std::min(last_level_ + 1, kDeepestHeading));
    last_level_ = level;
    std::string tag = "h" + std::to_string(level);
    std::string id = take_id(heading.anchor);
    if (heading.level == 1) list(id, heading.number + heading.text);
    body_ += "<" + tag + attribute(id) + face(heading.face, heading.level, "") + ">" +
             for_html(heading.number + heading.text) + "</" + tag + ">\n";
  }

  static std::string face(int face, int level, std::string_view more) {
    if (face == 0) face = level;
    std::string out = " class=\"";
    out += more;
    if (face > 0) {
      if (!more.empty()) out += ' ';
      out += "f" + std::to_string(std::min(face, kDeepestFace));
    }
    return out == " class=\"" ? std::string() : out + "\"";
  }

  void add(const Paragraph& p) {
    switch (p.role) {
      case Role::kSignature:
      case Role::kDate:
        begin_close();
        return paragraph(p.role == Role::kDate ? "date" : "signature", p.text);
      case Role::kAttachments:
        end_close();
        body_ += "<p class=\"attachments\"><span>" + for_html(p.number + p.lead + p.mark) +
                 "</span><span>" + for_html(p.text) + "</span></p>\n";
        return;
      case Role::kRecipients:
        return paragraph("recipients", p.number + p.lead + p.mark + p.text);
      case Role::kCopies:
        end_close();
        end_annex();
        return paragraph("copies", p.number + p.lead + p.mark + p.text);
      case Role::kBody:
      case Role::kDuty:
      case Role::kNote:
        return body(p);
    }
  }

  void body(const Paragraph& p) {
    end_close();
    body_ += "<p" + attribute(take_id(p.anchor));
    if (p.role == Role::kDuty) body_ += " class=\"duty\"";
    if (p.role == Role::kNote) body_ += " class=\"note\"";
    body_ += ">";
    std::string lead = p.number + p.lead;
    if (!lead.empty() && (p.face != 0 || p.level != 0)) {
      body_ += "<span" + face(p.face, p.level, "lead") + ">" + for_html(lead) + "</span>";
    } else {
      body_ += for_html(lead);
    }
    body_ += for_html(p.mark + p.text) + "</p>\n";
  }

  // Signature and date stand together at the right, one under the other.
  void begin_close() {
    if (!in_close_) body_ += "<div class=\"close\">\n";
    in_close_ = true;
  }
  void end_close() {
    if (in_close_) body_ += "</div>\n";
    in_close_ = false;
  }

  // An annex with a table that has too many columns for an upright page.
  [[nodiscard]] bool is_wide_annex(std::size_t at) const {
    const auto& blocks = document_.blocks;
    if (!std::holds_alternative<doc::Annex>(blocks[at])) return false;
    for (std::size_t i = at + 1; i < blocks.size(); ++i) {
      if (std::holds_alternative<doc::Annex>(blocks[i])) return false;
      const auto* table = std::get_if<doc::Table>(&blocks[i]);
      if (table != nullptr && rendering::is_wide(*table)) return true;
    }
    return false;
  }

  void add(const doc::Annex& annex) {
    end_close();
    end_annex();
    in_annex_ = true;
    last_level_ = 2;
    body_ += "<section class=\"annex";
    body_ += annex_is_wide_ ? " wide\"" : "\"";
    std::string id = take_id(annex.anchor.empty() ? annex.name : annex.anchor);
    list(id, annex.name + annex.mark + annex.title);
    body_ += attribute(id) + ">\n<h2>";
    // The mark parts the two where they are read as one line.
    body_ += "<span class=\"name\">" + for_html(annex.name);
    if (!annex.title.empty()) body_ += "<span>" + for_html(annex.mark) + "</span>";
    body_ += "</span>" + in_lines(annex.title) + "</h2>\n";
  }
  void end_annex() {
    if (in_annex_) body_ += "</section>\n";
    in_annex_ = false;
  }

  void add(const doc::Table& table) {
    end_close();
    if (table.columns.empty()) return;
    body_ += "<div class=\"scroll\">\n";
    write(table);
    body_ += "</div>\n";
  }

  void write(const doc::Table& table) {
    int total = total_weight(table);
    weights_.insert(total);
    body_ += "<table class=\"t" + std::to_string(total) + "\">\n";
    if (!table.caption.empty()) {
      body_ += "<caption>" + for_html(table.caption) + "</caption>\n";
    }
    body_ += "<colgroup>";
    for (const doc::Column& column : table.columns) {
      int width = std::max(1, column.weight) * 100 / total;
      widths_.insert(width);
      body_ += "<col class=\"w" + std::to_string(width) + "\">";
    }
    body_ += "</colgroup>\n<thead>\n<tr>";
    for (const doc::Column& column : table.columns) {
      body_ += "<th scope=\"col\">" + for_html(column.title) + "</th>";
    }
    body_ += "</tr>\n</thead>\n<tbody>\n";
    for (std::size_t row = 0; row < table.rows.size(); ++row) write_row(table, row);
    body_ += "</tbody>\n</table>\n";
  }

  static const std::string& cell(const doc::Table& table, std::size_t row, std::size_t column) {
    static const std::string kNothing;
    const auto& cells = table.rows[row];
    return column < cells.size() ? cells[column] : kNothing;
  }

  void write_row(const doc::Table& table, std::size_t row) {
    static constexpr std::string_view kAligned[] = {"", " class=\"c\"", " class=\"r\""};
    std::string id = row < table.anchors.size() ? take_id(table.anchors[row]) : std::string();
    body_ += "<tr" + attribute(id) + ">";
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      if (rendering::continues_above(table, row, c)) continue;
      body_ += "<td";
      body_ += kAligned[static_cast<std::size_t>(table.columns[c].align)];
      std::size_t end = row + 1;
      while (end < table.rows.size() && rendering::continues_above(table, end, c)) ++end;
      if (end > row + 1) body_ += " rowspan=\"" + std::to_string(end - row) + "\"";
      body_ += ">" + for_html(cell(table, row, c)) + "</td>";
    }
    body_ += "</tr>\n";
  }

  void add(const doc::Figure& figure) {
    end_close();
    body_ += "<aside>\n<figure>\n";
    for (const std::string& picture : figure.pictures) {
      body_ += "<div class=\"scroll\">\n" + picture + "\n</div>\n";
    }
    if (!figure.caption.empty()) {
      body_ += "<figcaption>" + for_html(figure.caption) + "</figcaption>\n";
    }
    body_ += "</figure>\n";
    if (!figure.data.columns.empty()) add(figure.data);
    body_ += "</aside>\n";
  }

  const doc::Document& document_;
  std::string body_;
  std::string contents_;            // its lines
  std::set<int> widths_, weights_;  // of columns, in percent; of tables
  std::set<std::string> used_;      // ids
  int last_level_ = 1;              // of the last heading
  bool in_close_ = false;
  bool in_annex_ = false;
  bool annex_is_wide_ = false;  // that begins with the block at hand
};

}  // namespace

std::string to_html(const doc::Document& document) {
  return Page(document).write();
}

}  // namespace plan
