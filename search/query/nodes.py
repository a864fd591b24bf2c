"""What a regular expression is made of, and what is known of it before it runs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto


class Side(Enum):
    """What must lie on either side of a place, which takes no character."""

    START = auto()
    END = auto()
    WORD = auto()
    NO_WORD = auto()


@dataclass(frozen=True, slots=True)
class Chars:
    """One character that passes a test."""

    test: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Letter:
    """One character, the very one."""

    character: str


@dataclass(frozen=True, slots=True)
class Anything:
    """One character, whichever."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A place between characters."""

    side: Side


@dataclass(frozen=True, slots=True)
class Row:
    """One node behind the other."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of several nodes."""

    branches: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """A node `low` to `high` times; None is any number."""

    node: "Node"
    low: int
    high: int | None


Node = Chars | Letter | Anything | Edge | Row | Either | Repeat


def is_empty(node: Node) -> bool:
    """Tell whether a node fits where there is no character."""
    match node:
        case Row(nodes):
            return all(map(is_empty, nodes))
        case Either(branches):
            return any(map(is_empty, branches))
        case Repeat(inner, low, _):
            return low == 0 or is_empty(inner)
    return isinstance(node, Edge)


def needed(node: Node) -> str:
    """Return the longest run of characters that all it fits must hold; empty where none is sure."""
    runs = [""]
    for step in _certain(node):
        if isinstance(step, Letter):
            runs[-1] += step.character
        else:
            runs.append("")
    return max(runs, key=len)


def _certain(node: Node) -> Iterator[Node | None]:
    """Yield the characters that must stand there in a row, None where the row is broken."""
    match node:
        case Row(nodes):
            for one in nodes:
                yield from _certain(one)
        case Repeat(inner, low, _) if low > 0:
            yield from _certain(inner)
            yield None
        case Letter():
            yield node
        case _:
            yield None
