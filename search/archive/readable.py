"""Which articles of a list can go to paper and other programs: those whose file could be read."""

from collections.abc import Iterable, Sequence

from search.catalogue.entry import Entry


def readable(numbers: Sequence[int], problems: Iterable[Entry]) -> tuple[Sequence[int], int]:
    """Return the articles that have a text, and how many files have none.

    `problems` are the entries of all files that need attention.
    """
    blank = {e.number for e in problems if e.problem is not None and not e.problem.has_text}
    if blank.isdisjoint(numbers):
        return numbers, 0
    kept = [number for number in numbers if number not in blank]
    return kept, len(numbers) - len(kept)
