#include "plan/complete/printed_text.h"

#include <algorithm>
#include <variant>

namespace plan::completeness {
namespace {

// So many bytes of what follows a place decide its order: enough to tell texts apart, and few
// enough that a text that repeats itself sorts as fast as any other.
constexpr std::size_t kDepth = 256;

constexpr std::string_view kWideBlank = "　";

void append_bare(std::string& out, std::string_view words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    char c = words[i];
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') continue;
    if (words.substr(i, kWideBlank.size()) == kWideBlank) {
      i += kWideBlank.size() - 1;
      continue;
    }
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

PrintedText::PrintedText(const doc::Document& document) {
  add(document.title);
  end_piece();
  for (const std::string& issuer : document.issuers) {
    add(issuer);
    end_piece();
  }
  add(document.number);
  end_piece();
  for (const doc::Block& block : document.blocks) {
    std::visit([this](const auto& piece) { add(piece); }, block);
  }
  for (std::size_t i = 0; i < text_.size(); ++i) {
    bool begins = (static_cast<unsigned char>(text_[i]) & 0xC0U) != 0x80;
    if (begins && text_[i] != '\n') places_.push_back(static_cast<std::uint32_t>(i));
  }
  std::string_view all = text_;
  std::sort(places_.begin(), places_.end(), [all](std::uint32_t a, std::uint32_t b) {
    int order = all.substr(a, kDepth).compare(all.substr(b, kDepth));
    return order != 0 ? order < 0 : a < b;
  });
}

void PrintedText::add(std::string_view words) {
  append_bare(text_, words);
}

void PrintedText::add(const doc::Heading& heading) {
  add(heading.number);
  add(heading.text);
  end_piece();
}

void PrintedText::add(const doc::Paragraph& paragraph) {
  for (const std::string* words :
       {&paragraph.number, &paragraph.lead, &paragraph.mark, &paragraph.text}) {
    add(*words);
  }
  end_piece();
}

void PrintedText::add(const doc::Table& table) {
  add(table.caption);
  end_piece();
  for (const doc::Column& column : table.columns) {
    add(column.title);
    end_piece();
  }
  for (const auto& row : table.rows) {
    for (const std::string& cell : row) {
      add(cell);
      end_piece();
    }
  }
}

void PrintedText::add(const doc::Annex& annex) {
  add(annex.name);
  end_piece();
  add(annex.title);
  end_piece();
}

// A picture only shows what the words say: it does not count.
void PrintedText::add(const doc::Figure&) {}

PrintedText::Range PrintedText::places_of(std::string_view bare) const {
  std::string_view all = text_;
  std::string_view wanted = bare.substr(0, kDepth);
  auto before = [all, wanted](std::uint32_t place, std::string_view) {
    return all.substr(place, wanted.size()) < wanted;
  };
  auto behind = [all, wanted](std::string_view, std::uint32_t place) {
    return wanted < all.substr(place, wanted.size());
  };
  return {std::lower_bound(places_.begin(), places_.end(), wanted, before),
          std::upper_bound(places_.begin(), places_.end(), wanted, behind)};
}

bool PrintedText::has(std::string_view words) const {
  std::string bare;
  append_bare(bare, words);
  if (bare.empty()) return true;
  auto [begin, end] = places_of(bare);
  return std::any_of(begin, end, [&](std::uint32_t place) {
    return std::string_view(text_).substr(place, bare.size()) == bare;
  });
}

bool PrintedText::has_number(std::string_view digits) const {
  std::string bare;
  append_bare(bare, digits);
  if (bare.empty()) return false;
  auto [begin, end] = places_of(bare);
  return std::any_of(begin, end, [&](std::uint32_t place) {
    if (place > 0 && (is_digit(text_[place - 1]) || text_[place - 1] == '.')) return false;
    std::size_t behind = place + bare.size();
    if (behind >= text_.size()) return true;
    bool goes_on =
        text_[behind] == '.' && behind + 1 < text_.size() && is_digit(text_[behind + 1]);
    return !is_digit(text_[behind]) && !goes_on;
  });
}

}  // namespace plan::completeness
