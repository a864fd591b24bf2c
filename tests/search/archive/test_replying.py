"""The window's requests are replied to, the five-hundredth as the first."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from search import paths
from search.archive.library import Library
from search.archive.replying import Replying
from search.messages.coding import decode_reply, encode
from search.messages.replies import (
    CompletionReply,
    CountsReply,
    EntityReply,
    FacetsReply,
    RelatedReply,
    Reply,
    SearchReply,
    SnippetsReply,
    SuggestedReply,
)
from search.messages.requests import (
    CompletionRequest,
    CountsRequest,
    EntityRequest,
    FacetsRequest,
    RelatedRequest,
    Request,
    SearchRequest,
    SnippetsRequest,
    SuggestedRequest,
)
from search.query.repairs import Repair
from tests.search.archive.conftest import Surveyed

_ROOT = Path(__file__).parents[3]


class _Window:
    """Asks, and gets the replies as they come through the pipe."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._replying = Replying(library)
        self.searching = self._replying.searching()

    def ask(self, request: Request, *, cancelled: bool = False) -> Reply:
        reply = decode_reply(encode(self._replying.reply(request, lambda: cancelled)))
        assert reply.generation == request.generation
        return reply

    def search(self, query: str, order: str = "newest") -> SearchReply:
        reply = self.ask(SearchRequest(1, query, order))
        assert isinstance(reply, SearchReply)
        return reply

    def paths(self, reply: SearchReply) -> list[str]:
        return [entry.path for n in reply.numbers if (entry := self.library.entry(n))]


@pytest.fixture(scope="module")
def window(surveyed: Surveyed) -> Iterator[_Window]:
    """Open the library once more, as the window's child does."""
    library = Library(surveyed.library.folder, surveyed.library.cache, paths.resources())
    window = _Window(library)
    yield window
    window.searching.close()
    library.close()


def test_a_search_is_replied_to_in_each_order(window: _Window) -> None:
    """With the days, and in words what was searched for."""
    newest = window.search("bridge")
    assert window.paths(newest) == ["c.txt", "e.txt", "a.txt"]
    assert list(newest.days) == sorted(newest.days, reverse=True)
    assert "".join(text for text, _ in newest.explanation) == "Articles with bridge"
    assert window.paths(window.search("bridge", "oldest")) == ["a.txt", "e.txt", "c.txt"]
    ranked = window.paths(window.search("gas OR pipeline OR aliyev", "relevance"))
    assert ranked[0] == "d.txt"
    assert not window.search("gas", "relevance").unweighed
    assert window.search("from:Baku", "relevance").unweighed
    assert not window.search("from:Baku").unweighed
    assert newest.milliseconds > 0


def test_what_is_found_is_what_the_meant_query_finds(window: _Window) -> None:
    """Half a word stands for a beginning; its lines and counts are asked for by that query."""
    reply = window.search("oil pipel")
    assert (reply.meant, reply.unfinished) == ("oil pipel", True)
    reply = window.search("tehran pipel")
    assert (reply.meant, window.paths(reply)) == ("tehran pipel*", ["e.txt", "d.txt"])
    assert reply.repairs == (Repair.BEGUN,)
    words = "".join(text for text, _ in reply.explanation)
    assert words == "Articles with tehran and a word that begins with pipel"
    lines = window.ask(SnippetsRequest(2, reply.meant, tuple(reply.numbers)))
    assert isinstance(lines, SnippetsReply)
    marked = [line.text[a:b] for line in lines.snippets.values() for a, b in line.hits]
    assert {word.casefold() for word in marked} == {"tehran", "pipeline"}
    counts = window.ask(CountsRequest(3, (reply.meant,)))
    assert isinstance(counts, CountsReply)
    assert counts.counts == (2,)


def test_a_search_that_finds_nothing_is_mended(window: _Window) -> None:
    """When it is asked again: that it finds nothing is told at once."""
    at_once = window.search("brigde from:baku")
    assert at_once.unfinished
    assert at_once.suggestions == ()
    reply = window.search("brigde from:baku")
    assert not reply.unfinished
    assert reply.ruled_out == "brigde"
    assert ("bridge from:baku", 2) in [(s.query, s.count) for s in reply.suggestions]
    cancelled = window.ask(SearchRequest(1, "brigde"), cancelled=True)
    assert isinstance(cancelled, SearchReply)
    assert cancelled.suggestions == window.search("bridge").suggestions == ()


def test_saved_searches_and_the_newest_day_are_known(window: _Window) -> None:
    """What a query names has to be understood where it is asked."""
    window.searching.belongings.save_search("fuel", "oil OR gas")
    assert window.paths(window.search("saved:fuel")) == ["c.txt", "b.txt", "d.txt"]
    assert window.paths(window.search("date:1d@end")) == ["c.txt"]
    assert window.search("saved:none").repairs


def test_snippets_are_of_the_articles_asked_for(window: _Window) -> None:
    """With as many marks as there are hits in the line (acceptance 33, 37)."""
    numbers = window.search("bridge").numbers
    reply = window.ask(SnippetsRequest(2, "bridge", tuple(numbers[:2])))
    assert isinstance(reply, SnippetsReply)
    assert list(reply.snippets) == list(numbers[:2])
    for snippet in reply.snippets.values():
        assert [snippet.text[start:end] for start, end in snippet.hits] == ["bridge"]


def test_a_completion_says_what_it_replaces(window: _Window) -> None:
    """The text around it stays."""
    text = "oil bri -gas"
    reply = window.ask(CompletionRequest(3, text, 7))
    assert isinstance(reply, CompletionReply)
    assert text[reply.start : reply.end] == "bri"
    assert "bridge" in [option.insert for option in reply.options]


@pytest.mark.parametrize(
    "text",
    ["bri", "oil bri", "oil OR bri", "oil -bri", "person:", "oil person:ali", "-place:teh",
     "before:2025-07-", "date:2024..2025-0", "mentions:2025-04", "bridge mentions:20", "from:",
     "is:", "bridge is:und", '"the bri', "(oil OR brid"],
)  # fmt: skip
def test_a_completion_counts_what_a_search_finds(window: _Window, text: str) -> None:
    """Both numbers stand on the screen at once: they must tell the same (acceptance 29)."""
    reply = window.ask(CompletionRequest(3, text, len(text)))
    assert isinstance(reply, CompletionReply)
    counted = [option for option in reply.options if option.sort not in ("operator", "saved")]
    assert counted or text.endswith(("is:", "und"))
    for option in counted:
        found = window.search(text[: reply.start] + option.insert).numbers
        assert (option.insert, option.count) == (option.insert, len(found))


def test_a_completion_is_not_held_up_by_counting(window: _Window) -> None:
    """Nothing is looked for in files, nor at all once somebody waits for something else."""
    for text, cancelled in (("/oil/ person:", False), ("oil person:", True)):
        reply = window.ask(CompletionRequest(3, text, len(text)), cancelled=cancelled)
        assert isinstance(reply, CompletionReply)
        assert [option.count for option in reply.options] == [-1] * len(reply.options)
        assert reply.options


def test_queries_are_counted(window: _Window) -> None:
    """In the order asked, as a search would; none when cancelled."""
    queries = ("bridge", "", "xyzzy", "is:undated", "same:sentence(oil gas)")
    reply = window.ask(CountsRequest(4, queries))
    assert reply == CountsReply(4, tuple(len(window.search(q).numbers) for q in queries))
    assert window.ask(CountsRequest(5, queries), cancelled=True) == CountsReply(5, (-1,) * 5)


def test_facets_add_up(window: _Window) -> None:
    """To what the search finds (acceptance 84)."""
    for query in ("", "bridge", "xyzzy", "-bridge"):
        reply = window.ask(FacetsRequest(6, query))
        assert isinstance(reply, FacetsReply)
        total = sum(count for _, count in reply.months) + reply.undated
        assert total == len(window.search(query).numbers)
        assert reply.mentioned == ()


def test_what_is_mentioned_is_counted_among_what_was_found(window: _Window) -> None:
    """April 2025 by the one article that names it, where the search finds that; else by none."""
    borders = tuple(date(2025, month, 1).toordinal() for month in (4, 5))
    for query, count in (("", 1), ("oil", 1), ("pipeline", 0)):
        window.search(query)
        reply = window.ask(FacetsRequest(6, query, 0, borders))
        assert isinstance(reply, FacetsReply)
        assert len(reply.mentioned) == 3
        assert reply.mentioned[1] == (count, count)
        assert reply.names == ()


def test_related_articles_are_named_with_their_reason(window: _Window) -> None:
    """An article that is gone has none."""
    entry = window.library.entry_at("e.txt")
    assert entry
    reply = window.ask(RelatedRequest(7, entry.number, 3))
    assert isinstance(reply, RelatedReply)
    assert entry.number not in [article.number for article in reply.articles]
    assert all(article.names or article.words for article in reply.articles)
    assert window.ask(RelatedRequest(8, 9999)) == RelatedReply(8, 9999, ())


def test_the_five_hundredth_search_is_answered_as_the_first(window: _Window) -> None:
    """With completions among them, as somebody types who never stops (acceptance 40)."""
    typed = ["b", "br", "bri", "bridge", "bridge o", "bridge OR oil", "-oil", '"the gas"', "xq"]
    first = {query: window.search(query).numbers for query in typed}
    for number in range(500):
        query = typed[number % len(typed)]
        window.ask(CompletionRequest(number, query, len(query)))
        assert window.search(query).numbers == first[query]


_WARM = """
import sys
from pathlib import Path
from search.archive.library import Library
from search.archive.replying import Replying
from search.messages.coding import encode
from search.messages.requests import SearchRequest, SnippetsRequest

replying = Replying(Library(*map(Path, sys.argv[1:])))
replying.searching().warm_up()
before = set(sys.modules)
for query in ("bridge", "bri*", '"the bridge"', "person:aliyev", "brigde", "date:2025"):
    encode(replying.reply(SearchRequest(1, query), bool))
encode(replying.reply(SnippetsRequest(1, "bridge", (1,)), bool))
print(sorted(set(sys.modules) - before))
"""


def test_the_first_search_loads_nothing(surveyed: Surveyed) -> None:
    """Once warm, it is as quick as any later one (acceptance 56)."""
    library = surveyed.library
    places = [library.folder, library.cache, paths.resources()]
    ran = subprocess.run(
        [sys.executable, "-c", _WARM, *map(str, places)],
        capture_output=True,
        text=True,
        check=True,
        cwd=_ROOT,
    )
    assert ran.stdout.strip() == "[]"


def test_what_is_known_of_an_entity_is_told(window: _Window) -> None:
    """Its other names, how often it is named and when first and last; of a stranger nothing."""
    reply = window.ask(EntityRequest(3, "person", "Ilham Aliyev"))
    assert isinstance(reply, EntityReply)
    assert (reply.articles, reply.mentions) == (3, 3)
    days = [date.fromordinal(day).isoformat() for day in (reply.first, reply.last)]
    assert days == ["2024-02-29", "2025-07-05"]
    stranger = window.ask(EntityRequest(4, "org", "Ilham Aliyev"))
    assert stranger == EntityReply(4, "org", "Ilham Aliyev")


def test_a_hit_line_of_a_name_alone_is_a_sentence(window: _Window) -> None:
    """The list of an entity's articles is its diary; the dateline is no part of it."""
    query = 'person:="Ilham Aliyev"'
    numbers = tuple(window.search(query).numbers)
    reply = window.ask(SnippetsRequest(5, query, numbers))
    assert isinstance(reply, SnippetsReply)
    assert [reply.snippets[n].text for n in numbers] == [
        "Masoud Pezeshkian met Ilham Aliyev about oil.",
        "President Ilham Aliyev opened the bridge in Tehran.",
        "Ilham Aliyev said so.",
    ]


def test_what_may_be_one_is_suggested(window: _Window) -> None:
    """All of it comes at once, for one review."""
    assert window.ask(SuggestedRequest(6)) == SuggestedReply(6, ())


def test_a_state_that_can_not_be_known_finds_nothing_and_says_so(window: _Window) -> None:
    """Neither the state nor its opposite: never everything (acceptance 24)."""
    belongings = window.searching.belongings
    belongings.star("a.txt")
    belongings.see("b.txt")
    assert window.paths(window.search("is:starred")) == ["a.txt"]
    assert len(window.search("is:unseen").numbers) == 5
    files = (belongings._stars.file, belongings._seen.file)
    for file in files:
        file.write_text("{")
    for query in ("is:starred", "-is:starred", "is:unseen", "is:seen"):
        reply = window.search(query)
        assert not reply.numbers
        assert reply.partial
        assert "json" in reply.repairs[0]
    assert window.search("bridge").repairs == ()
    for file in files:
        file.unlink()
