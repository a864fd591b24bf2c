"""Dates and rows of the list in words."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from gui.articles.sections import Section
from gui.page.wording import plain_case
from search.catalogue.entry import Entry

UNDATED_SHELF = "Undated"


def spoken_section(section: Section) -> str:
    """Name a section: `February 2026`."""
    if section.month is None:
        return UNDATED_SHELF
    return QLocale().toString(_qdate(section.month), "MMMM yyyy")


def spoken_heading(section: Section) -> str:
    """Say a heading as a screen reader should: `February 2026, 2 articles`."""
    articles = "1 article" if section.count == 1 else f"{section.count:,} articles"
    return f"{spoken_section(section)}, {articles}"


def short_day(day: date | None) -> str:
    """Name a day within its section: `Mon 16`."""
    return QLocale().toString(_qdate(day), "ddd d") if day else "No date"


def spoken_row(entry: Entry) -> str:
    """Say a row as a screen reader should: day, place, headline."""
    day = QLocale().toString(_qdate(entry.day), "d MMMM yyyy") if entry.day else "No date"
    return ", ".join(part for part in (day, plain_case(entry.place), entry.headline) if part)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
