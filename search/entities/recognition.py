"""From an article's body to its linked mentions: tag, mend, add events, link."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from search.entities.acronyms import find_definitions
from search.entities.events import find_events
from search.entities.gazetteers import Gazetteers
from search.entities.linking import Linker
from search.entities.mention import Kind, Mention
from search.entities.repair import repair
from search.entities.tagging import Tagger, TypedSpan
from search.entities.tokens import tokenise
from search.spans import Span


class Recogniser:
    """Find the mentions of articles with one tagger and one set of gazetteers."""

    def __init__(self, gazetteers: Gazetteers, tagger: Tagger) -> None:
        self._gazetteers = gazetteers
        self._tagger = tagger
        self._linker = Linker(gazetteers)

    def find(self, body: str, dateline_places: Sequence[Span]) -> tuple[Mention, ...]:
        """Find the mentions in a body, in order, an event before what nests in it.

        `dateline_places` are the spans of the places that the dateline names.
        """
        sentences = tokenise(body)
        places = [TypedSpan(span.start, span.end, Kind.PLACE) for span in dateline_places]
        tagged = _laid_over(places, self._tagger.tag(sentences))
        definitions = find_definitions(body)
        names = repair(body, sentences, tagged, definitions)
        events = find_events(sentences, self._gazetteers)
        spans = [*events, *_fitting(names, events)]
        return self._linker.link(body, spans, definitions)


def _laid_over(places: list[TypedSpan], tagged: list[TypedSpan]) -> list[TypedSpan]:
    """Let the dateline's places win over whatever was found there."""
    end = max((place.end for place in places), default=0)
    return [*places, *(span for span in tagged if span.start >= end)]


def _fitting(names: Sequence[TypedSpan], events: Sequence[TypedSpan]) -> Iterator[TypedSpan]:
    """Keep the names outside of every event, and the places and bodies inside one."""
    starts = [event.start for event in events]
    for name in names:
        near = events[max(0, bisect_right(starts, name.start) - 1) : bisect_left(starts, name.end)]
        touching = [event for event in near if name.start < event.end and event.start < name.end]
        if all(_nests(name, event) for event in touching):
            yield name


def _nests(name: TypedSpan, event: TypedSpan) -> bool:
    """Tell whether a name is a place or a body that is part of an event's name."""
    is_inside = event.start <= name.start and name.end <= event.end
    is_whole = (event.start, event.end) == (name.start, name.end)
    return is_inside and not is_whole and name.kind in (Kind.ORG, Kind.PLACE)
