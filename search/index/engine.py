"""All that answers for one commit of the index: its leaves, and what asks them."""

from contextlib import suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from search.index.codec import WordSegment
from search.index.executor import Executor
from search.index.leaf import Leaf
from search.index.planning import plan, plan_weights
from search.index.ranges import Mask
from search.index.schema import BODY
from search.index.storage import IndexDirectory, open_index
from search.index.vocabulary import Vocabulary
from search.index.weighing import Weights, weights
from search.query.clauses import Clause

_TRIES = 20


class Engine:
    """An opened index; raises whatever Whoosh raises where its files are damaged.

    `numbers` are the article numbers of its documents, `live` is False for the deleted ones.
    """

    def __init__(self, directory: Path, name: str) -> None:
        self._index = open_index(directory, name)
        self._reader = self._index.reader()
        storage: IndexDirectory = self._index.storage  # type: ignore[assignment]  # open_index's
        readers = [reader for reader, _ in self._reader.leaf_readers() if reader.doc_count_all()]
        segments: list[WordSegment] = [reader.segment() for reader in readers]
        arrays = [storage.arrays(segment.file_name) for segment in segments]
        self._leaves = [Leaf(one) for one in arrays]
        self._executor = Executor(self._reader, self._leaves)
        none = np.zeros(0, np.uint32)
        self.numbers: NDArray[np.uint32] = np.concatenate([none, *(one.numbers for one in arrays)])
        self.live: Mask = np.concatenate([none.astype(np.bool_), *(s.live() for s in segments)])
        self.vocabulary = Vocabulary(self._leaves, BODY)

    @classmethod
    def open(cls, directory: Path, name: str) -> "Engine":
        """Open what was committed last, again where a writer has just replaced it."""
        for _ in range(_TRIES):
            with suppress(FileNotFoundError):
                return cls(directory, name)
        return cls(directory, name)

    def documents(self, clause: Clause) -> Mask:
        """Find the documents that fulfil a clause; raises ValueError for others than of words."""
        return self.live & self._executor.documents(plan(clause))

    def scores(self, clause: Clause) -> Weights:
        """Weigh the documents that fulfil a clause, 0 where one does not."""
        terms = plan_weights(clause, self.vocabulary.variants)
        found = weights(self._leaves, terms)
        return np.where(self.documents(clause), found, 0.0)

    def is_current(self) -> bool:
        """Tell whether nothing was committed since."""
        return bool(self._index.latest_generation() == self._reader.generation())

    def close(self) -> None:
        """Let the files go."""
        self._reader.close()
        self._index.close()
