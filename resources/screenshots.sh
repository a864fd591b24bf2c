#!/usr/bin/env bash
# Makes the README's screenshots of this very build, from the seed articles.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

shoot() { # NAME OPTIONS…
    local name=$1
    shift
    QT_SCALE_FACTOR=1 bash resources/run.sh --screenshot "resources/screenshots/$name.png" "$@" seeds
}

mkdir -p resources/screenshots
shoot window-light --theme light --size 1240x800 --query bridge
shoot window-dark --theme dark --size 1240x800 --query 'person:Pezeshkian date:2025'
