"""Stretches of time and numbers of articles in words."""

from datetime import date, timedelta

from gui.calendar.axis import Axis
from gui.calendar.bins import Bin, Period, Unit
from gui.calendar.board import Board
from gui.calendar.counts import Row
from gui.days import name_days
from gui.translation import counted, dated, number, translated
from gui.wording import articles_words
from search.query.days import Days

_FORMATS = {Unit.DAY: "d MMMM yyyy", Unit.MONTH: "MMMM yyyy", Unit.YEAR: "yyyy"}
_TICKS = {Unit.DAY: "MMM yyyy", Unit.MONTH: "yyyy", Unit.YEAR: "yyyy"}


def bin_name(axis: Axis, place: int) -> str:
    """Name a bin: `4 July 2025`, `July 2025`, `2025`, `before July 2025`."""
    if place < axis.first:
        words, named = translated("calendar", "before {time}"), axis.first
    elif place > axis.last:
        words, named = translated("calendar", "after {time}"), axis.last
    else:
        words, named = "{time}", place
    day = date.fromordinal(axis.bins[named].first)
    return words.format(time=dated(day, _FORMATS[axis.unit]))


def tick_name(one: Bin, unit: Unit, *, few: bool) -> str:
    """Name a bin under the calendar's bars; of `few` days each has its own name."""
    form = "d MMM" if few and unit is Unit.DAY else _TICKS[unit]
    return dated(date.fromordinal(one.first), form)


def edge_words(*, earlier: bool) -> str:
    """Name what lies before or behind the bars, as short as can be."""
    return translated("calendar", "earlier") if earlier else translated("calendar", "later")


def mentions_label() -> str:
    """Name the row of the times that texts mention."""
    return translated("calendar", "dates in the texts")


def words_of(board: Board, row: Row, place: int) -> str:
    """Say what a bin of a row stands for: its time, and how many articles."""
    time = bin_name(board.axis, place)
    if row is Row.ARTICLES:
        found = board.bars.found[place] if board.bars.found is not None else None
        return f"{time}, {count_words(found, board.bars.totals[place])}"
    mentions = board.mentions
    if not mentions.naming:
        return translated("calendar", "{time}, dates in the texts are not known yet").format(
            time=time
        )
    naming, reaching = mentions.naming[place], mentions.reaching[place]
    return mention_words(naming, reaching, time, within=not board.axis.is_end(place))


def current_words(board: Board) -> str:
    """Say what keys or the pointer are at: the current bin, or the time that is brushed."""
    if not board.axis.bins:
        return ""
    first, last = board.brushed
    if first == last:
        return words_of(board, board.cursor.row, first)
    time = _brushed_time(board.axis.period_of(first, last))
    if board.cursor.row is Row.MENTIONS:  # an article mentions several: no sum is true
        return f"{time}, {mentions_label()}"
    bars, several = board.bars, slice(first, last + 1)
    found = sum(bars.found[several]) if bars.found is not None else None
    return f"{time}, {count_words(found, sum(bars.totals[several]))}"


def _brushed_time(period: Period) -> str:
    """Name the time of several bins; an end of it that is the calendar's is open."""
    first = period.first if period.first > date.min else None
    return name_days(Days(first, period.last if period.last < date.max else None))


def none_words(board: Board) -> str:
    """Say in a sentence that what is wanted has no article: as the bar says it, or of several."""
    first, last = board.brushed
    if first == last:
        words = words_of(board, board.cursor.row, first)
    else:
        words = translated("calendar", "no article then")
    return words[:1].upper() + words[1:]


def count_words(found: int | None, total: int) -> str:
    """Say how many articles a bin has: `3 of 12 articles`, `1 article`, `no article`."""
    if not total:
        return translated("calendar", "no article")
    if found is None:
        return articles_words(total)
    words = counted("calendar", "{found} of {count} articles", "{found} of 1 article", total)
    return words.format(found=number(found))


def mention_words(naming: int, reaching: int, time: str, *, within: bool = True) -> str:
    """Say how many articles mention a time, and how many more a longer time around it.

    With `within`, it is a bin's own; else any that lies before or behind all bins.
    """
    if not naming:
        words = translated("calendar", "no article mentions {time}")
    elif within:
        words = counted(
            "calendar", "{count} articles mention {time}", "1 article mentions {time}", naming
        )
    else:
        words = counted(
            "calendar", "{count} articles mention times {time}", "1 article mentions times {time}",
            naming,
        )  # fmt: skip
    words = words.format(time=time)
    if reaching > naming:
        more = counted(
            "calendar", "{count} more within a longer time", "1 more within a longer time",
            reaching - naming,
        )  # fmt: skip
        words = f"{words}, {more}"
    return words


def undated_words(count: int) -> str:
    """Say how many articles have no date, and so no bar; nothing for none."""
    return counted("calendar", "{count} undated", "1 undated", count) if count else ""


def undated_spoken(count: int) -> str:
    """Say what the button of the undated does."""
    return counted(
        "calendar", "Show the {count} articles without a date", "Show the article without a date",
        count,
    )  # fmt: skip


def period_source(period: Period) -> str:
    """Write a period as the search language has it: `2025`, `2025-07`, `2025-07-04..2025-08-31`.

    One that reaches to an end of the calendar is open there: `..2024`, `2026-03..`.
    """
    first, last = period.first, period.last
    is_open = first == date.min, last == date.max
    before = first
    behind = last + timedelta(1) if last < date.max else date.min
    if all((day.month, day.day) == (1, 1) for day in (before, behind)):
        return _range(f"{first:%Y}", f"{last:%Y}", is_open)
    if before.day == 1 and behind.day == 1:
        return _range(f"{first:%Y-%m}", f"{last:%Y-%m}", is_open)
    return _range(first.isoformat(), last.isoformat(), is_open)


def _range(first: str, last: str, is_open: tuple[bool, bool]) -> str:
    begin, end = "" if is_open[0] else first, "" if is_open[1] else last
    return begin if begin == end else f"{begin}..{end}"
