# shellcheck shell=bash
# Set-up shared by run.sh and test.sh: decides whether anything is to be done, and does it in order.
#
# Why a stamp: the common start must cost a few milliseconds, so it compares one small file and touches
# neither Python, apt nor the network. The stamp is written last, hence an interrupted set-up is redone.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
readonly ROOT
readonly VENV=$ROOT/.venv
readonly STAMP=$VENV/dateline.stamp
readonly DATA_HOME=${XDG_DATA_HOME:-${HOME:+$HOME/.local/share}}

# shellcheck source=resources/setup/messages.sh
source "$ROOT/resources/setup/messages.sh"
# shellcheck source=resources/setup/system.sh
source "$ROOT/resources/setup/system.sh"
# shellcheck source=resources/setup/python.sh
source "$ROOT/resources/setup/python.sh"
# shellcheck source=resources/setup/launcher.sh
source "$ROOT/resources/setup/launcher.sh"

# set_up app|dev: bring the system and .venv to where Dateline (and its tests) can run.
set_up() {
  local extras=$1
  is_ready "$extras" && return
  ( # a subshell of its own, so that its lock and its log end with it
    exec 9<"$ROOT"
    flock 9 # two first starts at once: the second waits, then finds all done
    is_ready "$extras" && exit
    SETUP_LOG=$(mktemp)
    trap 'rm -f "$SETUP_LOG"' EXIT
    find_python
    ensure_system "$extras"
    ensure_environment "$extras"
    printf '%s\n' "$(place)" "$(contents)" "$extras" >"$STAMP"
  )
}

is_ready() {
  local stamped
  [[ -f $STAMP ]] && mapfile -t stamped <"$STAMP" && [[ ${#stamped[@]} == 3 ]] \
    && [[ ${stamped[2]} == dev || ${stamped[2]} == "$1" ]] \
    && [[ ${stamped[0]} == "$(place)" && ${stamped[1]} == "$(contents)" ]]
}

# Where the environment stands and which Python is behind it: when either changes it is made anew.
place() {
  printf '%s with %s\n' "$ROOT" "$(readlink -f "$VENV/bin/python")"
}

# What it must hold: when dependencies, set-up or the system's release change, it is mended.
contents() {
  cat "$ROOT/pyproject.toml" "$ROOT"/resources/setup/*.sh /etc/os-release 2>/dev/null | sha256sum
}
