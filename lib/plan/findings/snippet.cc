#include "plan/findings/snippet.h"

#include <algorithm>
#include <vector>

#include "plan/text/escape.h"
#include "plan/text/utf8.h"

namespace plan {
namespace {

constexpr std::size_t kLongestLine = 100;  // cells that are shown whole
constexpr std::size_t kBefore = 40;        // cells kept before the range in a longer one
constexpr std::string_view kCut = "...";   // ASCII: … is as wide as two in some fonts
constexpr std::string_view kWideSpace = "\u3000";

// One source character as it is shown.
struct Shown {
  std::string text;
  std::size_t cells = 0;
  bool wide = false;  // one wide character, as it stands in the source
};

std::vector<Shown> characters(std::string_view line) {
  std::vector<Shown> out;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t begin = at;
    char32_t c = next_code_point(line, at);
    std::string_view source = line.substr(begin, at - begin);
    Shown shown{for_terminal(source), 0, false};
    if (shown.text == source) {
      shown.cells = static_cast<std::size_t>(std::max(char_width(c), 0));
      shown.wide = shown.cells == 2;
    } else {
      shown.cells = display_width(shown.text);
    }
    out.push_back(std::move(shown));
  }
  return out;
}

std::size_t cells_between(const std::vector<Shown>& line, std::size_t begin, std::size_t end) {
  std::size_t sum = 0;
  for (std::size_t i = begin; i < end; ++i) sum += line[i].cells;
  return sum;
}

struct Window {
  std::size_t begin = 0, end = 0;
};

// As much around `at` as may be shown.
Window window_around(const std::vector<Shown>& line, std::size_t at) {
  if (cells_between(line, 0, line.size()) <= kLongestLine) return {0, line.size()};
  Window window{at, at};
  std::size_t cells = 0;
  while (window.begin > 0 && cells + line[window.begin - 1].cells <= kBefore) {
    cells += line[--window.begin].cells;
  }
  while (window.end < line.size() && cells + line[window.end].cells <= kLongestLine) {
    cells += line[window.end++].cells;
  }
  return window;
}

struct Label {
  const Place* place = nullptr;
  std::string text;
  bool primary = false;
};

std::string spaces(std::size_t n) {
  return std::string(n, ' ');
}

// Draws the frame line by line.
class Frame {
 public:
  Frame(std::size_t gutter, Severity severity, const Paint& paint)
      : gutter_(gutter), severity_(severity), paint_(paint) {}

  void open() { out_ += spaces(gutter_ + 1) + paint_.frame("|") + "\n"; }

  void other_file(const Place& place) {
    out_ += spaces(gutter_ + 1) + paint_.frame(":::") + " " + for_terminal(place.file) + ":" +
            std::to_string(place.line) + ":" + std::to_string(place.column) + "\n";
    last_line_ = 0;
  }

  void label(const Label& label) {
    ShownLine shown = show_line(*label.place);
    bool same = last_line_ == label.place->line && !shown.cut;
    if (!same) {
      if (last_line_ != 0 && label.place->line > last_line_ + 1) {
        out_ += paint_.frame("...") + "\n";
      }
      std::string number = std::to_string(label.place->line);
      out_ += paint_.frame(spaces(gutter_ - number.size()) + number + " |");
      if (!shown.text.empty()) out_ += " " + shown.text;
      out_ += "\n";
    }
    std::string marks(shown.cells, label.primary ? '^' : '-');
    if (!label.text.empty()) marks += " " + for_terminal(label.text);
    out_ += spaces(gutter_ + 1) + paint_.frame("|") + " " + shown.padding;
    out_ += label.primary ? paint_.severity(severity_, marks) : paint_.related(marks);
    out_ += "\n";
    last_line_ = label.place->line;
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::size_t gutter_;
  Severity severity_;
  const Paint& paint_;
  std::string out_;
  std::uint32_t last_line_ = 0;
};

bool can_be_shown(const Place& place) {
  return place.line != 0 && !place.line_text.empty();
}

}  // namespace

ShownLine show_line(const Place& place) {
  std::vector<Shown> line = characters(place.line_text);
  auto index = [&place](std::uint32_t column) -> std::size_t {
    return column < place.text_column ? 0 : column - place.text_column;
  };
  std::size_t begin = std::min(index(place.column), line.size());
  std::size_t end = line.size();
  if (place.end_line <= place.line) {
    end = std::clamp(index(place.end_column), begin, line.size());
  }
  Window window = window_around(line, begin);

  ShownLine shown;
  shown.cut = window.begin > 0 || window.end < line.size();
  if (window.begin > 0) {
    shown.text = kCut;
    shown.padding = spaces(kCut.size());
  }
  for (std::size_t i = window.begin; i < window.end; ++i) shown.text += line[i].text;
  if (window.end < line.size()) shown.text += kCut;
  while (!shown.text.empty() && shown.text.back() == ' ') shown.text.pop_back();
  for (std::size_t i = window.begin; i < begin; ++i) {
    shown.padding += line[i].wide ? std::string(kWideSpace) : spaces(line[i].cells);
  }
  shown.cells = std::max<std::size_t>(cells_between(line, begin, std::min(end, window.end)), 1);
  return shown;
}

std::string snippet(const Finding& finding, Lang lang, const Paint& paint,
                    std::size_t& gutter) {
  gutter = 1;
  if (!can_be_shown(finding.place)) return {};
  std::vector<Label> labels = {{&finding.place, {}, true}};
  for (const Related& related : finding.related) {
    if (can_be_shown(related.place)) {
      labels.push_back({&related.place, related.message.in(lang), false});
    }
  }
  // The finding's own file first, and in each file from top to bottom.
  auto order = [&finding](const Label& a, const Label& b) {
    bool a_here = a.place->file == finding.place.file;
    bool b_here = b.place->file == finding.place.file;
    if (a_here != b_here) return a_here;
    if (a.place->file != b.place->file) return a.place->file < b.place->file;
    return a.place->line < b.place->line;
  };
  std::stable_sort(labels.begin(), labels.end(), order);
  std::uint32_t highest = 0;
  for (const Label& label : labels) highest = std::max(highest, label.place->line);
  gutter = std::to_string(highest).size();

  Frame frame(gutter, finding.severity, paint);
  const std::string* file = &finding.place.file;
  frame.open();
  for (const Label& label : labels) {
    if (label.place->file != *file) {
      frame.other_file(*label.place);
      file = &label.place->file;
    }
    frame.label(label);
  }
  return frame.take();
}

}  // namespace plan
