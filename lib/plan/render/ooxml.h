// The package that an Office file is: its parts, what they are, and how they hang together.
// For this module only.
#ifndef PLAN_RENDER_OOXML_H_
#define PLAN_RENDER_OOXML_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "plan/base/result.h"
#include "plan/render/zip.h"

namespace plan::rendering {

struct Relation {
  std::string id;
  std::string type;     // the last part of its address: "styles", "header", "image"
  std::string target;   // a part, as its name in the archive; of an external one, the address
  std::string written;  // the target as the file has it
  std::string address;  // the type as the file has it
  bool external = false;
};

struct Part {
  std::string name;
  std::string type;  // of its content; empty: it is relations
  std::string bytes;
};

class Package {
 public:
  // An Error when it is no ZIP archive, encrypted, or does not say what its parts are.
  [[nodiscard]] static Result<Package> open(std::string bytes);

  // Of the whole package (""), or of a part; none where there are none.
  [[nodiscard]] Result<std::vector<Relation>> relations(std::string_view part);
  [[nodiscard]] Result<std::string> read(std::string_view part) { return zip_.read(part); }
  [[nodiscard]] bool has(std::string_view part) const { return zip_.has(part); }
  // What a part is; empty when nobody says so.
  [[nodiscard]] std::string type(std::string_view part) const;
  // Adds what `first` leads to, its relations and all that it uses, each once, to `parts`.
  [[nodiscard]] Result<void> collect(const Relation& first, std::vector<Part>& parts);

 private:
  explicit Package(ZipArchive zip) : zip_(std::move(zip)) {}
  [[nodiscard]] Result<void> read_types();

  ZipArchive zip_;
  std::map<std::string, std::string, std::less<>> types_;       // by the name of the part
  std::map<std::string, std::string, std::less<>> extensions_;  // by extension, lower case
};

// The relations of a part stand in a part of their own.
[[nodiscard]] std::string relations_of(std::string_view part);
[[nodiscard]] std::string folder_of(std::string_view part);  // with its "/"; may be empty

}  // namespace plan::rendering

#endif  // PLAN_RENDER_OOXML_H_
