"""Dates and rows of the list in words."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from gui.articles.sections import Section
from gui.values import State
from search.articles.casing import plain_case
from search.catalogue.entry import Entry

UNDATED_SHELF = "Undated"
BEST_MATCHES = "Best matches"


def spoken_section(section: Section) -> str:
    """Name a section: `February 2026`."""
    if section.ranked:
        return BEST_MATCHES
    if section.month is None:
        return UNDATED_SHELF
    return QLocale().toString(_qdate(section.month), "MMMM yyyy")


def spoken_heading(section: Section) -> str:
    """Say a heading as a screen reader should: `February 2026, 2 articles`."""
    articles = "1 article" if section.articles == 1 else f"{section.articles:,} articles"
    return f"{spoken_section(section)}, {articles}"


def short_day(day: date | None, *, alone: bool = False) -> str:
    """Name a day within its section: `Mon 16`; one that stands `alone`: `Mon 16 Feb 2026`."""
    pattern = "ddd d MMM yyyy" if alone else "ddd d"
    return QLocale().toString(_qdate(day), pattern) if day else "No date"


def spoken_row(entry: Entry, state: State) -> str:
    """Say a row as a screen reader should: day, place, headline, and what the reader made of it."""
    day = QLocale().toString(_qdate(entry.day), "d MMMM yyyy") if entry.day else "No date"
    states = ("starred" if state.starred else "", "" if state.seen else "unseen")
    parts = (day, plain_case(entry.place), entry.headline, *states)
    return ", ".join(part for part in parts if part)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
