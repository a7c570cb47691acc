#!/bin/bash
# What a long run shows: on a terminal how far it is, elsewhere nothing.
# shellcheck source=tests/hostile/support.sh
source "$(dirname "$0")/support.sh"
write_plan
write_log
command -v script >/dev/null || exit 77

# A log that takes over a second to come.
slowly() {
  head -n 2 log.csv
  sleep 1.6
  tail -n +3 log.csv
}
mkfifo pipe

current="on a terminal"
slowly >pipe &
script --quiet --return --command \
  "$plan --lang en score plan.yaml pipe -o out.txt" /dev/null </dev/null >shown 2>&1 ||
  complain "exit $?"
wait
grep -q 'MB read, .* rows, .* MB/s' shown || complain "no progress: $(cat -v shown)"
# The line is cleared before anything else is said.
tr '\r' '\n' <shown | grep -a 'MB read' | grep -qa 'rows read' && complain "lines run together"
[[ -s out.txt ]] || complain "nothing written"

current="on a terminal, soon done"
script --quiet --return --command \
  "$plan --lang en score plan.yaml log.csv -o out.txt" /dev/null </dev/null >shown 2>&1 ||
  complain "exit $?"
grep -q 'MB read' shown && complain "shows progress: $(cat -v shown)"

current="in a file"
slowly >pipe &
"$plan" --lang en score plan.yaml pipe -o out.txt 2>shown || complain "exit $?"
wait
grep -q 'MB read' shown && complain "shows progress: $(cat -v shown)"
finish
