#include "plan/json/words.h"

namespace plan::json {

std::string_view word(Cycle cycle) {
  switch (cycle) {
    case Cycle::kDay:
      return "day";
    case Cycle::kWeek:
      return "week";
    case Cycle::kTwoWeeks:
      return "2 weeks";
    case Cycle::kMonth:
      return "month";
    case Cycle::kTwoMonths:
      return "2 months";
    case Cycle::kQuarter:
      return "quarter";
    case Cycle::kHalf:
      return "half";
    case Cycle::kYear:
      return "year";
    case Cycle::kOnce:
      break;
  }
  return "once";
}

std::string_view word(Numbering numbering) {
  switch (numbering) {
    case Numbering::kNone:
      return "none";
    case Numbering::kOrdinal:
      return "ordinal";
    case Numbering::kStage:
      return "stage";
    case Numbering::kArticle:
      return "article";
    case Numbering::kAuto:
      break;
  }
  return "auto";
}

std::string_view word(Generate generate) {
  switch (generate) {
    case Generate::kTaskTable:
      return "task-table";
    case Generate::kItemTable:
      return "item-table";
    case Generate::kSchedule:
      return "schedule";
    case Generate::kChecklist:
      return "checklist";
    case Generate::kUnitTable:
      return "unit-table";
    case Generate::kNothing:
      break;
  }
  return "";
}

std::string_view word(Combine combine) {
  switch (combine) {
    case Combine::kSum:
      return "sum";
    case Combine::kMin:
      return "min";
    case Combine::kMax:
      return "max";
    case Combine::kLast:
      return "last";
    case Combine::kMedian:
      return "median";
    case Combine::kWeighted:
      return "weighted";
    case Combine::kMean:
      break;
  }
  return "mean";
}

std::string_view word(Missing missing) {
  switch (missing) {
    case Missing::kUnscored:
      return "unscored";
    case Missing::kSkip:
      return "skip";
    case Missing::kZero:
      return "zero";
    case Missing::kFull:
      break;
  }
  return "full";
}

std::string_view word(Absent absent) {
  switch (absent) {
    case Absent::kDrop:
      return "drop";
    case Absent::kZero:
      return "zero";
    case Absent::kUnscored:
      break;
  }
  return "unscored";
}

std::string_view word(Uninspected uninspected) {
  switch (uninspected) {
    case Uninspected::kByItem:
      return "by-item";
    case Uninspected::kUnscored:
      break;
  }
  return "unscored";
}

std::string_view word(Window window) {
  switch (window) {
    case Window::kPeriod:
      return "period";
    case Window::kPlan:
      return "plan";
    case Window::kYear:
      break;
  }
  return "year";
}

std::string_view word(Field field) {
  switch (field) {
    case Field::kDate:
      return "date";
    case Field::kLevel:
      return "level";
    case Field::kSource:
      return "source";
    case Field::kRef:
      return "ref";
    case Field::kNote:
      break;
  }
  return "note";
}

std::string_view word(RoundingMode mode) {
  switch (mode) {
    case RoundingMode::kHalfEven:
      return "half_even";
    case RoundingMode::kDown:
      return "down";
    case RoundingMode::kHalfUp:
      break;
  }
  return "half_up";
}

std::string_view word(Ties ties) {
  switch (ties) {
    case Ties::kDense:
      return "dense";
    case Ties::kCompetition:
      break;
  }
  return "competition";
}

std::string_view word(TieBreak::Kind kind) {
  switch (kind) {
    case TieBreak::Kind::kOverdue:
      return "overdue";
    case TieBreak::Kind::kItem:
      return "item";
    case TieBreak::Kind::kDeductions:
      break;
  }
  return "deductions";
}

std::string_view word(Consequence::In in) {
  switch (in) {
    case Consequence::In::kYuan:
      return "yuan";
    case Consequence::In::kPoints:
      return "points";
    case Consequence::In::kNone:
      break;
  }
  return "";
}

std::string_view word(Consequence::To to) {
  switch (to) {
    case Consequence::To::kParent:
      return "parent";
    case Consequence::To::kPeople:
      return "people";
    case Consequence::To::kUnit:
      break;
  }
  return "unit";
}

}  // namespace plan::json
