"""What must hold of the executor: no query tree of Whoosh's is beyond it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from whoosh.query.compound import AndNot, Or
from whoosh.query.positional import Phrase
from whoosh.query.qcore import Every, Query, QueryError
from whoosh.query.ranges import TermRange
from whoosh.query.terms import FuzzyTerm, Term, Wildcard
from whoosh.searching import Searcher

from search.index.engine import Engine
from search.index.keyword_index import INDEX_NAME, KeywordIndex
from search.index.queries import InParagraph
from search.index.schema import BODY, HEADLINE

_TEXTS = ["oil price", "price of oil", "oil up, and so the price", "gas", "", "Baku"]


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """Give an index of six articles in two segments, opened."""
    with KeywordIndex.writing(tmp_path) as writing:
        for number, text in enumerate(_TEXTS):
            writing.add(number, text[:3], text)
            if number == 2:
                writing.commit()
        writing.commit()
    engine = Engine.open(tmp_path, INDEX_NAME)
    yield engine
    engine.close()


@pytest.mark.parametrize(
    "query",
    [
        FuzzyTerm(BODY, "oik"),
        Phrase(BODY, ["oil", "price"], slop=3),
        AndNot(Every(), FuzzyTerm(BODY, "oik")),
        TermRange(BODY, "a", "h"),
        Wildcard(BODY, "[go]*"),
        Or([Term(BODY, "gas"), Term(HEADLINE, "oil")]),
        Every(HEADLINE),
    ],
    ids=repr,
)
def test_whoosh_answers_what_is_not_known(engine: Engine, query: Query) -> None:
    """Slowly, by its own matchers."""
    searcher = Searcher(engine._reader, closereader=False)
    found = engine._executor.documents(query).nonzero()[0].tolist()
    assert found == sorted(searcher.docs_for_query(query))


def test_paragraphs_are_nothing_that_whoosh_could_answer(engine: Engine) -> None:
    """Asked of its searcher they are refused, and what it alone knows is refused in paragraphs."""
    with pytest.raises(QueryError):
        list(Searcher(engine._reader, closereader=False).docs_for_query(InParagraph(Every())))
    with pytest.raises(ValueError, match="not for paragraphs"):
        engine._executor.documents(InParagraph(FuzzyTerm(BODY, "oik")))
