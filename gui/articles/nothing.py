"""What stands in place of a list without hits: the reason, and ways out that can be chosen."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from gui.button import PaintedButton
from gui.theme import GRID, Theme, interface_font

_PAD = 2 * GRID
_ROW = 28


class WayOut(NamedTuple):
    """Another query: the words of its link, how many articles it finds, what stands above it."""

    query: str
    words: str
    articles: str
    lead: str = ""


class NothingFound(QScrollArea):
    """Shows a notice and the ways out of it; `chosen` carries the query of the one taken.

    It scrolls where the list is low: nothing is cut, however large the type.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.links: list[Link] = []
        self._leads: list[QLabel] = []
        self._sheet = QWidget()
        self._words = QLabel(self._sheet)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setIndent(0)  # else Qt adds half an x, for the padding makes it a frame
        self._column = QVBoxLayout(self._sheet)
        side = 4 * GRID - _PAD  # so that words and links begin below one another
        self._column.setContentsMargins(side, 6 * GRID, side, 6 * GRID)
        self._column.setSpacing(GRID)
        self._column.addWidget(self._words)
        self._column.addStretch(1)
        self.setWidget(self._sheet)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the links have it
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        self._words.setStyleSheet(f"color: {theme.soft}; padding: 0 {_PAD}px;")
        for lead in self._leads:
            lead.setStyleSheet(f"color: {theme.soft};")
        for link in self.links:
            link.set_theme(theme)

    def show_notice(self, html: str, ways: Sequence[WayOut] = ()) -> None:
        """Show a notice, and the ways out below it."""
        self._words.setText(html)
        for widget in (*self._leads, *self.links):
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._leads, self.links = [], []
        for way in ways:
            if way.lead and (not self._leads or self._leads[-1].text() != way.lead):
                self._add_lead(way.lead)
            self._add_link(way)

    def words(self) -> str:
        """Return the notice as rich text."""
        return self._words.text()

    def _add_lead(self, text: str) -> None:
        lead = QLabel(text, self._sheet)
        lead.setTextFormat(Qt.TextFormat.PlainText)
        lead.setWordWrap(True)
        lead.setContentsMargins(_PAD, 3 * GRID, _PAD, 0)
        lead.setStyleSheet(f"color: {self._theme.soft};")
        self._insert(lead)
        self._leads.append(lead)

    def _add_link(self, way: WayOut) -> None:
        link = Link(way, self._theme, self._sheet)
        link.clicked.connect(self._tell)
        before: QWidget = self.links[-1] if self.links else self
        self._insert(link)
        self.links.append(link)
        QWidget.setTabOrder(before, link)

    def _insert(self, widget: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, widget)
        widget.show()

    def _tell(self) -> None:
        link = self.sender()
        if isinstance(link, Link):
            self.chosen.emit(link.way.query)


class Link(PaintedButton):
    """A way out: a query in the accent, softly behind it the number of its articles."""

    def __init__(self, way: WayOut, theme: Theme, parent: QWidget) -> None:
        super().__init__(interface_font(), theme, parent)
        self.way = way
        self.show_tip(way.words)
        said = ", ".join(part for part in (way.lead, way.words, way.articles) if part)
        self.show_text(way.words, spoken=said)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        words = metrics.horizontalAdvance(f"{self.way.words} {self.way.articles}")
        return QSize(round(words) + 2 * _PAD + 3 * GRID, _ROW)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, _ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = self.brush()
        self.paint_ground(painter, radius=5)
        area = self.rect().adjusted(_PAD, 0, -_PAD, 0)
        metrics = QFontMetricsF(self.font())
        taken = round(metrics.horizontalAdvance(self.way.articles)) + (
            2 * GRID if self.way.articles else 0
        )
        room = area.adjusted(taken if self.reads_from_right else 0, 0, 0, 0)
        if not self.reads_from_right:
            room = area.adjusted(0, 0, -taken, 0)
        words = metrics.elidedText(self.way.words, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(QColor(self.theme.accent))
        painter.drawText(room, _LEADING, words)
        painter.setPen(QColor(self.theme.soft))
        painter.drawText(area, _TRAILING, self.way.articles)
        painter.end()


_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_TRAILING = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
