#include "plan/format/scheme_names.h"

namespace plan::load {
namespace {

constexpr Words kNoScheme{"no scheme is called `{name}`", "没有叫“{name}”的考核办法"};
constexpr Words kTwoSchemes{"`{name}` can be the scheme `{first}` or `{second}`",
                            "“{name}”可以指考核办法“{first}”，也可以指“{second}”"};
constexpr Words kNoItem{"the scheme has no item `{name}`", "该考核办法没有“{name}”这一项"};
constexpr Words kTwoItems{"`{name}` can be the item `{first}` or `{second}`",
                          "“{name}”可以指“{first}”这一项，也可以指“{second}”"};

using As = NameIndex::As;

}  // namespace

SchemeNames::SchemeNames(Context& context) : context_(context) {
  const std::vector<Scheme>& schemes = context.plan.schemes;
  items_.resize(schemes.size());
  for (std::size_t i = 0; i < schemes.size(); ++i) {
    const Scheme& scheme = schemes[i];
    bool own_title = !scheme.id.given();
    schemes_.add(scheme.id.text, static_cast<int>(i), As::kOwn);
    schemes_.add(scheme.title.text, static_cast<int>(i), own_title ? As::kOwn : As::kAlias);
    if (schemes.size() == 1) schemes_.add(scheme.key(), static_cast<int>(i), As::kOwn);
    add_items(scheme.items, items_[i]);
  }
}

void SchemeNames::add_items(const std::vector<Item>& items, Items& out) {
  for (const Item& item : items) {
    int number = static_cast<int>(out.items.size());
    out.items.push_back(&item);
    // Equal titles are reported among siblings only, so they stay ambiguous here.
    out.index.add(item.id.text, number, As::kOwn);
    out.index.add(item.title.text, number, As::kAlias);
    for (const Line& alias : item.aliases) out.index.add(alias.text, number, As::kAlias);
    add_items(item.items, out);
  }
}

int SchemeNames::find_scheme(const Line& name) {
  return resolve_name(context_, schemes_, name, {kNoScheme, kTwoSchemes}, {}, [&](int i) {
    return context_.plan.schemes[static_cast<std::size_t>(i)].key();
  });
}

std::string SchemeNames::find_item(std::size_t scheme, const Line& name) {
  int found = resolve_name(context_, items_[scheme].index, name, {kNoItem, kTwoItems}, {},
                           [&](int i) { return item(scheme, i).key(); });
  return found < 0 ? std::string() : item(scheme, found).key();
}

}  // namespace plan::load
