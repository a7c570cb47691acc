// The places of a plan file in which keys may stand; see keys.h.
#ifndef PLAN_FORMAT_KEY_PLACES_H_
#define PLAN_FORMAT_KEY_PLACES_H_

#include <cstdint>

namespace plan::keys {

// Where a map of keys may stand. A key means what its place says.
enum class Where : std::uint8_t {
  kPlan,           // the top level
  kIncluded,       // the top level of an included file
  kSection,        // a chapter written out as a map
  kTaskSection,    // `tasks` written out
  kListSection,    // `goals`, `stages`, `responsibilities` written out
  kGroupSection,   // `organization` written out
  kSchemeSection,  // `assessment` written out
  kFreeSection,    // one of `sections`
  kClause,
  kTask,
  kGoal,
  kDuty,
  kStage,
  kMetric,
  kCheck,
  kPeriod,
  kBasis,
  kAttachment,
  kUnit,
  kUnitFile,
  kGroup,
  kOffice,
  kPerson,
  kScheme,
  kItem,
  kDeduct,
  kLevel,
  kOverdue,
  kPrompt,
  kRepeat,
  kMeasure,
  kRate,
  kBand,
  kTarget,
  kRollup,
  kRecords,  // where: which records count
  kBonus,
  kPenalty,
  kVeto,
  kWhen,
  kRectify,
  kLimits,
  kRounding,
  kGrade,
  kRanking,
  kConsequence,
  kInspection,
  kConfig,  // the top level of .plan.yaml
  kLintConfig,
  kLimitsConfig,
  kRenderConfig,
  kProfile,  // the top level of a page profile
  kProfileMargins,
  kProfileSizes,
  kProfileFonts,
  kNowhere  // no map: the number of places
};

}  // namespace plan::keys

#endif  // PLAN_FORMAT_KEY_PLACES_H_
