# What else computes the scores of plan.yaml, and whether it gets the same. Sourced by tools/bench
# and peers_test.sh; needs $root and $plan.
# shellcheck shell=bash

scoring=${root:?}/tests/bench/score
# shellcheck disable=SC2034  # used by those who source this
peers=(duckdb mawk sqlite miller)
as_of=2024-12-31 # stands in the queries too
export NODE_PATH=$root/build/bench/duckdb/node_modules

has_peer() { # has_peer NAME
  case $1 in
    duckdb) command -v node && [[ -d $NODE_PATH/@duckdb/node-api ]] ;;
    mawk) command -v mawk ;;
    sqlite) command -v sqlite3 ;;
    miller) command -v mlr ;;
    *) false ;;
  esac >/dev/null
}

# peer_command NAME LOG [THREADS]: sets `command`, which prints a line
# "unit,period,score,grade,rank" for every village in every quarter and in the year. Only DuckDB
# can be told its threads.
peer_command() {
  local tables=("$scoring/items.csv" "$scoring/units.csv")
  case $1 in
    duckdb) command=(node "$scoring/duckdb.mjs" "$2" ${3+"$3"}) ;;
    mawk) command=(mawk -f "$scoring/score.awk" "${tables[@]}" "$2") ;;
    miller) command=(mlr --icsv --ocsv put -q -f "$scoring/miller.mlr" "${tables[@]}" "$2") ;;
    sqlite)
      command=(sqlite3 :memory: ".read '$scoring/sqlite_tables.sql'" '.mode csv'
        ".import --skip 1 '$scoring/items.csv' items"
        ".import --skip 1 '$scoring/units.csv' units"
        ".import --skip 1 '$2' log"
        '.mode list' '.separator ,' ".read '$scoring/sqlite.sql'")
      ;;
  esac
}

# our_command LOG [OPTION...]: sets `command` to `plan score` of it.
our_command() {
  command=("${plan:?}" score "$scoring/plan.yaml" "$1" --as-of "$as_of" --format csv "${@:2}")
}

# our_scores LOG FILE: what plan score says, in the form of the others and in order.
our_scores() {
  local command
  our_command "$1"
  "${command[@]}" 2>"$2.err" | awk -F, -v OFS=, 'NR > 1 { print $5, $2, $8, $13, $14 }' |
    LC_ALL=C sort >"$2" || {
    cat "$2.err"
    return 1
  }
}

# same_scores NAME FILE OURS: whether what that peer printed into FILE is what OURS, by
# our_scores, holds. If not, shows the first difference.
same_scores() {
  LC_ALL=C sort "$2" >"$2.sorted"
  cmp -s "$3" "$2.sorted" && return
  echo "$1 gets other scores than plan; the first difference, plan first:"
  diff "$3" "$2.sorted" | grep '^[<>]' | sed -n '1p; /^>/{p;q}' || true
  return 1
} >&2
