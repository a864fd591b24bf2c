"""The value of a temporal expression."""

from dataclasses import dataclass
from datetime import date

from search.spans import Span


@dataclass(frozen=True, slots=True)
class Timex:
    """A temporal expression in a body.

    `type` and `value` are TIMEX3's (TimeML 1.2.1): DATE, TIME, DURATION or SET and an ISO 8601
    reading that keeps the granularity of the words (`2025-04` is a month). `first` and `last` are
    the days the value spans, None where it names no calendar days. `rule` says in words how it was
    resolved, for the reader's tooltip.
    """

    span: Span
    text: str
    type: str
    value: str
    first: date | None = None
    last: date | None = None
    rule: str = ""
