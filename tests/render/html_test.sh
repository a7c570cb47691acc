#!/bin/bash
# html_test.sh PLAN FOLDER-OF-EXAMPLES WHOLE.YAML: the page as browsers and validators see it.
# What is not installed is named; the test then counts as skipped, unless something was wrong.
set -uo pipefail
plan=$(readlink -f "$1")
examples=$(readlink -f "$2")
whole=$(readlink -f "$3")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2

wrong=0
lacking=()
complain() {
  echo "wrong: $*"
  wrong=1
}

# 80 rows of several lines each, with a word of its own at either end of each.
{
  printf 'plan: 1\nid: rows\ntitle: 长表方案\nattachments:\n'
  printf '  - {title: 任务分解表, generate: task-table}\ntasks:\n'
  for n in $(seq 101 180); do
    filler=$(printf '清理道路沿线垃圾%.0s' {1..9})
    printf '  - {title: 始%s%s末%s, text: 清理。}\n' "$n" "$filler" "$n"
  done
} >rows.yaml

"$plan" render "$examples/huaiyuan/plan.yaml" -o huaiyuan.html || complain "exit $?"
"$plan" render "$examples/guannan/plan.yaml" -o guannan.html || complain "exit $?"
"$plan" render "$whole" --letterhead -o whole.html || complain "exit $?"
"$plan" render rows.yaml -o rows.html || complain "exit $?"

browser=$(command -v chromium || true)
if [[ -n $browser ]]; then
  for page in *.html; do
    "$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" \
      --enable-logging=stderr --no-pdf-header-footer --print-to-pdf="$page.pdf" \
      "file://$work/$page" >"$page.log" 2>&1
    [[ -s $page.pdf ]] || complain "$page was not printed: $(tail -3 "$page.log")"
    grep CONSOLE "$page.log" && complain "$page: the console says something"
  done
else
  lacking+=(chromium)
fi

if [[ -n $browser ]] && command -v pdftotext >/dev/null; then
  pages=$(pdftotext rows.html.pdf - | tr -d '\n ' | tr '\f' '\n')
  for n in $(seq 101 180); do
    grep -q "始$n.*末$n" <<<"$pages" || complain "row $n is cut in two"
  done
  # In the contents of the table, and once above each further page of it.
  (($(grep -c '工作任务' <<<"$pages") > 3)) || complain "the header row does not repeat"
elif [[ -n $browser ]]; then
  lacking+=(pdftotext)
fi

if command -v html-validate >/dev/null; then
  html-validate ./*.html || complain "html-validate objects"
else
  lacking+=(html-validate)
fi

((${#lacking[@]} == 0)) || echo "not installed: ${lacking[*]}"
((wrong == 0)) && echo "all held"
((wrong == 0 && ${#lacking[@]} > 0)) && exit 77
exit "$wrong"
