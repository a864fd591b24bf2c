"""The names of saved searches as a tree: `Iran/Bridges` stands under `Iran`."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

_BETWEEN = "/"
_STEP = "\u2003"  # an em: its width goes with the type


class Nested(NamedTuple):
    """A name in its place: `label` is what its parents leave to say, `depth` how many they are."""

    name: str
    label: str
    depth: int

    @property
    def indented(self) -> str:
        """The label as a list or a menu shows it, which have no branches."""
        return _STEP * self.depth + self.label


def nested(names: Iterable[str]) -> tuple[Nested, ...]:
    """Put each name behind its parent, those of one parent in the order in which they come.

    A name without a parent among the others stands by itself, slashes and all.
    """
    known = dict.fromkeys(names)
    children: dict[str, list[str]] = {}
    for name in known:
        children.setdefault(_parent(name, known), []).append(name)
    return tuple(_under("", children, 0))


def _parent(name: str, known: Iterable[str]) -> str:
    """Return the nearest name that one goes on from; empty where there is none."""
    above = (other for other in known if other and name.startswith(f"{other}{_BETWEEN}"))
    return max(above, key=len, default="")


def _under(parent: str, children: dict[str, list[str]], depth: int) -> Iterator[Nested]:
    for name in children.get(parent, ()):
        label = name[len(parent) + 1 :] if parent else name
        yield Nested(name, label.strip() or name, depth)
        yield from _under(name, children, depth + 1)
