"""Queries that Whoosh has not: they stand in its query trees beside its own."""

from collections.abc import Iterator, Sequence

from whoosh.matching.mcore import ListMatcher, Matcher
from whoosh.query.compound import And
from whoosh.query.qcore import Query, QueryError
from whoosh.query.terms import MultiTerm, Term
from whoosh.reading import IndexReader
from whoosh.searching import SearchContext, Searcher

from search.query.variants import is_variant


class Near(Query):
    """Documents in which all words stand within a window, in any order.

    From the first to the last of them it is `widest` places at most; a word that is named twice
    must stand there twice.
    """

    def __init__(self, fieldname: str, words: tuple[str, ...], widest: int) -> None:
        self.fieldname = fieldname
        self.words = words
        self.widest = widest

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Near) and self._facts() == other._facts()

    def __hash__(self) -> int:
        return hash(self._facts())

    def __repr__(self) -> str:
        return f"Near{self._facts()}"

    def matcher(self, searcher: Searcher, _context: SearchContext | None = None) -> Matcher:
        """Match by Whoosh's postings alone, so that any codec's index can answer."""
        words = dict.fromkeys(self.words)
        together = And([Term(self.fieldname, word) for word in words]).docs(searcher)
        reader = searcher.reader()
        postings: dict[str, Matcher] = {}
        found = []
        for document in together:
            for word in words:
                if word not in postings:
                    postings[word] = reader.postings(self.fieldname, word.encode())
                postings[word].skip_to(document)
            places = {word: postings[word].value_as("positions") for word in words}
            if is_near(self.words, places, self.widest):
                found.append(document)
        return ListMatcher(found)

    def estimate_size(self, ixreader: IndexReader) -> int:
        """Count the documents of the rarest word."""
        return min(ixreader.doc_frequency(self.fieldname, word.encode()) for word in self.words)

    def _facts(self) -> tuple[str, tuple[str, ...], int]:
        return self.fieldname, self.words, self.widest


def is_near(words: Sequence[str], places: dict[str, list[int]], widest: int) -> bool:
    """Tell whether all words stand within a window, given the places of each, rising."""
    counts = {word: words.count(word) for word in words}
    for first in (place for one in counts for place in places[one]):
        in_window = (
            sum(first <= place <= first + widest for place in places[word]) >= count
            for word, count in counts.items()
        )
        if all(in_window):
            return True
    return False


class Alike(MultiTerm):
    """Documents with a word that may be a spelling of this one, by search.query.variants."""

    def __init__(self, fieldname: str, text: str) -> None:
        self.fieldname = fieldname
        self.text = text
        self.boost = 1.0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Alike) and repr(self) == repr(other)

    def __hash__(self) -> int:
        return hash(repr(self))

    def __repr__(self) -> str:
        return f"Alike({self.fieldname!r}, {self.text!r})"

    def _btexts(self, ixreader: IndexReader) -> Iterator[bytes]:
        for term in ixreader.lexicon(self.fieldname):
            if is_variant(self.text, term.decode()):
                yield term


class InParagraph(Query):
    """Documents of which one paragraph alone fulfils a query.

    Whoosh knows no paragraphs: the executor alone can answer it.
    """

    def __init__(self, part: Query) -> None:
        self.part = part

    def __eq__(self, other: object) -> bool:
        return isinstance(other, InParagraph) and self.part == other.part

    def __hash__(self) -> int:
        return hash((InParagraph, self.part))

    def __repr__(self) -> str:
        return f"InParagraph({self.part!r})"

    def is_leaf(self) -> bool:
        """Tell that it has a part."""
        return False

    def children(self) -> Iterator[Query]:
        """Yield the part."""
        yield self.part

    def matcher(self, _searcher: Searcher, _context: SearchContext | None = None) -> Matcher:
        """Refuse: raises QueryError."""
        raise QueryError(f"Whoosh has no paragraphs for {self!r}")
