#!/bin/bash
# Closed streams, readers that leave, signals.
# shellcheck source=tests/hostile/support.sh
source "$(dirname "$0")/support.sh"
write_plan
write_log

check() { # check EXPECTED ACTUAL
  (($1 == $2)) || complain "exit $2, expected $1"
}

current="a reader that leaves"
: >"$work/stderr"
"$plan" --help 2>"$work/stderr" | true
check 0 "${PIPESTATUS[0]}"
[[ ! -s $work/stderr ]] || complain "says something"

current="everything closed"
"$plan" --version <&- >&- 2>&-
check 2 $?
current="stdout closed"
"$plan" score plan.yaml log.csv >&- 2>"$work/stderr"
check 2 $?
grep -q 'cannot write standard output' "$work/stderr" || complain "does not say so"
current="stdout closed, output to a file"
"$plan" render plan.yaml --to md -o out.md >&- 2>"$work/stderr"
check 0 $?
[[ -s out.md ]] || complain "nothing written"
rm -f out.md

current="standard input"
"$plan" lint - <plan.yaml >/dev/null 2>"$work/stderr"
check 0 $?
"$plan" score <(cat plan.yaml) <(cat log.csv) >/dev/null 2>"$work/stderr"
check 0 $?

# Killed while it waits for its input: dies by the signal, leaves nothing.
for signal in INT TERM HUP; do
  current="killed by $signal"
  mkfifo pipe
  env --default-signal="$signal" "$plan" render pipe --to md -o out.md 2>"$work/stderr" &
  child=$!
  exec 3>pipe
  sleep 0.2
  kill -s "$signal" "$child"
  wait "$child"
  status=$?
  exec 3>&-
  rm pipe
  check $((128 + $(kill -l "$signal"))) "$status"
  [[ $(find . -name '*out.md*') == '' ]] || complain "left a file"
done

# Wherever memory runs out, in the binary or below it in the library or in a thread of it, that
# is what is said.
run_out() { # run_out NAME ARGUMENT...
  local name=$1 ran_out=0 usual=$memory
  shift
  for memory in $(seq 20000 5000 90000); do
    run "$name in $memory KiB of memory" "$@"
    ((status <= 2)) || complain "exit $status"
    if ((status == 2)); then
      grep -q 'not enough memory' "$work/stderr" || complain "does not say what is the matter"
      ran_out=1
    fi
  done
  memory=$usual
  current="$name when memory runs out"
  ((ran_out == 1)) || complain "there was enough"
}
if [[ $memory != unlimited ]]; then
  {
    sed '/^assessment:/,$d' plan.yaml
    echo 'tasks:'
    seq 30000 | sed 's/.*/  - {title: 任务&, text: 做好第&项工作。, lead: 东风村}/'
  } >large.yaml
  run_out "lint" lint --limit nodes=1000000 large.yaml
  {
    echo '日期,单位,项目,数量,得分,备注'
    seq 100000 | sed 's/.*/2024-03-01,东风村,道路,1,,第&处/'
  } >large.csv
  run_out "score" score plan.yaml large.csv --threads 4
fi

current="escape sequences in a name"
run "escape sequences" lint $'no\e[31msuch.yaml'
check 2 "$status"
finish
