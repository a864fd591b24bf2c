"""Which parts of a query are filters, to be shown as chips."""

import re
from datetime import datetime
from functools import cache
from typing import NamedTuple

from gui.translation import translated
from search.query.language import FIELDS
from search.query.lexer import Sort, cut
from search.query.parts import Part, parts, without


class Filter(NamedTuple):
    """A part of a query that filters: `person:Aliyev`, `-from:Baku`; `label` is how it is shown."""

    label: str
    part: Part

    def out_of(self, query: str) -> str:
        """Return the query without this part of it."""
        return without(query, self.part)


def filters_of(query: str, cursor: int | None = None) -> tuple[Filter, ...]:
    """Return the filters of a query, without the one at the cursor (in characters), if any.

    Why without it: while its value is being typed, a chip would grow and shrink with every key.
    """
    found = []
    for part in parts(query, datetime.now().astimezone().date()):
        typing = cursor is not None and part.start < cursor <= part.end
        shape = _filter().fullmatch(part.text.strip())
        if shape and shape["name"].casefold() in FIELDS and not typing:
            found.append(Filter(_label(shape), part))
    return tuple(found)


def holds_filter(query: str) -> bool:
    """Tell whether a filter stands anywhere in a query, within an OR or brackets too."""
    return any(
        token.value if token.sort is Sort.FIELD else token.sort is Sort.OPEN and token.text
        for token in cut(query, [])
    )


def _label(shape: re.Match[str]) -> str:
    """Write a filter as it is shown: `not person: Ilham Aliyev`."""
    label = f"{shape['name'].casefold()}: {shape['value'].removeprefix('=').strip(_QUOTES)}"
    return translated("searchbox", "not {}").format(label) if shape["sign"] else label


_QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb'


@cache
def _filter() -> re.Pattern[str]:
    """Return what a filter looks like, compiled when the first is typed."""
    return re.compile(
        rf"""(?P<sign>(?:NOT\s+)?[-\u2013\u2212]*)
             (?P<name>\w+)\s*:\s*
             (?P<value>=?[{_QUOTES}][^{_QUOTES}]*[{_QUOTES}]?|\S*\(.*\)?|\S+)""",
        re.VERBOSE | re.DOTALL,
    )
