// word/document.xml: the blocks of the document in their order, and its sections.
#include <algorithm>
#include <string>

#include "plan/render/closing.h"
#include "plan/render/docx_template_parts.h"
#include "plan/render/table_layout.h"
#include "plan/render/title_lines.h"

namespace plan::rendering {
namespace {

using doc::Paragraph;
using Role = doc::Paragraph::Role;

class BodyWriter {
 public:
  explicit BodyWriter(const DocxContext& context)
      : context_(context),
        own_(context.own_template),
        layout_(context.layout),
        document_(context.document) {
    signature_ = widest(document_, Role::kSignature,
                        [this](std::string_view text) { return body_width(text); });
    date_ = widest(document_, Role::kDate,
                   [this](std::string_view text) { return body_width(text); });
    closing_ = place_closing(signature_, date_, layout_.character());
    find_kept();
  }

  std::string write() {
    xml_.open("w:document", {{"xmlns:w", kWordNamespace}, {"xmlns:r", kRelationNamespace}});
    xml_.open("w:body");
    write_letterhead(xml_, context_);
    write_title();
    for (at_ = 0; at_ < document_.blocks.size(); ++at_) {
      std::visit([this](const auto& one) { add(one); }, document_.blocks[at_]);
    }
    if (after_table_) blank_line();
    write_section(lying_);
    xml_.close();
    xml_.close();
    return xml_.take();
  }

 private:
  static constexpr int kHairline = 20;
  static constexpr int kGap = 120;  // between text and a table: lines fill their pitch

  // From the last paragraph of the body to the one before the last of the closing.
  void find_kept() {
    constexpr std::size_t kMost = 12;  // a list of attachments may be long
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
      const auto* paragraph = std::get_if<Paragraph>(&document_.blocks[i]);
      if (paragraph == nullptr) continue;
      bool closes = paragraph->role == Role::kSignature || paragraph->role == Role::kDate;
      bool body = paragraph->role == Role::kBody || paragraph->role == Role::kDuty;
      if (body && kept_to_ == 0) kept_from_ = i;
      if (closes) kept_to_ = i;
    }
    if (kept_to_ > kept_from_ + kMost) kept_from_ = kept_to_ - kMost;
  }

  int body_width(std::string_view text) const {
    return text_width(text, layout_.body_size, context_.chinese() ? layout_.letter_spacing : 0);
  }

  int page_width() const { return lying_ ? layout_.height() : layout_.width(); }

  // Runs are written between this and xml_.close().
  void open_paragraph(std::string_view style, const Indent& indent = {},
                      bool new_page = false) {
    xml_.open("w:p");
    xml_.open("w:pPr");
    if (style.empty() && own_ != nullptr && context_.chinese()) style = style::kBody;
    if (!style.empty()) xml_.empty("w:pStyle", {{"w:val", context_.id(style)}});
    if (at_ >= kept_from_ && at_ < kept_to_) xml_.empty("w:keepNext");
    if (new_page) xml_.empty("w:pageBreakBefore");
    if (numbers_itself(style)) {
      // Our numbers are text.
      xml_.open("w:numPr");
      xml_.empty("w:numId", {{"w:val", 0}});
      xml_.close();
    }
    write_indent(xml_, indent);
    if (indent.from_left) xml_.empty("w:jc", {{"w:val", "left"}});
    xml_.close();
    after_table_ = false;
    after_text_ = true;
  }

  bool numbers_itself(std::string_view style) const {
    constexpr std::string_view kHeading = "Heading";
    if (own_ == nullptr || !style.starts_with(kHeading)) return false;
    return own_->numbered[static_cast<std::size_t>(style[kHeading.size()] - '1')];
  }

  void write_paragraph(std::string_view style, std::string_view text, const Indent& indent = {},
                       bool new_page = false) {
    open_paragraph(style, indent, new_page);
    write_run(xml_, context_, text);
    xml_.close();
  }

  void blank_line() {
    open_paragraph({});
    xml_.close();
    after_text_ = false;
  }

  // In lines that are cut by meaning.
  void write_title_lines(std::string_view style, std::string_view title, int size) {
    int spacing = context_.chinese() ? layout_.letter_spacing : 0;
    int room = 2 * page_width() / (size * 10 + spacing);
    open_paragraph(style);
    bool first = true;
    for (const std::string& line : title_lines(title, std::max(8, room))) {
      if (!first) {
        xml_.open("w:r");
        xml_.empty("w:br");
        xml_.close();
      }
      write_run(xml_, context_, line);
      first = false;
    }
    xml_.close();
  }

  void write_title() {
    if (document_.title.empty()) return;
    write_title_lines(style::kTitle, document_.title, layout_.title_size);
    blank_line();
  }

  void add(const doc::Heading& heading) {
    if (heading.number.empty() && heading.text.empty()) return;
    if (after_table_) write_strip(kGap);
    int face = heading.face > 0 ? heading.face : heading.level;
    std::string style = "Heading" + std::to_string(std::clamp(face, 1, kHeadingStyles));
    write_paragraph(style, heading.number + heading.text);
  }

  void add(const Paragraph& paragraph) {
    bool first = paragraph.role != last_;
    last_ = paragraph.role;
    switch (paragraph.role) {
      case Role::kBody:
      case Role::kDuty:
      case Role::kNote:
        return add_body(paragraph);
      case Role::kRecipients:
        return write_paragraph(style::kRecipients, paragraph.text);
      case Role::kAttachments:
        return add_attachment(paragraph, first);
      case Role::kSignature:
      case Role::kDate:
        return add_closing(paragraph);
      case Role::kCopies:
        return add_imprint(paragraph);
    }
  }

  static std::string_view face_style(int face) {
    constexpr std::string_view kFaces[] = {style::kFirstFace, style::kSecondFace,
                                           style::kThirdFace, style::kFourthFace};
    return face <= 4 ? kFaces[face - 1] : std::string_view();
  }

  // （一）整治沿线。 in the face of its level, what follows in that of the text. A number
  // alone stands in the face of the text, as what it counts does.
  void add_body(const Paragraph& paragraph) {
    if (after_table_) write_strip(kGap);
    open_paragraph({});
    if (paragraph.lead.empty()) {
      write_run(xml_, context_, paragraph.number + paragraph.text);
    } else {
      int face = paragraph.face > 0 ? paragraph.face : std::max(1, paragraph.level);
      write_run(xml_, context_, paragraph.number + paragraph.lead + paragraph.mark,
                face_style(face));
      write_run(xml_, context_, paragraph.text);
    }
    xml_.close();
  }

  // One line below the body; the names stand below one another, as do their numbers.
  void add_attachment(const Paragraph& paragraph, bool first) {
    int number = body_width(paragraph.number);
    if (first) {
      blank_line();
      names_ = number + (context_.chinese() ? 2 * layout_.character() : 0);
    }
    Indent indent;
    indent.left = std::max(names_, number);
    indent.hanging = number;
    if (!context_.chinese()) return add_tabbed(paragraph, indent);
    write_paragraph(style::kAttachments, paragraph.number + paragraph.text, indent);
  }

  // Attachments:⇥1.⇥Table of tasks. How wide Latin letters are depends on the face, where a
  // tab leads does not.
  void add_tabbed(const Paragraph& paragraph, Indent indent) {
    std::string_view number = paragraph.number;
    std::size_t last = number.find(' ') + 1;
    if (last < number.size()) indent.stop = indent.left - body_width(number.substr(last));
    indent.from_left = true;
    open_paragraph(style::kAttachments, indent);
    for (std::size_t end; (end = number.find(' ')) != number.npos;) {
      write_run(xml_, context_, number.substr(0, end));
      number.remove_prefix(end + 1);
      write_tab(xml_);
    }
    write_run(xml_, context_, std::string(number) + paragraph.text);
    xml_.close();
  }

  void add_closing(const Paragraph& paragraph) {
    if (!signed_) blank_line();
    signed_ = true;
    if (paragraph.role == Role::kSignature) {
      Indent indent;
      indent.right = closing_.signature + signature_ - body_width(paragraph.text);
      write_paragraph(style::kSignature, paragraph.text, indent);
    } else {
      write_paragraph(style::kDate, paragraph.text, date_indent());
    }
  }

  // Below a signature its first character counts, and where that stands must not depend on how
  // wide a program draws the digits: it has room to run over the edge.
  Indent date_indent() const {
    Indent indent;
    indent.from_left = signature_ > 0 && date_ <= signature_;
    if (!indent.from_left) {
      indent.right = closing_.date;
      return indent;
    }
    indent.left = page_width() - closing_.date - date_;
    indent.right = std::min(0, closing_.date - 2 * layout_.character());
    return indent;
  }

  // 版记 stands at the bottom of the last page, between two rules as wide as 版心: a frame,
  // since LibreOffice does not move tables of full width. Wrapped around, though nothing finds
  // room beside it: told to keep what is beside it out, LibreOffice moves the whole of a table
  // that just fits to the next page.
  void add_imprint(const Paragraph& paragraph) {
    if (lying_) {
      end_section();
      lying_ = false;
    }
    int character = layout_.small_size * 10;
    int number = text_width(paragraph.number, layout_.small_size, layout_.letter_spacing);
    xml_.open("w:p");
    xml_.open("w:pPr");
    xml_.empty("w:pStyle", {{"w:val", context_.id(style::kImprint)}});
    xml_.empty("w:framePr", {{"w:w", layout_.width()},
                             {"w:wrap", "around"},
                             {"w:vAnchor", "margin"},
                             {"w:hAnchor", "margin"},
                             {"w:xAlign", "left"},
                             {"w:yAlign", "bottom"}});
    xml_.open("w:pBdr");
    for (std::string_view side : {"w:top", "w:bottom"}) {
      xml_.empty(side, {{"w:val", "single"}, {"w:sz", 8}, {"w:space", 0}, {"w:color", "auto"}});
    }
    xml_.close();
    write_indent(xml_, {character + number, character, number});
    xml_.close();
    write_run(xml_, context_, paragraph.number + paragraph.text);
    xml_.close();
    after_table_ = false;
    write_strip(kHairline);  // what the frame hangs on
  }

  // The annex's own section where it lies and what is before it does not, or the other way.
  void add(const doc::Annex& annex) {
    bool lies = annex_lies();
    bool first = at_ == 0 && document_.title.empty();  // nothing to end, no page to leave
    bool turns = lies != lying_ && !first;
    if (turns) end_section();
    lying_ = lies;
    write_paragraph(style::kAnnexName, annex.name, {}, !turns && !first);
    blank_line();
    write_title_lines(style::kAnnexTitle, annex.title, layout_.annex_title_size);
    blank_line();
  }

  bool annex_lies() const {
    if (layout_.sheet_width > layout_.sheet_height) return false;  // every page does
    for (std::size_t i = at_ + 1; i < document_.blocks.size(); ++i) {
      const doc::Block& block = document_.blocks[i];
      if (std::holds_alternative<doc::Annex>(block)) return false;
      const auto* table = std::get_if<doc::Table>(&block);
      if (table != nullptr && is_wide(*table)) return true;
    }
    return false;
  }

  void add(const doc::Table& table) {
    if (table.columns.empty()) return;
    if (after_table_) blank_line();  // else Word makes one table of the two
    if (after_text_) write_strip(kGap, Strip::kKeepsNext);
    if (!table.caption.empty()) write_paragraph(style::kCaption, table.caption);
    write_table(xml_, context_, table, page_width());
    after_table_ = true;
  }

  void add(const doc::Figure&) {}

  // An empty paragraph of this height: between two things; that stays with what follows, so
  // that a heading does not lose its table; or with what the section up to here looks like.
  enum class Strip : std::uint8_t { kPlain, kKeepsNext, kEndsSection };

  void write_strip(int height, Strip strip = Strip::kPlain) {
    xml_.open("w:p");
    xml_.open("w:pPr");
    if (strip == Strip::kKeepsNext) xml_.empty("w:keepNext");
    xml_.empty("w:spacing",
               {{"w:before", 0}, {"w:after", 0}, {"w:line", height}, {"w:lineRule", "exact"}});
    if (strip == Strip::kEndsSection) write_section(lying_);
    xml_.close();
    xml_.close();
    after_table_ = false;
    after_text_ = false;
  }

  void end_section() { write_strip(kHairline, Strip::kEndsSection); }

  void write_section(bool lying) {
    xml_.open("w:sectPr");
    write_section_properties(xml_, context_, lying, first_section_);
    xml_.close();
    first_section_ = false;
  }

  const DocxContext& context_;
  const TemplateParts* own_;
  const Layout& layout_;
  const doc::Document& document_;
  XmlWriter xml_;
  std::size_t at_ = 0;  // the block at hand
  // Blocks that stay on one page: a signature never stands on a page without text.
  std::size_t kept_from_ = 0;
  std::size_t kept_to_ = 0;
  int signature_ = 0;  // width of the longest
  int date_ = 0;
  Closing closing_;
  int names_ = 0;             // where the names of attachments begin
  bool lying_ = false;        // the section at hand lies on its side
  bool after_table_ = false;  // a paragraph has to stand between two, and at the end
  bool after_text_ = false;
  bool signed_ = false;
  bool first_section_ = true;
  Role last_ = Role::kBody;
};

}  // namespace

std::string docx_body(const DocxContext& context) {
  return BodyWriter(context).write();
}

}  // namespace plan::rendering
