#include "plan/complete/written.h"

#include "plan/format/values.h"
#include "plan/format/words.h"
#include "plan/text/number.h"
#include "plan/text/utf8.h"

namespace plan::completeness {
namespace {

using keys::Key;
using keys::Printed;
using keys::Type;
using keys::Where;
using load::has_key;

class Walk {
 public:
  explicit Walk(const std::function<void(const Written&)>& visit) : visit_(visit) {}

  // `items`: what the key of this name lists, where the chapter decides it.
  void map(yaml::Value map, Where where, Where items = Where::kNowhere) {
    for (const yaml::Entry& entry : yaml::entries(map)) {
      const Key* key = keys::table(where).key(entry.key.text());
      if (key == nullptr || key->printed == Printed::kNever) continue;
      path_.push_back({entry.key.text()});
      if (items != Where::kNowhere && key->en == "items") {
        elements(entry.value, where, *key, items);
      } else {
        value(entry.value, where, *key);
      }
      path_.pop_back();
    }
  }

 private:
  void value(yaml::Value value, Where where, const Key& key) {
    switch (key.type) {
      case Type::kId:
      case Type::kBool:
      case Type::kWord:
      case Type::kWords:
      case Type::kPaths:
        return;  // they choose, and are not said
      case Type::kSection:
        return section(value, where, key);
      case Type::kSchemes:
        if (value.is_map() && has_key(value, key.below, "schemes")) {
          return map(value, key.below);
        }
        return elements(value, where, key, key.element);
      case Type::kUnitList:
        return units(value, where, key);
      case Type::kNumbers:
      case Type::kNames:
        if (value.is_map()) return named(value, where, key);
        return elements(value, where, key, key.below);
      case Type::kBands:
      case Type::kGrades:
        if (value.is_map() && !begins_with_key(value, key.below)) {
          return named(value, where, key);
        }
        return elements(value, where, key, key.below);
      default:
        return elements(value, where, key, key.below);
    }
  }

  static bool begins_with_key(yaml::Value map, Where where) {
    return map.first().exists() && keys::table(where).has(map.first().text());
  }

  // Each element of a list, or the value as the only one.
  void elements(yaml::Value list, Where where, const Key& key, Where below) {
    if (!list.is_list()) return element(list, where, key, below);
    std::size_t number = 0;
    for (yaml::Value value : list) {
      path_.push_back({{}, ++number});
      element(value, where, key, below);
      path_.pop_back();
    }
  }

  void element(yaml::Value value, Where where, const Key& key, Where below) {
    if (value.is_map()) {
      if (below != Where::kNowhere) map(value, below);
    } else if (value.is_list()) {
      elements(value, where, key, below);
    } else if (key.words == nullptr || key.words().find(value.text()) == nullptr) {
      scalar(value, where, key, below);
    }
  }

  // A value that is no map stands for the usual key of its place.
  void scalar(yaml::Value value, Where where, const Key& key, Where below) {
    if (below != Where::kNowhere && key.type != Type::kPeriod && key.type != Type::kText &&
        key.type != Type::kRefs && key.type != Type::kNumbers) {
      const keys::Table& table = keys::table(below);
      if (const Key* usual = table.key(table.usual)) {
        return leaf(value, below, *usual, usual->type);
      }
    }
    bool numbers = key.type == Type::kNumbers || key.type == Type::kRange ||
                   key.type == Type::kBands || key.type == Type::kGrades;
    leaf(value, where, key, numbers ? Type::kNumber : key.type);
  }

  void section(yaml::Value value, Where where, const Key& key) {
    bool lists = key.element != Where::kClause && key.element != Where::kGroup;
    if (value.is_map()) {
      return map(value, key.below, lists ? key.element : Where::kNowhere);
    }
    elements(value, where, key, key.element);
  }

  // Names of the user's own on the left: 严重: 2, 95: 10, village: 行政村.
  void named(yaml::Value map, Where where, const Key& key) {
    for (const yaml::Entry& entry : yaml::entries(map)) {
      path_.push_back({entry.key.text()});
      bool number = parse_number(entry.key.text()).has_value();
      // An id where the title stands beside it.
      bool titled = entry.value.is_map() && key.below != Where::kNowhere &&
                    has_key(entry.value, key.below, "title");
      bool otherwise = keys::else_words().find(entry.key.text()) != nullptr;
      if (key.type != Type::kNames && !otherwise && !titled) {
        leaf(entry.key, where, key, number ? Type::kNumber : Type::kLine);
      }
      if (key.type == Type::kNames) {
        leaf(entry.value, where, key, Type::kLine);
      } else if (entry.value.is_map() && key.below != Where::kNowhere) {
        this->map(entry.value, key.below);
      } else {
        leaf(entry.value, where, key, Type::kNumber);
      }
      path_.pop_back();
    }
  }

  // A list of units, a unit, {from: FILE}, or kinds of units with their names.
  void units(yaml::Value value, Where where, const Key& key) {
    bool one = value.is_map() && (begins_with_key(value, Where::kUnit) ||
                                  begins_with_key(value, Where::kUnitFile));
    if (!value.is_map() || one) return elements(value, where, key, Where::kUnit);
    for (const yaml::Entry& entry : yaml::entries(value)) {
      path_.push_back({entry.key.text()});
      elements(entry.value, where, key, Where::kUnit);
      path_.pop_back();
    }
  }

  void leaf(yaml::Value value, Where where, const Key& key, Type type) {
    if (!value.is_scalar() || trim(value.text()).empty()) return;
    if (key.printed == Printed::kNever) return;
    visit_({where, key, type, value.text(), value.span(), path_});
  }

  const std::function<void(const Written&)>& visit_;
  Path path_;
};

}  // namespace

std::string spelled(const Path& path) {
  std::string out;
  for (const Step& step : path) {
    if (step.key.empty()) {
      out += "[" + std::to_string(step.number) + "]";
    } else {
      if (!out.empty()) out += '.';
      out += step.key;
    }
  }
  return out;
}

void for_each_written(yaml::Value root, keys::Where where,
                      const std::function<void(const Written&)>& visit) {
  if (root.is_map()) Walk(visit).map(root, where);
}

}  // namespace plan::completeness
