"""What is printed in tests, and the dialogs that ask about it, driven as a person would."""

from pytestqt.qtbot import QtBot

from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
)

from gui.printing.articles import Given, PrintedArticle
from gui.printing.sources import Source
from search.reading import Reading
from search.spans import Span


def article_of(*readings: Reading, hits: tuple[Span, ...] = ()) -> list[Source]:
    """Make a source for each reading."""
    return [
        Source(r.article.path, Given([PrintedArticle(r, hits)]), has_hits=bool(hits))
        for r in readings
    ]


def all_of(readings: tuple[Reading, ...], times: int = 1) -> list[Source]:
    """Make one source of all readings, several times over."""
    articles = Given([PrintedArticle(reading) for reading in readings * times])
    return [Source("All", articles, ("Articles about everything",))]


def open_dialogs() -> list[QDialog]:
    """Return the dialogs that are to be seen."""
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


def shown(qtbot: QtBot, kind: type[QDialog]) -> QDialog:
    """Wait for the dialog of a kind and return it."""

    def of_kind() -> list[QDialog]:
        return [dialog for dialog in open_dialogs() if type(dialog) is kind]

    qtbot.waitUntil(lambda: len(of_kind()) == 1)
    return of_kind()[0]


def button(dialog: QDialog, text: str) -> QPushButton:
    """Return the button with a text, its mnemonic left out."""
    return next(b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == text)


def pages_field(dialog: QDialog) -> QLineEdit:
    """Return the field of our own in which pages are written."""
    return next(e for e in dialog.findChildren(QLineEdit) if "2,5-6" in e.placeholderText())


def notes(preview: QDialog) -> list[str]:
    """Return what a preview says about saving."""
    labels = [label for label in preview.findChildren(QLabel) if label.isVisible()]
    texts = [label.text().replace("\N{ZERO WIDTH SPACE}", "") for label in labels]
    return [text for text in texts if text.startswith("Saved")]


def tick(dialog: QDialog, word: str) -> QCheckBox:
    """Return the tick box whose text holds a word."""
    boxes = dialog.findChildren(QCheckBox)
    return next(b for b in boxes if word in b.text().replace("&", ""))
