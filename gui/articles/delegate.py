"""Paints the rows of the article list: month headings, and articles of up to five lines."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from gui.articles.model import ArticleListModel
from gui.articles.sections import Section
from gui.articles.states import STAR, paint_dot, paint_star
from gui.articles.wording import short_day, spoken_section
from gui.filling import fill
from gui.theme import GRID, Theme, interface_font
from gui.translation import number
from gui.values import State
from search.articles.casing import plain_case
from search.catalogue.entry import Entry

if TYPE_CHECKING:
    from search.messages.replies import SnippetText

_SIDE = 4 * GRID
_BAR = 3
_HEADLINE_LINES = 2
_SNIPPET_LINES = 2
_LOOSE = " ,;:–—-…"  # no mark stands before an ellipsis
_LAID_KEPT = 256  # texts broken into lines: more than are on a screen


class _Line(NamedTuple):
    """A line of text to paint: what, and where it begins within its text."""

    text: str
    start: int


class ArticleDelegate(QStyledItemDelegate):
    """Paints what the model hands it; heights come from the fonts."""

    def __init__(
        self, theme: Theme, current_row: Callable[[], int], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._current_row = current_row  # not option.state: importing QStyle takes 5 ms at start
        self._small = interface_font(pixels=11, bold=True)
        self._plain = interface_font(pixels=12)
        self._day = interface_font(pixels=12, bold=True)
        self._headline = interface_font(pixels=13, bold=True)
        self._snippet = interface_font(pixels=12)
        self._bold_snippet = interface_font(pixels=12, bold=True)
        self._laid: dict[tuple[str, int, bool], tuple[_Line, ...]] = {}
        self.days_alone = False  # no month stands above a row: its day is told in full

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._theme = theme

    def heading_height(self) -> int:
        """Height of a month heading in pixels."""
        return _height(self._small) + 4 * GRID

    def article_height(self, *, with_snippet: bool) -> int:
        """Height of an article's row in pixels."""
        height = _height(self._day) + _HEADLINE_LINES * _height(self._headline) + 7 * GRID
        return height + (_SNIPPET_LINES * _height(self._snippet) + GRID if with_snippet else 0)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        section = index.data(ArticleListModel.SECTION)
        if isinstance(section, Section):
            self._paint_heading(painter, option, section)
        else:
            entry = index.data(ArticleListModel.ENTRY)
            snippet = index.data(ArticleListModel.SNIPPET)
            state = index.data(ArticleListModel.STATE)
            if isinstance(entry, Entry) and isinstance(state, State):
                self._paint_ground(painter, option, current=index.row() == self._current_row())
                self._paint_state(painter, option, state)
                self._paint_article(painter, option.rect, entry, snippet)
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, section: Section
    ) -> None:
        area = option.rect.adjusted(_SIDE, GRID, -_SIDE, 0)
        fill(painter, option.rect, QColor(self._theme.panel))
        painter.setPen(QColor(self._theme.soft))
        spaced = QFont(self._small)
        spaced.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        painter.setFont(spaced)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, Qt.AlignmentFlag.AlignLeading | middle, _caps(section))
        painter.setFont(self._small)
        painter.drawText(area, Qt.AlignmentFlag.AlignTrailing | middle, number(section.articles))

    def _paint_article(
        self,
        painter: QPainter,
        row: QRect,
        entry: Entry,
        snippet: "SnippetText | None",
    ) -> None:
        area = row.adjusted(_SIDE, 3 * GRID, -_SIDE, 0)
        self._paint_day(painter, area, entry)
        top = area.top() + _height(self._day) + GRID
        painter.setPen(QColor(self._theme.ink if entry.problem is None else self._theme.soft))
        painter.setFont(self._headline)
        for line in self._lines_of(entry.headline, area.width(), in_snippet=False):
            self._draw_line(painter, area, top, line.text)
            top += _height(self._headline)
        if snippet is not None:
            top += GRID
            self._paint_snippet(painter, area, top, snippet)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, *, current: bool
    ) -> None:
        row = option.rect
        if current:
            fill(painter, row, QColor(self._theme.chosen))
            bar = QRect(row.left(), row.top(), _BAR, row.height())
            if option.direction == Qt.LayoutDirection.RightToLeft:
                bar.moveRight(row.right())
            left_alone = option.widget is not None and not option.widget.hasFocus()
            colour = self._theme.handle if left_alone else self._theme.accent
            fill(painter, bar, QColor(colour))
        fill(painter, QRect(row.left(), row.bottom(), row.width(), 1), QColor(self._theme.rule))

    def _paint_state(self, painter: QPainter, option: QStyleOptionViewItem, state: State) -> None:
        """Paint the unseen's dot before the day, the star behind it at the row's end."""
        row = option.rect
        middle = row.top() + 3 * GRID + _height(self._day) / 2
        before, behind = row.left() + (_BAR + _SIDE) / 2, row.right() - _SIDE - STAR / 2
        if option.direction == Qt.LayoutDirection.RightToLeft:
            before, behind = (row.left() + row.right() - x for x in (before, behind))
        if not state.seen:
            paint_dot(painter, QPointF(before, middle), self._theme.accent)
        if state.starred:
            paint_star(painter, QPointF(behind, middle), self._theme.star)

    def _paint_day(self, painter: QPainter, area: QRect, entry: Entry) -> None:
        day = short_day(entry.day, alone=self.days_alone)
        painter.setPen(QColor(self._theme.ink))
        painter.setFont(self._day)
        self._draw_line(painter, area, area.top(), day)
        if not entry.place:
            return
        used = round(QFontMetricsF(self._day).horizontalAdvance(day)) + 2 * GRID
        star = round(STAR) + GRID
        rest = area.adjusted(used, 0, -star, 0)
        if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rest = area.adjusted(star, 0, -used, 0)
        painter.setPen(QColor(self._theme.soft))
        painter.setFont(self._plain)
        metrics = QFontMetricsF(self._plain)
        place = metrics.elidedText(
            plain_case(entry.place), Qt.TextElideMode.ElideRight, rest.width()
        )
        self._draw_line(painter, rest, area.top(), place)

    def _draw_line(self, painter: QPainter, area: QRect, top: int, text: str) -> None:
        height = _height(painter.font())
        painter.drawText(
            QRect(area.left(), top, area.width(), height),
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter,
            text,
        )

    def _paint_snippet(
        self, painter: QPainter, area: QRect, top: int, snippet: "SnippetText"
    ) -> None:
        from gui.articles.hit_line import paint_hit_line  # not needed before one searches

        height = _height(self._snippet)
        fonts = self._snippet, self._bold_snippet
        for line in self._lines_of(snippet.text, area.width(), in_snippet=True):
            place = QRect(area.left(), top, area.width(), height)
            hits = _within(line, snippet.hits)
            paint_hit_line(painter, place, line.text, hits, fonts, self._theme)
            top += height

    def _lines_of(self, text: str, width: int, *, in_snippet: bool) -> "tuple[_Line, ...]":
        """Break a headline or a snippet into lines; kept, for a row is painted time and again."""
        key = text, width, in_snippet
        if key not in self._laid:
            if len(self._laid) >= _LAID_KEPT:
                self._laid.clear()
            font = self._snippet if in_snippet else self._headline
            most = _SNIPPET_LINES if in_snippet else _HEADLINE_LINES
            self._laid[key] = tuple(wrapped(text, font, width, most))
        return self._laid[key]


def _caps(section: Section) -> str:
    return spoken_section(section).upper()


def _height(font: QFont) -> int:
    """Return the height of a line of text with its leading, in whole pixels."""
    return round(font.pixelSize() * 1.4)


def wrapped(text: str, font: QFont, width: int, most: int) -> Iterator[_Line]:
    """Break a text into at most so many lines; the last is elided behind a whole word."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    # Qt counts UTF-16 units, two bytes each; a file name that is no UTF-8 holds lone surrogates.
    units = text.encode("utf-16-le", errors="replace")
    layout.beginLayout()
    for i in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        first, last = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        piece = units[first:last].decode("utf-16-le").rstrip()
        if i == most - 1 and last < len(units):
            rest = units[first : first + 2 * width].decode("utf-16-le", errors="ignore")
            piece = _elided(rest, font, width)
        yield _Line(piece, len(units[:first].decode("utf-16-le")))
    layout.endLayout()


def _elided(text: str, font: QFont, width: int) -> str:
    """Elide a text that is too wide behind a whole word, unless its only word is too wide."""
    seen = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
    kept = seen.removesuffix("…")
    if len(kept) < len(seen) and not text.startswith(" ", len(kept)):
        kept = kept.rpartition(" ")[0] or kept
    return f"{kept.rstrip(_LOOSE)}…" if len(kept) < len(seen) else seen


def _within(line: _Line, hits: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield what of the hits stands in a line, as spans of it, none over another."""
    at, end = line.start, line.start + len(line.text)
    for hit in hits:
        first, last = max(hit[0], at), min(hit[1], end)
        if first < last:
            yield first - line.start, last - line.start
            at = last
