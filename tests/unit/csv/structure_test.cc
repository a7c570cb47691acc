#include "plan/csv/structure.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "plan/text/utf8.h"

using namespace plan;
using namespace plan::csv;

namespace {

struct Seen {
  std::vector<std::size_t> marks, stops;  // stops as offsets too
  std::size_t valid = 0;
  friend bool operator==(const Seen&, const Seen&) = default;
};

Seen seen(Structure& structure, const std::string& text) {
  // Of its own size to the byte, so that a sanitizer sees a look behind its end.
  std::vector<char> exact(text.begin(), text.end());
  structure.find({exact.data(), exact.size()});
  Seen out;
  for (std::size_t i = 0; i < structure.mark_count(); ++i) {
    out.marks.push_back(structure.marks()[i]);
  }
  for (std::size_t i = 0; i < structure.stop_count(); ++i) {
    out.stops.push_back(structure.marks()[structure.stops()[i]]);
  }
  out.valid = structure.valid();
  return out;
}

Seen by_hand(const std::string& text, char delimiter) {
  Seen out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool stop = text[i] == '"' || text[i] == '\r' || text[i] == '\n' || text[i] == '\0';
    if (stop || text[i] == delimiter) out.marks.push_back(i);
    if (stop) out.stops.push_back(i);
  }
  out.valid = find_invalid_utf8(text).value_or(text.size());
  return out;
}

std::vector<Look> looks() {
  std::vector<Look> all{Look::kPortable};
  for (Look look : {Look::kAvx2, Look::kAvx512}) {
    if (knows(look)) all.push_back(look);
  }
  return all;
}

}  // namespace

TEST_CASE("structure: each byte stands for what it is, at each place of a block") {
  for (Look look : looks()) {
    for (char delimiter : {',', '\t', ';', '|'}) {
      Structure structure(delimiter, look);
      for (int byte = 0; byte < 256; ++byte) {
        for (std::size_t at = 0; at < 130; at += at == 70 ? 50 : 1) {
          std::string text(130, 'x');
          text[at] = static_cast<char>(byte);
          if (seen(structure, text) != by_hand(text, delimiter)) {
            FAIL("byte " << byte << " at " << at);
          }
        }
      }
    }
  }
}

TEST_CASE("structure: UTF-8 and what is not, across the edges of blocks") {
  const std::string pieces[] = {"é",
                                "中",
                                "\U0001F600",
                                "\xC0\x80",
                                "\xC1\xBF",
                                "\xC2",
                                "\xC2\x41",
                                "\xDF\xBF",
                                "\xE0\x9F\xBF",
                                "\xE0\xA0\x80",
                                "\xE4\xB8",
                                "\xE4\xB8\x41",
                                "\xED\x9F\xBF",
                                "\xED\xA0\x80",
                                "\xEF\xBF\xBF",
                                "\xF0\x8F\xBF\xBF",
                                "\xF0\x90\x80\x80",
                                "\xF0\x9F\x98",
                                "\xF4\x8F\xBF\xBF",
                                "\xF4\x90\x80\x80",
                                "\xF5\x80\x80\x80",
                                "\xFF",
                                "\x80",
                                "\xBF\xBF",
                                "中\x80",
                                "\xF0\x9F\x98\x80\x80"};
  for (Look look : looks()) {
    Structure structure(',', look);
    for (const std::string& piece : pieces) {
      for (std::size_t before = 0; before < 70; ++before) {
        for (std::size_t behind : {0, 1, 2, 40, 100}) {
          std::string text = std::string(before, 'a') + piece + std::string(behind, 'b');
          if (seen(structure, text) != by_hand(text, ',')) {
            FAIL("<" << text << "> " << static_cast<int>(look));
          }
          text = "中" + text + "中中";
          if (seen(structure, text) != by_hand(text, ',')) {
            FAIL("<" << text << "> " << static_cast<int>(look));
          }
        }
      }
    }
  }
}

TEST_CASE("structure: random texts of every length, dense and thin") {
  std::mt19937 random(7);
  const std::string dense(",,\"\r\n\0;", 7);
  for (Look look : looks()) {
    Structure structure(',', look);
    for (std::size_t length = 0; length <= 700; ++length) {
      std::string text;
      std::size_t thin = 1 + length % 9;
      while (text.size() < length) {
        if (random() % thin == 0) {
          text += dense[random() % dense.size()];
        } else if (random() % 50 == 0) {
          text += static_cast<char>(random());
        } else {
          text += random() % 2 == 0 ? "村" : "x";
        }
      }
      REQUIRE(seen(structure, text) == by_hand(text, ','));
    }
    std::string most(Structure::kMost, ',');
    CHECK(seen(structure, most).marks.size() == Structure::kMost);
    most.assign(Structure::kMost, '\n');
    CHECK(seen(structure, most).stops.size() == Structure::kMost);
  }
}
