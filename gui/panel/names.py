"""The rows of what was recognised in an article: people, places, organisations, events, dates."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from gui.days import name_days
from gui.page.marks import Mark, MarkKind
from gui.panel.rows import Row, Section
from gui.translation import marked, number, translated
from gui.wording import mentions_words
from search.entities.mention import Kind, Mention
from search.query.clauses import Mentioned
from search.query.days import Days, in_words
from search.query.rendering import rendered
from search.reading import Reading
from search.text import words
from search.times.timex import Timex

_TITLES = {
    Kind.PERSON: marked("panel", "People"),
    Kind.PLACE: marked("panel", "Places"),
    Kind.ORG: marked("panel", "Organisations"),
    Kind.EVENT: marked("panel", "Events"),
}
_KINDS = {
    Kind.PERSON: marked("panel", "person"),
    Kind.PLACE: marked("panel", "place"),
    Kind.ORG: marked("panel", "organisation"),
    Kind.EVENT: marked("panel", "event"),
}
_MOST_NAMES = 3


def sections_of(reading: Reading) -> tuple[Section, ...]:
    """Return the sections of a reading; one without rows is left out."""
    made = [
        Section(kind.value, translated("panel", _TITLES[kind]), _entities(reading, kind))
        for kind in Kind
    ]
    made.append(Section("date", translated("panel", "Dates in the text"), _dates(reading)))
    return tuple(section for section in made if section.rows)


def other_words(name: str, mentions: Iterable[Mention]) -> tuple[str, ...]:
    """Return what a text calls somebody besides the name or a part of it, each once."""
    known = {word.folded for word in words(name)}
    said = dict.fromkeys(mention.said for mention in mentions)
    return tuple(s for s in said if not known >= {word.folded for word in words(s)})


def _entities(reading: Reading, kind: Kind) -> tuple[Row, ...]:
    """Return the entities of a kind, those with most mentions first, then by the alphabet."""
    found: dict[str, list[Mention]] = {}
    for mention in reading.mentions:
        if mention.kind is kind:
            found.setdefault(mention.entity, []).append(mention)
    ranked = sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0].casefold()))
    return tuple(_entity(kind, name, mentions) for name, mentions in ranked)


def _entity(kind: Kind, name: str, mentions: Sequence[Mention]) -> Row:
    count = len(mentions)
    others = other_words(name, mentions)
    also = translated("panel", "also: {}").format(", ".join(others[:_MOST_NAMES])) if others else ""
    spoken = (name, translated("panel", _KINDS[kind]), mentions_words(count), also)
    return Row(
        title=name,
        spoken=", ".join(filter(None, spoken)),
        count=number(count),
        notes=(also,) if also else (),
        also=" ".join(mention.said for mention in mentions),
        mark=Mark(mentions[0].span, MarkKind(kind.value), name, mentions[0].role),
    )


def _dates(reading: Reading) -> tuple[Row, ...]:
    """Return the dates that name days, in their own order."""
    dated = [timex for timex in reading.timexes if timex.first and timex.last]
    dated.sort(key=lambda t: (t.first, t.last, t.value, t.span))
    return tuple(_date(list(same)) for _, same in groupby(dated, key=lambda t: t.value))


def _date(timexes: Sequence[Timex]) -> Row:
    first, count = timexes[0], len(timexes)
    days = Days(first.first, first.last)
    value, said = name_days(days), next(_other_wording(in_words(days), timexes), "")
    return Row(
        title=value,
        spoken=", ".join(filter(None, (value, said, mentions_words(count)))),
        count=number(count),
        aside=said,
        also=" ".join(timex.text for timex in timexes),
        mark=Mark(first.span, MarkKind.DATE, first.value, first.rule),
        query=rendered(Mentioned(first.first, first.last)),
    )


def _other_wording(value: str, timexes: Iterable[Timex]) -> Iterator[str]:
    """Yield how the text puts a date otherwise than its value does: "last year"."""
    known = {word.folded for word in words(value)}
    for timex in timexes:
        if not known >= {word.folded for word in words(timex.text)}:
            yield " ".join(timex.text.split())
