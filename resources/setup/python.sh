# shellcheck shell=bash
# The Python that runs Dateline: found on the system, then a virtual environment inside the project.

# Set PYTHON to an interpreter that Dateline runs on, installing one if we may.
find_python() {
  search_python && return
  install_python
  search_python || fail "A Python was installed, yet none of python3.11 to python3.14 is found in PATH."
}

# PySide6 below 6.12 ends at Python 3.14.
readonly RIGHT_PYTHON='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))'

# python3 itself if it will do, else the newest named one.
search_python() {
  local name
  for name in python3 python3.14 python3.13 python3.12 python3.11; do
    PYTHON=$(command -v "$name") || continue
    if "$PYTHON" -c "$RIGHT_PYTHON" 2>/dev/null; then return 0; fi
  done
  return 1
}

install_python() {
  local here version
  here=$(python3 --version 2>/dev/null) || here="no python3"
  if may_install; then quietly_apt update || true; fi # a bare root has no package lists at all
  for version in 3.14 3.13 3.12 3.11; do
    # A package list that knows the name can install it: older Ubuntus have a newer Python beside python3.
    if apt-cache show "python$version-venv" >/dev/null 2>&1; then
      say "Dateline needs Python 3.11 to 3.14; here is $here."
      install_packages "python$version-venv"
      return
    fi
  done
  fail "Dateline needs Python 3.11 to 3.14; here is $here. Install one of them, then run this again."
}

# Debian keeps ensurepip in a package of its own, one for python3 and one for each named version.
missing_venv() {
  "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null || printf '%s-venv\n' "${PYTHON##*/}"
}

# ensure_environment app|dev: make or mend .venv with Dateline and its dependencies in it.
ensure_environment() {
  local what='.[pdf]'
  [[ $1 != dev ]] || what='.[dev]'
  if environment_is_sound; then
    say "Bringing .venv up to date."
  else
    say "Making .venv with $("$PYTHON" --version) and Qt in it (a download of about 90 MB, once)."
    make_environment
  fi
  rm -f "$STAMP" # from here on an interruption leaves none, and the next run starts over
  pip_install --editable "$what" || explain "Dateline's libraries could not be installed"
  "$VENV/bin/python" -m compileall -q "$ROOT/search" "$ROOT/gui" >/dev/null || true
}

make_environment() {
  "$PYTHON" -m venv --clear "$VENV" >"$SETUP_LOG" 2>&1 || explain "The virtual environment could not be made"
}

# An environment that was finished once, for this place and this Python, can be brought up to date.
environment_is_sound() {
  [[ -f $STAMP && $(head -n 1 "$STAMP") == "$(place)" ]] \
    && "$VENV/bin/python" -m pip --version >/dev/null 2>&1
}

pip_install() {
  (cd "$ROOT" && PIP_USER=0 "$VENV/bin/python" -m pip --quiet --disable-pip-version-check --no-input \
    install "$@") </dev/null >"$SETUP_LOG" 2>&1
}
