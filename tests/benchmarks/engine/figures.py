"""What is measured of an engine, and the tables that show it."""

from collections.abc import Iterable, Mapping, Sequence
from statistics import median, quantiles
from typing import NamedTuple


class Built(NamedTuple):
    """One build: seconds to the first articles and to all, of the processor, most MB, bytes."""

    first: float
    all: float
    cpu: float
    megabytes: float
    size: int


class Answered(NamedTuple):
    """One round of keystrokes: milliseconds and counts of each, most MB."""

    times: Sequence[float]
    counts: Sequence[int]
    megabytes: float


class Changed(NamedTuple):
    """One article after the other indexed anew: milliseconds of each, bytes in the end.

    None stands for bytes that say nothing, of an index that was small.
    """

    times: Sequence[float]
    size: int | None


def ninety_fifth(times: Sequence[float]) -> float:
    """Return the time that 95 of 100 do not exceed."""
    return quantiles(times, n=20, method="inclusive")[-1]


def building(built: Mapping[str, Sequence[Built]], text: int) -> Iterable[str]:
    """Show the builds of each engine, beside the first one's; `text` is bytes."""
    heads = ("engine", "first 500, s", "all, s", "ratio", "CPU, s", "peak, MB", "size / text")
    base = _middle([one.all for one in next(iter(built.values()))])
    rows = []
    for name, rounds in built.items():
        first, whole, cpu, megabytes, size = map(_middle, zip(*rounds, strict=True))
        rows.append(
            (
                name, f"{first:.2f}", f"{whole:.2f}", f"{whole / base:.2f}", f"{cpu:.2f}",
                f"{megabytes:.0f}", f"{size / text:.2f}",
            )
        )  # fmt: skip
    return _table(heads, rows)


def answering(answered: Mapping[str, Sequence[Answered]]) -> Iterable[str]:
    """Show the keystrokes of each engine, beside the first one's.

    What differs are the keystrokes whose counts are not the first engine's.
    """
    heads = ("engine", "p50, ms", "p95, ms", "max, ms", "p95 ratio", "peak, MB", "counts differ")
    first = next(iter(answered.values()))
    base = _middle([ninety_fifth(one.times) for one in first])
    rows = []
    for name, rounds in answered.items():
        middle = _middle([median(one.times) for one in rounds])
        late = _middle([ninety_fifth(one.times) for one in rounds])
        latest = _middle([max(one.times) for one in rounds])
        differing = sum(a != b for a, b in zip(rounds[0].counts, first[0].counts, strict=True))
        rows.append(
            (
                name, f"{middle:.2f}", f"{late:.2f}", f"{latest:.1f}", f"{late / base:.1f}",
                f"{_middle([one.megabytes for one in rounds]):.0f}", str(differing),
            )
        )  # fmt: skip
    return _table(heads, rows)


def changing(changed: Mapping[str, Changed], text: int) -> Iterable[str]:
    """Show how long one changed article takes until it is found, and the size after all."""
    heads = ("engine", "p50, ms", "p95, ms", "size / text")
    rows = [
        (
            name, f"{median(one.times):.1f}", f"{ninety_fifth(one.times):.1f}",
            "" if one.size is None else f"{one.size / text:.2f}",
        )
        for name, one in changed.items()
    ]  # fmt: skip
    return _table(heads, rows)


def _middle(values: Sequence[float]) -> float:
    return median(values)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterable[str]:
    """Yield the lines of a Markdown table, numbers to the right."""
    yield f"| {' | '.join(heads)} |"
    yield f"|---|{'---:|' * (len(heads) - 1)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
