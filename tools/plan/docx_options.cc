#include "docx_options.h"

#include <CLI/CLI.hpp>
#include <utility>

#include "plan/io/file.h"

namespace plan::tool {
namespace {

constexpr Words kOnlyWord{"{option} is for `--to docx`", "{option} 只用于 --to docx"};
constexpr Words kLeaveOut{"leave it out, or write a docx", "请去掉它，或者输出 docx"};
constexpr std::size_t kMostTemplateBytes = std::size_t{64} << 20;

Face named(const std::string& name, const Face& usual) {
  if (name.empty()) return usual;
  return {name, usual.otherwise == name ? usual.name : usual.otherwise};
}

// The fonts that the profile names, in place of those of the set.
FontSet fonts_of(const PageProfile::Fonts& own, const FontSet& set) {
  FontSet fonts = set;
  fonts.title = named(own.title, set.title);
  fonts.body = named(own.body, set.body);
  fonts.first = named(own.level1, set.first);
  fonts.second = named(own.level2, set.second);
  fonts.third =
      own.level3.empty() && !own.body.empty() ? fonts.body : named(own.level3, set.third);
  fonts.table = named(own.table, set.table);
  fonts.number = named(own.page_number, set.number);
  fonts.latin = named(own.latin, set.latin);
  return fonts;
}

Layout layout_of(const PageProfile& profile) {
  Layout layout;
  layout.top = profile.top;
  layout.bottom = profile.bottom;
  layout.left = profile.left;
  layout.right = profile.right;
  layout.line = profile.line_pitch;
  layout.title_size = profile.title_size;
  layout.annex_title_size = profile.annex_title_size;
  layout.body_size = profile.body_size;
  layout.table_size = profile.table_size;
  layout.small_size = profile.page_number_size;
  layout.bold = profile.bold;
  switch (profile.number) {
    case PageProfile::Number::kOutside:
      layout.number = Layout::Number::kOutside;
      break;
    case PageProfile::Number::kCentre:
      layout.number = Layout::Number::kCentre;
      break;
    case PageProfile::Number::kNone:
      layout.number = Layout::Number::kNone;
      break;
  }
  layout.fit_letters();
  return layout;
}

// The file that the flag names, else the one of .plan.yaml; empty: neither does.
Result<std::string> file_of(const std::string& flag, const ConfigFile& configured) {
  if (!flag.empty()) return flag;
  if (configured.missing) return tl::unexpected<Error>(*configured.missing);
  return configured.path;
}

// False: it was not to be used, which has been printed.
bool take_profile(DocxLook& look, const std::string& path, const LoadOptions& load,
                  Console& console) {
  auto loaded = load_profile(path, load);
  if (!loaded) return cannot(loaded.error(), console), false;
  print_on_stderr(loaded->findings, console);
  if (has_errors(loaded->findings)) return false;
  look.profile = std::move(loaded->profile);
  look.inputs.push_back(path);
  return true;
}

bool take_template(DocxLook& look, const std::string& path, Console& console) {
  auto bytes = read_file(path, kMostTemplateBytes);
  if (!bytes) return cannot(bytes.error(), console), false;
  auto read = read_docx_template(*bytes, path);
  if (!read) return cannot(read.error(), console), false;
  look.own_template = *std::move(read);
  look.inputs.push_back(path);
  return true;
}

}  // namespace

void declare_docx(CLI::App& app, DocxFlags& flags) {
  std::vector<std::string> sets;
  for (const FontSet& set : font_sets()) sets.emplace_back(set.name);
  app.add_option("--fonts", flags.fonts,
                 both({"docx: names of the fonts: of official documents (default), of Windows, "
                       "or free ones",
                       "docx：字体名称：公文字体（默认）、Windows 自带字体或开源字体"}))
      ->check(CLI::IsMember(sets));
  app.add_option("--profile", flags.profile,
                 both({"docx: margins, line pitch, sizes, fonts and page number of this office",
                       "docx：本单位的版式设置：页边距、行距、字号、字体、页码"}))
      ->type_name("FILE");
  app.add_option("--template", flags.docx_template,
                 both({"docx: take styles, page and headers from this docx",
                       "docx：套用这个 docx 的样式、页面设置和页眉页脚"}))
      ->type_name("FILE");
}

std::optional<Error> docx_only(const DocxFlags& flags) {
  std::string_view option = !flags.fonts.empty()           ? "--fonts"
                            : !flags.profile.empty()       ? "--profile"
                            : !flags.docx_template.empty() ? "--template"
                                                           : "";
  if (option.empty()) return std::nullopt;
  return Error{say(kOnlyWord, {{"option", option}}), say(kLeaveOut), {}};
}

std::unique_ptr<DocxLook> docx_look(const DocxFlags& flags, const Config& config,
                                    const LoadOptions& load, Console& console) {
  auto look = std::make_unique<DocxLook>();
  auto profile = file_of(flags.profile, config.profile);
  auto own_template = file_of(flags.docx_template, config.docx_template);
  for (const auto* file : {&profile, &own_template}) {
    if (!*file) return cannot(file->error(), console), nullptr;
  }
  if (!profile->empty() && !take_profile(*look, *profile, load, console)) return nullptr;
  if (!own_template->empty() && !take_template(*look, *own_template, console)) return nullptr;
  const FontSet* set = find_font_set(flags.fonts.empty() ? config.fonts : flags.fonts);
  look->fonts = fonts_of(look->profile.fonts, set != nullptr ? *set : font_sets().front());
  look->options.fonts = &look->fonts;
  look->options.layout = layout_of(look->profile);
  if (look->own_template) look->options.own_template = &*look->own_template;
  return look;
}

}  // namespace plan::tool
