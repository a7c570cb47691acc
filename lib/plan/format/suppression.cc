#include "plan/format/suppression.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "plan/text/prose.h"
#include "plan/text/utf8.h"

namespace plan {
namespace {

// Takes `word` off the front of `text`, after blanks.
bool take(std::string_view& text, std::initializer_list<std::string_view> words) {
  std::string_view rest = trim(text);
  for (std::string_view word : words) {
    if (rest.starts_with(word)) {
      text = rest.substr(word.size());
      return true;
    }
  }
  return false;
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

// What stands behind #: `plan: ignore[D003, T003] -- reason`. Nothing when it is no such thing.
std::optional<Suppression> parse(std::string_view comment) {
  if (!take(comment, {"plan"}) || !take(comment, {":", "："})) return {};
  Suppression s;
  if (take(comment, {"ignore-file"})) {
    s.scope = Suppression::Scope::kFile;
  } else if (!take(comment, {"ignore"})) {
    return {};
  }
  // `ignored` and the like are words of a sentence.
  if (!comment.empty() && ((comment[0] >= 'a' && comment[0] <= 'z') || comment[0] == '-') &&
      !comment.starts_with("--")) {
    return {};
  }
  if (take(comment, {"[", "［", "【"})) {
    std::size_t end = comment.size();
    std::size_t size = 0;
    for (std::string_view close : {"]", "］", "】"}) {
      if (std::size_t at = comment.find(close); at < end) {
        end = at;
        size = close.size();
      }
    }
    for (std::string_view code : split_names(comment.substr(0, end))) {
      s.codes.push_back(upper(code));
    }
    comment = comment.substr(std::min(end + size, comment.size()));
  }
  s.bare = s.codes.empty();
  if (take(comment, {"--", "——", "－－", "—"})) s.reason = trim(comment);
  s.no_reason = s.reason.empty();
  return s;
}

// A list item or a map entry: what a comment above it speaks of.
struct Piece {
  std::uint32_t begin;
  std::uint32_t end;
};

void add_pieces(yaml::Value value, std::vector<Piece>& pieces, std::vector<Piece>& scalars) {
  if (value.is_scalar()) {
    scalars.push_back({value.span().begin, value.span().end});
  } else if (value.is_list()) {
    for (yaml::Value item : value) {
      pieces.push_back({item.span().begin, item.span().end});
      add_pieces(item, pieces, scalars);
    }
  } else if (value.is_map()) {
    for (yaml::Value key = value.first(); key.exists();) {
      yaml::Value below = key.next();
      Span at = key.span();
      pieces.push_back({at.begin, std::max(at.end, below.span().end)});
      add_pieces(key, pieces, scalars);
      add_pieces(below, pieces, scalars);
      key = below.next();
    }
  }
}

class Scanner {
 public:
  Scanner(const SourceFile& source, std::uint32_t file, const yaml::Tree& tree)
      : source_(source), file_(file) {
    pieces_.reserve(tree.nodes.size());
    scalars_.reserve(tree.nodes.size());
    add_pieces(tree.root(), pieces_, scalars_);
    auto earlier = [](const Piece& a, const Piece& b) { return a.begin < b.begin; };
    // Stable: of those that begin together the outermost stays first. Aliases show content
    // that stands elsewhere.
    for (std::vector<Piece>* list : {&pieces_, &scalars_}) {
      bool sorted = std::is_sorted(list->begin(), list->end(), earlier);
      if (!sorted) std::stable_sort(list->begin(), list->end(), earlier);
    }
  }

  std::vector<Suppression> run() {
    std::vector<Suppression> out;
    std::string_view text = source_.text();
    for (std::size_t at = text.find('#'); at != text.npos; at = text.find('#', at + 1)) {
      auto begin = static_cast<std::uint32_t>(at);
      if (!begins_comment(text, at) || in_scalar(begin)) continue;
      std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
      std::optional<Suppression> s = parse(text.substr(at + 1, end - at - 1));
      if (s) {
        s->comment = {file_, begin, static_cast<std::uint32_t>(end)};
        place(*s);
        out.push_back(*std::move(s));
      }
      at = end - 1;  // the rest of the line is comment
    }
    return out;
  }

 private:
  static bool begins_comment(std::string_view text, std::size_t at) {
    return at == 0 || text[at - 1] == ' ' || text[at - 1] == '\t' || text[at - 1] == '\n' ||
           text[at - 1] == '\r';
  }

  [[nodiscard]] bool in_scalar(std::uint32_t at) const {
    auto after = std::upper_bound(
        scalars_.begin(), scalars_.end(), at,
        [](std::uint32_t offset, const Piece& piece) { return offset < piece.begin; });
    return after != scalars_.begin() && at < std::prev(after)->end;
  }

  void place(Suppression& s) const {
    auto size = static_cast<std::uint32_t>(source_.text().size());
    std::uint32_t line = source_.line_of(s.comment.begin);
    std::uint32_t line_begin = source_.line_begin(line);
    if (s.scope == Suppression::Scope::kFile) {
      s.silences = {file_, 0, size};
      return;
    }
    std::string_view before = source_.text().substr(line_begin, s.comment.begin - line_begin);
    if (!trim(before).empty()) {
      s.scope = Suppression::Scope::kLine;
      s.silences = {file_, line_begin, std::max(source_.line_begin(line + 1), s.comment.end)};
      return;
    }
    s.scope = Suppression::Scope::kNode;
    s.silences = {file_, s.comment.end, s.comment.end};
    auto below = std::lower_bound(
        pieces_.begin(), pieces_.end(), s.comment.end,
        [](const Piece& piece, std::uint32_t offset) { return piece.begin < offset; });
    if (below == pieces_.end()) return;
    s.silences = {file_, below->begin, below->end};
  }

  const SourceFile& source_;
  std::uint32_t file_;
  std::vector<Piece> pieces_;
  std::vector<Piece> scalars_;
};

}  // namespace

std::vector<Suppression> find_suppressions(const SourceSet& sources, std::uint32_t file,
                                           const yaml::Tree& tree) {
  // Most files have none, and the tree need not be walked for them.
  if (sources.file(file).text().find("ignore") == std::string_view::npos) return {};
  return Scanner(sources.file(file), file, tree).run();
}

}  // namespace plan
