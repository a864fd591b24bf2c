"""What the answering child recognised, as the values that the search wing knows."""

from datetime import date

from search.articles.article import Article
from search.entities.mention import Kind, Mention
from search.messages.replies import MentionMark, ReadReply, TimeMark
from search.reading import Reading
from search.spans import Span
from search.times.timex import Timex


def reading_of(article: Article, reply: ReadReply) -> Reading:
    """Return an article with what a reply tells of it."""
    return Reading(article, tuple(map(_mention, reply.mentions)), tuple(map(_timex, reply.times)))


def _mention(mark: MentionMark) -> Mention:
    return Mention(Span(mark.start, mark.end), mark.text, Kind(mark.kind), mark.entity, mark.role)


def _timex(mark: TimeMark) -> Timex:
    first = date.fromisoformat(mark.first) if mark.first else None
    last = date.fromisoformat(mark.last) if mark.last else None
    span = Span(mark.start, mark.end)
    return Timex(span, mark.text, mark.type, mark.value, first, last, mark.rule)
