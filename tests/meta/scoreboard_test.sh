#!/bin/bash
# scoreboard_test.sh PLAN REPOSITORY: what `plan score --format json` writes keeps to the schema
# of its contract, judged by python3-jsonschema; and the schema refuses what breaks it.
set -uo pipefail
plan=$(readlink -f "$1")
root=$(readlink -f "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
wrong=0
number=0

valid() {
  python3 "$root/tests/support/json_schema.py" \
    "$root/tests/support/schema/scoreboard-1.json" <"$1" >"$work/mistakes"
}

# judge NAME ARGUMENT...
judge() {
  local name=$1 lang
  shift
  for lang in en zh; do
    "$plan" score --lang "$lang" --format json "$@" >"$work/board" 2>"$work/stderr"
    valid "$work/board" || {
      echo "$name ($lang):"
      head -20 "$work/mistakes" "$work/stderr"
      wrong=1
    }
    number=$((number + 1))
  done
}

# refuse NAME FROM TO: the last board, changed, is no longer valid.
refuse() {
  sed "s/$2/$3/" "$work/board" >"$work/broken"
  cmp -s "$work/board" "$work/broken" && echo "$1: nothing to change" && wrong=1
  valid "$work/broken" && echo "$1: is accepted" && wrong=1
  number=$((number + 1))
}

for example in "$root"/examples/*/; do
  judge "$example" "$example/plan.yaml" "$example"/logs/*.csv
  judge "$example to June" "$example/plan.yaml" "$example"/logs/*.csv --as-of 2024-06-10
done

cat >"$work/plan.yaml" <<'END'
plan: 1
id: all
title: 各种情形
period: 2024
units: [{name: 甲村, group: 东片}, 乙村, 丙村]
assessment:
  - id: weekly
    title: 周查
    cycle: week
    rounding: 3
    limits: {min: none}
    items:
      - {id: third, title: 三次平均, weight: 70, measure: {of: 100}}
      - {id: rest, title: 其余, weight: 30, points: 7, deduct: {each: 1, floor: none}, missing: skip}
    grades: {好: 90, 差: }
    consequences: [{top: 1, label: 奖励, amount: 300.5, in: 元}, {grade: 差, label: 通报}]
    penalties: [{id: press, title: 曝光, each: 0.25, overdue: {add: 1}}]
    vetoes: [{id: fire, title: 失火, grade: 差, unranked: true}]
    inspections: [{id: look, every: month}, {id: any, every: month, for: all}]
  - {id: whole, title: 全年, items: [{id: sum, title: 汇总, points: 30, rollup: weekly}]}
END
cat >"$work/log.csv" <<'END'
日期,单位,项目,得分,数量
2024-01-01,甲村,三次平均,90,
2024-01-02,甲村,三次平均,80,
2024-01-02,甲村,三次平均,80,
2024-01-02,甲村,其余,,9
2024-01-02,乙村,三次平均,100,
2024-01-09,乙村,其余,,1
2024-03-09,乙村,曝光,,0.5
2024-03-09,乙村,失火,,
2023-03-09,乙村,失火,,
END
judge "weeks, fractions, negative points, nobody looked" "$work/plan.yaml" "$work/log.csv"
refuse "a score as a number" '"score": "\([0-9.]*\)"' '"score": \1'
refuse "a trailing zero" '"penalty": "0"' '"penalty": "0.0"'
refuse "a score of what has no record" '"state": "scored"' '"state": "missing"'
refuse "a rank without a score" '"rank": null' '"rank": 3'
head -1 "$work/log.csv" >"$work/empty.csv"
judge "no rows" "$work/plan.yaml" "$work/empty.csv"
((wrong == 0)) && echo "$number documents are what they should be"
exit "$wrong"
