// What .plan.yaml may say.
#include "plan/format/key_lists.h"

namespace plan::keys {

const List& config_keys() {
  static const List list{
      {"lint", "检查规则", "规则 检查", Type::kMap, "which rules run, and how severe they are",
       "检查哪些规则，各算什么级别", false, Where::kLintConfig},
      {"limits", "上限", "限制", Type::kMap, "what a plan file may cost", "方案文件的各项上限",
       false, Where::kLimitsConfig},
      {"lang", "语言", "", Type::kWord, "language of messages", "提示用的语言", false,
       Where::kNowhere, lang_words},
      {"render", "输出", "排版 公文", Type::kMap, "how plan-render(1) lays out a docx",
       "docx 怎样排版", false, Where::kRenderConfig},
  };
  return list;
}

const List& render_config_keys() {
  static const List list{
      {"template", "模板", "模板文件 套用", Type::kLine,
       "a docx whose styles, page and header are taken, as seen from the project's root",
       "套用其样式、页面设置和页眉页脚的 docx，路径从项目文件夹算起"},
      {"fonts", "字体", "", Type::kWord, "names of the fonts", "用哪一套字体名称", false,
       Where::kNowhere, font_words},
      {"profile", "版式", "版式设置 版式文件", Type::kLine,
       "a page profile, as seen from the project's root", "版式设置文件，路径从项目文件夹算起"},
  };
  return list;
}

const List& lint_config_keys() {
  static const List list{
      {"select", "只查", "选用", Type::kLines,
       "only these rules: codes, groups or names (D, D003, stage-overlap)",
       "只查这些规则：代码、组或名称"},
      {"ignore", "不查", "忽略", Type::kLines, "not these rules; errors cannot be ignored",
       "不查这些规则；错误不能忽略"},
      {"severity", "级别", "严重程度", Type::kNames,
       "{T004: error, D: info, X009: off}: how severe a rule's findings are; errors stay "
       "errors",
       "{T004: 错误, D: 提示, X009: 关闭}：规则算什么级别；错误不能改"},
  };
  return list;
}

const List& limits_config_keys() {
  static const List list{
      {"nesting", "嵌套层数", "", Type::kWhole, "levels of lists and maps: default 64",
       "列表和键嵌套几层，不写就是64"},
      {"bytes", "文件大小", "文件字节", Type::kWhole, "bytes of a file: default 16 MiB",
       "文件多少字节，不写就是16 MiB"},
      {"scalar", "单个值大小", "单个值字节", Type::kWhole, "bytes of one value: default 4 MiB",
       "一个值多少字节，不写就是4 MiB"},
      {"nodes", "节点数", "", Type::kWhole, "values of all kinds in a file: default 1000000",
       "一个文件多少个值，不写就是1000000"},
      {"flow-items", "括号内项数", "", Type::kWhole,
       "items in one pair of brackets: default 100000", "一对括号里多少项，不写就是100000"},
      {"alias-factor", "引用倍数", "", Type::kWhole,
       "how many times its own values aliases may bring: default 10",
       "别名展开最多是自身的几倍，不写就是10"},
  };
  return list;
}

}  // namespace plan::keys
