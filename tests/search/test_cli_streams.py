"""The command line writes to any stream there is, and tells what can't be written."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_CODE = "import sys; from search.cli import run; sys.exit(run(sys.argv[1:]))"


def run(
    tmp_path: Path, arguments: list[str], redirected: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a command in a shell with its streams redirected."""
    return subprocess.run(
        ["sh", "-c", f'exec "$@" {redirected}', "sh", sys.executable, "-c", _CODE, *arguments],
        check=False, capture_output=True, text=True, cwd=_ROOT,
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache"), **environment},
    )  # fmt: skip


@pytest.mark.parametrize(
    "arguments", [["search", "bridge"], ["export", "", "--format", "csv"], ["--help"]], ids=" ".join
)
def test_a_full_disk_is_told(tmp_path: Path, arguments: list[str]) -> None:
    """One sentence and status 2: nobody may take half a result for the whole."""
    ran = run(tmp_path, arguments, ">/dev/full")
    assert ran.returncode == 2
    assert ran.stderr == "dateline: standard output: No space left on device\n"


@pytest.mark.parametrize("redirected", [">&-", "2>&-", "<&- >&- 2>&-", "2>/dev/full"])
def test_closed_streams_do_no_harm(tmp_path: Path, redirected: str) -> None:
    """What nobody wants to read is written nowhere, no file of ours least of all."""
    ran = run(tmp_path, ["search", '"joint projects'], redirected)  # a message and a result
    assert ran.returncode == 0
    assert ("Iran" in ran.stdout) == ("<" not in redirected and redirected != ">&-")
    assert "Traceback" not in ran.stderr
    assert run(tmp_path, ["search", "bridge"], "").returncode == 0


@pytest.mark.parametrize("arguments", [["search", "iran"], ["search", "--help"]], ids=" ".join)
def test_any_character_can_be_written(tmp_path: Path, arguments: list[str]) -> None:
    """Whatever encoding the terminal is said to have."""
    ran = run(tmp_path, arguments, "", PYTHONIOENCODING="ascii")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout
