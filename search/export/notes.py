"""Text that a person reads: Markdown (CommonMark), and plain."""

import re
from collections.abc import Iterable, Iterator

from search.export.record import Record
from search.export.wording import KINDS, one_line

_MARKUP = re.compile(r"[\\`*_\[\]<>|#~&$]")
# What begins a list, a heading under dashes or a quotation, at the beginning of a line only.
_BEGINNING = re.compile(r"^(?:([-+=>])|(\d{1,9})([.)])(?=\s|$))", re.MULTILINE)
# Four spaces would begin a piece of code.
_INDENTATION = re.compile(r"^[^\S\n]+", re.MULTILINE)
_RULE = "-" * 72


def to_markdown(records: Iterable[Record]) -> Iterator[str]:
    """Yield a section an article, with nothing in its text taken for markup."""
    between = ""
    for record in records:
        yield f"{between}## {_escaped(one_line(record.title))}\n\n"
        yield "".join(f"- **{name}:** {_escaped(value)}\n" for name, value in _facts(record))
        yield f"\n{_escaped(record.text)}\n"
        between = "\n"


def to_plain_text(records: Iterable[Record]) -> Iterator[str]:
    """Yield each article under its headline, and a rule between two."""
    between = ""
    for record in records:
        yield f"{between}{one_line(record.title)}\n\n"
        yield "".join(f"{name}: {value}\n" for name, value in _facts(record))
        yield f"\n{record.text}\n"
        between = f"\n{_RULE}\n\n"


def _facts(record: Record) -> Iterator[tuple[str, str]]:
    """Yield what is known of an article and what that is called."""
    names = ((word.capitalize(), ", ".join(record.named(kind))) for kind, word in KINDS.items())
    facts = (
        ("Date", record.iso_day or "no date"),
        ("Place", one_line(record.place)),
        *names,
        ("Dates mentioned", ", ".join(record.iso_dates)),
        ("File", record.file),
    )
    return ((name, value) for name, value in facts if value)


def _escaped(text: str) -> str:
    """Return a text of which CommonMark shows each character but the spaces before a line."""
    text = _MARKUP.sub(r"\\\g<0>", _INDENTATION.sub("", text))
    return _BEGINNING.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", text)
