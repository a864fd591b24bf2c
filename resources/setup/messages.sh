# shellcheck shell=bash
# What set-up tells the person in front of it: sentences on standard error, results stay on standard output.

say() {
  printf 'dateline: %s\n' "$*" >&2
}

# Stop with the exit status of "this machine cannot do it yet": the sentence says what would help.
fail() {
  say "$@"
  exit 2
}

# How pip and apt-get complain when there is no network.
readonly OFFLINE='connection broken|name resolution|failure resolving|timed out|unreachable|(not|unable to) connect'

# explain WHAT: stop because WHAT, and why according to the log of the program that failed.
explain() {
  local reasons
  if grep -qiE "$OFFLINE" "$SETUP_LOG"; then
    fail "$1: there is no network. Connect, then run this again."
  fi
  reasons=$(grep -iE '^ *(E|error):' "$SETUP_LOG") || reasons=$(<"$SETUP_LOG")
  fail "$1:"$'\n'"$(tail -n 5 <<<"$reasons")"
}
