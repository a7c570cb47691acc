#!/bin/bash
# Logs that are not what they should be.
# shellcheck source=tests/hostile/support.sh
source "$(dirname "$0")/support.sh"
write_plan

spoil() { # spoil SED-COMMAND: log.csv from the sound log
  write_log
  sed -i "$1" log.csv
}

write_log
run "sound" score plan.yaml log.csv
((status == 0)) || complain "exit $status"

# Every separator that the help names can be given.
for separator in ',' ';' tab; do
  write_log
  sed -i "s/,/${separator/tab/\\t}/g" log.csv
  run "--delimiter $separator" score plan.yaml log.csv --delimiter "$separator"
  ((status == 0)) || complain "exit $status"
done
"$plan" help score | grep -qF -e '--delimiter auto|,|;|tab' || complain "not in the help"

# A data error stops the scoring: nothing on stdout, the place and the word on stderr.
spoil '2s/东风村/东凤村/'
refuse "unknown unit" 1 "log.csv:2:12" score plan.yaml log.csv
grep -q '东风村' "$work/stderr" || complain "no hint"
spoil '2s/道路/道绿/'
refuse "unknown item" 1 "log.csv:2:16" score plan.yaml log.csv
spoil '2s/2024-03-01/2024-02-30/'
refuse "no such day" 1 "log.csv:2:1" score plan.yaml log.csv
spoil '3s/80/8o/'
refuse "not a number" 1 "log.csv:3:" score plan.yaml log.csv
spoil '2s/,2,/,-2,/'
refuse "negative count" 1 "log.csv:2:19" score plan.yaml log.csv
spoil '2s/$/,x,y/'
refuse "too many fields" 1 "log.csv:2" score plan.yaml log.csv
spoil '1d'
refuse "no header" 2 "log.csv" score plan.yaml log.csv
spoil '3s/$/\n2024-03-02,"东风村,道路,1,/'
refuse "unterminated quote" 2 "log.csv:4" score plan.yaml log.csv
write_log
printf '2024-03-02,\0,\n' >>log.csv
refuse "NUL" 2 "log.csv:4" score plan.yaml log.csv
write_log
printf '2024-03-02,\xff\xfe\xfd,\n' >>log.csv
refuse "no encoding at all" 2 "log.csv" score plan.yaml log.csv
: >empty.csv
refuse "empty" 2 "empty.csv" score plan.yaml empty.csv
printf 'PK\003\004rest' >book.xlsx
refuse "a workbook" 2 "book.xlsx" score plan.yaml book.xlsx
grep -q 'CSV' "$work/stderr" || complain "does not say what to do"
printf '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest' >old.xls
refuse "an old workbook" 2 "old.xls" score plan.yaml old.xls
refuse "missing" 2 "none.csv" score plan.yaml none.csv
mkdir folder
refuse "a folder" 2 "folder" score plan.yaml folder
write_log
refuse "the same file twice" 2 "are the same file" score plan.yaml log.csv ./log.csv
refuse "the same name twice" 2 "is given twice" score plan.yaml log.csv log.csv
refuse "the log before the plan" 2 "the plan comes first" score log.csv plan.yaml
mkfifo later
refuse "the second is missing" 2 "none.csv" score plan.yaml later none.csv
# How a file was read may be why nothing in it is known.
printf 'date,unit,item,note\n2024-03-01,x\xc3\xa9,road,\n' >accent.csv
refuse "another encoding" 1 "accent.csv:2:12" score plan.yaml accent.csv
grep -q 'read as GB18030' "$work/stderr" || complain "does not say how it was read"

printf '日期,单位,检查内容\n2024-03-01,东风村,积水\n' >heads.csv
refuse "another column" 1 "heads.csv:2:16" score plan.yaml heads.csv
grep -q '检查内容. is read as .项目' "$work/stderr" || complain "does not say what it took"

# Where the C library came without its converters.
converters=$(find /usr/lib* /lib* -name GB18030.so -printf '%h\n' -quit 2>/dev/null || true)
if [[ $converters ]] && unshare -rm mount -t tmpfs none "$converters" 2>/dev/null; then
  cat >"$work/without" <<END
#!/bin/sh
unshare -rm sh -c 'mount -t tmpfs none "$converters" && exec "\$@"' "$plan" "$plan" "\$@"
END
  chmod +x "$work/without"
  with=$plan plan=$work/without
  refuse "GBK without a converter" 2 "this system has no converter for GB18030" \
    score plan.yaml accent.csv
  plan=$with
fi

{
  echo '日期,单位,项目,数量,得分'
  for _ in {1..20000}; do echo '2024-13-01,东凤村,道绿,x,'; done
} >bad.csv
refuse "20,000 bad rows" 1 "bad.csv:2" score plan.yaml bad.csv
{
  write_log
  cat log.csv
  head -c 5000000 /dev/zero | tr '\0' 'a'
} >long.csv
refuse "a line of 5 MB" 2 "long.csv:4" score plan.yaml long.csv

# What is far larger than memory may be is refused where it goes wrong, not when it is read.
memory=$bad_input_memory
write_log
cp log.csv hole.csv
truncate -s 20G hole.csv
refuse "20 GB of nothing" 2 "hole.csv:4" score plan.yaml hole.csv
{
  write_log
  cat log.csv
  echo '2024-03-02,"东风村,道路,1,'
  for _ in {1..50000}; do echo '2024-03-02,东风村,道路,1,'; done
} >open.csv
refuse "a quote that is never closed" 2 "open.csv:4:12" score plan.yaml open.csv
grep -q 'line 4' "$work/stderr" || complain "does not say where the quote opens"
{
  write_log
  cat log.csv
  head -c 100000 /dev/zero | tr '\0' ','
} >wide.csv
refuse "100,000 columns" 2 "wide.csv:4" score plan.yaml wide.csv
refuse "a read error" 2 "mem" score plan.yaml /proc/self/mem

write_log
gzip -9 -n -c log.csv >log.csv.gz
run "packed" score plan.yaml log.csv.gz
((status == 0)) || complain "exit $status"
head -c -9 log.csv.gz >cut.csv.gz
refuse "packed and cut off" 2 "not complete" score plan.yaml cut.csv.gz
cp log.csv.gz spoilt.csv.gz
printf 'xxxx' | dd of=spoilt.csv.gz bs=1 seek=20 conv=notrunc status=none
refuse "packed and damaged" 2 "damaged" score plan.yaml spoilt.csv.gz
{
  cat log.csv
  head -c 300000000 /dev/zero | tr '\0' 'a'
} | gzip -1 -n >bomb.csv.gz
refuse "packed 200 times smaller" 2 "bomb.csv.gz:4" score plan.yaml bomb.csv.gz
finish
