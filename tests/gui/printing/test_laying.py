"""An article laid for paper, by the boxes of its lines."""

from dataclasses import replace

import pytest

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize

from gui.printing.laying import lay
from gui.printing.sheet import sheet_of
from search.articles.article import Article
from search.reading import Reading

A4 = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
ARABIC = "اجتمع الرئيس إلهام علييف مع مسعود بزشكيان في خانكندي " * 2


def widths(article: Article, block: int, *, running: bool = False) -> list[float]:
    """Lay an article and return how wide the text of each of a block's lines is."""
    page = lay(article, sheet_of(A4), running=running).page
    layout = page.document.findBlockByNumber(block).layout()
    return [layout.lineAt(n).naturalTextWidth() for n in range(layout.lineCount())]


@pytest.mark.parametrize("running", [False, True])
@pytest.mark.parametrize("headline", ["", ARABIC])
def test_a_headline_leaves_no_word_alone(
    readings: tuple[Reading, ...], headline: str, *, running: bool
) -> None:
    """Its lines are about as long as one another, in either direction."""
    for reading in readings:
        article = replace(reading.article, headline=headline or reading.article.headline)
        lines = widths(article, 0, running=running)
        assert len(lines) > 1
        assert min(lines) > 0.6 * max(lines)


def test_a_paragraph_leaves_no_syllable_alone(readings: tuple[Reading, ...]) -> None:
    """However its words fall, the last line of a paragraph holds ten letters or so."""
    for count in range(40, 80):
        article = replace(readings[0].article, body="word " * count + "on July 4.")
        lines = widths(article, 1)
        assert len(lines) > 1
        assert lines[-1] > 400


@pytest.mark.parametrize(("size", "columns"), [("A4", 78), ("A5", 78), ("A6", 50)])
def test_a_table_keeps_its_columns(readings: tuple[Reading, ...], size: str, columns: int) -> None:
    """Its letters are smaller on small paper, so that none of its lines breaks."""
    row = f"{'Wheat':{columns - 9}}    1,200"
    article = replace(readings[0].article, body=f"Prices.\n\n{row}\n{row}\n{row}")
    paper = QPageLayout(
        QPageSize(QPageSize.PageSizeId[size]), QPageLayout.Orientation.Portrait, QMarginsF()
    )
    page = lay(article, sheet_of(paper)).page
    assert page.document.findBlockByNumber(2).layout().lineCount() == 3
