# How fast scores are, beside what merely reads the same bytes and what else computes the same
# scores. Sourced by tools/bench; needs $root, $plan, $tools and read_anew of it.
# shellcheck shell=bash
# shellcheck disable=SC2154  # data, tools and measure are set by tools/bench, which sources this

# shellcheck source=tests/bench/score/peers.sh
source "${root:?}/tests/bench/score/peers.sh"

# install_duckdb: below build/bench, if npm is here.
install_duckdb() {
  has_peer duckdb && return
  command -v npm >/dev/null || return 0
  say "installing DuckDB below build/bench"
  npm install --silent --no-fund --no-audit --prefix build/bench/duckdb @duckdb/node-api || true
}

# add_peer LABEL NAME LOG [THREADS]: the same, and keeps what it prints, to be compared.
add_peer() {
  local command kept=$data/scores-$2${4-}
  peer_command "${@:2}"
  # shellcheck disable=SC2016  # expanded by the shell that is started
  add_job "$1" sh -c 'exec "$@" >"$0"' "$kept" "${command[@]}"
  answers+=("$2" "$kept")
}

# Ours and those that keep pace, to be run in turn.
quick_jobs() { # quick_jobs LOG
  local log=$1 command duplicates=warn
  our_command "$log"
  add_job "plan score" "${command[@]}"
  add_job "plan score --threads 1" "${command[@]}" --threads 1
  for duplicates in off error; do
    add_job "… --duplicates $duplicates" "${command[@]}" --duplicates "$duplicates"
    add_job "… and --threads 1" "${command[@]}" --duplicates "$duplicates" --threads 1
  done
  if has_peer duckdb; then
    add_peer "DuckDB" duckdb "$log"
    add_peer "DuckDB, 1 thread" duckdb "$log" 1
    peer_command duckdb -
    add_job "… its start alone" "${command[@]}"
  else
    echo "left out: DuckDB, because npm is not here or could not install it"
  fi
  if "$tools/split_csv" "$scoring/units.csv" >/dev/null; then
    add_job "fields found, no more" "$tools/split_csv" "$log" "$jobs_at_once"
    add_job "… 1 thread" "$tools/split_csv" "$log"
  fi
  command -v zsv >/dev/null && add_job "zsv count -j" zsv count -j "$jobs_at_once" "$log"
  add_job "wc -l" wc -l "$log"
  add_job "cat" cat "$log"
}

# Those that take many times as long: few runs, and none beside ours.
slow_jobs() { # slow_jobs LOG
  local peer
  local -A labels=([mawk]="mawk, no CSV parser" [sqlite]="SQLite, in memory" [miller]=Miller)
  for peer in mawk sqlite miller; do
    if has_peer "$peer"; then
      add_peer "${labels[$peer]}" "$peer" "$1"
    else
      echo "left out: $peer is not installed"
    fi
  done
}

# What ran, a line each: the processor, and the versions of the others.
surroundings() {
  processor
  if has_peer duckdb; then
    echo "DuckDB $(node -p 'require("@duckdb/node-api").version()') in Node $(node --version)"
  fi
  if has_peer sqlite; then echo "SQLite $(sqlite3 --version | cut -d' ' -f1)"; fi
  if has_peer miller; then echo "Miller $(mlr --version | cut -d' ' -f2)"; fi
  if has_peer mawk; then mawk -W version 2>&1 | sed -n '1s/^\(mawk [^ ]*\).*/\1/p'; fi
}

# The figures of TSV as a table in Markdown.
markdown() { # markdown TSV ROWS BYTES
  surroundings | sentence_of_lines
  echo
  awk -F '\t' -v rows="$(thousands "$2")" -v bytes="$3" '
    function seconds(micros) { return sprintf(micros < 1e7 ? "%.3f" : "%.1f", micros / 1e6) }
    function times(ratio) { return sprintf(ratio < 10 ? "%.2f" : "%.1f", ratio) }
    BEGIN {
      printf "| %s rows, %d MB | seconds | × | CPU seconds | × | peak MiB | MB/s |\n", rows,
             bytes / 1e6
      print "|---|--:|--:|--:|--:|--:|--:|"
    }
    NR == 1 { wall = $3; cpu = $4; $1 = "**" $1 "**" }
    { printf "| %s | %s | %s | %s | %s | %.0f | %s |\n", $1, seconds($3), times($3 / wall),
             seconds($4), times($4 / cpu), $5 / 1024,
             $1 ~ /start alone/ ? "" : sprintf("%.0f", bytes / $3) }' "$1"
}

# make_log FILE COMMAND...: its output, unless FILE is there; never half of it.
make_log() {
  [[ -e $1 ]] && return
  "${@:2}" >"$1.new"
  mv "$1.new" "$1"
}

# time_jobs RUNS: `jobs`, into `tsv`.
time_jobs() {
  ((${#jobs[@]} > 0)) || return 0
  say "scores of $rows rows, $((bytes / 1000000)) MB (medians of $1)"
  "$measure" --bytes "$bytes" --tsv "$tsv" "$1" "${jobs[@]}"
  jobs=()
}

# A log of every kind of leaf, by another plan.
bench_leaves() { # bench_leaves ROWS RUNS
  local log=$data/log-$1.csv
  make_log "$log" "$tools/gen_log" "$1"
  say "scores of every kind of leaf, examples/huaiyuan (medians of $2)"
  "$measure" --bytes "$(stat -c %s "$log")" "$2" \
    "plan score" "$plan" score examples/huaiyuan/plan.yaml "$log" \
    -- "… --threads 1" "$plan" score examples/huaiyuan/plan.yaml "$log" --threads 1
}

# bench_score ROWS RUNS UPDATE: UPDATE "yes" writes the figures into RESULTS.md and README.md.
bench_score() {
  local rows=$1 runs=$2 jobs=() answers=() bytes jobs_at_once table i
  local log=$data/inspections-$1.csv tsv=$data/score-$1.tsv
  jobs_at_once=$(nproc)
  install_duckdb
  make_log "$log" "$tools/gen_inspections" "$rows" "$scoring/units.csv" "$scoring/items.csv"
  read_anew "$log"
  bytes=$(stat -c %s "$log")
  rm -f "$tsv"

  our_scores "$log" "$data/ours"
  quick_jobs "$log"
  time_jobs "$runs"
  slow_jobs "$log"
  time_jobs $((rows > 1000000 ? 1 : (runs + 1) / 2))
  all_went_well "$tsv"
  for ((i = 0; i < ${#answers[@]}; i += 2)); do
    same_scores "${answers[@]:i:2}" "$data/ours"
  done
  echo "all get the same $(wc -l <"$data/ours") scores, grades and ranks"
  table=$(markdown "$tsv" "$rows" "$bytes")
  printf '\n%s\n' "$table"
  [[ $3 != yes ]] || write_down "$rows" "$table"
  bench_leaves "$rows" "$runs"
}
