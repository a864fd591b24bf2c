"""Names as they are compared: their folded words in a row."""

from collections.abc import Sequence

from search.text import words


def folded_row(name: str) -> str:
    """Return the folded words of a name, parted and enclosed by single spaces."""
    return in_a_row([word.folded for word in words(name)])


def in_a_row(folded: Sequence[str]) -> str:
    """Return folded words as they stand in a folded row: part of it, where a name bears them.

    A star ends the last one where that is a beginning, so the word may go on.
    """
    row = f" {' '.join(folded)}"
    return row.removesuffix(BEGUN) if is_begun(folded) else f"{row} "


BEGUN = "*"
"""What ends a folded word of which a name bears only the beginning; no folded word holds it."""


def is_begun(folded: Sequence[str]) -> bool:
    """Tell whether the last of some folded words is a beginning."""
    return bool(folded) and folded[-1].endswith(BEGUN)
