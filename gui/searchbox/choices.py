"""What the popup of the search box lists: ways to go on, past and saved searches, the language."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gui.translation import marked, translated
from gui.wording import articles_words

if TYPE_CHECKING:
    from search.messages.replies import Option


@dataclass(frozen=True, slots=True)
class Choice:
    """A row: what it shows, and `insert`, what is put into the line when it is chosen.

    `hint` says more, softly; `count` is a number of articles, -1 where none is known; `sort` is an
    Option's, or empty. With `whole` it takes the place of all that was typed. A `heading` can't be
    chosen.
    """

    label: str
    insert: str = ""
    hint: str = ""
    count: int = -1
    sort: str = ""
    whole: bool = False
    heading: bool = False

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        said = (self.label, self.hint, articles_words(self.count))
        return ", ".join(part for part in said if part)


_SORTS = {
    "person": marked("searchbox", "person"),
    "place": marked("searchbox", "place"),
    "org": marked("searchbox", "organisation"),
    "event": marked("searchbox", "event"),
    "saved": marked("searchbox", "saved search"),
}
"""Sorts that are said beside the label; of the others the label tells enough."""


def choices_of(options: "Iterable[Option]", typed: str) -> tuple[Choice, ...]:
    """Return completions as they are shown, without the one that has been typed already.

    An operator's label tells its meaning behind what is written.
    """
    rows = []
    for option in options:
        if option.insert == typed:
            continue
        label, hint = option.label, ""
        if option.sort == "operator":
            means = option.label.removeprefix(option.insert).strip(" :–—")
            label, hint = option.insert, translated("search", means) if means else ""
        elif option.sort in _SORTS:
            hint = translated("searchbox", _SORTS[option.sort])
        rows.append(Choice(label, option.insert, hint, option.count, option.sort))
    return tuple(rows)


def headed(heading: str, rows: Sequence[Choice]) -> tuple[Choice, ...]:
    """Put a heading above rows; nothing where there are none."""
    return (Choice(heading, heading=True), *rows) if rows else ()


def language_choices(heading: str) -> tuple[Choice, ...]:
    """Return all that one can write, each with what it finds; chosen, it becomes an example.

    Where there are many ways to write it, they go on in rows of their own.
    """
    from search.query.language import LANGUAGE

    rows = []
    for line in LANGUAGE:
        hint, example = translated("search", line.means), line.example
        for ways in _lines_of(line.write):
            insert = example or ways.split(_BETWEEN)[0]
            rows.append(Choice(ways, insert, hint, sort="operator"))
            hint = example = ""
    return headed(heading, rows)


_BETWEEN = "   "
_LONGEST_LINE = 34  # characters


def _lines_of(ways: Iterable[str]) -> list[str]:
    """Put ways of writing beside one another, as many as a line holds."""
    lines: list[str] = []
    for way in ways:
        if lines and len(lines[-1]) + len(_BETWEEN) + len(way) <= _LONGEST_LINE:
            lines[-1] += _BETWEEN + way
        else:
            lines.append(way)
    return lines
