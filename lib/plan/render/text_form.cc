#include "plan/render/text_form.h"

#include <algorithm>
#include <string_view>

#include "plan/render/closing.h"
#include "plan/render/title_lines.h"
#include "plan/text/line_break.h"
#include "plan/text/utf8.h"

namespace plan {
namespace {

using doc::Paragraph;
using Role = doc::Paragraph::Role;

constexpr int kCharacter = 2;           // cells of a Chinese character
constexpr int kLine = 28 * kCharacter;  // GB/T 9704: 28 characters a line
constexpr int kIndent = 2 * kCharacter;

// What would end a line or a cell, or is no text at all, is a blank.
std::string plain_text(std::string_view text) {
  std::string out(text);
  std::replace_if(
      out.begin(), out.end(),
      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  return out;
}

int cells(std::string_view text) {
  return static_cast<int>(display_width(text));
}

class TextWriter {
 public:
  TextWriter(const doc::Document& document, int width)
      : document_(document),
        width_(width),
        chinese_(document.lang == Lang::kZh),
        indent_(chinese_ ? kIndent : 0) {
    int line = width_ == 0 ? kLine : std::min(width_, kLine);
    signature_ = rendering::widest(document, Role::kSignature, cells);
    int date = rendering::widest(document, Role::kDate, cells);
    closing_ = rendering::place_closing(signature_, date, kCharacter);
    closing_line_ = std::max({line, signature_ + closing_.signature, date + closing_.date});
  }

  std::string write() {
    for (const std::string& issuer : document_.issuers) add_centred(issuer);
    if (!document_.number.empty()) add_centred(document_.number);
    if (!out_.empty()) gap();
    add_centred(document_.title);
    if (!document_.title.empty()) gap();
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
      std::visit([this](const auto& one) { add(one); }, document_.blocks[i]);
      if (!chinese_ && !goes_on(i)) gap();
    }
    while (out_.ends_with("\n\n")) out_.pop_back();
    if (out_.empty()) out_ = "\n";
    return std::move(out_);
  }

 private:
  // What is one list is not set apart: the names of attachments; signatures and their date.
  bool goes_on(std::size_t i) const {
    auto list_of = [this](std::size_t k) {
      const auto* paragraph =
          k < document_.blocks.size() ? std::get_if<Paragraph>(&document_.blocks[k]) : nullptr;
      if (paragraph == nullptr) return 0;
      if (paragraph->role == Role::kAttachments) return 1;
      return paragraph->role == Role::kSignature || paragraph->role == Role::kDate ? 2 : 0;
    };
    return list_of(i) != 0 && list_of(i) == list_of(i + 1);
  }

  std::string blanks(int cells) const {
    std::string out;
    for (; chinese_ && cells >= kCharacter; cells -= kCharacter) out += "　";
    return out.append(static_cast<std::size_t>(std::max(0, cells)), ' ');
  }

  // One empty line, however often it is asked for.
  void gap() {
    if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
  }

  // `indent` cells before the first line, `hang` before the others.
  void add_line(std::string_view raw, int indent, int hang = 0) {
    std::string text = plain_text(raw);
    if (width_ == 0) {
      out_ += blanks(indent) + text + '\n';
      return;
    }
    // However narrow the page: half of it is for words.
    indent = std::min(indent, width_ / 2);
    hang = std::min(hang, width_ / 2);
    bool first = true;
    for (std::string_view line : break_lines(text, static_cast<std::size_t>(width_ - indent),
                                             static_cast<std::size_t>(width_ - hang))) {
      out_ += blanks(first ? indent : hang);
      out_ += line;
      out_ += '\n';
      first = false;
    }
  }

  // Only a page has a middle. In lines that are cut by meaning, and by width where there is no
  // room for that.
  void add_centred(std::string_view raw) {
    std::string text = plain_text(raw);
    if (text.empty()) return;
    if (width_ == 0) return add_line(text, 0);
    std::size_t width = static_cast<std::size_t>(width_);
    for (const std::string& whole : rendering::title_lines(text, width_)) {
      for (std::string_view line : break_lines(whole, width, width)) {
        out_ += blanks(std::max(0, width_ - cells(line)) / 2);
        out_ += line;
        out_ += '\n';
      }
    }
  }

  void add(const doc::Heading& heading) {
    if (heading.number.empty() && heading.text.empty()) return;
    add_line(heading.number + heading.text, indent_);
  }

  void add(const Paragraph& paragraph) {
    std::string text = paragraph.number + paragraph.lead + paragraph.mark + paragraph.text;
    Role role = paragraph.role;
    bool first = role != last_;
    last_ = role;
    if (text.empty()) return;
    switch (role) {
      case Role::kBody:
      case Role::kDuty:
      case Role::kNote:
        return add_line(text, indent_);
      case Role::kRecipients:
        return add_line(text, 0);
      case Role::kAttachments:
        return add_attachment(paragraph, first);
      case Role::kSignature:
      case Role::kDate:
        if (first && !signed_) gap();
        signed_ = true;
        return add_closing(paragraph.text, role);
      case Role::kCopies:
        gap();
        return add_line(text, 0, chinese_ ? cells(paragraph.number) : 0);
    }
  }

  // The names stand below one another, and so do their numbers.
  void add_attachment(const Paragraph& paragraph, bool first) {
    if (first) {
      gap();
      attachments_ = indent_ + cells(paragraph.number);
    }
    int indent = std::max(indent_, attachments_ - cells(paragraph.number));
    add_line(paragraph.number + paragraph.text, indent, indent + cells(paragraph.number));
  }

  void add_closing(const std::string& text, Role role) {
    if (!chinese_) return add_line(text, 0);
    int own = role == Role::kSignature ? signature_ : cells(text);
    int right = role == Role::kSignature ? closing_.signature : closing_.date;
    add_line(text, std::max(0, closing_line_ - right - own));
  }

  void add(const doc::Annex& annex) {
    gap();
    add_line(annex.name, 0);
    gap();
    add_centred(annex.title);
    gap();
  }

  void add(const doc::Table& table) {
    if (table.columns.empty()) return;
    if (!table.caption.empty()) add_line(table.caption, indent_);
    auto add_row = [&](auto cell_at) {
      for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (i > 0) out_ += '\t';
        out_ += plain_text(cell_at(i));
      }
      out_ += '\n';
    };
    add_row([&](std::size_t i) { return table.columns[i].title; });
    for (const auto& row : table.rows) {
      add_row([&](std::size_t i) { return i < row.size() ? row[i] : std::string(); });
    }
  }

  void add(const doc::Figure&) {}

  const doc::Document& document_;
  int width_;
  bool chinese_;
  int indent_;
  int attachments_ = 0;  // where the names of attachments begin
  int signature_ = 0;    // of the longest
  rendering::Closing closing_;
  int closing_line_ = kLine;
  bool signed_ = false;
  Role last_ = Role::kBody;
  std::string out_;
};

}  // namespace

std::string to_text(const doc::Document& document, const TextOptions& options) {
  int width = options.width;
  if (width != 0) {
    width = std::clamp(width, TextOptions::kLeastWidth, TextOptions::kMostWidth);
  }
  return TextWriter(document, width).write();
}

}  // namespace plan
