// Hands a file's bytes to the parser, and stops when the parser would hoard them. For this
// module only.
//
// yaml-cpp cannot tell whether a line is a key before it has seen a colon or the line's end,
// and a bracket at the start of a line not before it is closed: until then it keeps all tokens
// in memory (3.8 GB for 16 MiB of `[`). So before each block of bytes is handed out, the
// tokens between the last thing the parser has reported and the end of that block are
// counted, never too few, and the input ends when they are too many.
//
// The bytes handed out are those of the file, one for one, but a CR that ends a line alone
// becomes LF, and a sentinel follows: a comment and an end of the document, on which quotes
// that were never closed and a last key without its colon come to grief.
#ifndef PLAN_YAML_FEED_H_
#define PLAN_YAML_FEED_H_

#include <cstddef>
#include <streambuf>
#include <string_view>

namespace plan::yaml {

// Counts the tokens of a stretch of YAML that starts at a token.
class TokenCounter {
 public:
  TokenCounter() = default;
  // From byte `at` of `text`, inside `depth` brackets.
  TokenCounter(std::string_view text, std::size_t at, std::size_t depth)
      : text_(text), at_(at), depth_(depth) {}

  void advance_to(std::size_t to);  // and to the end of the token that stands there

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] std::size_t depth() const { return depth_; }
  [[nodiscard]] std::size_t tokens() const { return tokens_; }
  [[nodiscard]] std::size_t items() const { return items_; }  // of the brackets, all levels
  // Where the outermost bracket that is open stands, or the line that is being read.
  [[nodiscard]] std::size_t opened_at() const { return opened_at_; }
  // Where the last token begins; npos before the first.
  [[nodiscard]] std::size_t last_token() const { return last_token_; }

 private:
  void step();
  void plain();

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::size_t tokens_ = 0;
  std::size_t items_ = 0;
  std::size_t opened_at_ = 0;
  std::size_t last_token_ = std::string_view::npos;
  bool after_plain_ = false;    // the token before was a plain scalar …
  bool first_of_line_ = false;  // … and a line has ended since
};

class Feed : public std::streambuf {
 public:
  enum class Trip : unsigned char { kNone, kNesting, kItems };

  Feed(std::string_view text, std::size_t flow_items);

  // A stretch of so many bytes never ends the input early for its items.
  [[nodiscard]] static std::size_t safe_bytes(std::size_t flow_items);

  // Everything before byte `at` has been reported; `depth` brackets are open there.
  void reported(std::size_t at, std::size_t depth);

  // Why the input was ended early, and where the parser was hoarding.
  [[nodiscard]] Trip trip() const { return trip_; }
  [[nodiscard]] std::size_t trip_at() const { return counter_.opened_at(); }

 protected:
  int_type underflow() override;

 private:
  [[nodiscard]] bool too_much(std::size_t to);
  [[nodiscard]] char byte_at(std::size_t at) const;

  std::string_view text_;
  std::string_view sentinel_;
  std::size_t fed_ = 0;  // bytes of text and sentinel handed out
  std::size_t most_items_;
  Trip trip_ = Trip::kNone;
  TokenCounter counter_;
  std::size_t reported_at_ = 0;
  std::size_t reported_depth_ = 0;
  bool restart_ = false;
  char block_[2048];
};

}  // namespace plan::yaml

#endif  // PLAN_YAML_FEED_H_
