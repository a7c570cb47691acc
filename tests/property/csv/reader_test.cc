// The reader against the second one, on small random texts full of what is hard to read: in
// blocks of every size, by every way of looking, whole and in ranges.
#include "plan/csv/reader.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reference.h"

namespace {

using plan::csv::Extent;
using plan::csv::Options;
using plan::csv::Range;
using plan::csv::Reader;
using reference::Said;

unsigned from_environment(const char* name, unsigned otherwise) {
  const char* given = std::getenv(name);
  return given != nullptr ? static_cast<unsigned>(std::stoul(given)) : otherwise;
}

std::string trouble(const std::string& reason) {
  constexpr std::array<std::pair<const char*, const char*>, 9> kWords{
      {{"text behind a closing", "quote"},
       {"a quote inside", "quote"},
       {"never closed", "open"},
       {"still open after", "long"},
       {"NUL", "nul"},
       {"not UTF-8", "utf8"},
       {"middle of a character", "utf8"},
       {"csv-cell", "cell"},
       {"csv-row", "row"}}};
  for (const auto& [words, name] : kWords) {
    if (reason.find(words) != std::string::npos) return name;
  }
  return reason.find("csv-columns") != std::string::npos ? "columns" : reason;
}

// Reads a range and adds what the reader says, its numbers moved behind `before`. False when
// the input is over.
bool add(Said& said, std::string_view text, const Options& options, Range range,
         std::size_t given, Extent& before, std::uint64_t& ended_at) {
  auto source =
      plan::memory_source("t.csv", text.substr(static_cast<std::size_t>(range.begin)), given);
  Reader reader(*source, options, range);
  auto words_of = [&](const plan::csv::Record& record) {
    return std::to_string(before.records + record.number) + "@" +
           std::to_string(before.lines + record.line);
  };
  auto cells_of = [](const plan::csv::Record& record) {
    std::string words;
    for (std::string_view field : record.fields) words.append(" [").append(field) += "]";
    return words;
  };
  for (std::size_t turn = 0;; ++turn) {
    // What comes next is taken at once, in part or not at all.
    plan::csv::Batch ahead;
    if (text.size() % 2 == 0) ahead = reader.ahead();
    std::size_t taken = turn % 3 == 0 ? ahead.size() / 2 : ahead.size();
    for (std::size_t i = 0; i < taken; ++i)
      said.push_back(words_of(ahead[i]) + cells_of(ahead[i]));
    reader.skip(taken);
    Reader::Answer answer = reader.next();
    if (taken < ahead.size() && answer != Reader::Answer::kRecord)
      said.push_back("not as said");
    if (answer == Reader::Answer::kEnd) break;
    const plan::csv::Record& record = reader.record();
    std::string words = words_of(record);
    if (answer == Reader::Answer::kBroken) {
      words += " " + trouble(reader.reason().en);
    } else {
      words += cells_of(record);
    }
    said.push_back(std::move(words));
    if (said.size() > text.size() + 1) return false;
  }
  before += reader.passed();
  ended_at = reader.ended_at();
  return !reader.fatal();
}

Said read_whole(std::string_view text, const Options& options, std::size_t given) {
  Said said;
  Extent before;
  std::uint64_t ended_at = 0;
  (void)add(said, text, options, {}, given, before, ended_at);
  return said;
}

// As csv/ranges.h describes it; every guess is tried at `cuts`, right or wrong.
Said read_ranges(std::string_view text, const Options& options, std::vector<std::size_t> cuts) {
  Said said;
  Extent before;
  std::uint64_t ended_at = 0;
  cuts.push_back(static_cast<std::size_t>(-1));
  for (std::size_t cut : cuts) {
    std::uint64_t end = cut == static_cast<std::size_t>(-1) ? Range::kToEnd : cut;
    // A guess that is wrong gives nonsense, but must not do worse.
    Said nonsense;
    Extent nowhere;
    std::uint64_t anywhere = 0;
    if (cut < text.size()) {
      (void)add(nonsense, text, options, {cut, end}, text.size() + 1, nowhere, anywhere);
    }
    if (ended_at >= end) continue;
    if (!add(said, text, options, {ended_at, end}, text.size() + 1, before, ended_at)) break;
  }
  return said;
}

struct Case {
  std::string text;
  Options options;
};

class Maker {
 public:
  explicit Maker(unsigned seed) : random_(seed) {}

  Case make() {
    Case made;
    made.options.delimiter = one_of(std::string_view(",,,;\t|"));
    if (roll(3) == 0) {
      made.options.max_field = roll(12);
      made.options.max_record = roll(30);
      made.options.max_columns = 1 + roll(5);
    }
    made.options.max_quoted_lines = 1 + roll(6);
    std::size_t length = roll(10) == 0 ? roll(400) : roll(30);
    unsigned sane = roll(4);  // how far it looks like CSV
    if (roll(20) == 0) made.text = "\xEF\xBB\xBF";
    while (made.text.size() < length) made.text += piece(made.options.delimiter, sane);
    // Cut off anywhere, in a character too.
    if (roll(4) == 0) made.text.resize(roll(static_cast<unsigned>(made.text.size()) + 1));
    return made;
  }
  unsigned roll(unsigned sides) { return static_cast<unsigned>(random_() % sides); }

 private:
  char one_of(std::string_view bytes) {
    return bytes[roll(static_cast<unsigned>(bytes.size()))];
  }
  std::string piece(char delimiter, unsigned sane) {
    static const char* const kBroken[] = {"\x80", "\xE4\xB8", "\xC0\xAF", "\xED\xA0\x80",
                                          "\xF5", "\xF0\x90", "\xFF"};
    static const char* const kWords[] = {"a", "村", "é", "\U0001F600", "12", " ", "\u3000"};
    static const char* const kEnds[] = {"\n", "\r\n", "\r", "\n\n"};
    switch (roll(16)) {
      case 0:
        return sane == 0 ? std::string(1, '\0') : "x";
      case 1:
        return sane <= 1 ? kBroken[roll(std::size(kBroken))] : "y";
      case 2:
      case 3:
        return sane <= 2 ? "\"" : "\"\"";
      case 4:
      case 5:
        return kEnds[roll(std::size(kEnds))];
      case 6:
      case 7:
        return std::string(1, delimiter) + "\"" + kWords[roll(std::size(kWords))] + "\"";
      case 8:
        return "\"" + std::string(1, delimiter) + kEnds[roll(3)] + "\"\"\"";
      case 9:
      case 10:
      case 11:
        return {delimiter};
      default:
        return kWords[roll(std::size(kWords))];
    }
  }

  std::mt19937 random_;
};

std::string shown(std::string_view text) {
  std::string out;
  for (char c : text) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    auto byte = static_cast<unsigned char>(c);
    bool clear = byte >= 0x20 && byte < 0x7F && c != '\\';
    out += clear ? std::string(1, c) : std::string{'\\', 'x', kHex[byte >> 4], kHex[byte & 15]};
  }
  return out;
}

void check_same(const Said& said, const Said& expected, const Case& made, const char* how,
                std::size_t block) {
  if (said == expected) return;
  std::string all;
  for (const std::string& one : expected) all += "\n  expected " + shown(one);
  for (const std::string& one : said) all += "\n  said     " + shown(one);
  FAIL("\"" << shown(made.text) << "\" " << how << " block " << block << " cell "
            << made.options.max_field << " row " << made.options.max_record << " columns "
            << made.options.max_columns << " lines " << made.options.max_quoted_lines << all);
}

// Every size of block and every cut for some short texts, a few for the others.
void check(const Case& made, Maker& maker, unsigned& runs) {
  Said expected = reference::read_csv(made.text, made.options);
  auto size = static_cast<unsigned>(made.text.size());
  bool all = size <= 40 && maker.roll(10) == 0;
  auto step = [&] { return all ? 1 : 1 + maker.roll(size / 2 + 1); };
  for (bool portable : {false, true}) {
    const char* how = portable ? "portable" : "fastest";
    Options options = made.options;
    options.portable = portable;
    for (unsigned block = step(); block <= size + 1; block += step(), ++runs) {
      options.block = block;
      check_same(read_whole(made.text, options, block), expected, made, how, block);
    }
    for (unsigned cut = step() - 1; cut <= size; cut += step(), ++runs) {
      unsigned second = cut + maker.roll(size - cut + 1);
      check_same(read_ranges(made.text, options, {cut, second}), expected, made, "ranges", cut);
    }
  }
}

}  // namespace

TEST_CASE("the reader says what a plain one says") {
  unsigned seed = from_environment("PLAN_PROPERTY_SEED", 1);
  unsigned wanted = 200'000 * from_environment("PLAN_PROPERTY_ROUNDS", 1);
  for (unsigned runs = 0; runs < wanted; ++seed) {
    Maker maker(seed);
    INFO("seed " << seed);
    check(maker.make(), maker, runs);
  }
}

TEST_CASE("the reader says what a plain one says of texts of many blocks") {
  unsigned first = from_environment("PLAN_PROPERTY_SEED", 1);
  unsigned rounds = 5 * from_environment("PLAN_PROPERTY_ROUNDS", 1);
  for (unsigned seed = first; seed < first + rounds; ++seed) {
    Maker maker(seed);
    Case made;
    made.options.max_quoted_lines = 1 << 20;
    for (std::size_t size = 30'000 + maker.roll(40'000); made.text.size() < size;) {
      std::string part(maker.roll(300) == 0 ? maker.roll(20'000) : maker.roll(100), 'x');
      // Parts that are whole, so that it does not end early.
      switch (maker.roll(4)) {
        case 0:
          part += ",\"" + part + ",\"\"\n村\r\n\"";
          break;
        case 1:
          part += "村,";
          break;
        case 2:
          part += ",\"" + part + "\",\"\"";
          break;
        default:
          part += ",村,,";
          break;
      }
      made.text += part + (maker.roll(3) == 0 ? "\r\n" : "\n");
    }
    INFO("seed " << seed);
    Said expected = reference::read_csv(made.text, made.options);
    for (bool portable : {false, true}) {
      Options options = made.options;
      options.portable = portable;
      for (std::size_t block : {1 << 6, 1000, 1 << 14, (1 << 14) + 1, 1 << 15, 1 << 18}) {
        options.block = block;
        check_same(read_whole(made.text, options, block), expected, made, "long", block);
      }
      std::size_t middle = maker.roll(static_cast<unsigned>(made.text.size()));
      check_same(read_ranges(made.text, options, {middle}), expected, made, "cut", middle);
    }
  }
}
