"""`dateline entities`: what the library's articles name, and what the reader rules about it."""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from search.archive.entities import Entities
from search.catalogue.naming import Entity
from search.cli.common import DONE, FAILED, NOTHING, bring_up_to_date, opened, say
from search.entities.mention import Kind
from search.errors import NoSuchNameError, RulingError
from search.jsonlines import entity_line, suggestion_line
from search.terminal import Page

_MANY = 1 << 30


@dataclass(frozen=True, slots=True)
class Action:
    """Something to be ruled: the names it takes, how it is done, and what is told then."""

    names: str
    least: int
    most: int
    do: Callable[[Entities, Sequence[str], Kind | None], Entity]
    told: str


_ACTIONS: Mapping[str, Action] = {
    "merge": Action(
        "A B…", 2, _MANY, lambda e, names, kind: e.merge(names[0], names[1:], kind), "{names}"
    ),
    "rename": Action(
        "A NEW", 2, 2, lambda e, names, kind: e.rename(names[0], names[1], kind), "{names}"
    ),
    "kind": Action(
        "A KIND", 2, 2, lambda e, names, kind: e.change_kind(names[0], _kind(names[1]), kind),
        "{names}",
    ),
    "split": Action(
        "A ALIAS…", 2, _MANY, lambda e, names, kind: e.split(names[0], names[1:], kind),
        "{name} is kept apart",
    ),
    "reject": Action(
        "A", 1, 1, lambda e, names, kind: e.reject(names[0], kind), "{name} is no name"
    ),
}  # fmt: skip
_OTHERS = {"undo": 0, "suggestions": 0}

ACTIONS = (*_ACTIONS, *_OTHERS)
USAGE = """\
entities [--json] [--kind K] [--folder F] [--limit N] [ACTION NAME…]
  merge A B…      A and B are one, under the name A      rename A NEW    A goes by NEW
  split A ALIAS…  what goes by ALIAS is not A            kind A KIND     A is a KIND
  reject A        A is no name                           undo            take the last one back
  suggestions     what may be one, with the evidence
"""


def run_entities(options: argparse.Namespace) -> int:
    """List entities or suggestions, or rule about names; returns the exit status."""
    action = _ACTIONS.get(options.action)
    least, most = (action.least, action.most) if action else (0, 0)
    if not least <= len(options.names) <= most:
        say(f"entities {options.action or ''} {action.names if action else ''}".rstrip())
        return FAILED
    library = opened(options.folder)
    bring_up_to_date(library)
    entities = Entities(library)
    for bad in entities.bad_lines():
        say(f"{bad.file}:{bad.number}: {bad.reason}")
    try:
        if action:
            return _rule(entities, action, options)
        if options.action == "undo":
            return _undo(entities)
        listing = _list_suggestions if options.action == "suggestions" else _list_entities
        return listing(entities, options)
    except NoSuchNameError as error:
        say(str(error))
        return NOTHING


def _rule(entities: Entities, action: Action, options: argparse.Namespace) -> int:
    """Do what was asked for, and show the entity as it is then."""
    entity = action.do(entities, options.names, options.kind)
    aliases = entities.aliases().get(entity.number, ())
    page = Page(sys.stdout)
    if options.json:
        page.line(entity_line(entity, aliases))
    elif action.told == "{names}":
        page.entity(entity, aliases)
    else:
        page.line(action.told.format(name=entity.name))
    return DONE


def _undo(entities: Entities) -> int:
    """Take the last ruling back."""
    step = entities.undo()
    Page(sys.stdout).line(f"took back: {step.did} {', '.join(step.names)}")
    return DONE


def _list_entities(entities: Entities, options: argparse.Namespace) -> int:
    """Print the entities, the most used first."""
    found = entities.all(options.kind)[: options.limit]
    aliases = entities.aliases()
    page = Page(sys.stdout)
    for entity in found:
        also = aliases.get(entity.number, ())
        if options.json:
            page.line(entity_line(entity, also))
        else:
            page.entity(entity, also)
    return DONE if found else NOTHING


def _list_suggestions(entities: Entities, options: argparse.Namespace) -> int:
    """Print what may be one, the most used first."""
    found = entities.suggestions(options.kind)[: options.limit]
    page = Page(sys.stdout)
    for suggested in found:
        if options.json:
            page.line(suggestion_line(suggested))
        else:
            page.suggestion(suggested)
    return DONE if found else NOTHING


def _kind(word: str) -> Kind:
    try:
        return Kind(word.lower())
    except ValueError:
        raise RulingError(word, f"the kinds are {', '.join(Kind)}") from None
