// Scalars of the tree as values of the model. Each function takes the value, what it is called
// in a message, says what is wrong with it, and then answers "not given".
#ifndef PLAN_FORMAT_VALUES_H_
#define PLAN_FORMAT_VALUES_H_

#include <string_view>
#include <vector>

#include "plan/base/message.h"
#include "plan/format/context.h"
#include "plan/format/keys.h"
#include "plan/model/own_keys.h"
#include "plan/model/value.h"
#include "plan/yaml/tree.h"

namespace plan::load {

class MapReader;

// What messages call a value. Nearly always there is nothing to say about it, and so it is put
// into words only when there is. Lives no longer than what it was made from.
class What {
 public:
  What(const Message& words) : words_(&words) {}  // NOLINT: words are what it is called
  What(const MapReader& reader, std::string_view key) : reader_(&reader), key_(key) {}

  operator Message() const;  // NOLINT: to be said

 private:
  const Message* words_ = nullptr;
  const MapReader* reader_ = nullptr;
  std::string_view key_;
};

// True when nothing is written: no value, null, or a scalar of blanks.
[[nodiscard]] bool is_blank(yaml::Value value);
// Whether a key of the place, in any spelling, stands in a map.
[[nodiscard]] bool has_key(yaml::Value map, keys::Where where, std::string_view key);
// A list's values that are not blank; another value as a list of itself; a blank one as none.
[[nodiscard]] std::vector<yaml::Value> list_of(yaml::Value value);

// A list or map where `expected` was meant (rule K003).
void report_type(Context& context, yaml::Value value, const What& what, const Words& expected);
// A text that is none of `words` (rule K004), with what is allowed and the nearest.
void report_word(Context& context, yaml::Value value, const What& what,
                 const keys::WordList& words);

[[nodiscard]] Line line_of(Context& context, yaml::Value value, const What& what);
[[nodiscard]] Prose prose_of(Context& context, yaml::Value value, const What& what);
[[nodiscard]] std::vector<Line> lines_of(Context& context, yaml::Value value, const What& what);
// An id: letters (Chinese too), digits, _ and -, up to 64, beginning with a letter.
[[nodiscard]] Line id_of(Context& context, yaml::Value value, const What& what);
[[nodiscard]] bool is_id(std::string_view text);
void check_id(Context& context, const Line& id);

[[nodiscard]] Maybe<bool> bool_of(Context& context, yaml::Value value, const What& what);
[[nodiscard]] Maybe<Ratio> number_of(Context& context, yaml::Value value, const What& what);
[[nodiscard]] Maybe<int> whole_of(Context& context, yaml::Value value, const What& what, int lo,
                                  int hi);
// Dates without a year take theirs from the plan's period.
[[nodiscard]] Maybe<PartialDate> date_of(Context& context, yaml::Value value, const What& what);
// A date by which something is done: 9月底前 and 截至9月30日 too.
[[nodiscard]] Maybe<PartialDate> deadline_of(Context& context, yaml::Value value,
                                             const What& what);
[[nodiscard]] Maybe<Period> period_of(Context& context, yaml::Value value, const What& what);
// What stands behind a key of the user's own.
[[nodiscard]] OwnValue own_value(yaml::Value value);
// Null: not given, or not one of the words (which has been said).
[[nodiscard]] const keys::Word* word_of(Context& context, yaml::Value value, const What& what,
                                        const keys::WordList& words);

}  // namespace plan::load

#endif  // PLAN_FORMAT_VALUES_H_
