"""What must hold of the benchmark of engines: wrong answers are not worth timing."""

import zlib
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import pytest

from search import paths
from search.archive.library import Library
from search.archive.pace import Pace
from search.archive.upkeep import refresh
from search.query.clauses import Both, Clause, Without
from search.query.hits import find_hits
from search.query.parser import parse
from tests.benchmarks.engine.articles import Text, read_texts
from tests.benchmarks.engine.child import change
from tests.benchmarks.engine.engines import ENGINES, making
from tests.benchmarks.engine.figures import Answered, Built, answering, building
from tests.benchmarks.engine.generator import generated, write_articles
from tests.benchmarks.engine.keystrokes import as_they_stand, keystrokes, phrases
from tests.benchmarks.engine.peer import ROWS
from tests.benchmarks.engine.peers.dateline import CACHE, FOLDER, Answers

_ARTICLES = 60
_ASKED = tuple(sorted(set(keystrokes())))[::4]
_PEERS = [
    "dateline:IndexAlone",
    "fts5:Fts5",
    "fts5:Fts5Prefixes",
    "stock_whoosh:StockWhoosh",
    pytest.param(
        "tantivy_index:Tantivy",
        marks=pytest.mark.skipif(not find_spec("tantivy"), reason="tantivy is not installed"),
    ),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a small folder of generated articles."""
    place = tmp_path_factory.mktemp("generated") / "articles"
    write_articles(place, _ARTICLES)
    return place


@pytest.fixture(scope="module")
def texts(folder: Path) -> list[Text]:
    """Read them, the newest first."""
    return read_texts(folder)


@pytest.fixture(scope="module")
def scanned(texts: list[Text]) -> dict[str, list[str]]:
    """Find by looking through every text what each key must be answered with, newest first."""
    clauses = {asked: parse(as_they_stand(asked), date(2025, 7, 4)).clause for asked in _ASKED}
    return {
        asked: [text.path for text in texts if _fulfils(text.body, clause)]
        for asked, clause in clauses.items()
    }


def _fulfils(text: str, clause: Clause) -> bool:
    match clause:
        case Both(parts):
            return all(_fulfils(text, part) for part in parts)
        case Without(part):
            return not _fulfils(text, part)
    return bool(find_hits(text, clause))


def test_the_phrases_are_the_ones_that_figures_are_published_for() -> None:
    """Thirty phrases ask something at 304 of their keys."""
    assert len(phrases()) == 30
    assert len(keystrokes()) == 304


def test_the_word_being_typed_is_a_beginning_and_a_phrase_is_closed() -> None:
    """What is asked is what a search as one types asks."""
    assert {"o*", "oil pri*", '"central b"', "oil -op*"} <= set(keystrokes())
    assert as_they_stand('said -"of the" oil*') == '=said -"of the" oil*'


def test_generated_articles_are_the_same_everywhere() -> None:
    """Figures of two machines are about the same articles: the sum is of the first three."""
    raw = b"".join(generated(3))
    assert raw.startswith(b" date 1987-01-01 ")
    assert zlib.crc32(raw) == 2583187283


@pytest.mark.parametrize("name", _PEERS)
def test_an_engine_agrees_with_a_scan(
    name: str, folder: Path, texts: list[Text], scanned: dict[str, list[str]], tmp_path: Path
) -> None:
    """Each key is answered with the articles that a scan finds, and the newest of them."""
    committed: list[int] = []
    engine = making(name)(tmp_path / "index")
    engine.build(folder, committed.append)
    assert committed[-1] == _ARTICLES
    engine.open()
    by_rank = {str(text.rank): text.path for text in texts}
    for asked, expected in scanned.items():
        found = engine.ask(asked)
        rows = [by_rank.get(path, path) for path, _, _ in found.rows]
        assert (found.articles, rows) == (len(expected), expected[:ROWS]), asked
    engine.close()


@pytest.mark.parametrize("name", _PEERS)
def test_an_engine_finds_what_was_changed(
    name: str, folder: Path, texts: list[Text], tmp_path: Path
) -> None:
    """A change that is timed is one that can be found: `change` raises where it can't."""
    engine = making(name)(tmp_path / "index")
    engine.build(folder, lambda _done: None)
    change(engine, texts, 3)
    engine.close()


def test_all_of_dateline_agrees_with_a_scan(
    folder: Path, scanned: dict[str, list[str]], tmp_path: Path
) -> None:
    """So does what answers the window, on the cache that a refresh makes."""
    (tmp_path / FOLDER).symlink_to(folder)
    library = Library(folder, tmp_path / CACHE, paths.resources())
    library.open(glance=False)
    refresh(library, Pace(lambda _progress: None, bool), readings=False)
    library.close()
    engine = Answers(tmp_path)
    engine.open()
    for asked, expected in scanned.items():
        found = engine.ask(asked)
        paths_found = [path for path, _, _ in found.rows]
        assert (found.articles, paths_found) == (len(expected), expected[:ROWS]), asked
    engine.close()


def test_the_tables_compare_with_the_first_engine() -> None:
    """Ratios are of medians, and the counts that differ are counted."""
    fast, slow = Built(0.1, 1.0, 1.0, 50.0, 10), Built(0.2, 2.0, 2.0, 60.0, 40)
    *_, row = building({"ours": [fast], "theirs": [slow, slow]}, text=20)
    assert row == "| theirs | 0.20 | 2.00 | 2.00 | 2.00 | 60 | 2.00 |"
    ours, theirs = Answered([1.0, 1.0], [5, 6], 10.0), Answered([3.0, 3.0], [5, 7], 20.0)
    *_, row = answering({"ours": [ours], "theirs": [theirs]})
    assert row == "| theirs | 3.00 | 3.00 | 3.0 | 3.0 | 20 | 1 |"


def test_every_engine_of_the_table_has_a_peer() -> None:
    """What is not installed is skipped, but nothing is misspelt."""
    for engine in ENGINES:
        module, _, name = engine.peer.partition(":")
        source = Path(__file__).parent / "engine" / "peers" / f"{module}.py"
        assert f"class {name}" in source.read_text(encoding="utf-8")
