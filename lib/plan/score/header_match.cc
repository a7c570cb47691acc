#include "plan/score/header_match.h"

#include <algorithm>
#include <array>

#include "plan/text/fold.h"
#include "plan/text/nearest.h"
#include "plan/text/utf8.h"

namespace plan::score {
namespace {

// 整改完成日期(年月日): what stands before the brackets at the end; blank where there are none.
std::string_view before_brackets(std::string_view folded) {
  if (!folded.ends_with(')')) return {};
  std::size_t open = folded.find('(');
  return open == folded.npos ? std::string_view{} : folded.substr(0, open);
}

// A slip of the pen, or another word for the same.
bool is_near(std::string_view a, std::string_view b) {
  constexpr std::size_t kFewest = 3;  // characters: of two words of two one half is the same
  std::size_t length = count_code_points(a);
  if (length < kFewest) return false;
  std::size_t limit = std::max<std::size_t>(1, length / 3);
  return edit_distance(a, b, limit) <= limit;
}

}  // namespace

HeaderMatcher::HeaderMatcher(const std::vector<ColumnMap>& maps,
                             const std::vector<std::string>& kinds)
    : maps_(maps) {
  for (const std::string& kind : kinds) kinds_.insert(fold_name(kind));
}

bool HeaderMatcher::is_mapped(Column column) const {
  return std::any_of(maps_.begin(), maps_.end(),
                     [column](const ColumnMap& map) { return map.column == column; });
}

std::optional<Column> HeaderMatcher::column(std::string_view header) const {
  const std::string folded = fold_name(header);
  for (const ColumnMap& map : maps_) {
    if (fold_name(map.header) == folded) return map.column;
  }
  std::optional<Column> known = column_of_header(header);
  if (!known && kinds_.count(folded) > 0) known = Column::kUnit;
  return known && is_mapped(*known) ? std::nullopt : known;
}

void HeaderMatcher::add_other_words(Header& header) const {
  struct Best {
    std::size_t rank, field;
  };
  std::array<std::optional<Best>, kColumnCount> best;
  for (std::size_t field = 0; field < header.names.size(); ++field) {
    std::optional<OtherHeader> other = other_column_of_header(header.names[field]);
    if (!other) continue;
    std::optional<Best>& so_far = best[static_cast<std::size_t>(other->column)];
    if (!so_far || other->rank < so_far->rank) so_far = Best{other->rank, field};
  }
  for (const ColumnInfo& info : column_table()) {
    std::size_t column = static_cast<std::size_t>(info.column);
    if (!best[column] || is_mapped(info.column)) continue;
    if (!header.of(info.column).empty() && !info.also_beside) continue;
    header.fields[column].push_back(best[column]->field);
    header.near.push_back({best[column]->field, info.column, info.headers.front(), true});
  }
}

void HeaderMatcher::add_near(Header& header) const {
  // Of titles and rows cut at other separators nothing has to be known: they are no header.
  bool bracketed = std::any_of(
      header.names.begin(), header.names.end(),
      [](const std::string& name) { return name.ends_with(")") || name.ends_with("）"); });
  if (header.columns() == 0 && !bracketed) return;
  std::vector<bool> known(header.names.size(), false);
  for (const std::vector<std::size_t>& fields : header.fields) {
    for (std::size_t field : fields) known[field] = true;
  }
  for (std::size_t field = 0; field < known.size(); ++field) {
    const std::string folded = fold_name(header.names[field]);
    if (known[field] || folded.empty()) continue;
    std::string_view base = before_brackets(folded);
    for (const ColumnInfo& info : column_table()) {
      if (!header.of(info.column).empty() || is_mapped(info.column)) continue;
      std::vector<std::string_view> names{info.name};
      names.insert(names.end(), info.headers.begin(), info.headers.end());
      for (std::string_view usual : names) {
        const std::string wanted = fold_header(usual);
        bool taken = !base.empty() && base == wanted;
        if (!taken && !is_near(base.empty() ? folded : base, wanted)) continue;
        header.near.push_back({field, info.column, usual, taken});
        break;
      }
    }
  }
  for (const Header::Near& near : header.near) {
    std::vector<std::size_t>& fields = header.fields[static_cast<std::size_t>(near.column)];
    if (near.taken && !known[near.field]) fields.push_back(near.field);
  }
  // What another field is read as is not missing.
  std::erase_if(header.near, [&header](const Header::Near& near) {
    return !near.taken && !header.of(near.column).empty();
  });
}

Header HeaderMatcher::header(const Cells& cells) const {
  Header header;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (std::optional<Column> found = column(cells[i])) {
      header.fields[static_cast<std::size_t>(*found)].push_back(i);
    }
  }
  header.names = cells;
  add_other_words(header);
  add_near(header);
  return header;
}

Header HeaderMatcher::header(const Cells& upper, const Cells& lower) const {
  Header header;
  std::string reach;
  header.names.resize(std::max(upper.size(), lower.size()));
  for (std::size_t i = 0; i < header.names.size(); ++i) {
    if (i < upper.size() && !upper[i].empty()) reach = upper[i];
    std::string below = i < lower.size() ? lower[i] : std::string();
    header.names[i] = below.empty() ? reach : below;
    std::optional<Column> found = column(reach + below);
    if (!found && !below.empty()) found = column(below);
    if (found) header.fields[static_cast<std::size_t>(*found)].push_back(i);
  }
  add_other_words(header);
  add_near(header);
  return header;
}

}  // namespace plan::score
