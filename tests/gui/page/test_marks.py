"""Rows of marks, and what is painted of them."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from PySide6.QtGui import QColor, QImage, QPainter

from gui.page.document import PageDocument, set_page
from gui.page.marks import FOUND_KINDS, Mark, MarkKind, Marks, hit_marks
from gui.page.painting import Line, MarkStyle, levels, paint_marks
from gui.page.style import PageStyle
from search.articles.article import Article
from search.spans import Span

WHITE, RED = QColor("#ffffff"), QColor("#ff0000")
STYLES = {
    kind: MarkStyle(QColor("#d5efd3"), RED, line)
    for kind, line in zip(
        FOUND_KINDS, (Line.SOLID, Line.DOTTED, Line.DASHED, Line.DOUBLE, Line.WAVY), strict=True
    )
}
SPANS = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(1, 15)
)
ROWS = st.lists(st.builds(Mark, SPANS, st.sampled_from(FOUND_KINDS)), max_size=20)


@given(ROWS, SPANS)
def test_within_finds_all_that_overlap_and_no_other(row: list[Mark], span: Span) -> None:
    """The marks within a span are those that share a character with it."""
    found = list(Marks(row).within(span))
    assert sorted(found, key=repr) == sorted((m for m in row if m.span.overlaps(span)), key=repr)


@given(ROWS)
def test_marks_are_walked_in_reading_order(row: list[Mark]) -> None:
    """From mark to following mark one comes to every start once, and back again."""
    marks = Marks(row)
    starts = sorted({mark.span.start for mark in row})
    offset, forward = -1, []
    while mark := marks.following(offset):
        offset = mark.span.start
        forward.append(offset)
    assert forward == starts
    assert [m.span.start for b in starts if (m := marks.preceding(b))] == starts[:-1]


def test_the_innermost_mark_comes_first() -> None:
    """On a character of an organisation within an event both are found, the smaller first."""
    event, org = Mark(Span(0, 50), MarkKind.EVENT), Mark(Span(20, 50), MarkKind.ORG)
    assert Marks([event, org]).at(25) == (org, event)
    assert Marks([event, org]).at(5) == (event,)


def test_the_current_hit_has_a_kind_of_its_own() -> None:
    """One hit of the row is the current one."""
    kinds = [mark.kind for mark in hit_marks([Span(0, 2), Span(5, 7)], 1)]
    assert kinds == [MarkKind.HIT, MarkKind.CURRENT]


@given(ROWS)
def test_lines_of_nested_marks_lie_lower(row: list[Mark]) -> None:
    """A mark around another has its line below that one's; one alone has it at the text."""
    marks = Marks(row)
    found = dict(enumerate(levels(marks, STYLES)))
    placed = list(marks)
    for outer, mark in enumerate(placed):
        inside = [i for i in range(outer + 1, len(placed)) if mark.span.covers(placed[i].span)]
        assert all(found[outer] > found[inner] for inner in inside)
        if not any(m.span.overlaps(mark.span) for m in placed if m is not mark):
            assert found[outer] == 0


@pytest.fixture
def page(make_article: Callable[[str], Article], style: PageStyle) -> PageDocument:
    """Lay a page of one line."""
    made = set_page(make_article("The Economic Cooperation Organization met, they said."), style)
    made.document.setTextWidth(500)
    made.document.size()
    return made


def painted(page: PageDocument, marks: Marks, scale: int = 1) -> QImage:
    """Paint marks without the text."""
    image = QImage(600 * scale, 200 * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(WHITE)
    painter = QPainter(image)
    paint_marks(painter, page, marks, STYLES)
    painter.end()
    return image


def red_rows(image: QImage, x: int) -> list[int]:
    """Return the rows in which a column has the line's colour."""
    return [y for y in range(image.height()) if image.pixelColor(x, y) == RED]


@pytest.mark.parametrize("scale", [1, 2])
def test_underlines_are_whole_pixels(page: PageDocument, scale: int) -> None:
    """Straight lines are pure in colour at 100 % and 200 %: no row of half-covered pixels."""
    span = Span(4, 12)
    box = page.rects(span)[0]
    image = painted(page, Marks([Mark(span, MarkKind.PERSON)]), scale)
    x = round(box.center().x() * scale)
    reds = red_rows(image, x)
    assert reds == list(range(reds[0], reds[-1] + 1))
    column = {image.pixelColor(x, y).name() for y in range(image.height())}
    assert column == {"#ffffff", "#d5efd3", "#ff0000"}


def test_a_nested_marks_line_is_seen_apart(page: PageDocument) -> None:
    """The line of an event around an organisation is below that of the organisation."""
    org, event = Span(4, 37), Span(0, 37)
    x = round(page.rects(org)[0].left()) + 2
    alone = red_rows(painted(page, Marks([Mark(org, MarkKind.ORG)])), x)
    both = red_rows(
        painted(page, Marks([Mark(event, MarkKind.PERSON), Mark(org, MarkKind.ORG)])), x
    )
    lower = [y for y in both if y not in alone]
    assert set(alone) < set(both)
    assert min(lower) > max(alone) + 1


def test_a_box_hugs_its_text(page: PageDocument) -> None:
    """A mark's box is lower than the line it stands in, so that lines stay apart."""
    rect = page.rects(Span(4, 12))[0]
    assert rect.height() < page.style.text_size * page.style.leading


def test_a_kind_without_a_style_is_not_painted(page: PageDocument) -> None:
    """Switching a kind off leaves the paper white."""
    image = painted(page, hit_marks([Span(4, 12)]))
    assert {image.pixelColor(x, y).name() for x in range(0, 600, 3) for y in range(200)} == {
        "#ffffff"
    }


def test_marks_never_move_the_text(page: PageDocument) -> None:
    """Painting marks changes nothing in the document (line 72)."""
    before = page.document.toPlainText(), page.document.size()
    painted(page, Marks(Mark(Span(a, b), MarkKind.ORG) for a, b in pairwise(range(0, 50, 7))))
    assert (page.document.toPlainText(), page.document.size()) == before
