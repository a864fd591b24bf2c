"""What a screen reader is told of the window, through the bus that it listens on."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from PySide6.QtGui import QGuiApplication

from search import paths

ROOT = Path(__file__).resolve().parents[2]
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
SYSTEM_PYTHON = "/usr/bin/python3"  # PyGObject is a package of the system
IN_SESSION = f"""
{LAUNCHER} --launch-immediately &
"$1" -m gui "$2" &
window=$!
{SYSTEM_PYTHON} "$3"
status=$?
kill $window
exit $status
"""


def why_not() -> str:
    """Say what is missing here; empty for nothing."""
    if QGuiApplication.platformName() != "xcb":
        return "no X server here: resources/test.sh starts a virtual one"
    if not LAUNCHER.exists() or shutil.which("dbus-run-session") is None:
        return "no accessibility bus here (at-spi2-core, dbus)"
    asked = subprocess.run([SYSTEM_PYTHON, "-c", "import gi"], check=False, capture_output=True)
    return "" if asked.returncode == 0 else "no python3-gi here"


@pytest.fixture
def things(home: Path, qapp: object) -> list[dict[str, str]]:
    """Return what is told of a window on the seeds: role, name and text of each thing in it."""
    del qapp
    if reason := why_not():
        pytest.skip(reason)
    client = Path(__file__).with_name("at_spi_tree.py")
    command = ["dbus-run-session", "--", "sh", "-c", IN_SESSION, "sh", sys.executable,
               str(paths.seeds()), str(client)]  # fmt: skip
    environment = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "PYTHONPATH": str(ROOT),
                   "XDG_RUNTIME_DIR": str(home)}  # fmt: skip
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, timeout=300, env=environment
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines() if line[0] == "{"]


@pytest.mark.xcb
def test_a_screen_reader_is_told_of_everything(things: list[dict[str, str]]) -> None:
    """Box, list, rows, article and its marks have names and roles (Acceptance 100)."""
    told = {(thing["role"], thing["name"]) for thing in things}
    for expected in (
        ("text", "Search"),
        ("table", "Articles"),
        ("text", "Article"),
        ("text", "Find in this article"),
    ):
        assert expected in told
    names = [thing["name"] for thing in things if thing["role"] in ("cell", "table cell")]
    assert any(name.startswith("16 February 2026, Baku, Azerbaijan, Iran cont") for name in names)
    article = next(thing["text"] for thing in things if thing["name"] == "Article")
    assert "Azerbaijan" in article
    assert any(name.startswith("People") for role, name in told if role == "check box")


@pytest.mark.xcb
def test_nothing_that_can_be_used_is_nameless(things: list[dict[str, str]]) -> None:
    """What takes keys or clicks and is shown says what it is for."""
    usable = ("push button", "check box", "text", "combo box", "table", "list", "tree", "menu item")
    nameless = [t for t in things if t["role"] in usable and t["shown"] and not t["name"].strip()]
    assert not nameless
