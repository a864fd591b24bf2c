"""The line at the foot of the window."""

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from gui.status_line import StatusLine
from gui.theme import DARK, LIGHT


@pytest.fixture
def line(qtbot: QtBot) -> StatusLine:
    """Show an empty line."""
    line = StatusLine(LIGHT)
    qtbot.addWidget(line)
    line.resize(900, 28)
    with qtbot.waitExposed(line):
        line.show()
    return line


def problems_button(line: StatusLine) -> QPushButton:
    """Return the button that leads to the files."""
    return line.findChildren(QPushButton)[0]


def test_progress_is_words_and_a_bar(line: StatusLine) -> None:
    """The further one is, the longer the bar; without a share there is none."""
    line.show_progress("Indexing 12 of 24", 0.5)
    half = line.grab().toImage()
    line.show_progress("Indexing 12 of 24", 0.9)
    assert line.grab().toImage() != half
    line.show_progress("", None)
    assert line.words() == ""


@pytest.mark.parametrize(
    ("count", "words"),
    [(1, "1 file needs attention"), (3, "3 files need attention")],
)
def test_files_that_need_attention_are_counted(line: StatusLine, count: int, words: str) -> None:
    """The count is a button."""
    line.show_problems(count)
    assert problems_button(line).isVisible()
    assert problems_button(line).text() == words


def test_without_such_files_nothing_is_shown(line: StatusLine) -> None:
    """A sound folder has no such button."""
    line.show_problems(2)
    line.show_problems(0)
    assert not problems_button(line).isVisible()


def test_the_files_can_be_asked_for(qtbot: QtBot, line: StatusLine) -> None:
    """A click leads to the list of them."""
    line.show_problems(2)
    with qtbot.waitSignal(line.problems_wanted):
        QTest.mouseClick(problems_button(line), Qt.MouseButton.LeftButton)


def test_a_message_passes(qtbot: QtBot, line: StatusLine) -> None:
    """It stands for a while, then goes by itself."""
    line.findChildren(QTimer)[0].setInterval(10)
    line.show_message("Copied")
    assert line.message() == "Copied"
    qtbot.waitUntil(lambda: line.message() == "")


@pytest.mark.parametrize("words", ["<b>x</b>.txt saved", "a &amp; b"])
def test_words_are_never_markup(line: StatusLine, words: str) -> None:
    """The name of a file is shown letter by letter (Acceptance 33)."""
    line.show_message(words)
    line.show_progress(words, None)
    shown = [label for label in line.findChildren(QLabel) if label.text() == words]
    assert len(shown) == 2
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in shown)


def test_it_is_painted_in_either_theme(line: StatusLine) -> None:
    """Another theme, another picture."""
    light = line.grab().toImage()
    line.set_theme(DARK)
    assert line.grab().toImage() != light


def test_a_file_that_has_gone_is_told_until_another_is_opened(line: StatusLine) -> None:
    """It does not pass as a message does, nor is a file's name ever markup."""
    line.show_gone("<b>x</b>.txt")
    line.show_message("Starred")
    assert line.gone() == "The file of this article is gone: <b>x</b>.txt"
    line.show_gone("")
    assert line.gone() == ""


def test_what_is_about_an_article_goes_with_it(line: StatusLine) -> None:
    """What is about anything else stays until its time is over."""
    line.show_of_article("Marked as unseen")
    assert line.message() == "Marked as unseen"
    line.show_of_article("")
    assert line.message() == ""
    line.show_of_article("Marked as unseen")
    line.show_message("Renamed to Bridges")
    line.show_of_article("")
    assert line.message() == "Renamed to Bridges"
