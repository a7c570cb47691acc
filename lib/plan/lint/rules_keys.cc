// Group K: keys and values. K001–K006 are found by the loader, K007 by suppress.cc.
#include "plan/lint/rule_table.h"

namespace plan {
namespace {

constexpr Rule kRules[] = {
    {"K001",
     "unknown-key",
     Severity::kError,
     Fixable::kUnsafe,
     {"a key that is not known in this place", "此处没有这个键"},
     {"A key that format 1 does not know at this place, in English or Chinese. The nearest "
      "known one is given as a hint, and where there are few, all. Keys of your own begin with "
      "x- and are left alone.",
      "此处不认识的键（中文、英文都查过）。提示中会给出最接近的键，键不多的全部列出。"
      "自己用的键以 x- 开头，不作检查。"},
     {"A mistyped key would drop what stands behind it without a word.",
      "键写错了如不指出，它后面的内容就会无声无息地丢掉。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
stage:
  - title: 宣传发动
    period: 2024-04
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
stages:
  - title: 宣传发动
    period: 2024-04
)",
     nullptr},
    {"K002",
     "missing-key",
     Severity::kError,
     Fixable::kNo,
     {"a required key is absent", "缺少必须写的键"},
     {"A plan needs plan, id and title; several schemes need an id each; and so on. plan(5) "
      "says of each key whether it is required.",
      "方案必须有 plan、id、title；有几个考核办法的，每个都要有代码，等等。"
      "哪些键必须写，见 plan(5)。"},
     {"Without it, the thing cannot be named, pointed to or computed.",
      "缺了它，就无法称呼、引用或者计算。"},
     R"(plan: 1
title: 村庄清洁行动实施方案
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
)",
     nullptr},
    {"K003",
     "wrong-type",
     Severity::kError,
     Fixable::kNo,
     {"a value of the wrong kind", "值的类型不对"},
     {"A list or map where a text was meant, or a text where a map was meant, as 标题：甲 is, "
      "whose colon makes no key. Only a list of one may be written as its single value.",
      "应写文字的地方写成了列表或映射，或者应写映射的地方写成了文字"
      "（如“标题：甲”，全角冒号不能作键的冒号）。"
      "只有一个值的列表，可以直接写这个值。"},
     {"Mostly the indentation went wrong: what was meant to stand beside a key now stands "
      "below "
      "it.",
      "多半是缩进不对，本应与某个键并列的内容写到了它的下面。"},
     R"(plan: 1
id: cleanup
title: [村庄清洁行动, 实施方案]
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
)",
     nullptr},
    {"K004",
     "bad-value",
     Severity::kError,
     Fixable::kNo,
     {"a value that is not allowed here", "值不符合要求"},
     {"Not one of the words that the key takes, not a number, a number out of its range, or an "
      "id with characters that ids do not have. The message lists what is expected.",
      "不是这个键可用的词，不是数，数超出范围，或者代码里有不允许的字符。提示中列出应写什么。"},
     {"Guessing what was meant would decide scores by chance.", "靠猜测处理，得分就没有准了。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
lang: chinese
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
lang: zh
)",
     nullptr},
    {"K005",
     "duplicate-id",
     Severity::kError,
     Fixable::kNo,
     {"two things with one id or name", "代码或名称重复"},
     {"Two units, tasks, stages or schemes with the same id or name, two items of one scheme "
      "with the same id, or two items beside each other with the same title. The same id in "
      "two "
      "schemes is the same thing measured twice, and fine.",
      "两个单位、任务、阶段或考核办法的代码或名称相同，同一考核办法中两个项目代码相同，"
      "或者同级两个项目标题相同。不同考核办法中代码相同的，视为同一项目，可以。"},
     {"A record or a reference that names it could mean either.",
      "检查记录或正文提到它时，分不清是哪一个。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units:
  - {id: v01, name: 柳湾村}
  - {id: v01, name: 石桥村}
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units:
  - {id: v01, name: 柳湾村}
  - {id: v02, name: 石桥村}
)",
     nullptr},
    {"K006",
     "bad-include",
     Severity::kError,
     Fixable::kNo,
     {"a file to include or read from that cannot be used", "引用的文件不能用"},
     {"The file of an include or from is not there, lies outside the project's root, includes "
      "itself, or gives a key that was given already.",
      "引用（include）或者 from 指定的文件不存在、在项目目录之外、引用了它自己，"
      "或者写了已经写过的键。"},
     {"A plan with a part missing looks complete when it is printed.",
      "缺了一部分的方案，印出来却看不出少了什么。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
include: no-such-file.yaml
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
goals: [村容村貌明显改观]
)",
     nullptr},
    {"K007",
     "bad-suppression",
     Severity::kWarning,
     Fixable::kSafe,
     {"a suppression comment that is wrong or idle", "屏蔽注释写得不对或不起作用"},
     {"A comment # plan: ignore[…] that names no rule or an unknown one, gives no reason, "
      "names "
      "an error (errors cannot be silenced), or silences nothing. Only the last can be mended "
      "by itself: the comment, or the idle code in it, goes.",
      "注释 # plan: ignore[…] 没有写规则、写了不存在的规则、没有写理由、"
      "写了错误类规则（错误不能屏蔽），或者没有什么可屏蔽。"
      "只有最后一种可以自动修改，即删去该注释或其中多余的代码。"},
     {"A suppression is a decision that others have to understand later; an idle one would "
      "hide "
      "the next real finding.",
      "屏蔽一条问题是一项决定，日后要让别人看得懂；多余的屏蔽会把以后真正的问题也盖住。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
stages:
  - title: 集中整治阶段
    period: 2024-04-29..2024-05-20
  - title: 巩固提升阶段
    period: 2024-05-21..2024-12-31   # plan: ignore[D003] -- 两个阶段交叉进行
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
stages:
  - title: 集中整治阶段
    period: 2024-04-29..2024-05-20
  - title: 巩固提升阶段
    period: 2024-05-10..2024-12-31   # plan: ignore[D003] -- 两个阶段交叉进行
)",
     nullptr},
};

}  // namespace

std::span<const Rule> rules::key_rules() {
  return kRules;
}

}  // namespace plan
