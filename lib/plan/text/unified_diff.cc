// Patience diff: lines that stand once in both texts anchor the rest, and so on between them.
#include "plan/text/unified_diff.h"

#include <algorithm>
#include <map>
#include <vector>

namespace plan {
namespace {

using Lines = std::vector<std::string_view>;

Lines split(std::string_view text) {
  Lines out;
  while (!text.empty()) {
    std::size_t end = text.find('\n');
    std::size_t size = end == text.npos ? text.size() : end + 1;
    out.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return out;
}

// Lines [old_begin, old_end) became lines [new_begin, new_end).
struct Block {
  std::size_t old_begin, old_end, new_begin, new_end;
};

struct Pair {
  std::size_t old_line, new_line;
};

class Comparison {
 public:
  Comparison(const Lines& before, const Lines& after) : old_(before), new_(after) {}

  std::vector<Block> run() {
    compare({0, old_.size(), 0, new_.size()});
    return std::move(blocks_);
  }

 private:
  void compare(Block part) {
    while (part.old_begin < part.old_end && part.new_begin < part.new_end &&
           old_[part.old_begin] == new_[part.new_begin]) {
      ++part.old_begin;
      ++part.new_begin;
    }
    while (part.old_begin < part.old_end && part.new_begin < part.new_end &&
           old_[part.old_end - 1] == new_[part.new_end - 1]) {
      --part.old_end;
      --part.new_end;
    }
    bool one_sided = part.old_begin == part.old_end || part.new_begin == part.new_end;
    std::vector<Pair> anchors = one_sided ? std::vector<Pair>{} : anchors_of(part);
    if (anchors.empty()) {
      add(part);
      return;
    }
    for (const Pair& anchor : anchors) {
      compare({part.old_begin, anchor.old_line, part.new_begin, anchor.new_line});
      part.old_begin = anchor.old_line + 1;
      part.new_begin = anchor.new_line + 1;
    }
    compare(part);
  }

  void add(const Block& block) {
    if (block.old_begin < block.old_end || block.new_begin < block.new_end) {
      blocks_.push_back(block);
    }
  }

  // Lines that stand once in both, as many as keep their order.
  [[nodiscard]] std::vector<Pair> anchors_of(const Block& part) const {
    struct Count {
      std::size_t in_old = 0, in_new = 0, old_line = 0, new_line = 0;
    };
    std::map<std::string_view, Count> counts;
    for (std::size_t i = part.old_begin; i < part.old_end; ++i) {
      Count& count = counts[old_[i]];
      ++count.in_old;
      count.old_line = i;
    }
    for (std::size_t i = part.new_begin; i < part.new_end; ++i) {
      auto found = counts.find(new_[i]);
      if (found == counts.end()) continue;
      ++found->second.in_new;
      found->second.new_line = i;
    }
    std::vector<Pair> pairs;
    for (const auto& [line, count] : counts) {
      if (count.in_old == 1 && count.in_new == 1) {
        pairs.push_back({count.old_line, count.new_line});
      }
    }
    std::sort(pairs.begin(), pairs.end(),
              [](const Pair& a, const Pair& b) { return a.old_line < b.old_line; });
    return longest_rising(pairs);
  }

  static std::vector<Pair> longest_rising(const std::vector<Pair>& pairs) {
    constexpr auto kNone = static_cast<std::size_t>(-1);
    std::vector<std::size_t> ends;  // by length: which pair ends the lowest run of it
    std::vector<std::size_t> before(pairs.size(), kNone);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      auto at = std::lower_bound(
          ends.begin(), ends.end(), pairs[i].new_line,
          [&](std::size_t end, std::size_t line) { return pairs[end].new_line < line; });
      if (at != ends.begin()) before[i] = *std::prev(at);
      if (at == ends.end()) {
        ends.push_back(i);
      } else {
        *at = i;
      }
    }
    std::vector<Pair> out;
    for (std::size_t i = ends.empty() ? kNone : ends.back(); i != kNone; i = before[i]) {
      out.push_back(pairs[i]);
    }
    std::reverse(out.begin(), out.end());
    return out;
  }

  const Lines& old_;
  const Lines& new_;
  std::vector<Block> blocks_;
};

void put_line(std::string& out, char sign, std::string_view line) {
  out += sign;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

// "12,3"; a single line has no count, and none at all is named by the line before it.
std::string range(std::size_t begin, std::size_t count) {
  std::string first = std::to_string(count == 0 ? begin : begin + 1);
  return count == 1 ? first : first + "," + std::to_string(count);
}

// The blocks [first, last), near enough to each other to share their context.
void put_hunk(std::string& out, const Lines& before, const Lines& after, const Block* first,
              const Block* last, std::size_t context) {
  std::size_t lead = std::min({context, first->old_begin, first->new_begin});
  std::size_t tail = std::min(context, before.size() - last[-1].old_end);
  std::size_t old_begin = first->old_begin - lead;
  std::size_t new_begin = first->new_begin - lead;
  out += "@@ -" + range(old_begin, last[-1].old_end + tail - old_begin) + " +" +
         range(new_begin, last[-1].new_end + tail - new_begin) + " @@\n";
  std::size_t at = old_begin;
  for (const Block* block = first; block != last; ++block) {
    for (; at < block->old_begin; ++at) put_line(out, ' ', before[at]);
    for (; at < block->old_end; ++at) put_line(out, '-', before[at]);
    for (std::size_t i = block->new_begin; i < block->new_end; ++i) {
      put_line(out, '+', after[i]);
    }
  }
  for (std::size_t i = 0; i < tail; ++i) put_line(out, ' ', before[at + i]);
}

}  // namespace

std::string unified_diff(std::string_view old_name, std::string_view new_name,
                         std::string_view old_text, std::string_view new_text,
                         std::size_t context) {
  Lines before = split(old_text);
  Lines after = split(new_text);
  std::vector<Block> blocks = Comparison(before, after).run();
  if (blocks.empty()) return {};
  std::string out;
  out += "--- ";
  out += old_name;
  out += "\n+++ ";
  out += new_name;
  out += '\n';
  const Block* first = blocks.data();
  const Block* end = first + blocks.size();
  while (first != end) {
    const Block* last = first + 1;
    while (last != end && last->old_begin - last[-1].old_end <= 2 * context) ++last;
    put_hunk(out, before, after, first, last, context);
    first = last;
  }
  return out;
}

}  // namespace plan
