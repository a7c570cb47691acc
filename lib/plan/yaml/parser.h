// The one door to yaml-cpp. For this module only.
#ifndef PLAN_YAML_PARSER_H_
#define PLAN_YAML_PARSER_H_

#include <cstddef>
#include <cstdint>

#include "plan/yaml/builder.h"
#include "plan/yaml/feed.h"

namespace plan::yaml {

// What stopped the parser, in our own terms.
enum class Trouble : std::uint8_t {
  kNone,
  kStopped,         // the builder wanted to stop, and has said why
  kSecondDocument,  // begins at `at`
  kMapEnd,          // a line that is no `key: value` in a map
  kListEnd,         // a line that is no `- item` in a list
  kFlowMapEnd,      // inside { }: neither , nor }
  kFlowListEnd,     // inside [ ]: neither , nor ]
  kFlowEnd,         // ] or } that closes nothing, or the wrong one
  kColon,           // a colon where no key can be
  kQuestion,        // `? ` where no key can be
  kDash,            // `- ` where no list can be
  kTab,             // in the indentation
  kUnknownToken,    // a character that no value begins with
  kOpenQuote,
  kEscape,         // \q
  kEscapeValue,    // \ud83d, \xzz
  kUnknownAnchor,  // *name without &name
  kAnchorName,     // & or * without a name
  kTwoProperties,  // two anchors or tags for one value
  kTag,
  kDirective,
  kBlockHeader,  // | or > and then text
  kDepth,
  kMemory,
  kOther,
};

struct Outcome {
  Trouble trouble = Trouble::kNone;
  std::size_t at = 0;  // byte of the text; its size or more: at the end
};

// Parses the text behind `feed` into `builder`. Never throws.
[[nodiscard]] Outcome parse(Feed& feed, Builder& builder, std::size_t text_size);

}  // namespace plan::yaml

#endif  // PLAN_YAML_PARSER_H_
