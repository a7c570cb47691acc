// What the words in a log's `unit` and `item` columns mean, and what to say of unknown ones.
//
// Both look-ups remember what they have found, so that the usual row costs one hash. They
// point into the Compiled they are made from. Not thread-safe.
#ifndef PLAN_SCORE_NAMES_H_
#define PLAN_SCORE_NAMES_H_

#include <cassert>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plan/score/compiled.h"
#include "plan/score/pools.h"

namespace plan::score {

// Lists of names up to this length are shown whole as a hint.
constexpr std::size_t kFewNames = 12;

// Units by id, name, alias, and by name without a leading 省市区县镇乡 when nothing else is
// called that.
class UnitNames {
 public:
  static constexpr int kUnknown = -1;
  static constexpr int kAmbiguous = -2;

  explicit UnitNames(const Plan& plan);
  // A unit's index, kUnknown or kAmbiguous.
  [[nodiscard]] int find(std::string_view name);
  // Names like it (for a hint), or the ids it fits (for an ambiguous one).
  [[nodiscard]] std::vector<std::string> like(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> fits(std::string_view name) const;
  // What every unit is called, when they are few; else none.
  [[nodiscard]] std::vector<std::string> few() const;

 private:
  const Plan& plan_;
  TextMap<std::vector<int>> named_;    // by folded id, name, alias
  TextMap<std::vector<int>> implied_;  // by folded implied alias
  TextMap<int> found_;                 // by the text as written
};

// What a record counts for: at most one thing in each scheme.
struct CountsFor {
  int scheme = -1;  // index into Compiled::schemes
  int thing = -1;
  friend bool operator==(const CountsFor&, const CountsFor&) = default;
};
struct TargetSet {
  std::vector<CountsFor> targets;
  bool needs_ref = false, needs_note = false;  // a rule groups its records by them
};

class ItemNames {
 public:
  struct Meaning {
    enum class Kind : std::uint8_t {
      kFound,
      kUnknown,    // no scheme knows the name
      kApart,      // schemes know it, but none that assesses this unit
      kAmbiguous,  // it fits several things
      kBranch,     // a branch of the tree, or a heading of bonuses, penalties or vetoes
      kRollup,     // comes from other scores and takes no records
    };
    Kind kind = Kind::kUnknown;
    std::uint32_t set = 0;  // kFound: index into sets()
  };

  explicit ItemNames(const Compiled& compiled);
  [[nodiscard]] Meaning find(std::string_view name, int unit);
  [[nodiscard]] const std::vector<TargetSet>& sets() const { return sets_; }
  // The two halves of find(): the name a text means (-1: none), and what that name stands for
  // where the unit is assessed, if it was asked for before and found; else kNoSet.
  static constexpr std::uint32_t kNoSet = 0xFFFFFFFF;
  [[nodiscard]] int name_of(std::string_view text);
  [[nodiscard]] std::uint32_t known_set(std::uint32_t name, std::uint32_t unit) const {
    assert(name < names_.size() && unit < audience_of_unit_.size());
    auto audience = static_cast<std::size_t>(audience_of_unit_.data()[unit]);
    return known_sets_.data()[name * audience_count_ + audience];
  }
  // Index of a set of the same targets; added when there is none.
  [[nodiscard]] std::uint32_t set_like(const TargetSet& other);

  [[nodiscard]] std::vector<std::string> like(std::string_view name) const;
  // The ids a name fits.
  [[nodiscard]] std::vector<std::string> fits(std::string_view name) const;
  // The leaves below a branch, or the things below a heading.
  [[nodiscard]] std::vector<std::string> below(std::string_view name) const;
  // What everything that takes records is called, when that is little; else nothing.
  [[nodiscard]] std::vector<std::string> few() const;

 private:
  // Something of a scheme that has a name.
  struct Entry {
    int scheme = -1;
    int thing = -1;  // -1: a branch or heading
    const std::string* key = nullptr;
    const Item* branch = nullptr;
    const Extra* heading = nullptr;
  };
  struct Name {
    std::vector<int> by_id;         // into entries_
    std::vector<int> by_title;      // titles and aliases
    std::vector<Meaning> meanings;  // by audience; filled when asked for
    std::vector<bool> known;
  };

  void add(const Entry& entry, const Named& named);
  void add_branches(int scheme);
  void add_headings(int scheme, const std::vector<Extra>& extras);
  [[nodiscard]] Meaning decide(const Name& name, int audience);
  [[nodiscard]] const Name* find_name(std::string_view name) const;

  const Compiled& compiled_;
  std::vector<Entry> entries_;
  std::vector<Name> names_;
  TextMap<int> folded_;             // folded name → names_
  TextMap<int> written_;            // text as written → names_
  TextMap<std::vector<int>> keys_;  // id → entries_
  std::vector<TargetSet> sets_;
  std::vector<std::uint32_t> known_sets_;  // by name, by audience; kNoSet: not known, or none
  // Units that are subjects of the same schemes share an audience.
  std::vector<int> audience_of_unit_;
  std::size_t audience_count_ = 0;
  std::vector<std::vector<bool>> audiences_;  // by audience, by scheme
};

}  // namespace plan::score

#endif  // PLAN_SCORE_NAMES_H_
