"""The PDF that a job writes, as poppler reads it."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPageLayout, QPageSize, QPalette

from gui.printing.articles import Given, PrintedArticle
from gui.printing.errors import PageRangeError, PdfError
from gui.printing.job import PrintChoices, PrintJob
from gui.printing.pdf import write_pdf
from search.reading import Reading
from search.spans import Span

Poppler = Callable[..., str]
DAY = date(2026, 11, 22)
BARE = PrintChoices(contents=False)
A4 = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())


def job_of(readings: tuple[Reading, ...], choices: PrintChoices | None = None) -> PrintJob:
    """Make a job of readings."""
    articles = [PrintedArticle(reading) for reading in readings]
    return PrintJob(Given(articles), choices or BARE, printed_on=DAY)


def plain(text: str) -> str:
    """Join a text's lines, words broken at hyphens too."""
    return re.sub(r"\s+", " ", re.sub(r"(?<=\w)-\s*\n\s*", "-", text)).replace("- ", "-").strip()


def pages_of(pdf: Path, poppler: Poppler) -> list[str]:
    """Return the text of each page."""
    return poppler("pdftotext", "-layout", pdf, "-").split("\f")[:-1]


@pytest.fixture
def pdf(tmp_path: Path, readings: tuple[Reading, ...]) -> Path:
    """Print both seeds."""
    path = tmp_path / "seeds.pdf"
    write_pdf(path, job_of(readings), A4)
    return path


def body_text(pages: list[str]) -> str:
    """Return all text between headers and footers."""
    lines = []
    for page in pages:
        rows = [row for row in page.splitlines() if row.strip()]
        lines += [row for row in rows[1:] if not row.startswith(("Printed on", "People"))]
    return plain("\n".join(lines))


def test_every_paragraph_is_there(
    pdf: Path, readings: tuple[Reading, ...], poppler: Poppler
) -> None:
    """The text of both articles can be found in the PDF, paragraph by paragraph."""
    text = body_text(pages_of(pdf, poppler))
    for reading in readings:
        for span in reading.article.paragraphs:
            assert plain(reading.article.body[span.start : span.end]) in text


def test_there_is_no_ligature(pdf: Path, poppler: Poppler) -> None:
    """Copied and searched text has letters, not "ﬁ"."""
    text = poppler("pdftotext", pdf, "-")
    assert "official" in text
    assert not set("ﬀﬁﬂﬃﬄ") & set(text)


def test_all_fonts_are_embedded(pdf: Path, poppler: Poppler) -> None:
    """Every font is in the file and maps back to Unicode."""
    rows = poppler("pdffonts", pdf).splitlines()[2:]
    assert {row.split()[0].split("+")[-1] for row in rows} == {
        "Inter-Regular", "NotoSerif-Regular", "NotoSerif-Bold",
    }  # fmt: skip
    assert all(row.split()[-5] == "yes" and row.split()[-3] == "yes" for row in rows)


def test_every_page_has_header_and_footer(pdf: Path, poppler: Poppler) -> None:
    """Date, place and file above; page x of y and the day of printing below (lines 91, 93)."""
    pages = pages_of(pdf, poppler)
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
        assert "Printed on 22 November 2026" in page
    assert re.match(r"\s*Friday, 4 July 2025 · Azerbaijan +000_0f829699e8c9e3b5.txt", pages[0])
    last = pages[-1]
    assert re.match(r"\s*Monday, 16 February 2026 · Baku, Azerbaijan +003_ce2ed4b1", last)


def test_title_and_creator_are_set(
    tmp_path: Path, readings: tuple[Reading, ...], poppler: Poppler
) -> None:
    """A PDF of one article bears its headline."""
    write_pdf(tmp_path / "one.pdf", job_of(readings[:1]), A4)
    told = poppler("pdfinfo", tmp_path / "one.pdf")
    assert re.search(rf"^Title: +{re.escape(readings[0].article.headline)}$", told, re.MULTILINE)
    assert re.search(r"^Creator: +Dateline$", told, re.MULTILINE)


def test_each_article_begins_a_page(
    pdf: Path, readings: tuple[Reading, ...], poppler: Poppler
) -> None:
    """The second article's headline is the first line under a header."""
    headline = readings[1].article.headline
    begins = [page.splitlines() for page in pages_of(pdf, poppler)]
    assert any(headline.startswith(next(r for r in rows[1:] if r).strip()) for rows in begins)


def test_pages_are_exactly_those_chosen(
    tmp_path: Path, readings: tuple[Reading, ...], poppler: Poppler
) -> None:
    """Range 1,3 prints pages 1 and 3, with their own numbers (line 92)."""
    job = job_of((readings[0], readings[1], readings[0]), replace(BARE, pages="1,3"))
    assert write_pdf(tmp_path / "some.pdf", job, A4) == 2
    pages = pages_of(tmp_path / "some.pdf", poppler)
    assert [re.findall(r"Page (\d+) of", page) for page in pages] == [["1"], ["3"]]


@pytest.mark.parametrize("choices", [BARE, replace(BARE, marks=False)])
def test_the_legend_stands_on_the_first_page_only(
    tmp_path: Path, readings: tuple[Reading, ...], poppler: Poppler, choices: PrintChoices
) -> None:
    """It explains the underlines that are in the job; without marks there is none."""
    path = tmp_path / "marks.pdf"
    write_pdf(path, job_of(readings, choices), A4)
    legends = [
        bool(re.search(r"People +Places +Organisations +Events +Dates", page))
        for page in pages_of(path, poppler)
    ]
    assert legends[0] is choices.marks
    assert not any(legends[1:])


def rendered(pdf: Path, poppler: Poppler) -> QImage:
    """Render the first page at 60 dpi."""
    poppler("pdftoppm", "-r", "60", "-f", "1", "-l", "1", "-singlefile", "-png", pdf, pdf)
    return QImage(f"{pdf}.png")


def test_a_dark_session_prints_black_on_white(
    qapp: QGuiApplication, tmp_path: Path, readings: tuple[Reading, ...], poppler: Poppler
) -> None:
    """Whatever the palette of the screen, paper is white and ink black (line 90)."""
    before = QPalette(qapp.palette())
    dark = QPalette(QColor("#232528"))
    dark.setColor(QPalette.ColorRole.Text, QColor("#eceae6"))
    qapp.setPalette(dark)
    try:
        write_pdf(tmp_path / "dark.pdf", job_of(readings), A4)
    finally:
        qapp.setPalette(before)
    image = rendered(tmp_path / "dark.pdf", poppler)
    assert image.pixelColor(2, 2) == QColor("white")
    colours = [
        image.pixelColor(x, y) for x in range(image.width()) for y in range(0, image.height(), 2)
    ]
    assert min(colour.lightness() for colour in colours) < 40
    assert max(colour.saturation() for colour in colours) == 0
    assert sum(colour.lightness() for colour in colours) / len(colours) > 230


def test_hits_are_tinted_by_choice(
    tmp_path: Path, readings: tuple[Reading, ...], poppler: Poppler
) -> None:
    """Hits are grey boxes when asked for, and explained in the legend."""
    article = PrintedArticle(readings[0], (Span(0, 400),))
    inks = []
    for hits in (False, True):
        job = PrintJob(Given([article]), PrintChoices(hits=hits), printed_on=DAY)
        write_pdf(tmp_path / "hits.pdf", job, A4)
        image = rendered(tmp_path / "hits.pdf", poppler)
        inks.append(sum(image.pixelColor(x, 110).lightness() for x in range(image.width())))
        assert ("Search hits" in pages_of(tmp_path / "hits.pdf", poppler)[0]) is hits
    assert inks[1] < inks[0]


def test_a_long_article_is_whole_on_many_pages(
    tmp_path: Path, readings: tuple[Reading, ...], poppler: Poppler
) -> None:
    """Nothing is lost or doubled where pages part, words beyond the BMP among it."""
    body = "\n\n".join(
        " ".join(f"w{n}x{k}" for k in range(20 + 37 * n % 120)) + " 😀 end" for n in range(60)
    )
    article = replace(readings[0].article, body=body)
    path = tmp_path / "long.pdf"
    assert write_pdf(path, job_of((Reading(article, (), ()),)), A4) > 5
    found = re.findall(r"\bw\d+x\d+\b", poppler("pdftotext", path, "-"))
    assert found == re.findall(r"\bw\d+x\d+\b", body)


@pytest.mark.parametrize("size", ["A4", "A5", "A6", "Letter", "A3"])
@pytest.mark.parametrize("turn", ["Portrait", "Landscape"])
def test_any_paper_will_do(
    tmp_path: Path, readings: tuple[Reading, ...], poppler: Poppler, size: str, turn: str
) -> None:
    """On small and wide paper too all the text is there, with header and footer."""
    orientation = QPageLayout.Orientation[turn]
    paper = QPageLayout(QPageSize(QPageSize.PageSizeId[size]), orientation, QMarginsF())
    path = tmp_path / "paper.pdf"
    count = write_pdf(path, job_of(readings[1:]), paper)
    pages = pages_of(path, poppler)
    assert len(pages) == count
    assert all(f"Page {n} of {count}" in page for n, page in enumerate(pages, start=1))
    assert "provide fresh momentum" in body_text(pages)


def test_an_empty_article_has_a_page(
    tmp_path: Path, readings: tuple[Reading, ...], poppler: Poppler
) -> None:
    """A file without text prints its name and headline."""
    article = replace(readings[0].article, body="", dateline=None, day=None, headline="")
    path = tmp_path / "empty.pdf"
    assert write_pdf(path, job_of((Reading(article, (), ()),)), A4) == 1
    assert "No date" in pages_of(path, poppler)[0]


def test_a_pdf_that_can_not_be_written_is_told(
    tmp_path: Path, readings: tuple[Reading, ...]
) -> None:
    """A missing folder is our own error with the path and the system's words."""
    with pytest.raises(PdfError) as told:
        write_pdf(tmp_path / "none" / "a.pdf", job_of(readings), A4)
    assert told.value.path.endswith("a.pdf")
    assert told.value.reason


def test_a_failure_leaves_what_was_there(tmp_path: Path, readings: tuple[Reading, ...]) -> None:
    """A job that fails keeps the old file and leaves no other behind."""
    path = tmp_path / "kept.pdf"
    path.write_bytes(b"old")
    with pytest.raises(PageRangeError):
        write_pdf(path, job_of(readings, PrintChoices(pages="99")), A4)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
