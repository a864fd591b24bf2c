"""Xapian, through Debian's binding: run by Debian's own Python, with nothing of ours but this."""

from importlib import import_module
from pathlib import Path
from typing import Any

from tests.benchmarks.engine.articles import Text, read_texts
from tests.benchmarks.engine.keystrokes import Term, terms
from tests.benchmarks.engine.peer import FIRST, ROWS, Committed, Found

_RANK = 0  # the slot of the value that sorts
_SPLIT = "\n"


class Xapian:
    """Xapian without stems."""

    def __init__(self, place: Path) -> None:
        place.mkdir(parents=True, exist_ok=True)
        self._place = str(place / "xapian")
        self._xapian: Any = import_module("xapian")  # nobody's dependency, so untyped
        self._generator = self._xapian.TermGenerator()
        self._writing: Any = None
        self._reading: Any = None

    def build(self, folder: Path, committed: Committed) -> None:
        """Index a folder, the first articles by themselves."""
        writing = self._write()
        texts = read_texts(folder)
        for some in (texts[:FIRST], texts[FIRST:]):
            for text in some:
                writing.replace_document(text.rank + 1, self._document(text))
            writing.commit()
            committed(some[-1].rank + 1 if some else len(texts))

    def _write(self) -> Any:
        if self._writing is None:
            how = self._xapian.DB_CREATE_OR_OPEN
            self._writing = self._xapian.WritableDatabase(self._place, how)
        return self._writing

    def _document(self, text: Text) -> Any:
        document = self._xapian.Document()
        document.set_data(_SPLIT.join((text.path, text.day, text.lead.replace(_SPLIT, " "))))
        document.add_value(_RANK, self._xapian.sortable_serialise(text.rank))
        self._generator.set_document(document)
        self._generator.index_text(text.body)
        return document

    def open(self) -> None:
        """Open what was committed last."""
        self._reading = self._xapian.Database(self._place)

    def ask(self, asked: str) -> Found:
        """Have all matches counted, and the newest fetched."""
        enquire = self._xapian.Enquire(self._reading)
        enquire.set_query(self._put(asked))
        enquire.set_weighting_scheme(self._xapian.BoolWeight())
        enquire.set_sort_by_value(_RANK, False)  # noqa: FBT003 (Xapian's own)
        found = enquire.get_mset(0, ROWS, self._reading.get_doccount())
        rows = [tuple(match.document.get_data().decode().split(_SPLIT)) for match in found]
        return Found(found.get_matches_estimated(), rows)

    def change(self, before: Text, after: Text) -> None:
        """Replace the document and commit."""
        writing = self._write()
        writing.replace_document(before.rank + 1, self._document(after))
        writing.commit()
        self.open()

    def close(self) -> None:
        """Close the database."""
        if self._writing is not None:
            self._writing.close()

    def _put(self, asked: str) -> Any:
        """Put a query as a tree of Xapian's."""
        query = self._xapian.Query
        parts = [*terms(asked)]
        wanted = query(query.OP_AND, [self._query(t) for t in parts if not t.excluded])
        excluded = [self._query(term) for term in parts if term.excluded]
        return query(query.OP_AND_NOT, [wanted, *excluded]) if excluded else wanted

    def _query(self, term: Term) -> Any:
        query = self._xapian.Query
        if term.begins:
            limit = (0, query.WILDCARD_LIMIT_ERROR)  # none
            return query(query.OP_WILDCARD, term.words[0], *limit, query.OP_OR)
        if len(term.words) > 1:
            return query(query.OP_PHRASE, [*term.words], len(term.words))
        return query(term.words[0])
