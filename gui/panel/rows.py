"""The rows of the side panel, and the sections they stand in."""

from dataclasses import dataclass
from functools import lru_cache

from gui.page.marks import Mark
from search.text import fold_with_offsets


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the panel, and what it leads to: a mark of the text, an article or a query.

    `aside` stands softly behind the title, `lead` above it and the `notes` below. `spoken` is what
    a screen reader says; `also` are further words by which the filter finds the row. `saved` is the
    whole name of a saved search, `listed` tells that what it finds is, and `under` are the rows
    that stand under it.
    """

    title: str
    spoken: str
    count: str = ""
    aside: str = ""
    lead: str = ""
    notes: tuple[str, ...] = ()
    also: str = ""
    mark: Mark | None = None
    article: int | None = None
    query: str = ""
    saved: str = ""
    listed: bool = False
    under: "tuple[Row, ...]" = ()

    @property
    def sought(self) -> str:
        """All words by which the filter finds the row, folded when they are first asked for."""
        return folded(" ".join((self.title, self.aside, self.lead, *self.notes, self.also)))

    def leads_where(self, other: "Row") -> bool:
        """Tell whether both rows lead to the same."""
        if self.mark is not None and other.mark is not None:
            return self.mark.names_same(other.mark)
        if self.saved or other.saved:
            return self.saved == other.saved
        mine, others = ((row.mark, row.article, row.query) for row in (self, other))
        return mine == others


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the rows below it; `key` is its name for the code."""

    key: str
    title: str
    rows: tuple[Row, ...]

    @property
    def count(self) -> int:
        """How many rows there are, those under others too."""
        return _count(self.rows)


def _count(rows: tuple[Row, ...]) -> int:
    return sum(1 + _count(row.under) for row in rows)


@lru_cache(maxsize=4096)
def folded(words: str) -> str:
    """Fold words as search does, so that `aliyev` finds Əliyev."""
    return " ".join(fold_with_offsets(words)[0].split())
