"""What is exported of an article, whatever the format."""

from dataclasses import dataclass
from datetime import date

from search.entities.mention import Kind
from search.query.days import fills_months, fills_years


@dataclass(frozen=True, slots=True)
class NamedTime:
    """A time that a text names: its TIMEX3 value, and the days from the first to the last of it."""

    value: str
    first: date
    last: date

    @property
    def iso_days(self) -> str:
        """The days in ISO 8601, as briefly as can be: `2025`, `2025-07`, `2025-07-04/2025-07-06`.

        Why not the value: no spreadsheet and few people read `1987-02-26TAF` or `1987-W08-WE`.
        """
        ends = self.first, self.last
        length = 4 if fills_years(*ends) else 7 if fills_months(*ends) else 10
        first, last = (end.isoformat()[:length] for end in ends)
        return first if first == last else f"{first}/{last}"


@dataclass(frozen=True, slots=True)
class Record:
    """An article, the entities it mentions and the dates it names.

    `file` is relative to the folder, with forward slashes; what is no UTF-8 in it is escaped.
    `place` is the dateline's, as one writes it in a sentence.
    `names` holds each entity once, in the order of its first mention, and `dates` the times that
    are named, in the order of time.
    """

    file: str
    day: date | None
    place: str
    headline: str
    lead: str
    text: str
    names: tuple[tuple[Kind, str], ...] = ()
    dates: tuple[NamedTime, ...] = ()

    @property
    def iso_day(self) -> str:
        """The article's date in ISO 8601; empty where it has none."""
        return self.day.isoformat() if self.day else ""

    @property
    def title(self) -> str:
        """What the article is called: its headline, or its file where it has none."""
        return self.headline or self.file.rsplit("/", 1)[-1]

    @property
    def iso_dates(self) -> tuple[str, ...]:
        """The days that are named, in ISO 8601, each run of them once."""
        return tuple(dict.fromkeys(one.iso_days for one in self.dates))

    def named(self, kind: Kind) -> tuple[str, ...]:
        """Return the names of one kind."""
        return tuple(name for found, name in self.names if found is kind)
