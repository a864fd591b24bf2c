"""Reply to what is asked about names: rule, find entities, tell of one, tell which may be one."""

from datetime import date

from search.archive.entities import Entities
from search.archive.library import Library
from search.entities.mention import Kind
from search.errors import NothingToUndoError, RulingError
from search.messages.replies import (
    EntityReply,
    FoundName,
    NamesReply,
    RulingReply,
    SuggestedPair,
    SuggestedReply,
)
from search.messages.requests import (
    EntityRequest,
    NamesRequest,
    Ruling,
    RulingRequest,
    SuggestedRequest,
)

NameRequest = RulingRequest | NamesRequest | EntityRequest | SuggestedRequest
NameReply = RulingReply | NamesReply | EntityReply | SuggestedReply

_NAMES_TOLD = 8


def reply_about_names(library: Library, request: NameRequest) -> NameReply:
    """Reply about a library, which is open.

    Raises a DatelineError where a ruling can't be made, ValueError for a kind that there is not.
    """
    entities = Entities(library)
    match request:
        case RulingRequest():
            return _ruled(entities, request)
        case NamesRequest():
            kind = Kind(request.kind) if request.kind else None
            found = entities.named_like(request.text, kind, request.limit)
            names = (FoundName(e.kind.value, e.name, e.articles) for e in found)
            return NamesReply(request.generation, tuple(names))
        case EntityRequest():
            return _known(entities, request)
        case SuggestedRequest():
            return _suggested(entities, request)


def _ruled(entities: Entities, request: RulingRequest) -> RulingReply:
    ruled = _rule(entities, request)
    bad = (f"{line.file}:{line.number}: {line.reason}" for line in entities.bad_lines())
    return RulingReply(request.generation, request.ruling, ruled, tuple(bad))


def _rule(entities: Entities, request: RulingRequest) -> tuple[str, ...]:
    """Do what a request rules; returns the names that it was about, the new one first.

    What an undo took back stands before them; nothing where there was nothing to undo.
    """
    ruling, name, others = Ruling(request.ruling), request.name, request.others
    if ruling is Ruling.UNDO:
        try:
            step = entities.undo()
        except NothingToUndoError:
            return ()
        return (step.did, *step.names)
    kind = Kind(request.kind) if request.kind else None
    other = others[0] if others else ""
    match ruling:
        case Ruling.MERGE:
            entity = entities.merge(name, others, kind)
        case Ruling.RENAME:
            entity = entities.rename(name, other, kind)
        case Ruling.KIND:
            entity = entities.change_kind(name, Kind(other), kind)
        case Ruling.SPLIT:
            entity = entities.split(name, others, kind)
        case Ruling.REJECT:
            entity = entities.reject(name, kind)
        case Ruling.REJECT_WORDS:
            entity = entities.reject_words(name, other, kind)
    return (entity.name, *others)


def _known(entities: Entities, request: EntityRequest) -> EntityReply:
    """Tell what is known of an entity; nothing of one that is not, or not yet."""
    try:
        entity = entities.find(request.name, Kind(request.kind))
    except RulingError:
        return EntityReply(request.generation, request.kind, request.name)
    surname, alone = entities.surname_alone(entity)
    return EntityReply(
        generation=request.generation,
        kind=request.kind,
        name=request.name,
        names=entities.other_names(entity)[:_NAMES_TOLD],
        articles=entity.articles,
        mentions=entity.mentions,
        first=_ordinal(entity.first),
        last=_ordinal(entity.last),
        surname=surname,
        alone=alone,
    )


def _ordinal(day: date | None) -> int:
    return day.toordinal() if day else 0


def _suggested(entities: Entities, request: SuggestedRequest) -> SuggestedReply:
    pairs = (
        SuggestedPair(
            kind=found.one.kind.value,
            one=found.one.name,
            one_articles=found.one.articles,
            other=found.other.name,
            other_articles=found.other.articles,
            evidence=found.evidence,
        )
        for found in entities.suggestions()[: request.limit]
    )
    return SuggestedReply(request.generation, tuple(pairs))
