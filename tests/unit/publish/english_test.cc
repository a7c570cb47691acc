// A whole English plan, written out by hand.
#include "rendered.h"

using plan::testing::rendered;

TEST_CASE("an English plan has English words, numbers and punctuation") {
  CHECK(rendered(R"(
lang: en
title: Clean Villages 2024
issuer: Town Council
date: 2024-04-18
recipients: [All villages, all offices]
copies: County Council
period: 2024
basis: [the County Standard for Clean Villages, the Water Act, the Waste Act]
units: {village: [Eastfield, Westfield], office: [Works Office]}
principles: {numbering: ordinal, items: [prevention comes first., everyone takes part.]}
tasks:
  responsible: [Eastfield, Westfield]
  items:
    - {id: litter, title: Clear litter, text: Clear the roads., lead: Works Office, due: 2024-06-30}
    - title: Keep it clean
      tasks:
        - {text: Walk the village., every: week, times: 2}
        - {title: Cleaners, text: Employ cleaners., standing: true}
stages:
  numbering: stage
  items:
    - {title: Start, period: 2024-04-20..2024-04-28, text: Tell everyone.}
    - {title: Work, period: 2024-05..2024-11, text: 'Do the work of {#litter}.'}
assessment:
  id: quarterly
  title: Quarterly assessment
  cycle: quarter
  subjects: village
  by: Works Office
  rectify: 7
  overdue: {factor: 2}
  items:
    - {id: a, title: Roads, points: 60, text: Litter on the road., deduct: 0.5}
    - {id: b, title: Satisfaction, points: 40, measure: {of: 100}}
  bonuses: [{id: x, title: Good people, ladder: {county: 1, city: 2}}]
  grades: {A: 85, B: 70, C: }
  vetoes: [{id: v, title: A grave accident, grade_cap: B}, {id: w, title: Forged records, grade_cap: B}]
  consequences: [{top: 1, amount: 3000, in: 元, label: Red flag}, {bottom: 1, amount: -1000, in: 元}]
  inspections: [{id: i, title: Monthly round, every: month, by: Works Office}]
attachments: [{title: Marks, generate: item-table}, {title: Map, file: map.pdf}]
)") == R"(# Clean Villages 2024

All villages, all offices:

This plan is made in accordance with the County Standard for Clean Villages, the Water Act and the Waste Act.

## 1. Principles

First, prevention comes first.

Second, everyone takes part.

## 2. Tasks

2.1 **Clear litter**. Clear the roads.

Deadline: 2024-06-30; Lead: Works Office.

### 2.2 Keep it clean

(a\) Walk the village.

Frequency: 2 times every week.

(b\) **Cleaners**. Employ cleaners.

Standing task.

For all of the above: Responsible: Eastfield, Westfield.

## 3. Stages

Stage 1: **Start (2024-04-20 to 2024-04-28)**. Tell everyone.

Stage 2: **Work (May 2024 to November 2024)**. Do the work of 2.1.

## 4. Quarterly assessment

Assessed every quarter; units assessed: each village; carried out by Works Office; out of 100 points; items and points: Attachment 1.

### 4.1 Bonuses

**Good people**. County: 1 point, city: 2 points; one person or matter counts once within the year; a higher level later brings the difference.

4.2 **Putting problems right**. A problem found is to be put right within 7 days, unless another time is set; late: doubled with every missed deadline.

4.3 **How scores are made**. Total = points of the items + bonuses; inspected in the quarter: deduction items without a record keep their full points; without a value for any other item there is no total; not inspected in the quarter: no score and no rank; scores are rounded half up to 2 decimals.

4.4 **Grades**. There are 3 grades: A, B, C. 85 points and above: grade A; 70 points to below 85 points: grade B; below 70 points: grade C.

### 4.5 Vetoes

In any of these cases the grade may not be A:

(a\) A grave accident;

(b\) Forged records.

4.6 **Ranking**. Ranked by score, highest first; equal scores share a rank, and the next rank is left out.

4.7 **What follows**. The first by rank: Red flag, a reward of 3000 yuan; the last by rank: a charge of 1000 yuan.

### 4.8 Inspections

**Monthly round**. Every month: at least one inspection of each village.

Attachments: 1. Marks

2\. Map

Town Council

2024-04-18

* * *

## Attachment 1: Marks

| Item | Points | How it is scored |
| ------ | :---: | ------------------ |
| Roads | 60 | Litter on the road. 0.5 points off for each. |
| Satisfaction | 40 | A value of 100 earns full points, less in proportion; several values: their mean. |

No item loses more than its own points.

* * *

## Attachment 2: Map

See the file map.pdf.

Copies: County Council.
)");
}

TEST_CASE("English tables and rules of what is open, of named grades and of sources") {
  std::string text = rendered(R"(
lang: en
title: Campus
units: {class: [Class 1, Class 2], office: [Welfare Office]}
tasks: [{title: Street day, text: With the neighbours., lead: Welfare Office, due: tbd}]
assessment:
  title: Assessment
  cycle: month
  subjects: class
  items: [{title: Roads, points: 60, deduct: 1}, {title: Water, points: 40, deduct: 1}]
  grades: [{grade: Model class, min: 85}, {grade: D}]
  vetoes: [{title: an accident, grade: D}, {title: false records, score: 0}]
  inspections: [{title: Weekly check, every: week, times: 2, source: patrol},
                {title: Monthly check, every: month, source: visit}]
attachments: [{title: Table of tasks, generate: task-table}]
)");
  auto holds = [&](std::string_view part) { return text.find(part) != std::string::npos; };
  CHECK(holds("| Street day | Welfare Office | to be decided |"));
  CHECK(holds("85 points and above: Model class; below 85 points: grade D."));
  CHECK(holds("An accident: the grade is D."));
  CHECK(holds("False records: the total is 0 points."));
  CHECK(holds("Every week: at least 2 inspections (patrol) of each class."));
  CHECK(holds("Every month: at least one inspection (visit) of each class."));
}
