#!/bin/bash
# Plans that `lint --fix` and `--add-ignore` cannot write, or must not: the old file stays whole.
# shellcheck source=tests/hostile/support.sh
source "$(dirname "$0")/support.sh"

spoilt() {
  printf 'plan: 1\nid: p\ntitle: 方案××\nstages: [{titel: 动员, period: 2024-04}]\n'
  printf '# %02000d\n' 0 # more than the limit below lets through
}
mended() {
  spoilt | sed 's/titel/title/'
}
same() { # same FILE: it is as it was
  [[ $(cat "$1") == "$(spoilt)" ]] || complain "$1 was changed: $(head -c 200 "$1")"
}

spoilt >real.yaml
ln -s real.yaml link.yaml
run "a link" lint --fix --unsafe link.yaml
((status == 2)) || complain "exit $status"
grep -q 'is a link' "$work/stderr" || complain "says nothing of a link"
[[ -L link.yaml ]] || complain "the link was replaced"
same real.yaml
run "a pipe that goes by a link's name" lint --fix --unsafe <(spoilt)
((status == 2)) || complain "exit $status"
grep -q 'is no ordinary file' "$work/stderr" || complain "says nothing of a pipe"
ln -s nowhere.yaml broken.yaml
refuse "a link that leads nowhere" 2 "broken.yaml" lint --fix broken.yaml

run "a full disk" lint real.yaml # for $current
status=0
# Behind a pipe: the limit would keep messages from a file too.
said=$(
  ulimit -f 1 # kB; with 0 the thread sanitizer cannot begin
  "$plan" lint --fix --unsafe real.yaml 2>&1 >/dev/null
) || status=$?
((status == 2)) || complain "exit $status"
[[ $said == *real.yaml* ]] || complain "does not name the file: $said"
same real.yaml
[[ -z $(find . -name '.plan-*') ]] || complain "left something: $(ls -A)"

if ((EUID != 0)); then
  chmod a-w real.yaml
  run "a read-only file" lint --fix --unsafe real.yaml
  ((status == 2)) || complain "exit $status"
  same real.yaml
  chmod u+w real.yaml
  mkdir closed
  spoilt >closed/plan.yaml
  chmod a-w closed
  run "a read-only folder" lint --fix --unsafe closed/plan.yaml
  ((status == 2)) || complain "exit $status"
  same closed/plan.yaml
  chmod u+w closed
fi

mkfifo pipe.yaml
spoilt >pipe.yaml &
run "a pipe" lint --fix --unsafe pipe.yaml
wait
((status == 2)) || complain "exit $status"
[[ -p pipe.yaml ]] || complain "the pipe was replaced"
rm pipe.yaml link.yaml broken.yaml

run "the difference" lint --diff --unsafe real.yaml
((status == 1)) || complain "exit $status"
same real.yaml
status=0
"$plan" lint --diff --unsafe real.yaml >/dev/full 2>/dev/null || status=$?
((status == 2)) || complain "exit $status for a full standard output"

# An included file that cannot be replaced keeps its plan from being half mended.
printf 'plan: 1\nid: p\ntitle: 方案\ninclude: part.yaml\ngaols: [目标]\n' >whole.yaml
printf 'stages: [{titel: 动员, period: 2024-04}]\n' >elsewhere.yaml
ln -s elsewhere.yaml part.yaml
before=$(cat whole.yaml elsewhere.yaml)
run "an included link" lint --fix --unsafe whole.yaml
((status == 2)) || complain "exit $status"
[[ $(cat whole.yaml elsewhere.yaml) == "$before" ]] || complain "something was changed"
rm part.yaml
mv elsewhere.yaml part.yaml
run "the file itself" lint --fix --unsafe whole.yaml
((status == 0)) || complain "exit $status"
[[ $(cat whole.yaml part.yaml) == *goals*title* ]] || complain "not mended"

# An include outside the root is never read, and so never written.
mkdir inner
printf 'stages: [{titel: 动员, period: 2024-04}]\n' >outside.yaml
printf 'plan: 1\nid: p\ntitle: 方案\ninclude: ../outside.yaml\n' >inner/plan.yaml
run "outside the root" lint --fix --unsafe inner/plan.yaml
((status == 1)) || complain "exit $status"
grep -q titel outside.yaml || complain "a file outside the root was changed"

chmod 640 real.yaml
run "a file given twice" lint --fix --unsafe real.yaml ./real.yaml "$PWD/real.yaml"
((status == 0)) || complain "exit $status"
[[ $(cat real.yaml) == "$(mended)" ]] || complain "not mended: $(cat real.yaml)"
[[ $(stat -c %a real.yaml) == 640 ]] || complain "the mode was lost"
grep -q 'mended: 1 in 1 file' "$work/stderr" || complain "$(cat "$work/stderr")"

# Nothing that is not a plan is written.
printf '\x00\xff\xfe' >bytes.yaml
printf 'plan: 1\n\ttitle: [' >broken.yaml
before=$(cksum bytes.yaml broken.yaml)
run "bytes" lint --fix --unsafe bytes.yaml broken.yaml
run "bytes, silenced" lint --add-ignore --reason 无 bytes.yaml broken.yaml
[[ $(cksum bytes.yaml broken.yaml) == "$before" ]] || complain "was changed"
refuse "a reason of two lines" 2 "one line" lint --add-ignore --reason "$(printf 'a\nb: c')" real.yaml
refuse "a blank reason" 2 "--reason" lint --add-ignore --reason ' ' real.yaml

# A thousand fixes of which each would make things worse.
{
  printf 'plan: 1\nid: p\ntitle: 方案\nstages:\n'
  for i in $(seq 1000); do printf -- '  - {title: 甲%d, titel: 乙}\n' "$i"; done
} >many.yaml
before=$(cksum many.yaml)
run "fixes that are no good" lint --fix --unsafe --max-findings 1 many.yaml
((status == 1)) || complain "exit $status"
[[ $(cksum many.yaml) == "$before" ]] || complain "was changed"
finish
