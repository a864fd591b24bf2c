"""The rows of the saved searches: how many articles each finds, one under another by its name."""

from collections.abc import Mapping

from gui.nesting import nested
from gui.panel.rows import Row, Section
from gui.translation import number, translated
from gui.wording import articles_words

SAVED = "saved"
"""The key of their section."""


def saved_section(saved: Mapping[str, str], counts: Mapping[str, int], listed: str = "") -> Section:
    """Return the saved searches, queries by names, with the counts by query that are known.

    `listed` is the query of the one that is searched for.
    """
    rows: dict[int, list[Row]] = {}  # by how deep they stand, from below
    for place in reversed(nested(saved)):
        query = saved[place.name]
        count = counts.get(query, -1)
        row = Row(
            title=place.label,
            spoken=", ".join(filter(None, (place.name, articles_words(count), query))),
            count=number(count) if count >= 0 else "",
            also=f"{place.name} {query}",
            query=query,
            saved=place.name,
            listed=bool(query) and query == listed,
            under=tuple(reversed(rows.pop(place.depth + 1, ()))),
        )
        rows.setdefault(place.depth, []).append(row)
    return Section(SAVED, translated("panel", "Saved searches"), tuple(reversed(rows.get(0, ()))))
