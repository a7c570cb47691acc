#!/bin/bash
# Text that wants to be markup, or no text at all, in every format; outputs that get stuck.
# shellcheck source=tests/hostile/support.sh
source "$(dirname "$0")/support.sh"
formats=(md txt html docx json)

part_of() { # part_of FILE.docx: the document inside
  python3 -c 'import sys, zipfile
sys.stdout.write(zipfile.ZipFile(sys.argv[1]).read("word/document.xml").decode())' "$1"
}

# well_formed FORMAT FILE: the file can be read by what reads such files.
well_formed() {
  case $1 in
    docx)
      python3 -c 'import sys, zipfile, xml.etree.ElementTree as tree
package = zipfile.ZipFile(sys.argv[1])
assert package.testzip() is None
for name in package.namelist(): tree.fromstring(package.read(name))' "$2" ;;
    json) python3 -c 'import json, sys; json.load(open(sys.argv[1], encoding="utf-8"))' "$2" ;;
    *) iconv -f UTF-8 -t UTF-8 "$2" >/dev/null ;;
  esac 2>"$work/stderr" || complain "$1 is not well-formed"
}

every_format() { # every_format NAME PLAN: renders in each format
  local format
  for format in "${formats[@]}"; do
    run "$1 ($format)" render "$2" --to "$format" -o "made.$format"
    ((status == 0)) || complain "exit $status"
    well_formed "$format" "made.$format"
  done
}

cat >markup.yaml <<'PLAN'
plan: 1
id: markup
title: "<script>alert(1)</script> ]]> & \"引号\" `反引号` | 竖线"
issuer: "<甲>&乙"
copies: "]]>"
tasks:
  - title: "</p><img src=x onerror=alert(1)>"
    text: "a | b `c` <!-- ]]> &lt; 一行"
    checks: ["|竖|线|", "`code`"]
    responsible: "<b>村</b>"
stages:
  - {title: "<svg>", period: 2024-03-01..2024-03-31, text: 甲。}
  - {title: "</svg><script>", period: 2024-04, text: 乙。}
attachments:
  - {title: "]]><x>", generate: task-table}
PLAN
every_format "markup as text" markup.yaml
current="markup stays text"
grep -qi '<script\|<img\|<b>' made.html && complain "raw markup in html"
[[ $(grep -c '<svg ' made.html) == 1 ]] || complain "a title became a drawing"
part_of made.docx | grep -q '&lt;/p&gt;&lt;img src=x' || complain "not escaped in docx"
part_of made.docx | grep -q '<img\|<script' && complain "raw markup in docx"
run "in a terminal's eye" render markup.yaml --to txt --width 20
((status == 0)) || complain "exit $status"

# Controls and halves of characters never reach a renderer: they are refused with their place.
for escape in '\x01' '\x1b' '\x7f' '\u0085' '\ud800' '\udc00\ud800' '\u202e' '\ufffe'; do
  printf 'plan: 1\nid: a\ntitle: "方案%s"\nscope: 甲。\n' "$escape" >escape.yaml
  for format in "${formats[@]}"; do
    run "escape $escape ($format)" render escape.yaml --to "$format" -o escape.out
    if ((status == 0)); then
      well_formed "$format" escape.out
      grep -q -P '[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]' escape.out && [[ $format != docx ]] &&
        complain "a control character in $format"
    else
      ((status == 2)) || complain "exit $status"
      [[ -e escape.out ]] && complain "refused, but written"
      grep -q 'escape.yaml:3' "$work/stderr" || complain "does not say where"
    fi
    rm -f escape.out
  done
done

{
  printf 'plan: 1\nid: long\ntitle: 长段方案\nscope: "'
  printf '望淮镇各村要切实抓好环境整治，%.0s' {1..24000}
  printf '"\n'
} >long.yaml
(($(stat -c %s long.yaml) > 1000000)) || complain "the paragraph is too short"
every_format "a paragraph of 1 MB" long.yaml
run "a paragraph of 1 MB, wrapped" render long.yaml --to txt --width 40
((status == 0)) || complain "exit $status"

{
  printf 'plan: 1\nid: wide\ntitle: 宽表方案\nattachments:\n'
  printf '  - {title: 表, generate: task-table}\n  - {title: 单, generate: unit-table}\ntasks:\n'
  for n in {1..60}; do
    long=$(printf '单位%s' "$n"-{1..40} | sed 's/单位/，单位/g; s/^，//')
    printf '  - title: 任务%s\n    text: 清理。\n    responsible: "%s"\n' "$n" "$long"
    printf '    checks: [要点%s甲, 要点%s乙]\n    due: 2024-06-30\n' "$n" "$n"
  done
} >wide.yaml
every_format "tables of long cells" wide.yaml

printf 'plan: 1\nid: e\ntitle: 空\ntasks: []\nstages:\nsafeguards: []\nattachments: []\n' >empty.yaml
every_format "empty sections" empty.yaml

current="killed or full: the old file stays"
printf old >old.docx
(
  ulimit -f 1
  "$plan" render wide.yaml -o old.docx 2>/dev/null
) && complain "a full disk is no success"
[[ $(cat old.docx) == old ]] || complain "the old file was lost"
[[ -z $(find . -name '*.tmp*' -o -name '.plan*') ]] || complain "left something: $(ls -A)"
refuse "a docx over its plan" 2 "wide.yaml" render wide.yaml --to docx -o wide.yaml
refuse "several over one of them" 2 "empty.yaml" render empty.yaml --to docx -o empty.yaml
mkdir into && cp empty.yaml into/wide.txt
refuse "a source in the folder" 2 "into/wide.txt" render empty.yaml into/wide.txt --to txt -o into
cmp -s empty.yaml into/wide.txt || complain "a source was written over"
finish
