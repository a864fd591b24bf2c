"""Automata that read a text once: from a regular expression's nodes to where it fits.

A state is the set of places in the expression where one may be (K. Thompson, Regular expression
search algorithm, 1968); states are made when first reached and remembered. Forward from each
character says whether the expression fits at all; backward says where what it fits begins.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from search.query.nodes import (
    Anything,
    Chars,
    Edge,
    Either,
    Letter,
    Node,
    Repeat,
    Row,
    Side,
    needed,
)

_MOST_STEPS = 2000
_MOST_PLACES = 50_000
"""Places in all states of a run that are remembered, of some 100 bytes each."""

_FURTHEST = 1000
"""Characters that are read on, behind what fits already, for something longer that fits."""


class TooLargeError(ValueError):
    """An expression of more steps than can be run."""


class Automaton:
    """An expression ready to run, over a text folded by fold_with_offsets."""

    def __init__(self, node: Node) -> None:
        """Make it ready; raises TooLargeError."""
        self._needed = needed(node)
        self._seeking = _Run(_Program(node, backwards=False), seeking=True)
        self._reading = _Run(_Program(node, backwards=False), seeking=False)
        self._back = _Run(_Program(node, backwards=True), seeking=True)

    def fits(self, text: str) -> bool:
        """Tell whether it fits anywhere in a text."""
        if self._needed not in text:
            return False
        state = self._seeking.first
        for character in text:
            fits, state = self._seeking.step(state, character)
            if fits:
                return True
        return self._seeking.fits_at_end(state)

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield start and end of what it fits, the first and longest, none over another."""
        if self._needed not in text:
            return
        begins = self._beginnings(text)
        start = begins.find(1)
        while start >= 0:
            end = self._end(text, start)
            yield start, end
            start = begins.find(1, end)

    def _beginnings(self, text: str) -> bytearray:
        """Mark the places where something that it fits begins."""
        begins = bytearray(len(text) + 1)
        state = self._back.first
        for place in range(len(text) - 1, -1, -1):
            fits, state = self._back.step(state, text[place])
            begins[place + 1] = fits
        begins[0] = self._back.fits_at_end(state)
        return begins

    def _end(self, text: str, start: int) -> int:
        """Find the last place where what begins at `start` can end."""
        state = self._reading.first_behind(text[start - 1] if start else "")
        best = start
        for place in range(start, len(text)):
            fits, state = self._reading.step(state, text[place])
            if fits:
                best = place
            if not state.places or (best > start and place - best > _FURTHEST):
                return best
        return len(text) if self._reading.fits_at_end(state) else best


class _Kind(Enum):
    """What a character is to the place beside it; EDGE is none at all."""

    EDGE = auto()
    WORD = auto()
    OTHER = auto()


def _kind(character: str) -> _Kind:
    if not character:
        return _Kind.EDGE
    return _Kind.WORD if character.isalnum() or character == "_" else _Kind.OTHER


@dataclass(slots=True)
class _State:
    """Places in a program, the kind of character before them, and the steps known from here."""

    places: frozenset[int]
    before: _Kind
    steps: dict[str, tuple[bool, "_State"]] = field(default_factory=dict)


class _Run:
    """A program with the states that were reached so far; `seeking` begins anew at each place."""

    def __init__(self, program: "_Program", *, seeking: bool) -> None:
        self._program = program
        self._again = frozenset({0} if seeking else ())
        self._states: dict[tuple[frozenset[int], _Kind], _State] = {}
        self._held = 0
        self.first = self.first_behind("")

    def first_behind(self, character: str) -> _State:
        """Return the state to begin with behind a character; empty where there is none."""
        return self._state(frozenset({0}), _kind(character))

    def step(self, state: _State, character: str) -> tuple[bool, _State]:
        """Tell whether it fits before a character, and give the state behind it."""
        known = state.steps.get(character)
        return known or self._new_step(state, character)

    def fits_at_end(self, state: _State) -> bool:
        """Tell whether it fits where the text ends."""
        return self._program.fits(self._program.closed(state.places, state.before, _Kind.EDGE))

    def _new_step(self, state: _State, character: str) -> tuple[bool, _State]:
        kind = _kind(character)
        closed = self._program.closed(state.places, state.before, kind)
        reached = self._program.behind(closed, character) | self._again
        state.steps[character] = (self._program.fits(closed), self._state(reached, kind))
        return state.steps[character]

    def _state(self, places: frozenset[int], before: _Kind) -> _State:
        known = self._states.get((places, before))
        return known or self._new_state(places, before)

    def _new_state(self, places: frozenset[int], before: _Kind) -> _State:
        """Remember a state; where there are too many, none of those before, nor a way to them."""
        if self._held > _MOST_PLACES:
            for state in self._states.values():
                state.steps.clear()
            self._states.clear()
            self._held = 0
        self._held += len(places) + 1
        return self._states.setdefault((places, before), _State(places, before))


_Step = Chars | Letter | Anything | Edge | tuple[int, ...] | None
"""A step of a program: one character, a place, ways to go on, or None where all fits."""


class _Program:
    """An expression as steps, each going on to the next but for those that tell where."""

    def __init__(self, node: Node, *, backwards: bool) -> None:
        self._backwards = backwards
        self._steps: list[_Step] = []
        self._add(node)
        self._put(None)

    def fits(self, places: Iterable[int]) -> bool:
        return len(self._steps) - 1 in places

    def behind(self, places: Iterable[int], character: str) -> frozenset[int]:
        """Return the places behind a character."""
        return frozenset(place + 1 for place in places if _passes(self._steps[place], character))

    def closed(self, places: Iterable[int], before: _Kind, after: _Kind) -> set[int]:
        """Return all places that can be reached without a character, given those beside."""
        sides = (after, before) if self._backwards else (before, after)
        reached: set[int] = set()
        waiting = list(places)
        while waiting:
            place = waiting.pop()
            if place in reached:
                continue
            reached.add(place)
            step = self._steps[place]
            if isinstance(step, tuple):
                waiting.extend(step)
            elif isinstance(step, Edge) and _holds(step.side, *sides):
                waiting.append(place + 1)
        return reached

    def _put(self, step: _Step) -> int:
        """Add a step; returns its place."""
        if len(self._steps) >= _MOST_STEPS:
            raise TooLargeError
        self._steps.append(step)
        return len(self._steps) - 1

    def _add(self, node: Node) -> None:
        match node:
            case Row(nodes):
                for one in reversed(nodes) if self._backwards else nodes:
                    self._add(one)
            case Either(branches):
                self._add_branches(branches)
            case Repeat(inner, low, high):
                self._add_repeated(inner, low, high)
            case _:
                self._put(node)

    def _add_branches(self, branches: Sequence[Node]) -> None:
        fork = self._put(())
        begins: list[int] = []
        ends: list[int] = []
        for branch in branches:
            begins.append(len(self._steps))
            self._add(branch)
            ends.append(self._put(()))
        self._steps[fork] = tuple(begins)
        for end in ends:
            self._steps[end] = (len(self._steps),)

    def _add_repeated(self, node: Node, low: int, high: int | None) -> None:
        for _ in range(low):
            self._put((len(self._steps) + 1,))  # so that nothing, repeated, has an end
            self._add(node)
        if high is None:
            fork = self._put(())
            self._add(node)
            again = self._put((fork,))
            self._steps[fork] = (fork + 1, again + 1)
            return
        forks: list[int] = []
        for _ in range(high - low):
            forks.append(self._put(()))
            self._add(node)
        for fork in forks:
            self._steps[fork] = (fork + 1, len(self._steps))


def _passes(step: _Step, character: str) -> bool:
    match step:
        case Anything():
            return True
        case Letter(wanted):
            return character == wanted
        case Chars(test):
            return test(character)
    return False


def _holds(side: Side, before: _Kind, after: _Kind) -> bool:
    """Tell whether a place is one of this side."""
    if side is Side.START:
        return before is _Kind.EDGE
    if side is Side.END:
        return after is _Kind.EDGE
    is_edge = (before is _Kind.WORD) != (after is _Kind.WORD)
    return is_edge if side is Side.WORD else not is_edge
