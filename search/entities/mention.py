"""The value of a mention: words that name somebody or something."""

from dataclasses import dataclass
from enum import StrEnum

from search.spans import Span


class Kind(StrEnum):
    """What a mention names."""

    PERSON = "person"
    PLACE = "place"
    ORG = "org"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a body, titles and "the" outside its span.

    `entity` is the name under which all mentions of the same thing in the article stand: `Jabbari`
    has the entity `Alireza Jabbari`. Mentions may nest (an event around an organisation), but two
    of one kind never overlap. `role` is what stands beside a person's name ("Foreign Minister",
    "President of the Republic of Azerbaijan"), empty where nothing does.
    """

    span: Span
    text: str
    kind: Kind
    entity: str
    role: str = ""

    @property
    def said(self) -> str:
        """The words of the text on one line."""
        return " ".join(self.text.split())
