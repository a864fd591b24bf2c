"""Runs of days in the reader's language."""

from datetime import date

from gui.translation import dated, in_english, translated
from gui.wording import from_to
from search.query.days import Days, fills_months, fills_years, in_words


def name_days(days: Days) -> str:
    """Name a run of days: `July 2025`, `2025`, `4 July 2025 to 16 February 2026`."""
    if in_english():
        return in_words(days)  # which English can say more briefly
    first, last = days.first, days.last
    form = "d MMMM yyyy"
    if fills_years(first, last):
        form = "yyyy"
    elif fills_months(first, last):
        form = "MMMM yyyy"
    if first and last:
        ends = dated(first, form), dated(last, form)
        if ends[0] == ends[1]:
            return ends[0]
        return from_to(dated(first, _briefly(form, first, last)), ends[1])
    if first:
        return translated("days", "from {days} on").format(days=dated(first, form))
    if last:
        return translated("days", "up to {days}").format(days=dated(last, form))
    return translated("days", "any day")


def _briefly(form: str, first: date, last: date) -> str:
    """Leave out of the first day's form what the last one says: `9 — 15 February 2026`."""
    if first.year != last.year or "MMMM" not in form:
        return form
    form = form.removesuffix(" yyyy")
    return form.removesuffix(" MMMM") if first.month == last.month else form
