"""Where the reader left off: kept for each folder, and taken up again."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gui.resuming import Left, LeftOff, leave, leave_off, left_off, take_others
from gui.settings import FOLDER, OTHERS, Setting, Settings
from search import paths
from tests.gui.test_start import _BY_PYSIDE, _LATER, _LOADED, ROOT

_QUIT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from gui import app
from gui.__main__ import main
finish, finished = app.Desk._finish, []
def told(self, window, library):
    finish(self, window, library)
    finished.append(window)
    print(window.session.folder.name, window.box.text(), flush=True)
    if len(finished) == 2:
        QTimer.singleShot(0, QApplication.closeAllWindows)
app.Desk._finish = told
sys.exit(main([]))
"""
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


def test_windows_that_close_together_are_kept(settings: Settings, tmp_path: Path) -> None:
    """The active one is opened first, the others beside it, each where it was."""
    one = Left(tmp_path / "1", _WHERE, is_active=True)
    two = Left(tmp_path / "2", LeftOff("bridge"), is_active=False)
    for windows in ([one, two], [two, one]):
        leave(windows, settings)
        again = Settings(tmp_path / "dateline.ini")
        assert again.value(FOLDER) == str(one.folder)
        assert take_others(again) == [(two.folder, two.where)]
        assert take_others(again) == []
    leave([two], settings)
    assert settings.value(FOLDER) == str(two.folder)
    assert take_others(settings) == []


def test_two_windows_on_one_folder_are_kept_apart(settings: Settings, tmp_path: Path) -> None:
    """The active one is what the folder is about from now on."""
    folder = tmp_path / "1"
    first, second = (Left(folder, LeftOff(query), query == "a") for query in "ab")
    leave([first, second], settings)
    assert left_off(folder, settings) == LeftOff("a")
    assert take_others(settings) == [(folder, LeftOff("b"))]


@pytest.mark.parametrize("kept", [["x"], ["x", "", "", "", "", "y"]])
def test_damaged_windows_begin_at_their_beginning(settings: Settings, kept: list[str]) -> None:
    """What can be read of them counts."""
    settings.keep(OTHERS, kept)
    assert take_others(settings)[0] == (Path("x"), LeftOff())


def _told(program: str, config: Path) -> str:
    """Return what a program prints that starts the window with these settings, in a home beside."""
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(config.parent), "XDG_CONFIG_HOME": str(config),
        "QT_QPA_PLATFORM": "offscreen",
    }  # fmt: skip
    return subprocess.run(
        [sys.executable, "-c", program],
        check=True, capture_output=True, text=True, env=environment, cwd=ROOT, timeout=120,
    ).stdout  # fmt: skip


def test_all_windows_come_back_at_each_start(tmp_path: Path) -> None:
    """Those of the last start, where they are quit together; one whose folder is gone does not."""
    config, other, gone = tmp_path / "config", tmp_path / "other", tmp_path / "gone"
    other.mkdir()
    settings = Settings(config / "dateline" / "dateline.ini")
    windows = [
        Left(folder, LeftOff(query), is_active=folder != other)
        for folder, query in ((paths.seeds(), "bridge"), (gone, "x"), (other, "bird"))
    ]
    leave(windows, settings)
    del settings  # writes it
    for _ in range(2):
        assert sorted(_told(_QUIT, config).splitlines()) == ["other bird", "seeds bridge"]


def test_a_start_that_goes_on_loads_no_more(tmp_path: Path) -> None:
    """Neither the search's language nor what opens an article, before the list is painted."""
    config = tmp_path / "config"
    settings = Settings(config / "dateline" / "dateline.ini")
    folder, article = paths.seeds(), min(paths.seeds().glob("*.txt")).name
    leave_off(folder, settings, LeftOff("person:Aliyev date:2025", article, 120))
    del settings  # writes it
    for _ in range(2):
        told = _told(_LOADED.replace("print(", "print(window.box.text(), "), config)
    assert told.startswith("person:Aliyev date:2025 2 ")
    assert not set(_LATER) & {*told.split()} - _BY_PYSIDE
