"""The list of a job's articles on paper: its contents, or all that is printed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from gui.page import wording
from gui.printing.articles import Articles
from gui.printing.lines import lay_words
from gui.printing.sheet import INK, PAPER_STYLE, POINT, SOFT_INK, Sheet
from gui.printing.table import Column, Table
from gui.translation import marked, number, translated

_AFTER_TITLE = 5 * POINT
_AFTER_NOTES = 16 * POINT
_WIDEST_NUMBER = "9,999"

_MOST_MEASURED = 2_000  # articles whose places make the column's width

_LIST = (
    Column(marked("printing", "Date"), 22, soft=True),
    Column(marked("printing", "Place"), 30, soft=True),
    Column(marked("printing", "Headline"), 40),
)
_CONTENTS = (*_LIST, Column(marked("printing", "Page"), 8, to_the_right=True))


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
        self._articles = articles
        self._sheet = sheet
        self._numbered = numbered
        self._table = Table(self._columns(), sheet.text.width())
        width, style = sheet.text.width(), PAPER_STYLE
        self._title = lay_words(title, style.headline_font(), width, style.headline_leading)
        self._notes = [lay_words(note, style.label_font(), width, style.leading) for note in notes]
        self.pages = [range(0)]
        self._room = sheet.text.height() - self._opening_height() - self._table.headings_height

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self._articles)

    @property
    def placed(self) -> int:
        """How many rows have their place."""
        return self.pages[-1].stop

    def advance(self) -> bool:
        """Give the next row its place; returns False when all have theirs."""
        row = self.placed
        if row == self.count:
            return False
        height = self._table.height(next(self._cells(range(row, row + 1), ())))
        if height > self._room and self.pages[-1]:
            self.pages.append(range(row, row))
            self._room = self._sheet.text.height() - self._table.headings_height
        self.pages[-1] = range(self.pages[-1].start, row + 1)
        self._room -= height
        return True

    def paint(self, painter: QPainter, number: int, pages: Sequence[int] = ()) -> None:
        """Paint one of its pages, from 0; `pages` are the numbers that the rows end in."""
        corner = self._sheet.text.topLeft()
        if number == 0:
            corner = self._paint_opening(painter, corner)
        self._table.paint(painter, corner, self._cells(self.pages[number], pages))

    def boxes(self, number: int, pages: Sequence[int] = ()) -> Iterator[tuple[int, QRectF]]:
        """Yield the articles, from 0, on one of its pages, and where their rows stand."""
        corner = self._sheet.text.topLeft()
        if number == 0:
            corner += QPointF(0, self._opening_height())
        rows = self.pages[number]
        yield from zip(rows, self._table.boxes(corner, self._cells(rows, pages)), strict=True)

    def _columns(self) -> list[Column]:
        """Return the table's columns in the reader's language, with what is to fit in them."""
        measured = range(min(self.count, _MOST_MEASURED))
        places = {self._articles.listed(row).place for row in measured}
        days = (*(date(2000, month, 28) for month in range(1, 13)),)
        texts = (
            (*map(wording.compact_date, days), wording.no_date()),
            tuple(places),
            (),
            (_WIDEST_NUMBER,),
        )
        columns = _CONTENTS if self._numbered else _LIST
        return [
            replace(one, heading=translated("printing", one.heading), texts=fitting)
            for one, fitting in zip(columns, texts, strict=False)
        ]

    def _cells(self, rows: range, pages: Sequence[int]) -> Iterator[tuple[str, ...]]:
        for row in rows:
            listed = self._articles.listed(row)
            day = wording.compact_date(listed.day) if listed.day else wording.no_date()
            cells: tuple[str, ...] = (day, listed.place, listed.headline)
            if self._numbered:
                cells = (*cells, number(pages[row]) if row < len(pages) else _WIDEST_NUMBER)
            yield cells

    def _opening_height(self) -> float:
        return self._title.height + _AFTER_TITLE + sum(n.height for n in self._notes) + _AFTER_NOTES

    def _paint_opening(self, painter: QPainter, corner: QPointF) -> QPointF:
        """Paint title and notes; returns where the table begins."""
        below = QPointF(corner)
        painter.setPen(QColor(INK))
        self._title.layout.draw(painter, below)
        below += QPointF(0, self._title.height + _AFTER_TITLE)
        painter.setPen(QColor(SOFT_INK))
        for note in self._notes:
            note.layout.draw(painter, below)
            below += QPointF(0, note.height)
        return below + QPointF(0, _AFTER_NOTES)
