#!/usr/bin/env bash
# demo.sh [OPTION...]: from a bare machine to the report. Options go to `attrilab demo`.
#
# Standard output is that of `attrilab demo`: the comparison, and the path of the report as its last line.
set -euo pipefail
cd "$(dirname "$0")/.."
step_total=4
# shellcheck source=Scripts/steps.sh
. Scripts/steps.sh

step "Vérification de Swift et des paquets Debian" "Checking Swift and the Debian packages"
Scripts/setup.sh
step_done

step "Compilation en mode release (plusieurs minutes la première fois)" \
  "Building in release mode (several minutes the first time)"
Scripts/build.sh
step_done

step "Graphiques et polices du rapport" "Charts and fonts of the report"
if [ -x Scripts/charts.sh ]; then
  Scripts/charts.sh >&2 || say \
    "      graphiques indisponibles : le rapport montrera les mêmes données en tableaux" \
    "      no charts: the report will show the same data as tables"
else
  say "      rien à préparer" "      nothing to prepare"
fi
step_done

step "Simulation et comparaison des trois variantes" "Simulating and comparing the three variants"
.build/release/attrilab demo "$@"
step_done

total=$(duration "$SECONDS")
say "Durée totale : $total" "Total time: $total"
