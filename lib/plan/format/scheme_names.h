// Names of schemes and of the items in them.
#ifndef PLAN_FORMAT_SCHEME_NAMES_H_
#define PLAN_FORMAT_SCHEME_NAMES_H_

#include <string>
#include <vector>

#include "plan/format/context.h"
#include "plan/format/names.h"
#include "plan/model/scheme.h"

namespace plan::load {

class SchemeNames {
 public:
  explicit SchemeNames(Context& context);

  [[nodiscard]] const NameIndex& schemes() const { return schemes_; }
  [[nodiscard]] const NameIndex& items(std::size_t scheme) const {
    return items_[scheme].index;
  }
  [[nodiscard]] const Item& item(std::size_t scheme, int number) const {
    return *items_[scheme].items[static_cast<std::size_t>(number)];
  }

  // -1 after saying what is wrong.
  [[nodiscard]] int find_scheme(const Line& name);
  // The key of the item of `scheme` that `name` means; empty after saying what is wrong.
  [[nodiscard]] std::string find_item(std::size_t scheme, const Line& name);

 private:
  struct Items {
    NameIndex index;
    std::vector<const Item*> items;
  };

  static void add_items(const std::vector<Item>& items, Items& out);

  Context& context_;
  NameIndex schemes_;
  std::vector<Items> items_;
};

}  // namespace plan::load

#endif  // PLAN_FORMAT_SCHEME_NAMES_H_
