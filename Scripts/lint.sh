#!/usr/bin/env bash
# lint.sh: the formatter's rules over all Swift files, and shellcheck over the scripts where it is installed.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=Scripts/steps.sh
. Scripts/steps.sh

say "swift format lint : Sources, Tests, Package.swift" "swift format lint: Sources, Tests, Package.swift"
swift format lint --strict --parallel --recursive Sources Tests Package.swift || fail \
  "règles de style enfreintes ci-dessus ; « swift format --in-place FICHIER » corrige la mise en forme" \
  "rules of style broken above; \"swift format --in-place FILE\" mends the layout"

scripts=(.ci/run Scripts/*.sh)
for script in "${scripts[@]}"; do bash -n "$script"; done
if command -v shellcheck >/dev/null; then
  say "shellcheck : ${scripts[*]}" "shellcheck: ${scripts[*]}"
  shellcheck -x "${scripts[@]}"
else
  say "shellcheck absent : syntaxe seule vérifiée" "shellcheck absent: only syntax checked"
fi
