// `{#id}` in any text becomes the number of what it points to; `{{#` becomes `{#`.
#ifndef PLAN_PUBLISH_REFERENCES_H_
#define PLAN_PUBLISH_REFERENCES_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "plan/publish/part.h"
#include "plan/publish/voice.h"

namespace plan::publishing {

// Where everything stands, by name. Parts are pointed to, and must stay where they are.
class References {
 public:
  explicit References(const Voice& voice) : voice_(voice) {}

  // Everything below `root`, after number_parts().
  void add(const Part& root);
  // An attachment, which has its own kind of number.
  void add(std::string_view name, std::string mention);

  // Replaces the references in all texts below `root`. A number is given as far as it is
  // needed from where the text stands: （二） within the chapter, 第三部分（二） from without.
  void resolve(Part& root) const;
  [[nodiscard]] std::string resolve(std::string_view text) const;

 private:
  using Path = std::vector<const Part*>;
  void collect(const Part& part, bool inner, Path& path);
  void resolve(Part& part, Path& path) const;
  void resolve_own(Part& part, const Path& path) const;  // without its items
  [[nodiscard]] std::string resolve(std::string_view text, const Path& from) const;
  [[nodiscard]] std::string mention(const Path& to, const Path& from) const;

  Voice voice_;
  std::map<std::string, Path, std::less<>> parts_;
  std::map<std::string, std::string, std::less<>> attachments_;
};

}  // namespace plan::publishing

#endif  // PLAN_PUBLISH_REFERENCES_H_
