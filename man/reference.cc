// reference PAGE.in: a manual page with its tables filled in from those of the library.
// A line @KEYS@ becomes the keys of the plan file, @COLUMNS@ the columns of a log.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "plan/format/keys.h"
#include "plan/score/columns.h"

namespace {

using plan::keys::Key;
using plan::keys::Table;
using plan::keys::Where;

// Text for mdoc: `word` gets real quotes, nothing is taken for a macro.
std::string roff(std::string_view text) {
  std::string out;
  bool open = false;
  for (char c : text) {
    if (c == '`') {
      out += open ? "\\(cq" : "\\(oq";
      open = !open;
    } else if (c == '\\') {
      out += "\\e";
    } else {
      out += c;
    }
  }
  if (!out.empty() && (out.front() == '.' || out.front() == '\'')) out.insert(0, "\\&");
  return out;
}

std::string capital(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text;
}

void print_key(const Key& key) {
  std::cout << ".It Cm " << key.en << " Pq " << key.zh << "\n"
            << roff(capital(std::string(key.about))) << ";\n"
            << roff(key.type == plan::keys::Type::kWord || key.type == plan::keys::Type::kWords
                        ? std::string("one of")
                        : std::string(plan::keys::expected(key.type).en));
  if (key.words != nullptr) {
    bool first = true;
    for (const auto& word : key.words().words()) {
      std::cout << (first ? "\n" : " ,\n") << ".Cm " << word.en;
      if (!word.zh.empty() && word.zh != word.en) std::cout << " Pq " << word.zh;
      first = false;
    }
    std::cout << " .\n";
  } else {
    std::cout << ".\n";
  }
  if (key.required) std::cout << "Required.\n";
  if (!key.synonyms.empty()) {
    std::string synonyms;
    for (char c : key.synonyms) synonyms += c == ' ' ? ", " : std::string(1, c);
    std::cout << "Also understood: " << synonyms << ".\n";
  }
}

void print_keys() {
  // Places that share all their keys are described once.
  std::vector<std::pair<std::vector<const Table*>, const Table*>> groups;
  for (int i = 0; i < static_cast<int>(Where::kNowhere); ++i) {
    auto where = static_cast<Where>(i);
    if (where == Where::kIncluded) continue;
    const Table& table = plan::keys::table(where);
    auto same = std::find_if(groups.begin(), groups.end(), [&](const auto& group) {
      return group.second->keys == table.keys;
    });
    if (same == groups.end()) {
      groups.push_back({{&table}, &table});
    } else {
      same->first.push_back(&table);
    }
  }
  std::map<const Key*, std::string> told;  // where a key has been described already
  for (const auto& [tables, table] : groups) {
    std::string title, chinese;
    for (const Table* each : tables) {
      std::string name = each->name.en;
      if (title.find(name) != title.npos) continue;
      title += (title.empty() ? "" : ", ") + name;
      chinese += (chinese.empty() ? "" : "、") + each->name.zh;
    }
    std::cout << ".Ss " << roff(capital(title)) << " Pq " << chinese << "\n";
    if (!table->usual.empty()) {
      std::cout << "A value that is no map stands for\n.Cm " << table->usual << " .\n";
    }
    std::string again;
    bool list = false;
    for (const Key* key : table->keys) {
      if (told.count(key) != 0) {
        again += (again.empty() ? "" : " ,\n") + std::string(".Cm ") + std::string(key->en);
        continue;
      }
      told[key] = title;
      if (!list) std::cout << ".Bl -tag -width Ds\n";
      list = true;
      print_key(*key);
    }
    if (list) std::cout << ".El\n";
    if (!again.empty()) {
      std::cout << (list ? ".Pp\n" : "") << "As described above:\n" << again << " .\n";
    }
  }
}

void print_columns() {
  std::cout << ".Bl -tag -width Ds\n";
  for (const auto& column : plan::score::column_table()) {
    std::cout << ".It Cm " << column.name;
    for (std::string_view header : column.headers) std::cout << " , " << header;
    std::cout << "\n" << roff(capital(std::string(column.meaning.en))) << ".\n";
    if (column.required) std::cout << "Required.\n";
    const char* before = column.also_beside ? "Also " : "Where no column is headed so, also ";
    for (std::string_view header : column.also) {
      std::cout << before << header;
      before = ", ";
    }
    if (!column.also.empty()) std::cout << ".\n";
  }
  std::cout << ".El\n";
}

}  // namespace

int main(int argc, char** argv) {
  std::ifstream page(argc == 2 ? argv[1] : "");
  if (!page) {
    std::cerr << "usage: reference PAGE.in\n";
    return 2;
  }
  std::string line;
  while (std::getline(page, line)) {
    if (line == "@KEYS@") {
      print_keys();
    } else if (line == "@COLUMNS@") {
      print_columns();
    } else {
      std::cout << line << "\n";
    }
  }
  return std::cout.flush() ? 0 : 2;
}
