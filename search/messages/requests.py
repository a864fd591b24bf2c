"""What the window asks the `answer` worker; `generation` tells the reply to it from others."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """Ask for the articles that a query finds; `order` is newest, oldest or relevance."""

    generation: int
    query: str
    order: str = "newest"


@dataclass(frozen=True, slots=True)
class SnippetsRequest:
    """Ask for the best line of each of some articles under a query."""

    generation: int
    query: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CompletionRequest:
    """Ask how a query can go on at the cursor, a position in its text."""

    generation: int
    text: str
    cursor: int
    limit: int = 12


@dataclass(frozen=True, slots=True)
class CountsRequest:
    """Ask how many articles each of some queries finds, such as the saved searches."""

    generation: int
    queries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FacetsRequest:
    """Ask how the articles that a query finds spread over months, and whom and when they name.

    `limit` is how many entities of each kind are wanted; with 0 only months are counted. `borders`
    part time for counting what is mentioned: days as ordinals, rising; none count nothing.
    """

    generation: int
    query: str
    limit: int = 8
    borders: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class RelatedRequest:
    """Ask for the articles that have most in common with one."""

    generation: int
    number: int
    limit: int = 8


@dataclass(frozen=True, slots=True)
class ReadRequest:
    """Ask for what is recognised in one article, and for the query's hits in it."""

    generation: int
    path: str
    query: str = ""


class Ruling(StrEnum):
    """What a reader may rule about a name."""

    MERGE = "merge"
    RENAME = "rename"
    KIND = "kind"
    SPLIT = "split"
    REJECT = "reject"
    REJECT_WORDS = "reject words"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class RulingRequest:
    """Rule about the entity of a kind and name.

    `others` are the names to merge with it or to split from it, its new name or kind, or the words
    that are no name; empty for `reject`, as all is for `undo`.
    """

    generation: int
    ruling: str
    kind: str = ""
    name: str = ""
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NamesRequest:
    """Ask for entities of which a name holds words that begin so; of any kind where it is empty."""

    generation: int
    text: str
    kind: str = ""
    limit: int = 50


@dataclass(frozen=True, slots=True)
class EntityRequest:
    """Ask what the library knows of the entity of a kind and name."""

    generation: int
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class SuggestedRequest:
    """Ask which entities may be one, those of the most articles first."""

    generation: int
    limit: int = 1_000


Request = (
    SearchRequest
    | SnippetsRequest
    | CompletionRequest
    | CountsRequest
    | FacetsRequest
    | RelatedRequest
    | ReadRequest
    | RulingRequest
    | NamesRequest
    | EntityRequest
    | SuggestedRequest
)
