"""Where the reader left off: kept for each folder, and taken up again."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gui.resuming import LeftOff, leave_off, left_off
from gui.settings import Setting, Settings
from search import paths
from tests.gui.test_start import _BY_PYSIDE, _LATER, _LOADED, ROOT

_WHERE = LeftOff("person:Aliyev “x”", "2025/a.txt", 120, "AAAA")


def test_each_folder_has_its_own_place(settings: Settings, tmp_path: Path) -> None:
    """Another one begins at its beginning."""
    leave_off(tmp_path / "one", settings, _WHERE)
    again = Settings(tmp_path / "dateline.ini")
    assert left_off(tmp_path / "one", again) == _WHERE
    assert left_off(tmp_path / "other", again) == LeftOff()


def test_the_top_of_an_article_is_kept(settings: Settings, tmp_path: Path) -> None:
    """It has no offset."""
    leave_off(tmp_path, settings, LeftOff(path="a.txt"))
    assert left_off(tmp_path, settings) == LeftOff(path="a.txt")


@pytest.mark.parametrize(
    ("kept", "where"),
    [
        (["x"], LeftOff()),
        ([1, 2, 3, 4], LeftOff()),
        ([], LeftOff()),
        (["", "a.txt", "x", ""], LeftOff(path="a.txt")),
    ],
)
def test_what_is_damaged_does_no_harm(
    settings: Settings, tmp_path: Path, kept: list[str], where: LeftOff
) -> None:
    """What can be read of it counts."""
    row: Setting[list[str]] = Setting(f"left-off/{paths.belongings_of(tmp_path).name}", [], "")
    settings.keep(row, kept)
    assert left_off(tmp_path, settings) == where


def test_a_start_that_goes_on_loads_no_more(tmp_path: Path) -> None:
    """Neither the search's language nor what opens an article, before the list is painted."""
    config = tmp_path / "config"
    settings = Settings(config / "dateline" / "dateline.ini")
    folder, article = paths.seeds(), min(paths.seeds().glob("*.txt")).name
    leave_off(folder, settings, LeftOff("person:Aliyev date:2025", article, 120))
    del settings  # writes it
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(config),
        "QT_QPA_PLATFORM": "offscreen",
    }  # fmt: skip
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", _LOADED.replace("print(", "print(window.box.text(), ")],
            check=True, capture_output=True, text=True, env=environment, cwd=ROOT, timeout=60,
        )  # fmt: skip
    assert done.stdout.startswith("person:Aliyev date:2025 2 ")
    assert not set(_LATER) & {*done.stdout.split()} - _BY_PYSIDE
