"""All that answers for one commit of the index: its leaves, and what asks them."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from search.index.codec import WordSegment
from search.index.executor import Executor
from search.index.leaf import Leaf
from search.index.planning import plan, plan_weights
from search.index.ranges import Mask
from search.index.schema import BODY
from search.index.storage import open_index
from search.index.vocabulary import Vocabulary
from search.index.weighing import Weights, weights
from search.query.clauses import Clause

_NONE: Mapping[str, Leaf] = MappingProxyType({})


class Engine:
    """An opened index; raises whatever Whoosh raises where its files are damaged.

    `numbers` are the article numbers of its documents, `live` is False for the deleted ones.
    """

    def __init__(self, directory: Path, name: str, known: Mapping[str, Leaf]) -> None:
        self._directory, self._name = directory, name
        opened = {file_name: leaf.arrays for file_name, leaf in known.items()}
        storage, self._index = open_index(directory, name, opened)
        self._reader = self._index.reader()
        readers = [reader for reader, _ in self._reader.leaf_readers() if reader.doc_count_all()]
        segments: list[WordSegment] = [reader.segment() for reader in readers]
        self._known = {
            one.file_name: known.get(one.file_name) or Leaf(storage.arrays(one.file_name))
            for one in segments
        }
        self._leaves = [*self._known.values()]
        self._executor = Executor(self._reader, self._leaves)
        self.vocabulary = Vocabulary(self._leaves, BODY)
        numbers = [leaf.arrays.numbers for leaf in self._leaves]
        self.numbers: NDArray[np.uint32] = np.concatenate([np.zeros(0, np.uint32), *numbers])
        live = [segment.live() for segment in segments]
        self.live: Mask = np.concatenate([np.zeros(0, np.bool_), *live])

    @classmethod
    def open(cls, directory: Path, name: str, known: Mapping[str, Leaf] = _NONE) -> "Engine":
        """Open what was committed last; segments that are `known`, by name, are not read again."""
        return cls(directory, name, known)

    def reopened(self) -> "Engine":
        """Open what was committed last; only what is new in it is read."""
        return self.open(self._directory, self._name, self._known)

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
