// plans FOLDER: writes the schema, and every plan that a rule shows as good, into FOLDER; what
// is shown as bad into FOLDER/bad, and of that what is wrong in form, so that a schema must
// refuse it, into FOLDER/refused.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

#include "plan/format/schema.h"
#include "plan/lint/rule_table.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: plans FOLDER\n";
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  std::filesystem::create_directories(folder / "bad");
  std::filesystem::create_directories(folder / "refused");
  auto write = [](const std::filesystem::path& path, std::string_view text) {
    std::ofstream(path, std::ios::binary) << text;
  };
  write(folder / "schema.json", plan::json_schema());
  for (const plan::Rule& rule : plan::rule_table()) {
    std::string name = std::string(rule.code) + ".yaml";
    write(folder / name, rule.good);
    bool is_form = rule.code == "K001" || rule.code == "K002" || rule.code == "K003";
    if (is_form) write(folder / "refused" / name, rule.bad);
    // What is no YAML is no JSON either, and of equal keys JSON keeps one.
    if (!rule.code.starts_with('Y')) write(folder / "bad" / name, rule.bad);
  }
  return 0;
}
