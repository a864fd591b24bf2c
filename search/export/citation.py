"""An article as a line of references, in the styles that journalists and scholars use.

Neither author nor newspaper is known of an article: what stands first is its headline. Chicago and
the MLA let an entry end in where the source lies, here its file; the APA wants there only what
every reader can get at.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date

from search.export.record import Record
from search.export.wording import one_line

_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_SHORT_IN_MLA = ("May", "June", "July")
_UNDATED = "n.d."
_OPENING = re.compile(r'“|(?<![^\s(\[/\u2013\u2014-])"')  # a straight one behind a space or a dash
_CLOSING = re.compile(r'[”"]')


def chicago(record: Record) -> str:
    """Cite in the Chicago manner: “Headline.” Baku, Azerbaijan, February 16, 2026, file a.txt."""
    day = record.day
    when = f"{_MONTHS[day.month - 1]} {day.day}, {day.year}" if day else _UNDATED
    return f"{_quoted(record.title)} {_joined(record.place, when, _file(record))}"


def apa(record: Record) -> str:
    """Cite in the manner of the APA: Headline. (2026, February 16). Baku, Azerbaijan."""
    day = record.day
    when = f"{day.year}, {_MONTHS[day.month - 1]} {day.day}" if day else _UNDATED
    place = _joined(record.place)
    return f"{_ended(record.title)} ({when}).{' ' if place else ''}{place}"


def mla(record: Record) -> str:
    """Cite in the manner of the MLA: “Headline.” 16 Feb. 2026, Baku, Azerbaijan, file a.txt."""
    return f"{_quoted(record.title)} {_joined(_mla_day(record.day), record.place, _file(record))}"


STYLES: Mapping[str, Callable[[Record], str]] = {"chicago": chicago, "apa": apa, "mla": mla}
"""The styles, by their names."""


def _mla_day(day: date | None) -> str:
    if day is None:
        return _UNDATED
    month = _MONTHS[day.month - 1]
    short = month if month in _SHORT_IN_MLA else f"{'Sept' if day.month == 9 else month[:3]}."
    return f"{day.day} {short} {day.year}"


def _file(record: Record) -> str:
    """Name the file, unless that stands for the headline already."""
    return f"file {record.file}" if record.headline else ""


def _quoted(title: str) -> str:
    """Return a title as a sentence in quotation marks, those within it single.

    Its full stop stands before all that close, as in American print.
    """
    line = one_line(title)
    inner = _CLOSING.sub("’", _OPENING.sub("‘", line))
    if _CLOSING.match(line[-1:]):
        return f"“{_ended(inner[:-1])}’”"
    return f"“{_ended(inner)}”"


def _ended(text: str) -> str:
    """Return a text on one line that ends a sentence."""
    line = one_line(text)
    return line if line.endswith((".", "?", "!", "…")) else f"{line}."


def _joined(*parts: str) -> str:
    """Return the parts that there are as one sentence."""
    found = ", ".join(one_line(part) for part in parts if part)
    return _ended(found) if found else ""
