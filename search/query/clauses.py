"""What a query means: clauses that know nothing of any index.

`shown` is a clause as the user put it, for the explanation; it takes no part in comparisons.
Words are folded by search.text.fold.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from search.entities.mention import Kind


class Unit(StrEnum):
    """What words can stand together in; the value is how the language calls it."""

    PARAGRAPH = "para"
    SENTENCE = "sentence"


class State(StrEnum):
    """What an article can be to the reader, or of itself; the value is how the language calls it.

    Starred and unseen are the reader's doing; an article that is not unseen was seen.
    """

    STARRED = "starred"
    UNSEEN = "unseen"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Everything:
    """All articles: what an empty query asks for."""


@dataclass(frozen=True, slots=True)
class Word:
    """Articles with a word in any of its forms (search.inflections), or `exact` as it stands."""

    folded: str
    exact: bool = False
    shown: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Pattern:
    """Articles with a word that a pattern fits: `*` is any run of characters, `?` is one."""

    folded: str
    shown: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Variant:
    """Articles with a word that may be a spelling of this one (search.query.variants)."""

    folded: str
    shown: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Articles with these words, as they stand, one behind the other, across line breaks too."""

    words: tuple[str, ...]
    shown: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Near:
    """Articles with all these words, as they stand, in any order, close to one another.

    From the first to the last of them it is `within` + len(words) - 1 words at most; a word that is
    named twice must stand there twice.
    """

    words: tuple[str, ...]
    within: int
    shown: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Together:
    """Articles of which one paragraph or sentence alone fulfils the part.

    The part is made of words, patterns, variants, phrases, Near, and Both, Either, Without.
    """

    unit: Unit
    part: "Clause"
    shown: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Literal:
    """Articles whose text holds these characters: symbols, or words with the symbols at them.

    Words among them stand there whole and exactly so, in any case (search.query.symbols).
    """

    text: str


@dataclass(frozen=True, slots=True)
class Regex:
    """Articles whose text a regular expression fits somewhere (search.query.expressions)."""

    pattern: str


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
    """Articles with a mention of this kind whose entity bears these folded words in a row.

    The last of them is but the beginning of a word where a star ends it. With `whole` they are all
    of its name.
    """

    kind: Kind
    words: tuple[str, ...]
    shown: str = field(default="", compare=False)
    whole: bool = False


@dataclass(frozen=True, slots=True)
class From:
    """Articles whose dateline's place bears these folded words in a row.

    The last of them is but the beginning of a word where a star ends it.
    """

    words: tuple[str, ...]
    shown: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Marked:
    """Articles in this state."""

    state: State


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
    | Pattern
    | Variant
    | Phrase
    | Near
    | Together
    | Literal
    | Regex
    | Dated
    | Mentioned
    | Named
    | From
    | Marked
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
