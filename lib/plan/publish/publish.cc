// The whole document: what stands before the chapters, the chapters, what stands behind them.
#include "plan/publish/publish.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plan/publish/assessment.h"
#include "plan/publish/attachments.h"
#include "plan/publish/clauses.h"
#include "plan/publish/context.h"
#include "plan/publish/emit.h"
#include "plan/publish/numbering.h"
#include "plan/publish/references.h"
#include "plan/publish/scheme_parts.h"
#include "plan/publish/unit_part.h"
#include "plan/schedule/timeline.h"
#include "plan/text/fold.h"

namespace plan {
namespace {

using doc::Paragraph;
using publishing::Context;
using publishing::Part;

// 县委农村工作会议精神, 市政府统一部署: what a plan rests on and is no document.
bool is_document(const Basis& basis) {
  constexpr std::string_view kOthers[] = {"精神", "要求", "部署", "安排", "讲话"};
  return basis.number.given() ||
         std::none_of(std::begin(kOthers), std::end(kOthers), [&](std::string_view other) {
           return basis.title.text.ends_with(other);
         });
}

// 《意见》（灌办发〔2023〕40号）
std::string basis_words(const Context& context, const Basis& basis) {
  std::string out = basis.title.text;
  bool named = out.find("《") != std::string::npos || !is_document(basis);
  if (!named && !out.empty() && context.voice.chinese()) out = "《" + out + "》";
  for (const Line* line : {&basis.number, &basis.note}) {
    if (line->given()) out += context.voice.bracketed(line->text);
  }
  return out;
}

// What the document calls itself: 办法 in 关于印发《…考核办法（试行）》的通知.
std::string_view own_kind(std::string_view title) {
  constexpr std::string_view kBehind[] = {"》", "的通知"};
  constexpr std::string_view kKinds[] = {"方案", "办法", "细则", "意见", "规定",
                                         "制度", "计划", "规划", "预案"};
  for (std::size_t before = 0; before != title.size();) {
    before = title.size();
    for (std::string_view mark : kBehind) {
      if (title.ends_with(mark)) title.remove_suffix(mark.size());
    }
    if (title.ends_with("）")) title = title.substr(0, title.rfind("（"));
  }
  for (std::string_view kind : kKinds) {
    if (title.ends_with(kind)) return kind;
  }
  return kKinds[0];
}

std::string basis_sentence(const Context& context) {
  static constexpr Words kBasis{"This {kind} is made in accordance with {list}.",
                                "根据{list}，结合实际，制定本{kind}。"};
  if (context.plan.basis.empty()) return {};
  std::vector<std::string> list;
  for (const Basis& basis : context.plan.basis) list.push_back(basis_words(context, basis));
  if (!context.voice.chinese() && list.size() > 1) {
    std::string last = " and " + list.back();
    list.pop_back();
    list.back() += last;
  }
  std::string_view kind =
      context.voice.chinese() ? own_kind(context.plan.title.text) : std::string_view("plan");
  return context.voice(kBasis, {{"list", context.voice.list(list)}, {"kind", kind}});
}

// The stages and tasks in time, in the one place where a reader looks for them: the annex that
// lists them, else behind the chapter of stages, else behind all chapters.
class Chart {
 public:
  Chart(const Plan& plan, bool wanted) {
    for (const Attachment& attachment : plan.attachments) {
      has_annex_ = has_annex_ || attachment.generate == Generate::kSchedule;
    }
    if (wanted) figure_ = timeline_figure(plan, has_annex_);
  }

  void behind(const Part& chapter, std::vector<doc::Block>& blocks) {
    bool of_stages = !chapter.names.empty() && chapter.names.front() == "stages";
    if (of_stages && !has_annex_) add(blocks);
  }
  void behind_chapters(std::vector<doc::Block>& blocks) {
    if (!has_annex_) add(blocks);
  }
  void in_annex(std::vector<doc::Block>& blocks) { add(blocks); }

 private:
  void add(std::vector<doc::Block>& blocks) {
    if (figure_) blocks.emplace_back(*std::move(figure_));
    figure_.reset();
  }

  std::optional<doc::Figure> figure_;
  bool has_annex_ = false;
};

// The preamble as the root's own text, the chapters as its items.
Part compose_body(const Context& context) {
  Part root;
  const Plan& plan = context.plan;
  if (const Section* preamble = find_section(plan, SectionKind::kPreamble)) {
    root.add(preamble->body.text);
  }
  if (root.body.empty()) root.add(basis_sentence(context));
  for (std::size_t i = 0; i < plan.sections.size(); ++i) {
    const Section& section = plan.sections[i];
    publishing::InsertTarget target{publishing::InsertTarget::Kind::kSection,
                                    static_cast<int>(i)};
    if (!publishing::is_chapter(section) || context.inserts.moved(target)) continue;
    Part chapter = publishing::compose_section(context, section, 1);
    // A section whose groups or schemes are all printed elsewhere is no chapter.
    if (chapter.body.empty() && chapter.items.empty() && chapter.lines.empty()) continue;
    root.items.push_back(std::move(chapter));
  }
  return root;
}

void add_paragraph(doc::Document& document, std::string text, Paragraph::Role role,
                   std::string number = {}) {
  if (text.empty()) return;
  Paragraph paragraph;
  paragraph.number = std::move(number);
  paragraph.text = std::move(text);
  paragraph.role = role;
  document.blocks.emplace_back(std::move(paragraph));
}

void add_recipients(const Context& context, doc::Document& document) {
  if (context.plan.recipients.empty()) return;
  std::string names = context.names(context.plan.recipients);
  names = publishing::without_mark(names) + (context.voice.chinese() ? "：" : ":");
  add_paragraph(document, std::move(names), Paragraph::Role::kRecipients);
}

int item_table_attachment(const Plan& plan) {
  for (std::size_t i = 0; i < plan.attachments.size(); ++i) {
    if (plan.attachments[i].generate == Generate::kItemTable) return static_cast<int>(i) + 1;
  }
  return 0;
}

// Everything composed, numbered and with its references resolved.
struct Whole {
  Context context;
  Part root;
  std::vector<Part> annexes;
  bool numbered = false;  // the annexes are

  explicit Whole(const Plan& plan);

  publishing::References references;
};

Whole::Whole(const Plan& plan) : context(plan), references(context.voice) {
  context.item_table_attachment = item_table_attachment(plan);
  root = compose_body(context);
  for (const Attachment& attachment : plan.attachments) {
    annexes.push_back(publishing::compose_attachment(context, attachment));
  }
  publishing::number_parts(context.voice, root);
  for (Part& annex : annexes) publishing::number_parts(context.voice, annex);

  // GB/T 9704: a single attachment has no number, unless the text gives it one.
  numbered = annexes.size() > 1 || publishing::speaks_of_attachments(root);
  references.add(root);
  for (std::size_t i = 0; i < annexes.size(); ++i) {
    int number = static_cast<int>(i) + 1;
    std::string mention = publishing::attachment_mention(context, number, numbered);
    for (const std::string& name : annexes[i].names) references.add(name, mention);
    references.add(publishing::attachment_name(number), mention);
    references.add(plan.attachments[i].id.text, mention);
    references.add(annexes[i]);
    for (const std::string& name : annexes[i].inner_names) references.add(name, mention);
    annexes[i].mention = mention;
  }
  references.resolve(root);
  for (Part& annex : annexes) references.resolve(annex);
}

// 附件：1.评分细则, then the date and who issues it.
void add_close(const Whole& whole, doc::Document& document) {
  static constexpr Words kOne{"Attachment: ", "附件："};
  static constexpr Words kFirst{"Attachments: {n}. ", "附件：{n}."};
  static constexpr Words kNext{"{n}. ", "{n}."};
  const Plan& plan = whole.context.plan;
  int n = 0;
  for (const Part& annex : whole.annexes) {
    ++n;
    const Words& words = !whole.numbered ? kOne : n == 1 ? kFirst : kNext;
    add_paragraph(document, annex.title, Paragraph::Role::kAttachments,
                  whole.context.voice(words, {{"n", n}}));
  }
  for (const Line& issuer : plan.issuer) {
    add_paragraph(document, issuer.text, Paragraph::Role::kSignature);
  }
  if (plan.date) {
    add_paragraph(document, describe(plan.date->value, plan.lang), Paragraph::Role::kDate);
  }
}

bool is_blank(const Part& part) {
  return part.body.empty() && part.items.empty() && part.lines.empty();
}

// `chart`: to be drawn in it, or null.
void add_annex(const Context& context, Part annex, Chart* chart, doc::Document& document) {
  std::string anchor = annex.names.empty() ? std::string() : annex.names.front();
  document.blocks.emplace_back(doc::Annex{annex.mention, context.voice.chinese() ? "　" : ": ",
                                          std::move(annex.title), std::move(anchor)});
  annex.title.clear();
  if (chart != nullptr) chart->in_annex(document.blocks);
  publishing::emit(context.voice, annex, 1, document.blocks);
}

void add_chapters(const Whole& whole, Chart& chart, doc::Document& document) {
  for (const Part& chapter : whole.root.items) {
    publishing::emit(whole.context.voice, chapter, 1, document.blocks);
    chart.behind(chapter, document.blocks);
  }
  chart.behind_chapters(document.blocks);
}

// Where a part stands in the whole.
struct Standing {
  const Part* part;
  int depth;
  bool annex;
  bool within;  // a chapter or an annex, and not one itself
};

// All parts, level by level: what a name means is first a chapter, then an annex, then what
// stands in them.
std::vector<Standing> places(const Whole& whole) {
  std::vector<Standing> all;
  for (const Part& chapter : whole.root.items) all.push_back({&chapter, 1, false, false});
  for (const Part& annex : whole.annexes) all.push_back({&annex, 1, true, false});
  for (std::size_t i = 0; i < all.size(); ++i) {
    Standing above = all[i];  // the list grows
    for (const Part& item : above.part->items) {
      all.push_back({&item, above.depth + 1, false, true});
    }
  }
  return all;
}

// annual#grades: where the document has no such part (an item is a row of a table), it is
// composed alone.
std::optional<doc::Document> publish_scheme_part(Whole& whole, std::string_view name) {
  using publishing::InsertTarget;
  const Plan& plan = whole.context.plan;
  auto target = publishing::find_target(plan, name);
  if (!target || target->kind != InsertTarget::Kind::kScheme) return std::nullopt;
  const Scheme& scheme = plan.schemes[static_cast<std::size_t>(target->index)];
  std::string own = publishing::part_name(scheme, target->part, target->id);
  doc::Document document;
  document.lang = plan.lang;
  for (const Standing& place : places(whole)) {
    const std::vector<std::string>& names = place.part->inner_names;
    if (std::find(names.begin(), names.end(), own) == names.end()) continue;
    publishing::emit(whole.context.voice, *place.part, place.depth, document.blocks);
    return document;
  }
  Part root;
  root.items.push_back(
      publishing::compose_scheme_part(whole.context, scheme, target->part, 1, target->id));
  const Part& part = root.items.front();
  if (part.body.empty() && part.items.empty()) return std::nullopt;
  whole.references.resolve(root);
  publishing::emit(whole.context.voice, part, 1, document.blocks);
  return document;
}

// By any of its names, its title, with its number too (三、实施步骤), or (an annex) 附件1.
bool is_called(const Part& part, const std::string& folded) {
  auto same = [&](const std::string& name) {
    return !name.empty() && fold_name(name) == folded;
  };
  return std::any_of(part.names.begin(), part.names.end(), same) || same(part.title) ||
         same(part.number + part.title) || same(part.mention);
}

}  // namespace

doc::Document publish(const Plan& plan, const PublishOptions& options) {
  static constexpr Words kCopies{"Copies: ", "抄送："};
  Whole whole(plan);
  const Context& context = whole.context;
  doc::Document document;
  document.title = plan.title.text;
  document.lang = plan.lang;
  if (options.letterhead) {
    for (const Line& issuer : plan.issuer) document.issuers.push_back(issuer.text);
    document.number = plan.number.text;
  }
  add_recipients(context, document);
  Part front;  // the root's own text, without its chapters
  front.body = whole.root.body;
  publishing::emit(context.voice, front, 0, document.blocks);
  Chart chart(plan, options.figures);
  add_chapters(whole, chart, document);
  add_close(whole, document);
  for (std::size_t i = 0; i < whole.annexes.size(); ++i) {
    if (is_blank(whole.annexes[i])) continue;  // named only
    bool drawn = plan.attachments[i].generate == Generate::kSchedule;
    add_annex(context, std::move(whole.annexes[i]), drawn ? &chart : nullptr, document);
  }
  std::string copies = publishing::without_mark(context.names(plan.copies));
  if (!copies.empty()) {
    copies += context.voice.chinese() ? "。" : ".";
    add_paragraph(document, std::move(copies), Paragraph::Role::kCopies,
                  context.voice(kCopies));
  }
  return document;
}

std::vector<std::string> part_names(const Plan& plan, PartNames which) {
  Whole whole(plan);
  std::vector<std::string> names;
  for (const Standing& place : places(whole)) {
    if (place.within && which == PartNames::kFirstLevel) break;
    const Part& part = *place.part;
    if (place.annex) {
      names.push_back(part.mention);
    } else if (!part.names.empty()) {
      names.push_back(part.names.front());
    }
    if (!part.title.empty()) names.push_back(part.title);
  }
  return names;
}

std::optional<doc::Document> publish_part(const Plan& plan, std::string_view name) {
  Whole whole(plan);
  std::string folded = fold_name(name);
  doc::Document document;
  document.lang = plan.lang;
  for (const Standing& place : places(whole)) {
    if (!is_called(*place.part, folded)) continue;
    if (place.annex) {
      add_annex(whole.context, *place.part, nullptr, document);
    } else {
      publishing::emit(whole.context.voice, *place.part, place.depth, document.blocks);
    }
    return document;
  }
  if (name.find('#') != name.npos) return publish_scheme_part(whole, name);
  return std::nullopt;
}

doc::Document publish_unit(const Plan& plan, const Addressee& who) {
  Whole whole(plan);
  // Its tables are printed here, and not in an annex.
  whole.context.item_table_attachment = 0;
  Part root = publishing::compose_unit(whole.context, who);
  publishing::number_parts(whole.context.voice, root);
  whole.references.resolve(root);
  doc::Document document;
  document.lang = plan.lang;
  document.title = root.title;
  Part front;
  front.body = root.body;
  publishing::emit(whole.context.voice, front, 0, document.blocks);
  for (const Part& chapter : root.items) {
    publishing::emit(whole.context.voice, chapter, 1, document.blocks);
  }
  return document;
}

}  // namespace plan
