"""What a query means: clauses that know nothing of any index.

`shown` is a clause as the user put it, for the explanation; it takes no part in comparisons.
"""

from dataclasses import dataclass, field
from datetime import date

from search.entities.mention import Kind


@dataclass(frozen=True, slots=True)
class Everything:
    """All articles: what an empty query asks for."""


@dataclass(frozen=True, slots=True)
class Word:
    """Articles with a word, folded by search.text.fold; with `prefix`, any word so begun."""

    folded: str
    prefix: bool = False
    shown: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Articles with these folded words one behind the other, across line breaks too."""

    words: tuple[str, ...]
    shown: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Literal:
    """Articles whose text holds these characters: for symbols, which are no words."""

    text: str


@dataclass(frozen=True, slots=True)
class Dated:
    """Articles whose own date is within the days, both included; None is an open end."""

    first: date | None
    last: date | None
    shown: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Articles that name, in their text, a date within the days; None is an open end."""

    first: date | None
    last: date | None
    shown: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Named:
    """Articles with a mention of this kind whose entity bears these folded words in a row."""

    kind: Kind
    words: tuple[str, ...]
    shown: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class From:
    """Articles whose dateline's place bears these folded words in a row."""

    words: tuple[str, ...]
    shown: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Both:
    """Articles that fulfil all parts (AND); never empty."""

    parts: tuple["Clause", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """Articles that fulfil one of the parts or more (OR); never empty."""

    parts: tuple["Clause", ...]


@dataclass(frozen=True, slots=True)
class Without:
    """Articles that do not fulfil the part."""

    part: "Clause"


@dataclass(frozen=True, slots=True)
class Nothing:
    """No article: a filter that could not be understood matches nothing, never everything.

    `source` is what was typed.
    """

    source: str


Clause = (
    Everything
    | Word
    | Phrase
    | Literal
    | Dated
    | Mentioned
    | Named
    | From
    | Both
    | Either
    | Without
    | Nothing
)


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query: what was typed, what it means, and what had to be mended, in words."""

    source: str
    clause: Clause
    repairs: tuple[str, ...] = ()
