#include "plan/publish/attachments.h"

#include <algorithm>
#include <utility>

#include "plan/publish/clauses.h"
#include "plan/publish/scheme_parts.h"

namespace plan::publishing {
namespace {

void add_generated(const Context& context, Generate generate, Part& part) {
  switch (generate) {
    case Generate::kTaskTable:
      return add_task_table(context, part);
    case Generate::kItemTable:
      return add_item_tables(context, part);
    case Generate::kSchedule:
      return add_schedule(context, part);
    case Generate::kChecklist:
      return add_checklist(context, part);
    case Generate::kUnitTable:
      return add_unit_table(context, part);
    case Generate::kNothing:
      return;
  }
}

}  // namespace

Part compose_attachment(const Context& context, const Attachment& attachment) {
  static constexpr Words kFile{"See the file {file}.", "另附文件：{file}"};
  Part part;
  part.names = {attachment.title.text};
  part.title = without_mark(attachment.title.text);
  part.add(attachment.text);
  part.items = compose_clauses(context, attachment.items, 2);
  add_generated(context, attachment.generate, part);
  if (attachment.file.given()) {
    part.lines.push_back(context.voice(kFile, {{"file", attachment.file.text}}));
  }
  return part;
}

std::string attachment_mention(const Context& context, int number, bool numbered) {
  static constexpr Words kAttachment{"Attachment", "附件"};
  static constexpr Words kNumbered{"Attachment {n}", "附件{n}"};
  return numbered ? context.voice(kNumbered, {{"n", number}}) : context.voice(kAttachment);
}

bool speaks_of_attachments(const Part& root) {
  auto speaks = [](const std::string& text) {
    return text.find("附件1") != std::string::npos ||
           text.find("Attachment 1") != std::string::npos;
  };
  for (const auto& piece : root.body) {
    const std::string* text = std::get_if<std::string>(&piece);
    if (text != nullptr && speaks(*text)) return true;
  }
  return speaks(root.title) || std::any_of(root.lines.begin(), root.lines.end(), speaks) ||
         std::any_of(root.items.begin(), root.items.end(), speaks_of_attachments);
}

void add_item_tables(const Context& context, Part& part) {
  std::vector<const Scheme*> schemes;
  for (const Scheme& scheme : context.plan.schemes) {
    if (in_item_table(context, scheme)) schemes.push_back(&scheme);
  }
  for (const Scheme* scheme : schemes) {
    add_inner_names(scheme->items, part);
    if (schemes.size() == 1 && part.items.empty()) {
      add_items(context, *scheme, part);
      return;
    }
    Part below;
    below.title = without_mark(scheme->title.given() ? scheme->title.text : scheme->key());
    add_items(context, *scheme, below);
    part.items.push_back(std::move(below));
  }
}

}  // namespace plan::publishing
