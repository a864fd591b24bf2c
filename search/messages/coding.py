"""Write the messages as lines of JSON, and read them."""

import json
import sys
import zlib
from array import array
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from search.messages.progress import Progress, Stage, Wish
from search.messages.replies import (
    CompletionReply,
    CountsReply,
    EntityReply,
    ErrorReply,
    FacetsReply,
    FoundName,
    MentionMark,
    NamesReply,
    Option,
    ReadReply,
    RelatedArticle,
    RelatedReply,
    Reply,
    RulingReply,
    SearchReply,
    SnippetsReply,
    SnippetText,
    SuggestedPair,
    SuggestedReply,
    Suggestion,
    TimeMark,
)
from search.messages.requests import (
    CompletionRequest,
    CountsRequest,
    EntityRequest,
    FacetsRequest,
    NamesRequest,
    ReadRequest,
    RelatedRequest,
    Request,
    RulingRequest,
    SearchRequest,
    SnippetsRequest,
    SuggestedRequest,
)

Message = Progress | Request | Reply
_Read = Callable[[Any], object]
"""Makes the value of a field of what JSON has made of it."""

_SHOWN = {
    Stage.READY: ("articles", "problems", "changed", "notice", "bad_lines"),
    Stage.FAILED: ("error", "kind"),
    Stage.PAUSED: ("done", "of", "within"),
    **dict.fromkeys(
        (Stage.LISTING, Stage.INDEXING, Stage.COMMITTED, Stage.READING),
        ("done", "of"),
    ),
}


def _packed_days(days: "array[int]") -> str:
    """Write days, of which long runs are the same, in base64: a hundredth of their size."""
    return b64encode(zlib.compress(_in_order_of_the_wire(days), 1)).decode("ascii")


def _unpacked_days(text: str) -> "array[int]":
    return _in_order_of_the_wire(array("i", zlib.decompress(b64decode(text))))


def _in_order_of_the_wire(numbers: "array[int]") -> "array[int]":
    """Turn the bytes of each number round where the machine does not begin with the lowest."""
    if sys.byteorder == "little":
        return numbers
    turned = array("i", numbers)
    turned.byteswap()
    return turned


def _pairs(rows: list[list[Any]]) -> tuple[tuple[Any, ...], ...]:
    return tuple(map(tuple, rows))


def _snippets(rows: dict[str, Any]) -> dict[int, SnippetText]:
    """Read snippets; the numbers of the articles became words on their way."""
    return {int(n): SnippetText(row["text"], _pairs(row["hits"])) for n, row in rows.items()}


def _related(rows: list[dict[str, Any]]) -> tuple[RelatedArticle, ...]:
    return tuple(
        RelatedArticle(row["number"], tuple(row["names"]), tuple(row["words"])) for row in rows
    )


def _each(made: Callable[..., object]) -> _Read:
    """Read a row of objects as values of one sort."""
    return lambda rows: tuple(made(**row) for row in rows)


@dataclass(frozen=True, slots=True)
class _Sort:
    """What stands for a request or a reply in its line, and how its fields are read.

    Fields that are no tuples, arrays or values of ours need not be named.
    """

    name: str
    made: type[Any]
    fields: Mapping[str, _Read]


_REQUESTS = (
    _Sort("search", SearchRequest, {}),
    _Sort("snippets", SnippetsRequest, {"numbers": tuple}),
    _Sort("complete", CompletionRequest, {}),
    _Sort("count", CountsRequest, {"queries": tuple}),
    _Sort("facets", FacetsRequest, {"borders": tuple}),
    _Sort("related", RelatedRequest, {}),
    _Sort("read", ReadRequest, {}),
    _Sort("rule", RulingRequest, {"others": tuple}),
    _Sort("names", NamesRequest, {}),
    _Sort("entity", EntityRequest, {}),
    _Sort("suggest", SuggestedRequest, {}),
)
_REPLIES = (
    _Sort(
        "search",
        SearchReply,
        {
            "days": _unpacked_days,
            "explanation": _pairs,
            "repairs": tuple,
            "suggestions": _each(Suggestion),
        },
    ),
    _Sort("snippets", SnippetsReply, {"snippets": _snippets}),
    _Sort("complete", CompletionReply, {"options": _each(Option)}),
    _Sort("count", CountsReply, {"counts": tuple}),
    _Sort(
        "facets",
        FacetsReply,
        {"months": _pairs, "names": _each(FoundName), "mentioned": _pairs},
    ),
    _Sort("related", RelatedReply, {"articles": _related}),
    _Sort(
        "read",
        ReadReply,
        {"mentions": _each(MentionMark), "times": _each(TimeMark), "hits": _pairs},
    ),
    _Sort("rule", RulingReply, {"names": tuple, "problems": tuple}),
    _Sort("names", NamesReply, {"names": _each(FoundName)}),
    _Sort("entity", EntityReply, {"names": tuple}),
    _Sort("suggest", SuggestedReply, {"pairs": _each(SuggestedPair)}),
)
_TITLES = {
    **{sort.made: {"do": sort.name} for sort in _REQUESTS},
    **{sort.made: {"did": sort.name} for sort in _REPLIES},
}
_REQUEST_SORTS = {sort.name: sort for sort in _REQUESTS}
_REPLY_SORTS = {sort.name: sort for sort in _REPLIES}


def encode(message: Message) -> bytes:
    """Write a message as a line of JSON, in ASCII, with its line end."""
    if isinstance(message, Progress):
        shown = {name: getattr(message, name) for name in _SHOWN.get(message.state, ())}
        values: dict[str, object] = {"state": message.state.value, **shown}
    else:
        values = {**_TITLES.get(type(message), {}), **_fields_of(message)}
    if isinstance(message, SearchReply):
        return _with_numbers(message.numbers, values)
    return _line(values)


_NUMBERS = b'{"numbers": "'


def _with_numbers(numbers: "array[int]", values: dict[str, object]) -> bytes:
    """Write a line whose first field holds the numbers of articles, in hexadecimal digits.

    Why: 90,000 articles are a third of a millisecond so, going around JSON's reader and writer,
    which would look at each digit; as a list of numbers they are 15 milliseconds.
    """
    del values["numbers"]
    digits = _in_order_of_the_wire(numbers).tobytes().hex().encode("ascii")
    return b"".join((_NUMBERS, digits, b'", ', _line(values)[1:]))


def _without_numbers(line: bytes) -> tuple["array[int]", bytes]:
    """Take the numbers out of a line; returns them and the line that is left."""
    end = line.index(b'"', len(_NUMBERS))
    digits = line[len(_NUMBERS) : end].decode("ascii")
    numbers = _in_order_of_the_wire(array("i", bytes.fromhex(digits)))
    return numbers, b"{" + line[end + len(b'", ') :]


def name_of_request(request: Request) -> str:
    """Return what a request asks for: search, snippets, complete and so on."""
    return _TITLES[type(request)]["do"]


def decode_progress(line: bytes) -> Progress:
    """Read a message of the `index` worker; raises ValueError where it is none."""
    values = _object(line)
    try:
        bad_lines = tuple(map(str, values.get("bad_lines", ())))
        state = Stage(values.get("state", ""))
        return Progress(**{**values, "state": state, "bad_lines": bad_lines})
    except TypeError as error:
        raise ValueError(str(error)) from error


def encode_wish(wish: Wish) -> bytes:
    """Write a wish to the `index` worker as a line of JSON, with its line end."""
    return _line({"do": wish.value})


def decode_wish(line: bytes) -> Wish:
    """Read a wish to the `index` worker; raises ValueError where it is none."""
    return Wish(_object(line).get("do", ""))


def decode_request(line: bytes) -> Request:
    """Read a request to the `answer` worker; raises ValueError where it is none."""
    values = _object(line)
    request: Request = _made(_REQUEST_SORTS, values.pop("do", None), values)
    return request


def decode_reply(line: bytes) -> Reply:
    """Read a reply of the `answer` worker; raises ValueError where it is none."""
    numbers = None
    if line.startswith(_NUMBERS):
        numbers, line = _without_numbers(line)
    values = _object(line)
    if numbers is not None:
        values["numbers"] = numbers
    did = values.pop("did", None)
    if "error" in values:
        return ErrorReply(str(did), int(values.get("generation", 0)), str(values["error"]))
    reply: Reply = _made(_REPLY_SORTS, did, values)
    return reply


def _object(line: bytes) -> dict[str, Any]:
    """Read a line of JSON that holds an object."""
    values = json.loads(line)
    if not isinstance(values, dict):
        raise ValueError("no JSON object")  # noqa: TRY004 - a broken line, not a wrong call
    return values


def _made(sorts: Mapping[str, _Sort], name: object, values: dict[str, Any]) -> Any:
    """Make the message of the values that a line held."""
    sort = sorts.get(name) if isinstance(name, str) else None
    if sort is None:
        raise ValueError(f"no such message: {name}")
    try:
        read = {key: make(values[key]) for key, make in sort.fields.items() if key in values}
        return sort.made(**{**values, **read})
    except (TypeError, KeyError, AttributeError, zlib.error) as error:
        raise ValueError(f"no such {name}: {error}") from error


def _line(values: dict[str, object]) -> bytes:
    """Write an object as a line of JSON."""
    return json.dumps(values, default=_plain).encode("ascii") + b"\n"


def _plain(value: object) -> object:
    """Return what JSON can write of days or of a value of ours."""
    return _packed_days(value) if isinstance(value, array) else _fields_of(value)


def _fields_of(value: object) -> dict[str, object]:
    """Return the fields of a dataclass by name, their values as they are.

    Raises TypeError for what is none.
    """
    if not is_dataclass(value):
        raise TypeError(f"no message holds {value!r}")
    return {field.name: getattr(value, field.name) for field in fields(value)}
