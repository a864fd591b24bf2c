#!/usr/bin/env bash
# Start Dateline: `bash resources/run.sh [ARGS]`. Sets up on the first run, takes ARGS as `dateline` does.

set -euo pipefail

# shellcheck source=resources/setup/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup/setup.sh"

set_up app
ensure_launcher
exec "$VENV/bin/dateline" "$@"
