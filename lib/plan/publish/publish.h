// Composes a plan as a document: format.md, "What is printed, and where".
//
// Everything that a reader of the published plan sees is composed here from the model alone,
// the assessment's rules in prose and tables included, so that the published rules and the
// computed ones cannot differ.
#ifndef PLAN_PUBLISH_PUBLISH_H_
#define PLAN_PUBLISH_PUBLISH_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/doc/document.h"
#include "plan/model/plan.h"
#include "plan/publish/addressee.h"

namespace plan {

struct PublishOptions {
  bool letterhead = false;  // issuer and number above the title (never by itself)
  bool figures = false;     // with charts, for a format that shows them
};

// The whole plan, in the plan's own language.
[[nodiscard]] doc::Document publish(const Plan& plan, const PublishOptions& options = {});

// One chapter or annex, or a clause, group or scheme within one, numbered as in the whole,
// without title, signature and date. `name` is its key (tasks), id, title or 附件1, or names a
// part of a scheme as `insert` does (annual#grades); of several with that name it is the first
// of the highest level. nullopt when there is none.
[[nodiscard]] std::optional<doc::Document> publish_part(const Plan& plan,
                                                        std::string_view name);
// What publish_part can be asked for.
enum class PartNames : std::uint8_t { kFirstLevel, kAll };
[[nodiscard]] std::vector<std::string> part_names(const Plan& plan, PartNames which);

// What concerns one unit, or all of those that `who` stands for: tasks with their deadlines,
// standing duties, the stages, what they are assessed by, what they inspect; of a leading group
// or its office also how it is made up.
[[nodiscard]] doc::Document publish_unit(const Plan& plan, const Addressee& who);

}  // namespace plan

#endif  // PLAN_PUBLISH_PUBLISH_H_
