# shellcheck shell=bash
# The system below Python: which packages are missing here, and how they get installed.

# Shared library, then the Debian package that holds it. [t64] marks packages renamed for 64-bit time
# in Debian 13 and Ubuntu 24.04. Without these no window opens.
readonly QT_LIBRARIES='
libglib-2.0.so.0       libglib2.0-0[t64]
libGL.so.1             libgl1
libEGL.so.1            libegl1
libxkbcommon.so.0      libxkbcommon0
libdbus-1.so.3         libdbus-1-3
libfontconfig.so.1     libfontconfig1
libxcb-cursor.so.0     libxcb-cursor0
libxkbcommon-x11.so.0  libxkbcommon-x11-0
libxcb-icccm.so.4      libxcb-icccm4
libxcb-keysyms.so.1    libxcb-keysyms1
libxcb-shape.so.0      libxcb-shape0'

# Worth installing along, never worth stopping for: Qt falls back to X11, and to PDF instead of printers.
readonly QT_EXTRA_LIBRARIES='
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1    libwayland-egl1
libcups.so.2           libcups2[t64]'

# Command, then the Debian package that holds it: what the tests and checks call.
readonly TEST_COMMANDS='
Xvfb                   xvfb
xauth                  xauth
pdftotext              poppler-utils
desktop-file-validate  desktop-file-utils
shellcheck             shellcheck'

# ensure_system EXTRAS: install all that is missing below Python in one go, or stop and name it.
ensure_system() {
  local missing extra packages
  mapfile -t missing < <(missing_venv; missing_libraries "$QT_LIBRARIES"; [[ $1 != dev ]] || missing_commands)
  mapfile -t extra < <(missing_libraries "$QT_EXTRA_LIBRARIES")
  if (( ${#missing[@]} )) && ! command -v apt-get >/dev/null; then
    fail "Missing here: ${missing[*]}. Install the packages that hold them, then run this again."
  elif (( ${#missing[@]} )) || { (( ${#extra[@]} )) && may_install; }; then
    mapfile -t packages < <(packages_for "${missing[@]}" "${extra[@]}")
    install_packages "${packages[@]}"
  fi
}

# Print the names of the table's libraries that the dynamic loader cannot load.
missing_libraries() {
  local names
  mapfile -t names < <(first_column "$1")
  "$PYTHON" - "${names[@]}" <<'PYTHON'
import ctypes
import sys

for name in sys.argv[1:]:
    try:
        ctypes.CDLL(name)
    except OSError:
        print(name)
PYTHON
}

missing_commands() {
  local name
  while read -r name; do
    command -v "$name" >/dev/null || printf '%s\n' "$name"
  done < <(first_column "$TEST_COMMANDS")
}

# packages_for NAME...: print the Debian package of each; a name in no table is a package itself.
packages_for() {
  local name package wanted suffix
  suffix=$(t64_suffix)
  for wanted in "$@"; do
    while read -r name package; do
      if [[ $name == "$wanted" ]]; then break; fi
    done <<<"$QT_LIBRARIES$QT_EXTRA_LIBRARIES$TEST_COMMANDS"
    [[ $name == "$wanted" ]] || package=$wanted
    printf '%s\n' "${package/\[t64\]/$suffix}"
  done
}

first_column() {
  local name rest
  while read -r name rest; do
    [[ -z $name ]] || printf '%s\n' "$name"
  done <<<"$1"
}

# Some library renamed for 64-bit time is in every system that went through that change: apt needs one.
t64_suffix() {
  if compgen -G '/var/lib/dpkg/info/lib*t64*.list' >/dev/null; then printf 't64'; fi
}

may_install() {
  command -v apt-get >/dev/null && { [[ $EUID == 0 ]] || sudo -n true 2>/dev/null; }
}

# install_packages PACKAGE...: by apt-get, as root or through a sudo that asks nothing.
install_packages() {
  may_install || fail "Packages are missing here. Install them, then run this again:
  sudo apt-get update && sudo apt-get install --no-install-recommends $*"
  say "Installing $*."
  : >"$SETUP_LOG"
  apt_install "$@" || explain "The packages could not be installed"
}

# Try with the package lists as they are: renewing them needs the network and is seldom needed.
apt_install() {
  quietly_apt install --yes --no-install-recommends "$@" && return
  quietly_apt update && quietly_apt install --yes --no-install-recommends "$@"
}

quietly_apt() {
  local as_root=()
  [[ $EUID == 0 ]] || as_root=(sudo -n)
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -q -o DPkg::Lock::Timeout=120 "$@" </dev/null >>"$SETUP_LOG" 2>&1
}
