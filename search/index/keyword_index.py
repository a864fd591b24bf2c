"""The keyword index of a folder: which articles hold the words of a query."""

from functools import partial, reduce
from operator import and_, or_
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from search.index.failures import told_as_cache_error
from search.inflections import forms
from search.query.clauses import (
    Both,
    Clause,
    Either,
    Everything,
    Pattern,
    Phrase,
    Variant,
    Without,
    Word,
)
from search.query.patterns import beginning, fits, is_prefix
from search.query.variants import is_variant

if TYPE_CHECKING:
    from whoosh.index import Index

    from search.index.writing import IndexWriting

INDEX_VERSION = "2"
"""Changes with the schema and with what search.text takes for a word: older indexes are refused."""

INDEX_NAME = f"keywords{INDEX_VERSION}"
"""Part of the name of each file of the index, so that no version reads another's."""


def is_keyword(clause: Clause) -> bool:
    """Tell whether the index can answer a clause with all its parts."""
    match clause:
        case Both(parts) | Either(parts):
            return all(map(is_keyword, parts))
        case Without(part):
            return is_keyword(part)
    return isinstance(clause, Everything | Word | Pattern | Variant | Phrase)


class KeywordIndex:
    """An opened index. It answers for the commit it was opened at: open anew for a newer one.

    Never Searcher.refresh(): in the forks of Whoosh it returns deleted documents.
    """

    def __init__(self, directory: Path, index: "Index") -> None:
        from search.index.postings import Postings

        self._directory = directory
        self._index = index
        self._reader = index.reader()
        self._postings = Postings(self._reader)

    @classmethod
    def open(cls, directory: Path) -> Self:
        """Open the index in a directory; raises CacheError where there is no sound one."""
        with told_as_cache_error(directory):
            from search.index.storage import open_index

            return cls(directory, open_index(directory, INDEX_NAME))

    @staticmethod
    def writing(directory: Path) -> "IndexWriting":
        """Begin a batch of changes, in a new index where there is none.

        Raises IndexBusyError while another writes, CacheError where it can't be written.
        """
        from search.index.writing import IndexWriting

        return IndexWriting(directory)

    def matching(self, clause: Clause) -> frozenset[int]:
        """Find the articles that fulfil a clause.

        Raises ValueError for clauses that `is_keyword` turns down, CacheError for a damaged index.
        """
        if not is_keyword(clause):
            raise ValueError(f"not for the keyword index: {clause}")
        with told_as_cache_error(self._directory):
            return frozenset(self._postings.articles(self._mask(clause)))

    def numbers(self) -> frozenset[int]:
        """Give the numbers of all articles that are indexed."""
        return self.matching(Everything())

    def scores(self, clause: Clause) -> dict[int, float]:
        """Weigh the articles that fulfil a clause by BM25F, words of the headline more."""
        matching = self.matching(clause)
        with told_as_cache_error(self._directory):
            from search.index.scoring import scores

            found = scores(self._reader, clause)
        return {number: found.get(number, 0.0) for number in matching}

    def is_current(self) -> bool:
        """Tell whether nothing was committed since this index was opened."""
        with told_as_cache_error(self._directory):
            return bool(self._index.latest_generation() == self._reader.generation())

    def close(self) -> None:
        """Let the files go."""
        self._reader.close()
        self._index.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _mask(self, clause: Clause) -> int:
        match clause:
            case Both(parts):
                return reduce(and_, map(self._mask, parts))
            case Either(parts):
                return reduce(or_, map(self._mask, parts))
            case Without(part):
                return self._postings.everything & ~self._mask(part)
        return self._term_mask(clause)

    def _term_mask(self, clause: Clause) -> int:
        match clause:
            case Word(folded, exact=exact):
                sought = (folded,) if exact else forms(folded)
                return reduce(or_, map(self._postings.with_word, sought))
            case Pattern(folded) if is_prefix(folded):
                return self._postings.with_prefix(beginning(folded))
            case Pattern(folded):
                return self._postings.with_any(beginning(folded), partial(fits, folded))
            case Variant(folded):
                return self._postings.with_any("", partial(is_variant, folded))
            case Phrase(row):
                return self._postings.with_phrase(row)
        return self._postings.everything
