#include "command.h"

namespace plan::tool {

const std::vector<Command>& command_table() {
  static const std::vector<Command> table{
      {"new",
       {"write a commented starter plan", "写出一份带注释的方案样板"},
       "plan new village -o plan.yaml\n",
       cmd_new},
      {"lint",
       {"check plans against the rules", "按规则检查方案"},
       "plan lint plan.yaml\n"
       "plan lint --fix plan.yaml\n"
       "plan lint --fail-on warning --format json . > findings.json\n",
       cmd_lint},
      {"explain",
       {"explain a rule or a key at length", "详细说明一条规则或一个键"},
       "plan explain D003\n"
       "plan explain 整改时限\n",
       cmd_explain},
      {"schema",
       {"print the JSON Schema of the plan file", "输出方案文件的 JSON Schema"},
       "plan schema -o plan.schema.json\n",
       cmd_schema},
      {"render",
       {"print a plan as a document", "把方案排成文件"},
       "plan render plan.yaml --to md -o plan.md\n"
       "plan render plan.yaml --to txt --width 76\n"
       "plan render plan.yaml --letterhead -o plan.docx\n"
       "plan render plan.yaml --to json | jq .tasks\n",
       cmd_render},
      {"sheet",
       {"write the inspection log to fill in", "写出待填写的检查记录表"},
       "plan sheet plan.yaml -o log.csv\n",
       cmd_sheet},
      {"score",
       {"compute scores, grades, ranks and awards", "计算得分、等次、名次和奖惩"},
       "plan score plan.yaml logs/*.csv\n"
       "plan score plan.yaml log.csv --format json -o scores.json\n",
       cmd_score},
  };
  return table;
}

}  // namespace plan::tool
