// Group Y: the file as YAML. All found by the reader.
#include "plan/lint/rule_table.h"

namespace plan {
namespace {

constexpr Rule kRules[] = {
    {"Y001",
     "yaml-syntax",
     Severity::kError,
     Fixable::kNo,
     {"the file is not YAML", "不符合 YAML 格式"},
     {"The text breaks the rules of YAML: a colon or dash without a blank behind it, a "
      "full-width colon after a key, full-width blanks or TABs where ordinary blanks belong, "
      "uneven indentation, a quote or bracket that is not closed. Merge keys, "
      "tags "
      "and anchors that contain themselves are refused too.",
      "文件不符合 YAML 的写法，如冒号或者列表的“-”后面没有空格、键后面用了全角冒号、"
      "该用半角空格的地方用了全角空格或制表符、缩进没有对齐、"
      "引号或括号没有配对。合并键、自定义标签、包含自身的锚点也不支持。"},
     {"Nothing behind the mistake can be relied on, so the plan is not used at all. The "
      "message "
      "says what was expected where.",
      "出错之处以后的内容都靠不住，整个方案无法使用。提示中会写明哪里应该是什么。"},
     R"(plan: 1
id: cleanup
title：村庄清洁行动实施方案
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
)",
     nullptr},
    {"Y002",
     "duplicate-key",
     Severity::kError,
     Fixable::kNo,
     {"a key that is given twice", "同一个键写了两次"},
     {"The same key twice in one map, also once in English and once in Chinese (title and "
      "标题), "
      "or by a synonym.",
      "同一处把一个键写了两次，包括一次写英文、一次写中文（title 和 标题），或者写了同义词。"},
     {"Only one of the two values could count, and which one would be chance.",
      "两个值只能用一个，用哪一个就说不准了。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
标题: 人居环境整治实施方案
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
)",
     nullptr},
    {"Y003",
     "limit-exceeded",
     Severity::kError,
     Fixable::kNo,
     {"a limit on size or nesting is passed", "超出大小或嵌套的限制"},
     {"A file may be nested 64 levels deep and hold 16 MiB, one value 4 MiB, a million nodes, "
      "100,000 items in one pair of brackets; aliases may grow it tenfold. The message names "
      "the "
      "limit and its value; --limit NAME=VALUE raises it (nesting never above 256).",
      "文件最多嵌套64层、16 MiB，一个值最多4 MiB，最多一百万个节点，"
      "一对括号内最多十万项，别名展开后不超过十倍。"
      "提示中写明是哪一项限制，可用 --limit 名称=值 放宽（嵌套最多256层）。"},
     {"A plan by people stays far below; a file that is built to bring the program down does "
      "not.",
      "正常编写的方案远远达不到这些限制，只有蓄意破坏的文件才会超出。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
x-deep: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
x-deep: [[[[]]]]
)",
     nullptr},
    {"Y004",
     "not-utf8",
     Severity::kError,
     Fixable::kNo,
     {"the file is not UTF-8 text", "文件不是 UTF-8 编码"},
     {"A byte that is not UTF-8. When the file looks like GB18030 (GBK) or UTF-16, the message "
      "says so.",
      "文件中有不符合 UTF-8 编码的字节。看起来像 GB18030（GBK）或 UTF-16 的，提示中会写明。"},
     {"In a wrong encoding every Chinese character is another one. Save the file as UTF-8 in "
      "the editor.",
      "编码不对，汉字就全变成别的字。请在编辑器里把文件另存为 UTF-8。"},
     "plan: 1\nid: cleanup\ntitle: \xb7\xbd\xb0\xb8\n",  // 方案 in GBK
     R"(plan: 1
id: cleanup
title: 方案
)",
     nullptr},
    {"Y005",
     "many-documents",
     Severity::kError,
     Fixable::kNo,
     {"more than one YAML document in the file", "一个文件里有多个 YAML 文档"},
     {"A second document begins behind a line with three dashes (---). One plan is one file.",
      "三个短横（---）独占一行之后，另起了一个 YAML 文档。一个文件只写一个方案。"},
     {"What follows would silently be left out.", "如不指出，后面的内容会被悄悄丢掉。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
---
goals: [村容村貌明显改观]
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
goals: [村容村貌明显改观]
)",
     nullptr},
    {"Y006",
     "hidden-character",
     Severity::kError,
     Fixable::kNo,
     {"a hidden or control character", "有不可见字符或控制字符"},
     {"Control characters, ESC, characters that turn the direction of the text, zero-width "
      "characters: all that nobody sees in an editor.",
      "控制字符、ESC、改变文字方向的字符、零宽字符等，在编辑器里看不见。"},
     {"They come in by pasting from web pages. Two names that look the same are then two "
      "names, "
      "and text may show what is not there.",
      "多半是从网页上粘贴带进来的。两个名称看起来一样却不是同一个，显示的文字也可能与实际不符"
      "。"},
     "plan: 1\nid: cleanup\ntitle: 村庄清洁\u200b行动实施方案\n",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
)",
     nullptr},
};

}  // namespace

std::span<const Rule> rules::file_rules() {
  return kRules;
}

}  // namespace plan
