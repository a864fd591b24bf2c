"""Lines parted into pages."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gui.printing.paginator import LineBox, paginate

LINE = 10.0

# Blocks as (lines, heading); a heading of one to three lines comes first, as in an article.
BLOCKS = st.builds(
    lambda heading, rest: [(heading, True), *((count, False) for count in rest)],
    st.integers(1, 3),
    st.lists(st.integers(1, 12), min_size=1, max_size=20),
)


def boxes(blocks: list[tuple[int, bool]], gap: float = 4.0) -> list[LineBox]:
    """Stack blocks of equal lines, a gap between blocks."""
    made: list[LineBox] = []
    top = 0.0
    for block, (count, heading) in enumerate(blocks):
        for index in range(count):
            made.append(LineBox(top, top + LINE, block, index, count, heading))
            top += LINE
        top += gap
    return made


def is_good_break(before: LineBox, after: LineBox) -> bool:
    """Tell whether a page may end between two lines by the rules of good setting."""
    if before.heading:
        return False
    return before.block != after.block or (after.index >= 2 and after.count - after.index >= 2)


@given(BLOCKS, st.floats(15, 400))
def test_every_line_is_on_exactly_one_page_and_none_is_cut(
    blocks: list[tuple[int, bool]], height: float
) -> None:
    """Pages follow one another without a gap, and each fits its height."""
    lines = boxes(blocks)
    pages = paginate(lines, height)
    assert [n for page in pages for n in page] == list(range(len(lines)))
    heights = [lines[page[-1]].bottom - lines[page[0]].top for page in pages]
    assert max(heights) <= height + 1e-6


@given(BLOCKS, st.floats(15, 400))
def test_no_widow_or_orphan_where_there_is_a_choice(
    blocks: list[tuple[int, bool]], height: float
) -> None:
    """A page ends at a bad place only if no good place fits on it."""
    lines = boxes(blocks)
    for page, _ in pairwise(paginate(lines, height)):
        if is_good_break(lines[page[-1]], lines[page[-1] + 1]):
            continue
        assert not any(is_good_break(lines[n], lines[n + 1]) for n in page)


@given(BLOCKS, st.floats(60, 400))
def test_pages_are_filled(blocks: list[tuple[int, bool]], height: float) -> None:
    """A page ends before a line that fits only for the sake of a good break."""
    lines = boxes(blocks)
    for page, following in pairwise(paginate(lines, height)):
        for end in range(page[-1] + 1, following[-1] + 1):
            fits = lines[end].bottom - lines[page[0]].top <= height - 1e-6
            last = end + 1 == len(lines)
            good = last or is_good_break(lines[end], lines[end + 1])
            assert not (fits and good)


def test_a_headline_stays_with_its_text() -> None:
    """A headline that would stand alone at a page's foot opens the next page."""
    lines = boxes([(8, False), (1, True), (4, False)])
    assert paginate(lines, 105) == (range(8), range(8, 13))


def test_a_widow_takes_a_line_with_it() -> None:
    """A paragraph's last line is not left alone at the head of a page."""
    lines = boxes([(10, False)], gap=0)
    assert paginate(lines, 90) == (range(8), range(8, 10))


def test_an_orphan_goes_with_its_paragraph() -> None:
    """A paragraph's first line is not left alone at the foot of a page."""
    lines = boxes([(5, False), (5, False)])
    assert paginate(lines, 65) == (range(5), range(5, 10))


def test_a_line_higher_than_the_page_survives() -> None:
    """It has a page of its own, and what follows goes on behind it."""
    tall = LineBox(0, 500, 0, 0, 1)
    after = LineBox(500, 510, 1, 0, 1)
    assert paginate([tall, after], 100) == (range(1), range(1, 2))


def test_nothing_has_no_pages() -> None:
    """Without lines there is no page."""
    assert paginate([], 100) == ()
