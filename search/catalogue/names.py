"""Names as they are compared: their folded words in a row."""

from collections.abc import Sequence

from search.text import words


def folded_row(name: str) -> str:
    """Return the folded words of a name, parted and enclosed by single spaces."""
    return in_a_row([word.folded for word in words(name)])


def in_a_row(folded: Sequence[str]) -> str:
    """Return folded words as they stand in a folded row: part of it, where a name bears them."""
    return f" {' '.join(folded)} "
