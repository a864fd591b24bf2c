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
