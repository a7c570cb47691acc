# Shared by tools/demo, tools/check and tools/bench, which source it: packages, builds, and the
# outputs that the examples commit. Not run by itself.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jobs=$(nproc)

say() { printf '\n== %s\n' "$*"; }

# The same order of files and the same messages for everyone.
export LC_ALL=C.UTF-8
# ccache keeps what was compiled with precompiled headers only when told so.
export CCACHE_SLOPPINESS=pch_defines,time_macros

# Debian 12 packages. ccache and shellcheck are used when they are there.
# shellcheck disable=SC2034  # used by those who source this
build_packages=(g++ cmake make libyaml-cpp-dev libfmt-dev libcli11-dev libexpected-dev
  libboost-dev libminizip-dev libpugixml-dev nlohmann-json3-dev zlib1g-dev)
# shellcheck disable=SC2034
check_packages=(doctest-dev clang-format mandoc python3-jsonschema python3-yaml)
# What opens rendered documents and prints them; of what they recommend nothing is needed.
# shellcheck disable=SC2034
page_packages=(chromium libreoffice-writer-nogui pandoc python3-docx fontconfig poppler-utils)

# need_packages [OPTION-OF-APT] PACKAGE...: installs what is missing, or says how to and exits
# with 2.
need_packages() {
  local missing=() package apt=(apt-get install -y -qq)
  if [[ $1 == --* ]]; then
    apt+=("$1")
    shift
  fi
  if ! command -v dpkg-query >/dev/null; then
    echo "This is no Debian; the build needs what these Debian packages hold: $*" >&2
    return 0
  fi
  for package in "$@"; do
    case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) in
      *" installed") ;;
      *) missing+=("$package") ;;
    esac
  done
  ((${#missing[@]} == 0)) && return 0
  if ((EUID == 0)); then
    say "installing ${missing[*]}"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive "${apt[@]}" "${missing[@]}"
  elif command -v sudo >/dev/null; then
    say "installing ${missing[*]}"
    sudo apt-get update -qq && sudo "${apt[@]}" "${missing[@]}"
  else
    false
  fi || {
    echo "These packages are missing. As root, run:" >&2
    echo "  apt-get install ${missing[*]}" >&2
    exit 2
  }
}

# need_fonts: the fonts that pages are looked at with, in build/fonts. Their package would bring
# TeX along, so that only the fonts are taken out of it. Without them that test is skipped.
need_fonts() {
  local folder=$root/build/fonts part=usr/share/texlive/texmf-dist/fonts/opentype/public/fandol
  [[ -e $folder/FandolFang-Regular.otf ]] && return 0
  [[ -e /$part/FandolFang-Regular.otf || $(fc-list) == *FandolFang* ]] && return 0
  say "fetching fonts"
  local download
  download=$(mktemp -d)
  mkdir -p "$folder"
  (cd "$download" && apt-get download -qq texlive-lang-chinese) 2>/dev/null &&
    dpkg-deb --fsys-tarfile "$download"/*.deb |
    tar -x -C "$folder" --strip-components=9 --wildcards "./$part/Fandol[FHKS]*-Regular.otf" ||
    echo "no fonts: pages of documents are not looked at" >&2
  rm -rf "$download"
}

# build FOLDER TARGET [CMAKE-OPTION...]
build() {
  local folder=$1 target=$2
  shift 2
  local options=(-S "$root" -B "$folder" "$@")
  if [[ ! -e $folder/CMakeCache.txt ]] && command -v ninja >/dev/null; then
    options+=(-G Ninja)
  fi
  if command -v ccache >/dev/null; then
    options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
  fi
  mkdir -p "$folder"
  cmake "${options[@]}" >"$folder/configure.log" || {
    cat "$folder/configure.log"
    return 1
  }
  cmake --build "$folder" --target "$target" --parallel "$jobs"
}

# make_outputs PLAN FOLDER: the files of tools/outputs.txt, below FOLDER instead of examples/.
# Its lines are "FILE: ARGUMENTS OF PLAN". demo makes them in out/, check compares them with the
# committed ones, check --update refreshes those.
make_outputs() {
  local plan=$1 folder=$2 file arguments status
  while IFS=: read -r file arguments; do
    [[ -z $file || $file == \#* ]] && continue
    file=$folder/${file#examples/}
    mkdir -p "$(dirname "$file")"
    status=0
    # The table is ours, so its words may be expanded by the shell: logs/*.csv.
    (cd "$root" && eval "PLAN_LANG=zh \"$plan\" $arguments") >"$file" || status=$?
    if ((status > 1)); then
      echo "plan$arguments: exit $status" >&2
      return 1
    fi
    echo "plan$arguments > ${file#"$root"/}"
  done <"$root/tools/outputs.txt"
}
