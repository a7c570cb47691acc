# How fast a plan becomes a document, beside pandoc on the same text. Sourced by tools/bench
# after tables.sh; needs $plan, $tools, make_plans and read_anew of it.
# shellcheck shell=bash
# shellcheck disable=SC2154  # data, tools, plan and measure are set by tools/bench

document_formats=(docx md txt html json)

# add_plan LABEL FILE: it in every format, as users have it written: each to a file of its own.
add_plan() {
  local format name
  name=$data/$(basename "$(dirname "$2")")
  for format in "${document_formats[@]}"; do
    add_job "$1.$format" "$plan" render "$2" -o "$name.$format"
  done
}

# The figures of TSV as a table in Markdown.
render_markdown() { # render_markdown TSV BYTES
  {
    processor
    if command -v pandoc >/dev/null; then pandoc --version | sed -n 1p; fi
  } | sentence_of_lines
  echo
  awk -F '\t' -v bytes="$(thousands "$2")" '
    function times(ratio) { return sprintf(ratio < 10 ? "%.2f" : "%.1f", ratio) }
    BEGIN {
      printf "| a plan of %s bytes | CPU ms | × | ms | × | peak MiB |\n", bytes
      print "|---|--:|--:|--:|--:|--:|"
    }
    NR == 1 { wall = $3; cpu = $4; $1 = "**" $1 "**" }
    { printf "| %s | %.2f | %s | %.2f | %s | %.0f |\n", $1, $4 / 1e3, times($4 / cpu), $3 / 1e3,
             times($3 / wall), $5 / 1024 }' "$1"
}

# One plan a process: that of the size of a county's, and the larger example.
one_plan() { # one_plan RUNS UPDATE
  local jobs=() format table tsv=$data/render.tsv
  local small=$data/plan-13k/plan.yaml example=$root/examples/huaiyuan/plan.yaml
  mkdir -p "$(dirname "$small")"
  "$tools/gen_plan" plan 13127 >"$small"
  add_plan "plan render -o FILE" "$small"
  "$plan" render "$small" -o "$data/plan-13k.md"
  add_job "plan --version" "$plan" --version
  if command -v pandoc >/dev/null; then
    read_anew "$(command -v pandoc)"
    for format in docx html; do
      add_job "pandoc FILE.md -o FILE.$format" pandoc -s --metadata title=plan \
        "$data/plan-13k.md" -o "$data/pandoc.$format"
    done
  else
    echo "left out: pandoc (apt-get install pandoc)"
  fi
  add_plan "… the example, $(thousands "$(stat -c %s "$example")") bytes: FILE" "$example"
  rm -f "$tsv"
  "$measure" --tsv "$tsv" "$1" "${jobs[@]}"
  all_went_well "$tsv"
  table=$(render_markdown "$tsv" "$(stat -c %s "$small")")
  printf '\n%s\n' "$table"
  [[ $2 != yes ]] || write_down render "$table"
}

# Start-up apart: what one more plan costs in a call that renders many. The least of several
# runs, taken in turn, is what the work costs; the rest is what else the machine does.
cpu_seconds() {
  local TIMEFORMAT='%U %S'
  { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ printf "%.3f", $1 + $2 }'
}
render_many() { # render_many FORMAT COUNT: CPU seconds for the first COUNT plans
  cpu_seconds "$plan" render "${many[@]:0:$2}" --to "$1" -o "$data/rendered/"
}
least() { [[ -z $1 || $(awk "BEGIN { print $2 < $1 }") == 1 ]] && echo "$2" || echo "$1"; }

many_plans() { # many_plans RUNS
  local many format
  make_plans "$data/plans-1000" 1000
  many=("$data"/plans-1000/*.yaml)
  local -A one_hundred two_hundred
  for _ in $(seq "$1"); do
    for format in md txt html docx; do
      one_hundred[$format]=$(least "${one_hundred[$format]-}" "$(render_many "$format" 100)")
      two_hundred[$format]=$(least "${two_hundred[$format]-}" "$(render_many "$format" 200)")
    done
  done
  for format in md txt html docx; do
    awk -v format="$format" -v a="${one_hundred[$format]}" -v b="${two_hundred[$format]}" \
      'BEGIN { printf "%-24s %10.2f\n", format, (b - a) * 10 }'
  done
  echo "1,000 plans to docx in one call: $(render_many docx 1000) s"
  rm -r "$data/rendered"
}

# bench_render RUNS UPDATE: UPDATE "yes" writes the figures into RESULTS.md and README.md.
bench_render() {
  local least_runs=41
  say "render: one plan, written to a file (medians of $least_runs)"
  one_plan "$least_runs" "$2"
  say "render: one more plan of many, CPU ms (from 100 and 200 plans; least of $1)"
  many_plans "$1"
}
