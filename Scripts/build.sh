#!/usr/bin/env bash
# build.sh: builds the command line, `attrilab`, in release mode, and only it.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=Scripts/steps.sh
. Scripts/steps.sh

swift build --configuration release --product attrilab >&2 || fail \
  "la compilation a échoué ; si un paquet Swift n'a pu être téléchargé, relancer avec le réseau (une seule fois suffit)" \
  "the build failed; if a Swift package could not be fetched, run it again with a network (once is enough)"
