"""What of a window can be printed: the article, what is selected in it, the list, a month of it."""

from dataclasses import dataclass, replace

from gui.printing.articles import Articles, PrintedArticle
from search.reading import Reading
from search.spans import Span


@dataclass(frozen=True, slots=True)
class Source:
    """Something to print.

    `label` names it in a list of choices, `called` in the name of a file where it is several;
    `notes` tell on paper where it comes from, `has_hits` says that a search found it, and
    `left_out` counts the files that can't be read among it.
    """

    label: str
    articles: Articles
    notes: tuple[str, ...] = ()
    has_hits: bool = False
    left_out: int = 0
    called: str = ""


def excerpt(printed: PrintedArticle, span: Span) -> PrintedArticle:
    """Return a part of an article as an article, with the marks and hits that lie within."""
    reading = printed.reading
    article = replace(reading.article, body=reading.article.body[span.start : span.end])
    mentions = (m for m in reading.mentions if span.covers(m.span))
    timexes = (t for t in reading.timexes if span.covers(t.span))
    return PrintedArticle(
        Reading(
            article,
            tuple(replace(m, span=m.span.moved(-span.start)) for m in mentions),
            tuple(replace(t, span=t.span.moved(-span.start)) for t in timexes),
        ),
        tuple(hit.moved(-span.start) for hit in printed.hits if span.covers(hit)),
    )
