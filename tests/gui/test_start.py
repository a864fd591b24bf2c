"""The start: what is loaded before the list is painted, and what follows."""

import os
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.look import Look
from gui.main_window import MainWindow
from gui.session import Session
from gui.settings import FOLDER, FOLDERS, Settings
from tests.gui.fakes import FakeLibrary, make_article

ROOT = Path(__file__).resolve().parents[2]

_LOADED = """
import gc, sys
from gui import app
from gui.__main__ import main
def told(self, window, library, before):
    print(window.model.article_count, gc.isenabled(), *sys.modules)
    window.close()
app.Desk._read_on = told
sys.exit(main([]))
"""
_LATER = (
    "argparse dateutil gui.actions gui.aside gui.controls gui.dialogs gui.naming gui.page.document "
    "gui.panel gui.printing gui.reader gui.threads json numpy search.articles.article "
    "search.articles.parsing search.messages search.query search.text socket whoosh"
).split()
_BY_PYSIDE = {"argparse"}  # it imports that itself


def test_what_reads_an_article_is_not_loaded_before_the_list_is_painted(tmp_path: Path) -> None:
    """A second start loads what listing takes and nothing more (acceptance 62)."""
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen",
    }  # fmt: skip
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", _LOADED],
            check=True, capture_output=True, text=True, env=environment, cwd=ROOT, timeout=300,
        )  # fmt: skip
    count, collecting, *modules = done.stdout.split()
    assert (count, collecting) == ("2", "False")
    assert not set(_LATER) & set(modules) - _BY_PYSIDE


def test_an_article_is_opened_once_the_list_is_painted(settings: Settings) -> None:
    """Until then the first one is only current, whatever the list says."""
    library = FakeLibrary([make_article("new.txt", "New.", "2026-02-16"), make_article("old.txt")])
    session = Session(library, settings)
    opened: list[object] = []
    session.opened.connect(opened.append)
    session.open(reading=False)
    assert session.current == session.shown.numbers[0]
    session.go_to(session.shown.numbers[1])
    assert (session.current, session.article, opened) == (session.shown.numbers[1], None, [])
    session.read_on()
    assert [session.article] == opened


def test_the_reader_takes_the_place_of_the_paper(
    qtbot: QtBot, settings: Settings, look: Look
) -> None:
    """Neither the list nor anything else moves when it comes."""
    library = FakeLibrary([make_article("new.txt", "New.", "2026-02-16")])
    session = Session(library, settings)
    window = MainWindow(session, settings, look.theme)
    qtbot.addWidget(window)
    session.open(reading=False)
    with qtbot.waitExposed(window):
        window.show()
    before = window.splitter.sizes(), window.list_pane.geometry()
    session.read_on()
    assert window.reader.article == session.article
    assert window.reader.isVisible()
    qtbot.wait(0)
    assert (window.splitter.sizes(), window.list_pane.geometry()) == before
    assert window.splitter.count() == 3


_TOLD = """
import sys
from PySide6.QtWidgets import QApplication
from gui import app
from gui.__main__ import main
from gui.settings import FOLDERS
from gui.status_line import StatusLine
show = StatusLine.show_message
def told(self, words):
    show(self, words)
    window = self.window()
    print(words, window.session.folder.name, window._settings.value(FOLDERS), sep="\\n")
    window.close()
StatusLine.show_message = told
sys.exit(main([]))
"""


def test_a_folder_that_has_gone_is_told_at_the_start(tmp_path: Path) -> None:
    """The seeds are opened in its place, and it stays among the recent folders."""
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(tmp_path),
    }  # fmt: skip
    settings = Settings(tmp_path / "dateline" / "dateline.ini")
    settings.keep(FOLDER, "/media/gone")
    settings.keep(FOLDERS, ["/media/gone"])
    del settings
    done = subprocess.run(
        [sys.executable, "-c", _TOLD],
        check=True, capture_output=True, text=True, env=environment, cwd=ROOT, timeout=300,
    )  # fmt: skip
    words, opened, kept = done.stdout.splitlines()[:3]
    assert (words, opened) == ("/media/gone is not there any more", "seeds")
    assert "/media/gone" in kept
