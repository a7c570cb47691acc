// The document tree: what people read, before it is Markdown, text or Word.
//
// A composer (publish/) makes it, a renderer (render/) writes it. Text is plain: renderers
// escape it. Numbers of headings and clauses are already written out as text in `number`,
// with all that stands between them and the words ("一、", "1. ", "第一条　"), so that all
// renderers agree. `level` is how deep a thing stands in the document; `face` counts numbered
// levels only, and says in which of the standard's faces it is set (一、 黑体, （一） 楷体,
// then 仿宋), wherever it stands.
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
  int face = 0;        // 0: as level
  friend bool operator==(const Heading&, const Heading&) = default;
};

// A paragraph, with a number and a run-in heading where it has them: （一）整治沿线。对村组……
struct Paragraph {
  int level = 0;       // 0: plain body text; else the depth of the clause (2 = （一） …)
  std::string number;  // or what else leads the text, as 附件：1. and 抄送：; may be empty
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
  std::string anchor = {};  // as Heading::anchor
  int face = 0;             // of number and lead; 0: as level
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
  std::vector<std::string> anchors = {};  // of the rows, as Heading::anchor; none, or one a row
  friend bool operator==(const Table&, const Table&) = default;
};

// An annex begins, on a new page; what follows is its content.
struct Annex {
  std::string name;  // 附件1
  std::string mark;  // what parts the name from the title where both stand on one line
  std::string title;
  std::string anchor;  // as Heading::anchor
  friend bool operator==(const Annex&, const Annex&) = default;
};

// A picture, for renderers that can show one, with its data beside it. The words of the
// document say the same elsewhere: who cannot show it leaves it out.
struct Figure {
  std::string caption;
  std::vector<std::string> pictures;  // each a whole SVG document, safe to be shown as it is
  Table data;                         // no columns: the table that follows has it
  friend bool operator==(const Figure&, const Figure&) = default;
};

using Block = std::variant<Heading, Paragraph, Table, Annex, Figure>;

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
