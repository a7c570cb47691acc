// What is said about passed limits, in one place, since both the watch before the parser and
// the one behind it say it. For this module only.
#ifndef PLAN_YAML_LIMIT_WORDS_H_
#define PLAN_YAML_LIMIT_WORDS_H_

#include "plan/base/message.h"

namespace plan::yaml {

inline constexpr Words kTooDeep{"nested deeper than {limit} levels (limit `nesting`)",
                                "嵌套超过 {limit} 层（限制 nesting）"};
inline constexpr Words kMostDeep{
    "put less inside one another: {limit} levels are the most there can be",
    "请减少嵌套：最多只能有 {limit} 层"};
inline constexpr Words kTooManyItems{
    "more than {limit} items inside one pair of brackets (limit `flow-items`)",
    "一对括号内超过 {limit} 项（限制 flow-items）"};
inline constexpr Words kLongKey{"a key of more than {limit} bytes", "键超过 {limit} 字节"};
inline constexpr Words kShortenKey{"keys are names: put long text into the value",
                                   "键只是名称：长文字请写在值里"};
inline constexpr Words kMemory{"there is not enough memory to read this file",
                               "内存不足，无法读取此文件"};

}  // namespace plan::yaml

#endif  // PLAN_YAML_LIMIT_WORDS_H_
