"""Link the mentions of an article: one name for all that mean the same person, place or body."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from search.entities import lexicon
from search.entities.acronyms import Definition
from search.entities.gazetteers import Gazetteers
from search.entities.mention import Kind, Mention
from search.entities.roles import role_of
from search.entities.tagging import TypedSpan
from search.spans import Span
from search.text import fold


class _Name(NamedTuple):
    """A mention's words in one form: white space single, no article, capitals as in print."""

    span: TypedSpan
    text: str
    words: tuple[str, ...]


class Linker:
    """Link the mentions of articles; the countries' names come from the gazetteers."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        self._countries = gazetteers.countries
        self._demonyms = gazetteers.demonyms

    def link(
        self, text: str, spans: Sequence[TypedSpan], definitions: Sequence[Definition]
    ) -> tuple[Mention, ...]:
        """Give each span its entity, in order of the text, the longer first where they nest."""
        names = [_name(text, span) for span in spans]
        entities = _people(names)
        entities |= _organisations(names, {d.acronym: d.name for d in definitions})
        entities |= self._places(names)
        entities |= _events(names, entities)
        return tuple(
            Mention(
                span=Span(name.span.start, name.span.end),
                text=text[name.span.start : name.span.end],
                kind=name.span.kind,
                entity=entities[name.span],
                role=self._role(text, name.span),
            )
            for name in sorted(names, key=lambda name: (name.span.start, -name.span.end))
        )

    def _role(self, text: str, span: TypedSpan) -> str:
        if span.kind is not Kind.PERSON:
            return ""
        return role_of(text, Span(span.start, span.end), self._demonyms)

    def _places(self, names: Sequence[_Name]) -> dict[TypedSpan, str]:
        """Link countries to the name they go by; BAKU is Baku."""
        return {
            name.span: self._countries.get(fold(name.text), name.text)
            for name in names
            if name.span.kind is Kind.PLACE
        }


def _name(text: str, span: TypedSpan) -> _Name:
    written = " ".join(text[span.start : span.end].split())
    if span.kind in (Kind.PERSON, Kind.PLACE) and written.isupper() and len(written) > 3:
        written = _in_print(written)
    words = tuple(
        fold(word)
        for word in written.split()
        if word.lower().strip(".,") not in lexicon.GENERATIONS
    )
    return _Name(span, written, words or (fold(written),))


def _in_print(shouted: str) -> str:
    """Write a name in capitals as it is printed: NEW YORK is New York, U.S. stays."""
    return " ".join(
        word if "." in word else "-".join(part.capitalize() for part in word.split("-"))
        for word in shouted.split()
    )


def _people(names: Sequence[_Name]) -> dict[TypedSpan, str]:
    """Link surnames, and given names, to the full name that stands in the article."""
    people = sorted(
        (name for name in names if name.span.kind is Kind.PERSON), key=lambda name: name.span.start
    )
    full: dict[tuple[str, ...], str] = {}
    for name in people:
        if len(name.words) > 1:
            full.setdefault(_key(name.words), name.text)
    linked = {}
    last_told: dict[str, str] = {}
    for name in people:
        if len(name.words) > 1:
            entity = full[_key(name.words)]
            for word in name.words:
                last_told[word] = entity
        else:
            entity = last_told.get(name.words[0]) or _later(name.words[0], full) or name.text
        linked[name.span] = entity
    return linked


def _key(words: tuple[str, ...]) -> tuple[str, ...]:
    """Reduce a full name to its first and last word: middle names and initials come and go."""
    return words[0], words[-1]


def _later(word: str, full: Mapping[tuple[str, ...], str]) -> str | None:
    """Find the full name that a surname belongs to when it is told only further on."""
    return next((text for words, text in full.items() if words[-1] == word), None)


def _organisations(names: Sequence[_Name], defined: Mapping[str, str]) -> dict[TypedSpan, str]:
    """Link acronyms to what they stand for, "Fiat" to "Fiat SpA"."""
    expansions = {acronym.replace(".", ""): full for acronym, full in defined.items()}
    cores: dict[str, str] = {}
    linked = {}
    organisations = [name for name in names if name.span.kind is Kind.ORG]
    for name in sorted(organisations, key=lambda name: (-len(name.words), name.span.start)):
        core = " ".join(_core(name.words))
        known = cores.get(core)
        if known is None and len(core.split()) > 1:
            cores[core] = name.text
            cores.setdefault(core.split()[0], name.text)
            cores.setdefault(core.partition(" and ")[0], name.text)
        elif known is None:
            cores[core] = name.text
        linked[name.span] = known or name.text
        if (expansion := expansions.get(name.text.replace(".", ""))) is not None:
            linked[name.span] = expansion
    return linked


def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    """Take the company's legal form off a name."""
    end = len(words)
    while end > 1 and words[end - 1].strip(".,") in lexicon.COMPANY_ENDINGS | {"group"}:
        end -= 1
    return tuple(word.strip(".,") for word in words[:end])


def _events(names: Sequence[_Name], entities: Mapping[TypedSpan, str]) -> dict[TypedSpan, str]:
    """Link "ECO Summit" to the 17th Summit of the organisation that ECO stands for."""
    linked: dict[TypedSpan, str] = {}
    told: dict[tuple[str, frozenset[str]], str] = {}
    others = sorted(entities)
    starts = [span.start for span in others]
    for name in sorted(names, key=lambda name: name.span.start):
        if name.span.kind is not Kind.EVENT:
            continue
        near = others[bisect_left(starts, name.span.start) : bisect_left(starts, name.span.end)]
        inside = frozenset(entities[span] for span in near) or frozenset((" ".join(name.words),))
        head = next((word for word in name.words if word in lexicon.EVENT_HEADS), "")
        linked[name.span] = told.setdefault((head, inside), name.text)
    return linked
