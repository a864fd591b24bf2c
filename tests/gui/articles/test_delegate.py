"""How rows of the list are painted."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from gui.articles.delegate import ArticleDelegate, wrapped
from gui.articles.model import ArticleListModel
from gui.theme import DARK, LIGHT, Theme, interface_font
from gui.values import State
from search.articles.problem import Problem
from search.catalogue.entry import Entry
from search.messages.replies import SnippetText

DAY = date(2026, 2, 16)
SIZE = QRect(0, 0, 340, 120)
PLAIN = Entry(1, "a.txt", DAY, "BAKU", "Iran continues its efforts to accelerate joint projects")


def paint(
    entry: Entry,
    *,
    snippet: SnippetText | None = None,
    theme: Theme = LIGHT,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
    row: int = 1,
    chosen: bool = False,
    state: State | None = None,
) -> QImage:
    """Paint a row: 0 is the heading, 1 the article."""
    model = ArticleListModel(lambda _: entry, lambda _: state or State())
    model.show_articles([entry.number], [entry.day.toordinal() if entry.day else 0])
    if snippet is not None:
        model.add_snippets({entry.number: snippet})
    image = QImage(SIZE.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(theme.panel))
    option = QStyleOptionViewItem()
    option.rect = SIZE
    option.direction = direction
    painter = QPainter(image)
    painter.setLayoutDirection(direction)
    delegate = ArticleDelegate(theme, lambda: row if chosen else -1)
    delegate.paint(painter, option, model.index(row, 0))
    painter.end()
    return image


def columns_of(image: QImage, colour: str) -> set[int]:
    """Return where, from the left, pixels of a colour stand."""
    wanted = QColor(colour).rgb()
    return {
        x
        for x in range(image.width())
        if any(image.pixel(x, y) == wanted for y in range(image.height()))
    }


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
@pytest.mark.parametrize("row", [0, 1])
def test_a_row_is_painted_in_either_direction(
    qtbot: QtBot, theme: Theme, direction: Qt.LayoutDirection, row: int
) -> None:
    """Heading and article leave ink on the paper, in both themes, without a warning."""
    image = paint(PLAIN, theme=theme, direction=direction, row=row)
    assert len({image.pixel(x, y) for x in range(340) for y in range(0, 120, 3)}) > 10


def test_the_chosen_row_has_its_bar_where_lines_begin(qtbot: QtBot) -> None:
    """The accent's bar stands at the left, and at the right where one reads from the right."""
    left = columns_of(paint(PLAIN, chosen=True), LIGHT.accent)
    rtl = Qt.LayoutDirection.RightToLeft
    right = columns_of(paint(PLAIN, chosen=True, direction=rtl), LIGHT.accent)
    assert left == {0, 1, 2}
    assert right == {337, 338, 339}


def test_a_hit_stands_on_its_tint(qtbot: QtBot) -> None:
    """Only the words that were hit are tinted (Acceptance 37)."""
    line = SnippetText("the old bridge over the Araz", ((8, 14),))
    tinted = columns_of(paint(PLAIN, snippet=line), LIGHT.hit)
    assert tinted
    assert min(tinted) > 40
    assert max(tinted) < 140
    assert not columns_of(paint(PLAIN), LIGHT.hit)


def test_a_hit_in_hebrew_stands_at_the_right(qtbot: QtBot) -> None:
    """Words that run from right to left begin at the right, whichever way the window does."""
    line = SnippetText("הגשר החדש מעל הנחל", ((0, 4),))
    tinted = columns_of(paint(PLAIN, snippet=line), LIGHT.hit)
    assert min(tinted) > 250


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_unseen_has_a_dot_and_the_starred_a_star(qtbot: QtBot, theme: Theme) -> None:
    """The dot stands before the day, the star at the row's end, and neither without a reason."""
    plain = paint(PLAIN, theme=theme)
    unseen = paint(PLAIN, theme=theme, state=State(seen=False))
    starred = paint(PLAIN, theme=theme, state=State(starred=True))
    dot, star = columns_of(unseen, theme.accent), columns_of(starred, theme.star)
    assert not columns_of(plain, theme.accent) | columns_of(plain, theme.star)
    assert dot
    assert max(dot) < 16
    assert star
    assert min(star) > 300


def test_dot_and_star_change_sides(qtbot: QtBot) -> None:
    """Where one reads from the right they stand at the other ends."""
    state = State(seen=False, starred=True)
    image = paint(PLAIN, state=state, direction=Qt.LayoutDirection.RightToLeft)
    assert min(columns_of(image, LIGHT.accent)) > 324
    assert max(columns_of(image, LIGHT.star)) < 40


def test_text_is_never_treated_as_markup(qtbot: QtBot) -> None:
    """Tags in a headline are letters: they are painted, and make nothing bold (Acceptance 33)."""
    tagged = Entry(1, "a.txt", DAY, "", "<b>x</b>")
    assert paint(tagged) != paint(Entry(1, "a.txt", DAY, "", "x"))


@pytest.mark.parametrize(
    "entry",
    [
        Entry(1, "a.txt", None, "", "a.txt", Problem.EMPTY),
        Entry(1, "a.txt", DAY, "", ""),
        Entry(1, "a.txt", DAY, "X" * 300, "Y" * 3000),
        Entry(1, "a.txt", DAY, "باكو", "اجتمع الرئيسان في باكو أمس"),
        Entry(1, "bad\udcff.txt", None, "", "bad\udcff"),
    ],
    ids=["problem", "empty headline", "endless words", "Arabic", "name that is no UTF-8"],
)
def test_odd_articles_are_painted_too(qtbot: QtBot, entry: Entry) -> None:
    """Nothing that can stand in a catalogue makes painting fail or warn."""
    assert not paint(entry).isNull()


@settings(max_examples=60)
@given(
    st.text("ab \n\u0301é😀🜚漢ش<&", max_size=200),
    st.lists(st.tuples(st.integers(0, 210), st.integers(0, 210)), max_size=4),
)
def test_any_hit_line_is_painted(qtbot: QtBot, text: str, hits: list[tuple[int, int]]) -> None:
    """Wide characters, accents and hits beyond the line's end do no harm."""
    assert not paint(PLAIN, snippet=SnippetText(text, tuple(sorted(hits)))).isNull()


def test_rows_have_room_for_what_they_show(qtbot: QtBot) -> None:
    """An article's row is taller with a hit line, and taller than a heading."""
    delegate = ArticleDelegate(LIGHT, lambda: -1)
    plain = delegate.article_height(with_snippet=False)
    assert delegate.heading_height() < plain < delegate.article_height(with_snippet=True)


@pytest.mark.parametrize("width", range(90, 260, 10))
def test_a_headline_too_long_ends_with_a_whole_word(qtbot: QtBot, width: int) -> None:
    """And with an ellipsis, however wide the list is; its one word may be too wide, though."""
    del qtbot
    font = interface_font(pixels=13, bold=True)
    first, last = (line.text for line in wrapped(PLAIN.headline, font, width, 2))
    assert last.endswith("…") or PLAIN.headline.endswith(last)
    assert set(f"{first} {last.strip('…')}".split()) <= set(PLAIN.headline.split())
    (word,) = wrapped("implementation" * 9, font, width, 1)
    assert word.text.startswith("imp")
    assert word.text.endswith("…")
