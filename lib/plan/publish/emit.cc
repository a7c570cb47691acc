#include "plan/publish/emit.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "plan/publish/numbering.h"

namespace plan::publishing {
namespace {

using doc::Paragraph;

const std::string* as_text(const std::variant<std::string, doc::Table>& piece) {
  return std::get_if<std::string>(&piece);
}

std::size_t count_paragraphs(const Part& part) {
  std::size_t count = 0;
  for (const auto& piece : part.body) count += as_text(piece) != nullptr ? 1 : 0;
  return count;
}

std::string end_mark(const Voice& voice) {
  return voice.chinese() ? "。" : ". ";
}

// Items inside one sentence: （1）甲；（2）乙。 Their own punctuation is kept.
std::string run_on(const Voice& voice, const Part& part, bool nested) {
  std::string out;
  int n = 0;
  for (const Part& item : part.items) {
    if (n > 0 && !ends_in_mark(out)) out += voice.chinese() ? "；" : ";";
    if (n > 0 && !voice.chinese()) out += ' ';
    ++n;
    if (part.items.size() > 1) out += run_on_number(voice, part.numbering, n, nested);
    std::string words;
    for (const auto& piece : item.body) {
      if (as_text(piece) != nullptr) words = voice.run_together({words, *as_text(piece)});
    }
    if (!item.title.empty()) {
      out += item.title;
      if (!words.empty()) {
        out += item.mark.empty() ? end_mark(voice) : item.mark;
      } else if (!item.items.empty()) {
        out += voice.chinese() ? "：" : ": ";
      }
    }
    out += words + run_on(voice, item, true);
    for (const std::string& line : item.lines) out = voice.run_together({out, line});
  }
  return out;
}

}  // namespace

std::string items_in_one_line(const Voice& voice, const Part& part) {
  return run_on(voice, part, false);
}

namespace {

// The part with its items written into its last paragraph.
Part with_items_run_on(const Voice& voice, const Part& part) {
  Part out = part;
  std::string items = run_on(voice, part, false);
  out.items.clear();
  if (!items.empty() && !out.body.empty() && as_text(out.body.back()) != nullptr) {
    std::string& last = std::get<std::string>(out.body.back());
    if (!voice.chinese()) last += ' ';
    last += voice.stopped(std::move(items));
  } else {
    out.add(voice.stopped(std::move(items)));
  }
  return out;
}

// A title that asks or calls keeps its own mark.
void set_lead(const Voice& voice, const Part& part, bool followed, Paragraph& out) {
  static constexpr std::array<std::string_view, 4> kLoud = {"？", "！", "?", "!"};
  out.lead = part.title;
  for (std::string_view mark : kLoud) {
    if (!out.lead.ends_with(mark) || out.lead.size() == mark.size()) continue;
    out.lead.erase(out.lead.size() - mark.size());
    out.mark = std::string(mark) + (voice.chinese() || !followed ? "" : " ");
    return;
  }
  if (followed) out.mark = part.mark.empty() ? end_mark(voice) : part.mark;
}

void emit_body(const Part& part, std::size_t from, std::vector<doc::Block>& blocks) {
  for (std::size_t i = from; i < part.body.size(); ++i) {
    if (const std::string* text = as_text(part.body[i])) {
      Paragraph plain;
      plain.text = *text;
      blocks.emplace_back(std::move(plain));
    } else {
      blocks.emplace_back(std::get<doc::Table>(part.body[i]));
    }
  }
}

}  // namespace

void emit(const Voice& voice, const Part& part, int depth, std::vector<doc::Block>& blocks) {
  if (part.run_on && !part.items.empty()) {
    return emit(voice, with_items_run_on(voice, part), depth, blocks);
  }
  bool text_first = !part.body.empty() && as_text(part.body.front()) != nullptr;
  bool titled = !part.title.empty();
  bool one_paragraph = count_paragraphs(part) == 1 && text_first && part.items.empty();
  bool bare_title = part.body.empty() && part.items.empty();
  std::string anchor = part.names.empty() ? std::string() : part.names.front();
  std::size_t done = 0;
  if (titled && (depth == 1 || !(one_paragraph || bare_title))) {
    blocks.emplace_back(
        doc::Heading{depth, part.number, part.title, std::move(anchor), part.face});
  } else if (titled || text_first || !part.number.empty()) {
    Paragraph first;
    first.level = depth;
    first.number = part.number;
    first.face = part.face;
    if (titled) first.anchor = std::move(anchor);
    if (text_first) {
      first.text = std::get<std::string>(part.body.front());
      done = 1;
    }
    if (titled) set_lead(voice, part, text_first, first);
    if (part.number.empty() && !titled) first.level = 0;
    blocks.emplace_back(std::move(first));
  }
  emit_body(part, done, blocks);
  for (const Part& item : part.items) emit(voice, item, depth + 1, blocks);
  for (const std::string& line : part.lines) {
    Paragraph duty;
    duty.text = line;
    duty.role = Paragraph::Role::kDuty;
    blocks.emplace_back(std::move(duty));
  }
}

}  // namespace plan::publishing
