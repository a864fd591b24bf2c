"""Whoosh with its own codec: documents are added in the order of the list, so none need be sorted.

Its results are not scored, and of the documents found only the newest are fetched: each is the
quickest way it has.
"""

from pathlib import Path

from whoosh.analysis.filters import LowercaseFilter
from whoosh.analysis.tokenizers import RegexTokenizer
from whoosh.fields import STORED, TEXT, Schema
from whoosh.index import Index, create_in, open_dir
from whoosh.query.compound import And
from whoosh.query.positional import Phrase
from whoosh.query.qcore import Query
from whoosh.query.terms import Prefix
from whoosh.query.terms import Term as Word
from whoosh.query.wrappers import Not
from whoosh.searching import Searcher

from tests.benchmarks.engine.articles import Text, read_texts
from tests.benchmarks.engine.keystrokes import Term, terms
from tests.benchmarks.engine.peer import FIRST, ROWS, Committed, Found

_WORD = r"[^\W_]+(?:\.[^\W_]+)*"


class StockWhoosh:
    """Whoosh as it comes, with an analyzer that takes for words what Dateline does."""

    def __init__(self, place: Path) -> None:
        place.mkdir(parents=True, exist_ok=True)
        self._place = str(place)
        self._index: Index | None = None
        self._searcher: Searcher | None = None

    def build(self, folder: Path, committed: Committed) -> None:
        """Index a folder, the first articles by themselves."""
        analyzer = RegexTokenizer(_WORD) | LowercaseFilter()
        schema = Schema(shown=STORED, body=TEXT(analyzer=analyzer))
        self._index = create_in(self._place, schema)
        texts = read_texts(folder)
        self._add(texts[:FIRST])
        committed(len(texts[:FIRST]))
        self._add(texts[FIRST:])
        committed(len(texts))

    def _add(self, texts: list[Text]) -> None:
        assert self._index is not None
        writer = self._index.writer()
        for text in texts:
            writer.add_document(shown=(text.path, text.day, text.lead), body=text.body)
        writer.commit(merge=False)

    def open(self) -> None:
        """Open the index as it is now: never Searcher.refresh(), which is wrong."""
        self._index = self._index or open_dir(self._place)
        if self._searcher is not None:
            self._searcher.close()
        self._searcher = self._index.searcher()

    def ask(self, asked: str) -> Found:
        """Walk all documents found, fetch the first."""
        assert self._searcher is not None
        documents = [*self._searcher.docs_for_query(_put(asked))]
        stored = self._searcher.reader().stored_fields
        return Found(len(documents), [stored(number)["shown"] for number in documents[:ROWS]])

    def change(self, before: Text, after: Text) -> None:
        """Delete the document at the old article's place and add another; it comes last."""
        assert self._index is not None
        writer = self._index.writer()
        writer.delete_document(before.rank)
        shown = (after.path, after.day, after.lead)
        writer.add_document(shown=shown, body=after.body)
        writer.commit()
        self.open()

    def close(self) -> None:
        """Close the files."""
        if self._searcher is not None:
            self._searcher.close()


def _put(asked: str) -> Query:
    """Put a query as a tree of Whoosh's."""
    return And([Not(_query(term)) if term.excluded else _query(term) for term in terms(asked)])


def _query(term: Term) -> Query:
    if term.begins:
        return Prefix("body", term.words[0], constantscore=True)
    if len(term.words) > 1:
        return Phrase("body", [*term.words])
    return Word("body", term.words[0])
