"""What is exported of an article, whatever the format."""

from dataclasses import dataclass
from datetime import date

from search.entities.mention import Kind


@dataclass(frozen=True, slots=True)
class Record:
    """An article, the entities it mentions and the dates it names.

    `file` is relative to the folder, with forward slashes; what is no UTF-8 in it is escaped.
    `place` is the dateline's, as one writes it in a sentence.
    `names` holds each entity once, in the order of its first mention, and `dates` the TIMEX3 values
    in the order of time.
    """

    file: str
    day: date | None
    place: str
    headline: str
    lead: str
    text: str
    names: tuple[tuple[Kind, str], ...] = ()
    dates: tuple[str, ...] = ()

    @property
    def iso_day(self) -> str:
        """The article's date in ISO 8601; empty where it has none."""
        return self.day.isoformat() if self.day else ""

    @property
    def title(self) -> str:
        """What the article is called: its headline, or its file where it has none."""
        return self.headline or self.file.rsplit("/", 1)[-1]

    def named(self, kind: Kind) -> tuple[str, ...]:
        """Return the names of one kind."""
        return tuple(name for found, name in self.names if found is kind)
