// The order in which chapters are printed.
#include <string>
#include <utility>

#include "plan/format/keys.h"
#include "plan/format/resolve.h"

namespace plan::load {
namespace {

constexpr Words kNoChapter{"no chapter is called `{name}`", "没有叫“{name}”的章节"};
constexpr Words kAmbiguous{"`{name}` can be the chapter `{first}` or `{second}`",
                           "“{name}”可以指“{first}”一章，也可以指“{second}”一章"};
constexpr Words kCircle{"`after` goes round in a circle", "“位于之后”互相指来指去"};
constexpr Words kHowTo{"write a key of the file, like `tasks`, or the id of a free chapter",
                       "请写章节的键，如“重点任务”，或者其他章节的代码"};

constexpr int kAbsent = -1;  // a chapter that the plan does not have

// Chapters that can be named although the plan may not have them.
constexpr std::string_view kChapters[] = {"preamble",
                                          "guiding_ideology",
                                          "principles",
                                          "goals",
                                          "scope",
                                          "organization",
                                          "tasks",
                                          "stages",
                                          "requirements",
                                          "safeguards",
                                          "responsibilities",
                                          "assessment",
                                          "supplement"};

class Orderer {
 public:
  explicit Orderer(Context& context) : context_(context), sections_(context.plan.sections) {
    using As = NameIndex::As;
    for (std::size_t i = 0; i < sections_.size(); ++i) {
      const Section& section = sections_[i];
      names_.add(section.key, static_cast<int>(i), As::kOwn);
      if (section.kind == SectionKind::kFree) {
        names_.add(section.body.title.text, static_cast<int>(i), As::kAlias);
      }
    }
    for (std::string_view key : kChapters) {
      if (!names_.knows(key)) names_.add(key, kAbsent, As::kOwn);
    }
  }

  void run(const std::vector<Line>& written) {
    std::vector<Line> order;
    for (const Line& line : written) {
      for (Line& name : split_known(context_, line, names_)) order.push_back(std::move(name));
    }
    std::vector<int> sequence = apply_order(with_free_chapters(), order);
    std::vector<Section> sorted;
    sorted.reserve(sections_.size());
    for (int i : sequence) sorted.push_back(std::move(sections_[static_cast<std::size_t>(i)]));
    sections_ = std::move(sorted);
  }

 private:
  // The index of the chapter that `name` means; kAbsent when there is none. The name becomes
  // the chapter's key.
  int find(Line& name) {
    const keys::Key* key = keys::table(keys::Where::kPlan).key(name.text);
    if (key != nullptr && !names_.knows(name.text) && names_.knows(key->en))
      name.text = key->en;
    int index = resolve_name(context_, names_, name, {kNoChapter, kAmbiguous}, say(kHowTo),
                             [&](int i) { return key_of(i); });
    if (index != kAbsent) name.text = key_of(index);
    return index;
  }

  [[nodiscard]] std::string key_of(int i) const {
    return i == kAbsent ? std::string() : sections_[static_cast<std::size_t>(i)].key;
  }

  // The usual order, each free chapter behind the one that its `after` names.
  std::vector<int> with_free_chapters() {
    std::vector<std::vector<int>> followers(sections_.size());
    std::vector<int> heads;
    for (std::size_t i = 0; i < sections_.size(); ++i) {
      Line& after = sections_[i].body.after;
      int target = after.given() ? find(after) : kAbsent;
      if (target == kAbsent) {
        heads.push_back(static_cast<int>(i));
      } else {
        followers[static_cast<std::size_t>(target)].push_back(static_cast<int>(i));
      }
    }
    std::vector<int> out;
    std::vector<bool> done(sections_.size(), false);
    for (int head : heads) emit(head, followers, out, done);
    for (std::size_t i = 0; i < sections_.size(); ++i) {
      if (done[i]) continue;
      context_.report(Rule::kBadValue, sections_[i].body.after.span, say(kCircle));
      emit(static_cast<int>(i), followers, out, done);
    }
    return out;
  }

  static void emit(int head, const std::vector<std::vector<int>>& followers,
                   std::vector<int>& out, std::vector<bool>& done) {
    std::vector<int> stack{head};
    while (!stack.empty()) {
      int i = stack.back();
      stack.pop_back();
      if (done[static_cast<std::size_t>(i)]) continue;
      done[static_cast<std::size_t>(i)] = true;
      out.push_back(i);
      const std::vector<int>& next = followers[static_cast<std::size_t>(i)];
      stack.insert(stack.end(), next.rbegin(), next.rend());
    }
  }

  // Chapters that `order` does not name keep their place after the one before them.
  std::vector<int> apply_order(const std::vector<int>& usual, const std::vector<Line>& order) {
    std::vector<int> rank(sections_.size(), kAbsent);
    int next = 0;
    for (Line name : order) {
      int i = find(name);
      if (i != kAbsent && rank[static_cast<std::size_t>(i)] == kAbsent) {
        rank[static_cast<std::size_t>(i)] = next++;
      }
    }
    std::vector<std::vector<int>> runs(static_cast<std::size_t>(next) + 1);
    std::size_t run = 0;  // the chapters before the first that is named stay in front
    for (int i : usual) {
      int own = rank[static_cast<std::size_t>(i)];
      if (own != kAbsent) run = static_cast<std::size_t>(own) + 1;
      runs[run].push_back(i);
    }
    std::vector<int> out;
    for (const std::vector<int>& r : runs) out.insert(out.end(), r.begin(), r.end());
    return out;
  }

  Context& context_;
  std::vector<Section>& sections_;
  NameIndex names_;
};

}  // namespace

void order_sections(Context& context, const std::vector<Line>& order) {
  Orderer(context).run(order);
}

}  // namespace plan::load
