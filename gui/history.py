"""The articles that were visited, in turn, to go back and forward through them."""

from typing import NamedTuple

_MOST = 200  # visits; the oldest are forgotten


class Visit(NamedTuple):
    """An article by its path, and how far it was read: an offset in its text, None for its top.

    One that was not `asked` for was opened by a search, as the first that it found.
    """

    path: str
    offset: int | None = None
    asked: bool = True


class History:
    """Remembers visits by path, so that no sorting and no rescan can disturb them."""

    def __init__(self) -> None:
        self._visits: list[Visit] = []
        self._at = -1
        self._passing = ""  # the search being typed when the current visit began

    @property
    def current(self) -> Visit | None:
        """The visit that goes on now; None before the first."""
        return self._visits[self._at] if self._visits else None

    @property
    def since_asked(self) -> int:
        """The steps back (0 or below) to the last visit that was asked for; 0 without one."""
        asked = (by for by in range(0, -self._at - 1, -1) if self._visits[self._at + by].asked)
        return next(asked, 0)

    def visit(self, path: str, *, asked: bool = True, passing: str = "") -> None:
        """Begin a visit; those that one had gone back from are forgotten.

        With `passing`, the search that is just being typed, the article is no visit any more once
        another one is opened for another such search.
        """
        if self._visits and self._visits[self._at].path == path:
            return
        passed = bool(passing and self._passing and passing != self._passing)
        kept = self._visits[: self._at + (not passed)]
        self._passing = passing
        self._visits = [*kept, Visit(path, asked=asked)][-_MOST:]
        self._at = len(self._visits) - 1

    def note(self, offset: int | None) -> None:
        """Note how far the current article was read."""
        if self._visits:
            self._visits[self._at] = self._visits[self._at]._replace(offset=offset)

    def peek(self, by: int) -> Visit | None:
        """Return the visit before (-1) or behind (1) the current one; None beyond either end."""
        place = self._at + by
        return self._visits[place] if 0 <= place < len(self._visits) else None

    def step(self, by: int) -> None:
        """Make that visit the current one."""
        if self.peek(by) is not None:
            self._at += by
            self._passing = ""

    def drop(self, by: int) -> None:
        """Forget that visit: its article has gone."""
        if self.peek(by) is not None:
            del self._visits[self._at + by]
            self._at -= by < 0
