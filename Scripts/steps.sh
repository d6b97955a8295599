# shellcheck shell=bash
# Sourced by the other scripts: bilingual messages, numbered steps and their times, all on standard error,
# so that standard output holds the result of the command and nothing else.

case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
  fr*) in_french=yes ;;
  *) in_french= ;;
esac

# say FRENCH ENGLISH: one line, in the reader's language.
say() {
  if [ -n "$in_french" ]; then printf '%s\n' "$1" >&2; else printf '%s\n' "$2" >&2; fi
}

# fail FRENCH ENGLISH: says why and stops.
fail() {
  say "✗ $1" "✗ $2"
  exit 1
}

# duration SECONDS: "48 s", "3 min 05 s".
duration() {
  if [ "$1" -lt 60 ]; then printf '%d s' "$1"; else printf '%d min %02d s' $(($1 / 60)) $(($1 % 60)); fi
}

step_number=0
step_total=${step_total:-1}
step_start=$SECONDS

# step FRENCH ENGLISH: opens a numbered step.
step() {
  step_number=$((step_number + 1))
  step_start=$SECONDS
  say "[$step_number/$step_total] $1" "[$step_number/$step_total] $2"
}

# step_done: closes the step and says how long it took.
step_done() {
  local time
  time=$(duration $((SECONDS - step_start)))
  say "      fait en $time" "      done in $time"
}
