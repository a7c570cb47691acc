#include <algorithm>
#include <utility>

#include "plan/score/row.h"

namespace plan::score {

void Complaints::say_of(std::size_t field, Trouble trouble, Message message, Message help) {
  bool error = info(trouble).severity == Severity::kError;
  if (std::find(said_.begin(), said_.end(), message.en) != said_.end()) return;
  said_.push_back(message.en);
  if (error && keep_reasons_) {
    reasons_.en += (reasons_.en.empty() ? "" : "; ") + message.en;
    reasons_.zh += (reasons_.zh.empty() ? "" : "；") + message.zh;
  }
  refused_ = refused_ || error;
  if (!lists(trouble, message)) {
    Place rough;
    rough.file = reader_->name();
    rough.line = static_cast<std::uint32_t>(reader_->record().line);
    troubles_.add(trouble, std::move(rough), std::move(message));
    return;
  }
  bool there = field != kNoField && field < reader_->record().fields.size();
  Place place = reader_->place(there ? field : 0);
  if (!there) place.cell.clear();
  troubles_.add(trouble, std::move(place), std::move(message), std::move(help));
}

// A cell that is not filled in, in a column that the sheet has not got, is spoken of at the
// item, which asks for it.
void Complaints::say_of(const Row& row, Column column, Trouble trouble, Message message,
                        Message help) {
  std::size_t field = row.field[static_cast<std::size_t>(column)];
  if (field == kNoField) field = row.field[static_cast<std::size_t>(Column::kItem)];
  say_of(field, trouble, std::move(message), std::move(help));
}

std::string Complaints::header_of(std::size_t field) const {
  return field < header_->names.size() ? header_->names[field] : std::string();
}

Message Complaints::header_of(Column column) const {
  const std::vector<std::size_t>& fields = header_->of(column);
  if (!fields.empty()) return plain(header_->names[fields.front()]);
  const ColumnInfo& missing = info(column);
  return {std::string(missing.name),
          std::string(missing.headers.empty() ? missing.name : missing.headers.front())};
}

}  // namespace plan::score
