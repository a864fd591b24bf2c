"""An article set as a page."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from PySide6.QtGui import QTextLine

from gui.page.document import PageDocument, set_page
from gui.page.style import PageStyle
from search.articles.article import Article
from search.spans import Span

BODY = (
    "BAKU, February 16. Iran continues its efforts to accelerate joint projects with Azerbaijan, "
    "Alireza Jabbari said in an interview, and the two friendly nations agree on it.\n\n"
    "A 😀 wide one: Kalale-Aghband bridge over the Araz River underscored an approach.\n \n"
    "The last."
)

PARAGRAPHS = st.lists(
    st.text(alphabet="abc é漢😀 علي,", min_size=1, max_size=60), min_size=1, max_size=5
)


def laid(page: PageDocument, width: float = 300) -> PageDocument:
    """Lay a page in a column of `width` pixels."""
    page.document.setTextWidth(width)
    page.document.size()
    return page


def test_headline_and_meta_line_come_first(
    make_article: Callable[[str], Article], style: PageStyle
) -> None:
    """Block 0 is the headline, block 1 place, date and file, then a block a paragraph."""
    page = set_page(make_article(BODY), style)
    blocks = [page.document.findBlockByNumber(n).text() for n in range(5)]
    assert blocks[0] == "Two met in Baku"
    assert blocks[1] == "Baku, Azerbaijan · Monday, 16 February 2026 · a.txt"
    assert blocks[2:] == BODY.replace("\n \n", "\n\n").split("\n\n")


@settings(max_examples=60)
@given(PARAGRAPHS)
def test_every_offset_has_its_position(
    make_article: Callable[[str], Article], style: PageStyle, texts: list[str]
) -> None:
    """Offsets of shown characters map to Qt's positions and back, wide characters among them."""
    article = make_article("\n\n".join(texts).strip())
    page = set_page(article, style)
    for span in article.paragraphs:
        for offset in range(span.start, span.end + 1):
            assert page.offset(page.position(offset)) == offset


def test_headline_and_meta_line_have_no_offset(
    make_article: Callable[[str], Article], style: PageStyle
) -> None:
    """Only the body has offsets."""
    page = set_page(make_article(BODY), style)
    assert page.offset(0) is None
    assert page.offset(page.paragraphs[0].start - 1) is None
    assert page.offset(page.paragraphs[0].start) == 0


def test_copied_text_is_the_files_own(
    make_article: Callable[[str], Article], style: PageStyle
) -> None:
    """A selection copies the body as it stands in the file, with its blank lines (line 67)."""
    page = set_page(make_article(BODY), style)
    end = page.document.characterCount() - 1
    assert page.text(page.position(0), end) == BODY
    assert page.text(0, end).startswith("Two met in Baku\nBaku, Azerbaijan ·")
    assert page.text(0, end).endswith(BODY)


def test_boxes_cover_exactly_the_spans_text(
    make_article: Callable[[str], Article], style: PageStyle
) -> None:
    """The boxes of a span are as wide as its text, whatever lines it runs over."""
    page = laid(set_page(make_article(BODY), style))
    start = BODY.index("accelerate")
    span = Span(start, BODY.index(", Alireza"))
    rects = page.rects(span)
    block = page.document.findBlock(page.position(start))
    lines = {block.layout().lineForTextPosition(i).lineNumber() for i in range(start, span.end)}
    assert len(rects) == len(lines) > 1
    first = block.layout().lineForTextPosition(start)
    assert rects[0].left() == pytest.approx(x_of(first, start))
    assert all(0 <= r.left() < r.right() <= 300 for r in rects)
    assert [r.top() for r in rects] == sorted(r.top() for r in rects)


def x_of(line: QTextLine, unit: int) -> float:
    """Return where a character begins."""
    answer = line.cursorToX(unit)
    assert isinstance(answer, tuple)
    return float(answer[0])


@settings(max_examples=60)
@given(PARAGRAPHS, st.data())
def test_boxes_lie_within_the_page(
    make_article: Callable[[str], Article], style: PageStyle, texts: list[str], data: st.DataObject
) -> None:
    """Any span, of any script, has boxes within the column, one at least where it shows text."""
    article = make_article("\n\n".join(texts).strip())
    page = laid(set_page(article, style), 160)
    start = data.draw(st.integers(0, max(0, len(article.body) - 1)))
    span = Span(start, data.draw(st.integers(start, len(article.body))))
    rects = page.rects(span)
    assert all(rect.isValid() and -1 <= rect.left() <= rect.right() <= 161 for rect in rects)
    if article.body[span.start : span.end].strip(" \n\u200b"):
        assert rects


def test_a_name_written_right_to_left_has_its_own_box(
    make_article: Callable[[str], Article], style: PageStyle
) -> None:
    """In an English line the box of an Arabic name stands between the words around it."""
    body = "The minister علي محمد said so."
    page = laid(set_page(make_article(body), style), 600)
    name, before, after = (
        page.rects(Span(body.index(word), body.index(word) + len(word)))
        for word in ("علي محمد", "minister", "said")
    )
    assert len(name) == 1
    assert before[0].right() < name[0].left() < name[0].right() < after[0].left()


def test_nothing_is_measured_before_it_is_laid(
    make_article: Callable[[str], Article], style: PageStyle
) -> None:
    """Boxes of text that is not laid out yet are empty, and asking lays nothing."""
    page = set_page(make_article(BODY), style)
    assert page.rects(Span(0, 20)) == []
    assert page.between(0, 1000) == Span(0, 0)


def test_only_what_is_between_two_heights_is_painted(
    make_article: Callable[[str], Article], style: PageStyle
) -> None:
    """The part of the body between two heights has whole paragraphs, and no more than needed."""
    page = laid(set_page(make_article("\n\n".join(["A paragraph of words."] * 50)), style))
    spans = page.article.paragraphs
    box = page.rects(spans[20])[0]
    assert page.between(box.top(), box.bottom()) == spans[20]
    assert page.between(0, 1e9) == Span(0, spans[-1].end)


def test_a_limit_leaves_out_what_starts_behind_it(
    make_article: Callable[[str], Article], style: PageStyle
) -> None:
    """A huge article opens with its first paragraphs and says that it is not whole."""
    article = make_article("\n\n".join(["words " * 10] * 100).strip())
    page = set_page(article, style, limit=300)
    assert not page.is_whole
    assert page.document.blockCount() == 2 + 5
    assert page.position(len(article.body)) == page.document.characterCount() - 1
    assert set_page(article, style).is_whole


def test_an_empty_article_is_a_page_too(
    make_article: Callable[[str], Article], style: PageStyle
) -> None:
    """Without text there are headline and meta line, and nothing fails."""
    page = laid(set_page(make_article(""), style))
    assert page.document.blockCount() == 2
    assert page.rects(Span(0, 0)) == []
    assert page.is_whole


def test_baselines_keep_one_rhythm(
    make_article: Callable[[str], Article], style: PageStyle
) -> None:
    """Letters borrowed from another face push no line apart."""
    page = laid(set_page(make_article("words 漢字 and more علي " * 20), style))
    layout = page.document.lastBlock().layout()
    tops = [layout.lineAt(n).y() + layout.lineAt(n).ascent() for n in range(layout.lineCount())]
    steps = {round(b - a) for a, b in pairwise(tops)}
    assert steps == {27}
