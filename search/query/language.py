"""The search language at a glance: its fields, their values, and the table that help shows.

The README, `dateline search --help` and the window read this table, so that none goes stale.
"""

from dataclasses import dataclass
from textwrap import wrap

from search.query.clauses import State, Unit

FIELDS = (
    "date", "after", "before", "mentions", "person", "place", "org", "event", "from", "is", "same",
    "saved",
)  # fmt: skip
"""Names that mean a filter before a colon."""

NAMES = ("person", "place", "org", "event", "from")
"""The fields whose value is the name of somebody or something."""

UNITS = {
    "para": Unit.PARAGRAPH,
    "paragraph": Unit.PARAGRAPH,
    "sent": Unit.SENTENCE,
    "sentence": Unit.SENTENCE,
}
"""What may stand behind `same:`, folded."""

STATES = {
    "starred": (State.STARRED, True),
    "unseen": (State.UNSEEN, True),
    "unread": (State.UNSEEN, True),
    "seen": (State.UNSEEN, False),
    "read": (State.UNSEEN, False),
    "undated": (State.UNDATED, True),
    "dated": (State.UNDATED, False),
}
"""What may stand behind `is:`, folded: a state, and whether an article is in it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of help: what to write, the articles that it finds, and one query that does so."""

    write: tuple[str, ...]
    means: str
    example: str


LANGUAGE = (
    Row(("bridge araz",), "with both words, in any inflection", "bridge araz"),
    Row(("=bridge",), "with the word exactly as it stands", "=bridge"),
    Row(
        ("=US$", '="AT&T"'),
        "with the words exactly as they stand, symbols too",
        '="AT&T"',
    ),
    Row(('"joint projects"',), "with this very phrase, across line breaks too", '"joint projects"'),
    Row(
        ('"bridge araz"~5',),
        "with these words, in any order, at most 5 others among them",
        '"bridge araz"~5',
    ),
    Row(
        ("oil OR gas", "( )"), "with one, the other or both; brackets group", "bridge (oil OR gas)"
    ),
    Row(("-oil", "NOT oil"), "without the word", "gas -oil"),
    Row(
        ("azer*", "*stan", "colo?r"),
        "with such a word: a star is any letters, ? is one letter",
        "*stan",
    ),
    Row(("Kelaleh~",), "with a name in any spelling: Kalale, Kelala", "Kelaleh~"),
    Row(
        ("same:para(bridge araz)", "same:sentence( )"),
        "with all of it in one paragraph, in one sentence",
        "same:para(bridge araz)",
    ),
    Row(
        ("/colou?r(ing)?/",),
        "with text that a regular expression fits",
        "/colou?r(ing)?/",
    ),
    Row(
        ("date:2025", "date:2025-07", "date:2025-04..2025-07"),
        "dated in that year, month, range; an end may be left open",
        "date:2025-04..2025-07",
    ),
    Row(
        ("date:july", 'date:"4 July"'),
        "dated in July or on that day, of the newest year there is",
        "date:july",
    ),
    Row(("after:2025-06", "before:2026"), "dated later, dated earlier", "after:2025-06"),
    Row(
        ('date:"last month"', "date:7d", "date:7d@end"),
        "dated lately; @end: as seen from the newest article",
        "date:7d@end",
    ),
    Row(
        ("mentions:2025-04",),
        "that mention a day of April 2025, or a longer time around it",
        "mentions:2025-04",
    ),
    Row(
        ("person:Aliyev", "place:Khankendi", "org:ECO", "event:summit"),
        "that name somebody or something, by any name",
        "person:Aliyev",
    ),
    Row(
        ('person:="Ilham Aliyev"',),
        "that name just this one, and none whose name is longer",
        'person:="Ilham Aliyev"',
    ),
    Row(
        ("person:Pez*", 'org:"Red Cr*"'),
        "that name somebody or something by a name that begins so",
        "person:Pez*",
    ),
    Row(("from:Baku", "from:Ba*"), "written there, by their dateline", "from:Baku"),
    Row(
        ("is:starred", "is:unseen", "is:seen", "is:undated"),
        "that you starred, did not see, saw; that bear no date",
        "is:undated",
    ),
    Row(("saved:name",), "that a saved search finds", "saved:name"),
    Row(("★", "★ OR oil"), "with symbols, as they stand", "★"),
)
"""The whole of the language, the commonest first; each row tells which articles are found."""


def in_columns(first: int = 28, width: int = 79) -> str:
    """Lay the table out as plain text for a terminal: what to write, and what it finds.

    `first` and `width` are the characters of the first column and of a line.
    """
    lines: list[str] = []
    for row in LANGUAGE:
        written = "   ".join(row.write)
        means = wrap(row.means, width - 2 - first)
        if len(written) < first:
            written = f"{written:<{first}}{means.pop(0)}"
        lines += [f"  {written}", *(f"  {'':<{first}}{line}" for line in means)]
    return "\n".join(lines)
