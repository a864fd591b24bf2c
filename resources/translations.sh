#!/usr/bin/env bash
# Brings the translations up to date with the code: gathers the words, compiles what is translated.
# usage: bash resources/translations.sh [LANGUAGE…]    a new language (de) begins with an empty file

set -euo pipefail

# shellcheck source=resources/setup/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup/setup.sh"

set_up app
cd "$ROOT"
PYTHONPATH=$ROOT "$VENV/bin/python" resources/translations/update.py "$@"
