#include "plan/findings/json_text.h"

#include <string_view>

#include "plan/text/escape.h"
#include "plan/text/utf8.h"

namespace plan {

std::string write_json(const Json& document) {
  std::string raw = document.dump(2, ' ', false, Json::error_handler_t::replace);
  std::string out;
  out.reserve(raw.size() + 1);
  for (std::size_t at = 0; at < raw.size();) {
    std::size_t begin = at;
    char32_t c = next_code_point(raw, at);
    std::string_view source = std::string_view(raw).substr(begin, at - begin);
    if (c < 0x7f || c > 0xffff || for_terminal(source) == source) {
      out += source;
      continue;
    }
    constexpr std::string_view kHex = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) {
      out += kHex[(static_cast<std::size_t>(c) >> shift) & 0xf];
    }
  }
  out += '\n';
  return out;
}

}  // namespace plan
