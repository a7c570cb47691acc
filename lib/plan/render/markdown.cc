// Two readers have to agree on every byte written here: CommonMark with tables (cmark-gfm,
// GitHub) and pandoc. What only one of them knows is escaped too (for_markdown).
#include "plan/render/markdown.h"

#include <algorithm>
#include <string_view>

#include "plan/text/escape.h"

namespace plan {
namespace {

using doc::Align;
using doc::Paragraph;

constexpr int kDeepestHeading = 6;
constexpr int kDashes = 3;  // of a column of weight 1; pandoc reads widths from them

// Text has no line breaks of its own; one that slipped in must not begin a block.
std::string in_one_line(std::string_view text) {
  std::string out(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return out;
}

std::string escaped(std::string_view text, bool start_of_line) {
  return for_markdown(in_one_line(text), start_of_line);
}

void add_block(std::string& out, std::string_view block) {
  if (block.empty()) return;
  if (!out.empty()) out += '\n';
  out += block;
  out += '\n';
}

std::string heading(int level, std::string_view number, std::string_view text) {
  std::string marks(static_cast<std::size_t>(std::clamp(level, 1, kDeepestHeading)), '#');
  std::string words = escaped(std::string(number) + std::string(text), false);
  return words.empty() ? std::string() : marks + " " + words;
}

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

// Emphasis closes only where CommonMark sees the end of a word: the lead's own mark stands
// behind the stars, so that they are followed by punctuation.
std::string write(const Paragraph& paragraph) {
  if (paragraph.lead.empty()) return escaped(paragraph.number + paragraph.text, true);
  // What follows decides whether a number begins a list: "1." before a letter does not.
  std::string number = escaped(paragraph.number + "x", true);
  number.pop_back();
  std::string lead = escaped(paragraph.lead, number.empty());
  std::string rest = escaped(paragraph.mark + paragraph.text, false);
  if (lead.empty() || is_blank(lead.front()) || is_blank(lead.back())) {
    return number + lead + rest;
  }
  return number + "**" + lead + "**" + rest;
}

std::string cell(std::string_view text) {
  return escaped(text, true);
}

std::string delimiter(const doc::Column& column) {
  std::string dashes(static_cast<std::size_t>(kDashes * std::max(1, column.weight)), '-');
  switch (column.align) {
    case Align::kLeft:
      return dashes;
    case Align::kCentre:
      return ":" + dashes + ":";
    case Align::kRight:
      return dashes + ":";
  }
  return dashes;
}

std::string write(const doc::Table& table) {
  if (table.columns.empty()) return {};
  std::string head = "|";
  std::string line = "|";
  for (const doc::Column& column : table.columns) {
    head += " " + cell(column.title) + " |";
    line += " " + delimiter(column) + " |";
  }
  std::string out = head + "\n" + line;
  for (const auto& row : table.rows) {
    out += "\n|";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      std::string words = i < row.size() ? cell(row[i]) : std::string();
      out += words.empty() ? "  |" : " " + words + " |";
    }
  }
  return out;
}

}  // namespace

std::string to_markdown(const doc::Document& document) {
  std::string out;
  for (const std::string& issuer : document.issuers) add_block(out, escaped(issuer, true));
  add_block(out, escaped(document.number, true));
  add_block(out, heading(1, "", document.title));
  for (const doc::Block& block : document.blocks) {
    if (const auto* head = std::get_if<doc::Heading>(&block)) {
      add_block(out, heading(head->level + 1, head->number, head->text));
    } else if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      add_block(out, write(*paragraph));
    } else if (const auto* table = std::get_if<doc::Table>(&block)) {
      add_block(out, escaped(table->caption, true));
      add_block(out, write(*table));
    } else if (const auto* annex = std::get_if<doc::Annex>(&block)) {
      add_block(out, "* * *");
      add_block(out, heading(2, annex->name + annex->mark, annex->title));
    }
  }
  if (out.empty()) out = "\n";
  return out;
}

}  // namespace plan
