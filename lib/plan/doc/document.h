// The document tree: what people read, before it is Markdown, text or Word.
//
// A composer (publish/) makes it, a renderer (render/) writes it. Text is plain: renderers
// escape it. Numbers of headings and clauses are already written out as text in `number`,
// with all that stands between them and the words ("一、", "1. ", "第一条　"), so that all
// renderers agree; `level` says which face a heading has.
//
// Documents are plain values and own all they hold.
#ifndef PLAN_DOC_DOCUMENT_H_
#define PLAN_DOC_DOCUMENT_H_

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "plan/base/message.h"

namespace plan::doc {

// A heading that stands on a line of its own. Level 1 is a chapter (一、).
struct Heading {
  int level = 1;
  std::string number;  // "一、", "（二）", "1."; may be empty
  std::string text;
  std::string anchor;  // the plan's own id of it, may be empty
  friend bool operator==(const Heading&, const Heading&) = default;
};

// A paragraph, with a number and a run-in heading where it has them: （一）整治沿线。对村组……
struct Paragraph {
  int level = 0;       // 0: plain body text; else the depth of the clause (2 = （一） …)
  std::string number;  // may be empty
  std::string lead;    // run-in heading, printed emphatically; may be empty
  std::string mark;    // what parts the lead from the text, in the text's face: 。 ： ". "
  std::string text;
  enum class Role : std::uint8_t {
    kBody,
    kRecipients,
    kDuty,  // who does it, and when
    kNote,
    kSignature,
    kDate,
    kAttachments,  // one paragraph an attachment, the first with 附件：
    kCopies
  } role = Role::kBody;
  friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

enum class Align : std::uint8_t { kLeft, kCentre, kRight };

struct Column {
  std::string title;
  Align align = Align::kLeft;
  int weight = 1;  // relative width, >= 1
  friend bool operator==(const Column&, const Column&) = default;
};

struct Table {
  std::string caption;  // may be empty
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;  // each as wide as columns
  // In this many of the first columns an empty cell goes on with the one above it.
  int group_columns = 0;
  friend bool operator==(const Table&, const Table&) = default;
};

// Starts on a new page: annexes.
struct PageBreak {
  friend bool operator==(const PageBreak&, const PageBreak&) = default;
};

using Block = std::variant<Heading, Paragraph, Table, PageBreak>;

struct Document {
  std::string title;
  Lang lang = Lang::kZh;
  // Letterhead matter: who issues it and its number; may be empty.
  std::vector<std::string> issuers;
  std::string number;
  std::vector<Block> blocks;
  friend bool operator==(const Document&, const Document&) = default;
};

}  // namespace plan::doc

#endif  // PLAN_DOC_DOCUMENT_H_
