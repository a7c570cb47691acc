#include "mutants.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "plan/lint/rule_table.h"
#include "plan/starters.h"
#include "support/files.h"

namespace plan::test {
namespace {

// What means something to YAML, to plans, to their comments or to those who write them.
constexpr std::array<std::string_view, 54> kTokens{{"- ",
                                                    ": ",
                                                    ":",
                                                    "? ",
                                                    "# ",
                                                    "#",
                                                    "\n",
                                                    "\r\n",
                                                    "\r",
                                                    "\n\n",
                                                    "  ",
                                                    "\t",
                                                    "{",
                                                    "}",
                                                    "[",
                                                    "]",
                                                    ", ",
                                                    "'",
                                                    "\"",
                                                    "\\",
                                                    "|\n",
                                                    ">-\n",
                                                    "|2\n",
                                                    "&a ",
                                                    "*a ",
                                                    "!!str ",
                                                    "!x ",
                                                    "<<: ",
                                                    "---\n",
                                                    "...\n",
                                                    "%YAML 1.2\n",
                                                    "~",
                                                    "null",
                                                    "# plan: ignore[X001] -- 理由\n",
                                                    " # plan: ignore[D, T] -- 理由",
                                                    "# plan: ignore-file[X] -- 理由\n",
                                                    "# plan：ignore［X001、D003］——理由\n",
                                                    "# plan: ignore",
                                                    "××",
                                                    "xx",
                                                    "20xx年",
                                                    "，，",
                                                    "。。",
                                                    "１２",
                                                    "〔2024〕",
                                                    "1. ",
                                                    "一、",
                                                    "\xEF\xBB\xBF",
                                                    "\xE2\x80\x8B",
                                                    "\xF0\xA0\xAE\xB7",
                                                    "\xFF",
                                                    "\xE4\xB8",
                                                    "\x1b[31m",
                                                    "{{#x}} {#x}"}};

std::size_t pick(std::mt19937& random, std::size_t below) {
  return below == 0 ? 0 : random() % below;
}

struct Piece {
  std::size_t begin, size;
};

Piece some_bytes(const std::string& text, std::mt19937& random) {
  std::size_t begin = pick(random, text.size());
  return {begin, std::min(text.size() - begin, 1 + pick(random, 40))};
}

Piece some_lines(const std::string& text, std::mt19937& random) {
  std::size_t at = pick(random, text.size());
  std::size_t before = at == 0 ? text.npos : text.rfind('\n', at - 1);
  std::size_t begin = before == text.npos ? 0 : before + 1;
  std::size_t end = begin;
  for (std::size_t i = 0; i <= pick(random, 3); ++i) {
    end = std::min(text.find('\n', end), text.size() - 1) + 1;
    if (end >= text.size()) break;
  }
  return {begin, std::min(end, text.size()) - begin};
}

// A word of the text with one character lost: what a typing mistake looks like.
void mistype(std::string& text, std::mt19937& random) {
  std::size_t at = pick(random, text.size());
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  std::size_t end = at + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  text.erase(at, end - at);
}

// What a careless editor leaves behind, between two Chinese characters: the plan can still be
// read, so that the rules have something to say.
void blot(std::string& text, std::mt19937& random) {
  constexpr std::array<std::string_view, 8> kBlots{
      {"××", "20xx年", "，，", "。；", ",", "１２", "（", "ＡＢ"}};
  std::size_t start = pick(random, text.size());
  for (std::size_t i = 0; i + 6 < text.size(); ++i) {
    std::size_t at = (start + i) % (text.size() - 6);
    auto leads = [&](std::size_t n) {
      auto byte = static_cast<unsigned char>(text[n]);
      return byte >= 0xE4 && byte <= 0xE9;
    };
    if (!leads(at) || !leads(at + 3)) continue;
    text.insert(at + 3, kBlots[pick(random, kBlots.size())]);
    return;
  }
}

}  // namespace

std::vector<std::string> small_plans() {
  std::vector<std::string> out;
  for (const tool::Starter& starter : tool::starters()) out.emplace_back(starter.text);
  for (const Rule& rule : rule_table()) {
    out.emplace_back(rule.bad);
    out.emplace_back(rule.good);
  }
  return out;
}

std::vector<std::string> large_plans() {
  std::vector<std::string> out;
  for (const char* name : {"huaiyuan", "guannan"}) {
    out.push_back(read(source_folder() / "examples" / name / "plan.yaml"));
  }
  return out;
}

void mutate(std::string& text, std::mt19937& random) {
  if (text.empty()) text = "plan: 1\n";
  Piece piece = random() % 2 == 0 ? some_bytes(text, random) : some_lines(text, random);
  std::size_t elsewhere = pick(random, text.size());
  std::string copy = text.substr(piece.begin, piece.size);
  switch (random() % 7) {
    case 0:
      text.erase(piece.begin, piece.size);
      break;
    case 1:
      text.insert(piece.begin, copy);
      break;
    case 2:
      text.erase(piece.begin, piece.size);
      text.insert(pick(random, text.size()), copy);
      break;
    case 3:
      text[elsewhere] = static_cast<char>(random() % 256);
      break;
    case 4:
    case 5:
      text.insert(elsewhere, kTokens[pick(random, kTokens.size())]);
      break;
    default:
      mistype(text, random);
  }
}

void for_each_mutant(const std::vector<std::string>& plans, std::size_t count, unsigned seed,
                     const std::function<void(const std::string&)>& check) {
  const char* rounds = std::getenv("PLAN_PROPERTY_ROUNDS");
  std::size_t times = rounds == nullptr ? 1 : std::max(1UL, std::strtoul(rounds, nullptr, 10));
  std::mt19937 random(seed);
  for (std::size_t i = 0; i < count * times; ++i) {
    std::string text = plans[i % plans.size()];
    std::size_t changes = 1 + pick(random, 6);
    bool gentle = random() % 2 == 0;
    for (std::size_t n = 0; n < changes; ++n) {
      if (!gentle) {
        mutate(text, random);
      } else if (text.size() > 1) {
        random() % 3 == 0 ? mistype(text, random) : blot(text, random);
      }
    }
    CAPTURE(i);
    CAPTURE(text);
    check(text);
  }
}

}  // namespace plan::test
