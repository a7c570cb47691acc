#include "dump_lines.h"
#include "support.h"

namespace plan::test {
namespace {

class Dumper : DumpLines {
 public:
  std::string run(const Plan& p) {
    put("id", p.id);
    put("title", p.title);
    put("number", p.number);
    list("issuer", p.issuer);
    list("recipients", p.recipients);
    list("implements", p.implements);
    put("date", p.date);
    put("period", p.period);
    for (const Basis& b : p.basis) {
      line("basis", b.title.text + "|" + b.number.text + "|" + b.note.text);
    }
    for (const Unit& u : p.units) unit(u);
    for (const Section& s : p.sections) {
      line("section", s.key);
      clause(s.body);
    }
    for (const GroupEntry& g : p.groups) group(g);
    for (const Task& t : p.tasks) task(p, t);
    for (const Scheme& s : p.schemes) scheme(p, s);
    for (const Attachment& a : p.attachments) {
      line("attachment",
           a.id.text + "|" + a.title.text + "|" + std::to_string(static_cast<int>(a.generate)));
      put("text", a.text);
    }
    for (const Label& l : p.labels) line("label", l.key.text + "=" + l.text.text);
    return text();
  }

 private:
  void unit(const Unit& u) {
    line("unit", u.key() + "|" + u.name.text + "|" + u.kind.text + "|" + u.group.text);
    go_in();
    list("alias", u.aliases);
    if (u.parent) ref("parent", *u.parent);
    for (int m : u.expanded) line("member", std::to_string(m));
    flag("implied", u.implied);
    put("contact", u.contact);
    go_out();
  }

  void group(const GroupEntry& entry) {
    const Group& g = *entry.group;
    line("group", g.key() + "|" + g.name.text + "|" + std::to_string(entry.parent));
    go_in();
    people("leader", g.leader);
    people("executive", g.executive_deputies);
    people("deputy", g.deputies);
    people("member", g.members);
    people("adviser", g.advisers);
    people("liaison", g.liaison);
    for (const Clause& c : g.duties) clause(c);
    put("text", g.text);
    if (g.office) {
      ref("at", g.office->at);
      people("director", g.office->director);
      put("phone", g.office->phone);
    }
    go_out();
  }

  void frequency(const Frequency& f) {
    if (!f.given) return;
    line("every", std::to_string(static_cast<int>(f.every)) + (f.term ? "term" : "") + "x" +
                      std::to_string(f.times));
  }

  void metric(const Metric& m) {
    line("metric",
         m.name.text + "|" + m.unit.text + "|" + m.source.text + "|" + m.for_kind.text);
    go_in();
    put("at_least", m.at_least);
    put("at_most", m.at_most);
    put("equals", m.equals);
    put("baseline", m.baseline);
    put("due", m.due);
    go_out();
  }

  void clause(const Clause& c) {
    line("clause", c.id.text + "|" + c.title.text);
    go_in();
    put("text", c.text);
    word("numbering", c.numbering);
    flag("run_on", c.run_on);
    put("insert", c.insert);
    put("after", c.after);
    if (c.stage) {
      put("stage", c.stage->period);
      for (const Ref& r : c.stage->tasks) line("covers", std::to_string(r.index));
    }
    if (c.duty) {
      refs("duty", c.duty->units);
      put("role", c.duty->role);
      frequency(c.duty->frequency);
      for (const Ref& r : c.duty->tasks) line("of", std::to_string(r.index));
    }
    if (c.goal) {
      for (const Metric& m : c.goal->metrics) metric(m);
    }
    if (c.task) facts(*c.task);
    for (const Clause& item : c.items) clause(item);
    go_out();
  }

  void facts(const TaskFacts& t) {
    line("task", "");
    go_in();
    refs("lead", t.roles.lead);
    refs("responsible", t.roles.responsible);
    refs("support", t.roles.support);
    people("leaders", t.roles.leaders);
    line("blank", std::to_string(t.roles.blank.size()));
    put("period", t.period);
    put("due", t.due);
    frequency(t.frequency);
    put("standing", t.standing);
    put("goal", t.goal_text);
    if (t.goal.name.given()) line("goal of", std::to_string(t.goal.index));
    for (const Check& check : t.checks) {
      put("check " + check.id.text, check.text);
      put("check due", check.due);
    }
    for (const Metric& m : t.metrics) metric(m);
    list("implements", t.implements);
    go_out();
  }

  void task(const Plan&, const Task& t) {
    line("task", t.key + " under " + std::to_string(t.parent));
    go_in();
    refs("lead", t.lead);
    refs("responsible", t.responsible);
    refs("support", t.support);
    people("leaders", t.leaders);
    put("period", t.period);
    frequency(t.frequency);
    flag("standing", t.standing);
    go_out();
  }

  void levels(const std::string& name, const std::vector<Level>& all) {
    for (const Level& l : all) {
      line(name, l.key.text + "=" + l.points.value.decimal() + "|" + l.title.text);
      list("alias", l.aliases);
    }
  }

  void overdue(const Overdue& o) {
    line("overdue", o.none ? "none" : o.is_default ? "default" : "");
    go_in();
    put("factor", o.factor);
    put("set", o.set);
    put("add", o.add);
    put("every", o.every);
    put("times", o.times);
    go_out();
  }

  void charge(const Charge& c) {
    put("each", c.each);
    levels("level", c.levels);
    put("cap", c.cap);
    flag("no floor", c.no_floor);
    if (c.overdue) overdue(*c.overdue);
    if (c.prompt) {
      line("prompt", std::to_string(c.prompt->days) + " " + c.prompt->factor.value.decimal());
    }
    if (c.repeat) {
      line("repeat", std::to_string(static_cast<int>(c.repeat->within)) + " " +
                         c.repeat->step.value.decimal());
      put("max", c.repeat->max);
      for (Field f : c.repeat->by) line("by", std::to_string(static_cast<int>(f)));
    }
    if (c.range) {
      line("range", c.range->lo.value.decimal() + " " + c.range->hi.value.decimal());
    }
    for (Field f : c.unique) line("unique", std::to_string(static_cast<int>(f)));
  }

  void conversion(const Conversion& c) {
    put("of", c.of);
    for (const Band& b : c.bands) {
      put("min", b.min);
      put("max", b.max);
      line("score", b.score.value.decimal());
    }
    if (!c.target) return;
    line("target", c.target->whole_steps ? "whole" : "");
    put("at_least", c.target->at_least);
    put("at_most", c.target->at_most);
    put("step", c.target->step);
    put("deduct", c.target->deduct);
  }

  void method(const Method& m) {
    line("method", std::to_string(m.index()));
    go_in();
    if (const auto* d = std::get_if<Deduct>(&m)) charge(d->charge);
    if (const auto* v = std::get_if<Measure>(&m)) {
      word("combine", v->combine);
      flag("per source", v->per_source);
      conversion(v->conversion);
      if (v->range) {
        line("range", v->range->lo.value.decimal() + " " + v->range->hi.value.decimal());
      }
      flag("clamp", v->over_clamp);
    }
    if (const auto* r = std::get_if<Rate>(&m)) conversion(r->conversion);
    if (const auto* l = std::get_if<Levels>(&m)) levels("level", l->levels);
    if (const auto* r = std::get_if<Rollup>(&m)) {
      line("of", std::to_string(r->scheme_index) + "#" + r->item_id);
      word("combine", r->combine);
      list("period", r->periods);
      put("best", r->best);
      for (const PeriodWeight& w : r->weights) {
        line("weight", w.period.text + "=" + w.weight.value.decimal());
      }
      word("absent", r->absent);
    }
    go_out();
  }

  void named(const std::string& what, const Named& n) {
    line(what, n.id.text + "|" + n.title.text);
    list("alias", n.aliases);
    put("text", n.text);
    if (n.task.name.given()) line("of task", std::to_string(n.task.index));
    refs("by", n.by);
  }

  void records(const Where& w) {
    list("source", w.source);
    list("level", w.level);
  }

  void item(const Item& i) {
    named("item", i);
    go_in();
    put("points", i.points);
    put("weight", i.weight);
    for (const Line& key : i.method_keys) put("written", key);
    method(i.method);
    word("missing", i.missing);
    records(i.where);
    for (const Check& c : i.checks) put("check", c.text);
    for (const Item& below : i.items) item(below);
    go_out();
  }

  void extra(const std::string& what, const Extra& e) {
    named(what, e);
    go_in();
    charge(e.charge);
    levels("ladder", e.ladder);
    word("within", e.within);
    records(e.where);
    put("from", e.from);
    flag("flat", e.flat);
    put("grade", e.effect.grade);
    put("grade_cap", e.effect.grade_cap);
    put("score", e.effect.score);
    put("score_cap", e.effect.score_cap);
    flag("unranked", e.effect.unranked);
    if (e.when) line("when", e.when->item.text + "<" + e.when->below.value.decimal());
    for (const Extra& below : e.items) extra(what, below);
    go_out();
  }

  void scheme(const Plan&, const Scheme& s) {
    line("scheme", s.key() + "|" + s.title.text);
    go_in();
    put("text", s.text);
    for (const Clause& c : s.notes) clause(c);
    line("cycle", std::to_string(static_cast<int>(s.cycle.value)));
    put("period", s.period);
    put("closing", s.closing);
    for (int u : s.subjects) line("subject", std::to_string(u));
    refs("by", s.by);
    put("full_marks", s.full_marks);
    for (const Item& i : s.items) item(i);
    for (const Extra& e : s.bonuses) extra("bonus", e);
    for (const Extra& e : s.penalties) extra("penalty", e);
    for (const Extra& e : s.vetoes) extra("veto", e);
    put("rectify", s.rectify);
    if (s.overdue) overdue(*s.overdue);
    line("uninspected", std::to_string(static_cast<int>(s.uninspected)));
    flag("no min", s.limits.no_min);
    put("min", s.limits.min);
    put("max", s.limits.max);
    put("bonus cap", s.limits.bonus);
    put("penalty cap", s.limits.penalty);
    if (s.rounding.given) {
      line("rounding", std::to_string(s.rounding.places) + " " +
                           std::to_string(static_cast<int>(s.rounding.mode)));
    }
    for (const Grade& g : s.grades) {
      line("grade", g.grade.text + "|" + g.label.text);
      put("min", g.min);
      put("text", g.text);
    }
    ranking(s.ranking);
    for (const Consequence& c : s.consequences) consequence(c);
    for (const InspectionDuty& d : s.inspections) {
      line("duty", d.id.text + "|" + d.title.text + (d.for_all ? "|all" : "|unit"));
      frequency(d.frequency);
      refs("by", d.by);
      list("source", d.source);
      list("item", d.items);
      put("within", d.within);
    }
    go_out();
  }

  void ranking(const Ranking& r) {
    if (!r.given) return;
    line("ranking", r.by.text + "#" + std::to_string(r.by_scheme) +
                        (r.within_group ? " group " : " all ") +
                        std::to_string(static_cast<int>(r.ties)));
    for (const TieBreak& t : r.tiebreak) {
      line("tiebreak", std::to_string(static_cast<int>(t.kind)) + ":" + t.item);
    }
  }

  void consequence(const Consequence& c) {
    line("consequence", c.label.text + "|" + c.valid.text);
    go_in();
    put("top", c.top);
    put("bottom", c.bottom);
    put("progress", c.progress);
    if (c.ranks) {
      line("ranks",
           std::to_string(c.ranks->value.first) + ".." + std::to_string(c.ranks->value.second));
    }
    put("grade", c.grade);
    put("at_least", c.at_least);
    put("consecutive", c.consecutive);
    put("text", c.text);
    put("amount", c.amount);
    line("in", std::to_string(static_cast<int>(c.in)));
    line("to", std::to_string(static_cast<int>(c.to)));
    go_out();
  }
};

}  // namespace

std::string dump(const Plan& plan) {
  return Dumper().run(plan);
}

}  // namespace plan::test
