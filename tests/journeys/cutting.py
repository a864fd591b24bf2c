"""Finds what is cut in a window: texts that have less room than they ask for."""

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QScrollArea,
    QWidget,
)

from gui.reader.legend import Legend
from gui.searchbox.chips import Chip

_ARROW = 1  # character, which has the room that it is given


def cut(whole: QWidget) -> list[str]:
    """Return the texts that have less room than they ask for, once all is laid out."""
    for _ in range(3):  # from the outermost layout to the innermost
        QApplication.sendPostedEvents()
    widgets = [w for w in whole.findChildren(QWidget) if w.isVisible() and w.window() is whole]
    return [words for widget in widgets for words in _cut_in(widget)]


def _cut_in(widget: QWidget) -> Iterator[str]:
    said = f"{type(widget).__name__} {widget.size().toTuple()}"
    if isinstance(widget, QLabel) and type(widget) is QLabel and widget.text():
        wanted = widget.sizeHint().width()
        if widget.wordWrap() and widget.heightForWidth(widget.width()) > widget.height() + 1:
            yield f"{said}: {widget.text()}"
        if not widget.wordWrap() and wanted > widget.width() + 1:
            yield f"{said}, {wanted} wanted: {widget.text()}"
    elif isinstance(widget, QAbstractButton | QComboBox) and not _is_elided(widget):
        wanted = widget.sizeHint().width()
        text = widget.currentText() if isinstance(widget, QComboBox) else widget.text()
        if len(text) > _ARROW and wanted > widget.width() + 1:
            yield f"{said}, {wanted} wanted: {text}"
    elif isinstance(widget, QHeaderView):
        for section in range(widget.count()):
            if widget.sectionSizeHint(section) > widget.sectionSize(section):
                yield f"{said}: section {section}"
    elif isinstance(widget, QScrollArea) and widget.horizontalScrollBar().maximum():
        yield f"{said}: it scrolls sidewards"


def _is_elided(widget: QWidget) -> bool:
    """Tell whether a widget shortens its words by itself, and a tip tells them."""
    return isinstance(widget, Chip) or isinstance(widget.parent(), Legend)
