"""What the `answer` worker replies; `generation` is that of the request."""

from array import array
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A query that would find `count` articles where the one that was typed finds none.

    `why` is `spelling` (another word, spelled much alike), `name` (another name, called much
    alike), `kind` (a name of another kind), `apart` (the words wherever they stand) or `without`
    (all but what ruled everything out). `changed` is the word, name or kind that came in.
    """

    query: str
    why: str
    changed: str
    count: int


@dataclass(frozen=True, slots=True)
class SearchReply:
    """The numbers and days of the articles found, in order, and the query in words.

    A day is `date.toordinal()`, 0 where there is none. `explanation` is pieces of text, the strong
    ones being what was searched for. `partial` says that some articles could not be asked yet;
    `unfinished`, that it has taken long enough for once: asked again, the same search goes on where
    it stopped, in the files or with suggestions. Where nothing was found, `ruled_out` is the part
    of the query that is to blame, as it was typed, and `suggestions` are queries that find some.
    `meant` is the query that found these: as it was typed, or with its last word as a beginning.
    `unweighed` says that the best match was wanted first, and that no word tells which one that is:
    the newest stands there.
    """

    generation: int
    numbers: "array[int]"
    days: "array[int]"
    explanation: tuple[tuple[str, bool], ...] = ()
    repairs: tuple[str, ...] = ()
    partial: bool = False
    unfinished: bool = False
    suggestions: tuple[Suggestion, ...] = ()
    ruled_out: str = ""
    meant: str = ""
    unweighed: bool = False
    milliseconds: float = 0.0


@dataclass(frozen=True, slots=True)
class SnippetText:
    """A line of an article and the hits in it, as pairs of offsets into the line."""

    text: str
    hits: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class SnippetsReply:
    """The best line of each article asked for, by its number; those that are gone are missing."""

    generation: int
    snippets: Mapping[int, SnippetText]


@dataclass(frozen=True, slots=True)
class Option:
    """A way in which a query can go on: `insert` takes the place of what stands there.

    `sort` is operator, word, person, place, org, event, date or saved; `count` is how many articles
    the query finds then, -1 where that is not known.
    """

    insert: str
    label: str
    sort: str
    count: int = -1


@dataclass(frozen=True, slots=True)
class CompletionReply:
    """The ways to go on, best first; each replaces the text from `start` to `end`."""

    generation: int
    start: int
    end: int
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class CountsReply:
    """How many articles each query finds, in the order asked; -1 where that is not known yet."""

    generation: int
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FoundName:
    """An entity to choose: what it goes by, and how many articles name it."""

    kind: str
    name: str
    articles: int


@dataclass(frozen=True, slots=True)
class FacetsReply:
    """How the articles found spread.

    `months` are the months that have any, by time, as their first day's ordinal and a count; with
    the `undated` they add up to all that were found. `names` are the entities that most of the
    articles found name, kind by kind, with the number of those that do.

    `mentioned` has a pair for each stretch of time between the borders asked for, with one before
    the first and one behind the last: how many articles name a time there in their text, and how
    many a time that reaches there, long ones among them. It is empty while that is not known.
    """

    generation: int
    months: tuple[tuple[int, int], ...]
    undated: int
    names: tuple[FoundName, ...]
    mentioned: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class RelatedArticle:
    """An article that has something in common with another: entities, and rare words."""

    number: int
    names: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RelatedReply:
    """The articles that have most in common with the one asked about, most first."""

    generation: int
    number: int
    articles: tuple[RelatedArticle, ...]


@dataclass(frozen=True, slots=True)
class MentionMark:
    """A mention in the body: offsets, words, kind, the entity it stands for, a person's role."""

    start: int
    end: int
    text: str
    kind: str
    entity: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class TimeMark:
    """A temporal expression in the body: as a Timex, its days in ISO 8601 or None."""

    start: int
    end: int
    text: str
    type: str
    value: str
    first: str | None
    last: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class ReadReply:
    """What is to be marked in an article, all in reading order; offsets are into its body."""

    generation: int
    path: str
    mentions: tuple[MentionMark, ...]
    times: tuple[TimeMark, ...]
    hits: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class RulingReply:
    """What was ruled, about which names; `problems` are lines of the rulings that can't be used."""

    generation: int
    ruling: str
    names: tuple[str, ...]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NamesReply:
    """The entities found, those of the most articles first."""

    generation: int
    names: tuple[FoundName, ...]


@dataclass(frozen=True, slots=True)
class EntityReply:
    """What the library knows of an entity: its other names, and how often it is named.

    `first` and `last` are days as in SearchReply. Of a person, `alone` is how many articles name no
    more than the `surname`, whoever is meant. All is empty and 0 for one that is not known.
    """

    generation: int
    kind: str
    name: str
    names: tuple[str, ...] = ()
    articles: int = 0
    mentions: int = 0
    first: int = 0
    last: int = 0
    surname: str = ""
    alone: int = 0


@dataclass(frozen=True, slots=True)
class SuggestedPair:
    """Two entities of a kind that may be one, first the one that had better stay, and why."""

    kind: str
    one: str
    one_articles: int
    other: str
    other_articles: int
    evidence: str


@dataclass(frozen=True, slots=True)
class SuggestedReply:
    """The pairs of entities that may be one."""

    generation: int
    pairs: tuple[SuggestedPair, ...]


@dataclass(frozen=True, slots=True)
class ErrorReply:
    """A request that failed: what it was, and the words of the error."""

    did: str
    generation: int
    error: str


Reply = (
    SearchReply
    | SnippetsReply
    | CompletionReply
    | CountsReply
    | FacetsReply
    | RelatedReply
    | ReadReply
    | RulingReply
    | NamesReply
    | EntityReply
    | SuggestedReply
    | ErrorReply
)
