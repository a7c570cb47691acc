#include "plan/format/profile.h"

#include <algorithm>
#include <utility>

#include "plan/format/map_reader.h"
#include "plan/format/settings.h"
#include "plan/format/source.h"
#include "plan/io/file.h"
#include "plan/text/number.h"
#include "plan/text/utf8.h"

namespace plan {
namespace load {
namespace {

using keys::Where;

constexpr int kPageWidth = 11906;  // A4, in twips
constexpr int kPageHeight = 16838;
constexpr int kLeastMargin = 5, kMostMargin = 150;  // millimetres
constexpr int kLeastText = 80;                      // of 版心 in either direction
constexpr int kLeastFoot = 15;                      // what a page number needs below 版心
constexpr int kLeastPitch = 10, kMostPitch = 72;    // points
constexpr int kLeastSize = 5, kMostSize = 72;
constexpr std::size_t kLongestFont = 31;  // what Word and Windows take

constexpr Words kNotInRange{"{what} should be a number from {lo} to {hi}, not `{text}`",
                            "{what}应为{lo}到{hi}之间的数，不是“{text}”"};
constexpr Words kInUnit{"in {unit}", "单位：{unit}"};
constexpr Words kMillimetres{"millimetres", "毫米"};
constexpr Words kPoints{"points (1/72 inch)", "磅"};
constexpr Words kNoSize{"`{text}` is no size of type", "“{text}”不是字号"};
constexpr Words kSizes{"write points from {lo} to {hi}, or one of {words}",
                       "请写{lo}到{hi}之间的磅数，或者{words}"};
constexpr Words kLongFont{"the name of a font has at most {most} characters",
                          "字体名称最多{most}个字"};
constexpr Words kNoWidth{
    "left and right margins leave {left} mm for the text; at least {least} mm are needed",
    "左、右页边距太大，版心宽只剩{left}毫米，至少要{least}毫米"};
constexpr Words kNoHeight{
    "top and bottom margins leave {left} mm for the text; at least {least} mm are needed",
    "上、下页边距太大，版心高只剩{left}毫米，至少要{least}毫米"};
constexpr Words kTogether{
    "left and right together at most {width} mm, top and bottom {height} mm",
    "左右合计不超过{width}毫米，上下合计不超过{height}毫米"};
constexpr Words kNoFoot{"there is no room for the page number below the text",
                        "下页边距太小，放不下页码"};
constexpr Words kFootHelp{
    "the bottom margin has to be {least} mm or more, or write `page-number: none`",
    "下页边距不小于{least}毫米，或者写“页码: 无”"};
constexpr Words kTight{"lines {pitch} points apart do not hold type of {size} points",
                       "行距{pitch}磅放不下{size}磅的字"};
constexpr Words kTightHelp{"make the pitch at least as large as the type",
                           "行距不能小于正文字号"};

constexpr Words kDocument{"`{path}` is a document, not a page profile",
                          "“{path}”是文档，不是版式设置文件"};
constexpr Words kIsTemplate{
    "a profile is plain text, see plan-render(1); the styles of a docx are taken with "
    "--template",
    "版式设置是纯文本，见 plan-render(1)；要套用 docx 的样式，请用 --template"};

// Twips of what is measured in millimetres: in whole tenths of a point, as Word counts.
int twips_of_mm(const Ratio& mm) {
  Ratio tenths = (mm * Ratio(7200, 254)).rounded(0, RoundingMode::kHalfUp);
  return static_cast<int>(*tenths.to_whole()) * 2;
}

int whole_mm(int twips) {
  return (twips * 254 + 7200) / 14400;
}

class ProfileReader {
 public:
  ProfileReader(Context& context, yaml::Value root, PageProfile& profile)
      : context_(context), reader_(context, root, Where::kProfile), out_(profile) {}

  void read() {
    MapReader margins = reader_.below("margins", Where::kProfileMargins);
    margin(margins, "top", out_.top);
    margin(margins, "bottom", out_.bottom);
    margin(margins, "left", out_.left);
    margin(margins, "right", out_.right);
    if (auto pitch = between(reader_, "line-pitch", kLeastPitch, kMostPitch, kPoints)) {
      Ratio twips = (*pitch * 20).rounded(0, RoundingMode::kHalfUp);
      out_.line_pitch = static_cast<int>(*twips.to_whole());
    }
    read_sizes();
    read_fonts();
    for (int level : reader_.words<int>("bold")) {
      out_.bold[static_cast<std::size_t>(level - 1)] = true;
    }
    if (auto number = reader_.word<PageProfile::Number>("page-number")) {
      out_.number = number->value;
    }
    check_text(margins);
  }

 private:
  std::optional<Ratio> between(const MapReader& reader, std::string_view key, int lo, int hi,
                               const Words& unit) {
    auto number = reader.number(key);
    if (!number) return std::nullopt;
    if (number->value >= Ratio(lo) && number->value <= Ratio(hi)) return number->value;
    context_.report(Rule::kBadValue, number->span,
                    say(kNotInRange, {{"what", Message(reader.what(key))},
                                      {"lo", lo},
                                      {"hi", hi},
                                      {"text", shown(reader.value(key).text())}}),
                    say(kInUnit, {{"unit", unit}}));
    return std::nullopt;
  }

  void margin(const MapReader& margins, std::string_view key, int& twips) {
    auto mm = between(margins, key, kLeastMargin, kMostMargin, kMillimetres);
    if (mm) twips = twips_of_mm(*mm);
  }

  // 三号, 16 or 10.5; half points.
  bool size(const MapReader& sizes, std::string_view key, int& half_points) {
    Line line = sizes.line(key);
    if (!line.given()) return false;
    if (const keys::Word* word = keys::type_size_words().find(line.text)) {
      half_points = word->value;
      return true;
    }
    auto points = parse_number(line.text);
    bool held = points && *points >= Ratio(kLeastSize) && *points <= Ratio(kMostSize) &&
                (*points * 2).is_whole();
    if (held) {
      half_points = static_cast<int>(*(*points * 2).to_whole());
      return true;
    }
    context_.report(Rule::kBadValue, line.span, say(kNoSize, {{"text", shown(line.text)}}),
                    say(kSizes, {{"lo", kLeastSize},
                                 {"hi", kMostSize},
                                 {"words", keys::type_size_words().listed()}}));
    return false;
  }

  void read_sizes() {
    MapReader sizes = reader_.below("sizes", Where::kProfileSizes);
    size(sizes, "title", out_.title_size);
    size(sizes, "body", out_.body_size);
    if (!size(sizes, "annex-title", out_.annex_title_size)) {
      out_.annex_title_size = out_.title_size;
    }
    size(sizes, "table", out_.table_size);
    size(sizes, "page-number", out_.page_number_size);
    if (out_.line_pitch >= out_.body_size * 10) return;
    bool pitch = reader_.has("line-pitch");
    context_.report(Rule::kBadValue,
                    pitch ? reader_.value("line-pitch").span() : sizes.value("body").span(),
                    say(kTight, {{"pitch", points(out_.line_pitch, 20)},
                                 {"size", points(out_.body_size, 2)}}),
                    say(kTightHelp));
  }

  static std::string points(int number, int parts) { return Ratio(number, parts).decimal(2); }

  void read_fonts() {
    MapReader fonts = reader_.below("fonts", Where::kProfileFonts);
    auto read = [&](std::string_view key, std::string& name) {
      Line line = fonts.line(key);
      if (count_code_points(line.text) > kLongestFont) {
        context_.report(Rule::kBadValue, line.span, say(kLongFont, {{"most", kLongestFont}}));
        return;
      }
      name = line.text;
    };
    read("title", out_.fonts.title);
    read("body", out_.fonts.body);
    read("level1", out_.fonts.level1);
    read("level2", out_.fonts.level2);
    read("level3", out_.fonts.level3);
    read("table", out_.fonts.table);
    read("page-number", out_.fonts.page_number);
    read("latin", out_.fonts.latin);
  }

  void check_text(const MapReader& margins) {
    auto refuse = [&](std::string_view key, Message message, Message help) {
      const MapReader& at = margins.has(key) ? margins : reader_;
      Span span = margins.has(key) ? at.value(key).span() : margins.span();
      context_.report(Rule::kBadValue, span, std::move(message), std::move(help));
    };
    Message limits = say(kTogether, {{"width", whole_mm(kPageWidth) - kLeastText},
                                     {"height", whole_mm(kPageHeight) - kLeastText}});
    int width = kPageWidth - out_.left - out_.right;
    int height = kPageHeight - out_.top - out_.bottom;
    if (width < twips_of_mm(kLeastText)) {
      refuse(out_.left > out_.right ? "left" : "right",
             say(kNoWidth, {{"left", std::max(0, whole_mm(width))}, {"least", kLeastText}}),
             limits);
    }
    if (height < twips_of_mm(kLeastText)) {
      refuse(out_.top > out_.bottom ? "top" : "bottom",
             say(kNoHeight, {{"left", std::max(0, whole_mm(height))}, {"least", kLeastText}}),
             limits);
    }
    if (out_.number != PageProfile::Number::kNone && out_.bottom < twips_of_mm(kLeastFoot)) {
      refuse("bottom", say(kNoFoot), say(kFootHelp, {{"least", kLeastFoot}}));
    }
  }

  Context& context_;
  MapReader reader_;
  PageProfile& out_;
};

}  // namespace
}  // namespace load

Result<LoadedProfile> load_profile(const std::string& path, const LoadOptions& options) {
  auto bytes = load::read_at_most(path, options.limits.bytes + 1);
  if (!bytes) return tl::unexpected(bytes.error());
  if (looks_like_office_file(*bytes)) {
    return fail(say(load::kDocument, {{"path", load::shown(path)}}), say(load::kIsTemplate));
  }
  LoadedProfile out;
  out.findings = load::read_settings(path, *std::move(bytes), options,
                                     [&](load::Context& context, yaml::Value root) {
                                       load::ProfileReader(context, root, out.profile).read();
                                     });
  sort_findings(out.findings);
  return out;
}

}  // namespace plan
