"""Where one is in the calendar, and what has been brushed from there."""

from dataclasses import dataclass

from gui.calendar.counts import Row


@dataclass(slots=True)
class Cursor:
    """The current bin, by its place, in one of the rows; `brush` are the first and the last."""

    row: Row = Row.ARTICLES
    place: int = 0
    brush: tuple[int, int] | None = None

    def go(self, place: int, *, extend: bool = False) -> None:
        """Make a bin current; with `extend` the brush reaches from where it began to there."""
        if extend:
            first, last = self.brush or (self.place, self.place)
            fixed = last if self.place == first != last else first
            self.brush = (min(fixed, place), max(fixed, place))
        else:
            self.brush = None
        self.place = place

    def brush_to(self, anchor: int, place: int) -> None:
        """Brush from where a pointer was pressed down to where it is now."""
        self.place, self.brush = place, (min(anchor, place), max(anchor, place))

    def turn_to(self, row: Row) -> None:
        """Go to the same bin of another row; what was brushed in one is nothing in the other."""
        if row is not self.row:
            self.row, self.brush = row, None

    def keep_within(self, first: int, last: int) -> None:
        """Stay within bins that have become fewer; nothing is brushed in new ones."""
        self.place = min(max(self.place, first), max(first, last))
        self.brush = None
