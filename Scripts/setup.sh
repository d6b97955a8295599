#!/usr/bin/env bash
# setup.sh: checks the Swift toolchain and the Debian packages that the lab stands on, and installs those that lack.
#
# Installing needs root or a sudo that asks no password. Without either, and without a network, nothing is
# installed: the script goes on where every required package is there, and otherwise prints the command to run
# and stops with exit code 1.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=Scripts/steps.sh
. Scripts/steps.sh

minimum_swift=6.2

# What the build links: linear algebra, run store, gzip; pkg-config tells SwiftPM where OpenBLAS stands.
required=(libopenblas-dev liblapack-dev libsqlite3-dev zlib1g-dev pkg-config)
# What the charts of the HTML report are made with: the Vega bundle comes by pip, the fonts are subset.
optional=(python3-venv fonts-inter-variable fonts-sil-charis)

check_swift() {
  local version
  command -v swift >/dev/null || fail \
    "swift est introuvable ; installer Swift $minimum_swift ou plus récent : https://www.swift.org/install/linux/" \
    "swift was not found; install Swift $minimum_swift or later: https://www.swift.org/install/linux/"
  version=$(swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9]+(\.[0-9]+)+).*/\1/p' | head -n 1)
  [ -n "$version" ] || fail \
    "« swift --version » ne donne pas de version ; réparer l'installation de Swift" \
    "\"swift --version\" gives no version; mend the Swift installation"
  if [ "$(printf '%s\n' "$minimum_swift" "$version" | sort -V | head -n 1)" != "$minimum_swift" ]; then
    fail "Swift $version est trop ancien ; il faut $minimum_swift ou plus récent : https://www.swift.org/install/linux/" \
      "Swift $version is too old; $minimum_swift or later is needed: https://www.swift.org/install/linux/"
  fi
  say "      Swift $version" "      Swift $version"
}

# lacking PACKAGE...: those of the packages that are not installed, one a line.
lacking() {
  local name
  for name in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null || true)" = installed ] || echo "$name"
  done
}

# The prefix with which packages can be installed; "no" where they cannot.
find_privilege() {
  if [ "$(id -u)" = 0 ]; then
    privilege=()
    may_install=yes
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    privilege=(sudo -n)
    may_install=yes
  else
    privilege=()
    may_install=
  fi
}

as_root() { ${privilege[@]+"${privilege[@]}"} env DEBIAN_FRONTEND=noninteractive "$@"; }

apt_options=(-qq -o Acquire::Retries=1 -o Acquire::http::Timeout=30 -o Acquire::https::Timeout=30)

apt_install() {
  as_root apt-get "${apt_options[@]}" install -y --no-install-recommends "$@" >"$apt_log" 2>&1
}

# by_hand PACKAGE...: the command that installs them.
by_hand() {
  if [ "$(id -u)" = 0 ]; then echo "apt-get install -y $*"; else echo "sudo apt-get install -y $*"; fi
}

install_what_lacks() {
  local name lists_are_old=
  local -a missing_required missing_optional missing
  mapfile -t missing_required < <(lacking "${required[@]}")
  mapfile -t missing_optional < <(lacking "${optional[@]}")
  missing=(${missing_required[@]+"${missing_required[@]}"} ${missing_optional[@]+"${missing_optional[@]}"})
  if [ ${#missing[@]} -eq 0 ]; then
    say "      paquets Debian : tous présents" "      Debian packages: all present"
    return
  fi
  find_privilege
  if [ -n "$may_install" ]; then
    say "      installation de : ${missing[*]}" "      installing: ${missing[*]}"
    as_root apt-get "${apt_options[@]}" -o APT::Update::Error-Mode=any update >"$apt_log" 2>&1 || lists_are_old=yes
    if [ ${#missing_required[@]} -gt 0 ]; then apt_install "${missing_required[@]}" || tail -n 3 "$apt_log" >&2; fi
    if [ ${#missing_optional[@]} -gt 0 ] && ! apt_install "${missing_optional[@]}" && [ -z "$lists_are_old" ]; then
      # One by one: a package that this release of Debian or Ubuntu does not have must not hold back the others.
      for name in "${missing_optional[@]}"; do apt_install "$name" || true; done
    fi
  fi
  mapfile -t missing_required < <(lacking "${required[@]}")
  mapfile -t missing_optional < <(lacking "${optional[@]}")
  if [ ${#missing_required[@]} -gt 0 ]; then
    fail "il manque ${missing_required[*]} ; les installer, avec le réseau et les droits d'administration, puis relancer :
      $(by_hand "${missing_required[@]}" ${missing_optional[@]+"${missing_optional[@]}"})" \
      "missing: ${missing_required[*]}; install them, with a network and administrator rights, then run again:
      $(by_hand "${missing_required[@]}" ${missing_optional[@]+"${missing_optional[@]}"})"
  fi
  if [ ${#missing_optional[@]} -gt 0 ]; then
    say "      absents, facultatifs : ${missing_optional[*]}" "      absent, optional: ${missing_optional[*]}"
    say "      sans eux, le rapport garde ses tableaux mais peut perdre ses graphiques ou ses polices ; pour les avoir :" \
      "      without them the report keeps its tables but may lose its charts or its fonts; to have them:"
    say "      $(by_hand "${missing_optional[@]}")" "      $(by_hand "${missing_optional[@]}")"
  fi
}

check_swift
if command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; then
  apt_log=$(mktemp)
  trap 'rm -f "$apt_log"' EXIT
  install_what_lacks
else
  say "      ce système n'est pas Debian : OpenBLAS, LAPACK, SQLite, zlib et pkg-config doivent y être, avec leurs en-têtes" \
    "      this system is not Debian: OpenBLAS, LAPACK, SQLite, zlib and pkg-config must be there, with their headers"
fi
