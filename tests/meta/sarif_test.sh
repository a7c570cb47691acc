#!/bin/bash
# sarif_test.sh PLAN FOLDER-OF-tests: what --format sarif and junit write is what their readers
# take, for findings of every kind and for texts and names that want to break it. The judges
# are others' programs: python3-jsonschema with the schema of SARIF 2.1.0, and expat.
set -uo pipefail
plan=$(readlink -f "$1")
tests=$(readlink -f "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
wrong=0
number=0

# judge NAME LEAST-RESULTS ARGUMENT...
judge() {
  local name=$1 least=$2 lang
  shift 2
  for lang in en zh; do
    "$plan" lint --lang "$lang" --format sarif "$@" >"$work/sarif" 2>"$work/stderr" </dev/null
    python3 "$tests/support/json_schema.py" "$tests/support/schema/sarif-2.1.0.json" \
      <"$work/sarif" >"$work/mistakes" || {
      echo "$name ($lang): no SARIF:"
      head -20 "$work/mistakes" "$work/stderr"
      wrong=1
    }
    results=$(grep -c '"ruleIndex"' "$work/sarif")
    ((results >= least)) || {
      echo "$name ($lang): $results results, expected $least"
      wrong=1
    }
    "$plan" lint --lang "$lang" --format junit "$@" >"$work/junit" 2>/dev/null </dev/null
    python3 -c 'import sys, xml.etree.ElementTree as t; t.parse(sys.argv[1])' "$work/junit" || {
      echo "$name ($lang): no XML"
      wrong=1
    }
    number=$((number + 1))
  done
}

judge "no findings" 0 "$tests/golden/lint/clean/plan.yaml"
judge "many findings" 5 "$tests/golden/lint"
cd "$work" || exit 2
printf 'plan: 1\nid: a\ntitle: "\\x1b[31m<&>\\u2028"\nstages: [{titel: 动员}]\n' >'b:c %20?#.yaml'
judge "a hostile name and text" 2 'b:c %20?#.yaml'
mv 'b:c %20?#.yaml' "$(printf 'no-utf8-\xff\n.yaml')"
judge "a name that is no UTF-8" 2 "$(printf 'no-utf8-\xff\n.yaml')"
printf 'plan: 1\nid: a\ntitle: \xff\xfe\x01\n' >bytes.yaml
judge "a text that is no UTF-8" 1 bytes.yaml
printf '\xef\xbb\xbfplan: 1\r\nid: a\r\ntitle: 方案\r\n# plan: ignore[X001] -- x\r\nscope: 甲\r\n' >crlf.yaml
judge "a fix that takes a line" 1 crlf.yaml
printf 'plan: 1\nid: a\ntitle: 方案\nunits: {from: units.csv}\n' >csv.yaml
printf 'name,kindd\n甲,乙\n甲,丙\n' >units.csv
judge "findings in a CSV file" 1 csv.yaml
printf 'plan: 1\n' >short.yaml
judge "missing keys" 2 short.yaml
true >empty.yaml
judge "an empty file" 1 empty.yaml
((wrong == 0)) && echo "$number documents are what they should be"
exit "$wrong"
