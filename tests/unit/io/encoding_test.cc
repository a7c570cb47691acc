#include "plan/io/encoding.h"

#include <doctest/doctest.h>

using namespace plan;

TEST_CASE("the encoding of bytes is told by their content") {
  using namespace std::string_view_literals;
  struct Case {
    std::string_view bytes;
    Encoding expected;
  };
  const Case cases[] = {
      {"", Encoding::kUtf8},
      {"id,ok\n", Encoding::kUtf8},
      {"单位,得分\n", Encoding::kUtf8},
      {"\xEF\xBB\xBFid", Encoding::kUtf8Bom},
      {"\xFF\xFEi\0"sv, Encoding::kUtf16Le},
      {"\xFE\xFF\0i"sv, Encoding::kUtf16Be},
      {"i\0d\0,\0"sv, Encoding::kUtf16Le},
      {"\0i\0d\0,"sv, Encoding::kUtf16Be},
      {"a\0b"sv, Encoding::kUnknown},
      {"ab\0\0cdefghij"sv, Encoding::kUnknown},
      {"\xFF\xFE\0\0"sv, Encoding::kUnknown},
      // 单位 in GBK
      {"\xB5\xA5\xCE\xBB,1\n", Encoding::kGb18030},
      // 学校,状态 in GBK is valid UTF-8, and was meant as Chinese.
      {"\xD1\xA7\xD0\xA3,\xD7\xB4\xCC\xAC\n", Encoding::kGb18030},
      // 联通 in GBK is not.
      {"\xC1\xAA\xCD\xA8", Encoding::kGb18030},
      // Four-byte characters of GB18030.
      {"\x81\x30\x81\x30", Encoding::kGb18030},
      {"caf\xE9 au lait", Encoding::kUnknown},
      {"\x80", Encoding::kUnknown},
      {"\xFF", Encoding::kUnknown},
      // Latin letters beside Chinese stay UTF-8.
      {"caf\xC3\xA9 单位", Encoding::kUtf8},
      {"\xC2\xB7", Encoding::kGb18030},
      {"\xC2\x85", Encoding::kUtf8},
  };
  for (const Case& c : cases) {
    INFO(c.bytes);
    CHECK(detect_encoding(c.bytes) == c.expected);
  }
}

TEST_CASE("a beginning that ends inside a character is judged without it") {
  const std::string_view utf8 = "单位得分排名";
  for (std::size_t n = 1; n <= utf8.size(); ++n) {
    if (n < 3) continue;  // not one whole character
    CHECK(detect_encoding(utf8.substr(0, n)) == Encoding::kUtf8);
  }
  CHECK(detect_encoding("\xB5\xA5\xCE\xBB\xCE") == Encoding::kGb18030);
}

TEST_CASE("other encodings are made into UTF-8, strictly") {
  using namespace std::string_view_literals;
  CHECK(to_utf8("\xB5\xA5\xCE\xBB,1\n", Encoding::kGb18030) == "单位,1\n");
  CHECK(to_utf8("\x95\x32\x82\x36", Encoding::kGb18030) == "𠀀");
  CHECK(to_utf8("\xFF\xFE\x55\x53,\0"sv, Encoding::kUtf16Le) == "单,");
  CHECK(to_utf8("\xFE\xFF\x53\x55\0,"sv, Encoding::kUtf16Be) == "单,");
  CHECK(to_utf8("\x55\x53"sv, Encoding::kUtf16Le) == "单");
  CHECK(to_utf8("\xEF\xBB\xBF单", Encoding::kUtf8Bom) == "单");
  CHECK(to_utf8("", Encoding::kGb18030) == "");
  CHECK_FALSE(to_utf8("\xB5", Encoding::kGb18030));
  CHECK_FALSE(to_utf8("\xB5\x20", Encoding::kGb18030));
  CHECK_FALSE(to_utf8("a\0b"sv, Encoding::kUtf16Le));
  CHECK_FALSE(to_utf8("\x3D\xD8\x20\0"sv, Encoding::kUtf16Le));  // half a pair
  CHECK_FALSE(to_utf8("\xFF", Encoding::kUtf8));
  CHECK_FALSE(to_utf8("a", Encoding::kUnknown));
  const std::string long_text(100'000, 'x');
  CHECK(to_utf8(long_text, Encoding::kGb18030) == long_text);
}

TEST_CASE("what stands before bytes of another encoding is handed out before they are told") {
  for (const char* end : {"\n", "\r\n", "\r"}) {
    CAPTURE(end);
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += std::string("\xB5\xA5\xCE\xBB") + end;
    text += "\xFF\xFF\n";
    auto bytes = memory_source("log.csv", text);
    auto source = utf8_source(*bytes, Encoding::kGb18030);
    std::string got(1 << 20, ' ');
    std::size_t size = 0;
    Result<std::size_t> read = 1;
    while (read && *read > 0) {
      read = source->read(got.data() + size, got.size() - size);
      size += read.value_or(0);
    }
    CHECK(size == 20'000 * (6 + std::string_view(end).size()));
    REQUIRE_FALSE(read);
    CHECK(read.error().message.en == "line 20001: bytes that are not GB18030 text");
    CHECK(read.error().place.line == 20'001);
    CHECK_FALSE(source->read(got.data(), got.size()));
  }
}

TEST_CASE("text that ends in the middle of a character was cut off, whatever its encoding") {
  using namespace std::string_view_literals;
  auto ends = [](std::string_view text, Encoding encoding) {
    auto bytes = memory_source("log.csv", text);
    std::string got(100, ' ');
    auto source = utf8_source(*bytes, encoding);
    Result<std::size_t> read = 1;
    while (read && *read > 0) read = source->read(got.data(), got.size());
    return read ? "" : read.error().message.en;
  };
  const std::string cut =
      "line 2 breaks off in the middle of a character; the file may have been cut off";
  CHECK(ends("\xB5\xA5\n\xCE\xBB\xCE", Encoding::kGb18030) == cut);
  CHECK(ends("\x55\x53\n\0\x55"sv, Encoding::kUtf16Le) == cut);
  CHECK(ends("\xB5\xA5\n\xCE\xBB\xFF\n", Encoding::kGb18030) ==
        "line 2: bytes that are not GB18030 text");
}

TEST_CASE("encodings have names") {
  CHECK(encoding_name(Encoding::kUtf8Bom) == "UTF-8");
  CHECK(encoding_name(Encoding::kUtf16Be) == "UTF-16");
  CHECK(encoding_name(Encoding::kGb18030) == "GB18030");
  CHECK(encoding_name(Encoding::kUnknown) == "unknown");
}
