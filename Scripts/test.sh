#!/usr/bin/env bash
# test.sh [OPTION...]: installs what the tests need, builds and runs them all. Options go to `swift test`.
#
# The tests of the command line run the debug executable that is built with them: no release build is needed.
# The last line is that of `swift test`: how many tests ran, whether they passed, and in what time.
set -euo pipefail
cd "$(dirname "$0")/.."
step_total=3
# shellcheck source=Scripts/steps.sh
. Scripts/steps.sh

step "Vérification de Swift et des paquets Debian" "Checking Swift and the Debian packages"
Scripts/setup.sh
step_done

step "Compilation des tests (plusieurs minutes la première fois)" \
  "Building the tests (several minutes the first time)"
swift build --build-tests >&2 || fail \
  "la compilation des tests a échoué ; si un paquet Swift n'a pu être téléchargé, relancer avec le réseau" \
  "the tests did not build; if a Swift package could not be fetched, run it again with a network"
step_done

step "Exécution des tests" "Running the tests"
exec swift test --skip-build --parallel --disable-xctest "$@"
