#!/bin/bash
# Plan files that are not what they should be.
# shellcheck source=tests/hostile/support.sh
source "$(dirname "$0")/support.sh"

memory=$bad_input_memory

spoil() { # spoil SED-COMMAND: plan.yaml from the sound plan
  write_plan
  sed -i "$1" plan.yaml
}

write_plan
report "sound" 0 "" lint plan.yaml

spoil 's/^period:/perod:/'
report "unknown key" 1 "error[K001 unknown-key]" lint plan.yaml
refuse "unknown key, score" 2 "error[K001 unknown-key]" score plan.yaml plan.yaml
spoil 's/points: 60/points: sixty/'
report "not a number" 1 "error[K004" lint plan.yaml
spoil 's/points: 60/points: 60, points: 61/'
report "duplicate key" 1 "error[Y002 duplicate-key]" lint plan.yaml
spoil 's/points: 60/points: 61/; s/cycle:/full_marks: 100\n  cycle:/'
refuse "unsound scheme, score" 2 "error[A002" score plan.yaml plan.yaml
spoil 's/title: 考核方案/title: "考核方案/'
report "unterminated quote" 1 "error[Y001 yaml-syntax]" lint plan.yaml
write_plan
printf -- '---\nplan: 1\n' >>plan.yaml
report "two documents" 1 "error[Y005 many-documents]" lint plan.yaml
write_plan
head -c -30 plan.yaml >cut.yaml
report "truncated" 1 "error[" lint cut.yaml
write_plan
printf 'scope: a\0b\n' >>plan.yaml
report "NUL" 1 "error[Y006 hidden-character]" lint plan.yaml
write_plan
printf 'scope: a\xff\xfeb\n' >>plan.yaml
report "not UTF-8" 1 "error[Y004 not-utf8]" lint plan.yaml
write_plan
iconv -f UTF-8 -t GB18030 plan.yaml >gbk.yaml
report "GB18030" 1 "error[Y004 not-utf8]" lint gbk.yaml
: >empty.yaml
report "empty" 1 "error[" lint empty.yaml
head -c 4096 /dev/urandom >noise.yaml
report "noise" 1 "error[Y0" lint noise.yaml

write_plan
{
  echo -n 'scope: '
  head -c 100000 /dev/zero | tr '\0' '['
} >>plan.yaml
report "100,000 deep" 1 "error[Y003 limit-exceeded]" lint plan.yaml
refuse "100,000 deep, render" 2 "error[Y003 limit-exceeded]" render plan.yaml --to md
write_plan
{
  echo 'x-a: &a [x, x, x, x, x, x, x, x, x, x]'
  for step in a:b b:c c:d d:e e:f f:g g:h h:i; do
    from=${step%:*}
    echo "x-${step#*:}: &${step#*:} [*$from, *$from, *$from, *$from, *$from, *$from, *$from, *$from]"
  done
} >>plan.yaml
report "alias bomb" 1 "error[Y003 limit-exceeded]" lint plan.yaml
write_plan
{
  echo -n 'scope: '
  head -c 10000000 /dev/zero | tr '\0' 'a'
  echo
} >>plan.yaml
report "10 MB scalar" 1 "error[Y003 limit-exceeded]" lint plan.yaml
write_plan
{
  echo 'x-many:'
  seq -f '  key%.0f: 1' 1000000
} >>plan.yaml
report "a million keys" 1 "error[Y003 limit-exceeded]" lint plan.yaml
write_plan
{
  echo -n 'tasks: ['
  for ((i = 0; i < 20000; ++i)); do echo -n "{title: 清理道路$i, text: '清理道路,做到无死角'}, "; done
  echo ']'
} >>plan.yaml
report "20,000 faults on one line" 0 "plan.yaml:" lint plan.yaml
report "20,000 faults on one line, json" 0 "{" lint --format json plan.yaml
write_plan
echo 'x-self: &self [*self]' >>plan.yaml
report "anchor in itself" 1 "error[Y00" lint plan.yaml
report "endless" 1 "error[Y0" lint /dev/zero

refuse "missing" 2 "none.yaml" render none.yaml --to md
refuse "missing, lint" 2 "none.yaml" lint none.yaml
mkdir folder
refuse "a folder" 2 "folder" render folder --to md
refuse "an empty folder, lint" 2 "no plan found" lint folder
printf 'PK\003\004rest' >book.xlsx
refuse "a workbook" 2 "book.xlsx" render book.xlsx --to md
finish
