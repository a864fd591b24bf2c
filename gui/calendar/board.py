"""What the calendar shows and where one is in it, whatever paints it."""

from dataclasses import dataclass, field
from datetime import date

from gui.calendar.axis import Axis, bulk_of
from gui.calendar.bins import Days, Period, Unit
from gui.calendar.counts import Bars, Mentions, Row
from gui.calendar.cursor import Cursor


@dataclass(slots=True)
class Board:
    """The articles, those found, and the times that their texts mention, along one axis.

    `chosen` is what the search is limited to, in each row; `here` the day of the open article.
    """

    axis: Axis = field(default_factory=Axis)
    bars: Bars = field(default_factory=Bars)
    mentions: Mentions = field(default_factory=Mentions)
    cursor: Cursor = field(default_factory=Cursor)
    chosen: dict[Row, Period] = field(default_factory=dict)
    here: int = 0
    _all: Days = field(default_factory=lambda: Days(()))
    _found: Days | None = None
    _bulk: Period | None = None  # the time that all span, without those far away
    _zoomed: Period | None = None  # the part that is shown; None for all

    @property
    def undated(self) -> int:
        """How many of the articles that the list shows have no date, and so no bar."""
        return (self._all if self._found is None else self._found).undated

    @property
    def total(self) -> int:
        """How many articles have a date."""
        return len(self._all.rising)

    # What it shows

    def show_days(self, listed: Days, found: Days | None, chosen: dict[Row, Period]) -> None:
        """Show all articles, those found where a search is on, and what it is limited to."""
        if self.cursor.row in self.chosen and self.cursor.row not in chosen:
            self.cursor.brush = None  # it was what the search was limited to
        self.chosen = chosen
        if listed is not self._all:
            bulk = bulk_of(listed.rising)
            if bulk != self._bulk:
                self._zoomed = None
            self._all, self._found, self._bulk = listed, found, bulk
            self._lay()
        elif found is not self._found:
            self._found = found
            self._count_found()

    def show_mentions(self, mentions: Mentions) -> None:
        """Show what the texts mention; what is about another axis is not shown."""
        if len(mentions.naming) in (0, len(self.axis.bins)):
            self.mentions = mentions

    def zoom_in(self) -> bool:
        """Show the current bin in smaller ones, an end in bins at all; False where it can't be."""
        place = self.cursor.place
        if self.axis.is_end(place):
            within = self._all.within(self.axis.bins[place]) if self.axis.bins else None
        else:
            within = self.axis.period_of(place, place)
        is_day = self.axis.unit is Unit.DAY and not self.axis.is_end(place)
        if within is None or is_day:
            return False
        self._zoomed = within
        self._lay()
        self.cursor.go(self.axis.first)
        return True

    def zoom_out(self) -> bool:
        """Show more time again; False where all is shown."""
        if self._zoomed is None:
            return False
        middle = self.axis.bins[self.cursor.place].first
        self._zoomed = None
        self._lay()
        self.go_to(middle)
        return True

    def _lay(self) -> None:
        period = self._zoomed or self._bulk
        before, self.axis = self.axis, Axis.of(period) if period else Axis()
        self.bars = Bars(self._all.counts(self.axis.bins))
        if self.axis != before:
            self.mentions = Mentions()
        self.cursor.keep_within(self.axis.first, self.axis.last)
        self._count_found()

    def _count_found(self) -> None:
        """Count anew what was found; all else stays as it was laid."""
        found = self._found.counts(self.axis.bins) if self._found is not None else None
        self.bars = Bars(self.bars.totals, found)

    # Where one is

    def begin(self) -> None:
        """Go to where the reader is: the chosen time, else the open article, else the newest."""
        if not self.axis.bins:
            return
        row = next(iter(self.chosen), Row.ARTICLES)
        self.cursor.turn_to(row)
        if period := self.chosen.get(row):
            self.cursor.go(self._beginning(period))
        else:
            newest = (place for place in range(self.axis.last, 0, -1) if self.bars.shown[place])
            self.go_to(self.here or self.axis.bins[next(newest, self.axis.last)].first)

    def _beginning(self, period: Period) -> int:
        """Return the place where a time begins; of one without a beginning, where it ends."""
        if covered := self.axis.covered_by(period):
            return covered[0]
        day = period.first if period.first > date.min else period.last
        return self.axis.place_of(day.toordinal())

    def go_to(self, day: int) -> None:
        """Make the bin of a day the current one."""
        if self.axis.bins:
            self.cursor.go(self.axis.place_of(day))

    def step(self, by: int, *, extend: bool) -> None:
        """Go to the bin before or behind; with `extend` the brush reaches there."""
        self._go(self.cursor.place + by, extend=extend)

    def go_far(self, *, back: bool, extend: bool) -> None:
        """Go to the first bin or the last; to the end beyond from there."""
        place = self.axis.first if back else self.axis.last
        beyond = place + (-1 if back else 1)
        self._go(beyond if self.cursor.place == place else place, extend=extend)

    def point_at(self, row: Row, place: int) -> None:
        """Make a bin of a row current."""
        self.cursor.turn_to(row)
        self._go(place)

    def brush(self, anchor: int, place: int) -> None:
        """Brush from a bin to another, which becomes current."""
        self.cursor.brush_to(anchor, self._there(place))

    def _go(self, place: int, *, extend: bool = False) -> None:
        self.cursor.go(self._there(place), extend=extend)

    def _there(self, place: int) -> int:
        """Return the place of a bin, of the last one before an end that has nothing."""
        place = min(max(place, 0), len(self.axis.bins) - 1)
        if self.axis.is_end(place) and not self.count(self.cursor.row, place):
            return self.axis.first if place == 0 else self.axis.last
        return place

    def count(self, row: Row, place: int) -> int:
        """Return how many articles a row has in a bin, whatever of them is shown."""
        if row is Row.ARTICLES:
            return self.bars.totals[place]
        return self.mentions.reaching[place] if self.mentions.reaching else 0

    @property
    def brushed(self) -> tuple[int, int]:
        """The first and the last bin under the brush; without one, the current bin."""
        return self.cursor.brush or (self.cursor.place, self.cursor.place)

    def is_empty(self) -> bool:
        """Tell whether what is wanted is known to have no article, whatever is searched for.

        What texts mention is counted in what was found: where that is limited to a time they
        mention, no other bar is known to be empty.
        """
        row, (one, other) = self.cursor.row, self.brushed
        is_known = bool(self.mentions.naming) and row not in self.chosen
        if row is Row.MENTIONS and not is_known:
            return False
        return not any(self.count(row, place) for place in range(one, other + 1))

    def wanted(self) -> Period | None:
        """Return the time of the bins under the brush, else of the current one; None for all."""
        one, other = self.brushed
        period = self.axis.period_of(one, other)
        is_all = other - one == len(self.axis.bins) - 1
        return None if is_all or period == self.chosen.get(self.cursor.row) else period
