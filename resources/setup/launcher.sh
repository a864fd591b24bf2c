# shellcheck shell=bash
# The entry in the applications menu, so that the next start is a double-click.

readonly APPLICATION_ID=org.dateline.Dateline
readonly ICON=$ROOT/resources/icons/dateline.svg
readonly ENTRY=$ROOT/resources/desktop/$APPLICATION_ID.desktop.in

# Write the desktop entry and its icon for this person, once: one who deletes them wants them gone.
ensure_launcher() {
  local stamp=$VENV/dateline.launcher
  [[ -n $DATA_HOME && -w $VENV ]] || return 0
  if [[ -f $stamp && $(<"$stamp") == "$ROOT $DATA_HOME" && ! $ICON -nt $stamp && ! $ENTRY -nt $stamp ]]; then
    return 0
  fi
  if write_launcher 2>/dev/null; then
    say "Dateline is now in the applications menu."
  else
    say "The menu entry could not be written in $DATA_HOME."
  fi
  printf '%s\n' "$ROOT $DATA_HOME" >"$stamp"
}

write_launcher() {
  local entries=$DATA_HOME/applications icons=$DATA_HOME/icons/hicolor/scalable/apps
  mkdir -p "$entries" "$icons" \
    && cp "$ICON" "$icons/$APPLICATION_ID.svg" \
    && launcher "$icons/$APPLICATION_ID.svg" >"$entries/$APPLICATION_ID.desktop" \
    || return
  if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$entries" || true; fi
}

# Print the desktop entry. TryExec hides it once this folder is gone.
launcher() {
  local entry
  entry=$(<"$ENTRY")
  entry=${entry//@EXEC@/"bash $(exec_quoted "$ROOT/resources/run.sh")"}
  entry=${entry//@TRYEXEC@/"$(string_escaped "$VENV/bin/dateline")"}
  entry=${entry//@ICON@/"$(string_escaped "$1")"}
  printf '%s\n' "$entry"
}

# The Exec key is quoted twice (Desktop Entry Specification): the argument in double quotes with a
# backslash before " ` $ \ and a doubled %, then the whole as a string.
exec_quoted() {
  local argument=$1 character
  for character in \\ \" \` \$; do
    argument=${argument//"$character"/"\\$character"}
  done
  string_escaped "\"${argument//%/%%}\""
}

string_escaped() {
  printf '%s' "${1//\\/\\\\}"
}
