#!/bin/bash
# peers_test.sh PLAN TOOLS: plan score and whatever else is installed get the same scores from
# the log that tools/bench times them with, and it would be noticed if they did not. TOOLS is the
# folder of gen_inspections, scan_csv and split_csv.
set -euo pipefail
root=$(readlink -f "$(dirname "$0")/../..")
plan=$(readlink -f "$1")
tools=$(readlink -f "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck source=tests/bench/score/peers.sh
source "$root/tests/bench/score/peers.sh"
wrong=0
fail() {
  echo "$*"
  wrong=1
}

# So many that every village is inspected in every quarter.
generate() { "$tools/gen_inspections" 60000 "$scoring/units.csv" "$scoring/items.csv"; }
log=$work/log.csv
generate >"$log"
generate | cmp - "$log" || fail "the same arguments gave another log"

"$plan" lint --fail-on info "$scoring/plan.yaml" >"$work/lint" 2>&1 || {
  cat "$work/lint"
  fail "plan.yaml is not clean"
}
our_scores "$log" "$work/ours" || fail "plan score failed"
lines=$(wc -l <"$work/ours")
((lines == 500 * 5)) || fail "$lines scores instead of 2500"
grep -q ',,' "$work/ours" && fail "a village has no score"

# agrees PEER LOG: whether it gets our scores of the first log.
agrees() {
  local command
  peer_command "$1" "$2"
  "${command[@]}" >"$work/theirs" && same_scores "$1" "$work/theirs" "$work/ours"
}

number=0
for peer in "${peers[@]}"; do
  has_peer "$peer" || continue
  agrees "$peer" "$log" || fail "$peer disagrees"
  number=$((number + 1))
done
if ((number == 0)); then
  echo "none of these is installed: ${peers[*]}"
  exit 77
fi

# One issue more, and they have to differ.
awk 'BEGIN { FS = OFS = "," } !done && $4 == 1 { $4 = 2; done = 1 } 1' "$log" >"$work/other.csv"
for peer in "${peers[@]}"; do
  has_peer "$peer" || continue
  agrees "$peer" "$work/other.csv" 2>"$work/said" && fail "$peer does not see another issue"
  (($(grep -c '^[<>]' "$work/said") == 2)) ||
    fail "the difference is not shown: $(cat "$work/said")"
done

counted=$("$tools/scan_csv" "$log")
for threads in 1 2; do
  split=$("$tools/split_csv" "$log" "$threads") || split=$?
  [[ $split == 3 || $counted == "$split,"* ]] || fail "split_csv: $split, not $counted"
done

((wrong == 0)) && echo "$number others agree with plan score"
exit "$wrong"
