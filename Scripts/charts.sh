#!/bin/sh
# Fills .cache/charts with what a report inlines: the Vega bundle and two subset fonts, with their licences.
# Every piece is optional: where one cannot be made, one line says what lacks, the report shows tables (or the
# machine's own fonts) instead, and this script still succeeds.
set -u
cd "$(dirname "$0")/.." || exit 0

cache=.cache/charts
requirements=Scripts/charts-requirements.txt
stamp="$cache/stamp"

# What the cache was made from: a change of any of it remakes the cache.
recipe() {
  cat Scripts/charts.sh Scripts/charts.py "$requirements"
  ls -l /usr/share/fonts/truetype/inter-vf /usr/share/fonts/truetype/charis 2>/dev/null
}
fingerprint=$(recipe | cksum)
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$fingerprint" ]; then
  echo "charts: ready in $cache"
  exit 0
fi

if ! command -v python3 >/dev/null 2>&1; then
  echo "charts: python3 is absent; reports will show tables instead of charts (apt-get install python3-venv)"
  exit 0
fi
if [ ! -x .venv/bin/pip ] && ! python3 -m venv .venv >/dev/null 2>&1; then
  rm -rf .venv
  echo "charts: python3 cannot make a virtual environment; reports will show tables (apt-get install python3-venv)"
  exit 0
fi
if ! .venv/bin/python -c 'import vl_convert, fontTools, brotli' 2>/dev/null &&
  ! .venv/bin/pip install --quiet --disable-pip-version-check --retries 1 --timeout 15 \
  -r "$requirements" >/dev/null 2>&1; then
  echo "charts: pip could not install $(grep -v '^#' "$requirements" | tr '\n' ' '); trying with what is there"
fi

mkdir -p "$cache"
# Complete only where charts.py says so; then the next call has nothing to do.
if .venv/bin/python Scripts/charts.py "$cache"; then
  echo "$fingerprint" >"$stamp"
fi
exit 0
