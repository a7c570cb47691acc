#include "plan/yaml/parser.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <exception>
#include <istream>
#include <new>
#include <string>
#include <string_view>

namespace plan::yaml {
namespace {

// Thrown through the parser when reading must stop; caught in this file.
struct Stop {
  Trouble trouble;
  std::size_t at;
};

std::size_t offset_of(const YAML::Mark& mark) {
  return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
}

class Handler : public YAML::EventHandler {
 public:
  Handler(Feed& feed, Builder& builder) : feed_(feed), builder_(builder) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    before();
    check(builder_.null({offset_of(mark), anchor, "?"}));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    before();
    check(builder_.alias({offset_of(mark), anchor, "?"}));
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    before();
    check(builder_.scalar({offset_of(mark), anchor, tag}, value));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    before();
    bool flow = style == YAML::EmitterStyle::Flow;
    check(builder_.begin_list({offset_of(mark), anchor, tag}, flow));
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    before();
    bool flow = style == YAML::EmitterStyle::Flow;
    check(builder_.begin_map({offset_of(mark), anchor, tag}, flow));
  }
  void OnSequenceEnd() override { end(); }
  void OnMapEnd() override { end(); }

 private:
  // What the parser makes of an input that was cut short means nothing.
  void before() const {
    if (feed_.trip() != Feed::Trip::kNone) throw Stop{Trouble::kStopped, builder_.cursor()};
  }
  void end() {
    before();
    builder_.end_collection();
    check(true);
  }
  void check(bool go_on) {
    if (!go_on) throw Stop{Trouble::kStopped, builder_.cursor()};
    feed_.reported(builder_.cursor(), builder_.brackets());
  }

  Feed& feed_;
  Builder& builder_;
};

// Of a second document only the place matters.
class Second : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark& mark) override {
    throw Stop{Trouble::kSecondDocument, offset_of(mark)};
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

struct Meaning {
  std::string_view text;  // of yaml-cpp, or how it begins
  Trouble trouble;
};

// yaml-cpp tells its errors apart by their English text alone.
const Meaning kMeanings[] = {
    {YAML::ErrorMsg::END_OF_MAP_FLOW, Trouble::kFlowMapEnd},
    {YAML::ErrorMsg::END_OF_SEQ_FLOW, Trouble::kFlowListEnd},
    {YAML::ErrorMsg::END_OF_MAP, Trouble::kMapEnd},
    {YAML::ErrorMsg::END_OF_SEQ, Trouble::kListEnd},
    {YAML::ErrorMsg::FLOW_END, Trouble::kFlowEnd},
    {YAML::ErrorMsg::MAP_VALUE, Trouble::kColon},
    {YAML::ErrorMsg::MAP_KEY, Trouble::kQuestion},
    {YAML::ErrorMsg::BLOCK_ENTRY, Trouble::kDash},
    {YAML::ErrorMsg::TAB_IN_INDENTATION, Trouble::kTab},
    {YAML::ErrorMsg::UNKNOWN_TOKEN, Trouble::kUnknownToken},
    {YAML::ErrorMsg::DOC_IN_SCALAR, Trouble::kOpenQuote},
    {YAML::ErrorMsg::EOF_IN_SCALAR, Trouble::kOpenQuote},
    {YAML::ErrorMsg::INVALID_ESCAPE, Trouble::kEscape},
    {YAML::ErrorMsg::INVALID_HEX, Trouble::kEscapeValue},
    {YAML::ErrorMsg::INVALID_UNICODE, Trouble::kEscapeValue},
    {YAML::ErrorMsg::UNKNOWN_ANCHOR, Trouble::kUnknownAnchor},
    {YAML::ErrorMsg::ALIAS_NOT_FOUND, Trouble::kAnchorName},
    {YAML::ErrorMsg::ANCHOR_NOT_FOUND, Trouble::kAnchorName},
    {YAML::ErrorMsg::CHAR_IN_ALIAS, Trouble::kAnchorName},
    {YAML::ErrorMsg::CHAR_IN_ANCHOR, Trouble::kAnchorName},
    {YAML::ErrorMsg::MULTIPLE_TAGS, Trouble::kTwoProperties},
    {YAML::ErrorMsg::MULTIPLE_ANCHORS, Trouble::kTwoProperties},
    {YAML::ErrorMsg::MULTIPLE_ALIASES, Trouble::kTwoProperties},
    {YAML::ErrorMsg::ALIAS_CONTENT, Trouble::kTwoProperties},
    {YAML::ErrorMsg::CHAR_IN_TAG_HANDLE, Trouble::kTag},
    {YAML::ErrorMsg::TAG_WITH_NO_SUFFIX, Trouble::kTag},
    {YAML::ErrorMsg::END_OF_VERBATIM_TAG, Trouble::kTag},
    {YAML::ErrorMsg::YAML_DIRECTIVE_ARGS, Trouble::kDirective},
    {YAML::ErrorMsg::YAML_VERSION, Trouble::kDirective},
    {YAML::ErrorMsg::YAML_MAJOR_VERSION, Trouble::kDirective},
    {YAML::ErrorMsg::REPEATED_YAML_DIRECTIVE, Trouble::kDirective},
    {YAML::ErrorMsg::TAG_DIRECTIVE_ARGS, Trouble::kDirective},
    {YAML::ErrorMsg::REPEATED_TAG_DIRECTIVE, Trouble::kDirective},
    {YAML::ErrorMsg::ZERO_INDENT_IN_BLOCK, Trouble::kBlockHeader},
    {YAML::ErrorMsg::CHAR_IN_BLOCK, Trouble::kBlockHeader},
    {YAML::ErrorMsg::BAD_FILE, Trouble::kDepth},
};

Trouble meaning_of(std::string_view text) {
  for (const Meaning& meaning : kMeanings) {
    if (text.starts_with(meaning.text)) return meaning.trouble;
  }
  return Trouble::kOther;
}

}  // namespace

Outcome parse(Feed& feed, Builder& builder, std::size_t text_size) {
  try {
    std::istream input(&feed);
    YAML::Parser parser(input);
    Handler handler(feed, builder);
    if (!parser.HandleNextDocument(handler)) return {};
    // Asked once only: on some input there is always one more.
    Second second;
    parser.HandleNextDocument(second);
    return {};
  } catch (const Stop& stop) {
    // The parser finds an empty document behind the sentinel.
    bool none = stop.trouble == Trouble::kSecondDocument && stop.at >= text_size;
    if (none) return {};
    return {stop.trouble, stop.at};
  } catch (const YAML::Exception& e) {
    return {meaning_of(e.msg), offset_of(e.mark)};
  } catch (const std::bad_alloc&) {
    return {Trouble::kMemory, builder.cursor()};
  } catch (const std::exception&) {
    return {Trouble::kOther, builder.cursor()};
  }
}

}  // namespace plan::yaml
