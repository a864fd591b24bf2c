#!/usr/bin/env bash
# Check Dateline: `bash resources/test.sh [PYTEST ARGS]`. Style, types, imports, then the tests.

# shellcheck disable=SC2317 # step calls the functions below

set -euo pipefail

# shellcheck source=resources/setup/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup/setup.sh"

failed=()

# step NAME COMMAND...: run it, and remember its name should it fail, so that one run shows all there is.
step() {
  local name=$1
  shift
  printf '\n== %s\n' "$name"
  "$@" || failed+=("$name")
}

# Tests must neither read nor write the caches and settings of the person who runs them.
borrow_home() {
  HOME_FOR_TESTS=$(mktemp -d)
  trap 'rm -rf "$HOME_FOR_TESTS"' EXIT
  mkdir -m 700 "$HOME_FOR_TESTS"/{cache,config,data,runtime}
  export XDG_CACHE_HOME=$HOME_FOR_TESTS/cache XDG_CONFIG_HOME=$HOME_FOR_TESTS/config
  export XDG_DATA_HOME=$HOME_FOR_TESTS/data XDG_RUNTIME_DIR=$HOME_FOR_TESTS/runtime
}

test_on_a_screen() {
  if grep -rq --include='*.py' 'mark\.xcb' tests; then
    # 5: no such test among those that were asked for
    QT_QPA_PLATFORM=xcb xvfb-run --auto-servernum pytest -m xcb "$@" || (($? == 5))
  else
    echo "No test asks for one."
  fi
}

# A compositor within the virtual X server, which gives it a keyboard; weston is not among what we install.
test_on_wayland() {
  if ! command -v weston > /dev/null; then
    echo "No weston here: nothing is tested on Wayland."
    return
  fi
  # shellcheck disable=SC2016 # the inner shell's own
  xvfb-run --auto-servernum bash -c '
    weston --backend=x11-backend.so --use-pixman --no-config --idle-time=0 --socket=dateline-tests \
      > "$XDG_RUNTIME_DIR/weston.log" 2>&1 &
    trap "kill $! 2> /dev/null; wait" EXIT
    for ((i = 0; i < 100; i++)); do
      [[ -S $XDG_RUNTIME_DIR/dateline-tests ]] && break
      sleep 0.1
    done
    WAYLAND_DISPLAY=dateline-tests QT_QPA_PLATFORM=wayland pytest -m wayland "$@" || (($? == 5))
  ' bash "$@"
}

test_offscreen() {
  QT_QPA_PLATFORM=offscreen pytest -m 'not xcb and not wayland' "$@"
}

set_up dev
PATH=$VENV/bin:$PATH
cd "$ROOT"
borrow_home

step "shellcheck" shellcheck --external-sources resources/*.sh resources/setup/*.sh .ci/run
step "ruff check" ruff check .
step "ruff format" ruff format --check .
step "mypy" mypy
step "import contracts" lint-imports
step "tests on a virtual X screen" test_on_a_screen "$@"
step "tests on Wayland" test_on_wayland "$@"
((${#failed[@]} == 0)) || printf '\n== FAILED so far: %s\n' "$(printf '%s. ' "${failed[@]}")"
step "tests" test_offscreen "$@"
exit $((${#failed[@]} > 0))
