"""Articles fill pages one after the other, with no rule of the paginator broken."""

from hypothesis import given
from hypothesis import strategies as st

from gui.printing.flow import Flow
from gui.printing.paginator import LineBox

HEIGHT, GAP = 100.0, 15.0


def article(*paragraphs: int) -> list[LineBox]:
    """Make the lines of an article, each 10 high: a heading line, then paragraphs of so many."""
    lines: list[LineBox] = []
    for block, count in enumerate((1, *paragraphs)):
        for index in range(count):
            top = 10.0 * len(lines)
            lines.append(LineBox(top, top + 10, block, index, count, heading=block == 0))
    return lines


def test_without_a_gap_each_article_begins_a_page() -> None:
    """However short the one before is."""
    flow = Flow(HEIGHT, None)
    assert [flow.add(n, article(2)) for n in range(3)] == [0, 1, 2]


def test_with_a_gap_the_next_begins_below() -> None:
    """Its drop is what stands above it and the gap."""
    flow = Flow(HEIGHT, GAP)
    assert [flow.add(0, article(2)), flow.add(1, article(2))] == [0, 0]
    assert [fragment.drop for fragment in flow.pages[0]] == [0, 30 + GAP]


def test_no_heading_is_left_at_the_foot() -> None:
    """Where heading and two lines find no room the article begins the next page."""
    flow = Flow(HEIGHT, GAP)
    flow.add(0, article(6))  # 70 high; 15 remain
    assert flow.add(1, article(5)) == 1


@given(st.lists(st.lists(st.integers(1, 14), min_size=1, max_size=5), min_size=1, max_size=8))
def test_every_line_stands_once_and_within_its_page(articles: list[list[int]]) -> None:
    """Nothing is lost, doubled, overlapping or below the foot."""
    laid = [article(*paragraphs) for paragraphs in articles]
    flow = Flow(HEIGHT, GAP)
    for number, lines in enumerate(laid):
        first = flow.add(number, lines)
        assert any(fragment.article == number for fragment in flow.pages[first])
    stood = [(f.article, line) for page in flow.pages for f in page for line in f.lines]
    assert stood == [(n, line) for n, lines in enumerate(laid) for line in range(len(lines))]
    for page in flow.pages:
        foot = 0.0
        for fragment in page:
            lines = [laid[fragment.article][line] for line in fragment.lines]
            assert fragment.drop >= foot
            foot = fragment.drop + lines[-1].bottom - lines[0].top
        assert foot <= HEIGHT
