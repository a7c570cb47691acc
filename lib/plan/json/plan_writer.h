// What the parts of plan_json.cc share: the plan, and how its small pieces are written. For
// this module only.
//
// Every put writes a key where there is something to write, and nothing where there is not.
#ifndef PLAN_JSON_PLAN_WRITER_H_
#define PLAN_JSON_PLAN_WRITER_H_

#include <map>
#include <nlohmann/json.hpp>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "plan/base/place.h"
#include "plan/model/plan.h"

namespace plan::json {

using Json = nlohmann::ordered_json;

class PlanWriter {
 public:
  PlanWriter(const Plan& plan, const SourceSet& sources);

  [[nodiscard]] Json document();

 private:
  // plan_values.cc
  static void put(Json& json, std::string_view key, std::string_view text);
  static void put(Json& json, std::string_view key, const Line& line);
  static void put(Json& json, std::string_view key, const Prose& prose);
  static void put(Json& json, std::string_view key, const std::vector<Line>& lines);
  static void put(Json& json, std::string_view key, const Maybe<Ratio>& number);
  static void put(Json& json, std::string_view key, const Maybe<int>& number);
  static void put(Json& json, std::string_view key, const std::vector<Field>& fields);
  static void put_set(Json& json, std::string_view key, bool set);  // true, else nothing
  void put(Json& json, std::string_view key, const Maybe<PartialDate>& date) const;
  void put(Json& json, std::string_view key, const Maybe<Period>& period);
  void put(Json& json, std::string_view key, const UnitRef& ref) const;
  void put(Json& json, std::string_view key, const std::vector<UnitRef>& refs) const;
  void put(Json& json, std::string_view key, const std::vector<Person>& people);
  static void put(Json& json, const Frequency& frequency);  // every, times
  [[nodiscard]] static Json number(const Ratio& value);
  [[nodiscard]] Json ref(const UnitRef& ref) const;
  [[nodiscard]] Json unit_ref(int index) const;
  [[nodiscard]] Json task_ref(const Ref& ref) const;
  // The user's own keys of the map at `span`: once, even where two things share the map.
  void put_own(Json& json, const Span& span);
  [[nodiscard]] std::string as_written(const Span& span) const;

  // plan_clauses.cc
  [[nodiscard]] Json clause(const Clause& clause);
  void put(Json& json, std::string_view key, const std::vector<Clause>& clauses);
  void put(Json& json, std::string_view key, const std::vector<Check>& checks);
  void put(Json& json, std::string_view key, const std::vector<Metric>& metrics);
  [[nodiscard]] Json metric(const Metric& metric);
  void put_task(Json& json, const Clause& clause);
  void put_goal_of_task(Json& json, const TaskFacts& facts);
  void put_stage(Json& json, const StageFacts& facts);
  void put_duty(Json& json, const DutyFacts& facts) const;
  void put_tasks(Json& json, const std::vector<Ref>& tasks) const;

  // plan_json.cc
  void put_head(Json& json);
  void put_chapters(Json& json);
  [[nodiscard]] Json chapter(const Section& section);
  [[nodiscard]] Json unit(const Unit& unit);
  [[nodiscard]] Json group(const Group& group);
  [[nodiscard]] Json office(const Office& office);
  [[nodiscard]] Json attachment(const Attachment& attachment);

  // plan_scheme.cc
  [[nodiscard]] Json scheme(const Scheme& scheme);
  void put_named(Json& json, const Named& named) const;
  [[nodiscard]] Json item(const Item& item);
  [[nodiscard]] Json extra(const Extra& extra);
  void put_extras(Json& json, std::string_view key, const std::vector<Extra>& extras);
  void put_points_of(Json& json, const Extra& extra);
  void put_effect(Json& json, const Extra& veto);
  void put_where(Json& json, const Where& where);
  void put_limits(Json& json, const Scheme& scheme);
  void put_outcome(Json& json, const Scheme& scheme);
  [[nodiscard]] Json ranking(const Ranking& ranking);
  [[nodiscard]] Json consequence(const Consequence& consequence);
  [[nodiscard]] Json inspection(const InspectionDuty& duty);

  // plan_method.cc
  void put_method(Json& json, const Method& method);
  void put_charge(Json& json, const Charge& charge);
  void put_levels(Json& json, std::string_view key, const std::vector<Level>& levels);
  void put(Json& json, std::string_view key, const std::optional<Overdue>& overdue);
  static void put(Json& json, std::string_view key, const std::optional<Range>& range);
  void put_conversion(Json& json, const Conversion& conversion);
  [[nodiscard]] Json measure(const Measure& measure);
  [[nodiscard]] Json rollup(const Rollup& rollup);

  const Plan& plan_;
  const SourceSet& sources_;
  std::unordered_map<const Clause*, const Task*> tasks_;
  std::multimap<std::pair<std::uint32_t, std::uint64_t>, const OwnKey*> own_;
};

}  // namespace plan::json

#endif  // PLAN_JSON_PLAN_WRITER_H_
