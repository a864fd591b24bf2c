"""CSV (RFC 4180) that a spreadsheet opens with its accents right and without running anything."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from search.export.record import Record
from search.export.wording import KINDS

_BYTE_ORDER_MARK = "\ufeff"
_COLUMNS = ("date", "place", "headline", *KINDS.values(), "dates mentioned", "file", "text")
# Spreadsheets take a cell that begins so for a formula (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def to_csv(records: Iterable[Record]) -> Iterator[str]:
    """Yield a table with a row an article; several names in a cell are parted by semicolons.

    Begins with a byte order mark: without it some spreadsheets guess the encoding.
    """
    yield _BYTE_ORDER_MARK
    yield _row(_COLUMNS)
    for record in records:
        names = ("; ".join(record.named(kind)) for kind in KINDS)
        dates = "; ".join(record.iso_dates)
        row = (record.iso_day, record.place, record.headline, *names, dates, record.file)
        yield _row((*map(_safe, row), _safe(record.text)))


def _row(cells: Iterable[str]) -> str:
    written = StringIO()
    csv.writer(written).writerow(cells)
    return written.getvalue()


def _safe(cell: str) -> str:
    """Make a cell text to a spreadsheet, whatever it begins with."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell
