"""The ways out of a search without hits, in words."""

from typing import TYPE_CHECKING

from gui.translation import marked, translated
from gui.wording import articles_words

if TYPE_CHECKING:
    from gui.articles.nothing import WayOut
    from search.messages.replies import SearchReply

_LEADS = {
    "spelling": marked("list", "Did you mean"),
    "name": marked("list", "Did you mean"),
    "without": marked("list", "Found without it"),
}


def ways_out(reply: "SearchReply") -> "list[WayOut]":
    """Return the queries that find something where this one finds nothing, the likeliest first."""
    from gui.articles.nothing import WayOut

    return [
        WayOut(s.query, s.query, articles_words(s.count), _lead(s.why)) for s in reply.suggestions
    ]


def _lead(why: str) -> str:
    return translated("list", _LEADS[why]) if why in _LEADS else ""
