"""The ways out of a search without hits, in words."""

from typing import TYPE_CHECKING

from gui.wording import articles_words

if TYPE_CHECKING:
    from gui.articles.nothing import WayOut
    from search.messages.replies import SearchReply

_LEADS = {
    "spelling": "Did you mean",
    "name": "Did you mean",
    "without": "Found without it",
}


def ways_out(reply: "SearchReply") -> "list[WayOut]":
    """Return the queries that find something where this one finds nothing, the likeliest first."""
    from gui.articles.nothing import WayOut

    return [
        WayOut(s.query, s.query, articles_words(s.count), _LEADS.get(s.why, ""))
        for s in reply.suggestions
    ]
