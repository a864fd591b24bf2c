"""JSON Lines: one object an article."""

import json
from collections.abc import Iterable, Iterator

from search.export.record import Record
from search.export.wording import KINDS


def to_json_lines(records: Iterable[Record]) -> Iterator[str]:
    """Yield an object a line; a list that is empty is there all the same.

    Dates are TIMEX3 values, for programs that go on from them.
    """
    for record in records:
        values: dict[str, object] = {
            "file": record.file,
            "date": record.iso_day or None,
            "place": record.place,
            "headline": record.headline,
            **{word: record.named(kind) for kind, word in KINDS.items()},
            "dates": list(dict.fromkeys(one.value for one in record.dates)),
            "text": record.text,
        }
        yield json.dumps(values, ensure_ascii=False) + "\n"
