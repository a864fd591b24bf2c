"""A whole sitting without a mouse, on the two articles that ship with Dateline."""

import subprocess
from pathlib import Path

import pytest

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QPushButton

from gui.dialogs.keys import KeyOverlay
from gui.dialogs.picking import PickDialog
from gui.printing.preview import PreviewDialog
from gui.printing.print_dialog import PrintDialog
from tests.journeys.reader_at_keys import ReaderAtKeys

NEWEST, OLDEST = "003_ce2ed4b107f1b5db.txt", "000_0f829699e8c9e3b5.txt"


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)")
def test_finding_reading_and_printing_with_keys_alone(at_seeds: ReaderAtKeys, home: Path) -> None:
    """Start, search, walk hits, read on, save and print: no mouse (Acceptance 7)."""
    reader = at_seeds
    assert (reader.place, reader.article) == ("list", NEWEST)
    reader.press("/")
    reader.type("iran friendly")
    reader.wait_for_answer()
    assert reader.listed() == [NEWEST, OLDEST]
    reader.press("Return")
    assert reader.place == "reader"
    assert reader.hit.startswith("hit 1 of ")
    reader.press("n")
    assert reader.hit.startswith("hit 2 of ")
    reader.press("Esc")
    assert (reader.window.box.text(), reader.session.searching) == ("", False)
    reader.press("j")
    assert (reader.article, reader.row()) == (OLDEST, OLDEST)
    reader.wait_for_answer()
    saved = save_as_pdf(reader, home / "saved.pdf")
    assert "Khankendi" in saved
    printed = print_to_pdf(reader, home)
    assert "Khankendi" in printed
    reader.press("Ctrl+Q")
    assert not reader.window.isVisible()


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)")
def test_keys_live_on_after_a_file_was_not_to_be_replaced(
    at_seeds: ReaderAtKeys, home: Path
) -> None:
    """Preview, Save as PDF, a file that is there, No, and back step by step (Acceptance 4)."""
    reader = at_seeds
    (home / "there.pdf").write_text("mine")
    reader.press("Ctrl+Shift+P")
    preview = reader.dialog()
    assert isinstance(preview, PreviewDialog)
    buttons = {b.accessibleName(): b for b in preview.findChildren(QPushButton)}
    buttons["Save as PDF"].click()
    reader.wait(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    assert isinstance(reader.dialog(), QFileDialog)
    assert isinstance(reader.focus, QLineEdit)
    reader.focus.selectAll()
    reader.type(str(home / "there.pdf"))
    asked = answer_the_next_question(QMessageBox.StandardButton.No)
    reader.press("Return")
    reader.wait(lambda: not asked.isActive())
    assert isinstance(reader.dialog(), QFileDialog)
    reader.press("Esc")
    reader.wait(lambda: QApplication.activeModalWidget() is preview)
    assert reader.dialog() is preview
    reader.press("Esc")
    reader.back()
    assert (home / "there.pdf").read_text() == "mine"
    reader.press("j")
    assert reader.article == OLDEST
    reader.press("Ctrl+Shift+K")
    assert isinstance(reader.dialog(), PickDialog)
    reader.press("Esc")
    reader.back()


def answer_the_next_question(answer: QMessageBox.StandardButton) -> QTimer:
    """Answer a question that will be asked in a loop of its own; active until that is done."""
    timer = QTimer(QApplication.instance(), interval=20)

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            timer.stop()
            box.button(answer).click()

    timer.timeout.connect(look)
    timer.start()
    return timer


def save_as_pdf(reader: ReaderAtKeys, file: Path) -> str:
    """Press Ctrl+S, type a name, press Enter; returns the text of the file."""
    reader.press("Ctrl+S")
    dialog = reader.dialog()
    assert isinstance(dialog, QFileDialog)
    assert isinstance(reader.focus, QLineEdit)
    reader.focus.selectAll()
    reader.type(str(file))
    reader.press("Return")
    reader.wait(lambda: reader.window.status.message().startswith(f"Saved {file.name}"))
    reader.back()
    return text_of(file)


def print_to_pdf(reader: ReaderAtKeys, home: Path) -> str:
    """Press Ctrl+P and Enter: without a printer that is a file; returns its text."""
    reader.press("Ctrl+P")
    assert isinstance(reader.dialog(), PrintDialog)
    reader.press("Return")
    reader.wait(lambda: bool(list(home.glob("2025-07-04*.pdf"))))
    reader.back()
    return text_of(next(home.glob("2025-07-04*.pdf")))


def text_of(file: Path) -> str:
    """Return the text of a PDF file."""
    command = ["pdftotext", str(file), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_the_keys_are_told_on_request(at_seeds: ReaderAtKeys) -> None:
    """? shows all keys, and goes as it came (Acceptance 8)."""
    at_seeds.press("?")
    assert isinstance(at_seeds.dialog(), KeyOverlay)
    at_seeds.press("?")
    at_seeds.back()
    at_seeds.press("j")
    assert at_seeds.article == OLDEST


def test_a_search_is_shown_in_words(at_seeds: ReaderAtKeys) -> None:
    """What was mended is said, nothing that can be typed is an error (Acceptance 27)."""
    for query in ('"joint projects', "((", "🜚", "person:", "date:nonsense", "-iran", "a OR", "<b>"):
        at_seeds.search(query)
        assert at_seeds.window.box.text() == query
        assert at_seeds.window.box.explanation()
        assert at_seeds.place == "box"


def test_operators_find_what_they_say(at_seeds: ReaderAtKeys) -> None:
    """Names, dates, phrases, prefixes and exclusion, in the real window."""
    found = {}
    for query in ('"joint projects"', "person:Pezeshkian date:2025", "-condolences", "condol*",
                  "after:2025", "condolences OR jabbari", "zzzz"):  # fmt: skip
        at_seeds.search(query)
        found[query] = [path.partition("_")[0] for path in at_seeds.listed()]
    assert found == {
        '"joint projects"': ["003"],
        "person:Pezeshkian date:2025": ["000"],
        "-condolences": ["003"],
        "condol*": ["000"],
        "after:2025": ["003"],
        "condolences OR jabbari": ["003", "000"],
        "zzzz": [],
    }
