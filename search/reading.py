"""A Reading: an article with its timexes and mentions."""

from dataclasses import dataclass

from search.articles.article import Article
from search.entities.mention import Mention
from search.times.timex import Timex


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and all that was recognised in its body, both in reading order."""

    article: Article
    mentions: tuple[Mention, ...]
    timexes: tuple[Timex, ...]
