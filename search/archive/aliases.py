r"""The text of `aliases.txt`: the reader's own rulings about names, one a line.

    # a comment
    Ilham Aliyev = I. Aliyev | President Aliyev @person
    Trend = Trend News Agency @person>org
    Ilham Aliyev != Heydar Aliyev @person
    ! Showers | Latin American @person

`=` gives all names of one entity, the one it goes by first, alone if it is right as it is; `@` its
kind (without it, a line holds for every kind); `@person>org` says that what is taken for a person
is an organisation. `!=` keeps the names on its right apart from the one on its left. `!` says that
words are no name. A backslash before `= | ! # @ > \` takes the sign for itself.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from search.entities.mention import Kind

HEADER = """\
# Names in this folder of articles, as you ruled: read by Dateline, yours to edit and to share.
#
#   Ilham Aliyev = I. Aliyev | President Aliyev @person   one person under all these names
#   Ilham Aliyev @person                                  the name is right as it is
#   Trend = Trend News Agency @person>org                 taken for a person, is an organisation
#   Ilham Aliyev != Heydar Aliyev @person                 the second is somebody else
#   ! Showers | Latin American @person                    these words are no name
#
# The kinds are person, place, org and event; without one a line holds for all. A backslash before
# = | ! # @ > or \\ takes the sign for itself. Lines that begin with # are comments.
"""

_SPECIAL = re.compile(r"([=|!#@>\\])")
_ESCAPED = re.compile(r"\\([=|!#@>\\])")
_COMMENT = re.compile(r"(?<!\S)#")
_KIND = re.compile(r"(?<!\S)@\s*(\w*)\s*(?:>\s*(\w*)\s*)?")
_UNDECODED = re.compile("[\ud800-\udfff]")
_HIDDEN = 0xDC00


@dataclass(frozen=True, slots=True)
class Same:
    """These names are one entity that goes by `name`; what is `taken_for` a kind is of `kind`."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: Kind | None = None
    taken_for: Kind | None = None


@dataclass(frozen=True, slots=True)
class Apart:
    """What goes by `others` is not what goes by `name`."""

    name: str
    others: tuple[str, ...]
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class NoName:
    """These words name nothing."""

    words: tuple[str, ...]
    kind: Kind | None = None


Ruling = Same | Apart | NoName


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the file: as written, with the ruling in it, or what is wrong with it.

    `comment` is what stands behind the ruling, from the white space before its # on.
    """

    text: str
    ruling: Ruling | None = None
    error: str = ""
    comment: str = ""


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that could not be used: in which file, at which line from 1, and why."""

    file: str
    number: int
    text: str
    reason: str

    @property
    def told(self) -> str:
        """The place and the reason on one line: "aliases.txt:3: there is an empty name"."""
        return f"{self.file}:{self.number}: {self.reason}"


def parse(text: str) -> tuple[Line, ...]:
    """Read the text of a file line by line; never raises."""
    lines = text.split("\n")
    if lines and not lines[-1]:
        lines.pop()
    return tuple(map(_parse_line, lines))


def write(lines: Iterable[Line]) -> str:
    """Write lines as they were; those made anew as `line_of` made them."""
    return "".join(f"{line.text}\n" for line in lines)


def line_of(ruling: Ruling, comment: str = "") -> Line:
    """Write a ruling, and a comment behind it."""
    words = _words_of(ruling)
    if ruling.kind:
        source = ruling.taken_for if isinstance(ruling, Same) else None
        words += f" @{source}>{ruling.kind}" if source else f" @{ruling.kind}"
    return Line(words + comment, ruling, comment=comment)


def _words_of(ruling: Ruling) -> str:
    """Write a ruling without its kinds."""
    match ruling:
        case Same(name, ()):
            return escape(name)
        case Same(name, aliases):
            return f"{escape(name)} = {_row(aliases)}"
        case Apart(name, others):
            return f"{escape(name)} != {_row(others)}"
        case NoName(words):
            return f"! {_row(words)}"


def tidy(name: str) -> str:
    """Return a name as a file can hold it: white space single, nothing that is no character."""
    return _UNDECODED.sub("\N{REPLACEMENT CHARACTER}", " ".join(name.split()))


def escape(name: str) -> str:
    """Write a name so that no sign in it is taken for one of the file's."""
    return _SPECIAL.sub(r"\\\1", tidy(name))


def _row(names: Iterable[str]) -> str:
    return " | ".join(map(escape, names))


def _parse_line(text: str) -> Line:
    if _UNDECODED.search(text):
        return Line(text, error="it is not UTF-8")
    # What is escaped is hidden behind halves of surrogate pairs, which no text that is UTF-8 has.
    hidden = _ESCAPED.sub(lambda match: chr(_HIDDEN + ord(match[1])), text.removeprefix("\ufeff"))
    sign = _COMMENT.search(hidden)
    before = hidden[: sign.start()].rstrip() if sign else hidden
    comment, plain = hidden[len(before) :], before.strip()
    if not plain:
        return Line(text)
    try:
        return Line(text, _ruling(plain), comment=_shown(comment, escaped="\\"))
    except ValueError as error:
        return Line(text, error=str(error))


def _ruling(plain: str) -> Ruling:
    """Read what is written in a line; raises ValueError with what is wrong."""
    plain, taken_for, kind = _kinds(plain)
    if plain.startswith("!") and not plain.startswith("!="):
        return NoName(_names(plain[1:]), kind)
    name, sign, rest = _parted(plain)
    if not name:
        raise ValueError("there is no name before the sign")
    if sign == "!=":
        return Apart(name, _names(rest), kind)
    if not sign and kind is None:
        raise ValueError("there is no = and no kind")
    aliases = _names(rest) if sign else ()
    return Same(name, tuple(a for a in aliases if a != name), kind, taken_for)


def _kinds(plain: str) -> tuple[str, Kind | None, Kind | None]:
    """Take the kinds off the end of a line: what is left, what it is taken for, what it is."""
    found = list(_KIND.finditer(plain))
    if not found:
        if "@" in plain:
            raise ValueError("there is an @ within a name")
        return plain, None, None
    match = found[0]
    if match.end() != len(plain):
        raise ValueError("the kind does not stand at the end")
    first, second = _kind(match[1]), None if match[2] is None else _kind(match[2])
    return plain[: match.start()].strip(), first if second else None, second or first


def _kind(word: str) -> Kind:
    try:
        return Kind(word.lower())
    except ValueError:
        raise ValueError(f"there is no kind “{word}”") from None


def _parted(plain: str) -> tuple[str, str, str]:
    """Part a line at its sign."""
    before, sign, rest = plain.partition("=")
    if "=" in rest:
        raise ValueError("there is more than one =")
    if sign and before.endswith("!"):
        before, sign = before[:-1], "!="
    if "|" in before:
        raise ValueError("there is a | before the sign")
    return _shown(before), sign, rest


def _names(text: str) -> tuple[str, ...]:
    """Read names between bars, each once."""
    names = tuple(dict.fromkeys(_shown(part) for part in text.split("|")))
    if not all(names):
        raise ValueError("there is an empty name")
    return names


def _shown(text: str, escaped: str = "") -> str:
    """Put back what was hidden in a text, and white space in order; `escaped` stands before it."""
    shown = _UNDECODED.sub(lambda match: escaped + chr(ord(match.group()) - _HIDDEN), text)
    return shown.rstrip() if escaped else " ".join(shown.split())
