"""A Reading: an article with its timexes and mentions; the Reader that makes it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from search.articles.article import Article, Dateline
from search.entities.mention import Mention
from search.spans import Span
from search.times.timex import Timex

# Counted up with every change of the rules, so that caches of readings know.
RULES_VERSION = "8"

_PIECE = re.compile(r"[^,/]+")

FindMentions = Callable[[str, tuple[Span, ...]], tuple[Mention, ...]]
FindTimexes = Callable[[str, date | None], tuple[Timex, ...]]


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and all that was recognised in its body, both in reading order."""

    article: Article
    mentions: tuple[Mention, ...]
    timexes: tuple[Timex, ...]


class Reader:
    """Read articles; one Reader serves any number of them, in one thread.

    `version` changes whenever rules, gazetteers or the model change. `notice` is what keeps the
    Reader from reading as well as it can, with the path of the file: empty when all is well.
    """

    def __init__(
        self,
        find_mentions: FindMentions,
        find_timexes: FindTimexes,
        version: str,
        notice: str = "",
    ) -> None:
        self._find_mentions = find_mentions
        self._find_timexes = find_timexes
        self.version = version
        self.notice = notice

    @classmethod
    def load(cls, resources: Path) -> "Reader":
        """Load the gazetteers and the model below `resources`.

        Raises ResourceError when a gazetteer is missing or damaged. Without the model the rules
        read alone, and `notice` tells why.

        Why: the imports stand here because the window wants the values alone, and soon.
        """
        from search.entities.gazetteers import Gazetteers
        from search.entities.loading import load_tagger
        from search.entities.recognition import Recogniser
        from search.times.recognition import find_timexes

        gazetteers = Gazetteers.load(resources / "gazetteers")
        loaded = load_tagger(resources / "models", gazetteers)
        recogniser = Recogniser(gazetteers, loaded.tagger)
        version = f"{RULES_VERSION}-{gazetteers.version}-{loaded.version}"
        return cls(recogniser.find, find_timexes, version, loaded.notice)

    def read(self, article: Article) -> Reading:
        """Recognise the names and dates in an article's body; no text makes it raise."""
        places = _places_of(article.body, article.dateline)
        mentions = self._find_mentions(article.body, places)
        return Reading(article, mentions, self._find_timexes(article.body, article.day))


def _places_of(body: str, dateline: Dateline | None) -> tuple[Span, ...]:
    """Find the places of a dateline in the body: "BAKU, Azerbaijan" is two."""
    if dateline is None:
        return ()
    start = body.find(dateline.place, dateline.span.start, dateline.span.end)
    if not dateline.place or start < 0:
        return ()
    found = []
    for match in _PIECE.finditer(dateline.place):
        piece = match.group().strip()
        if piece:
            first = start + match.start() + match.group().index(piece)
            found.append(Span(first, first + len(piece)))
    return tuple(found)
