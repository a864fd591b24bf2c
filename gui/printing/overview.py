"""The list of a job's articles on paper: its contents, or all that is printed."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from gui.printing.articles import Articles
from gui.printing.lines import lay_words
from gui.printing.rows import Rows
from gui.printing.sheet import INK, PAPER_STYLE, POINT, SOFT_INK, Sheet

_AFTER_TITLE = 5 * POINT
_AFTER_NOTES = 14 * POINT


class Overview:
    """A title, notes on the search, and a row an article.

    `pages` are the rows on each of its pages, as far as they are `placed`. With `numbered` the rows
    end in the pages on which the articles begin.
    """

    def __init__(
        self,
        articles: Articles,
        sheet: Sheet,
        *,
        title: str,
        notes: Sequence[str],
        numbered: bool,
    ) -> None:
        self.count = len(articles)
        self.pages = [range(0)]
        self._corner = sheet.text.topLeft()
        self._height = sheet.text.height()
        width, style = sheet.text.width(), PAPER_STYLE
        self._rows = Rows(articles, width, numbered=numbered)
        self._title = lay_words(title, style.headline_font(), width, style.headline_leading)
        self._notes = [lay_words(note, style.label_font(), width, style.leading) for note in notes]
        notes_height = sum(note.height for note in self._notes)
        self._opening = self._title.height + _AFTER_TITLE + notes_height + _AFTER_NOTES
        self._room = self._height - self._opening

    @property
    def placed(self) -> int:
        """How many rows have their place."""
        return self.pages[-1].stop

    def advance(self) -> bool:
        """Give the next row its place; returns False when all have theirs."""
        row = self.placed
        if row == self.count:
            return False
        height = self._rows.height(row, first=not self.pages[-1])
        if height > self._room and self.pages[-1]:
            self.pages.append(range(row, row))
            self._room = self._height
            height = self._rows.height(row, first=True)
        self.pages[-1] = range(self.pages[-1].start, row + 1)
        self._room -= height
        return True

    def paint(self, painter: QPainter, number: int, pages: Sequence[int] = ()) -> None:
        """Paint one of its pages, from 0; `pages` are the numbers that the rows end in."""
        if number == 0:
            self._paint_opening(painter)
        self._rows.paint(painter, self._below_opening(number), self.pages[number], pages)

    def boxes(self, number: int) -> Iterator[tuple[int, QRectF]]:
        """Yield the articles, from 0, on one of its pages, and where their rows stand."""
        rows = self.pages[number]
        yield from zip(rows, self._rows.boxes(self._below_opening(number), rows), strict=True)

    def _below_opening(self, number: int) -> QPointF:
        return self._corner + QPointF(0, 0 if number else self._opening)

    def _paint_opening(self, painter: QPainter) -> None:
        """Paint title and notes."""
        below = QPointF(self._corner)
        painter.setPen(QColor(INK))
        self._title.layout.draw(painter, below)
        below += QPointF(0, self._title.height + _AFTER_TITLE)
        painter.setPen(QColor(SOFT_INK))
        for note in self._notes:
            note.layout.draw(painter, below)
            below += QPointF(0, note.height)
