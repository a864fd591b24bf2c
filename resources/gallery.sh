#!/usr/bin/env bash
# Makes the gallery: every pane and state of the window, from invented articles, in a home of its own.
# usage: bash resources/gallery.sh [NAME…]    all pictures, or those whose names are given

set -euo pipefail

# shellcheck source=resources/setup/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup/setup.sh"

set_up app
PATH=$VENV/bin:$PATH
cd "$ROOT"

readonly PICTURES=$ROOT/resources/screenshots/gallery
readonly HOUSE=/tmp/dateline-gallery # a fixed place: some pictures name it
readonly NEWS=$HOUSE/articles/harbour-news
wanted=("$@")

# shoot NAME SCALE FOLDER OPTIONS…: take a picture with the options of `dateline --screenshot`.
shoot() {
  local name=$1 scale=$2 folder=$3
  shift 3
  ((${#wanted[@]} == 0)) || [[ " ${wanted[*]} " == *" $name "* ]] || return 0
  QT_SCALE_FACTOR=$scale "${guard[@]}" python -m gui --screenshot "$HOUSE/pictures/$name.png" \
    --size 1240x800 --own "$@" "$folder"
}
guard=()

build_house() {
  rm -rf "$HOUSE"
  mkdir -p "$HOUSE"/{cache,config,data,pictures,articles/empty,articles/locked} "$PICTURES"
  export HOME=$HOUSE XDG_CACHE_HOME=$HOUSE/cache XDG_CONFIG_HOME=$HOUSE/config
  export XDG_DATA_HOME=$HOUSE/data PYTHONPATH=$ROOT TZ=UTC LC_ALL=C.UTF-8
  export QT_QPA_PLATFORM=offscreen:configfile=resources/gallery/screen.json
  python resources/gallery/archive.py "$NEWS"
}

shoot_searching() {
  shoot start 1 seeds --theme light
  shoot search 1 "$NEWS" --theme light --query bridge
  shoot search-dark 2 "$NEWS" --theme dark --query 'bridge grain' --article 3
  shoot no-hits 1 "$NEWS" --theme light --query 'brigde person:Lindqvist'
  shoot completion 1 "$NEWS" --theme dark --do search --do 'type bridge person:lin'
  shoot help 1 "$NEWS" --theme light --do search --do 'key Down'
  shoot chips 1 "$NEWS" --theme light --query 'from:Oslo person:Lindqvist bridge'
  shoot russian 1 "$NEWS" --language ru --theme light --query 'person:Lindqvist date:2025.. "bridge' \
    --do previous_mark --do previous_mark
  XDG_DATA_HOME=$HOUSE/saving python resources/gallery/searches.py "$NEWS"
  XDG_DATA_HOME=$HOUSE/saving shoot saved-searches 1 "$NEWS" --theme light \
    --do saved_searches --do 'key Down' --do 'key Down' --do 'key Return'
  shoot calendar 2 "$NEWS" --theme light --query 'bridge date:2025-10..2025-11' --do calendar
}

shoot_reading() {
  shoot find 1 "$NEWS" --theme light --do find --do 'type residents'
  shoot expression 1 "$NEWS" --theme dark --do find --do 'key Alt+X' --do 'type \b20\d\d\b'
  shoot reader-alone 2 "$NEWS" --theme light --article 2 --do reading_mode
  shoot marks-hidden 1 "$NEWS" --theme dark --article 2 --do toggle_place --do toggle_date
  shoot thread 1 "$NEWS" --theme light --do next_mark --do next_mark --do next_mark \
    --do next_mark --do open_thread
  shoot long-article 1 "$NEWS" --theme light --query '"bridge hearings" crossing' --do next_hit
  shoot starred 1 "$NEWS" --theme dark --do star --do 'key j' --do 'key j' --do 'key s' --do 'key j'
  shoot undated 1 "$NEWS" --theme light --do to_list --do 'key End'
  shoot narrow 1 "$NEWS" --theme dark --size 800x600 --query 'bridge person:Lindqvist'
}

shoot_dialogs() {
  shoot preview-contents 1 "$NEWS" --theme dark --query 'ferry from:Oslo' --do preview \
    --do 'key Alt+W' --do 'key Down'
  shoot preview-list 1 "$NEWS" --theme light --query 'ferry from:Oslo' --do preview \
    --do 'key Alt+W' --do 'key Down' --do 'key Alt+L'
  shoot problems 1 "$NEWS" --theme dark --do problems
  shoot keys 1 "$NEWS" --theme light --do keys
  shoot palette 1 "$NEWS" --theme light --do palette --do 'type print'
  shoot preferences 1 "$NEWS" --theme dark --do preferences
  shoot review 1 "$NEWS" --theme light --do review_names
  shoot about 1 "$NEWS" --theme dark --do about
}

shoot_states() {
  shoot empty 1 "$HOUSE/articles/empty" --theme light
  chmod 000 "$HOUSE/articles/locked"
  ((EUID)) || guard=(setpriv "--bounding-set=-dac_override,-dac_read_search")
  shoot unreadable 1 "$HOUSE/articles/locked" --theme dark
  guard=()
  chmod 700 "$HOUSE/articles/locked"
  python resources/gallery/archive.py "$HOUSE/articles/wire" 6000
  shoot indexing 1 "$HOUSE/articles/wire" --theme light --early
}

build_house
shoot_searching
shoot_reading
shoot_dialogs
shoot_states
python resources/gallery/shrink.py "$HOUSE/pictures"
cp "$HOUSE"/pictures/*.png "$PICTURES"
rm -rf "$HOUSE"
