"""What must hold of a Reading as a whole."""

import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from search.articles.article import Article, Dateline
from search.errors import ResourceError
from search.reading import Reader
from search.spans import Span

ROOT = Path(__file__).parents[2]
BODY = "BAKU, Azerbaijan, July 4. Ilham Aliyev will meet Masoud Pezeshkian next year."
ARTICLE = Article(
    path="a.txt",
    day=date(2025, 7, 4),
    body=BODY,
    dateline=Dateline(Span(0, 24), "BAKU, Azerbaijan", date(2025, 7, 4)),
    headline="",
    lead=Span(26, len(BODY)),
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    """Load what ships."""
    return Reader.load(ROOT / "resources")


def test_a_reading_has_the_names_and_dates_of_the_body(reader: Reader) -> None:
    """The dateline's places, the people and the dates, in reading order, offsets into the body."""
    reading = reader.read(ARTICLE)
    assert [mention.entity for mention in reading.mentions] == [
        "Baku",
        "Azerbaijan",
        "Ilham Aliyev",
        "Masoud Pezeshkian",
    ]
    assert [timex.value for timex in reading.timexes] == ["2025-07-04", "2026"]
    assert all(BODY[m.span.start : m.span.end] == m.text for m in reading.mentions)


def test_an_undated_article_has_no_relative_dates(reader: Reader) -> None:
    """Without a day there is nothing to count from: "next year" is left out."""
    assert reader.read(replace(ARTICLE, day=None)).timexes == ()


def test_an_empty_article_is_read(reader: Reader) -> None:
    """Nothing in, nothing out."""
    empty = replace(ARTICLE, body="", dateline=None, lead=Span(0, 0))
    reading = reader.read(empty)
    assert (reading.mentions, reading.timexes) == ((), ())


def test_missing_resources_are_told(tmp_path: Path) -> None:
    """Loading from a folder without gazetteers raises our own error."""
    with pytest.raises(ResourceError):
        Reader.load(tmp_path)


def test_without_its_model_a_reader_says_so(tmp_path: Path, reader: Reader) -> None:
    """The rules alone read on, under another version, and the notice names what is missing."""
    shutil.copytree(ROOT / "resources/gazetteers", tmp_path / "gazetteers")
    lesser = Reader.load(tmp_path)
    assert reader.notice == ""
    assert str(tmp_path / "models") in lesser.notice
    assert lesser.version != reader.version
    assert lesser.read(ARTICLE).mentions == reader.read(ARTICLE).mentions


def test_the_values_are_cheap_to_import() -> None:
    """Importing the values loads neither the taggers nor dateutil: the window starts with them."""
    code = "import sys, search.reading; print([m for m in sys.modules if 'dateutil' in m "
    code += "or m in ('search.entities.rules', 'search.times.recognition', 'pycrfsuite')])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
