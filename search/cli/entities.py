"""`dateline entities`: what the library's articles name, and what the reader rules about it."""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from search.archive.entities import Entities
from search.catalogue.naming import Entity
from search.cli.common import DONE, NOTHING, bring_up_to_date, opened, say
from search.cli.parsing import Parser, UsageError, one_of, written_name
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
        "A B...", 2, _MANY, lambda e, names, kind: e.merge(names[0], names[1:], kind), "{names}"
    ),
    "rename": Action(
        "A NEW", 2, 2, lambda e, names, kind: e.rename(names[0], names[1], kind), "{names}"
    ),
    "kind": Action(
        "A KIND", 2, 2, lambda e, names, kind: e.change_kind(names[0], _kind(names[1]), kind),
        "{names}",
    ),
    "split": Action(
        "A ALIAS...", 2, _MANY, lambda e, names, kind: e.split(names[0], names[1:], kind),
        "{name} is kept apart",
    ),
    "reject": Action(
        "A", 1, 1, lambda e, names, kind: e.reject(names[0], kind), "{name} is no name"
    ),
}  # fmt: skip
_OTHERS = ("suggestions", "undo")
ACTIONS = (*_ACTIONS, *_OTHERS)
_MORE = """\
actions; A and B are names as the articles use them:
  merge A B...          A and B are one, under the name A
  rename A NEW          A goes by the name NEW
  kind A KIND           A is a person, place, org or event
  split A ALIAS...      what goes by ALIAS is not A
  reject A              A is no name
  undo                  take the last ruling back
  suggestions           list what looks alike and may be one, and why

--json writes an object an entity: name, kind, articles, mentions, first and
last day, aliases; or a suggestion: kind, names, articles, evidence."""
_EXAMPLES = (
    "--kind person --limit 20",
    "--json --folder ~/news",
    "rename Trend 'Trend News Agency'",
    "undo",
    "suggestions",
)


def parser() -> Parser:
    """Return what reads the options of `dateline entities`."""
    made = Parser(
        "entities",
        "[OPTIONS] [ACTION NAME...]",
        "List who and what the articles name, the most frequent first, with all other\n"
        "names of each; or rule about names, as one does in the window.",
        more=_MORE,
        examples=_EXAMPLES,
    )
    add = made.given.add_argument
    add("action", nargs="?", choices=ACTIONS, metavar="ACTION", help="one of those below")
    add("names", nargs="*", type=written_name, metavar="NAME", help="whom or what it is about")
    made.add_folder()
    made.chosen.add_argument(
        "--kind", type=one_of(Kind), metavar="KIND", help="only a person, place, org or event"
    )
    made.add_limit("rows")
    made.chosen.add_argument("--json", action="store_true", help="a line of JSON a row")
    return made


def run(options: argparse.Namespace) -> int:
    """List entities or suggestions, or rule about names; returns the exit status."""
    action = _ACTIONS.get(options.action)
    least, most = (action.least, action.most) if action else (0, 0)
    if not least <= len(options.names) <= most:
        usage = f"entities {options.action or ''} {action.names if action else ''}".rstrip()
        raise UsageError(f"it is written dateline {usage}; see dateline entities --help")
    if len(set(options.names)) < len(options.names):
        raise UsageError("one name stands there twice; see dateline entities --help")
    with opened(options.folder) as library:
        bring_up_to_date(library)
        entities = Entities(library)
        for bad in entities.bad_lines():
            say(f"{bad.file}:{bad.number}: {bad.reason}")
        try:
            return _done(entities, action, options)
        except NoSuchNameError as error:
            say(str(error))
            return NOTHING


def _done(entities: Entities, action: Action | None, options: argparse.Namespace) -> int:
    """Do what was asked for; returns the exit status."""
    if action:
        return _rule(entities, action, options)
    if options.action == "undo":
        return _undo(entities)
    listing = _list_suggestions if options.action == "suggestions" else _list_entities
    return listing(entities, options)


def _rule(entities: Entities, action: Action, options: argparse.Namespace) -> int:
    """Do what was asked for, and show the entity as it is then."""
    entity = action.do(entities, options.names, options.kind)
    aliases = entities.aliases().get(entity.number, ())
    page = Page(sys.stdout)
    if options.json:
        page.record(entity_line(entity, aliases))
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
            page.record(entity_line(entity, also))
        else:
            page.entity(entity, also)
    return _told_if_none(found, "nobody and nothing is named", options)


def _list_suggestions(entities: Entities, options: argparse.Namespace) -> int:
    """Print what may be one, the most used first."""
    found = entities.suggestions(options.kind)[: options.limit]
    page = Page(sys.stdout)
    for suggested in found:
        if options.json:
            page.record(suggestion_line(suggested))
        else:
            page.suggestion(suggested)
    return _told_if_none(found, "no two names look so alike that they may be one", options)


def _told_if_none(found: Sequence[object], message: str, options: argparse.Namespace) -> int:
    """Say that nothing was found, and where; returns the exit status."""
    if found:
        return DONE
    kind = f" (--kind {options.kind})" if options.kind else ""
    say(f"in {options.folder} {message}{kind}")
    return NOTHING


def _kind(word: str) -> Kind:
    try:
        return Kind(word.lower())
    except ValueError:
        raise RulingError(word, f"the kinds are {', '.join(Kind)}") from None
