"""The list saved for other programs, and articles cited, as the window does it."""

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from gui.exporting import Exporting
from gui.main_window import MainWindow
from gui.session import Session
from gui.settings import Settings
from gui.theme import LIGHT
from search.archive.library import Library
from search.articles.problem import Problem

ARTICLES = {
    "a.txt": " date 2026-02-16 BAKU, Azerbaijan, February 16. Iran continues its efforts.",
    "b.txt": " date 2025-07-04 AZERBAIJAN, July 4 - Ilham Aliyev met with Masoud Pezeshkian.",
}


@pytest.fixture
def exporting(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Exporting:
    """Make a window of two articles; documents live beside them."""
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path))
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text)
    library = Library(folder, tmp_path / "cache", tmp_path)
    session = Session(library, Settings(tmp_path / "dateline.ini"))
    window = MainWindow(session, Settings(tmp_path / "dateline.ini"), LIGHT)
    qtbot.addWidget(window)
    session.open()
    window.show()
    return Exporting(window, library, Settings(tmp_path / "dateline.ini"))


def dialog_of(exporting: Exporting) -> QFileDialog:
    """Return the dialog that is open."""
    assert exporting.dialog is not None
    return exporting.dialog


def test_the_list_is_saved_in_the_format_of_its_name(
    qtbot: QtBot, exporting: Exporting, tmp_path: Path
) -> None:
    """Both articles, the newest first, and a sentence about it (acceptance 95)."""
    exporting.export_list()
    with qtbot.waitSignal(exporting.told) as told:
        dialog_of(exporting).fileSelected.emit(str(tmp_path / "all.jsonl"))
    rows = [json.loads(line) for line in (tmp_path / "all.jsonl").read_text().splitlines()]
    assert [row["date"] for row in rows] == ["2026-02-16", "2025-07-04"]
    assert told.args == ["Saved all.jsonl, 2 articles, JSON Lines"]
    dialog_of(exporting).reject()


def test_files_that_can_not_be_read_are_left_out_and_counted(
    qtbot: QtBot, exporting: Exporting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A blank row is no article; the sentence says what is missing (acceptance 95)."""
    session = exporting._session
    entries = [entry for n in session.shown.numbers if (entry := session.entry(n))]
    problems = tuple(e._replace(problem=Problem.BINARY) for e in entries if e.path == "b.txt")
    monkeypatch.setattr(session, "problems", lambda: problems)
    exporting.export_list()
    with qtbot.waitSignal(exporting.told) as told:
        dialog_of(exporting).fileSelected.emit(str(tmp_path / "all.jsonl"))
    assert len((tmp_path / "all.jsonl").read_text().splitlines()) == 1
    assert told.args == [
        "Saved all.jsonl, 1 article, JSON Lines · 1 file that can’t be read is left out"
    ]
    dialog_of(exporting).reject()


def test_a_chosen_format_gives_the_suffix(exporting: Exporting) -> None:
    """Every format is offered, and a name without a suffix gets the chosen one's."""
    exporting.export_list()
    dialog = dialog_of(exporting)
    assert len(dialog.nameFilters()) == 6
    ris = next(one for one in dialog.nameFilters() if one.startswith("RIS"))
    dialog.filterSelected.emit(ris)
    assert dialog.defaultSuffix() == "ris"
    dialog.reject()


def test_a_name_and_the_folder_of_the_last_time_are_proposed(
    qtbot: QtBot, exporting: Exporting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """First and last day and what was searched for, else the folder's name (acceptance 95)."""
    exporting.export_list()
    dialog = dialog_of(exporting)
    name = "2025-07-04 to 2026-02-16 - articles.csv"
    assert dialog.selectedFiles() == [str(tmp_path / name)]
    other = tmp_path / "other"
    other.mkdir()
    with qtbot.waitSignal(exporting.told):
        dialog.fileSelected.emit(str(other / "all.csv"))
    dialog.reject()
    monkeypatch.setattr(exporting._session.searches, "query", ' place:"Baku" ')
    exporting.export_list()
    name = "2025-07-04 to 2026-02-16 - place Baku.csv"
    assert dialog_of(exporting).selectedFiles() == [str(other / name)]
    dialog_of(exporting).reject()


def test_a_single_article_gives_its_name(
    exporting: Exporting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its date, place and headline, as for its PDF."""
    shown = exporting._session.shown
    monkeypatch.setattr(exporting._session, "shown", shown.only(shown.numbers[:1]))
    exporting.export_list()
    name = "2026-02-16 Baku - Iran continues its efforts.csv"
    assert dialog_of(exporting).selectedFiles() == [str(tmp_path / name)]
    dialog_of(exporting).reject()


def test_a_place_that_cannot_be_written_to_is_told(
    qtbot: QtBot, exporting: Exporting, tmp_path: Path
) -> None:
    """With the system's words; nothing is raised."""
    exporting.export_list()
    with qtbot.waitSignal(exporting.told) as told:
        dialog_of(exporting).fileSelected.emit(str(tmp_path / "none" / "all.csv"))
    assert told.args is not None
    assert told.args[0].startswith("all.csv can’t be saved: No such file")
    dialog_of(exporting).reject()


def test_the_open_article_is_cited(qtbot: QtBot, exporting: Exporting) -> None:
    """The citation is in the clipboard, and told (acceptance 20)."""
    with qtbot.waitSignal(exporting.told):
        exporting.cite("chicago")
    cited = QGuiApplication.clipboard().text()
    assert cited == "“Iran continues its efforts.” Baku, Azerbaijan, February 16, 2026, file a.txt."


def test_the_folder_of_the_article_is_opened(
    exporting: Exporting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the desktop, whatever its file browser is."""
    opened: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    exporting.reveal()
    assert [url.toLocalFile() for url in opened] == [str(tmp_path / "articles")]
