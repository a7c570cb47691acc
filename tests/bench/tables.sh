# What the parts of tools/bench share that are measured beside others and write their figures
# down. Sourced by tools/bench.
# shellcheck shell=bash
results=${root:?}/tests/bench/RESULTS.md

# add_job LABEL COMMAND...: adds it to `jobs`.
add_job() {
  ((${#jobs[@]} == 0)) || jobs+=(--)
  jobs+=("$@")
}

# all_went_well TSV: says which did not.
all_went_well() {
  awk -F '\t' '$6 != 0 { print $1 " failed: " $6; bad = 1 } END { exit bad }' "$1"
}

processor() { sed -n "/^model name/{s/^[^:]*: /$(nproc) × /p;q}" /proc/cpuinfo; }

# sentence_of_lines: lines of standard input as one sentence.
sentence_of_lines() { paste -sd ';' | sed 's/;/; /g; s/$/./'; }

# thousands NUMBER: 13280 as 13,280.
thousands() { sed -E ':more; s/([0-9])([0-9]{3})(,|$)/\1,\2\3/; t more' <<<"$1"; }

# put_between NAME FILE TEXT: between the lines "<!-- bench NAME -->" and "<!-- end -->" of FILE, if
# it has them.
put_between() {
  BEGIN="<!-- bench $1 -->" TEXT=$3 awk '
    $0 == "<!-- end -->" { inside = 0 }
    !inside { print }
    $0 == ENVIRON["BEGIN"] { print ENVIRON["TEXT"]; inside = 1 }' "$2" >"$2.new"
  mv "$2.new" "$2"
}

# write_down NAME TABLE: into RESULTS.md, and without its lesser rows into README.md.
write_down() {
  put_between "$1" "$results" "$2"
  put_between "$1" "$root/README.md" "$(grep -v '^| …' <<<"$2")"
}
