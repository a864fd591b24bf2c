"""Why something can't be done, in the reader's language: the search wing and the system tell it.

What none of the sentences here is stays as it is: a library's own words about a fault of ours.
"""

import re

from gui.sentences import NUMBER, Place, Sentences
from gui.translation import marked, translated
from search.entities.mention import Kind

_OF_THE_SYSTEM = (
    marked("reasons", "Permission denied"),
    marked("reasons", "Operation not permitted"),
    marked("reasons", "No such file or directory"),
    marked("reasons", "Is a directory"),
    marked("reasons", "Not a directory"),
    marked("reasons", "File exists"),
    marked("reasons", "File name too long"),
    marked("reasons", "Too many levels of symbolic links"),
    marked("reasons", "Too many open files"),
    marked("reasons", "No space left on device"),
    marked("reasons", "Disk quota exceeded"),
    marked("reasons", "Read-only file system"),
    marked("reasons", "Input/output error"),
    marked("reasons", "Stale file handle"),
    marked("reasons", "Transport endpoint is not connected"),
    marked("reasons", "database is locked"),
    marked("reasons", "database or disk is full"),
    marked("reasons", "database disk image is malformed"),
    marked("reasons", "file is not a database"),
    marked("reasons", "unable to open database file"),
    marked("reasons", "attempt to write a readonly database"),
    marked("reasons", "disk I/O error"),
)
_OF_FILES = (
    marked("reasons", "not a regular file"),
    marked("reasons", "{number} bytes"),
    marked("reasons", "{number} bytes are too many"),
    marked("reasons", "{place} belongs to somebody else"),
    marked("reasons", "{place} can't be written to"),
    marked("reasons", "its checksum is wrong"),
    marked("reasons", "it holds no clusters"),
    marked("reasons", "its length is wrong"),
    marked("reasons", "checksum does not match"),
    marked("reasons", "found damaged"),
    marked("reasons", "not opened"),
    marked("reasons", "there is none"),
    marked("reasons", "version {number} instead of {other}"),
    marked("reasons", "another process is writing it"),
    marked("reasons", "the process that builds segments has ended"),
    marked("reasons", "exit status {number}"),
    marked("reasons", "there are no {list}"),
    marked("reasons", "a search is no pair of name and query"),
    marked("reasons", "an entry is no text"),
    marked("reasons", "Expecting value: {where}"),
    marked("reasons", "Extra data: {where}"),
)
_OF_RULINGS = (
    marked("reasons", "no article names it"),
    marked("reasons", "it may be {names}"),
    marked("reasons", "there is no word in it"),
    marked("reasons", "it is what the entity goes by"),
    marked("reasons", "it is no name of {name}"),
    marked("reasons", "there is nothing to undo"),
    marked("reasons", "it was edited since the last change"),
    marked("reasons", "it is not UTF-8"),
    marked("reasons", "there is no name before the sign"),
    marked("reasons", "there is no = and no kind"),
    marked("reasons", "there is an @ within a name"),
    marked("reasons", "the kind does not stand at the end"),
    marked("reasons", "there is no kind “{name}”"),
    marked("reasons", "there is more than one ="),
    marked("reasons", "there is a | before the sign"),
    marked("reasons", "there is an empty name"),
)


def reason_words(reason: str) -> str:
    """Say why; what it is about may stand before it, as in `aliases.txt:3: not a regular file`."""
    for start in (0, *(colon.end() for colon in re.finditer(": ", reason))):
        if _REASONS.form_of(reason[start:]):
            return reason[:start] + _REASONS.said(reason[start:])
    return reason


def _bearers(names: str) -> str:
    """Say `Petrov (person), Petrov (place)`."""
    return re.sub(r"(?<=\()[a-z]+(?=\)(?:, |$))", lambda kind: _kind(kind.group()), names)


def _kind(kind: str) -> str:
    return translated("telling", "organisation" if kind == Kind.ORG else kind)


_REASONS = Sentences(
    "reasons",
    (*_OF_THE_SYSTEM, *_OF_FILES, *_OF_RULINGS),
    {"number": NUMBER, "names": Place(".*", _bearers)},
)
