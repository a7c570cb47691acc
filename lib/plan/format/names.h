// Names and what they stand for.
#ifndef PLAN_FORMAT_NAMES_H_
#define PLAN_FORMAT_NAMES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "plan/format/context.h"

namespace plan::load {

// Many names to numbers. Names are compared as people mean them (text/fold.h).
class NameIndex {
 public:
  enum class As : std::uint8_t {
    kOwn,      // two with one of these are reported as such (K005): the first is meant
    kAlias,    // title beside an id, alias: two make a reference ambiguous
    kImplied,  // counts only when nothing else fits
  };

  void add(std::string_view name, int target, As as);

  // What `name` stands for: nothing, one target, or several between which it does not choose.
  [[nodiscard]] std::vector<int> find(std::string_view name) const;
  [[nodiscard]] bool knows(std::string_view name) const;
  // All names as they were added, for hints.
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
  // One name of each target, the last of its own; none when there are more than `most`.
  [[nodiscard]] std::vector<std::string> listed(std::size_t most) const;
  // The most separators (、，,；;) any name has in it.
  [[nodiscard]] std::size_t most_separators() const { return most_separators_; }

 private:
  struct Entry {
    int target;
    As as;
  };
  std::unordered_map<std::string, std::vector<Entry>> entries_;  // by folded name
  std::vector<std::string> names_;
  std::vector<Entry> meant_;  // by each of names_
  std::size_t most_separators_ = 0;
};

// The names in a pasted list: split at 、，,；; unless several pieces together are a name.
[[nodiscard]] std::vector<Line> split_known(const Context& context, const Line& written,
                                            const NameIndex& index);

// The references of pasted lists apart, and each resolved.
template <class Reference, class Resolve>
void resolve_each(const Context& context, const NameIndex& index, std::vector<Reference>& refs,
                  const Resolve& resolve) {
  std::vector<Reference> out;
  out.reserve(refs.size());
  for (const Reference& ref : refs) {
    for (Line& name : split_known(context, ref.name, index)) {
      out.push_back({std::move(name)});
      resolve(out.back());
    }
  }
  refs = std::move(out);
}

struct ReferenceWords {
  const Words& unknown;    // {name}
  const Words& ambiguous;  // {name}, {first}, {second}
};

// The only target of `name`; -1 after saying that there is none (R001, with the nearest names
// or `help`) or more than one (R002). `shown_as` gives a target's name for the message.
template <class ShownAs>
int resolve_name(Context& context, const NameIndex& index, const Line& name,
                 const ReferenceWords& words, const Message& help, ShownAs shown_as);

// `list`: where no name is near, those there are are listed if they are few.
void report_unknown(Context& context, const NameIndex& index, const Line& name,
                    const Words& words, const Message& help, bool list = true);
void report_ambiguous(Context& context, const Line& name, const Words& words,
                      const std::string& first, const std::string& second);

template <class ShownAs>
int resolve_name(Context& context, const NameIndex& index, const Line& name,
                 const ReferenceWords& words, const Message& help, ShownAs shown_as) {
  std::vector<int> targets = index.find(name.text);
  if (targets.size() == 1) return targets.front();
  if (targets.empty()) {
    report_unknown(context, index, name, words.unknown, help);
  } else {
    report_ambiguous(context, name, words.ambiguous, shown_as(targets[0]),
                     shown_as(targets[1]));
  }
  return -1;
}

}  // namespace plan::load

#endif  // PLAN_FORMAT_NAMES_H_
