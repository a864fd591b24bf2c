"""Years, months and days that there are, as they are typed, with their counts."""

from collections import Counter
from datetime import date

import numpy as np
from numpy.typing import NDArray

_YEAR, _MONTH, _DAY = 4, 7, 10
"""Characters of a year, a month and a day in ISO 8601."""


class DayCounts:
    """The days that occur among some, 0 standing for none."""

    def __init__(self, days: NDArray[np.int32]) -> None:
        ordinals, counts = np.unique(days[days > 0], return_counts=True)
        newest_first = zip(ordinals[::-1].tolist(), counts[::-1].tolist(), strict=True)
        self._days = [(date.fromordinal(day).isoformat(), count) for day, count in newest_first]

    def begun(self, prefix: str) -> list[tuple[str, int]]:
        """Return the periods that begin so in ISO 8601, the newest first, and how many there are.

        Years up to a whole year, then it and its months, then the month and its days.
        """
        level = _YEAR if len(prefix) < _YEAR else _MONTH if len(prefix) < _MONTH else _DAY
        counts: Counter[str] = Counter()
        for day, count in self._days:
            if day.startswith(prefix):
                if len(prefix) in (_YEAR, _MONTH):
                    counts[prefix] += count
                counts[day[:level]] += count
        return list(counts.items())
