"""The messages between the window and the worker: one line of JSON each, and their values here."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


class Stage(StrEnum):
    """Where the `index` worker stands; `done` and `of` count articles."""

    SCANNING = "scanning"
    LISTING = "listing"
    """The catalogue has grown: the list can show more."""
    INDEXING = "indexing"
    COMMITTED = "committed"
    """The articles done so far can be searched."""
    READING = "reading"
    LINKING = "linking"
    """Names are being linked across all articles."""
    READY = "ready"
    BUSY = "busy"
    """Another process is at work in this folder; ours waits until it is through."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Progress:
    """A message of the `index` worker.

    With READY, `articles` are all in the folder, `problems` those of them that need attention, and
    `changed` the files that were new, different or gone; `notice` tells why names were read by
    rules alone, and is empty where the model read along. With FAILED, `error` holds the system's
    own words and `kind` the name of our exception.
    """

    state: Stage
    done: int = 0
    of: int = 0
    articles: int = 0
    problems: int = 0
    changed: int = 0
    notice: str = ""
    error: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """Ask for the articles that a query finds; `order` is newest, oldest or relevance."""

    generation: int
    query: str
    order: str = "newest"


@dataclass(frozen=True, slots=True)
class SnippetsRequest:
    """Ask for the best line of each of some articles under a query."""

    generation: int
    query: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ReadRequest:
    """Ask for what is recognised in one article, and for the query's hits in it."""

    generation: int
    path: str
    query: str = ""


class Ruling(StrEnum):
    """What a reader may rule about a name."""

    MERGE = "merge"
    RENAME = "rename"
    KIND = "kind"
    SPLIT = "split"
    REJECT = "reject"
    REJECT_WORDS = "reject words"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class RulingRequest:
    """Rule about the entity of a kind and name.

    `others` are the names to merge with it or to split from it, its new name or kind, or the words
    that are no name; empty for `reject`, as all is for `undo`.
    """

    generation: int
    ruling: str
    kind: str = ""
    name: str = ""
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NamesRequest:
    """Ask for entities of which a name holds words that begin so; of any kind where it is empty."""

    generation: int
    text: str
    kind: str = ""
    limit: int = 50


Request = SearchRequest | SnippetsRequest | ReadRequest | RulingRequest | NamesRequest


@dataclass(frozen=True, slots=True)
class SearchReply:
    """The numbers of the articles found, in order, and the query in words.

    `explanation` is pieces of text, the strong ones being what was searched for. `partial` says
    that some articles could not be asked yet.
    """

    generation: int
    numbers: tuple[int, ...]
    explanation: tuple[tuple[str, bool], ...]
    repairs: tuple[str, ...]
    partial: bool


@dataclass(frozen=True, slots=True)
class SnippetText:
    """A line of an article and the hits in it, as pairs of offsets into the line."""

    text: str
    hits: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class SnippetsReply:
    """The best line of each article asked for, by its number; those that are gone are missing."""

    generation: int
    snippets: Mapping[int, SnippetText]


@dataclass(frozen=True, slots=True)
class MentionMark:
    """A mention in the body: offsets, words, kind, the entity it stands for, a person's role."""

    start: int
    end: int
    text: str
    kind: str
    entity: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class TimeMark:
    """A temporal expression in the body: as a Timex, its days in ISO 8601 or None."""

    start: int
    end: int
    text: str
    type: str
    value: str
    first: str | None
    last: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class ReadReply:
    """What is to be marked in an article, all in reading order; offsets are into its body."""

    generation: int
    path: str
    mentions: tuple[MentionMark, ...]
    times: tuple[TimeMark, ...]
    hits: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class RulingReply:
    """What was ruled, about which names; `problems` are lines of the rulings that can't be used."""

    generation: int
    ruling: str
    names: tuple[str, ...]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundName:
    """An entity to choose: what it goes by, and how many articles name it."""

    kind: str
    name: str
    articles: int


@dataclass(frozen=True, slots=True)
class NamesReply:
    """The entities found, those of the most articles first."""

    generation: int
    names: tuple[FoundName, ...]


@dataclass(frozen=True, slots=True)
class ErrorReply:
    """A request that failed: what it was, and the words of the error."""

    did: str
    generation: int
    error: str


Reply = SearchReply | SnippetsReply | ReadReply | RulingReply | NamesReply | ErrorReply

Message = Progress | Request | Reply

_SHOWN = {
    Stage.READY: ("articles", "problems", "changed", "notice"),
    Stage.FAILED: ("error", "kind"),
    Stage.COMMITTED: ("done",),
    **dict.fromkeys((Stage.LISTING, Stage.INDEXING, Stage.READING), ("done", "of")),
}
_KINDS: Mapping[type, tuple[str, str]] = {
    SearchRequest: ("do", "search"),
    SnippetsRequest: ("do", "snippets"),
    ReadRequest: ("do", "read"),
    RulingRequest: ("do", "rule"),
    NamesRequest: ("do", "names"),
    SearchReply: ("did", "search"),
    SnippetsReply: ("did", "snippets"),
    ReadReply: ("did", "read"),
    RulingReply: ("did", "rule"),
    NamesReply: ("did", "names"),
}


def encode(message: Message) -> bytes:
    """Write a message as a line of JSON, in ASCII, with its line end."""
    if isinstance(message, Progress):
        shown = {name: getattr(message, name) for name in _SHOWN.get(message.state, ())}
        values: dict[str, object] = {"state": message.state.value, **shown}
    else:
        kind = _KINDS.get(type(message))
        values = {**(dict([kind]) if kind else {}), **_fields_of(message)}
    return json.dumps(values, default=_fields_of).encode("ascii") + b"\n"


def name_of_request(request: Request) -> str:
    """Return what a request asks for: search, snippets, read, rule or names."""
    return _KINDS[type(request)][1]


def decode_progress(line: bytes) -> Progress:
    """Read a message of the `index` worker; raises ValueError where it is none."""
    values = _object(line)
    try:
        return Progress(**{**values, "state": Stage(values.get("state", ""))})
    except TypeError as error:
        raise ValueError(str(error)) from error


def decode_request(line: bytes) -> Request:
    """Read a request to the `answer` worker; raises ValueError where it is none."""
    values = _object(line)
    try:
        match values.pop("do", None):
            case "search":
                return SearchRequest(**values)
            case "snippets":
                return SnippetsRequest(**{**values, "numbers": tuple(values["numbers"])})
            case "read":
                return ReadRequest(**values)
            case "rule":
                return RulingRequest(**{**values, "others": tuple(values.get("others", ()))})
            case "names":
                return NamesRequest(**values)
    except (TypeError, KeyError) as error:
        raise ValueError(f"no such request: {error}") from error
    raise ValueError("no such request")


def decode_reply(line: bytes) -> Reply:
    """Read a reply of the `answer` worker; raises ValueError where it is none."""
    values = _object(line)
    did = values.pop("did", None)
    try:
        if "error" in values:
            return ErrorReply(did=did, **values)
        return _READERS[did](values)
    except (TypeError, KeyError) as error:
        raise ValueError(f"no such reply: {error}") from error


def _object(line: bytes) -> dict[str, Any]:
    """Read a line of JSON that holds an object."""
    values = json.loads(line)
    if not isinstance(values, dict):
        raise ValueError("no JSON object")  # noqa: TRY004 - a broken line, not a wrong call
    return values


def _fields_of(value: "DataclassInstance") -> dict[str, object]:
    """Return the fields of a dataclass by name, their values as they are."""
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _search_reply(values: dict[str, Any]) -> SearchReply:
    """Make a reply of what the line held."""
    values["numbers"] = tuple(values["numbers"])
    values["explanation"] = tuple(map(tuple, values["explanation"]))
    values["repairs"] = tuple(values["repairs"])
    return SearchReply(**values)


def _snippets_reply(values: dict[str, Any]) -> SnippetsReply:
    """Make a reply of what the line held, its numbers having been words."""
    snippets = {
        int(number): SnippetText(snippet["text"], tuple(map(tuple, snippet["hits"])))
        for number, snippet in values["snippets"].items()
    }
    return SnippetsReply(values["generation"], snippets)


def _read_reply(values: dict[str, Any]) -> ReadReply:
    """Make a reply of what the line held."""
    values["mentions"] = tuple(MentionMark(**mention) for mention in values["mentions"])
    values["times"] = tuple(TimeMark(**time) for time in values["times"])
    values["hits"] = tuple(map(tuple, values["hits"]))
    return ReadReply(**values)


def _ruling_reply(values: dict[str, Any]) -> RulingReply:
    """Make a reply of what the line held."""
    values["names"] = tuple(values["names"])
    values["problems"] = tuple(values["problems"])
    return RulingReply(**values)


def _names_reply(values: dict[str, Any]) -> NamesReply:
    """Make a reply of what the line held."""
    return NamesReply(values["generation"], tuple(FoundName(**name) for name in values["names"]))


_READERS: Mapping[str, Callable[[dict[str, Any]], Reply]] = {
    "search": _search_reply,
    "snippets": _snippets_reply,
    "read": _read_reply,
    "rule": _ruling_reply,
    "names": _names_reply,
}
