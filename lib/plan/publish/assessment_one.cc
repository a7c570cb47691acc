// One item, bonus, penalty or veto of a scheme, for an insert.
#include "plan/publish/scheme_parts.h"

namespace plan::publishing {

Part compose_one(const Context& context, const Scheme& scheme, const std::string& id) {
  if (const Item* item = find_item(scheme, id)) return compose_item(context, scheme, *item);
  const Extra* extra = find_extra(scheme, id);
  if (extra == nullptr) return {};
  return extra->kind == Extra::Kind::kVeto ? compose_veto(context, scheme, *extra)
                                           : compose_extra(context, scheme, *extra);
}

}  // namespace plan::publishing
