#!/usr/bin/env bash
# bench.sh [GROUP...]: the laboratory beside public packages that do the same work; all groups where none is named.
#
# BENCH_DATA names a folder of problem files; without it they are made. Packages go to .cache/bench, in environments
# of their own; what does not install shows in the rows that need it.
set -euo pipefail
cd "$(dirname "$0")/.."
step_total=3
# shellcheck source=Scripts/steps.sh
. Scripts/steps.sh

cache=.cache/bench

# environment NAME PACKAGE...: makes a Python environment with some packages; fails where one does not install.
environment() {
  local folder=$cache/$1
  shift
  if [ -x "$folder/bin/python" ] && [ "$(cat "$folder/packages" 2>/dev/null)" = "$*" ]; then return; fi
  rm -rf "$folder"
  python3 -m venv "$folder" >/dev/null &&
    "$folder/bin/pip" install --quiet --disable-pip-version-check "$@" >&2 &&
    echo "$*" >"$folder/packages"
}

step "Paquets Python à comparer" "Python packages to compare with"
mkdir -p "$cache"
environment python numpy scipy pandas pyarrow ipfn || fail \
  "numpy, scipy, pandas, pyarrow ou ipfn ne s'installent pas ; il faut python3-venv et le réseau, une fois" \
  "numpy, scipy, pandas, pyarrow or ipfn do not install; python3-venv and a network are needed, once"
BENCH_POPULATIONSIM=
if environment populationsim populationsim; then
  BENCH_POPULATIONSIM=$PWD/$cache/populationsim/bin/python
else
  say "      PopulationSim ne s'installe pas : sa ligne le dira" "      PopulationSim does not install: its row will say so"
fi
export BENCH_POPULATIONSIM
step_done

step "Compilation en mode release" "Building in release mode"
Scripts/build.sh
export BENCH_LAB=$PWD/.build/release/attrilab
step_done

step "Problèmes et mesures" "Problems and measures"
if [ -z "${BENCH_DATA:-}" ]; then
  BENCH_DATA=$cache/population
  if [ ! -s "$BENCH_DATA/c_controls.csv" ] || [ Benchmarks/population/problem.py -nt "$BENCH_DATA/c_controls.csv" ]; then
    "$cache/python/bin/python" Benchmarks/population/problem.py "$BENCH_DATA"
  fi
fi
export BENCH_DATA
"$cache/python/bin/python" Benchmarks/bench.py results "$@"
step_done
