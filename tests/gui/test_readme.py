"""What the README promises is so: its keys, its links, its commands."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gui.commands import COMMANDS, spoken_keys

_ROOT = Path(__file__).parents[2]
_README = (_ROOT / "README.md").read_text(encoding="utf-8")
_OF_LISTS = {"Home", "End"}
"""Keys that are no commands: every list has them."""


def _keys_told() -> set[str]:
    """Return the keys in the first columns of the tables of keys."""
    tables = re.findall(r"\| Key \| Does \|\n\|---\|---\|\n((?:\|.*\n)+)", _README)
    rows = [row for table in tables for row in table.splitlines()]
    return {key for row in rows for key in re.findall(r"`(\S+)`", row.split(" | ")[0])}


def _commands_told() -> list[str]:
    """Return the lines of the command line's section, without what is said of them."""
    section = _README.partition("## Command line")[2].partition("```sh\n")[2].partition("```")[0]
    return [line.partition("  #")[0] for line in section.splitlines()]


def test_each_key_that_is_told_belongs_to_a_command() -> None:
    """A key that was taken away is taken out of the table (acceptance 8)."""
    assert _keys_told() - {key for command in COMMANDS for key in spoken_keys(command)} <= _OF_LISTS


def test_each_key_of_a_command_is_told() -> None:
    """A command that gets a new key gets it in the table (acceptance 8)."""
    assert {key for command in COMMANDS for key in spoken_keys(command)} - _keys_told() == set()


def test_each_link_leads_somewhere() -> None:
    """Pictures and files are where the README looks for them."""
    linked = re.findall(r"\]\((?!https?:)([^)#]+)\)", _README)
    assert linked
    assert [link for link in linked if not (_ROOT / link).exists()] == []


@pytest.mark.parametrize("line", _commands_told())
def test_each_command_works_as_it_stands(tmp_path: Path, line: str) -> None:
    """On the seeds, for somebody who never ran Dateline before."""
    shutil.copytree(_ROOT / "seeds", tmp_path / "seeds")
    _, *words = shlex.split(line)
    arguments = [
        str(found)
        for word in words
        for found in (sorted(tmp_path.glob(word)) if "*" in word else [word])
    ]
    homes = {f"XDG_{kind}_HOME": str(tmp_path / kind) for kind in ("CACHE", "CONFIG", "DATA")}
    done = subprocess.run(
        [sys.executable, "-m", "gui", *arguments],
        check=False, capture_output=True, text=True, cwd=tmp_path,
        env={**os.environ, **homes, "PYTHONPATH": str(_ROOT)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    for file in re.findall(r"\S+\.(?:pdf|csv|png)", line):
        assert (tmp_path / file).stat().st_size
