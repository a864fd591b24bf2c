"""A search without hits, in words: why there are none, and the ways out."""

from typing import TYPE_CHECKING

from gui.messages import no_hits, no_hits_yet
from gui.translation import marked, translated
from gui.wording import articles_words

if TYPE_CHECKING:
    from gui.articles.nothing import WayOut
    from search.messages.replies import SearchReply

_LEADS = {
    "spelling": marked("list", "Did you mean"),
    "name": marked("list", "Did you mean"),
    "without": marked("list", "With a part left out"),
}


def why_none(query: str, reply: "SearchReply", *, through: bool) -> str:
    """Return the notice that a query found nothing; `through`, with all articles looked through."""
    if not through:
        return no_hits_yet(query, reply.ruled_out)
    together = bool(reply.suggestions and not reply.ruled_out)
    return no_hits(query, reply.ruled_out, together=together)


def ways_out(reply: "SearchReply") -> "list[WayOut]":
    """Return the queries that find something where this one finds nothing, the likeliest first."""
    from gui.articles.nothing import WayOut

    return [
        WayOut(s.query, s.query, articles_words(s.count), _lead(s.why)) for s in reply.suggestions
    ]


def _lead(why: str) -> str:
    return translated("list", _LEADS[why]) if why in _LEADS else ""
