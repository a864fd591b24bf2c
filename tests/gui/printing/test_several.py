"""Several articles as one job: contents, running on, the list alone, bookmarks and links."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize

from gui.printing import navigation
from gui.printing.articles import Given, PrintedArticle
from gui.printing.job import PrintChoices, PrintJob
from gui.printing.pdf import write_pdf
from search.reading import Reading

Poppler = Callable[..., str]
A4 = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
NOTES = ("Articles with “bridge”, newest first",)
ROW = re.compile(r"^ *\d+ +(?:Baku, )?Azerbaijan +Article number (\d+) .* {2,}(\d+)$", re.MULTILINE)


def job_of(readings: tuple[Reading, ...], count: int, choices: PrintChoices) -> PrintJob:
    """Make a job of so many articles, each with a headline and a day of its own."""
    articles = []
    for number in range(count):
        article = readings[number % 2].article
        headline = f"Article number {number} on the bridge"
        day = date(2026, 1, 1) + timedelta(number)
        changed = replace(article, headline=headline, day=day, path=f"{number}.txt")
        articles.append(PrintedArticle(replace(readings[number % 2], article=changed)))
    return PrintJob(Given(articles), choices, printed_on=date(2026, 11, 22), notes=NOTES)


@pytest.fixture
def printed(
    tmp_path: Path, readings: tuple[Reading, ...], poppler: Poppler
) -> Callable[..., list[str]]:
    """Print so many articles; returns the text of each page."""

    def run(count: int, choices: PrintChoices) -> list[str]:
        write_pdf(tmp_path / "job.pdf", job_of(readings, count, choices), A4)
        return poppler("pdftotext", "-layout", tmp_path / "job.pdf", "-").split("\f")[:-1]

    return run


@pytest.mark.parametrize("running_on", [False, True])
def test_the_contents_tell_the_real_pages(
    printed: Callable[..., list[str]], *, running_on: bool
) -> None:
    """Each row's number is that of the page on which its headline stands, over several pages."""
    pages = printed(60, PrintChoices(running_on=running_on))
    opening = [page for page in pages if ROW.search(page)]
    rows = [(int(n), int(page)) for text in opening for n, page in ROW.findall(text)]
    assert len(opening) > 1
    assert [number for number, _ in rows] == list(range(60))
    for number, page in rows:
        assert f"Article number {number} on" in pages[page - 1]


def test_dates_and_places_of_the_contents_stay_on_a_line(
    printed: Callable[..., list[str]],
) -> None:
    """A date or a place that breaks can't be read down its column; headlines may."""
    assert len(ROW.findall("".join(printed(60, PrintChoices())))) == 60


def test_the_contents_tell_what_was_searched(printed: Callable[..., list[str]]) -> None:
    """How many articles, and the search in words, stand over the rows."""
    first = printed(3, PrintChoices())[0]
    assert re.search(r"^ *3 articles$", first, re.MULTILINE)
    assert NOTES[0] in first


def test_one_article_has_no_contents(printed: Callable[..., list[str]]) -> None:
    """It begins on the first page."""
    assert "Article number 0" in printed(1, PrintChoices())[0]


def test_running_on_saves_paper(printed: Callable[..., list[str]]) -> None:
    """Articles begin below one another, each with its own date and place."""
    apart = printed(6, PrintChoices(contents=False))
    together = printed(6, PrintChoices(contents=False, running_on=True))
    assert len(together) < len(apart)
    text = "\n".join(together)
    for number in range(6):
        assert re.search(rf"{number + 1} January 2026 · {number}\.txt", text)


def test_the_list_alone_can_be_printed(printed: Callable[..., list[str]]) -> None:
    """A row an article, and no article (experience: the list itself as a table)."""
    pages = printed(60, PrintChoices(only_list=True))
    text = "\n".join(pages)
    assert re.findall(r"Article number (\d+)", text) == [str(n) for n in range(60)]
    assert "deputy ambassador" not in text
    assert f"Page {len(pages)} of {len(pages)}" in pages[-1]


WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"')


@pytest.mark.parametrize("running_on", [False, True])
def test_no_word_leaves_its_page(
    tmp_path: Path, readings: tuple[Reading, ...], poppler: Poppler, *, running_on: bool
) -> None:
    """Every word's box lies within the paper's margins, on every page."""
    path = tmp_path / "job.pdf"
    write_pdf(path, job_of(readings, 40, PrintChoices(running_on=running_on)), A4)
    boxes = [
        tuple(map(float, found)) for found in WORD.findall(poppler("pdftotext", "-bbox", path, "-"))
    ]
    assert len(boxes) > 10_000
    assert min(left for left, _, _, _ in boxes) > 56
    assert max(right for _, _, right, _ in boxes) < 595 - 56
    assert min(top for _, top, _, _ in boxes) > 28
    assert max(bottom for _, _, _, bottom in boxes) < 842 - 20


def test_an_archival_pdf_says_so(
    tmp_path: Path, readings: tuple[Reading, ...], poppler: Poppler
) -> None:
    """PDF/A-1b in its metadata, all fonts embedded."""
    path = tmp_path / "job.pdf"
    write_pdf(path, job_of(readings, 2, PrintChoices()), A4, archival=True)
    told = poppler("pdfinfo", "-meta", path)
    assert re.search(r"pdfaid:part(?:>|=['\"])1", told)
    assert re.search(r"pdfaid:conformance(?:>|=['\"])B", told)
    assert all("yes" in row for row in poppler("pdffonts", path).splitlines()[2:])


def test_chosen_pages_keep_their_numbers(printed: Callable[..., list[str]]) -> None:
    """A range counts the contents too (line 92)."""
    pages = printed(5, PrintChoices(pages="2,5-6"))
    assert [re.findall(r"Page (\d+) of", page) for page in pages] == [["2"], ["5"], ["6"]]


def test_a_pdf_has_bookmarks_and_links(tmp_path: Path, readings: tuple[Reading, ...]) -> None:
    """Each article is in the outline, and each row of the contents leads to its page."""
    pypdf = pytest.importorskip("pypdf")
    job = job_of(readings, 4, PrintChoices())
    write_pdf(tmp_path / "job.pdf", job, A4)
    reader = pypdf.PdfReader(tmp_path / "job.pdf")
    titles = [item.title for item in reader.outline]
    assert titles == ["Contents", *(f"Article number {n} on the bridge" for n in range(4))]
    pages = [reader.get_destination_page_number(item) for item in reader.outline]
    targets = [link.get_object()["/Dest"][0] for link in reader.pages[0]["/Annots"]]
    assert [reader.get_page_number(t.get_object()) for t in targets] == pages[1:]
    assert reader.page_mode == "/UseOutlines"
    assert reader.metadata.author == "Dateline"
    assert reader.metadata.title == "4 articles"


def test_without_pypdf_a_pdf_is_written_all_the_same(
    tmp_path: Path, readings: tuple[Reading, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is an extra, not a dependency."""
    monkeypatch.setattr(navigation, "find_spec", lambda _: None)
    assert write_pdf(tmp_path / "job.pdf", job_of(readings, 2, PrintChoices()), A4) > 2
