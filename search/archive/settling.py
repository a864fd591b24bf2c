"""Settle what rulings say together: of two that contradict each other, the later one holds."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace

from search.archive.aliases import Apart, Line, NoName, Ruling, Same, line_of
from search.entities.mention import Kind
from search.entities.variants import Key, fold_key


def settle(rulings: Iterable[Ruling]) -> tuple[Ruling, ...]:
    """Take out of rulings what later ones contradict; of those that tell of other names nothing."""
    settled: list[Ruling | None] = []
    telling_of: dict[Key, list[int]] = defaultdict(list)
    for ruling in rulings:
        keys = {fold_key(name) for name in names_of(ruling)}
        for place in {place for key in keys for place in telling_of[key]}:
            if former := settled[place]:
                settled[place] = without_contradiction(former, ruling)
        for key in keys:
            telling_of[key].append(len(settled))
        settled.append(ruling)
    return tuple(filter(None, settled))


def add_ruling(lines: Iterable[Line], ruling: Ruling) -> tuple[Line, ...]:
    """Add a ruling to the lines of a file: to one of its sort about these names, or as a new one.

    Lines that it contradicts are changed, or go; all others, and comments, stay as they are.
    """
    kept: list[Line] = []
    place: int | None = None
    comment = ""
    for line in lines:
        former = line.ruling
        if former and _are_of_one(former, ruling):
            ruling = _together(former, ruling)
            comment = comment or line.comment
            place = len(kept) if place is None else place
        elif former is None or (left := without_contradiction(former, ruling)) is former:
            kept.append(line)
        elif left is not None:
            kept.append(line_of(left, line.comment))
    kept.insert(len(kept) if place is None else place, line_of(ruling, comment))
    return tuple(kept)


def names_of(ruling: Ruling) -> tuple[str, ...]:
    """Return all names that a ruling tells of, its first one first."""
    match ruling:
        case Same(name, aliases):
            return (name, *aliases)
        case Apart(name, others):
            return (name, *others)
        case NoName(words):
            return words


def without_contradiction(former: Ruling, later: Ruling) -> Ruling | None:
    """Return what is left of a ruling when a later one holds; None where nothing is."""
    if not _share_a_kind(former, later):
        return former
    keys = {fold_key(name) for name in names_of(later)}
    match former, later:
        case Apart(name, others), Same() if fold_key(name) in keys:
            left = _kept(others, lambda key: key not in keys)
            return former if left == others else replace(former, others=left) if left else None
        case NoName(words), Same():
            left = _kept(words, lambda key: key not in keys)
            return former if left == words else replace(former, words=left) if left else None
        case Same(), Apart() if {*map(fold_key, names_of(former))} & {fold_key(later.name)}:
            return _without(former, {fold_key(other) for other in later.others})
        case Same(), NoName():
            return _without(former, keys)
    return former


def _without(former: Same, keys: set[Key]) -> Same | None:
    """Take names out of a ruling; None where it says nothing any more."""
    names = names_of(former)
    left = _kept(names, lambda key: key not in keys)
    if left == names:
        return former
    if len(left) < 2 and not former.taken_for:
        return None
    return replace(former, name=left[0], aliases=left[1:]) if left else None


def _kept(names: tuple[str, ...], wanted: Callable[[Key], bool]) -> tuple[str, ...]:
    return tuple(name for name in names if wanted(fold_key(name)))


def _share_a_kind(one: Ruling, other: Ruling) -> bool:
    return one.kind is None or other.kind is None or bool(_kinds(one) & _kinds(other))


def _kinds(ruling: Ruling) -> set[Kind]:
    taken_for = ruling.taken_for if isinstance(ruling, Same) else None
    return {kind for kind in (ruling.kind, taken_for) if kind}


def _are_of_one(one: Ruling, other: Ruling) -> bool:
    """Tell whether two rulings of one sort are best written in one line."""
    if one.kind is not other.kind:
        return False
    match one, other:
        case Same(), Same():
            shared = {*map(fold_key, names_of(one))} & {*map(fold_key, names_of(other))}
            return one.taken_for is other.taken_for and bool(shared)
        case Apart(), Apart():
            return fold_key(one.name) == fold_key(other.name)
    return False


def _together(former: Ruling, later: Ruling) -> Ruling:
    """Put two rulings of one sort in one; the later one's name is the name."""
    names = tuple(dict.fromkeys((*names_of(later), *names_of(former))))
    match later:
        case Same():
            return replace(later, aliases=tuple(n for n in names if n != later.name))
        case Apart():
            first = fold_key(later.name)
            return replace(later, others=tuple(n for n in names if fold_key(n) != first))
    return later
