#!/bin/bash
# Outputs that cannot be written, and inputs that must not be.
# shellcheck source=tests/hostile/support.sh
source "$(dirname "$0")/support.sh"
write_plan
write_log

full() { # full NAME ARGUMENT...: stdout is a full disk
  current=$1
  shift
  status=0
  "$plan" "$@" >/dev/full 2>"$work/stderr" || status=$?
  ((status == 2)) || complain "exit $status, expected 2"
  grep -q 'standard output' "$work/stderr" || complain "says nothing"
}
full "render" render plan.yaml --to md
full "score" score plan.yaml log.csv
full "help" --help
full "lint" lint --format json plan.yaml
PLAN_LANG=zh "$plan" render plan.yaml --to md >/dev/full 2>"$work/stderr"
grep -q '标准输出：磁盘空间不足' "$work/stderr" || complain "the reason is not in Chinese"

before=$(cat plan.yaml)
refuse "over the plan" 2 "plan.yaml" render plan.yaml --to md -o plan.yaml
refuse "over the plan by another name" 2 "plan.yaml" render plan.yaml --to md -o ./../inputs/plan.yaml
ln -s plan.yaml link.md
refuse "over the plan by a link" 2 "link.md" render plan.yaml --to md -o link.md
ln plan.yaml hard.md
refuse "over the plan by a hard link" 2 "hard.md" render plan.yaml --to md -o hard.md
refuse "over the log" 2 "log.csv" score plan.yaml log.csv -o log.csv
refuse "a sheet over the plan" 2 "plan.yaml" sheet plan.yaml -o plan.yaml
refuse "new over a file" 2 "plan.yaml" new village -o plan.yaml
refuse "findings over the plan" 2 "plan.yaml" lint plan.yaml -o plan.yaml
refuse "findings over a mended plan" 2 "plan.yaml" lint --fix . -o plan.yaml
refuse "a difference over the plan" 2 "plan.yaml" lint --diff plan.yaml -o ./plan.yaml
[[ $(cat plan.yaml) == "$before" ]] || complain "the plan was changed"

mkdir folder
refuse "a folder" 2 "folder" sheet plan.yaml -o folder
refuse "no such folder" 2 "nowhere/sheet.csv" sheet plan.yaml -o nowhere/sheet.csv
refuse "no folder above" 2 "there is no such file or folder" render plan.yaml -o nowhere/in/a.md
if ((EUID != 0)); then
  chmod a-w folder
  refuse "read-only folder" 2 "folder/sheet.csv" sheet plan.yaml -o folder/sheet.csv
else
  refuse "read-only folder" 2 "/proc/sheet.csv" sheet plan.yaml -o /proc/sheet.csv
fi
current="file size limit"
echo old >old.md
status=0
(
  ulimit -f 1 # kB; with 0 the thread sanitizer cannot begin
  "$plan" render plan.yaml --to docx -o old.md 2>/dev/null
) || status=$?
((status == 2)) || complain "exit $status, expected 2"
[[ $(cat old.md) == old ]] || complain "the old file was lost"
[[ $(find . -newer old.md -name '*old*' | wc -l) == 0 ]] || complain "left something: $(ls -A)"

# A file that may be written is replaced whole, keeps its mode and is what its link names.
chmod 640 old.md
ln -s old.md current.md
run "through a link" render plan.yaml --to md -o current.md
((status == 0)) || complain "exit $status"
[[ -L current.md && $(stat -c %a old.md) == 640 ]] || complain "link or mode lost"
run "again" render plan.yaml --to md -o second.md
cmp -s old.md second.md || complain "two runs differ"
# The findings in a file are those of standard output.
printf 'plan: 1\nid: q\ntitle: 甲\ntasks: [{title: 清运, due: 2024-13-01}]\n' >wrong.yaml
for form in text json; do
  current="findings as $form"
  "$plan" lint wrong.yaml --format "$form" >said 2>/dev/null
  status=0
  "$plan" lint wrong.yaml --format "$form" -o kept >"$work/stdout" 2>/dev/null || status=$?
  ((status == 1)) || complain "exit $status, expected 1"
  [[ -s kept && ! -s $work/stdout ]] || complain "are not in the file alone"
  cmp -s said kept || complain "differ"
done

run "a device" render plan.yaml --to md -o /dev/null
[[ -c /dev/null ]] || complain "the device was replaced"
((status == 0)) || complain "exit $status"
finish
