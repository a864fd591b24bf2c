"""The rows of contents and lists, by their boxes on the paper."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from gui.printing.articles import Listed, PrintedArticle
from gui.printing.lines import lay_words
from gui.printing.overview import Overview
from gui.printing.sheet import PAPER_STYLE, POINT, UNITS_AN_INCH, Sheet, sheet_of

Poppler = Callable[..., str]
A4 = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
WORD = re.compile(r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.+?)</word>')
HEADLINES = (
    "Shr 25 cts vs 20 cts",
    "The Bank of Japan intervened in the market to slow the dollar's rise, dealers said",
    "Ministers meet " + "again and again over the same old bridge " * 6,
    "اجتمع الرئيس إلهام علييف مع مسعود بزشكيان في خانكندي أمس",
)
PLACES = ("London", "Fort Lauderdale, Fla.", "Llanfairpwllgwyngyllgogerychwyrndrobwll, Wales", "")


class Word(NamedTuple):
    """A word of a PDF and its box, in points from the upper left corner of the paper."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


class Headlines:
    """Articles that are but rows, two a day."""

    def __init__(self, count: int) -> None:
        self._count = count

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, number: int) -> PrintedArticle:
        raise AssertionError(number)  # a list loads no article

    def listed(self, number: int) -> Listed:
        """Return what the row tells."""
        day = date(2026, 1, 1) + timedelta(number // 2)
        return Listed(day, PLACES[number % 3], HEADLINES[number % 4])


def sheet(size: str = "A4") -> Sheet:
    """Return an upright sheet."""
    page = QPageSize(QPageSize.PageSizeId[size])
    return sheet_of(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))


def overview_of(count: int, paper: Sheet, *, numbered: bool = True) -> Overview:
    """Place all rows of so many articles."""
    made = Overview(Headlines(count), paper, title="Articles", notes=("x",), numbered=numbered)
    while made.advance():
        pass
    return made


def test_two_hundred_articles_take_seven_pages_of_contents_at_most() -> None:
    """A good book's contents are no longer than they must be."""
    assert 5 <= len(overview_of(200, sheet()).pages) <= 7


@pytest.mark.parametrize("size", ["A4", "Letter", "A5", "A6"])
@pytest.mark.parametrize("numbered", [False, True])
def test_rows_stand_below_one_another_within_the_column(size: str, *, numbered: bool) -> None:
    """No row is lost, overlaps another or leaves the text's column."""
    paper = sheet(size)
    made = overview_of(90, paper, numbered=numbered)
    stood = []
    for number in range(len(made.pages)):
        placed = list(made.boxes(number))
        stood += [row for row, _ in placed]
        boxes = [box for _, box in placed]
        assert all(above.bottom() <= below.top() for above, below in pairwise(boxes))
        assert all(paper.text.adjusted(-1, -1, 1, 1).contains(box) for box in boxes)
        assert min(box.height() for box in boxes) >= 10.2 * POINT  # 8.5 on 10.2 points at the least
    assert stood == list(range(90))


def test_a_headline_without_room_ends_after_a_whole_word() -> None:
    """Two lines at most on common paper; an ellipsis tells that there is more."""
    font = PAPER_STYLE.text_font()
    for width in range(900, 3000, 70):
        told = lay_words(HEADLINES[2], font, width, 1.3, most=2).layout
        assert told.lineCount() == 2
        assert told.text().endswith("…")
        last = told.text().removesuffix("…")
        assert HEADLINES[2].startswith(f"{last} ")
    assert lay_words(HEADLINES[0], font, 3000, 1.3, most=2).layout.text() == HEADLINES[0]


@pytest.fixture
def words(tmp_path: Path, poppler: Poppler) -> list[Word]:
    """Paint the first page of a long list of contents; returns its words and their boxes."""
    path, paper = tmp_path / "rows.pdf", sheet()
    made = overview_of(40, paper)
    writer = QPdfWriter(str(path))
    writer.setPageLayout(A4)
    painter = QPainter(writer)
    painter.scale(writer.logicalDpiX() / UNITS_AN_INCH, writer.logicalDpiY() / UNITS_AN_INCH)
    made.paint(painter, 0, [7 * row for row in range(40)])
    painter.end()
    found = WORD.findall(poppler("pdftotext", "-bbox", path, "-"))
    return [Word(text, *map(float, box)) for *box, text in found]


def test_page_numbers_end_at_the_columns_edge(words: list[Word]) -> None:
    """On the line on which their headlines end, with no full stops read out before them."""
    edge = sheet().text.right() / POINT
    numbers = [int(word.text) for word in words if abs(word.right - edge) < 1]
    assert numbers == [7 * row for row in range(len(numbers))]
    assert len(numbers) > 20
    assert not any(set(word.text) <= set(".…") for word in words)


def test_days_and_places_stand_in_columns_of_their_own(words: list[Word]) -> None:
    """Headlines begin below one another, in two lines at most; a long place is elided."""
    assert {word.text for word in words} >= {"January", "2026", "London", "Lauderdale,"}
    assert next(word.text for word in words if word.text.startswith("Llan")).endswith("…")
    begun = {word.left for word in words if word.text in {"Shr", "The", "Ministers"}}
    assert max(begun) - min(begun) < 0.5
    ministers = next(word for word in words if word.text == "Ministers")
    following = next(word for word in words if word.top > ministers.top and word.text == "London")
    assert following.top - ministers.top < 2.6 * 11.25
