"""What can be wrong with an article file."""

from enum import StrEnum


class Problem(StrEnum):
    """Why a file is not a plain dated article; kept and listed with it, never dropped."""

    BINARY = "binary"
    EMPTY = "empty"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too-large"
    UNDATED = "undated"
    IMPOSSIBLE_DATE = "impossible-date"

    @property
    def has_text(self) -> bool:
        """Tell whether an article with this problem can still be read and searched."""
        return self in (Problem.UNDATED, Problem.IMPOSSIBLE_DATE)
