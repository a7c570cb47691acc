# Shared by the hostile tests, which source it with the binary as $1. Each `refuse` and
# `survive` runs plan in an empty folder of its own test and checks what must hold on any
# input: the exit code, one clear message, nothing on stdout that is no result, no temporary
# left behind, bounded time and memory.
# shellcheck shell=bash

plan=$(readlink -f "${1:?usage: TEST PLAN}")
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
mkdir "$work/inputs"
cd "$work/inputs" || exit 2
export LC_ALL=C.UTF-8 PLAN_LANG=en
unset NO_COLOR CLICOLOR_FORCE LANG LC_MESSAGES
wrong=0

# Seconds and KiB one run may take. A sanitizer needs more of both, and maps terabytes.
seconds=20
memory=1048576
# shellcheck disable=SC2034  # used by those who source this
bad_input_memory=262144
if nm -D "$plan" 2>/dev/null | grep -q '__asan\|__tsan'; then
  seconds=60
  memory=unlimited
  # shellcheck disable=SC2034
  bad_input_memory=unlimited
fi

complain() {
  echo "$current: $*"
  sed 's/^/  | /' "$work/stderr" | cut -c1-300 | head -20
  wrong=1
}

# run NAME ARGUMENT...: leaves $status, $work/stdout, $work/stderr.
run() {
  current=$1
  shift
  status=0
  (
    ulimit -v "$memory"
    exec timeout "$seconds" "$plan" "$@"
  ) >"$work/stdout" 2>"$work/stderr" || status=$?
  ((status != 124)) || complain "took over $seconds s"
  if [[ $(find . "$work" -maxdepth 1 -name '*.tmp*' -o -maxdepth 1 -name '.plan*') ]]; then
    complain "left a temporary file: $(ls -A)"
  fi
  if (($(stat -c %s "$work/stderr") > 1048576)); then complain "over 1 MiB of messages"; fi
  if grep -q -P '[\x00-\x08\x0b-\x1f\x7f]' "$work/stderr"; then complain "control characters"; fi
}

# refuse NAME EXIT 'TEXT OF THE FIRST LINE' ARGUMENT...: stdout must stay empty.
refuse() {
  local name=$1 expected=$2 text=$3
  shift 3
  run "$name" "$@"
  ((status == expected)) || complain "exit $status, expected $expected"
  [[ $(head -n 1 "$work/stderr") == *"$text"* ]] || complain "first line should say: $text"
  [[ ! -s $work/stdout ]] || complain "something on stdout: $(head -c 100 "$work/stdout")"
}

# report NAME EXIT 'TEXT OF THE FIRST LINE' ARGUMENT...: the same for lint, whose findings are
# its result.
report() {
  local name=$1 expected=$2 text=$3
  shift 3
  run "$name" "$@"
  ((status == expected)) || complain "exit $status, expected $expected"
  [[ $(head -n 1 "$work/stdout") == *"$text"* ]] || {
    complain "first line should say: $text"
    head -n 3 "$work/stdout" | cut -c1-300
  }
}

# A sound plan, to be spoilt. All on a few lines, so that one sed spoils one thing.
write_plan() {
  cat >plan.yaml <<'PLAN'
plan: 1
id: p
title: 考核方案
period: 2024
units:
  - {id: v1, name: 东风村, kind: village}
  - {id: v2, name: 红星村, kind: village}
assessment:
  cycle: quarter
  subjects: village
  items:
    - {id: road, title: 道路, points: 60, deduct: 0.5}
    - {id: water, title: 水面, points: 40, measure: {of: 100}}
PLAN
}

write_log() {
  printf '%s\n' '日期,单位,项目,数量,得分' '2024-03-01,东风村,道路,2,' \
    '2024-03-01,东风村,水面,,80' >log.csv
}

finish() {
  ((wrong == 0)) && echo "all held"
  exit "$wrong"
}
