"""The rows of other articles: those around the day of the one that is read, and related ones."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from gui.page.wording import compact_date, short_date
from gui.panel.around import Around, Group
from gui.panel.rows import Row, Section
from gui.translation import counted, translated
from search.catalogue.entry import Entry, Listing
from search.messages.replies import RelatedArticle

_FAR = 45  # days from which on a distance is told in months or years
_VERY_FAR = 24  # months from which on it is told in years, to a whole one
_A_MONTH, _A_YEAR = 30.4, 365.25

Find = Callable[[int], Entry | None]


def around(listing: Listing, number: int, day: date, find: Find) -> Section:
    """Return what stands around an article of a day in the listing of all."""
    places = Around(listing.days)
    own = _place(listing, number)
    rows = (row for group in places.groups(day, own) for row in _of_day(listing, group, day, find))
    return Section("around", translated("panel", "Around this date"), tuple(rows))


def related(found: Sequence[RelatedArticle], find: Find) -> Section:
    """Return the articles that have most in common with one, with the reasons."""
    rows = (_related(one, find) for one in found)
    return Section(
        "related", translated("panel", "Related articles"), tuple(row for row in rows if row)
    )


def _place(listing: Listing, number: int) -> int:
    return listing.numbers.index(number) if number in listing.numbers else -1


def _of_day(listing: Listing, group: Group, day: date, find: Find) -> Iterator[Row]:
    """Yield the articles of a day, and one row that leads to all of them where there are more."""
    apart = distance((group.day - day).days)
    lead = f"{compact_date(group.day)}, {apart}"
    for place in group.places:
        if entry := find(listing.numbers[place]):
            yield _article(entry, lead)
            lead = ""
    if group.articles > len(group.places) + (group.day == day):
        words = counted("panel", "All {count} of {day}", "The one of {day}", group.articles)
        words = words.format(day=short_date(group.day))
        yield Row(title=words, spoken=words, query=f"date:{group.day.isoformat()}")


def _article(entry: Entry, lead: str, notes: tuple[str, ...] = ()) -> Row:
    title = entry.headline or entry.path
    spoken = ", ".join(filter(None, (lead, title, *notes)))
    return Row(title=title, spoken=spoken, lead=lead, notes=notes, article=entry.number)


def _related(one: RelatedArticle, find: Find) -> Row | None:
    entry = find(one.number)
    if entry is None:
        return None
    lead = compact_date(entry.day) if entry.day else translated("panel", "No date")
    reasons = (
        translated("panel", "Both name {}").format(_listed(one.names)) if one.names else "",
        translated("panel", "Both have {}").format(_listed(f"“{word}”" for word in one.words))
        if one.words
        else "",
    )
    return _article(entry, lead, tuple(filter(None, reasons)))


def _listed(words: Iterable[str]) -> str:
    *most, last = words
    return translated("panel", "{} and {}").format(", ".join(most), last) if most else last


def distance(days: int) -> str:
    """Say how far one day is from another: `the day before`, `3 weeks later`."""
    if days == 0:
        return translated("panel", "the same day")
    if days == -1:
        return translated("panel", "the day before")
    if days == 1:
        return translated("panel", "the day after")
    words = translated("panel", "{} before") if days < 0 else translated("panel", "{} later")
    return words.format(_length(abs(days)))


def _length(days: int) -> str:
    if days <= _FAR:
        return counted("panel", "{count} days", "1 day", days)
    years = round(days / _A_YEAR)
    months = round(days / _A_MONTH)
    if (abs(days - years * _A_YEAR) < 2 and years) or months >= _VERY_FAR:
        return counted("panel", "{count} years", "1 year", years)
    return counted("panel", "{count} months", "1 month", months)
