// Words that name nobody: 各有关单位, 相关部门.
#ifndef PLAN_FORMAT_VAGUE_H_
#define PLAN_FORMAT_VAGUE_H_

#include <string_view>

namespace plan {

// True for a collective word that says nothing about who is meant: 各有关单位、相关部门、
// 县直各单位, 其他成员单位. A role given to one is rule T003, not an unknown reference.
// 各村, 各乡镇 are not vague: they can be a unit with `members`.
[[nodiscard]] bool is_vague_unit(std::string_view name);

}  // namespace plan

#endif  // PLAN_FORMAT_VAGUE_H_
