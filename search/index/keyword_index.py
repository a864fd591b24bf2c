"""The keyword index of a folder: which articles hold the words of a query.

What it gives is arrays, one entry a document; nothing here imports numpy or Whoosh before an index
is opened, so that the window can know the index's version.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Self

from search.index.failures import told_as_cache_error
from search.query.clauses import (
    Both,
    Clause,
    Either,
    Everything,
    Near,
    Pattern,
    Phrase,
    Together,
    Unit,
    Variant,
    Without,
    Word,
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from search.index.engine import Engine
    from search.index.vocabulary import WordCount
    from search.index.writing import IndexWriting

INDEX_VERSION = "4"
"""Changes with the schema, headlines and what search.text takes for a word: older are refused."""

INDEX_NAME = f"keywords{INDEX_VERSION}"
"""Part of the name of each file of the index, so that no version reads another's."""

_OF_WORDS = (Everything, Word, Pattern, Variant, Phrase, Near)


class KeywordIndex:
    """An opened index. It answers for the commit it was opened at: open anew for a newer one.

    Its methods raise CacheError where its files turn out to be damaged.
    """

    def __init__(self, directory: Path, engine: "Engine") -> None:
        self._directory = directory
        self._engine = engine

    @classmethod
    def open(cls, directory: Path) -> Self:
        """Open the index in a directory; raises CacheError where there is no sound one."""
        with told_as_cache_error(directory):
            from search.index.engine import Engine

            return cls(directory, Engine.open(directory, INDEX_NAME))

    def reopened(self) -> Self:
        """Open what was committed last: of its segments only those that are new are read.

        This one stays open. Raises CacheError.
        """
        with told_as_cache_error(self._directory):
            return type(self)(self._directory, self._engine.reopened())

    @staticmethod
    def writing(directory: Path) -> "IndexWriting":
        """Begin a batch of changes, in a new index where there is none.

        Raises IndexBusyError while another writes, CacheError where it can't be written.
        """
        from search.index.writing import IndexWriting

        return IndexWriting(directory)

    @property
    def numbers(self) -> "NDArray[np.uint32]":
        """The article number of each document, of deleted ones too."""
        return self._engine.numbers

    @property
    def live(self) -> "NDArray[np.bool_]":
        """False for deleted documents."""
        return self._engine.live

    def can_answer(self, clause: Clause) -> bool:
        """Tell whether a clause asks for nothing but words, alone or in one paragraph."""
        match clause:
            case Both(parts) | Either(parts):
                return all(map(self.can_answer, parts))
            case Without(part) | Together(Unit.PARAGRAPH, part):
                return self.can_answer(part)
        return isinstance(clause, _OF_WORDS)

    def documents(self, clause: Clause) -> "NDArray[np.bool_]":
        """Find the documents that fulfil a clause; no deleted one does.

        Raises ValueError for clauses that `can_answer` turns down.
        """
        self._check(clause)
        with told_as_cache_error(self._directory):
            return self._engine.documents(clause)

    def scores(self, clause: Clause) -> "NDArray[np.float64]":
        """Weigh the documents by BM25F, words of the headline more.

        0 for those that do not fulfil the clause, or only by patterns or by what they do not hold.
        Raises ValueError for clauses that `can_answer` turns down.
        """
        self._check(clause)
        with told_as_cache_error(self._directory):
            return self._engine.scores(clause)

    def vocabulary(self, prefix: str, limit: int) -> "tuple[WordCount, ...]":
        """Find the commonest words with a folded beginning, and how many articles hold each."""
        with told_as_cache_error(self._directory):
            return self._engine.vocabulary.beginning(prefix, limit)

    def alike(self, folded: str, limit: int) -> "tuple[WordCount, ...]":
        """Find words one or two edits away, the likeliest to be meant first."""
        with told_as_cache_error(self._directory):
            return self._engine.vocabulary.alike(folded, limit)

    def frequency(self, folded: str) -> int:
        """Count the articles that hold a word as it stands."""
        with told_as_cache_error(self._directory):
            return self._engine.vocabulary.frequency(folded)

    def is_current(self) -> bool:
        """Tell whether nothing was committed since this index was opened."""
        with told_as_cache_error(self._directory):
            return self._engine.is_current()

    def close(self) -> None:
        """Let the files go."""
        self._engine.close()

    def _check(self, clause: Clause) -> None:
        if not self.can_answer(clause):
            raise ValueError(f"not for the keyword index: {clause}")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()
